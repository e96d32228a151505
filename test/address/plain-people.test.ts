import { describe, expect, test } from "vitest";
import { GrowingDirectory } from "../../src/address/growing-directory.ts";
import { Held } from "../../src/address/held.ts";
import { NumberingStarts } from "../../src/address/numbering-starts.ts";
import { PersonCase } from "../../src/address/person-case.ts";
import { PersonReader } from "../../src/address/person-facts.ts";
import { PlainPeople } from "../../src/address/plain-people.ts";
import { type AddressPlan, planOf } from "../../src/address/plan.ts";
import { settlePerson } from "../../src/address/settle-person.ts";
import { type DirectoryEntry, type Person, type Profile, personAddress, tuyenQuang } from "../../src/index.ts";
import { AS, entry } from "./listed-starts.ts";
import { madeUp, numbers, template } from "./made-up-rules.ts";
import { told } from "./told.ts";

const HA = "Nguyễn Văn Hà";
const person = (id: string, fullName = HA): Person => ({ id, fullName, organization: "stc" });
const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("any")] });

/** A list, with the short way and the long one. */
class List {
	readonly plan: AddressPlan;
	readonly directory: GrowingDirectory;
	readonly starts = new NumberingStarts();
	readonly #reader: PersonReader;
	readonly #plain: PlainPeople;

	constructor(profile: Profile, change: Partial<AddressPlan> = {}) {
		const plan = planOf(profile);
		if (plan === undefined) throw new Error("no rules for addresses");
		this.plan = { ...plan, ...change };
		this.#reader = new PersonReader(this.plan);
		this.directory = new GrowingDirectory(this.plan.issued);
		this.#plain = new PlainPeople(this.plan, this.#reader, this.directory, this.starts);
	}

	/** What somebody gets on the short way. */
	plain(facts: object): ReturnType<PlainPeople["allocate"]> {
		return Reflect.apply(this.#plain.allocate, this.#plain, [facts]);
	}

	/** What somebody new gets on the long way. */
	long(facts: Person): string {
		const personCase = new PersonCase(this.plan, this.#reader, facts, "id");
		const decision = settlePerson(this.plan, personCase, this.directory, this.starts);
		const { change } = personCase;
		if (change?.counted !== undefined) change.counted.counter.number++;
		if (change?.newId !== undefined) this.directory.addNew(change.added, change.newId, change.counted?.anchor);
		return told(decision);
	}

	/** Where the numbers of these homonyms begin. */
	get start(): ReturnType<NumberingStarts["get"]> {
		const name = this.#reader.readPlainName(person(""));
		return name && this.starts.get(name, "stc");
	}
}

/** The entries of people who came before. */
const earlier = (...localParts: readonly string[]): readonly DirectoryEntry[] =>
	localParts.map((localPart, index) => ({ address: `${localPart}@tuyenquang.gov.vn`, holder: { kind: "person", id: `x${index}`, fullName: HA } }));

describe("who is new, with id, name and organisation, gets on the short way", () => {
	test("the base form, as alone", () => {
		for (const [fullName, localPart] of [
			[HA, "nvha.stc"],
			["Hà", "ha.stc"],
		]) {
			const list = new List(rules);
			const who = person("e1", fullName);
			expect(list.plain(who)).toEqual(personAddress(rules, who, []));
			expect(list.directory.at(AS.domain, localPart ?? "")).toMatchObject({ id: "e1", served: true });
		}
	});

	test.each([[rules], [tuyenQuang]])("the number after the homonyms before, as alone, once one of them came to it", (profile) => {
		const list = new List(profile);
		expect(list.plain(person("e0"))?.value?.localPart).toBe("nvha.stc");
		expect(list.plain(person("e1"))).toBe(undefined);
		expect(list.long(person("e1"))).toBe("nvha1.stc ordinal");
		expect(list.plain(person("e2"))).toEqual(personAddress(profile, person("e2"), earlier("nvha.stc", "nvha1.stc")));
		expect(list.plain(person("e3"))?.value?.address).toBe("nvha3.stc@tuyenquang.gov.vn");
		// Neither is entered before somebody asks.
		expect(list.start?.listed).toBe(0);
		expect(list.directory.ofId("e3")).toMatchObject({ localPart: "nvha3.stc" });
	});

	test("the next number that is free, where others hold some already", () => {
		const list = new List(rules);
		for (const localPart of ["nvha2.stc", "nvha3.stc"]) list.directory.add(entry(localPart, localPart));
		for (const id of ["e0", "e1"]) list.long(person(id));
		expect(list.plain(person("e2"))).toEqual(personAddress(rules, person("e2"), earlier("nvha.stc", "nvha1.stc", "nvha2.stc", "nvha3.stc")));
		expect(list.directory.at(AS.domain, "nvha4.stc")).toMatchObject({ id: "e2", served: true, nameKey: "nguyen van ha" });
		expect(list.plain(person("e3"))?.value?.localPart).toBe("nvha5.stc");
		expect(list.start?.listed).toBe(undefined);
	});
});

describe("out of the ordinary, and nothing for the short way:", () => {
	test.each<readonly [string, object]>([
		["no id", { id: undefined }],
		["a blank id", { id: " " }],
		["no name", { fullName: undefined }],
		["a name in its parts", { name: { family: "Lê", given: "Hoa" } }],
		["a name that does not fold", { fullName: "Hà 2" }],
		["no organisation", { organization: undefined }],
		["a body", { organization: { kind: "agency", abbreviation: "STC" } }],
		["an organisation that is to be read", { organization: "STC" }],
		["an organisation with a unit", { organization: "vp.stc" }],
		["an id that is in the list", { id: "e0" }],
		["a form that is taken", { fullName: "Lê Thị Hoa" }],
		["a local part that is too long", { fullName: `Lê ${"n".repeat(60)}` }],
	])("%s", (_, facts) => {
		const list = new List(rules);
		for (const held of [entry("x", "e0"), entry("lthoa.stc", "e1")]) list.directory.add(held);
		expect(list.plain({ ...person("e9"), ...facts })).toBe(undefined);
		expect(list.plain(person("e9"))?.value?.localPart).toBe("nvha.stc");
	});

	test("a reserved local part", () => {
		const list = new List(madeUp({ template: template("g o #"), steps: [numbers("any")] }));
		expect(list.plain({ id: "e1", fullName: "Nguyễn In", organization: "fo" })).toBe(undefined);
	});

	test("people in the directory of whom no id is known", () => {
		const list = new List(rules);
		list.directory.add(new Held("x", undefined, AS, null));
		expect(list.plain(person("e1"))).toBe(undefined);
	});

	test("initials of several letters, and a plan that has no format", () => {
		const digraphs = madeUp({ template: template("f m g # . o"), steps: [numbers("any")], initials: "digraph" });
		expect(new List(digraphs).plain(person("e1"))).toBe(undefined);
		expect(new List(rules, { renderer: undefined }).plain(person("e1"))).toBe(undefined);
	});

	test("a homonym whose id is in the list, whether numbers come in turn or not", () => {
		for (const others of [[], ["nvha5.stc"]]) {
			const list = new List(rules);
			for (const localPart of others) list.directory.add(entry(localPart, "x"));
			for (const id of ["e0", "e1"]) list.long(person(id));
			for (const id of ["e0", "e1"]) expect(list.plain(person(id))).toBe(undefined);
			expect(list.plain(person("e2"))?.value?.localPart).toBe("nvha2.stc");
		}
	});
});
