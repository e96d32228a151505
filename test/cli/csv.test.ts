import { describe, expect, test } from "vitest";
import { checkEncoding } from "../../src/cli/csv/check-encoding.ts";
import { ACCOUNT_HEADINGS, cellOf, DIRECTORY_HEADINGS, readColumns, unknownHeadings } from "../../src/cli/csv/columns.ts";
import { detectDelimiter, readRecords } from "../../src/cli/csv/read-records.ts";
import { CsvWriter, neutralize, restore } from "../../src/cli/csv/write-records.ts";
import { forProfile } from "../../src/messages/for-profile.ts";
import { vi } from "../../src/messages/vi.ts";
import { provinces } from "../../src/provinces/index.ts";
import { command } from "./support/fake-io.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("what bytes look like", () => {
	const likely = (...bytes: readonly number[]) => {
		const checked = checkEncoding(Uint8Array.from(bytes));
		return checked.ok ? [...checked.bytes] : checked.likely;
	};
	const A = 0x61;

	test("byte order marks, whole ones only", () => {
		for (const high of [0, 0x1e]) expect(likely(0xff, 0xfe, A, high)).toBe("UTF-16LE");
		for (const high of [0, 0x1e]) expect(likely(0xfe, 0xff, high, A)).toBe("UTF-16BE");
		expect([likely(0xff, A), likely(A, 0xfe), likely(0xfe, A), likely(A, 0xff)]).toEqual([undefined, undefined, undefined, undefined]);
		expect(likely(0xef, 0xbb, 0xbf, A)).toEqual([A]);
		expect(likely(0xef, 0xbb, 0xbf)).toEqual([]);
		expect(likely(0xef, 0xbb, 0x80)).toEqual([0xef, 0xbb, 0x80]);
		expect(likely(0xef, 0xbc, 0xbf)).toEqual([0xef, 0xbc, 0xbf]);
		expect(likely(0xe1, 0xbb, 0xbf)).toEqual([0xe1, 0xbb, 0xbf]);
		expect(likely()).toEqual([]);
	});

	test("zeros: more than an eighth of the bytes, nearly all on one side", () => {
		const zeros = (length: number, ...places: readonly number[]) => likely(...Array.from({ length }, (_, place) => (places.includes(place) ? 0 : A)));
		expect(Array.isArray(zeros(8, 1))).toBe(true);
		expect(Array.isArray(zeros(8, 0))).toBe(true);
		expect(zeros(8, 1, 3)).toBe("UTF-16LE");
		expect(zeros(8, 0, 2)).toBe("UTF-16BE");
		expect(Array.isArray(zeros(16, 1, 3, 5, 7, 0))).toBe(true);
		expect(zeros(16, 1, 3, 5, 7, 9, 0)).toBe("UTF-16LE");
		expect(Array.isArray(zeros(16, 0, 2, 4, 6, 1))).toBe(true);
		expect(zeros(16, 0, 2, 4, 6, 8, 1)).toBe("UTF-16BE");
		// The first 4096 bytes tell.
		const late = Uint8Array.from({ length: 12_000 }, (_, place) => (place < 4096 || place % 2 === 0 ? A : 0));
		expect(checkEncoding(late).ok).toBe(true);
	});

	test("UTF-8 is looked at whole, over the parts that it is read in", () => {
		for (const before of [(1 << 20) - 1, 1 << 20, (1 << 20) + 1]) {
			const text = encode(`${"a".repeat(before)}ế`);
			const checked = checkEncoding(text);
			expect(checked.ok && checked.bytes.length).toBe(text.length);
			expect(checkEncoding(text.subarray(0, -1)).ok).toBe(false);
		}
	});

	// "Nguyễn Văn Hà, Đặng Thị Lưu" as each encoding has it.
	const name = {
		"TCVN3 (ABC)": [
			0x4e, 0x67, 0x75, 0x79, 0xd4, 0x6e, 0x20, 0x56, 0xa8, 0x6e, 0x20, 0x48, 0xb5, 0x2c, 0xa7, 0xc6, 0x6e, 0x67, 0x20, 0x54, 0x68, 0xde, 0x20, 0x4c, 0xad,
			0x75,
		],
		VNI: [
			0x4e, 0x67, 0x75, 0x79, 0x65, 0xe3, 0x6e, 0x20, 0x56, 0x61, 0xea, 0x6e, 0x20, 0x48, 0x61, 0xf8, 0x2c, 0xd1, 0x61, 0xeb, 0x6e, 0x67, 0x20, 0x54, 0x68,
			0xf2, 0x20, 0x4c, 0xf6, 0x75,
		],
		"windows-1258": [
			0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e, 0x20, 0x56, 0xe3, 0x6e, 0x20, 0x48, 0x61, 0xcc, 0x2c, 0xd0, 0xe3, 0xf2, 0x6e, 0x67, 0x20, 0x54, 0x68, 0x69,
			0xf2, 0x20, 0x4c, 0xfd, 0x75,
		],
	};
	test.each(Object.entries(name))("%s", (encoding, bytes) => {
		expect(likely(...bytes)).toBe(encoding);
		expect(likely(...bytes.map((byte) => (byte < 0x80 ? 0x41 : 0x85)))).toBeUndefined();
	});

	test("by single bytes: letters of an encoding stand behind consonants, marks behind vowels or letters", () => {
		const hex = (bytes: string): ReadonlySet<number> => new Set(bytes.split(" ").map((byte) => Number.parseInt(byte, 16)));
		const [vniLetters, vniMarks] = [hex("d1 f1 d4 f4 d6 f6 e6 f2 ee"), hex("f9 f8 fb f5 ef e2 e1 e0 e5 e3 e4 ea e9 e8 fa fc eb")];
		const letters = hex("d0 f0 c2 e2 c3 e3 ca ea d4 f4 d5 f5 dd fd c0 e0 c1 e1 c8 e8 c9 e9 d9 f9 da fa");
		const marks = hex("cc ec d2 f2 de");
		const [consonant, vowels] = [0x62, [..."aeiouyAEIOUY"].map((vowel) => vowel.charCodeAt(0))];
		for (let byte = 0x80; byte <= 0xff; byte += 1) {
			const tcvn = byte >= 0xa7 && byte <= 0xae ? "TCVN3 (ABC)" : undefined;
			const behindConsonant = tcvn ?? (vniLetters.has(byte) ? "VNI" : letters.has(byte) ? "windows-1258" : undefined);
			expect(likely(consonant, byte), byte.toString(16)).toBe(behindConsonant);
			const behindVowel = tcvn ?? (vniMarks.has(byte) ? "VNI" : marks.has(byte) ? "windows-1258" : undefined);
			for (const vowel of vowels) expect(likely(vowel, byte), byte.toString(16)).toBe(behindVowel);
		}
		// What is not of an encoding speaks against it, as much as a letter speaks for it; of TCVN3 the bytes that others have too count half.
		expect(likely(consonant, 0xa7, consonant, 0xb5)).toBe("TCVN3 (ABC)");
		for (const other of [0x85, 0xa6, 0xaf, 0xb4]) expect(likely(consonant, 0xa7, consonant, other)).toBeUndefined();
		for (const letter of [0xd1, 0xd0]) expect(likely(consonant, letter, consonant, letter, consonant, 0x85)).toBeUndefined();
		for (const letter of vniLetters) for (const mark of vniMarks) expect(likely(consonant, letter, mark)).toBe("VNI");
	});
});

describe("the separator of a file", () => {
	test.each([
		["a,b", ","],
		["a;b", ";"],
		["a\tb", "\t"],
		["a", ","],
		["a;", ";"],
		["a,b;c;\n", ";"],
		["a,b;c", ","],
		["a;b\tc", ";"],
		["a,b;c;d", ";"],
		["a;b,c,d\n;;;;;", ","],
		['"a;b;c",d', ","],
		['"a"";;"",",b;c;d', ";"],
	])("of %j is %j", (text, delimiter) => {
		expect(detectDelimiter(encode(text))).toEqual({ delimiter, start: 0 });
	});

	test.each([
		["Họ và tên;Cơ quan, đơn vị", ";"],
		["Họ và tên;Phòng, ban, đơn vị", ";"],
		["Họ, chữ đệm\tTên\tPhòng, ban, đơn vị", "\t"],
		["Họ và tên,Cơ quan;x;y", ","],
		['"Họ và tên, x";"Cơ quan, đơn vị"', ";"],
		["Họ tên;x,y,z", ";"],
		["Người, được, cấp;x", ","],
	])("of %j is %j where headings are known", (text, delimiter) => {
		expect(detectDelimiter(encode(text), DIRECTORY_HEADINGS)).toEqual({ delimiter, start: 0 });
	});

	test("a heading that holds another separator as often as not parts nothing", async () => {
		const files = { "l.csv": "Họ và tên;Cơ quan, đơn vị\nNguyễn Văn Hà;skhcn\n", "x.csv": "Người được cấp;Phòng làm việc, ban\n" };
		const allocate = (file: string) => command(["allocate", file, "--profile", "tuyen-quang", "--lang", "en"], files);
		expect((await allocate("l.csv")).out.split("\n")[1]).toBe("Nguyễn Văn Hà,skhcn,nvha.skhcn@tuyenquang.gov.vn,base,compliant,");
		expect((await allocate("x.csv")).err).toContain(
			"columns read: “Người được cấp;Phòng làm việc” “ban”. The first line must be the header; where separators are mistaken, a line sep=; above it says",
		);
	});

	test("a line of its own says so", () => {
		for (const delimiter of [";", ",", "\t"]) {
			expect(detectDelimiter(encode(`sep=${delimiter}\na,b;c\td`))).toEqual({ delimiter, start: 6 });
			expect(detectDelimiter(encode(`sep=${delimiter}\r\na,b;c\td`))).toEqual({ delimiter, start: 7 });
		}
		expect(detectDelimiter(encode("sep=|\na"))).toEqual({ delimiter: ",", start: 0 });
		expect(detectDelimiter(encode("xsep=;\na"))).toEqual({ delimiter: ";", start: 0 });
		expect(detectDelimiter(encode("sep=;x\na"))).toEqual({ delimiter: ";", start: 0 });
	});
});

describe("records", () => {
	const read = (text: string) => [...readRecords(encode(text))].map(({ end: _end, ...record }) => record);

	test("are numbered as a spreadsheet numbers them, blank lines and the line of the separator among them", () => {
		expect(read("a,b\n\n  \n1,2\n,\n,3\n , \n")).toEqual([
			{ row: 1, cells: ["a", "b"] },
			{ row: 4, cells: ["1", "2"] },
			{ row: 6, cells: ["", "3"] },
		]);
		expect(read("sep=;\na;b\n1;2")).toEqual([
			{ row: 2, cells: ["a", "b"] },
			{ row: 3, cells: ["1", "2"] },
		]);
	});

	test("hold separators, marks and lines inside quotation marks", () => {
		expect(read('a,b\r\n"x, ""y""\r\nz",2\r\n1,"3"\r\n')).toEqual([
			{ row: 1, cells: ["a", "b"] },
			{ row: 2, cells: ['x, "y"\r\nz', "2"] },
			{ row: 3, cells: ["1", "3"] },
		]);
		expect(read('"a\nb",c\n"x""\n,\n",2\n3,4\r\n5,6')).toEqual([
			{ row: 1, cells: ["a\nb", "c"] },
			{ row: 2, cells: ['x"\n,\n', "2"] },
			{ row: 3, cells: ["3", "4"] },
			{ row: 4, cells: ["5", "6"] },
		]);
		expect(read("a,b\r\n1,2\n3,4\n")).toHaveLength(3);
		expect(read('a,b\n1"2,3\n')).toEqual([
			{ row: 1, cells: ["a", "b"] },
			{ row: 2, cells: ['1"2', "3"] },
		]);
	});

	test("that are broken are cut at their first line, and told as such", () => {
		expect(read('a,b\n"x,1\ny,2\nz,3\n')).toEqual([
			{ row: 1, cells: ["a", "b"] },
			{ row: 2, cells: ['"x', "1"], broken: true },
			{ row: 3, cells: ["y", "2"] },
			{ row: 4, cells: ["z", "3"] },
		]);
		// Two stray marks: the record over two lines that they make has another number of cells than the header.
		expect(read('a,b\r\n"x,1\r\ny,"2\r\n')).toEqual([
			{ row: 1, cells: ["a", "b"] },
			{ row: 2, cells: ['"x', "1"], broken: true },
			{ row: 3, cells: ["y", '"2'], broken: true },
		]);
		expect(read('"a,b')).toEqual([{ row: 1, cells: ['"a', "b"], broken: true }]);
	});

	test("hold quoted cells wherever in the file; a mark that is closed after more than 131,072 bytes was a stray one", () => {
		const rows = "1,2\n".repeat(20_000);
		expect(read(`a,b\n${rows}"x\ny",3\n`).at(-1)).toEqual({ row: 20_002, cells: ["x\ny", "3"] });
		const cell = `x\n${"y".repeat(131_000)}`;
		expect(read(`a,b\n1,"${cell}"\n`).at(-1)).toEqual({ row: 2, cells: ["1", cell] });
		expect(read(`a,b\n1,"${cell}${"y".repeat(100)}"\n`).map(({ row, broken }) => [row, broken])).toEqual([
			[1, undefined],
			[2, true],
			[3, undefined],
		]);
	});

	test("tell how far the file is read: more with each, all of it with the last", () => {
		const text = `a,b\n${"1,2\n".repeat(100_000)}`;
		let before = 0;
		for (const { end } of readRecords(encode(text))) {
			expect(end).toBeGreaterThan(before);
			before = end;
		}
		expect(before).toBe(text.length);
		expect([...readRecords(encode('a\n"x'))].map(({ end }) => end)).toEqual([2, 4]);
		expect([...readRecords(encode("a\nb\n"))].map(({ end }) => end)).toEqual([2, 4]);
	});
});

describe("columns", () => {
	test("are known by name or heading in any spelling; one of two that mean the same counts", () => {
		const columns = readColumns(["ID", "Họ và tên", "x", " ", "HO_VA_TEN", "fullname"], DIRECTORY_HEADINGS);
		expect([...columns.places]).toEqual([
			["id", 0],
			["fullName", 1],
		]);
		expect(columns.doubled).toEqual([
			{ field: "fullName", headings: ["Họ và tên", "HO_VA_TEN"] },
			{ field: "fullName", headings: ["Họ và tên", "fullname"] },
		]);
		expect(unknownHeadings(columns)).toEqual(["x", "HO_VA_TEN", "fullname"]);
	});

	test("of an earlier result are known by their Vietnamese headings, too", () => {
		const read = readColumns(["Cách đặt", "Kết luận", "Nhận xét", "x"], DIRECTORY_HEADINGS);
		expect([...read.places.keys()]).toEqual(["resolution", "outcome", "findings"]);
		expect(unknownHeadings(read)).toEqual(["x"]);
	});

	test("of accounts are known by what messages call the fact, in the words of each regulation", () => {
		for (const { terms } of [vi, ...provinces.map((profile) => forProfile(vi, profile))]) {
			const unknown = Object.keys(ACCOUNT_HEADINGS).filter((field) => !readColumns([terms[field] ?? ""], ACCOUNT_HEADINGS).places.has(field));
			expect(unknown).toEqual([]);
		}
	});

	test("hold cells without what a spreadsheet adds", () => {
		const columns = readColumns(["id"], DIRECTORY_HEADINGS);
		for (const [cell, text] of [
			[" a ", "a"],
			['="012"', "012"],
			[' ="012" ', "012"],
			['=" a ""b"" "', 'a "b"'],
			['x="012"', 'x="012"'],
			['="012"x', '="012"x'],
			["'=1+1", "=1+1"],
			["'012", "012"],
			["'x", "'x"],
			["x'012", "x'012"],
			["", undefined],
			['=""', undefined],
		] as const)
			expect(cellOf(columns, [cell], "id"), cell).toBe(text);
	});
});

describe("what is written", () => {
	test.each([
		["=1", "'=1"],
		["+a", "'+a"],
		["-a", "'-a"],
		["@a", "'@a"],
		["\ta", "'\ta"],
		["\ra", "'\ra"],
		["＝1", "'＝1"],
		["＋1", "'＋1"],
		["－1", "'－1"],
		["＠a", "'＠a"],
		["a=1", "a=1"],
		["+", "+"],
		["-", "-"],
		["-1", "-1"],
		["+84 912.345,678", "+84 912.345,678"],
		["-1a", "'-1a"],
		["-1+1", "'-1+1"],
		["--1", "'--1"],
		['="012"', '="012"'],
		['="01a"', '\'="01a"'],
		['="012"&A1', '\'="012"&A1'],
		["=", "'="],
		["", ""],
	])("%j as %j, and read back", (cell, safe) => {
		expect(neutralize(cell)).toBe(safe);
		expect(restore(safe)).toBe(cell);
	});

	test("an apostrophe that protects nothing is the user's", () => {
		for (const cell of ["'a", "'", "''=1", "a'=1"]) expect(restore(cell)).toBe(cell);
	});

	test("in pieces of five hundred records, and no more once nobody reads", async () => {
		for (const [excel, start] of [
			[false, "0,x\n1,x\n"],
			[true, "\uFEFF0;x\r\n1;x\r\n"],
		] as const) {
			const pieces: string[] = [];
			const writer = new CsvWriter({ isTerminal: false, write: async (text) => pieces.push(text) < 2 }, excel);
			for (let index = 0; index < 1001; index += 1) await writer.write([String(index), "x"]);
			expect(pieces.map((piece) => piece.split("\n").length - 1)).toEqual([500, 500]);
			expect(pieces[0]?.startsWith(start)).toBe(true);
			expect(pieces[1]?.startsWith("500")).toBe(true);
			expect(writer.closed).toBe(true);
			await writer.end();
			await writer.end();
			expect(pieces).toHaveLength(2);
		}
	});

	test("a line break within a cell ends no row, whichever ends the rows", async () => {
		for (const excel of [false, true]) {
			const pieces: string[] = [];
			const writer = new CsvWriter({ isTerminal: false, write: async (text) => pieces.push(text) > 0 }, excel);
			const rows = ["a\nb", "a\rb", "a\r\nb", "a\n"].map((cell) => ["1", cell, "x"]);
			for (const row of rows) await writer.write(row);
			await writer.end();
			const text = pieces.join("").replace("\uFEFF", "");
			expect([...readRecords(encode(text))].map(({ cells }) => cells)).toEqual(rows);
			// Programs take a break outside quotation marks for the end of a row, whatever the rows of this file end with.
			expect(text.replaceAll(/"[^"]*"/gu, "").match(/\r\n|\r|\n/gu)).toEqual(rows.map(() => (excel ? "\r\n" : "\n")));
		}
	});
});
