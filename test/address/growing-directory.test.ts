import { describe, expect, test } from "vitest";
import { GrowingDirectory } from "../../src/address/growing-directory.ts";
import { type Held, listOf } from "../../src/address/held.ts";
import type { ListedStart } from "../../src/address/numbering.ts";
import { AS, entry, listed, PLAN } from "./listed-starts.ts";

const DOMAIN = AS.domain;

describe("numbers come in turn", () => {
	const anchor = entry("nvha.stc", "a");

	/** Whether they do once this was entered behind the holder of the form without a number. */
	function isInTurn(enter: (directory: GrowingDirectory, start: ListedStart) => void, pattern = "nvha#.stc"): boolean {
		const directory = new GrowingDirectory(AS);
		directory.add(anchor);
		const start = listed(anchor, pattern);
		anchor.counters = [start];
		enter(directory, start);
		return directory.isInTurn(start);
	}

	test.each<readonly [string, (directory: GrowingDirectory) => void]>([
		["nobody else", () => undefined],
		["the next number, counted there", (directory) => directory.addNew(entry("nvha1.stc", "b"), "b", anchor)],
		["numbers of others", (directory) => directory.add(entry("lhoa2.stc", "b"))],
		["others whose local part ends alike", (directory) => directory.add(entry("x2nvha1.stc", "b"))],
		["others without a number", (directory) => directory.add(entry("lhoa.stc", "b"))],
		["a number with a zero in front", (directory) => directory.add(entry("nvha01.stc", "b"))],
		["a number inside", (directory) => directory.add(entry("nv1ha.stc", "b"))],
		["two who share another local part", (directory) => ["b", "c"].map((id) => directory.add(entry("lhoa.stc", id)))],
	])("with %s", (_, enter) => {
		expect(isInTurn(enter)).toBe(true);
	});

	test.each<readonly [string, (directory: GrowingDirectory) => void]>([
		["a number that was there before", (directory) => directory.add(entry("nvha5.stc", "b"))],
		["the number 0", (directory) => directory.add(entry("nvha0.stc", "b"))],
		["a number given by no counter", (directory) => directory.addNew(entry("nvha1.stc", "b"), "b", undefined)],
		["a number that another holder counted", (directory) => directory.addNew(entry("nvha1.stc", "b"), "b", entry("lhoa.stc"))],
		["two holders of the form without a number", (directory) => directory.add(entry("nvha.stc", "b"))],
		[
			"two counters at its holder",
			(directory) => {
				anchor.counters = [...anchor.counters, { plan: PLAN, start: 2, pattern: "nvha#.stc", digits: 1, number: 2 }];
				directory.addNew(entry("nvha1.stc", "b"), "b", anchor);
			},
		],
	])("not with %s", (_, enter) => {
		expect(isInTurn(enter)).toBe(false);
	});

	test("not where a number cannot be told from what stands around it", () => {
		expect(isInTurn(() => undefined, "nvha-#.stc")).toBe(false);
	});
});

describe("people who got the next number are entered once somebody asks for one of them", () => {
	function twoNumbers(): { readonly directory: GrowingDirectory; readonly start: ListedStart } {
		const directory = new GrowingDirectory(AS);
		const anchor = entry("nvha.stc", "e1");
		for (const held of [anchor, entry("lhoa.stc", "e7"), entry("nvha9.stc", "e9")]) directory.add(held);
		const start = listed(anchor, "nvha#.stc");
		anchor.counters = [start];
		for (const number of [1, 2]) {
			expect(directory.claim(`e1${number}`)).toBe(true);
			directory.addNumber(`e1${number}`, start, number);
			start.next.number = number + 1;
		}
		return { directory, start };
	}
	const told = (held: readonly Held[]): readonly string[] => held.map(({ id, localPart, served }) => `${id} ${localPart} ${served ? "served" : "not served"}`);

	test.each(["nvha3.stc", "nvha7.stc", "nvha", "nvhax.stc", "lhoa1.stc", "ttlan1.stc", "1"])("not by asking for %s, which is free", (localPart) => {
		const { directory, start } = twoNumbers();
		expect(directory.at(DOMAIN, localPart)).toBe(undefined);
		expect(start.listed).toBe(0);
	});

	test.each([
		["nvha.stc", "e1"],
		["lhoa.stc", "e7"],
		["nvha9.stc", "e9"],
	])("not by asking for %s, which was entered before", (localPart, id) => {
		const { directory, start } = twoNumbers();
		start.next.number = 12;
		expect(told(listOf(directory.at(DOMAIN, localPart)))).toEqual([`${id} ${localPart} not served`]);
		expect(told(listOf(directory.ofId(id)))).toEqual([`${id} ${localPart} not served`]);
		expect(start.listed).toBe(0);
	});

	test("not by asking for an id that nobody has", () => {
		const { directory, start } = twoNumbers();
		expect(directory.ofId("e8")).toBe(undefined);
		expect(start.listed).toBe(0);
	});

	test.each<readonly [string, (directory: GrowingDirectory) => readonly Held[], readonly string[]]>([
		["local part", (directory) => listOf(directory.at(DOMAIN, "nvha2.stc")), ["e12 nvha2.stc served"]],
		["id", (directory) => listOf(directory.ofId("e11")), ["e11 nvha1.stc served"]],
	])("by asking for one's %s", (_, ask, expected) => {
		const { directory, start } = twoNumbers();
		expect(told(ask(directory))).toEqual(expected);
		expect(start.listed).toBe(undefined);
	});

	test("and their ids are taken before", () => {
		const { directory } = twoNumbers();
		expect(["e11", "e1", "e13"].map((id) => directory.claim(id))).toEqual([false, false, true]);
	});
});
