import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { ACCOUNT_HEADINGS, cellOf, readColumns } from "../../src/cli/csv/columns.ts";
import { messageOf, ReadError } from "../../src/cli/io.ts";
import { joined } from "../../src/cli/joined.ts";
import { nodeIo } from "../../src/cli/node-io.ts";
import { readAccount } from "../../src/cli/rows/read-account.ts";
import { readBoolean } from "../../src/cli/rows/read-boolean.ts";
import { differences } from "../../src/cli/vectors/match-expected.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { command, rowsOf } from "./support/fake-io.ts";

const TQ = ["--profile", "tuyen-quang", "--lang", "en"];
const BN = ["--profile", "bac-ninh", "--lang", "en"];

describe("cells of a list of accounts", () => {
	const read = (facts: Readonly<Record<string, string>>) => readAccount(readColumns(Object.keys(facts), ACCOUNT_HEADINGS), Object.values(facts));
	const refused = (facts: Readonly<Record<string, string>>) => read(facts).problems.map(({ params }) => params["column"]);

	test.each([
		["user", "user"],
		["Người dùng", "user"],
		["Người sử dụng", "user"],
		["Cá nhân", "user"],
		["Administrator", "administrator"],
		["admin", "administrator"],
		["Quản trị", "administrator"],
		["quản trị hệ thống", "administrator"],
		["Quản trị viên", "administrator"],
	])("the role %s", (text, role) => {
		expect(read({ role: text })).toEqual({ account: { role }, problems: [] });
	});

	test.each(["chief", "constructor", "__proto__", "toString"])("the role %s is refused, whatever objects are born with", async (text) => {
		expect(refused({ role: text })).toEqual(["role"]);
		const list = `address,role,issuedAt\na@tuyenquang.gov.vn,${text},2026-01-20\n`;
		expect((await command(["accounts", "a.csv", "--as-of", "2026-08-16", ...TQ], { "a.csv": list })).out).toContain("row.invalid-value: row 2, column “role”");
	});

	test("yes and no in both languages", () => {
		for (const text of ["true", "YES", "y", "1", "x", "Có", "Đúng", "rồi", "đã"]) expect(readBoolean(text), text).toBe(true);
		for (const text of ["false", "No", "n", "0", "Không", "sai", "Chưa"]) expect(readBoolean(text), text).toBe(false);
		for (const text of ["maybe", "constructor", "2"]) expect(readBoolean(text), text).toBeUndefined();
		expect(read({ "Đã báo lý do": "Có" })).toEqual({ account: { absenceNotified: true }, problems: [] });
		expect(read({ absenceNotified: "không" })).toEqual({ account: { absenceNotified: false }, problems: [] });
		expect(refused({ absenceNotified: "maybe" })).toEqual(["absenceNotified"]);
	});

	test("counts are whole numbers of at most five digits", () => {
		expect(read({ failedLogins: "5", uncertaintyDays: "0", outsideMessages: "99999" })).toEqual({
			account: { failedLogins: 5, uncertaintyDays: 0, outsideMessages: 99_999 },
			problems: [],
		});
		for (const text of ["-1", "1.5", "100000", "five", "1e3"]) expect(refused({ failedLogins: text }), text).toEqual(["failedLogins"]);
	});

	test("what never happened is known not to have", () => {
		for (const text of ["never", "Chưa", "chưa bao giờ", "chưa lần nào", "chưa từng"])
			expect(read({ lastLoginAt: text }).account, text).toEqual({ lastLoginAt: null });
		expect(read({ lastLoginAt: "15/2/2026" }).account).toEqual({ lastLoginAt: "2026-02-15" });
		expect(read({ lastLoginAt: " " }).account).toEqual({});
	});

	test("digits behind an apostrophe, and what a spreadsheet wrapped", () => {
		const columns = readColumns(["role"], ACCOUNT_HEADINGS);
		for (const [cell, text] of [
			["'0123", "0123"],
			["'abc", "'abc"],
			['="0123"', "0123"],
			['="a""b"', 'a"b'],
			["'=1+1", "=1+1"],
			['=""', undefined],
			["  ", undefined],
		])
			expect(cellOf(columns, [String(cell)], "role"), cell).toBe(text);
		expect(cellOf(columns, [], "role")).toBeUndefined();
		expect(cellOf(columns, ["x"], "issuedAt")).toBeUndefined();
	});
});

describe("lists", () => {
	test("as JSON in more than one piece, until nobody reads any more", async () => {
		const many = `id,fullName,organization\n${Array.from({ length: 1200 }, (_, index) => `${index},Nguyễn Văn Hà,org${index}`).join("\n")}\n`;
		const whole = await command(["allocate", "l.csv", "--json", ...TQ], { "l.csv": many });
		expect(whole.out.trimEnd().split("\n")).toHaveLength(1200);
		const cut = await command(["allocate", "l.csv", "--json", ...TQ], { "l.csv": many }, { closeAfter: 1 });
		expect(cut.out.trimEnd().split("\n")).toHaveLength(500);
		expect(cut.code).toBe(0);
		for (const [name, argv] of [
			["audit", []],
			["accounts", ["--as-of", "2026-02-01"]],
		] as const) {
			const rows = `address,issuedAt\n${Array.from({ length: 1600 }, (_, index) => `a${index}.x@tuyenquang.gov.vn,2026-01-20`).join("\n")}\n`;
			const { out } = await command([name, "l.csv", ...argv, ...TQ], { "l.csv": rows }, { closeAfter: 1 });
			expect(out.trimEnd().split("\n"), name).toHaveLength(500);
		}
	});

	test("what is explained is called by the name that it has", async () => {
		const list = "kind,id,fullName,Họ,Tên,name,abbreviation,parent\nperson,1,,Nguyễn,Hà,,,\nagency,2,,,,,SKHCN,\nunit,3,,,,Văn phòng,VP,\nunit,4,,,,,,\n";
		const { err } = await command(["allocate", "l.csv", "--explain", ...TQ], { "l.csv": list });
		for (const line of ["\nNguyễn Hà\n", "\nVăn phòng\n"]) expect(err).toContain(line);
	});

	test("bodies and people of a directory, with what is theirs", async () => {
		const directory = `kind,name,abbreviation,parent,communeType,address,retired,createdOn,fullName,organization
commune-committee,Yên Dũng,,,phường,yendung@bacninh.gov.vn,,20/01/2026,,
unit,,VP,skhcn,,vp.skhcn@bacninh.gov.vn,có,,,
person,,,,,hanv123@bacninh.gov.vn,maybe,,Nguyễn Văn Hà,skhcn
,,,,,binhlt456@bacninh.gov.vn,không,,,
`;
		const { out } = await command(["audit", "d.csv", "--json", ...BN], { "d.csv": directory });
		expect(out.trimEnd().split("\n")).toHaveLength(4);
		const files = { "d.csv": directory, "n.csv": "id,fullName,citizenIdLast4\n1,Nguyễn Vân Hà,0123\n" };
		expect((await command(["allocate", "n.csv", "--existing", "d.csv", "--identity", "none", ...BN], files)).out).toContain("hanv0123@bacninh.gov.vn");
	});

	test("an address of a directory that a newcomer changes is told, though it is in no row", async () => {
		const phuVinh = JSON.stringify({ ...tuyenQuang, id: "mine" });
		const { err } = await command(["allocate", "n.csv", "--existing", "d.csv", "--profile", "p.json", "--lang", "en"], {
			"p.json": phuVinh,
			"d.csv": "id,fullName,address\n9,Nguyễn Văn Hạ,nvha.skhcn@tuyenquang.gov.vn\n",
			"n.csv": "id,fullName,organization\n1,Nguyễn Văn Hà,skhcn\n",
		});
		expect(err).toContain("number added: 1");
	});
});

describe("single answers", () => {
	test("a profile from standard input is read once", async () => {
		const { code, out } = await command(["address", "Nguyễn Văn Hà", "--organization", "skhcn", "--profile", "-"], {
			"-": JSON.stringify({ ...tuyenQuang, id: "mine" }),
		});
		expect({ code, found: out.includes("nvha.skhcn@tuyenquang.gov.vn") }).toEqual({ code: 0, found: true });
		expect(await command(["clauses", "--profile", "p.json", "--lang", "en"], { "p.json": "{" })).toMatchObject({ code: 2, out: "" });
		expect(await command(["clauses", "--profile", "p.json", "--lang", "en"], { "p.json": Uint8Array.of(0xff) })).toMatchObject({ code: 2, out: "" });
	});

	test("a file from standard input has no name, one with a Windows path has its last part", async () => {
		const { out } = await command(["attachment", "-", "c:\\x\\a.pdf", "--json", ...BN], { "-": "MZ", "c:\\x\\a.pdf": "%PDF-1.7" });
		expect(
			out
				.trimEnd()
				.split("\n")
				.map((line) => JSON.parse(line).file),
		).toEqual(["-", "c:\\x\\a.pdf"]);
	});

	test("a case is chosen by its whole id, and one without an id by its place", async () => {
		const cases = [{ id: "a: b", title: "one", args: ["Hà"] }, { args: ["Lê"], title: "two" }, { args: ["Lý"] }];
		const files = { "v.json": JSON.stringify({ function: "foldName", profile: null, cases }) };
		const chosen = async (id: string) => (await command(["explain", "v.json", "--case", id], files)).out;
		expect(await chosen("a: b")).toContain('"ha"');
		expect(await chosen("2")).toContain('"le"');
		expect(await chosen("3")).toContain('"ly"');
		expect((await command(["explain", "v.json", "--case", "a"], files)).code).toBe(2);
		expect((await command(["explain", "v.json"], files)).out.split("\n").filter((line) => /^(?:a: b: one|2: two|3)$/u.test(line))).toHaveLength(3);
		expect((await command(["explain", "v.json"], { "v.json": JSON.stringify({ function: "foldName", cases: [] }) })).code).toBe(2);
		expect((await command(["explain", "v.json"], { "v.json": JSON.stringify({ function: "foldName", cases: [null] }) })).code).toBe(2);
	});

	test("a profile of the file itself, in the readings of the file", async () => {
		const call = { function: "organizationAddress", profile: bacNinh, args: [{ kind: "commune-committee", name: "Yên Dũng", communeType: "xa" }] };
		const read = { ...call, readings: { "BN-COMMUNE-NAME": "with-type" } };
		const { out } = await command(["explain", "c.json", "--json"], { "c.json": JSON.stringify(read) });
		expect(JSON.parse(out)).toMatchObject({ decision: { value: { localPart: "xayendung" } } });
		expect((await command(["explain", "c.json"], { "c.json": JSON.stringify({ ...read, readings: { GONE: "1" } }) })).code).toBe(2);
	});

	test("names that are empty are none, and every fact of a password is read", async () => {
		const facts = ["--login", "", "--birth-date", "", "--person-name", "", "--organization-name", "", "--unit-name", ""];
		expect((await command(["password", "--role", "user", ...facts, ...BN], { "-": "Anhem@2026" })).out).toContain("0,compliant,");
		const dated = ["--role", "administrator", "--login", "anhem", "--birth-date", "2001-02-03", ...BN];
		expect((await command(["password", ...dated], { "-": "Anhem@2026" })).out).toContain("0,compliant,");
	});

	test("calendars and readings that cannot be read are wrong calls", async () => {
		const facts = ["deadline", "terminate-account", "--started", "2026-02-12", ...BN];
		expect(await command([...facts, "--calendar", "gone.json"])).toMatchObject({ code: 2, out: "" });
		expect(await command([...facts, "--reading", "=x"])).toMatchObject({ code: 2, out: "" });
	});

	test("readings as CSV and as JSON tell the same", async () => {
		const rows = rowsOf((await command(["readings", ...BN])).out).slice(1);
		expect(rows.map(([id]) => id)).toEqual(bacNinh.readings.map(({ id }) => id));
	});
});

describe("what a case expects", () => {
	test("of arrays, objects and values", () => {
		expect(differences({ result: [1] }, { 0: 1 })).toEqual(['result: expected an array, got {"0":1}']);
		expect(differences({ result: { a: 1 } }, [1])).toEqual(["result: expected an object, got [1]"]);
		expect(differences({ result: null }, undefined)).toEqual(["result: expected null, got undefined"]);
		expect(differences({ result: "x".repeat(300) }, "y")[0]).toHaveLength(`result: expected "`.length + 199 + `…, got "y"`.length);
	});
});

describe("the world as Node shows it", () => {
	const { inspectFile, listJson, readFile } = nodeIo();
	const made = (): string => {
		const folder = mkdtempSync(join(tmpdir(), "thu-cong-vu-"));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		return folder;
	};

	test("a file's blob is sliced as any blob is", async () => {
		const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
		const path = join(made(), "a.bin");
		writeFileSync(path, bytes);
		const known = new Blob([bytes]);
		const size = await inspectFile(path, async (blob) => {
			const ends = [undefined, -200, -100, -7, 0, 3, 50, 99, 100, 150];
			for (const start of ends) {
				for (const end of ends) {
					const [one, other] = [blob.slice(start, end), known.slice(start, end)];
					expect(one.size, `${start} ${end}`).toBe(other.size);
					expect(await one.arrayBuffer(), `${start} ${end}`).toEqual(await other.arrayBuffer());
					expect(await one.slice(2, -2).arrayBuffer()).toEqual(await other.slice(2, -2).arrayBuffer());
				}
			}
			return blob.size;
		});
		expect(size).toBe(100);
	});

	test.each([
		["shrinks", (path: string) => truncateSync(path, 50)],
		["grows", (path: string) => appendFileSync(path, "x")],
	])("a file that %s while it is looked at is not judged", async (_case, change) => {
		const path = join(made(), "a.bin");
		writeFileSync(path, "a".repeat(100));
		const looked = inspectFile(path, async (blob) => {
			change(path);
			return (await blob.slice(40, 80).arrayBuffer()).byteLength;
		});
		await expect(looked).rejects.toMatchObject({ why: "otherSize" });
	});

	test.skipIf(process.platform !== "linux")("a file whose size is not told is no empty attachment, and is read whole as a list", async () => {
		const looked = inspectFile("/proc/self/status", async (blob) => blob.size);
		await expect(looked).rejects.toMatchObject({ why: "otherSize" });
		expect(new TextDecoder().decode(await readFile("/proc/self/status"))).toMatch(/^Name:.*\nPid:/su);
	});

	test("no more is read than may be, of a file and of what has no end", async () => {
		const { readFile: readLittle } = nodeIo(1000);
		const path = join(made(), "a.csv");
		writeFileSync(path, "a".repeat(1000));
		expect(await readLittle(path)).toHaveLength(1000);
		writeFileSync(path, "a".repeat(1001));
		await expect(readLittle(path)).rejects.toMatchObject({ why: "tooLarge" });
		for (const device of ["/dev/zero", "/dev/urandom"].filter((name) => existsSync(name)))
			await expect(readLittle(device)).rejects.toMatchObject({ why: "tooLarge" });
	});

	test("chunks are joined in order, as many as may be", async () => {
		const chunks = async function* (...sizes: readonly number[]) {
			for (const size of sizes) yield new Uint8Array(size).fill(size);
		};
		expect([...(await joined(chunks(2, 0, 1, 3), 6))]).toEqual([2, 2, 1, 3, 3, 3]);
		expect([...(await joined(chunks(), 0))]).toEqual([]);
		await expect(joined(chunks(2, 0, 1, 3), 5)).rejects.toBeInstanceOf(ReadError);
	});

	test("a pipe that nobody writes to is no file, and is not waited for", async () => {
		const path = join(made(), "pipe");
		execFileSync("mkfifo", [path]);
		await expect(inspectFile(path, async () => {})).rejects.toMatchObject({ why: "noRegularFile", file: undefined });
	});

	test("a pipe among the JSON files of a folder is told of, and is not waited for", async () => {
		const folder = made();
		const path = join(folder, "b/pipe.json");
		mkdirSync(join(folder, "b"));
		execFileSync("mkfifo", [path, join(folder, "pipe.csv")]);
		await expect(listJson(folder)).rejects.toMatchObject({ why: "noRegularFile", file: path });
		// The one that is named is what the user wants.
		expect(await listJson(path)).toEqual([path]);
	});

	test("JSON files of a folder and its folders, in order, without schemas", async () => {
		const folder = made();
		mkdirSync(join(folder, "b"));
		for (const name of ["c.json", "b/a.json", "a.schema.json", "x.txt"]) writeFileSync(join(folder, name), "{}");
		expect(await listJson(folder)).toEqual([join(folder, "b/a.json"), join(folder, "c.json")]);
		expect(await listJson(join(folder, "x.txt"))).toEqual([join(folder, "x.txt")]);
		expect(await listJson("-")).toEqual(["-"]);
		expect(new TextDecoder().decode(await readFile(join(folder, "c.json")))).toBe("{}");
		await expect(inspectFile(join(folder, "gone"), async () => {})).rejects.toThrow("ENOENT");
		await expect(listJson(join(folder, "gone"))).rejects.toThrow("ENOENT");
	});

	test("a folder that links lead back to is read once", async () => {
		const folder = made();
		const other = made();
		mkdirSync(join(folder, "a/b"), { recursive: true });
		for (const path of [join(folder, "a/one.json"), join(other, "two.json")]) writeFileSync(path, "{}");
		symlinkSync("../..", join(folder, "a/b/up"));
		symlinkSync(folder, join(folder, "a/self"));
		symlinkSync(other, join(folder, "other"));
		symlinkSync(join(other, "two.json"), join(folder, "three.json"));
		symlinkSync(join(folder, "nowhere"), join(folder, "gone.json"));
		expect(await listJson(folder)).toEqual(["a/one.json", "gone.json", "other/two.json", "three.json"].map((name) => join(folder, name)));
	});

	test("where zod is not installed, that is said; what else is missing is told as it is", async () => {
		const fail = async (message: string, code: string) =>
			(await command(["readings", "--profile", "bac-ninh", "--lang", "en"], {}, { failing: Object.assign(new Error(message), { code }) })).err;
		const zod = "Error: Profiles and calendars in files, and vectors, are read with the package zod, which is not installed: npm install zod\n";
		expect(await fail("Cannot find package 'zod' imported from /x.js", "ERR_MODULE_NOT_FOUND")).toBe(zod);
		expect(await fail('Cannot find package "zod" from /x.js', "ERR_MODULE_NOT_FOUND")).toBe(zod);
		expect(await fail("Cannot find package 'zod-to-x' imported from /x.js", "ERR_MODULE_NOT_FOUND")).toContain("It cannot be done: Cannot find package");
		expect(await fail("'zod'", "EIO")).toBe("Error: It cannot be done: 'zod'\n");
	});

	test("whatever is thrown has a message", () => {
		expect(messageOf(new RangeError("x"))).toBe("x");
		expect(messageOf("text")).toBe("text");
	});
});
