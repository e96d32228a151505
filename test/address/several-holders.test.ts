import { describe, expect, test } from "vitest";
import { readEntry } from "../../src/address/directory.ts";
import { FoldedName, readFoldedName } from "../../src/address/folded-name.ts";
import type { Held } from "../../src/address/held.ts";
import { judgeHolders, type Verdict } from "../../src/address/judge-holders.ts";
import { planOf } from "../../src/address/plan.ts";
import { type AddressCode, type DirectoryEntry, type Holder, personAddress, personAddressAsync, tuyenQuang, withReadings } from "../../src/index.ts";
import { Ruling } from "../../src/profile/ruling.ts";
import { HA, held, homonym, other, own, settled, told } from "./told.ts";

const nameless: Holder = { kind: "person", id: "4" };
const unit: Holder = { kind: "unit", abbreviation: "NVHA" };
const { id: _, ...withoutId } = own;

/** What becomes of somebody whose base form has these holders, by a look-up that knows no names. */
async function asked(...holders: readonly DirectoryEntry[]): Promise<string> {
	const decision = await personAddressAsync(tuyenQuang, HA, { byLocalPart: (localPart) => (localPart === "nvha.stc" ? holders : null) });
	return [told(decision), ...decision.findings.map(({ level }) => level)].join(" ");
}

describe("of several holders of an address the heaviest decides, whoever is named first", () => {
	const verdicts: readonly (readonly [string, DirectoryEntry, string])[] = [
		["the person", held("nvha.stc", own), "nvha.stc existing"],
		["who may be the person", held("nvha.stc", withoutId), "identity-unknown nvha.stc@tuyenquang.gov.vn open"],
		["a homonym (TQ 5.2)", held("nvha.stc", homonym), "nvha1.stc ordinal"],
		["somebody of another name", held("nvha.stc", other), "ngvha.stc extended"],
		["the person, who gave it up", held("nvha.stc", own, true), "nvha.stc base"],
	];
	test.each(
		verdicts.flatMap(([name, entry, expected], index) => verdicts.slice(index).map((lighter) => [name, lighter[0], expected, entry, lighter[1]] as const)),
	)("%s, and %s: %s", async (_name, _lighter, expected, entry, lighter) => {
		expect([await asked(entry, lighter), await asked(lighter, entry)]).toEqual([expected, expected]);
	});

	test.each<readonly [string, readonly [Holder, Holder], string]>([
		["two whom no rule is for", [unit, { ...unit, id: "6" }], "unresolved other-kind nvha.stc"],
		["one whom no rule is for, and somebody of another name", [unit, other], "unresolved other-kind nvha.stc"],
		["one whom no rule is for, and a homonym", [unit, homonym], "nvha1.stc ordinal"],
	])("%s, where a unit in the way has no rule (TQ-CROSS-KIND)", (_, holders, expected) => {
		const profile = withReadings(tuyenQuang, { "TQ-CROSS-KIND": "unresolved" });
		const entries = holders.map((holder) => held("nvha.stc", holder));
		expect([settled(profile, entries), settled(profile, entries.toReversed())]).toEqual([expected, expected]);
	});

	test("behind the person's own entry nobody is looked at", async () => {
		expect(await asked(held("nvha.stc", own), held("nvha.stc", nameless))).toBe("nvha.stc existing");
	});
});

describe("a verdict on holders", () => {
	const plan = planOf(tuyenQuang);
	const name = readFoldedName({ fullName: "Nguyễn Văn Hà" });
	const judged = (entries: readonly DirectoryEntry[], numbering = false): { readonly verdict: Verdict; readonly holders: readonly Held[] } => {
		if (plan === undefined || !(name instanceof FoldedName)) throw new Error("Tuyên Quang has rules, and the name folds");
		const person = { id: "1", name, organization: "stc", unit: undefined, digits: "", birth: undefined };
		const holders = entries.map((entry) => readEntry(entry, "entry"));
		return { verdict: judgeHolders(plan, person, "id", new Ruling<AddressCode>(tuyenQuang), numbering, holders), holders };
	};

	test("is on the first of several who weigh the same", () => {
		const { verdict, holders } = judged([held("nvha.stc", other), held("nvha.stc", { ...other, id: "5" })]);
		expect("held" in verdict && verdict.held).toBe(holders[0]);
	});

	test("says of a number that it is taken, whatever its holder's name", () => {
		for (const holder of [homonym, other, nameless, { kind: "unit", abbreviation: "VP" }]) {
			const { verdict, holders } = judged([held("nvha1.stc", holder)], true);
			expect(verdict).toEqual({ is: "taken", as: "different-name", rejection: "taken", held: holders[0] });
		}
	});
});

describe("a trace says why a form was not given", () => {
	test.each<readonly [string, Holder | null, boolean, string]>([
		["other-kind", { kind: "unit", abbreviation: "NVHA" }, false, "ngvha.stc"],
		["other-kind", { kind: "unit", abbreviation: "NVHA" }, true, "ngvha.stc"],
		["retired", nameless, true, "ngvha.stc"],
		["holder-unknown", nameless, false, "ngvha.stc"],
		["different-name", other, false, "ngvha.stc"],
		["same-name", homonym, false, "nvha1.stc"],
	])("%s", (rejected, holder, retired, localPart) => {
		expect(personAddress(tuyenQuang, HA, [held("nvha.stc", holder, retired)]).value?.trace).toEqual([{ localPart: "nvha.stc", rejected }, { localPart }]);
	});
});
