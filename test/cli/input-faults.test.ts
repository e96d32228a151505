import { describe, expect, test } from "vitest";
import { ReadError } from "../../src/cli/io.ts";
import { jsonProblem } from "../../src/cli/json-problem.ts";
import { command, rowsOf } from "./support/fake-io.ts";

const TQ = ["--profile", "tuyen-quang", "--lang", "en"];

describe("one id for people of different names", () => {
	const list = "id,fullName,organization\n1,Nguyễn Văn Hà,skhcn\n1,nguyễn văn  hạ,skhcn\n1,Trần Văn Bê,sgd\n2,Lê An,skhcn\n,Lê Ba,skhcn\n,Lê Tư,skhcn\n";
	const notes = (err: string): readonly string[] => err.split("\n").filter((line) => line.startsWith("Note:"));

	test("they are one person, and the row is named", async () => {
		const { code, out, err } = await command(["allocate", "l.csv", ...TQ], { "l.csv": list });
		expect(rowsOf(out).map((row) => row[3])[3]).toBe("nvha.skhcn@tuyenquang.gov.vn");
		expect({ code, notes: notes(err) }).toEqual({
			code: 1,
			notes: ["Note: l.csv: rows with the id of an earlier row and another name got that row's address, since equal ids are one person: row 4."],
		});
	});

	test("a row without a name has no other name", async () => {
		const { err } = await command(["allocate", "l.csv", ...TQ], { "l.csv": "id,fullName,organization\n1,Lê An,skhcn\n1,,skhcn\n" });
		expect(notes(err)).toEqual([]);
	});

	test.each(["name", "none"])("not where people are told apart by %s", async (identity) => {
		const { code, err } = await command(["allocate", "l.csv", "--identity", identity, ...TQ], { "l.csv": list });
		expect({ code, notes: notes(err) }).toEqual({ code: 0, notes: [] });
	});
});

test.each([
	["vi", /choices|default/u],
	["en", /\(choices|\(default|\[\]/u],
])("help in %s holds no words of the parser's", async (language, foreign) => {
	for (const name of ["", "address", "allocate", "password", "explain"]) {
		const { code, out } = await command([...(name === "" ? [] : [name]), "--help", "--lang", language]);
		expect({ code, length: out.length > 200, foreign: foreign.test(out) }).toEqual({ code: 0, length: true, foreign: false });
	}
});

test("a table without a header is refused without its first row's citizen number", async () => {
	for (const text of [
		"Lê An,012345678901,bac\n",
		"Mã\nLê An,012345678901\nLê Ba,012345678902\n",
		"Lê An;012 345 678 901\n",
		`${"Lê An,012345678901,".repeat(1000)}\n`,
	]) {
		const { code, out, err } = await command(["allocate", "l.csv", "--profile", "bac-ninh", "--lang", "en"], { "l.csv": text });
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toMatch(/^Error: l\.csv: the header has no column fullName .* columns read: .+\n$/u);
		expect(err.replaceAll(/\s/gu, "")).not.toMatch(/[0-9]{9}/u);
	}
});

test.each([
	["allocate", "Họ và tên,Số CCCD\rLê An,012345678901\rLê Ba,012345678902\r"],
	["allocate", "Số CCCD,Họ và tên\r012345678901,Lê An\n"],
	["allocate", "sep=;\rHọ và tên;Số CCCD\rLê An;012345678901\r"],
	["allocate", "Mã\rLê An,012345678901\r"],
	["audit", "address,fullName\ran@bacninh.gov.vn,Lê An\r"],
	["accounts", "issuedAt,id\r2026-01-01,1\r"],
])("%s: lines that end with a carriage return alone are no header", async (name, text) => {
	const argv = [name, "l.csv", ...(name === "accounts" ? ["--as-of", "2026-02-03"] : []), "--profile", "bac-ninh", "--lang", "en"];
	const { code, out, err } = await command(argv, { "l.csv": text });
	expect({ code, out, err }).toEqual({
		code: 2,
		out: "",
		err: "Error: l.csv: its lines end with a carriage return alone, so its rows would be one header. Save it as CSV UTF-8. Nothing was written.\n",
	});
});

test("a line of a list is as long as four MiB; a longer one is of no list, and no row of it is written", async () => {
	const row = "1,Lê An,skhcn,";
	const list = (length: number): string =>
		`id,fullName,organization,note\n${row}${"a".repeat(length - new TextEncoder().encode(row).length)}\n2,Lê Ba,skhcn,\n`;
	const longest = await command(["allocate", "l.csv", ...TQ], { "l.csv": list(2 ** 22) });
	expect({ code: longest.code, rows: longest.out.split("\n").length }).toEqual({ code: 0, rows: 4 });
	for (const text of [list(2 ** 22 + 1), list(2 ** 22 + 1).trimEnd(), `id,fullName,organization,note\n1,Lê An,skhcn,${"a".repeat(2 ** 22)}`]) {
		expect(await command(["allocate", "l.csv", ...TQ], { "l.csv": text })).toEqual({
			code: 2,
			out: "",
			err: "Error: l.csv: line 2 is longer than 4 MiB, so this is no list whose rows end with a line feed. Save it as CSV UTF-8. Nothing was written.\n",
		});
	}
});

test("a directory whose lines end with a carriage return alone is refused, and does not count as empty", async () => {
	const files = { "l.csv": "id,fullName,organization\n2,Lê An,skhcn\n", "d.csv": "address,id,fullName\rlan.skhcn@tuyenquang.gov.vn,1,Lê An\r" };
	const { code, out, err } = await command(["allocate", "l.csv", "--existing", "d.csv", ...TQ], files);
	expect({ code, out, told: err.includes("d.csv: its lines end") }).toEqual({ code: 2, out: "", told: true });
});

test.each([
	["password", "--password=Bimat#2026x", "--password"],
	["password", "-pBimat#2026x", "-p"],
	["password", "-p=Bimat#2026x", "-p"],
	["address", "--citizen=012345678901", "--citizen"],
	["address", "-c012345678901", "-c"],
	["address", "--it's=x", "--it's"],
])("%s %s is told of by its name alone", async (name, option, told) => {
	const { code, out, err } = await command([name, option, ...TQ], {});
	expect({ code, out, err }).toEqual({ code: 2, out: "", err: `Error: There is no option ${told}.\n` });
});

test.each([
	["allocate", "--json=1", "The option --json takes no value."],
	["allocate", "--explain=x", "The option --explain takes no value."],
	["allocate", "--help=", "The option --help takes no value."],
	["allocate", "--role=user", "There is no option --role."],
	["allocate", "--explained=x", "There is no option --explained."],
	["allocate", "--explained", "There is no option --explained."],
])("%s %s: an option that is there is not denied", async (name, option, told) => {
	expect(await command([name, "l.csv", option, ...TQ])).toEqual({ code: 2, out: "", err: `Error: ${told}\n` });
});

describe("no output shows a whole citizen number", () => {
	test.each([[""], ["--json"], ["--excel"]])("of accounts %s", async (option) => {
		const argv = option === "" ? [] : [option];
		const files = { "a.csv": "Ghi chú,Số CCCD,Ngày cấp,Đổi mật khẩu lần đầu\nan@x,012345678901,2026-02-01,2026-02-02\n" };
		const { out, err } = await command(["accounts", "a.csv", "--as-of", "2026-02-03", ...argv, ...TQ], files);
		expect(out).toContain("an@x");
		expect(out + err).not.toMatch(/[0-9]{9}/u);
		expect(out.includes("********8901")).toBe(option !== "--json");
		expect(err).toContain("so nothing in them counts: Ghi chú.");
	});

	test.each([
		["4 số cuối CCCD", "012345678901", "********8901"],
		["04 số cuối căn cước công dân", "012 345 678 901", "*** *** **8 901"],
		["citizenIdLast3", "345678901", "*****8901"],
		["Số CMND/CCCD", "012345678901", "********8901"],
		["Chứng minh nhân dân", "cũ 345678901", "cũ *****8901"],
		["Ngày cấp CCCD", "15/02/2021", "15/02/2021"],
		["Số CMND/CCCD", "01234567890123", "01234567890123"],
		["4 số cuối", "00123", "00123"],
		["Điện thoại", "345678901", "345678901"],
	])("in a column %s: %s comes back as %s", async (heading, cell, shown) => {
		const files = { "l.csv": `id,fullName,${heading}\n1,Lê An,${cell}\n2,Lê, Ba,${cell.replaceAll(" ", "")}\n` };
		for (const argv of [["allocate"], ["allocate", "--json"], ["audit"], ["accounts", "--as-of", "2026-02-03"]]) {
			const text =
				argv[0] === "audit" ? files["l.csv"].replace("id", "address") : argv[0] === "accounts" ? files["l.csv"].replace("id", "issuedAt") : files["l.csv"];
			const { out, err } = await command([...argv, "l.csv", "--profile", "bac-ninh", "--lang", "en"], { "l.csv": text });
			for (const whole of [cell, cell.replaceAll(" ", "")]) if (shown !== cell) expect(out + err, argv.join(" ")).not.toContain(whole);
			if (!argv.includes("--json") && (argv[0] !== "accounts" || !/số cuối$|citizenId/u.test(heading))) expect(out, argv.join(" ")).toContain(`,${shown},`);
		}
	});

	test("of accounts as JSON, whatever column it stands in; and columns of one heading are all there", async () => {
		const rows = ["012345678901,a,b,c,2026-02-01", "012 345 678 901,a,b,c,2026-02-01,x", "an,012345678901,b,c"];
		const files = { "a.csv": ["Số CMND/CCCD,Ghi chú,Ghi chú,Ghi chú (2),Ngày cấp", ...rows, ""].join("\n") };
		const { out } = await command(["accounts", "a.csv", "--as-of", "2026-02-03", "--json", ...TQ], files);
		const inputs = out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line).input);
		expect(inputs).toEqual([
			{ "Số CMND/CCCD": "********8901", "Ghi chú": "a", "Ghi chú (2)": "c", "Ghi chú (3)": "b" },
			{ "Số CMND/CCCD": "*** *** **8 901", "Ghi chú": "a", "Ghi chú (2)": "c", "Ghi chú (3)": "b" },
			{ "Số CMND/CCCD": "an", "Ghi chú": "********8901", "Ghi chú (2)": "c", "Ghi chú (3)": "b" },
		]);
	});

	test("a column of citizen numbers alone tells nothing of accounts", async () => {
		expect((await command(["accounts", "a.csv", "--as-of", "2026-02-03", ...TQ], { "a.csv": "CCCD\n012345678901\n" })).code).toBe(2);
	});

	test("where a comma without quotation marks moved it to another column", async () => {
		const rows = ["1,Lê, An,012345678901,0912345678", "2,012345678902", "3,Lê Ba,012345678903,0912345678", "4,Lê,Tư,x,y,số 123456789"];
		const files = { "l.csv": ["id,fullName,citizenId,phone", ...rows, ""].join("\n") };
		for (const argv of [["allocate"], ["allocate", "--json"]]) {
			const { out, err } = await command([...argv, "l.csv", "--profile", "bac-ninh", "--lang", "en"], files);
			expect(out + err).not.toMatch(/(?<![0-9])(?:[0-9]{12}|[0-9]{9})(?![0-9])/u);
			if (argv.length === 1) for (const kept of ["********8901,", "0912345678", "********8902", "********8903", "số *****6789"]) expect(out).toContain(kept);
		}
	});
});

describe("address", () => {
	test("an address in a broken row of the directory is told of, as in a list", async () => {
		const files = { "d.csv": "id,fullName,organization,address\n9,Lê An,lan.skhcn@tuyenquang.gov.vn\n" };
		const { code, err } = await command(["address", "Lê An", "--organization", "skhcn", "--existing", "d.csv", ...TQ], files);
		expect({ code, first: err.split("\n")[0] }).toEqual({
			code: 1,
			first: "Note: d.csv: broken rows that were not read, so an address in them counts as free: 1 (row 2). See the command audit.",
		});
	});

	test("two names are one too many", async () => {
		expect(await command(["address", "Lê An", "--full-name", "Lê Ba", "--organization", "skhcn", ...TQ])).toEqual({
			code: 2,
			out: "",
			err: "Error: There are too many arguments.\n",
		});
	});
});

describe("what cannot be read", () => {
	const said = async (argv: readonly string[], unreadable: Readonly<Record<string, Error>>, language = "en") =>
		command([...argv, "--profile", "bac-ninh", "--lang", language], { "a.pdf": "%PDF-1.7", "l.csv": "fullName\n" }, { unreadable });

	test.each([
		["allocate", "l.csv", new ReadError("tooLarge"), "Error: l.csv cannot be read: more than 2 GiB\n"],
		["attachment", "-", new ReadError("noRegularFile"), "Error: - cannot be read: no regular file (standard input is -)\n"],
		["attachment", "-", new ReadError("noRegularFile", "d/x"), "Error: - cannot be read: d/x: no regular file (standard input is -)\n"],
		["accounts", "l.csv", new Error("EIO: i/o error, read"), "Error: l.csv cannot be read: EIO: i/o error, read\n"],
	])("%s of %s: %s", async (name, file, error, told) => {
		const argv = [name, file, ...(name === "accounts" ? ["--as-of", "2026-02-03"] : [])];
		expect(await said(argv, { [file]: error })).toEqual({ code: 2, out: "", err: told });
	});

	test("passwords", async () => {
		const argv = ["password", "--role", "user"];
		expect(await said(argv, { "-": new ReadError("noRegularFile") })).toMatchObject({ code: 2, err: expect.stringMatching(/^Error: - cannot be read: /u) });
	});

	test("a file that changes while it is judged: nothing is written of those before it", async () => {
		const ran = await said(["attachment", "a.pdf", "a.pdf", "b.pdf"], { "b.pdf": new ReadError("otherSize") }, "vi");
		expect(ran).toEqual({
			code: 2,
			out: "",
			err: "Lỗi: Không đọc được b.pdf: số byte đọc được không khớp với kích thước của tệp; có thể tệp đang được ghi\n",
		});
	});
});

describe("what is no JSON", () => {
	const secret = "Bimat#2026x";
	const broken = ["", "a".repeat(200)].flatMap((filler) =>
		[secret, `"${secret}`, `"${secret}" "x"`, `"${secret}\u0007"`, `"x" ${secret}`, `"${secret}"}`].map(
			(text) => `{\n"function":"checkPassword","note":"${filler}","profile":"bac-ninh",\n"args":[${text}]}`,
		),
	);

	test.each(broken)("%j is told of without what stands in it", async (text) => {
		for (const argv of [
			["explain", "-"],
			["vectors", "-"],
			["profile", "check", "-"],
			["clauses", "--profile", "-"],
		]) {
			const { code, out, err } = await command([...argv, "--lang", "en"], { "-": text });
			expect({ code, out: out.replace("0 passed, 0 failed\n", "") }).toEqual({ code: 2, out: "" });
			expect(err).toMatch(/- is no JSON: .+/u);
			for (let at = 0; at + 3 <= secret.length; at += 1) expect(err).not.toContain(secret.slice(at, at + 3));
		}
		const { err } = await command(["address", text, ...TQ]);
		expect(err).toMatch(/^Error: FULL_NAME_OR_JSON is no JSON: .+/u);
		for (let at = 0; at + 3 <= secret.length; at += 1) expect(err).not.toContain(secret.slice(at, at + 3));
	});

	test("the line is told where the engine quotes the text instead", () => {
		const problemOf = (text: string): string => {
			try {
				JSON.parse(text);
			} catch (error) {
				return jsonProblem(error, text);
			}
			return "";
		};
		expect(problemOf("hello")).toBe("Unexpected token in line 1");
		const lines = Array.from({ length: 9 }, (_, index) => `"key ${index}": ${index},`);
		expect(problemOf(`{\n${lines.join("\n")}\n"last": wrong,\n${lines.join("\n")}}`)).toBe("Unexpected token in line 11");
		expect(problemOf(`{\n${lines.join("\n")}\n"last": wrong}`)).toBe("Unexpected token in line 11");
		expect(problemOf("\n\n\n\nhello, this is no JSON\nat all\n")).toBe("Unexpected token in line 5");
		expect(problemOf('{"a":1')).not.toContain('"a"');
		expect(jsonProblem(new Error("The encoded data was not valid"), "")).toBe("The encoded data was not valid");
		// As Bun says it.
		expect(jsonProblem(new Error('JSON Parse error: Unexpected identifier "Matkhau"'), "Matkhau")).toBe("JSON Parse error: Unexpected identifier");
	});
});
