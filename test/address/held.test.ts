import { describe, expect, test } from "vitest";
import { readEntry } from "../../src/address/directory.ts";
import { type Held, isOf, scopeOf } from "../../src/address/held.ts";
import { type AddressPlan, planOf } from "../../src/address/plan.ts";
import { bacNinh, type Profile, tuyenQuang } from "../../src/index.ts";
import { lengthens, madeUp, numbers, template, tries } from "./made-up-rules.ts";

function plan(profile: Profile): AddressPlan {
	const made = planOf(profile);
	if (made === undefined) throw new Error("no rules for addresses");
	return made;
}

/** An entry as it comes from a file. */
const held = (localPart: string, holder?: object): Held =>
	Reflect.apply(readEntry, undefined, [{ address: `${localPart}@tuyenquang.gov.vn`, ...(holder === undefined ? {} : { holder }) }, "entries[0]"]);

const together = madeUp({ template: template("f m g o"), steps: [numbers("any")] });
const nameOnly = madeUp({ template: template("f m g #"), steps: [numbers("any")] });

test("nothing is counted at an address at first", () => {
	expect(held("nvha.stc").counters).toEqual([]);
});

describe("what an address shows that tells homonyms apart", () => {
	test.each<readonly [string, Profile, string, string | undefined]>([
		["the organisation", tuyenQuang, "nvha.stc", "stc"],
		["the organisation", tuyenQuang, "nvha1.vp.stc", "vp.stc"],
		["nothing: it cannot be read", tuyenQuang, "nvha", undefined],
		["nothing: where the organisation begins cannot be seen", together, "nvhastc", undefined],
		["the last three digits", bacNinh, "hanv123", "123"],
		["the last three of four digits", bacNinh, "hanv0123", "123"],
		["nothing: it has no digits", bacNinh, "hanv", undefined],
		["nothing: its format has neither", nameOnly, "nvha1", undefined],
	])("is %s", (_, profile, localPart, scope) => {
		expect(scopeOf(plan(profile), held(localPart))).toBe(scope);
	});
});

describe("an entry's holder is of the organisation", () => {
	const own = plan(tuyenQuang);
	const elsewhere = plan(madeUp({ template: template("f m g . o"), steps: [tries("any", template("g - f m")), lengthens("any")] }));

	test.each<readonly [string, AddressPlan, Held, string | undefined, boolean]>([
		["the address names it", own, held("nvha.stc"), "stc", true],
		["the address names it, though the entry says another", own, held("nvha.stc", { organization: "syt" }), "stc", true],
		["the address may name it", plan(together), held("nvhastc"), "stc", true],
		["the entry says it", own, held("nvha", { organization: " STC " }), "stc", true],
		["another one is named", own, held("nvha.stc"), "syt", false],
		["the entry says another", own, held("nvha", { organization: "syt" }), "stc", false],
		["neither says one", own, held("nvha", {}), "stc", false],
		["neither says one, and nobody is known to hold it", own, held("nvha"), "stc", false],
		["no organisation is asked for, and the entry says one", elsewhere, held("ha-nv", { organization: "stc" }), undefined, false],
	])("%s", (_, rules, entry, organization, is) => {
		expect(isOf(rules, entry, organization)).toBe(is);
	});

	test("which is text", () => {
		expect(() => isOf(own, held("nvha", { organization: 5 }), "stc")).toThrow(new TypeError("holder.organization: expected text, got number"));
	});
});

describe("the unaccented name of a holder", () => {
	test.each<readonly [string, object | undefined, string | undefined]>([
		["the full name", { fullName: "Nguyễn Văn Hà" }, "nguyen van ha"],
		["the full name, where the parts are null", { fullName: "Nguyễn Văn Hà", name: null }, "nguyen van ha"],
		["the parts, which win", { fullName: "Lê Hoa", name: { family: "Nguyễn", middle: "Văn", given: "Hà" } }, "nguyen van ha"],
		["the name as one text", { name: "Nguyễn Văn Hà" }, "nguyen van ha"],
		["the name as one text, where the full name is blank", { fullName: " ", name: "Nguyễn Văn Hà" }, "nguyen van ha"],
		["the full name before the name as one text", { fullName: "Lê Hoa", name: "Nguyễn Văn Hà" }, "le hoa"],
		["the given name alone", { name: { given: "Hà" } }, "ha"],
		["nothing, without a given name", { name: { family: "Nguyễn" } }, undefined],
		["nothing, where it is blank", { name: " " }, undefined],
		["nothing, where it is null", { name: null }, undefined],
		["nothing, where it does not fold", { fullName: "Hà 2" }, undefined],
		["nothing, where there is none", {}, undefined],
		["nothing, where the holder is not known", undefined, undefined],
	])("is of %s", (_, holder, nameKey) => {
		expect(held("nvha.stc", holder).nameKey).toBe(nameKey);
	});

	test("is made of text", () => {
		expect(() => held("nvha.stc", { fullName: 5 }).nameKey).toThrow(new TypeError("holder.fullName: expected text, got number"));
	});
});
