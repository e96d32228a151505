import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ACCOUNT_HEADINGS, DIRECTORY_HEADINGS } from "../../src/cli/csv/columns.ts";
import { VERSION } from "../../src/cli/version.ts";
import { provinces } from "../../src/provinces/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { command, rowsOf } from "./support/fake-io.ts";

const TQ = ["--profile", "tuyen-quang", "--lang", "en"];
const BN = ["--profile", "bac-ninh", "--lang", "en"];

describe("in general", () => {
	test("the version is the package's", async () => {
		expect(VERSION).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
		for (const option of ["--version", "-V"]) expect(await command([option])).toEqual({ code: 0, out: `${VERSION}\n`, err: "" });
	});
	test("help comes in both languages, for every command", async () => {
		const names = [
			"address",
			"allocate",
			"audit",
			"password",
			"accounts",
			"deadline",
			"attachment",
			"clauses",
			"readings",
			"compare",
			"explain",
			"profile",
			"vectors",
		];
		const vietnamese = await command(["--help", "--lang", "vi"]);
		expect(vietnamese).toMatchObject({ code: 0, err: "" });
		expect(vietnamese.out).toContain("Cách dùng: thu-cong-vu");
		for (const name of names) {
			expect(vietnamese.out).toContain(`\n  ${name}`);
			expect((await command([name, "--help", "--lang", "en"])).out).toContain(`Usage: thu-cong-vu ${name}`);
		}
	});
	test.each([
		[{ LANG: "vi_VN.UTF-8" }, "Lỗi: Không có lệnh gone."],
		[{ LC_ALL: "vi_VN.UTF-8", LANG: "en_US.UTF-8" }, "Lỗi: Không có lệnh gone."],
		[{ LC_MESSAGES: "vi_VN.UTF-8", LANG: "en_US.UTF-8" }, "Lỗi: Không có lệnh gone."],
		[{ LC_ALL: "en_US.UTF-8", LC_MESSAGES: "vi_VN.UTF-8" }, "Error: There is no command gone."],
		[{ LC_ALL: "", LANG: "en_US.UTF-8" }, "Error: There is no command gone."],
		[{ LC_ALL: "C", LANG: "vi_VN" }, "Error: There is no command gone."],
		[{}, "Error: There is no command gone."],
	])("the locale %j decides the language", async (env, message) => {
		expect(await command(["gone"], {}, { env })).toEqual({ code: 2, out: "", err: `${message}\n` });
	});
	test("--lang wins over the locale, wherever it stands", async () => {
		const env = { LANG: "en_US.UTF-8" };
		for (const argv of [
			["--lang", "vi", "gone"],
			["gone", "--lang=vi"],
		]) {
			expect((await command(argv, {}, { env })).err).toContain("Lỗi:");
		}
		expect((await command(["--lang", "en", "gone"], {}, { env: { LANG: "vi_VN.UTF-8" } })).err).toBe("Error: There is no command gone.\n");
	});
	test.each([
		[[], "Error: No command was given."],
		[["profile"], "Error: No command was given."],
		[["--lang", "fr", "clauses"], "Error: The value of --lang <LANG> is not valid; it may be: vi, en."],
		[["allocate", ...TQ], "Error: The argument PEOPLE.csv is missing."],
		[["clauses", "--profile"], "Error: The option --profile <PROFILE> needs a value."],
		[["clauses"], "Error: The option --profile <PROFILE> is missing."],
	])("a wrong call %j is one line and exit code 2", async (argv, message) => {
		expect(await command(argv)).toEqual({ code: 2, out: "", err: `${message}\n` });
	});
});

describe("address", () => {
	test("of a person", async () => {
		const { code, out, err } = await command(["address", "Nguyễn Văn Hà", "--organization", "skhcn", ...TQ]);
		expect({ code, out }).toEqual({
			code: 0,
			out: "address,resolution,outcome,findings\nnvha.skhcn@tuyenquang.gov.vn,base,compliant,address.availability-unknown\n",
		});
		expect(err).toContain("Basis: Article 5(2) of the regulation on official e-mail of Tuyên Quang province");
	});
	test.each([
		["0123", "hanv123"],
		["123", "hanv123"],
		["001095000123", "hanv123"],
	])("of a person by the citizen number %s", async (digits, localPart) => {
		const { out, err } = await command(["address", "--full-name", "Nguyễn Văn Hà", "--citizen-id", digits, ...BN]);
		expect(out).toContain(`${localPart}@bacninh.gov.vn`);
		expect(out + err).not.toContain("001095000123");
	});
	test("of a body", async () => {
		const { code, out } = await command(["address", "--kind", "commune-committee", "--name", "Phường Yên Dũng", ...BN]);
		expect(code).toBe(0);
		expect(out).toContain("yendung@bacninh.gov.vn");
	});
	test("of facts given as JSON", async () => {
		const unit = JSON.stringify({ kind: "unit", abbreviation: "VP", parent: { kind: "agency", abbreviation: "SKHCN" } });
		expect((await command(["address", unit, ...TQ])).out).toContain("vp.skhcn@tuyenquang.gov.vn");
		const person = JSON.stringify({ kind: "person", fullName: "Lê An", organization: "skhcn" });
		expect((await command(["address", person, ...TQ])).out).toContain("lan.skhcn@tuyenquang.gov.vn,base,compliant");
		expect(JSON.parse((await command(["address", unit, "--json", ...TQ])).out)).toMatchObject({ outcome: "compliant", value: { localPart: "vp.skhcn" } });
	});
	test("against a directory", async () => {
		const files = { "d.csv": "id,fullName,address\n1,Nguyễn Văn Hạ,nvha.skhcn@tuyenquang.gov.vn\n" };
		const { out, err } = await command(["address", "Nguyễn Văn Hà", "--id", "2", "--organization", "skhcn", "--existing", "d.csv", ...TQ], files);
		expect(out).toContain("nvha1.skhcn@tuyenquang.gov.vn,ordinal,compliant");
		expect(err).toContain("nvha.skhcn: held by somebody with the same unaccented name");
	});
	test("a missing fact is exit code 1, a wrong call 2", async () => {
		expect((await command(["address", "Nguyễn Văn Hà", ...TQ])).code).toBe(1);
		expect((await command(["address", ...TQ])).code).toBe(2);
		expect(await command(["address", "{", ...TQ])).toMatchObject({ code: 2, out: "" });
		expect(await command(["address", '{"fullName":5}', ...TQ])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("fullName") });
	});
});

describe("audit", () => {
	const directory = `id,fullName,address,retired
1,Nguyễn Văn Hà,nvha.skhcn@tuyenquang.gov.vn,
2,Lê Thị Bình,ltbinh.skhcn@example.com,
3,Trần Anh,nvha.skhcn@tuyenquang.gov.vn,
4,Phạm Lan,,
5,Phạm Lan
`;
	test("each row comes back with what was found", async () => {
		const { code, out, err } = await command(["audit", "d.csv", ...TQ], { "d.csv": directory });
		expect(code).toBe(1);
		const lines = out.trimEnd().split("\n");
		expect(lines[0]).toBe("id,fullName,address,retired,outcome,findings");
		expect(lines[2]).toContain("2,Lê Thị Bình,ltbinh.skhcn@example.com,,violation,");
		expect(lines[2]).toContain("address.wrong-domain: row 3");
		expect(lines[3]).toContain("address.duplicate: row 4");
		expect(lines[4]).toContain('4,Phạm Lan,,,undetermined,"address.missing-fact: row 5, column “address”');
		expect(lines[5]).toContain("row.cell-count: row 6");
		expect(err).toContain("Total: 5");
	});
	test("a good directory is exit code 0", async () => {
		const { code, out } = await command(["audit", "d.csv", ...TQ], { "d.csv": directory.split("\n").slice(0, 2).join("\n") });
		expect({ code, last: out.trimEnd().split("\n").at(-1) }).toEqual({ code: 0, last: "1,Nguyễn Văn Hà,nvha.skhcn@tuyenquang.gov.vn,,compliant," });
	});
	test("what allocate wrote is in order", async () => {
		const staff = "id,fullName,organization\n1,Nguyễn Văn Hà,skhcn\n2,Nguyễn Vân Hạ,skhcn\n3,Nông Viết Hà,skhcn\n";
		const { out } = await command(["allocate", "s.csv", ...TQ], { "s.csv": staff });
		expect((await command(["audit", "d.csv", ...TQ], { "d.csv": out.replace("outcome,findings", "ket,xet") })).code).toBe(0);
	});
	test("--json writes one answer a line", async () => {
		const { out } = await command(["audit", "d.csv", "--json", ...TQ], { "d.csv": directory });
		expect(
			out
				.trimEnd()
				.split("\n")
				.map((line) => JSON.parse(line).row),
		).toEqual([2, 3, 4, 5, 6]);
	});
});

test.each(["docs/command.md", "docs/vi/command.md"])("%s lists every heading that is understood", (page) => {
	const written = readFileSync(page, "utf8").split("\n");
	const own = ["resolution", "outcome", "findings"];
	for (const [field, headings] of [...Object.entries(DIRECTORY_HEADINGS).filter(([name]) => !own.includes(name)), ...Object.entries(ACCOUNT_HEADINGS)])
		expect(written).toContain(`| \`${field}\` | ${headings.join("; ")} |`);
});

describe("accounts", () => {
	test("columns that are not understood are named, since a date in them would count as never", async () => {
		const run = (header: string) =>
			command(["accounts", "a.csv", "--as-of", "2026-08-16", ...TQ], { "a.csv": `${header}\nan@x,2026-01-20,2026-01-21,2026-08-01,2026-08-02\n` });
		const known = await run("Số thứ tự,Ngày cấp,Đổi mật khẩu lần đầu,lastLoginAt,Ngày tạm khóa");
		expect(known.err.split("\n")[0]).toBe("Note: a.csv: columns that were not understood, so nothing in them counts: Số thứ tự.");
		expect(rowsOf(known.out)[1]?.[5]).toBe("suspended");
		const unknown = await run(",Ngày cấp,Đổi mật khẩu lần đầu,lastLoginAt,Khóa");
		expect(unknown.err.split("\n")[0]).toBe("Note: a.csv: columns that were not understood, so nothing in them counts: Khóa.");
		expect(rowsOf(unknown.out)[1]?.[5]).toBe("active");
		expect((await run("lastSentAt,Ngày cấp,Đổi mật khẩu lần đầu,lastLoginAt,Ngày tạm khóa")).err).not.toContain("Note:");
	});
	const list = `address,role,issuedAt,initialPasswordChangedAt,lastLoginAt,lastSentAt,lastReceivedAt,suspendedSince
a@tuyenquang.gov.vn,user,2026-01-20,2026-01-21,2026-02-15,never,chưa,
b@tuyenquang.gov.vn,user,20/01/2026,21/1/2026,2026-08-01,never,never,
c@tuyenquang.gov.vn,user,2026-01-20,2026-01-21,2026-02-30,never,never,
d@tuyenquang.gov.vn,người dùng,2026-01-20,2026-01-21,2026-08-10,never,never,2026-03-01
e@tuyenquang.gov.vn,chief,2026-01-20,2026-01-21,2026-08-10,never,never,
f@tuyenquang.gov.vn,user
`;
	const run = (argv: readonly string[], file = list) => command(["accounts", "a.csv", "--as-of", "2026-08-16", ...argv, ...TQ], { "a.csv": file });

	test("a table of states and due actions", async () => {
		const { code, out, err } = await run([]);
		expect(code).toBe(1);
		const [header, ...rows] = rowsOf(out);
		expect(header?.slice(-5)).toEqual(["state", "actions", "upcoming", "outcome", "findings"]);
		expect(rows[0]?.slice(8, 10)).toEqual(["suspension-due", "suspend 2026-08-16 inactive"]);
		expect(rows[1]?.slice(8, 12)).toEqual(["active", "", "suspend 2027-02-02 inactive", "compliant"]);
		expect(rows[2]?.slice(11, 13).join()).toContain("account.invalid-date: row 4");
		expect(rows[3]?.slice(8, 12)).toEqual(["suspended", "", "delete 2029-03-02 suspended-too-long", "compliant"]);
		expect(rows[4]?.slice(8, 12)).toEqual(["active", "", "suspend 2027-02-11 inactive", "undetermined"]);
		expect(rows[4]?.join()).toContain("row.invalid-value: row 6, column “role”");
		expect(rows[5]?.join()).toContain("row.cell-count: row 7");
		expect(err).toContain("suspensions due: 1");
	});

	test("--max-suspensions stops before anything is written", async () => {
		expect(await run(["--max-suspensions", "0"])).toMatchObject({
			code: 2,
			out: "",
			err: expect.stringContaining("1 accounts are due for suspension, more than 0."),
		});
		expect(await run(["--max-suspensions", "16%"])).toMatchObject({ code: 2, out: "" });
		expect((await run(["--max-suspensions", "1"])).code).toBe(1);
		expect((await run(["--max-suspensions", "17%"])).code).toBe(1);
		expect((await run(["--max-suspensions", "16.667%"])).code).toBe(1);
		expect((await run(["--max-suspensions", "16.66%"])).err).toContain("1 accounts are due for suspension, more than 16.66%.");
	});

	test.each(["-1", "x", "1.5", "%", "1e3", "1.2345%", "1.x%", "1%x", "x1%", "1234567890"])("--max-suspensions %s is a wrong call", async (limit) => {
		const { code, out, err } = await run([`--max-suspensions=${limit}`]);
		expect({ code, out, err }).toEqual({ code: 2, out: "", err: "Error: The value of --max-suspensions is not valid; it may be: N, N%.\n" });
	});

	test.each(["2026-02-30", "tomorrow", "16/08/2026"])("--as-of %s is a wrong call", async (asOf) => {
		expect(await command(["accounts", "a.csv", "--as-of", asOf, ...TQ], { "a.csv": list })).toMatchObject({ code: 2, out: "" });
	});

	test("times of day without an offset have the list's, and directories write theirs", async () => {
		const heads = "issuedAt,initialPasswordChangedAt,lastLoginAt,lastSentAt,lastReceivedAt\n";
		const inactiveFrom = async (moment: string, ...args: string[]) => {
			const { out } = await run(["--json", ...args], `${heads}2026-01-20,2026-01-21,${moment},never,never\n`);
			const { decision } = JSON.parse(out);
			return decision.value.upcoming.concat(decision.value.actions)[0]?.from ?? decision.findings[0].params.reason;
		};
		const [early, late] = [await inactiveFrom("2026-05-01"), await inactiveFrom("2026-05-02")];
		expect(early).not.toBe(late);
		expect(await inactiveFrom("01/05/2026 20:00")).toBe("no-offset");
		expect(await inactiveFrom("01/05/2026 20:00", "--offset", "+07:00")).toBe(early);
		expect(await inactiveFrom("01/05/2026 20:00", "--offset", "Z")).toBe(late);
		expect(await inactiveFrom("01/05/2026 20:00", "--offset", "-03:00")).toBe(late);
		expect(await inactiveFrom("2026-05-01T20:00:00+07:00", "--offset", "Z")).toBe(early);
		expect(await inactiveFrom("20260501200000Z")).toBe(late);
	});

	test.each(["", "7", "+25:00", "Hanoi", "+07:00x", ":30Z", ":30+07:00", ".5Z", "5Z"])("--offset %j is a wrong call", async (offset) => {
		expect(await run([`--offset=${offset}`])).toEqual({
			code: 2,
			out: "",
			err: "Error: The value of --offset is not valid; it may be: ±hh:mm, Z.\n",
		});
	});

	test("a list without any fact of an account has a wrong header", async () => {
		expect(await run([], "address,name\na@b,c\n")).toMatchObject({
			code: 2,
			out: "",
			err: expect.stringContaining("the header has no column role / issuedAt"),
		});
	});

	test("an account in order is exit code 0, as JSON too", async () => {
		const one = list
			.split("\n")
			.filter((_, index) => index === 0 || index === 2)
			.join("\n");
		const { code, out } = await run(["--json"], one);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ row: 2, input: { address: "b@tuyenquang.gov.vn" }, decision: { value: { state: "active" } } });
	});

	test("Vietnamese headings", async () => {
		const vietnamese =
			"Hộp thư;Vai trò;Ngày cấp;Ngày đổi mật khẩu lần đầu;Đăng nhập gần nhất;Gửi thư gần nhất;Nhận thư gần nhất\na;Quản trị;20/01/2026;21/01/2026;15/02/2026;chưa;chưa\n";
		expect((await run([], vietnamese)).out).toContain("suspension-due");
	});
});

describe("deadline", () => {
	test("in days", async () => {
		const { code, out, err } = await command(["deadline", "terminate-account", "--started", "2026-02-12", ...BN]);
		expect({ code, out }).toEqual({
			code: 0,
			out: "procedure,startedAt,firstDay,lastDay,dueAt,notBefore,outcome,findings\nterminate-account,2026-02-12,2026-02-13,2026-02-23,2026-02-24T00:00:00+07:00,,compliant,\n",
		});
		expect(err).toContain("due: before 24:00 on 2026-02-23");
	});
	test("missed, and completed in time", async () => {
		const facts = ["deadline", "terminate-account", "--started", "2026-02-12", ...BN];
		expect(await command([...facts, "--as-of", "2026-02-24"])).toMatchObject({ code: 1, out: expect.stringContaining("violation,deadline.missed") });
		expect((await command([...facts, "--completed", "2026-02-23", "--as-of", "2026-03-01"])).code).toBe(0);
	});
	test("a reading and a calendar of one's own", async () => {
		const wait = await command(["deadline", "restore-account", "--started", "2026-08-20", "--reading", "TQ-AFTER-3-DAYS=not-before", "--json", ...TQ]);
		expect(JSON.parse(wait.out)).toMatchObject({ value: { notBefore: "2026-08-25" }, readings: expect.arrayContaining(["TQ-AFTER-3-DAYS"]) });
		const calendar = JSON.stringify({ id: "mine", coversFrom: "2026-01-01", coversTo: "2026-12-31", restWeekdays: [7], days: [] });
		const own = await command(["deadline", "terminate-account", "--started", "2026-02-12", "--calendar", "c.json", "--json", ...BN], { "c.json": calendar });
		expect(JSON.parse(own.out)).toMatchObject({ value: { lastDay: "2026-02-14" } });
		expect(await command(["deadline", "terminate-account", "--started", "2026-02-12", "--calendar", "c.json", ...BN], { "c.json": "{}" })).toMatchObject({
			code: 2,
			out: "",
		});
	});
	test("an impossible date is a finding, an unknown procedure a wrong call", async () => {
		expect(await command(["deadline", "terminate-account", "--started", "2026-02-30", ...BN])).toMatchObject({
			code: 1,
			out: expect.stringContaining("deadline.invalid-date"),
		});
		expect(await command(["deadline", "promote", "--started", "2026-02-12", ...BN])).toMatchObject({
			code: 2,
			out: "",
			err: expect.stringContaining("has no procedure promote; it has: issue-mailbox"),
		});
	});
});

describe("password", () => {
	const passwords = ["Nguyen@2026", "Anhem@2026", "abc", "Mật-khẩu số 9X"];
	const context = [
		"--role",
		"user",
		"--person-name",
		"Nguyễn Thị An",
		"--organization-name",
		"Sở Khoa học và Công nghệ",
		"--organization-name",
		"SKHCN",
		"--unit-name",
		"",
	];
	const run = (argv: readonly string[], input: string | Uint8Array) => command(["password", ...argv, ...TQ], { "-": input });

	test("input in another encoding is judged not at all, instead of as characters that nobody typed", async () => {
		const latin1 = Uint8Array.from([..."Matkhau2026"].map((letter) => letter.charCodeAt(0)).concat(0xe9));
		for (const input of [latin1, Uint8Array.from([0xff, 0xfe, 0x41, 0])]) {
			expect(await run(["--role", "user", "--person-name", "", "--organization-name", ""], input)).toEqual({
				code: 2,
				out: "",
				err: "Error: The input is not UTF-8, so no password in it can be judged. Nothing was written.\n",
			});
		}
	});

	test("one or many, each with its codes, and never a piece of one", async () => {
		for (const json of [[], ["--json"]]) {
			const { code, out, err } = await run([...context, ...json], `${passwords.join("\n")}\n`);
			expect(code).toBe(1);
			for (const password of passwords) {
				for (let at = 0; at + 4 <= password.length; at += 1) expect((out + err).includes(password.slice(at, at + 4)), password.slice(at, at + 4)).toBe(false);
			}
			if (json.length > 0) {
				expect(
					out
						.trimEnd()
						.split("\n")
						.map((line) => JSON.parse(line)),
				).toEqual([
					{ index: 0, outcome: "violation", codes: ["password.contains-person-name"] },
					{ index: 1, outcome: "compliant", codes: [] },
					{ index: 2, outcome: "violation", codes: ["password.too-short", "password.missing-uppercase", "password.missing-digit", "password.missing-special"] },
					{ index: 3, outcome: "compliant", codes: [] },
				]);
			} else expect(rowsOf(out)[1]).toEqual(["0", "violation", "password.contains-person-name"]);
		}
	});
	test("a missing name is a missing fact; an empty option says that there is none", async () => {
		expect((await run(["--role", "user"], "Anhem@2026")).out).toContain("undetermined,password.missing-fact");
		expect((await run(["--role", "user", "--person-name", "", "--organization-name", "", "--unit-name", ""], "Anhem@2026")).code).toBe(0);
	});
	test.each(["\n", "\r\n", "\r"])("lines that end with %j are passwords of their own", async (end) => {
		const { code, out } = await run(context, `abc${end}DEF@123${end}Anhem@2026`);
		expect(code).toBe(1);
		expect(rowsOf(out).map((row) => row.slice(0, 2))).toEqual([
			["index", "outcome"],
			["0", "violation"],
			["1", "violation"],
			["2", "compliant"],
		]);
	});

	test("an empty line is an empty password; no line is a wrong call", async () => {
		expect((await run(context, "\n")).out).toContain("0,violation,password.too-short");
		expect(await run(context, "")).toMatchObject({ code: 2, out: "" });
	});
	test("there is no way to pass one as an argument", async () => {
		const { code, err } = await command(["password", "Anhem@2026", ...TQ], { "-": "" });
		expect(code).toBe(2);
		expect(err).not.toContain("Anhem");
	});
});

describe("attachment", () => {
	const files = { "a/bao-cao.pdf": "%PDF-1.7", "b/hoa-don.pdf.exe": "MZ", "-": "text" };
	test("a table, one file a row", async () => {
		const { code, out, err } = await command(["attachment", "a/bao-cao.pdf", "b/hoa-don.pdf.exe", ...BN], files);
		expect(code).toBe(1);
		const [header, clean, bad] = rowsOf(out);
		expect(header).toEqual(["file", "type", "encrypted", "outcome", "findings"]);
		expect(clean?.slice(3)).toEqual(["compliant", ""]);
		expect(bad?.[3]).toBe("violation");
		expect(bad?.[4]).toContain("attachment.executable-named");
		expect(err).toContain("b/hoa-don.pdf.exe: Against the regulation");
	});
	test("what was not looked at is told beside the outcome", async () => {
		expect(await command(["attachment", "a.txt.bz2", "a.txt", ...BN], { "a.txt.bz2": "BZh91AY&SYxxxx", "a.txt": "text" })).toMatchObject({
			code: 0,
			err: "a.txt.bz2: Compliant\n  not checked: content of members that cannot be unpacked\na.txt: Compliant\n",
		});
	});
	test("--json, and a province without such a rule", async () => {
		const { code, out } = await command(["attachment", "b/hoa-don.pdf.exe", "--json", ...TQ], files);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ file: "b/hoa-don.pdf.exe", decision: { outcome: "unregulated" } });
	});
	test("one file that is not there, and nothing is written", async () => {
		expect(await command(["attachment", "a/bao-cao.pdf", "none", ...BN], files)).toMatchObject({
			code: 2,
			out: "",
			err: expect.stringContaining("none cannot be read"),
		});
	});
});

describe("clauses and readings", () => {
	test.each(provinces.map((profile) => [profile.id, profile] as const))("of %s: each with its text, in both languages", async (id, profile) => {
		for (const lang of ["vi", "en"]) {
			const clauses = (await command(["clauses", "--json", "--profile", id, "--lang", lang])).out
				.trimEnd()
				.split("\n")
				.map((line) => JSON.parse(line));
			expect(clauses.map(({ clause }) => clause)).toEqual(profile.clauses.map(({ clause }) => clause));
			expect(clauses.filter(({ text }) => text === "")).toEqual([]);
			const readings = (await command(["readings", "--json", "--profile", id, "--lang", lang])).out
				.trimEnd()
				.split("\n")
				.map((line) => JSON.parse(line));
			expect(readings.map((reading) => reading.id)).toEqual(profile.readings.map((reading) => reading.id));
			expect(readings.filter(({ question }) => question === "")).toEqual([]);
		}
	});
	test("as CSV", async () => {
		expect((await command(["clauses", ...TQ])).out.split("\n")[0]).toBe("clause,disposition,functions,values,readings,defects,text");
		const { out } = await command(["readings", "--reading", "TQ-ORDINAL-START=2", ...TQ]);
		expect(out).toContain(
			"TQ-ORDINAL-START,5.2#2,1,2,1: 1; the first holder keeps the plain form | 2: 2; the first holder counts as number 1,Which number comes first?\n",
		);
	});
});

describe("profile check", () => {
	test("a valid profile, which then can be used", async () => {
		const files = { "p.json": JSON.stringify({ ...tuyenQuang, id: "mine" }) };
		expect(await command(["profile", "check", "p.json", "--lang", "en"], files)).toEqual({
			code: 0,
			out: "path,problem\n",
			err: "p.json: the profile is valid (mine).\n",
		});
		expect((await command(["address", "Nguyễn Văn Hà", "--organization", "skhcn", "--profile", "p.json"], files)).out).toContain(
			"nvha.skhcn@tuyenquang.gov.vn",
		);
	});
	test("problems are told with their paths", async () => {
		const { code, out, err } = await command(["profile", "check", "p.json", "--lang", "en"], { "p.json": JSON.stringify({ ...tuyenQuang, colour: 1, id: 5 }) });
		expect(code).toBe(1);
		expect(rowsOf(out).map(([path]) => path)).toEqual(expect.arrayContaining(["path", "/colour", "/id"]));
		expect(err).toBe(`p.json: ${rowsOf(out).length - 1} problems.\n`);
	});
	test("what is no JSON is unreadable", async () => {
		expect(await command(["profile", "check", "p.json"], { "p.json": "{" })).toMatchObject({ code: 2, out: "" });
		expect(await command(["clauses", "--profile", "p.json"], { "p.json": "{}" })).toMatchObject({ code: 2, out: "" });
	});
});

describe("vectors", () => {
	const file = (cases: readonly object[], name = "foldName"): string => JSON.stringify({ version: 1, function: name, profile: null, cases });
	const good = { id: "a", args: ["Nguyễn Văn Hà"], expected: { result: { ok: true, value: "nguyen van ha" } } };
	const bad = { id: "b", args: ["Lê"], expected: { result: { value: "la" } } };

	test("all hold", async () => {
		expect(await command(["vectors", "a.json"], { "a.json": file([good]) })).toEqual({ code: 0, out: "1 passed, 0 failed\n", err: "" });
	});
	test("one does not", async () => {
		const { code, out, err } = await command(["vectors", "a.json", "b.json"], { "a.json": file([good, bad]), "b.json": file([good]) });
		expect({ code, out }).toEqual({ code: 1, out: "2 passed, 1 failed\n" });
		expect(err).toBe('a.json b: result.value: expected "la", got "le"\n');
	});
	test("a malformed file is exit code 2; the others are run", async () => {
		const files = { "a.json": file([good]), "b.json": file([good], "gone"), "c.json": "{" };
		const { code, out, err } = await command(["vectors", "a.json", "b.json", "c.json"], files);
		expect({ code, out }).toEqual({ code: 2, out: "1 passed, 0 failed\n" });
		expect(err).toContain('b.json: /function: there is no function "gone"');
		expect(err).toContain("c.json: c.json is no JSON");
	});
	test("a folder, and nothing at all", async () => {
		expect((await command(["vectors", "v"], { "v/a.json": file([good]), "v/b.json": file([good]) })).out).toBe("2 passed, 0 failed\n");
		expect(await command(["vectors", "v"], {})).toMatchObject({ code: 2, out: "" });
	});
});
