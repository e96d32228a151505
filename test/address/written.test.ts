import { describe, expect, test } from "vitest";
import { readAddress } from "../../src/address/syntax.ts";
import { type AddressPart, type AddressTemplate, bacNinh, type DirectoryEntry, type Person, parseAddress, personAddress, tuyenQuang } from "../../src/index.ts";
import { lengthens, madeUp, template } from "./made-up-rules.ts";
import { HA, held, other, settled, told } from "./told.ts";

const ORGANIZATION = { part: "organization", of: "organization" } as const;

describe("names in an address", () => {
	const three: Person = { id: "1", name: { family: "Tôn Nữ", middle: ["Thị", "Ngọc"], given: "Minh An" }, organization: "stc" };
	const part = (name: "family" | "middle" | "given", form: "full" | "initials", separator?: string): AddressPart =>
		separator === undefined ? { part: name, form } : { part: name, form, separator };
	const dash: AddressPart = { part: "literal", text: "-" };
	test.each<readonly [string, AddressTemplate, Person]>([
		["tonnuthingocminhan", [part("family", "full"), part("middle", "full"), part("given", "full")], three],
		["tntnma", [part("family", "initials"), part("middle", "initials"), part("given", "initials")], three],
		["ton.nu-t_n-minhan", [part("family", "full", "."), dash, part("middle", "initials", "_"), dash, part("given", "full")], three],
		["minh.an-t-n", [part("given", "full", "."), dash, part("family", "initials", "-")], three],
		[
			"minhan.stc.tn-tn",
			[
				part("given", "full"),
				{ part: "literal", text: "." },
				ORGANIZATION,
				{ part: "literal", text: "." },
				part("family", "initials"),
				dash,
				part("middle", "initials"),
			],
			three,
		],
		["ha-h", [part("given", "full"), dash, part("middle", "initials"), dash, part("given", "initials")], { ...three, name: { family: "", given: "Hà" } }],
	])("%s", (expected, parts, person) => {
		expect(settled(madeUp({ template: parts, steps: [] }), [], person)).toBe(`${expected} base`);
	});

	test("may be missing, where an address is made of other facts", () => {
		const nameless = madeUp({
			template: [{ part: "literal", text: "cb" }, { part: "citizen-id", last: 4 }, { part: "literal", text: "." }, ORGANIZATION],
			steps: [],
		});
		expect(settled(nameless, [], { ...HA, citizenIdLast4: "0123" })).toBe("cb0123.stc base");
	});

	test("letters are counted over all initials, though something stands between them", () => {
		const apart = [part("family", "initials"), dash, ORGANIZATION, dash, part("middle", "initials"), part("given", "full")];
		const lengthened = (order: "left" | "right" | "round-robin", count: number): string => {
			const taken: DirectoryEntry[] = [];
			for (let index = 0; index < count; index++)
				taken.push(held(settled(madeUp({ template: apart, steps: [lengthens("any", order)] }), taken).split(" ")[0] ?? "", { ...other, id: `x${index}` }));
			return taken.map(({ address }) => address.split("@")[0]).join(" ");
		};
		expect(lengthened("left", 4)).toBe("n-stc-vha ng-stc-vha ngu-stc-vha nguy-stc-vha");
		expect(lengthened("right", 4)).toBe("n-stc-vha n-stc-vaha n-stc-vanha ng-stc-vanha");
		expect(lengthened("round-robin", 5)).toBe("n-stc-vha ng-stc-vha ng-stc-vaha ngu-stc-vaha ngu-stc-vanha");
	});
});

describe("digits of the citizen number", () => {
	const digits = (facts: Partial<Person>): string => told(personAddress(bacNinh, { id: "1", fullName: "Nguyễn Văn Hà", ...facts }, []));
	test.each<readonly [Partial<Person>, string]>([
		[{}, "missing-fact citizenIdLast3"],
		[{ citizenIdLast3: "007" }, "hanv007 base"],
		[{ citizenIdLast4: "1007" }, "hanv007 base"],
		[{ citizenId: "001090001007" }, "hanv007 base"],
		[{ citizenId: "001090001007", citizenIdLast4: "1007", citizenIdLast3: "007" }, "hanv007 base"],
		[{ citizenIdLast3: "7" }, "citizen-id-invalid citizenIdLast3 length 3"],
		[{ citizenIdLast3: "0a7" }, "citizen-id-invalid citizenIdLast3 not-digits 3"],
		[{ citizenIdLast4: "007" }, "citizen-id-invalid citizenIdLast4 length 4"],
		[{ citizenId: "0010900010070" }, "citizen-id-invalid citizenId length 12"],
		[{ citizenIdLast4: "1007", citizenIdLast3: "008" }, "citizen-id-invalid citizenIdLast3 contradiction 3"],
		[{ citizenId: "001090001007", citizenIdLast4: "2007" }, "citizen-id-invalid citizenIdLast4 contradiction 4"],
	])("%j", (facts, expected) => {
		expect(digits(facts)).toBe(expected);
	});
});

describe("separators and literals", () => {
	const write = (text: string, fullName: string): string => settled(madeUp({ template: template(text), steps: [] }), [], { ...HA, fullName });
	test.each<readonly [string, string, string]>([
		["f m . g", "Nguyễn Văn Hà", "nv.ha base"],
		["f m . g", "Hà", "ha base"],
		["g . f m", "Hà", "ha base"],
		["f - m _ g", "Nguyễn Văn Hà", "n-v_ha base"],
		["f - m _ g", "Nguyễn Hà", "n_ha base"],
		["f m g .x", "Nguyễn Văn Hà", "nvha.x base"],
		["x. f m g", "Nguyễn Văn Hà", "x.nvha base"],
		["x. . f m g", "Nguyễn Văn Hà", "x.nvha base"],
		["f m g .x. o", "Nguyễn Văn Hà", "nvha.x.stc base"],
		["o . f . m . g", "Hà", "stc.ha base"],
		["o . f - m _ g", "Hà", "stc.ha base"],
		["f - m g", "Nguyễn Hà", "n-ha base"],
		["f m x g", "Hà", "xha base"],
		["f m x g", "Nguyễn Hà", "nxha base"],
		["xy. . f m g", "Nguyễn Văn Hà", "xy.nvha base"],
		["f m -- o . g", "Hà", "stc.ha base"],
	])("%s for %s", (text, fullName, expected) => {
		expect(write(text, fullName)).toBe(expected);
		const readings = parseAddress(madeUp({ template: template(text), steps: [] }), `${expected.split(" ")[0]}@tuyenquang.gov.vn`);
		expect(readings.map(({ kind, form }) => `${kind} ${form}`)).toContain("person base");
	});
});

describe("what is no address", () => {
	test.each([
		["", "empty"],
		["é@b.c", "not-ascii"],
		["a\u0001@b.c", "not-ascii"],
		["a@b.c\n", "not-ascii"],
		["a.b.c", "no-at"],
		["a@b@c", "several-ats"],
		["@b.c", "local-part"],
		["a b@c", "local-part"],
		["a,b@c", "local-part"],
		["(a@c", "local-part"],
		[".a@c", "local-part"],
		["a.@c", "local-part"],
		["a..b@c", "local-part"],
		["a@", "domain"],
		["a@b_c", "domain"],
		["a@_bc", "domain"],
		["a@bc_", "domain"],
		["a@.c", "domain"],
		["a@c.", "domain"],
		["a@b..c", "domain"],
		["a@-b.c", "domain"],
		["a@b-.c", "domain"],
		["a@b.-c", "domain"],
		["a@b.c-", "domain"],
	])("%j: %s", (text, reason) => {
		expect(readAddress(text)).toBe(reason);
	});

	test("anything that a dot-atom and a domain may hold is one, in lower case", () => {
		expect(readAddress("A!#$%&'*+/=?^_`{|}~-.9@X-1.b-c.D")).toEqual({ localPart: "a!#$%&'*+/=?^_`{|}~-.9", domain: "x-1.b-c.d" });
	});

	test("a local part is read up to 254 octets", () => {
		const read = (length: number): number => parseAddress(tuyenQuang, `${"a".repeat(length - 4)}.stc@tuyenquang.gov.vn`).length;
		expect([read(254) > 0, read(255)]).toEqual([true, 0]);
	});
});
