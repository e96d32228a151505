import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { command, type Files, rowsOf } from "./support/fake-io.ts";

const TQ = ["--profile", "tuyen-quang", "--lang", "en"];
const BN = ["--profile", "bac-ninh", "--lang", "en"];
const OWN = ["--profile", "p.json", "--lang", "en"];

const phuVinh = readFileSync("test/profiles/phu-vinh.json", "utf8");
/** A regulation that says nothing of addresses, procedures and accounts. */
const silent = JSON.stringify({ ...JSON.parse(phuVinh), address: { unstated: true }, procedures: { unstated: true }, lifecycle: { unstated: true } });

describe("a list of accounts", () => {
	test("an action with a last day is written as first day/last day", async () => {
		const facts = {
			role: "user",
			issuedAt: "2025-12-05",
			initialPasswordChangedAt: "2025-12-05",
			passwordChangedAt: "2026-02-01",
			lastLoginAt: "2026-02-01",
			leftByDecisionOn: "2026-02-01",
		};
		const files = { "a.csv": `${Object.keys(facts).join(",")}\n${Object.values(facts).join(",")}\n` };
		const { code, out } = await command(["accounts", "a.csv", "--as-of", "2026-02-22", ...BN], files);
		expect({ code, added: rowsOf(out)[1]?.slice(6, 10) }).toEqual({
			code: 0,
			added: [
				"active",
				"request-termination 2026-02-01/2026-02-23 left",
				"suspend 2026-05-02 inactive; change-password 2026-08-02 password-expired",
				"compliant",
			],
		});
	});

	test("a row that ends early says whose it is, as far as it goes", async () => {
		const { code, out, err } = await command(["accounts", "a.csv", "--as-of", "2026-02-22", "--json", ...BN], { "a.csv": "address,role,unit\nan@x,user\n" });
		expect({ code, answer: JSON.parse(out) }).toEqual({
			code: 1,
			answer: {
				row: 2,
				input: { address: "an@x", unit: "" },
				decision: {
					outcome: "undetermined",
					findings: [{ code: "row.cell-count", level: "open", params: { cells: 2, columns: 3 }, basis: [] }],
					basis: [],
					readings: [],
				},
			},
		});
		expect(err.split("\n")).toEqual(["row 2: The row has 2 cells, the header 3 columns", "Total: 1", "  Undetermined, somebody has to decide: 1", ""]);
	});
});

describe("a directory that is audited", () => {
	const TEXT = "of the regulation on official e-mail of Tuyên Quang province";
	const duplicate = `The address is listed more than once, or has several holders (count: 2) [Article 5 ${TEXT}]`;
	const domain = `The address is not in the domain that the regulation sets (tuyenquang.gov.vn): example.com [Article 5(1) ${TEXT}; Article 5(2) ${TEXT}]`;
	const derived = `The address is not made from the name of this person or organisation [Article 5(2) ${TEXT}]`;
	const missing = "row 5, column “address”: A fact that the address needs is missing: address";
	const short = "row 6: The row has 2 cells, the header 4 columns";
	const rows = [
		"1,Nguyễn Văn Hà,nvha.skhcn@tuyenquang.gov.vn,",
		"2,Lê Thị Bình,ltbinh.skhcn@example.com,",
		"3,Trần Anh,nvha.skhcn@tuyenquang.gov.vn,",
		"4,Phạm Lan,,",
		"5,Phạm Lan",
	];
	const files = { "d.csv": ["id,fullName,address,retired", ...rows, ""].join("\n") };

	test("comes back row by row, and everything is told and counted", async () => {
		expect(await command(["audit", "d.csv", ...TQ], files)).toEqual({
			code: 1,
			out: [
				"id,fullName,address,retired,outcome,findings",
				`${rows[0]},violation,"address.duplicate: row 2: ${duplicate}"`,
				`${rows[1]},violation,address.wrong-domain: row 3: ${domain}`,
				`${rows[2]},violation,"address.not-derived-from-subject: row 4: ${derived} | address.duplicate: row 4: ${duplicate}"`,
				`${rows[3]},undetermined,"address.missing-fact: ${missing}"`,
				`${rows[4]},,,undetermined,"row.cell-count: ${short}"`,
				"",
			].join("\n"),
			err: [
				`row 2: ${duplicate}`,
				`row 3: ${domain}`,
				`row 4: ${derived}`,
				`row 4: ${duplicate}`,
				missing,
				short,
				"Total: 5",
				"  Against the regulation: 3",
				"  Undetermined, somebody has to decide: 2",
				"",
			].join("\n"),
		});
	});

	test("as JSON: the row, which entry it is, and its decision", async () => {
		const { code, out } = await command(["audit", "d.csv", "--json", ...TQ], files);
		const answers = out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(code).toBe(1);
		expect(answers.map(({ decision: _decision, ...rest }) => rest)).toEqual([
			{ row: 2, index: 0, address: "nvha.skhcn@tuyenquang.gov.vn" },
			{ row: 3, index: 1, address: "ltbinh.skhcn@example.com" },
			{ row: 4, index: 2, address: "nvha.skhcn@tuyenquang.gov.vn" },
			{ row: 5 },
			{ row: 6 },
		]);
		expect(answers[4]?.decision).toEqual({
			outcome: "undetermined",
			findings: [{ code: "row.cell-count", level: "open", params: { cells: 2, columns: 4 }, basis: [] }],
			basis: [],
			readings: [],
		});
	});
});

describe("a list of people", () => {
	const allocate = (list: string, more: Files, argv: readonly string[]) => command(["allocate", "l.csv", ...argv], { "l.csv": list, ...more });

	test("an address that takes the place of an old one is told and counted", async () => {
		const old = "id,fullName,address\n1,Nguyễn Văn Hà,nvha.skhcn@tuyenquang.gov.vn\n";
		expect(await allocate("id,fullName,organization\n1,Nguyễn Văn Hà,sgd\n", { "d.csv": old }, ["--existing", "d.csv", ...TQ])).toEqual({
			code: 0,
			out: [
				"id,fullName,organization,address,resolution,outcome,findings",
				"1,Nguyễn Văn Hà,sgd,nvha.sgd@tuyenquang.gov.vn,base,compliant,nvha.sgd@tuyenquang.gov.vn takes the place of nvha.skhcn@tuyenquang.gov.vn",
				"",
			].join("\n"),
			err: ["Total: 1", "  Compliant: 1", "  take the place of an old address: 1", "  base form: 1 (Article 5(2); Article 7(1)(a))", ""].join("\n"),
		});
	});

	test("renamed with a later row: one person in two rows, and somebody of the directory; a row without an address stays so", async () => {
		const rows = ["1,Nguyễn Văn Hà,skhcn", "1,Nguyễn Văn Hà,skhcn", "2,Nguyễn Văn 2,skhcn", "3,Nguyễn Văn Hạ,skhcn", "4,Trần Văn Bê,skhcn"];
		const old = "id,fullName,address\n9,Trần Văn Bế,trvbe@phuvinh.example\n";
		const { code, out, err } = await allocate(["id,fullName,organization", ...rows, ""].join("\n"), { "p.json": phuVinh, "d.csv": old }, [
			"--existing",
			"d.csv",
			...OWN,
		]);
		const renamed = "Renamed: ngvha@phuvinh.example becomes ngvha1@phuvinh.example";
		expect(code).toBe(1);
		expect(rowsOf(out).map((row) => row.slice(3, 6))).toEqual([
			["address", "resolution", "outcome"],
			["ngvha1@phuvinh.example", "base", "compliant"],
			["ngvha1@phuvinh.example", "existing", "compliant"],
			["", "", "undetermined"],
			["ngvha@phuvinh.example", "base", "compliant"],
			["trvbe@phuvinh.example", "base", "compliant"],
		]);
		expect(rowsOf(out).map((row) => row[6])).toEqual([
			"findings",
			renamed,
			renamed,
			expect.stringContaining("address.name-has-digit: row 4"),
			renamed,
			"Renamed: trvbe@phuvinh.example becomes trvbe1@phuvinh.example",
		]);
		expect(err.split("\n").slice(-7)).toEqual([
			"  Compliant: 4",
			"  Undetermined, somebody has to decide: 1",
			"  unresolved, without an address: 1",
			"  earlier addresses renamed: 2",
			"  base form: 3 (Article 3(1); Article 3(2))",
			"  address kept: 1 (Article 3(1))",
			"",
		]);
	});

	test("a way that rests on no clause of the regulation itself is counted without one", async () => {
		const address = JSON.parse(JSON.stringify(tuyenQuang.address).replaceAll(/"(5(?:\.[^"]*)?)"/gu, '"civil-code-2015/$1"'));
		const { err } = await allocate("id,fullName,organization\n1,Nguyễn Văn Hà,skhcn\n", { "p.json": JSON.stringify({ ...tuyenQuang, address }) }, OWN);
		expect(err).toBe("Total: 1\n  Compliant: 1\n  base form: 1\n");
	});

	test("what is explained and has no name is called by its row", async () => {
		const rows = ["person,1,Nguyễn Văn Hà,,skhcn,x", "person,2,,,skhcn", "unit,3,,VP,", "unit,4,,,"];
		const { err } = await allocate(["kind,id,fullName,abbreviation,organization", ...rows, ""].join("\n"), {}, ["--explain", ...TQ]);
		expect(err.split("\n\n").map((part) => part.split("\n")[0])).toEqual(["row 2: The row has 6 cells, the header 5 columns", "row 2", "row 3", "VP", "row 5"]);
	});

	test("a kind that the regulation does not have comes back as it was written", async () => {
		const { code, out } = await allocate("kind,abbreviation\nship,ABC\n", {}, ["--json", ...TQ]);
		expect({ code, answer: JSON.parse(out) }).toMatchObject({
			code: 1,
			answer: { subject: { kind: "ship", abbreviation: "ABC" }, decision: { outcome: "undetermined", findings: [{ code: "address.unresolved" }] } },
		});
	});

	test("a date of birth is read day first", async () => {
		const { out } = await allocate("id,fullName,Ngày sinh,organization\n1,Nguyễn Văn Hà,5/2/1990,skhcn\n", {}, ["--json", ...TQ]);
		expect(JSON.parse(out)).toMatchObject({ subject: { birthDate: "1990-02-05" } });
	});

	test("under a regulation that says nothing of addresses", async () => {
		expect(await allocate("id,fullName\n1,Nguyễn Văn Hà\n", { "p.json": silent }, OWN)).toEqual({
			code: 0,
			out: "id,fullName,address,resolution,outcome,findings\n1,Nguyễn Văn Hà,,,unregulated,\n",
			err: "Total: 1\n  The regulation is silent: 1\n  unresolved, without an address: 1\n",
		});
		expect(await command(["address", "Nguyễn Văn Hà", ...OWN], { "p.json": silent })).toEqual({
			code: 0,
			out: "address,resolution,outcome,findings\n,,unregulated,\n",
			err: "The regulation is silent\n",
		});
	});

	test("an answer that cannot be written is told, with exit code 2", async () => {
		expect(await command(["allocate", "l.csv", ...TQ], { "l.csv": "id,fullName\n1,Lê An\n" }, { fullAfter: 0 })).toMatchObject({
			code: 2,
			out: "",
			err: expect.stringMatching(/Error: The answer cannot be written, and what was written is not complete: ENOSPC: no space left\n$/u),
		});
	});
});

describe("CSV as it comes", () => {
	const utf16 = (text: string, little: boolean): Uint8Array => {
		const view = new DataView(new ArrayBuffer(text.length * 2));
		for (const [index, unit] of [...text].entries()) view.setUint16(index * 2, unit.charCodeAt(0), little);
		return new Uint8Array(view.buffer);
	};
	const refused = async (bytes: Uint8Array): Promise<string> => (await command(["allocate", "l.csv", ...TQ], { "l.csv": bytes })).err;
	const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));

	test("UTF-16 without a byte order mark is told by where its zeros stand", async () => {
		for (const [little, name] of [
			[true, "UTF-16LE"],
			[false, "UTF-16BE"],
		] as const)
			expect(await refused(utf16("id,fullName\n1,An\n", little)), name).toBe(
				`Error: l.csv is not UTF-8; it looks like ${name}. Save it as CSV UTF-8. Nothing was written.\n`,
			);
	});

	test("an encoding is told where the first byte is a letter of it", async () => {
		// "Đức, Đà" in TCVN3 and windows-1258; "Ỗ" alone is of no encoding that is known.
		expect(await refused(latin("\u00a7\u00f8c,\u00a7\u00b5\n"))).toContain("looks like TCVN3 (ABC).");
		expect(await refused(latin("\u00d0\u00fd\u00ecc,\u00d0a\u00cc\n"))).toContain("looks like windows-1258.");
		expect(await refused(latin("\u0081\u0082\n"))).toContain("l.csv is not UTF-8. Save");
	});

	const cells = async (list: string): Promise<readonly string[]> => (await command(["allocate", "l.csv", ...TQ], { "l.csv": list })).out.trimEnd().split("\n");

	test("a byte order mark in the middle, as where two files were put together, spoils no other row", async () => {
		const lines = await cells('id,fullName,organization\n1,"Lê An,skhcn\n\uFEFF"2,Lê An,skhcn\n3,Lê Ba,skhcn\n');
		expect(lines).toHaveLength(4);
		expect(lines[1]).toContain("row.quote-not-closed: row 2");
		expect(lines[2]).toContain("lan.skhcn@tuyenquang.gov.vn,base,compliant,");
		expect(lines[3]).toBe("3,Lê Ba,skhcn,lba.skhcn@tuyenquang.gov.vn,base,compliant,");
	});

	test("a quoted cell that runs on for more than any spreadsheet holds was never meant to be one", async () => {
		const rows = Array.from({ length: 12_000 }, (_, index) => `${index + 2},Lê An,o${index}`);
		const lines = await cells(`id,fullName,organization\n1,"Lê An,skhcn\n${rows.join("\n")}\n9,"",x\n`);
		expect(lines).toHaveLength(12_003);
		expect(lines.filter((line) => line.includes("row.quote-not-closed"))).toEqual([lines[1]]);
		expect(lines[12_001]).toBe("12001,Lê An,o11999,lan.o11999@tuyenquang.gov.vn,base,compliant,");
	});

	test("the separator that the header has most of; a comma where there are as many", async () => {
		const of = async (header: string, separator: string) => (await cells(`${header}\n${["Lê An", "skhcn", "x"].join(separator)}\n`))[1] ?? "";
		for (const header of ["fullName,organization,a", "fullName;organization;a,b", "fullName\torganization\ta;b", '"fullName",organization,"a;b;c;d"']) {
			const separator = /fullName"?(.)/u.exec(header)?.[1] ?? "";
			expect(await of(header, separator), header).toContain("lan.skhcn@");
		}
		expect(await cells("fullName,a;b\nLê An,x\n")).toHaveLength(2);
	});
});

describe("single answers", () => {
	test("of an attachment under a regulation that says nothing of any, and under one that does", async () => {
		expect(await command(["attachment", "a.pdf", ...TQ], { "a.pdf": "%PDF-1.7" })).toEqual({
			code: 0,
			out: "file,type,encrypted,outcome,findings\na.pdf,,,unregulated,\n",
			err: "a.pdf: The regulation is silent\n",
		});
		expect((await command(["attachment", "a.pdf", ...BN], { "a.pdf": "%PDF-1.7" })).out).toBe(
			"file,type,encrypted,outcome,findings\na.pdf,unknown,no,compliant,\n",
		);
	});

	test("of a procedure that is late, one without a time of day, and one that must wait", async () => {
		const header = "procedure,startedAt,firstDay,lastDay,dueAt,notBefore,outcome,findings";
		const late = ["deadline", "terminate-account", "--started", "2026-02-12", "--completed", "2026-02-25T08:00:00+07:00", ...BN];
		const told = await command(late);
		expect({ code: told.code, out: told.out }).toEqual({
			code: 1,
			out: `${header}\nterminate-account,2026-02-12,2026-02-13,2026-02-23,2026-02-24T00:00:00+07:00,,violation,deadline.missed\n`,
		});
		expect(told.err.split("\n")).toEqual([
			"Against the regulation",
			"Result:",
			"  start: 2026-02-12",
			"  first day counted: 2026-02-13",
			"  last day: 2026-02-23",
			"  due: before 24:00 on 2026-02-23",
			"Findings:",
			"  Must: The time limit was missed; due: before 24:00 on 2026-02-23 (procedure: ending a mailbox; completion: 08:00 on 2026-02-25) (Article 7(2) of the regulation issued with Decision 79/2025/QĐ-UBND)",
			"Basis: Article 7(2) of the regulation issued with Decision 79/2025/QĐ-UBND; Article 147(2), Article 148(1), Article 148(6) of the Civil Code 91/2015/QH13",
			"",
		]);
		const timeless = await command(["deadline", "reset-password", "--started", "2026-02-12T08:00:00+07:00", "--as-of", "2026-02-12", ...BN]);
		expect({ code: timeless.code, out: timeless.out }).toEqual({
			code: 1,
			out: `${header}\nreset-password,2026-02-12T08:00:00+07:00,,,2026-02-12T10:00:00+07:00,,undetermined,deadline.missing-fact\n`,
		});
		const waiting = await command(["deadline", "restore-account", "--started", "2026-08-20", "--reading", "TQ-AFTER-3-DAYS=not-before", ...TQ]);
		expect({ code: waiting.code, out: waiting.out }).toEqual({
			code: 0,
			out: `${header}\nrestore-account,2026-08-20,2026-08-21,2026-08-24,,2026-08-25,compliant,\n`,
		});
	});

	test("of an attachment, by the last part of its path; what comes from standard input has no name", async () => {
		expect(await command(["attachment", "b/x.exe", "c:\\y\\z.exe", ...BN], { "b/x.exe": "MZ", "c:\\y\\z.exe": "MZ" })).toEqual({
			code: 1,
			out: [
				"file,type,encrypted,outcome,findings",
				"b/x.exe,unknown,no,violation,attachment.executable-named",
				"c:\\y\\z.exe,unknown,no,violation,attachment.executable-named",
				"",
			].join("\n"),
			err: [
				"b/x.exe: Against the regulation",
				"  Must: An executable of a kind that the regulation names: .exe (name: x.exe)",
				"c:\\y\\z.exe: Against the regulation",
				"  Must: An executable of a kind that the regulation names: .exe (name: z.exe)",
				"",
			].join("\n"),
		});
		const { code, out, err } = await command(["attachment", "-", "--json", ...BN], { "-": "MZ" });
		expect({ code, answer: JSON.parse(out), err }).toMatchObject({ code: 0, answer: { file: "-", decision: { outcome: "compliant" } }, err: "-: Compliant\n" });
	});

	test("of a procedure under a regulation that has none", async () => {
		const deadline = (name: string) => command(["deadline", name, "--started", "2026-02-12", ...OWN], { "p.json": silent });
		expect(await deadline("reset-password")).toEqual({
			code: 0,
			out: "procedure,startedAt,firstDay,lastDay,dueAt,notBefore,outcome,findings\nreset-password,2026-02-12,,,,,unregulated,\n",
			err: "The regulation is silent\n",
		});
		expect(await deadline("gone")).toEqual({
			code: 2,
			out: "",
			err: "Error: Profile phu-vinh has no procedure gone; it has: issue-mailbox, change-mailbox, reset-password, restore-account, request-termination, terminate-account\n",
		});
	});

	test("of passwords, one a line: each with its outcome, its findings and what could not be checked, and nothing of itself", async () => {
		const facts = ["--role", "user", "--login", "hanv123@bacninh.gov.vn"];
		const input = { "-": "Anhem@2026\r\n\nabc" };
		const lines = [
			"Password 1: Compliant",
			"  not checked: password history",
			"Password 2: Against the regulation",
			"  Must: The password is too short: at least 8 characters",
			"  Must: The password has no lower-case letter",
			"  Must: The password has no capital letter",
			"  Must: The password has no digit",
			"  Must: The password has no special character",
			"  not checked: password history",
			"Password 3: Against the regulation",
			"  Must: The password is too short: at least 8 characters",
			"  Must: The password has no capital letter",
			"  Must: The password has no digit",
			"  Must: The password has no special character",
			"  not checked: password history",
			"",
		];
		const [lower, rest] = ["password.missing-lowercase", ["password.missing-uppercase", "password.missing-digit", "password.missing-special"]];
		expect(await command(["password", ...facts, ...BN], input)).toEqual({
			code: 1,
			out: [
				"index,outcome,findings",
				"0,compliant,",
				`1,violation,${["password.too-short", lower, ...rest].join(" ")}`,
				`2,violation,${["password.too-short", ...rest].join(" ")}`,
				"",
			].join("\n"),
			err: lines.join("\n"),
		});
	});

	test("of a password whose role and login nobody told", async () => {
		expect(await command(["password", ...BN], { "-": "Anhem@2026" })).toEqual({
			code: 1,
			out: "index,outcome,findings\n0,undetermined,password.missing-fact password.missing-fact\n",
			err: [
				"Password 1: Undetermined, somebody has to decide",
				"  To be settled: A fact that the check needs is missing: role",
				"  To be settled: A fact that the check needs is missing: login name",
				"  not checked: password history",
				"",
			].join("\n"),
		});
	});

	test("clauses that nobody put into words have an empty cell", async () => {
		const rows = rowsOf((await command(["clauses", ...OWN], { "p.json": phuVinh })).out);
		expect(rows.slice(0, 3)).toEqual([
			["clause", "disposition", "functions", "values", "readings", "defects", "text"],
			["QĐ:2.1", "stated", "", "periods.beforeForce", "", "", ""],
			["QĐ:2.2", "stated", "", "", "", "", ""],
		]);
	});

	test("problems of a profile as JSON", async () => {
		const { code, out, err } = await command(["profile", "check", "p.json", "--json", "--lang", "en"], { "p.json": JSON.stringify({ ...tuyenQuang, id: 5 }) });
		expect({ code, problem: JSON.parse(out), err }).toMatchObject({ code: 1, problem: { path: "/id" }, err: "p.json: 1 problems.\n" });
	});
});

describe("explain", () => {
	const explain = (call: object) => command(["explain", "c.json", "--lang", "en"], { "c.json": JSON.stringify({ profile: "tuyen-quang", ...call }) });

	test("each answer of a list, one after the other, under the other readings of its own place", async () => {
		const people = ["Nguyễn Văn Hà", "Nguyễn Văn Hạ"].map((fullName, index) => ({ id: String(index), fullName, organization: "skhcn" }));
		const { code, out } = await explain({ function: "allocateAddresses", args: [people] });
		expect(code).toBe(0);
		const answers = out.split("\n\n");
		expect(answers.map((answer) => answer.split("\n").slice(0, 3))).toEqual([
			["Compliant", "Result:", "  address: nvha.skhcn@tuyenquang.gov.vn"],
			["Compliant", "Result:", "  address: nvha1.skhcn@tuyenquang.gov.vn"],
		]);
		expect(answers.map((answer) => answer.split("\n").filter((line) => line.includes("read so: ")))).toEqual([
			["      read so: Compliant; ngvha.skhcn@tuyenquang.gov.vn"],
			["      read so: Compliant; ngvha1.skhcn@tuyenquang.gov.vn", "      read so: Compliant; nvha2.skhcn@tuyenquang.gov.vn"],
		]);
	});

	test("the answers of an audit", async () => {
		const entries = ["nvha.skhcn@tuyenquang.gov.vn", "nvha.skhcn@example.com"].map((address) => ({ address }));
		const { code, out } = await explain({ function: "auditDirectory", args: [entries] });
		expect({ code, first: out.split("\n\n").map((answer) => answer.split("\n")[0]) }).toEqual({ code: 1, first: ["Compliant", "Against the regulation"] });
	});

	test("a list of no decisions is shown as it is", async () => {
		expect(await explain({ function: "parseAddress", args: ["skhcn@tuyenquang.gov.vn"] })).toEqual({
			code: 0,
			out: '[{"kind":"agency","organization":"skhcn","stem":"skhcn","form":"base"}]\n',
			err: "",
		});
	});
});

describe("vectors", () => {
	const file = {
		version: 1,
		function: "foldName",
		profile: null,
		cases: [
			{ id: "a", args: ["Hà"], expected: { result: { value: "ha" } } },
			{ id: "b", args: ["Lê"], expected: { result: { value: "la" } } },
		],
	};

	test("as JSON, a file a line", async () => {
		expect(await command(["vectors", "a.json", "--json"], { "a.json": JSON.stringify(file) })).toEqual({
			code: 1,
			out: `${JSON.stringify({ file: "a.json", function: "foldName", passed: ["a"], failed: [{ id: "b", problems: ['result.value: expected "la", got "le"'] }] })}\n`,
			err: 'a.json b: result.value: expected "la", got "le"\n1 passed, 1 failed\n',
		});
		for (const line of (await command(["vectors", "a.json", "b.json", "--json"], { "a.json": JSON.stringify(file), "b.json": "{" })).out.trimEnd().split("\n"))
			expect(Object.keys(JSON.parse(line)).slice(0, 2)).toEqual(["file", "function"]);
	});

	test("a folder that cannot be listed is a wrong call", async () => {
		expect(await command(["vectors", "locked", "--lang", "en"], {}, { locked: "locked" })).toEqual({
			code: 2,
			out: "",
			err: "Error: locked cannot be read: EACCES: locked\n",
		});
	});
});

test.each(["123", "0123", "001090010123"])("the last digits of a citizen number, or all of them: %s", async (digits) => {
	const { code, out } = await command(["address", "Nguyễn Văn Hà", "--citizen-id", digits, ...BN], {});
	expect([code, out.includes("hanv123@bacninh.gov.vn")]).toEqual([0, true]);
});
