import { describe, expect, test } from "vitest";
import { allocateAddresses, createDirectory, type DirectoryEntry, type Person, parseAddress, personAddress, tuyenQuang } from "../../src/index.ts";
import { lengthens, madeUp, numbers, template, tries } from "./made-up-rules.ts";
import { expectOneByOne } from "./one-by-one.ts";

const HA = "Nguyễn Văn Hà";
const HA_TOO = "Nguyễn Vân Hạ";
/** The same initials and given name as Nguyễn Văn Hà, and another name. */
const OTHER = "Ngô Vũ Hà";

const person = (id: string | undefined, fullName: string, organization: NonNullable<Person["organization"]> = "stc"): Person => ({
	...(id === undefined ? {} : { id }),
	fullName,
	organization,
});
const held = (localPart: string, id: string | undefined, fullName: string, retired = false): DirectoryEntry => ({
	address: `${localPart}@tuyenquang.gov.vn`,
	holder: { kind: "person", ...(id === undefined ? {} : { id }), fullName },
	retired,
});

describe("a list comes to what each of its people would get alone", () => {
	test("names in their parts, beside full names", () => {
		const parts = { family: "Nguyễn", middle: ["Văn"], given: "Hà" };
		const people: readonly Person[] = [person("1", HA), { id: "2", name: parts, organization: "stc" }, { id: "3", organization: "stc" }, person("4", HA)];
		expect(expectOneByOne(tuyenQuang, people)).toEqual(["nvha.stc base", "nvha1.stc ordinal", "address.missing-fact", "nvha2.stc ordinal"]);
	});

	test("others among homonyms, and bodies whose abbreviation ends in a number", () => {
		const people = [HA, HA, HA, "Lê Thị Hoa", HA, "Trần Thị Lan"].map((name, index) => person(`e${index}`, name));
		const unit = { kind: "unit", abbreviation: "NVHA3", parent: { kind: "agency", abbreviation: "STC" } };
		const other = { kind: "agency", abbreviation: "STC2" };
		const rows = [...allocateAddresses(tuyenQuang, [...people.slice(0, 4), unit, other, ...people.slice(4)])];
		expect(rows.map(({ decision }) => decision.value?.localPart)).toEqual([
			"nvha.stc",
			"nvha1.stc",
			"nvha2.stc",
			"lthoa.stc",
			"nvha3.stc",
			"stc2",
			"nvha4.stc",
			"ttlan.stc",
		]);
	});

	test("ids that are numbers behind letters, texts, numbers with zeros in front, very long ones", () => {
		const ids = ["e1", "e2", "ông-3", "e04", "e5", "e99999999999999999", "E6", "e", "7", "e2147483648", "e1147483647", "e1147483648", "__proto__", "e0"];
		const people = ids.map((id) => person(id, HA));
		expect(expectOneByOne(tuyenQuang, [...people, ...people.toReversed(), person("e8", HA_TOO)])).toEqual([
			...ids.map((_, index) => (index === 0 ? "nvha.stc base" : `nvha${index}.stc ordinal`)),
			...ids.map((_, index) => `nvha${ids.length - 1 - index || ""}.stc existing`),
			`nvha${ids.length}.stc ordinal`,
		]);
	});

	test("homonyms of several organisations, asked for again and again in between", () => {
		const people: Person[] = [];
		for (let index = 0; index < 60; index++) {
			people.push(person(`e${index}`, index % 3 === 0 ? HA_TOO : HA, ["stc", "syt", "skhcn"][index % 3]));
			people.push(person(`x${index}x`, index % 2 === 0 ? OTHER : HA, "stc"));
			if (index % 7 === 6) people.push(person(`e${index - 4}`, HA), person(`x${index - 6}x`, OTHER));
			if (index % 13 === 12) people.push(person(`e${index}`, HA, "syt"));
		}
		expect(new Set(expectOneByOne(tuyenQuang, people)).size).toBeGreaterThan(120);
	});

	test("somebody without an id is told which homonym came first, whether the number was given in turn or not", () => {
		const agency = { kind: "agency", abbreviation: "STC" };
		const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("any")] });
		const people = [person("a", OTHER), person("b", HA), person("c", HA_TOO), person("d", HA, agency), person("e", HA), person(undefined, HA_TOO)];
		expect(expectOneByOne(rules, people).at(-1)).toBe("address.identity-unknown nvha1.stc@tuyenquang.gov.vn");
		const rest = [person("f", OTHER), person("g", HA), person("h", HA, agency), person(undefined, HA), person("i", HA), person("b", HA), person("g", HA)];
		expect(expectOneByOne(rules, [...people, ...rest]).slice(-4)).toEqual([
			"address.identity-unknown nvha1.stc@tuyenquang.gov.vn",
			"nvha8.stc ordinal",
			"nvha1.stc existing",
			"nvha6.stc existing",
		]);
	});

	test("a person whose organisation is a body, among plain homonyms, comes in the order of the list", () => {
		const agency = { kind: "agency", abbreviation: "STC" };
		const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("any")] });
		const people = [person("a", OTHER), person("b", OTHER), person("c", HA, agency), person("d", HA), person(undefined, HA)];
		expect(expectOneByOne(rules, people)).toEqual([
			"nvha.stc base",
			"nvha1.stc ordinal",
			"nvha2.stc ordinal",
			"nvha3.stc ordinal",
			"address.identity-unknown nvha2.stc@tuyenquang.gov.vn",
		]);
	});

	test("two names that have their numbers after one holder count on together", () => {
		const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("any")] });
		const people = [person("1", "Nông Viết Hà"), person("2", HA), person("3", OTHER), person("4", HA), person("5", OTHER), person("3", OTHER), person("6", HA)];
		expect(expectOneByOne(rules, people)).toEqual([
			"nvha.stc base",
			"nvha1.stc ordinal",
			"nvha2.stc ordinal",
			"nvha3.stc ordinal",
			"nvha4.stc ordinal",
			"nvha2.stc existing",
			"nvha5.stc ordinal",
		]);
	});

	test("two names that are written alike, and have their numbers in different places, count each on its own", () => {
		const rules = madeUp({ template: template("f m # g . o"), steps: [numbers("any")] });
		const people = [
			person("1", HA),
			person("2", "Nguyễn Văn Hoàng A"),
			person("3", HA),
			person("4", "Ngô Vân Hậu A"),
			person("5", HA),
			person("6", "Nguyễn Văn Hoàng A"),
		];
		expect(expectOneByOne(rules, people)).toEqual([
			"nvha.stc base",
			"nvh1a.stc ordinal",
			"nv1ha.stc ordinal",
			"nvh2a.stc ordinal",
			"nv2ha.stc ordinal",
			"nvh3a.stc ordinal",
		]);
	});

	test("two steps whose numbers start differently count each from its own start", () => {
		const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("same-name", 0), numbers("different-name", 2)] });
		const people = [HA, OTHER, HA, OTHER, HA, HA_TOO, HA, OTHER].map((name, index) => person(`e${index}`, name));
		expect(expectOneByOne(rules, [...people, person("e4", HA), person("e9", HA)])).toEqual([
			"nvha.stc base",
			"nvha2.stc ordinal",
			"nvha0.stc ordinal",
			"nvha3.stc ordinal",
			"nvha1.stc ordinal",
			"nvha4.stc ordinal",
			"nvha5.stc ordinal",
			"nvha6.stc ordinal",
			"nvha1.stc existing",
			"nvha7.stc ordinal",
		]);
	});

	test("a number that another form ends in is not given again", () => {
		const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("same-name"), tries("different-name", template("f m g 2 . o"))] });
		const people = [HA, HA_TOO, OTHER, HA, HA_TOO, HA].map((name, index) => person(`e${index}`, name));
		expect(expectOneByOne(rules, people)).toEqual([
			"nvha.stc base",
			"nvha1.stc ordinal",
			"nvha2.stc another",
			"nvha3.stc ordinal",
			"nvha4.stc ordinal",
			"nvha5.stc ordinal",
		]);
	});

	test("a template with two places for the number has it in both", () => {
		const rules = madeUp({ template: template("f m # g # . o"), steps: [numbers("any")] });
		const people = [HA, HA_TOO, OTHER, HA].map((name, index) => person(`e${index}`, name));
		expect(expectOneByOne(rules, people)).toEqual(["nvha.stc base", "nv1ha1.stc ordinal", "nv2ha2.stc ordinal", "nv3ha3.stc ordinal"]);
	});

	test("homonyms whose addresses show other digits have their numbers each for themselves", () => {
		const digits = madeUp({ template: [...template("f m g -"), { part: "citizen-id", last: 3 }, ...template("-#")], steps: [numbers("any")] });
		const of = (id: string, citizenIdLast3: string): Person => ({ id, fullName: HA, citizenIdLast3 });
		const people = [of("a", "123"), of("b", "123"), of("c", "456"), of("d", "456"), of("e", "123"), of("f", "456")];
		expect(expectOneByOne(digits, people)).toEqual([
			"nvha-123 base",
			"nvha-123-1 ordinal",
			"nvha-456 base",
			"nvha-456-1 ordinal",
			"nvha-123-2 ordinal",
			"nvha-456-2 ordinal",
		]);
	});

	test("numbers of two digits, and numbers behind a separator", () => {
		const people = [HA, HA_TOO, HA, HA_TOO].map((name, index) => person(`e${index}`, name));
		const padded = madeUp({ template: template("f m g ## . o"), steps: [numbers("same-name", 9)] });
		expect(expectOneByOne(padded, people)).toEqual(["nvha.stc base", "nvha09.stc ordinal", "nvha10.stc ordinal", "nvha11.stc ordinal"]);
		const apart = madeUp({ template: template("f m g -# . o"), steps: [numbers("same-name", 9)] });
		expect(expectOneByOne(apart, people)).toEqual(["nvha.stc base", "nvha-9.stc ordinal", "nvha-10.stc ordinal", "nvha-11.stc ordinal"]);
	});

	test("where homonyms are compared within an organisation that their address does not show", () => {
		const rules = madeUp({
			template: template("f m g . o"),
			scope: "organization",
			steps: [tries("any", template("g f m")), numbers("same-name"), lengthens("different-name")],
		});
		const people = [
			person("1", HA),
			person("2", HA_TOO),
			person("3", HA),
			person("4", HA, "syt"),
			person("5", HA_TOO, "syt"),
			person("6", HA, "syt"),
			person("7", OTHER),
		];
		expect(expectOneByOne(rules, people)).toEqual([
			"nvha.stc base",
			"hanv another",
			"hanv1 ordinal",
			"nvha.syt base",
			"hangv extended",
			"hanv2 ordinal",
			"hangov extended",
		]);
	});
});

describe("renames", () => {
	const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("same-name"), numbers("different-name", 1, { to: "earlier-holder" })] });

	test("between numbers that nobody asked for yet", () => {
		const people = [HA, HA_TOO, HA, OTHER, HA, "Ngô Vũ Hạ", OTHER, HA].map((name, index) => person(`e${index}`, name));
		expect(expectOneByOne(rules, [...people, ...people.toReversed(), person("e9", OTHER)])).toHaveLength(17);
	});

	test("of one of two who hold an address: the other keeps it", () => {
		const earlier = madeUp({ template: template("f m g # . o"), steps: [numbers("any", 1, { to: "earlier-holder" })] });
		const existing = [held("nvha.stc", "a", OTHER), held("nvha.stc", "b", "Ngô Vũ Hạ")];
		const people = ["c", "b", "a", "d", "c", "b", "d"].map((id) => person(id, { a: OTHER, b: "Ngô Vũ Hạ", d: "Nông Viết Hà" }[id] ?? HA));
		expect(expectOneByOne(earlier, people, existing)).toEqual([
			"nvha.stc base",
			"nvha.stc existing",
			"nvha1.stc existing",
			"nvha.stc base",
			"nvha.stc existing",
			"nvha2.stc existing",
			"nvha.stc existing",
		]);
	});

	test("an earlier holder counts on where the newcomer took the form", () => {
		const people = [HA, HA_TOO, HA, OTHER, OTHER, OTHER].map((name, index) => person(`e${index}`, name));
		expect(expectOneByOne(rules, people)).toEqual([
			"nvha.stc base",
			"nvha1.stc ordinal",
			"nvha2.stc ordinal",
			"nvha.stc base",
			"nvha4.stc ordinal",
			"nvha5.stc ordinal",
		]);
	});
});

describe("under names as identity", () => {
	const list = (people: readonly Person[], existing: readonly DirectoryEntry[]): readonly string[] => expectOneByOne(rules, people, existing, "name");
	const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("different-name")] });

	test("a number that the person gave up goes back to the person, though later ones are counted already", () => {
		const existing = [held("nvha.stc", "a", "Nông Viết Hà"), held("nvha1.stc", "b", OTHER, true), held("nvha2.stc", "c", "Nông Vân Hà")];
		expect(list([person(undefined, HA), person(undefined, "Ngô Vũ Hạ")], existing)).toEqual(["nvha3.stc ordinal", "nvha1.stc ordinal"]);
	});

	test("an address that shows no organisation, by a template of its own, is the person's wherever the name is", () => {
		const rest = madeUp({ template: template("f m g . o"), steps: [tries("any", template("g - f m"))] });
		const people = [person(undefined, OTHER), person(undefined, HA), person(undefined, HA, "syt"), person(undefined, HA), person(undefined, OTHER)];
		expect(expectOneByOne(rest, people, [], "name")).toEqual(["nvha.stc base", "ha-nv another", "ha-nv existing", "ha-nv existing", "nvha.stc existing"]);
	});

	test("an address that shows no digits, by a template of its own, is the person's whatever the digits are", () => {
		const digits = [...template("f m g"), { part: "citizen-id", last: 3 } as const];
		const rest = madeUp({ template: digits, steps: [tries("any", template("g - f m"))] });
		const of = (fullName: string, citizenIdLast3: string): Person => ({ fullName, citizenIdLast3 });
		const people = [of(OTHER, "123"), of(HA, "123"), of(HA, "124"), of(HA, "123"), of(OTHER, "123"), of(OTHER, "124")];
		expect(expectOneByOne(rest, people, [], "name")).toEqual([
			"nvha123 base",
			"ha-nv another",
			"ha-nv existing",
			"ha-nv existing",
			"nvha123 existing",
			"nvha124 base",
		]);
	});

	test("a number of the person's own is found, though it cannot be read and later ones are counted already", () => {
		const together = madeUp({ template: template("f m g o"), steps: [numbers("different-name")] });
		const existing = [held("nvhas.t", "a", OTHER), held("nvhas.t1", "b", HA)];
		const people = [person(undefined, "Nông Viết Hà", "s.t"), person(undefined, HA, "s.t"), person(undefined, "Ngô Vân Hà", "s.t")];
		expect(expectOneByOne(together, people, existing, "name")).toEqual(["nvhas.t2 ordinal", "nvhas.t1 existing", "nvhas.t3 ordinal"]);
	});

	test("digits of the date of birth are none of the citizen number", () => {
		const born = madeUp({ template: [...template("f m g"), { part: "birth-year", digits: 2 }], steps: [numbers("any")] });
		const of = (birthDate: string): Person => ({ fullName: HA, birthDate, citizenIdLast3: "123" });
		expect(expectOneByOne(born, [of("1990-03-07"), of("1990-03-07"), of("1991-03-07")], [], "name")).toEqual([
			"nvha90 base",
			"nvha90 existing",
			"nvha90 existing",
		]);
	});

	test("digits that stand before the name tell people apart, too", () => {
		const first = madeUp({ template: [{ part: "citizen-id", last: 3 }, ...template("- f m g #")], steps: [numbers("any")] });
		const of = (citizenIdLast4: string): Person => ({ fullName: HA, citizenIdLast4 });
		expect(expectOneByOne(first, [of("0123"), of("0124"), of("0123"), of("9123")], [], "name")).toEqual([
			"123-nvha base",
			"124-nvha base",
			"123-nvha existing",
			"123-nvha existing",
		]);
	});

	test("a number on the last form of all is read again, and kept", () => {
		const last = madeUp({ template: template("f m g . o"), steps: [tries("any", template("g f m . o"))], exhausted: "number" });
		const people = [HA, HA_TOO, OTHER, "Ngô Vũ Hạ"].map((name, index) => person(`e${index}`, name));
		expect(expectOneByOne(last, people)).toEqual(["nvha.stc base", "hanv.stc another", "hanv.stc1 ordinal", "hanv.stc2 ordinal"]);
		expect(parseAddress(last, "hanv.stc2@tuyenquang.gov.vn").map(({ form }) => form)).toContain("ordinal");
	});
});

test("a directory that is used with two regulations keeps the numbers of each apart", () => {
	const fromThree = madeUp({ template: template("f m g # . o"), steps: [numbers("any", 3)] });
	const fromOne = madeUp({ template: template("f m g # . o"), steps: [numbers("any", 1)] });
	const directory = createDirectory([held("nvha.stc", "a", HA), held("nvha1.stc", "b", HA), held("nvha3.stc", "c", HA)]);
	expect([directory.kind, directory.size]).toEqual(["directory", 3]);
	const given = [fromThree, fromOne, fromThree, fromOne].map((rules) => personAddress(rules, person("new", HA), directory).value?.localPart);
	expect(given).toEqual(["nvha4.stc", "nvha2.stc", "nvha4.stc", "nvha2.stc"]);
});
