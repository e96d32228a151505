import { describe, expect, test } from "vitest";
import { DIRECTORY_HEADINGS, readColumns } from "../../src/cli/csv/columns.ts";
import { CITIZEN_NUMBER, maskCitizenNumber, unmaskedDigits } from "../../src/cli/rows/citizen-number.ts";
import { ListOutput } from "../../src/cli/rows/list-output.ts";
import { listed } from "../../src/cli/rows/listed.ts";
import { readBirthDate, readDate } from "../../src/cli/rows/read-date.ts";
import { readEntry, readSubject } from "../../src/cli/rows/read-subject.ts";
import type { Settings } from "../../src/cli/settings.ts";
import { languageOf } from "../../src/cli/texts.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { command, rowsOf } from "./support/fake-io.ts";

const nowhere = async (): Promise<never> => {
	throw new Error("nothing is read here");
};
const silent = { isTerminal: false, write: async () => true };
const settings: Settings = {
	io: { stdout: silent, stderr: silent, env: {}, readFile: nowhere, readSecret: nowhere, inspectFile: nowhere, listJson: nowhere },
	language: languageOf("en", {}),
	json: true,
	excel: false,
};

const TQ = ["--profile", "tuyen-quang", "--lang", "en"];

describe("a date", () => {
	test.each([
		["1/2/2026", "2026-02-01"],
		["01/02/2026", "2026-02-01"],
		["31-12-2026", "2026-12-31"],
		["1.2.2026", "2026-02-01"],
		["45/13/2026", "2026-13-45"],
		["2026-02-01", "2026-02-01"],
		["1/2/26", "1/2/26"],
		["1/2/20266", "1/2/20266"],
		["111/2/2026", "111/2/2026"],
		["1/222/2026", "1/222/2026"],
		["x1/2/2026", "x1/2/2026"],
		["1/2/2026x", "1/2/2026x"],
		["1 2 2026", "1 2 2026"],
		["1/2/2026 8:30", "2026-02-01T08:30"],
		["1/2/2026  08:30:15", "2026-02-01T08:30:15"],
		["1-2-2026T08:30:15", "2026-02-01T08:30:15"],
		["2026-02-01 08:30:15.5", "2026-02-01T08:30:15.5"],
		["2026-02-01 8:30:15,123456789", "2026-02-01T08:30:15,123456789"],
		["2026-02-01T08:30+07:00", "2026-02-01T08:30+07:00"],
		["2026-02-01T08:30Z", "2026-02-01T08:30Z"],
		["20260201083015Z", "2026-02-01T08:30:15Z"],
		["20260201083015.123Z", "2026-02-01T08:30:15Z"],
		["20260201083015", "20260201083015"],
		["20260201083015+0700", "20260201083015+0700"],
		["x20260201083015Z", "x20260201083015Z"],
		["1/2/2026 8:30 AM", "1/2/2026 8:30 AM"],
		["1/2/2026 8", "1/2/2026 8"],
		["1/2/2026 x", "1/2/2026 x"],
		["1/2/2026   08:30", "1/2/2026   08:30"],
	])("%s", (text, date) => {
		expect(readDate(text)).toBe(date);
	});

	test.each([
		["1/2/2026 8:30", "2026-02-01T08:30+07:00"],
		["2026-02-01 08:30:15", "2026-02-01T08:30:15+07:00"],
		["2026-02-01T08:30:15Z", "2026-02-01T08:30:15Z"],
		["2026-02-01T08:30:15-03:00", "2026-02-01T08:30:15-03:00"],
		["20260201083015Z", "2026-02-01T08:30:15Z"],
		["1/2/2026", "2026-02-01"],
		["2026-02-01", "2026-02-01"],
		["x", "x"],
	])("with the offset of a list: %s", (text, moment) => {
		expect(readDate(text, "+07:00")).toBe(moment);
	});

	test.each([
		["1/2/1990 00:00", "1990-02-01"],
		["1990-02-01 0:00:00", "1990-02-01"],
		["1990-02-01T00:00:00.000", "1990-02-01"],
		["1990-02-01 00:00:01", "1990-02-01T00:00:01"],
		["1990-02-01T00:00:00Z", "1990-02-01T00:00:00Z"],
		["1/2/1990", "1990-02-01"],
	])("of birth: %s", (text, date) => {
		expect(readBirthDate(text)).toBe(date);
	});
});

describe("a citizen number", () => {
	test("is shown by its last four digits", () => {
		for (const [cell, shown] of [
			["001095000123", "********0123"],
			["001 095 000 123", "*** *** **0 123"],
			["123456789", "*****6789"],
			["1234", "1234"],
			["12345", "*2345"],
			["", ""],
			["x", "x"],
		] as const)
			expect(maskCitizenNumber(cell), cell).toBe(shown);
		expect("1 001095000123, 123456789; 0912345678 1234567890123".replaceAll(CITIZEN_NUMBER, "#")).toBe("1 #, #; 0912345678 1234567890123");
	});

	test("that was masked still tells them", () => {
		expect(unmaskedDigits("********0123")).toBe("0123");
		for (const cell of ["*******0123", "*********0123", "x********0123", "********0123x", "********012", "********01234", "001095000123"])
			expect(unmaskedDigits(cell), cell).toBeUndefined();
	});
});

test("of rows twenty are listed", () => {
	const rows = (count: number) => Array.from({ length: count }, (_, index) => index);
	expect(listed([7])).toBe("7");
	expect(listed(rows(20))).toBe(rows(20).join(", "));
	expect(listed(rows(21))).toBe(`${rows(20).join(", ")}, …`);
});

describe("who or what a row is about", () => {
	const subject = (facts: Readonly<Record<string, string>>) => readSubject(readColumns(Object.keys(facts), DIRECTORY_HEADINGS), Object.values(facts));
	const entry = (facts: Readonly<Record<string, string>>) =>
		readEntry(tuyenQuang, readColumns(Object.keys(facts), DIRECTORY_HEADINGS), Object.values(facts))?.entry;
	const person = { id: "1", organization: "skhcn", unit: "vp" };

	test("a person, whose name stands in one column or several", () => {
		expect(subject({ ...person, fullName: "Lê An" })).toStrictEqual({ ...person, fullName: "Lê An" });
		expect(subject({ kind: "person", fullName: "Lê An" })).toStrictEqual({ fullName: "Lê An" });
		expect(subject({ kind: "Cá nhân", fullName: "Lê An" })).toStrictEqual({ fullName: "Lê An" });
		expect(subject({ family: "Lê", given: "An" })).toStrictEqual({ name: { family: "Lê", given: "An" } });
		expect(subject({ family: "Lê", middle: "Văn", given: "An", fullName: "x" })).toStrictEqual({ name: { family: "Lê", middle: "Văn", given: "An" } });
		expect(subject({ familyMiddle: "Lê Văn", given: "An" })).toStrictEqual({ fullName: "Lê Văn An" });
		expect(subject({ family: "Lê", given: "" })).toStrictEqual({});
		expect(subject({ family: "Lê", given: "", name: "An" })).toStrictEqual({});
		expect(subject({ family: "", given: "An" })).toStrictEqual({ fullName: "An" });
		expect(subject({ fullName: "Lê An", " ": " " })).toStrictEqual({ fullName: "Lê An" });
		expect(subject({ fullName: "Lê", " ": "An" })).toStrictEqual({});
		expect(subject({ fullName: "Lê An", given: "AN" })).toStrictEqual({ fullName: "Lê An" });
		// One of the two is wrong, or the first is only a part.
		expect(subject({ fullName: "Lê An", given: "Ba" })).toStrictEqual({});
		expect(subject({ name: "Lê An" })).toStrictEqual({ fullName: "Lê An" });
		expect(subject({ name: "x", given: "An" })).toStrictEqual({ fullName: "An" });
		expect(subject({ abbreviation: "SKHCN", parent: "x" })).toStrictEqual({});
	});

	test("a given name of several syllables is one in two columns as it is in three", () => {
		for (const given of ["Thu An", "Thu-An"]) {
			expect(subject({ familyMiddle: "Lê  Thị\u00a0Mai", given })).toStrictEqual({ name: { family: "Lê", middle: "Thị Mai", given } });
			expect(subject({ familyMiddle: "Lê", given })).toStrictEqual({ name: { family: "Lê", given } });
			expect(subject({ family: "Lê", middle: "Thị Mai", given })).toStrictEqual({ name: { family: "Lê", middle: "Thị Mai", given } });
			expect(subject({ familyMiddle: "Lê", given, fullName: "Lê Thu An" })).toStrictEqual({ fullName: "Lê Thu An" });
		}
		expect(subject({ given: "Lê Thu An" })).toStrictEqual({ fullName: "Lê Thu An" });
	});

	test("a name that lacks a part is not made of the others", () => {
		expect(subject({ familyMiddle: "Lê Văn", given: "" })).toStrictEqual({});
		expect(subject({ familyMiddle: "Lê Văn" })).toStrictEqual({});
		expect(subject({ family: "Lê", middle: "Văn", given: "" })).toStrictEqual({});
		expect(subject({ family: "", middle: "Văn", given: "An" })).toStrictEqual({});
		expect(subject({ familyMiddle: "Lê Văn", given: "", fullName: "Lê Văn An" })).toStrictEqual({ fullName: "Lê Văn An" });
		expect(subject({ familyMiddle: "Lê Văn", given: "", name: "x" })).toStrictEqual({});
	});

	test("a person's digits and day of birth", () => {
		expect(subject({ citizenId: "001095000123", birthDate: "1/2/1990" })).toStrictEqual({ citizenId: "001095000123", birthDate: "1990-02-01" });
		expect(subject({ citizenId: "********0123" })).toStrictEqual({ citizenIdLast4: "0123" });
		expect(subject({ citizenIdLast4: "0123", citizenIdLast3: "123" })).toStrictEqual({ citizenIdLast4: "0123", citizenIdLast3: "123" });
	});

	test("a body, by its kind in either language", () => {
		for (const kind of ["commune-committee", "Ủy ban nhân dân cấp xã", "commune People's Committee"])
			expect(subject({ kind, name: "Yên Dũng", communeType: "Xã" }), kind).toStrictEqual({ kind: "commune-committee", name: "Yên Dũng", communeType: "xa" });
		expect(subject({ kind: "commune-committee", given: "Yên Dũng", communeType: "phường" })).toStrictEqual({
			kind: "commune-committee",
			name: "Yên Dũng",
			communeType: "phuong",
		});
		expect(subject({ kind: "unit", id: "7", abbreviation: "VP", parent: "skhcn", communeType: "thôn", fullName: "x" })).toStrictEqual({
			kind: "unit",
			id: "7",
			abbreviation: "VP",
			parent: "skhcn",
		});
		expect(subject({ kind: "ship" })).toStrictEqual({ kind: "ship" });
	});

	test("an entry of a directory: its holder without the places that say where it belongs", () => {
		const address = "a@x";
		expect(entry({ fullName: "Lê An" })).toBeUndefined();
		expect(entry({ address })).toStrictEqual({ address });
		expect(entry({ address, kind: "" })).toStrictEqual({ address });
		expect(entry({ address, kind: "person" })).toStrictEqual({ address, holder: { kind: "person" } });
		expect(entry({ address, kind: "agency" })).toStrictEqual({ address, holder: { kind: "agency" } });
		expect(entry({ address, ...person, fullName: "Lê An" })).toStrictEqual({ address, holder: { kind: "person", id: "1", fullName: "Lê An" } });
		expect(entry({ address, kind: "unit", abbreviation: "VP", parent: "skhcn", communeType: "xã" })).toStrictEqual({
			address,
			holder: { kind: "unit", abbreviation: "VP" },
		});
		for (const [retired, value] of [
			["có", true],
			["không", false],
		] as const)
			expect(entry({ address, retired, createdOn: "1/2/2026" })).toStrictEqual({ address, retired: value, createdOn: "2026-02-01" });
		expect(entry({ address, retired: "maybe" })).toStrictEqual({ address });
	});
});

describe("the input's columns in the output", () => {
	const out = async (list: string, ...argv: readonly string[]) =>
		rowsOf((await command(["allocate", "l.csv", ...argv], { "l.csv": list })).out).map((row) => row.slice(0, -1));

	test("stay as they are; those of an earlier output are written anew, in their new place", async () => {
		const added = ["address", "resolution", "outcome"];
		expect(await out("outcome,fullName,address,x,resolution,organization,findings\nold,Lê An,old,y,old,skhcn,old\n", ...TQ)).toEqual([
			["fullName", "x", "organization", ...added],
			["Lê An", "y", "skhcn", "lan.skhcn@tuyenquang.gov.vn", "base", "compliant"],
		]);
	});

	test("hold no whole citizen number, wherever it moved to; what looks like one elsewhere stays where nothing moved", async () => {
		const list = "fullName,citizenId,phone\nLê An,001095000123,123456789\nLê,An,001095000123,123456789\n";
		const rows = await out(list, "--profile", "bac-ninh", "--lang", "en");
		expect(rows[1]?.slice(0, 3)).toEqual(["Lê An", "********0123", "123456789"]);
		expect(rows[2]?.slice(0, 3)).toEqual(["Lê", "An", "********0123"]);
		const other = await command(["allocate", "l.csv", ...TQ], { "l.csv": "fullName,organization,phone\nLê,An,skhcn,123456789\n" });
		expect(other.out.split("\n")[1]).toBe('Lê,An,skhcn,,,undetermined,"row.cell-count: row 2: The row has 4 cells, the header 3 columns",123456789');
		const short = await command(["allocate", "l.csv", "--profile", "bac-ninh", "--lang", "en"], { "l.csv": "fullName,citizenId\nLê An\n" });
		expect(short.out.split("\n")[1]).toBe('Lê An,,,,undetermined,"row.cell-count: row 2: The row has 1 cells, the header 2 columns"');
	});
});

test("lines of JSON are written five hundred at once, and no more once nobody reads", async () => {
	const pieces: string[] = [];
	const stdout = { isTerminal: false, write: async (text: string) => pieces.push(text) < 2 };
	const output = new ListOutput({ ...settings, io: { ...settings.io, stdout } });
	const seen: boolean[] = [];
	for (let index = 0; index < 1001; index += 1) {
		seen.push(output.closed);
		await output.write(
			() => [],
			() => index,
		);
	}
	await output.end();
	expect(pieces.map((piece) => piece.split("\n").length - 1)).toEqual([500, 500]);
	expect([seen.indexOf(true), output.closed]).toEqual([1000, true]);
});

test("so many findings are told one by one; notes are told in the list alone", async () => {
	const rows = (count: number) => `id,fullName,organization\n${Array.from({ length: count }, (_, index) => `${index},,skhcn\n`).join("")}`;
	const told = async (count: number) =>
		(await command(["allocate", "l.csv", ...TQ], { "l.csv": rows(count) })).err.split("\n").filter((line) => !line.startsWith("row "));
	const counts = (count: number) => [`Total: ${count}`, `  Undetermined, somebody has to decide: ${count}`, `  unresolved, without an address: ${count}`, ""];
	expect(await told(50)).toEqual(counts(50));
	expect(await told(51)).toEqual(["… and 1 more findings, see the column findings.", ...counts(51)]);
	const noted = await command(["allocate", "l.csv", ...TQ], { "l.csv": "kind,abbreviation\nagency,INFO\n" });
	expect(noted.out).toContain("info@tuyenquang.gov.vn,base,compliant,");
	expect(noted.out).toContain("address.reserved: row 2");
	expect(noted.err).toBe("Total: 1\n  Compliant: 1\n  base form: 1 (Article 5(1))\n");
});
