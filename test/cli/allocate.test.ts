import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { command, rowsOf } from "./support/fake-io.ts";

const TQ = ["--profile", "tuyen-quang", "--lang", "en"];
const BN = ["--profile", "bac-ninh", "--lang", "en"];
const STAFF = `id,fullName,organization,note
1,Nguyễn Văn Hà,skhcn,a
2,Nông Viết Hà,skhcn,"b, c"
3,Nguyễn Văn Hạ,skhcn,
4,Nguyễn Vân Hà,skhcn,
5,Nông Việt Hạ,skhcn,
`;
const ADDRESSES = ["nvha.skhcn", "novha.skhcn", "nvha1.skhcn", "nvha2.skhcn", "novha1.skhcn"].map((localPart) => `${localPart}@tuyenquang.gov.vn`);

const addressesOf = (out: string, place: number): readonly string[] =>
	rowsOf(out)
		.slice(1)
		.map((row) => row[place] ?? "");

describe("a list becomes addresses", () => {
	test("the columns of the input stay, untouched and in order; four more follow", async () => {
		const { code, out } = await command(["allocate", "staff.csv", ...TQ], { "staff.csv": STAFF });
		expect(code).toBe(0);
		expect(out.split("\n")).toEqual([
			"id,fullName,organization,note,address,resolution,outcome,findings",
			`1,Nguyễn Văn Hà,skhcn,a,${ADDRESSES[0]},base,compliant,`,
			`2,Nông Viết Hà,skhcn,"b, c",${ADDRESSES[1]},extended,compliant,`,
			`3,Nguyễn Văn Hạ,skhcn,,${ADDRESSES[2]},ordinal,compliant,`,
			`4,Nguyễn Vân Hà,skhcn,,${ADDRESSES[3]},ordinal,compliant,`,
			`5,Nông Việt Hạ,skhcn,,${ADDRESSES[4]},ordinal,compliant,`,
			"",
		]);
	});

	test("the summary counts outcomes and ways, with their clauses, on standard error", async () => {
		const { err } = await command(["allocate", "staff.csv", ...TQ], { "staff.csv": STAFF });
		expect(err.split("\n")).toEqual([
			"Total: 5",
			"  Compliant: 5",
			"  base form: 1 (Article 5(2))",
			"  initials lengthened: 1 (Article 5(2); Article 5(2), dash 1)",
			"  number added: 3 (Article 5(2); Article 5(2), dash 1; Article 5(2), dash 2)",
			"",
		]);
	});

	test("a second run with the first one's output changes nothing", async () => {
		const first = await command(["allocate", "staff.csv", ...TQ], { "staff.csv": STAFF });
		const files = { "staff.csv": STAFF, "first.csv": first.out };
		const second = await command(["allocate", "staff.csv", "--existing", "first.csv", ...TQ], files);
		expect(
			rowsOf(second.out)
				.slice(1)
				.map((row) => row.at(-4)),
		).toEqual(ADDRESSES);
		expect(
			rowsOf(second.out)
				.slice(1)
				.map((row) => row.at(-3)),
		).toEqual(ADDRESSES.map(() => "existing"));
		const again = await command(["allocate", "first.csv", "--existing", "first.csv", ...TQ], files);
		expect(again.out).toBe(second.out);
	});

	test("rows of the directory without an address are counted", async () => {
		const { err } = await command(["allocate", "staff.csv", "--existing", "old.csv", ...TQ], {
			"staff.csv": STAFF,
			"old.csv": "id,fullName,address\n9,Lê Hà,\n",
		});
		expect(err).toContain("old.csv: rows without an address that were passed over: 1.");
	});

	test("broken rows of the directory are named, since an address in them would be given again", async () => {
		const staff = "id,fullName,organization\n1,Lê An,skhcn\n";
		const old = (rows: readonly string[]): string => ["id,fullName,organization,address", ...rows, ""].join("\n");
		const run = async (rows: readonly string[]) => {
			const { code, err } = await command(["allocate", "staff.csv", "--existing", "old.csv", ...TQ], { "staff.csv": staff, "old.csv": old(rows) });
			return { code, notes: err.split("\n").filter((line) => line.startsWith("Note:")) };
		};
		const note = (count: number, rows: string): string =>
			`Note: old.csv: broken rows that were not read, so an address in them counts as free: ${count} (row ${rows}). See the command audit.`;
		const whole = "8,Lê Ba,skhcn,lba.skhcn@tuyenquang.gov.vn";
		expect(await run([whole])).toEqual({ code: 0, notes: [] });
		expect(await run([whole, "9,Lê An,lan.skhcn@tuyenquang.gov.vn"])).toEqual({ code: 1, notes: [note(1, "3")] });
		expect(await run(['9,"Lê An,skhcn,lan.skhcn@tuyenquang.gov.vn', whole])).toEqual({ code: 1, notes: [note(1, "2")] });
		expect(await run(["9,Lê An,skhcn,,x"])).toEqual({ code: 0, notes: ["Note: old.csv: rows without an address that were passed over: 1."] });
		const many = await run(Array.from({ length: 21 }, () => "a@b"));
		expect(many).toEqual({ code: 1, notes: [note(21, `${Array.from({ length: 20 }, (_, index) => index + 2).join(", ")}, …`)] });
	});

	test("standard input cannot be both files", async () => {
		expect(await command(["allocate", "-", "--existing", "-", ...TQ], { "-": STAFF })).toEqual({
			code: 2,
			out: "",
			err: "Error: Standard input (-) can be read for one thing only.\n",
		});
	});

	test("a directory that breaks the rules is told of", async () => {
		const old = "id,fullName,address\n9,Lê Hà,lha.skhcn@example.com\n";
		const { err, out } = await command(["allocate", "staff.csv", "--existing", "old.csv", ...TQ], { "staff.csv": STAFF, "old.csv": old });
		expect(err).toContain("old.csv: existing addresses that are against the regulation: 1");
		expect(addressesOf(out, 4)[0]).toBe(ADDRESSES[0]);
	});

	test("bodies stand in the same list, under their Vietnamese kinds", async () => {
		const list = "Loại;Tên;Tên viết tắt;Trực thuộc\nỦy ban nhân dân cấp xã;Yên Dũng;;\nđảng ủy cấp xã;Yên Dũng;;\nagency;;SKHCN;\nunit;;VP;skhcn\n";
		const { code, out } = await command(["allocate", "bodies.csv", ...BN], { "bodies.csv": list });
		expect(code).toBe(0);
		expect(addressesOf(out, 4)).toEqual(["yendung", "du.yendung", "skhcn", "vp.skhcn"].map((localPart) => `${localPart}@bacninh.gov.vn`));
	});

	test("the reading asked for is used", async () => {
		const { out } = await command(["allocate", "staff.csv", "--reading", "TQ-ORDINAL-START=2", ...TQ], { "staff.csv": STAFF });
		expect(addressesOf(out, 4)[2]).toBe("nvha2.skhcn@tuyenquang.gov.vn");
	});

	test("people are told apart as asked", async () => {
		const list = "fullName,organization\nNguyễn Văn Hà,skhcn\nNguyễn Văn Hà,skhcn\n";
		const codes = async (identity: string): Promise<readonly string[]> =>
			rowsOf((await command(["allocate", "l.csv", "--identity", identity, ...TQ], { "l.csv": list })).out)
				.slice(1)
				.map((row) => row[3] ?? "");
		expect(await codes("none")).toEqual(["base", "ordinal"]);
		expect(await codes("name")).toEqual(["base", "existing"]);
		expect(await codes("id")).toEqual(["base", ""]);
	});

	test("each address that is no base form can be explained", async () => {
		const { err } = await command(["allocate", "staff.csv", "--explain", ...TQ], { "staff.csv": STAFF });
		expect(err).toContain("Nông Viết Hà\nCompliant\n");
		expect(err).toContain("nvha.skhcn: held by somebody with another name");
	});

	test("--json writes one answer a line, never a citizen number", async () => {
		const list = "id,fullName,citizenId\n1,Nguyễn Văn Hà,001095000123\n";
		const { out, err } = await command(["allocate", "l.csv", "--json", ...BN], { "l.csv": list });
		const [line, ...rest] = out.trimEnd().split("\n");
		expect(rest).toEqual([]);
		expect(JSON.parse(line ?? "")).toMatchObject({
			row: 2,
			index: 0,
			subject: { id: "1", fullName: "Nguyễn Văn Hà" },
			decision: { outcome: "compliant", value: { localPart: "hanv123" } },
		});
		expect(out + err).not.toContain("001095000123");
	});

	test("a whole citizen number is masked in the list, and the list can be worked through again", async () => {
		const list = "id,fullName,Số CCCD\n1,Nguyễn Văn Hà,001095000123\n2,Trần Thị Bình,001095007\n";
		const { out, err } = await command(["allocate", "l.csv", ...BN], { "l.csv": list });
		expect(out.split("\n")[1]).toContain("1,Nguyễn Văn Hà,********0123,hanv123@bacninh.gov.vn,");
		expect(out.split("\n")[2]).toContain("2,Trần Thị Bình,*****5007,,");
		expect(out + err).not.toMatch(/001095/u);
		const again = await command(["allocate", "l.csv", ...BN], { "l.csv": out });
		expect(again.out.split("\n")[1]).toBe(out.split("\n")[1]);
	});

	test("--excel writes a byte order mark, semicolons and CRLF", async () => {
		const { out } = await command(["allocate", "staff.csv", "--excel", ...TQ], { "staff.csv": STAFF });
		expect(out.startsWith("\uFEFFid;fullName;organization;note;address;")).toBe(true);
		expect(out.split("\r\n")).toHaveLength(7);
		expect(out.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
	});

	test("when nobody reads any more, it stops quietly, without counts of a part for those of the list", async () => {
		const rows = Array.from({ length: 3000 }, (_, index) => `${index},Nguyễn Văn Hà,org${index}`);
		const files = { "l.csv": ["id,fullName,organization", ...rows, "3000,,skhcn", ""].join("\n") };
		const whole = await command(["allocate", "l.csv", ...TQ], files);
		expect({ code: whole.code, total: whole.err.includes("Total: 3001"), last: whole.err.includes("row 3002") }).toEqual({ code: 1, total: true, last: true });
		const cut = await command(["allocate", "l.csv", ...TQ], files, { closeAfter: 1 });
		expect({ code: cut.code, err: cut.err }).toEqual({ code: 0, err: "" });
	});

	test("nothing that is told stands behind the bar", async () => {
		const rows = Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? `${index},,skhcn` : `${index},Nguyễn Văn Hà,skhcn`));
		const files = { "l.csv": ["id,fullName,organization", ...rows, ""].join("\n") };
		const { err } = await command(["allocate", "l.csv", "--explain", ...TQ], files, { terminal: true });
		expect(err.match(/%/gu)?.length).toBeGreaterThan(10);
		expect(err).not.toMatch(/%[^\r]/u);
	});

	test("a bar is drawn on a terminal only", async () => {
		expect((await command(["allocate", "staff.csv", ...TQ], { "staff.csv": STAFF }, { terminal: true })).err).toContain("\r[");
		expect((await command(["allocate", "staff.csv", ...TQ], { "staff.csv": STAFF })).err).not.toContain("\r");
	});
});

describe("where the number goes to the earlier holder", () => {
	const phuVinh = readFileSync("test/profiles/phu-vinh.json", "utf8");
	const list = "id,fullName,organization\n1,Nguyễn Văn Hà,skhcn\n2,Nguyễn Văn Hạ,skhcn\n3,Nguyễn Vân Hạ,skhcn\n4,Ngô Văn Hà,skhcn\n";
	const allocate = (more: readonly string[] = [], files: Record<string, string> = {}) =>
		command(["allocate", "l.csv", "--profile", "p.json", "--lang", "en", ...more], { "l.csv": list, "p.json": phuVinh, ...files });

	test("each row has the address that it ends up with, and no two the same", async () => {
		const { out, err } = await allocate();
		expect(addressesOf(out, 3)).toEqual(["ngvha1", "ngvha2", "ngvha", "ngovha"].map((localPart) => `${localPart}@phuvinh.example`));
		expect(out.split("\n")[1]).toContain("Renamed: ngvha@phuvinh.example becomes ngvha1@phuvinh.example");
		expect(err).toContain("earlier addresses renamed: 2");
	});

	test("a second run with the result changes nothing", async () => {
		const first = await allocate();
		const second = await allocate(["--existing", "first.csv"], { "first.csv": first.out });
		expect(addressesOf(second.out, 3)).toEqual(addressesOf(first.out, 3));
		expect(second.err).not.toContain("renamed");
	});

	test("as JSON too", async () => {
		const { out } = await allocate(["--json"]);
		expect(JSON.parse(out.split("\n")[0] ?? "")).toMatchObject({ row: 2, decision: { value: { localPart: "ngvha" } }, renamedTo: "ngvha1@phuvinh.example" });
	});
});

describe("files as they come", () => {
	const expected = async (content: string | Uint8Array): Promise<void> => {
		const { code, out, err } = await command(["allocate", "staff.csv", ...TQ], { "staff.csv": content });
		expect({ code, err: err.split("\n")[0] }).toEqual({ code: 0, err: "Total: 5" });
		expect(out.match(/[a-z0-9]+\.skhcn@tuyenquang\.gov\.vn/gu)).toEqual(ADDRESSES);
	};
	test("with a byte order mark", () => expected(`\uFEFF${STAFF}`));
	test("with CRLF", () => expected(STAFF.replaceAll("\n", "\r\n")));
	test("without a newline at the end", () => expected(STAFF.trimEnd()));
	test("with blank lines", () => expected(STAFF.replaceAll("\n", "\n\n")));
	test("with semicolons", () => expected(STAFF.replaceAll(",", ";").replace('"b; c"', '"b; c"')));
	test("with tabs", () => expected(STAFF.replaceAll(",", "\t")));
	test("with the separator in a line of its own", () => expected(`sep=;\n${STAFF.replaceAll(",", ";")}`));
	test("in decomposed letters", () => expected(STAFF.normalize("NFD")));
	test("with line breaks inside quotation marks", () => expected(STAFF.replace('"b, c"', '"b\nc, ""d"""')));
	test("from standard input", async () => {
		expect((await command(["allocate", "-", ...TQ], { "-": STAFF })).code).toBe(0);
	});

	test.each([
		["Mã,Họ và tên,Cơ quan,Ghi chú"],
		["ma;HO VA TEN;co quan;ghi chu"],
		["ID,Full Name,Organization,note"],
		["mã số,họ_tên,Nơi công tác,x"],
		["Mã cán bộ,Họ, tên".replace(", tên", " tên").concat(",Cơ quan công tác,x")],
	])("headings: %s", async (header) => {
		const delimiter = header.includes(";") ? ";" : ",";
		await expected(STAFF.replace(/^.*\n/u, `${header}\n`).replaceAll(",", delimiter).replace("b; c", "b"));
	});

	test("a name in two columns or in three", async () => {
		const two = await command(["allocate", "l.csv", ...TQ], { "l.csv": "Mã,Họ và tên đệm,Tên,Cơ quan\n1,Nguyễn Văn,Hà,skhcn\n" });
		const three = await command(["allocate", "l.csv", ...TQ], { "l.csv": "Mã,Họ,Tên đệm,Tên,Cơ quan\n1,Nguyễn,Văn,Hà,skhcn\n" });
		expect(two.out).toContain("nvha.skhcn@");
		expect(three.out).toContain("nvha.skhcn@");
	});

	test("a name whose given or family name is missing is told as missing, and no address is made of the rest", async () => {
		const two = await command(["allocate", "l.csv", ...TQ], { "l.csv": "Mã,Họ và tên đệm,Tên,Cơ quan\n1,Nguyễn Văn,,skhcn\n" });
		const three = await command(["allocate", "l.csv", ...TQ], { "l.csv": "Mã,Họ,Tên đệm,Tên,Cơ quan\n1,,Văn,Hà,skhcn\n" });
		for (const { code, out } of [two, three])
			expect({ code, missing: out.includes(",,,undetermined,address.missing-fact: row 2") }).toEqual({ code: 1, missing: true });
	});

	test('a spreadsheet\'s ="012" is read, and comes back as it was', async () => {
		const { code, out } = await command(["allocate", "l.csv", ...BN], {
			"l.csv": 'id,fullName,citizenIdLast4\n1,Nguyễn Văn Hà,="0123"\n2,Lê Thị Bình,"=""0045"""\n',
		});
		expect(code).toBe(0);
		expect(out).toContain('1,Nguyễn Văn Hà,"=""0123""",hanv123@bacninh.gov.vn');
		expect(out).toContain('"=""0045""",binhlt045@bacninh.gov.vn');
	});

	test("lost leading zeros are told as such", async () => {
		const { code, out, err } = await command(["allocate", "l.csv", ...BN], { "l.csv": "id,fullName,4 số cuối CCCD\n1,Nguyễn Văn Hà,23\n2,Lê Thị Bình,1234\n" });
		expect(code).toBe(1);
		expect(out.split("\n")[1]).toContain("address.citizen-id-invalid: row 2, column “4 số cuối CCCD”");
		expect(out.split("\n")[1]).toContain("a spreadsheet may have dropped leading zeros");
		expect(out.split("\n")[2]).toContain("binhlt234@bacninh.gov.vn");
		expect(err).toContain("row 2, column “4 số cuối CCCD”");
	});
});

describe("rows that cannot be done", () => {
	const list = [
		"id,fullName,organization,note",
		"1,Nguyễn Văn Hà,skhcn,a",
		"2,,skhcn,b",
		"3,Lê Văn 2,skhcn,c",
		"4,李明,skhcn,d",
		"5,Trần Thị Bình,,e",
		"6,Phạm Lan,skhcn",
		"7,Phạm Lan,skhcn,f,g",
		'8,"Hoàng Anh,skhcn,h',
		"9,Hoàng Anh,skhcn,i",
	].join("\n");

	test("leave the address to whoever comes behind them", async () => {
		const { out } = await command(["allocate", "l.csv", ...TQ], { "l.csv": "id,fullName,organization,note\n1,Phạm Lan,skhcn\n2,Phạm Lân,skhcn,x\n" });
		expect(rowsOf(out).map((row) => row[4])).toEqual(["address", "", "plan.skhcn@tuyenquang.gov.vn"]);
	});

	test("get their finding with row and column, and come back; the others are done", async () => {
		const { code, out } = await command(["allocate", "l.csv", ...TQ], { "l.csv": list });
		expect(code).toBe(1);
		const lines = out.trimEnd().split("\n");
		expect(lines).toHaveLength(10);
		expect(lines[1]).toBe("1,Nguyễn Văn Hà,skhcn,a,nvha.skhcn@tuyenquang.gov.vn,base,compliant,");
		expect(lines[2]).toMatch(/^2,,skhcn,b,,,undetermined,"?address\.missing-fact: row 3, column “fullName”: /u);
		expect(lines[3]).toMatch(/^3,Lê Văn 2,skhcn,c,,,undetermined,"?address\.name-has-digit: row 4, column “fullName”: /u);
		expect(lines[4]).toMatch(/^4,李明,skhcn,d,,,undetermined,"?address\.name-unmappable: row 5, column “fullName”: /u);
		expect(lines[4]).toContain("“李” U+674E, “明” U+660E");
		expect(lines[5]).toMatch(/^5,Trần Thị Bình,,e,,,undetermined,"?address\.missing-fact: row 6, column “organization”: /u);
		expect(lines[6]).toBe('6,Phạm Lan,skhcn,,,,undetermined,"row.cell-count: row 7: The row has 3 cells, the header 4 columns"');
		expect(lines[7]).toBe('7,Phạm Lan,skhcn,f,,,undetermined,"row.cell-count: row 8: The row has 5 cells, the header 4 columns",g');
		expect(lines[8]).toContain("row.quote-not-closed: row 9");
		expect(lines[9]).toBe("9,Hoàng Anh,skhcn,i,hanh.skhcn@tuyenquang.gov.vn,base,compliant,");
	});

	test("are told and counted on standard error", async () => {
		const { err } = await command(["allocate", "l.csv", ...TQ], { "l.csv": list });
		expect(err.split("\n").filter((line) => /^row [0-9]+/u.test(line))).toHaveLength(7);
		expect(err).toContain("broken rows: 3");
		expect(err).toContain("without an address: 7");
	});

	test("a broken quotation spoils its own row only, wherever it stands", async () => {
		for (let broken = 1; broken <= 5; broken += 1) {
			const rows = STAFF.trimEnd()
				.split("\n")
				.map((line, row) => line.replace('"b, c"', "b").replace(row === broken ? ",N" : /$^/u, ',"N'));
			const { out } = await command(["allocate", "l.csv", ...TQ], { "l.csv": rows.join("\n") });
			const lines = out.trimEnd().split("\n");
			expect(lines).toHaveLength(6);
			expect(lines.filter((line) => line.includes("undetermined"))).toHaveLength(1);
			expect(lines[broken]).toContain(`row.quote-not-closed: row ${broken + 1}`);
		}
	});

	test("a double id is the same person", async () => {
		const { out } = await command(["allocate", "l.csv", ...TQ], { "l.csv": "id,fullName,organization\n1,Nguyễn Văn Hà,skhcn\n1,Nguyễn Văn Hà,skhcn\n" });
		expect(out.trimEnd().split("\n")[2]).toContain("nvha.skhcn@tuyenquang.gov.vn,existing");
	});

	test("so many findings are told, the rest is counted", async () => {
		const many = `id,fullName,organization\n${Array.from({ length: 80 }, (_, index) => `${index},,skhcn`).join("\n")}\n`;
		const { err } = await command(["allocate", "l.csv", ...TQ], { "l.csv": many });
		expect(err.split("\n").filter((line) => line.startsWith("row "))).toHaveLength(50);
		expect(err).toContain("… and 30 more findings");
	});
});

test("cells that a spreadsheet would run are neutralised, and read back as they were", async () => {
	const cells = ["=1+1", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "\tx", "＝1"];
	const list = `id,fullName,organization,note\n${cells.map((cell, index) => `${index},Nguyễn Văn Hà,org${index},"${cell}"`).join("\n")}\n`;
	const { out } = await command(["allocate", "l.csv", ...TQ], { "l.csv": list });
	for (const [index, cell] of cells.entries()) expect(out.split("\n")[index + 1]).toContain(`,'${cell},`);
	const harmless = ["-", "-5", "+84 912 345 678", "a=b", "1-2"];
	const other = await command(["allocate", "l.csv", ...TQ], {
		"l.csv": `id,fullName,organization,note\n${harmless.map((cell, index) => `${index},Nguyễn Văn Hà,org${index},${cell}`).join("\n")}\n`,
	});
	for (const [index, cell] of harmless.entries()) expect(other.out.split("\n")[index + 1]).toContain(`,${cell},`);
});

describe("nothing is written where nothing can be done", () => {
	const utf16 = (text: string, little: boolean): Uint8Array => {
		const bytes = new Uint8Array(text.length * 2);
		const view = new DataView(bytes.buffer);
		for (const [index, unit] of [...text].entries()) view.setUint16(index * 2, unit.charCodeAt(0), little);
		return bytes;
	};
	const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
		Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...new TextEncoder().encode(part)])));
	// "Nguyễn Văn Hà, Trần Đức, Lê Thị Hường" in each encoding.
	const vni = bytes(
		"id,fullName,organization\n1,Nguye",
		0xe3,
		"n Va",
		0xea,
		"n Ha",
		0xf8,
		",s\n2,Tra",
		0xe0,
		"n ",
		0xd1,
		0xf6,
		0xf9,
		"c,s\n3,Le",
		0xe2,
		" Thò H",
		0xf6,
		0xf4,
		0xf8,
		"ng,s\n",
	);
	const tcvn3 = bytes(
		"id,fullName,organization\n1,Nguy",
		0xd4,
		"n V",
		0xa8,
		"n H",
		0xb5,
		",s\n2,Tr",
		0xc7,
		"n ",
		0xa7,
		0xf8,
		"c,s\n3,L",
		0xaa,
		" Th",
		0xde,
		" H",
		0xad,
		0xea,
		"ng,s\n",
	);
	const cp1258 = bytes(
		"id,fullName,organization\n1,Nguy",
		0xea,
		0xde,
		"n V",
		0xe3,
		"n Ha",
		0xcc,
		",s\n2,Tr",
		0xe2,
		0xcc,
		"n ",
		0xd0,
		0xfd,
		0xec,
		"c,s\n3,L",
		0xea,
		" Thi",
		0xf2,
		" H",
		0xfd,
		0xf5,
		0xcc,
		"ng,s\n",
	);

	test.each<[string, string | Uint8Array, readonly string[], string]>([
		["a wrong header", "a,b\n1,2\n", TQ, "the header has no column fullName"],
		["an empty file", "", TQ, "has no header"],
		["two columns of one meaning", "Họ và tên,fullName\na,b\n", TQ, "columns Họ và tên and fullName both mean fullName"],
		["a header with an open quotation mark", '"id,fullName\n1,a\n', TQ, "the header opens a quotation mark"],
		["a column of ours among the user's", "fullName,address\nNguyễn Văn Hà,Tuyên Quang\n", TQ, "has a column address"],
		["UTF-16 with a mark", Uint8Array.from([0xff, 0xfe, ...utf16(STAFF, true)]), TQ, "looks like UTF-16LE"],
		["UTF-16, big end first, with a mark", Uint8Array.from([0xfe, 0xff, ...utf16(STAFF, false)]), TQ, "looks like UTF-16BE"],
		["UTF-16 without a mark", utf16(STAFF, true), TQ, "looks like UTF-16LE"],
		["VNI", vni, TQ, "looks like VNI"],
		["TCVN3", tcvn3, TQ, "looks like TCVN3"],
		["windows-1258", cp1258, TQ, "looks like windows-1258"],
		["one wrong byte at the end", Uint8Array.from([...new TextEncoder().encode(STAFF), 0xff]), TQ, "is not UTF-8"],
		["an unknown profile", STAFF, ["--profile", "ha-noi", "--lang", "en"], "There is no profile ha-noi"],
		["an unknown reading", STAFF, [...TQ, "--reading", "BN-LEGACY=keep"], "has no reading BN-LEGACY"],
		["an unknown option of a reading", STAFF, [...TQ, "--reading", "TQ-ORDINAL-START=3"], "has no option 3; it has: 1, 2"],
		["a reading without an option", STAFF, [...TQ, "--reading", "TQ-ORDINAL-START"], "ID=OPTION"],
		["no profile", STAFF, ["--lang", "en"], "The option --profile <PROFILE> is missing"],
		["an unknown option", STAFF, [...TQ, "--wrong"], "There is no option --wrong"],
		["an unknown option with a quote in it", STAFF, [...TQ, "--it's"], "There is no option --it's."],
		["an unknown option like one that there is", STAFF, [...TQ, "--existin"], "There is no option --existin."],
		["an unknown identity", STAFF, [...TQ, "--identity", "face"], "it may be: id, name, none"],
		["too many arguments", STAFF, [...TQ, "more.csv"], "too many arguments"],
		["a directory without addresses", STAFF, [...TQ, "--existing", "staff.csv"], "the header has no column address"],
		["a directory that is not there", STAFF, [...TQ, "--existing", "none.csv"], "none.csv cannot be read"],
	])("%s", async (_, content, options, message) => {
		const { code, out, err } = await command(["allocate", "staff.csv", ...options], { "staff.csv": content });
		expect(err).toContain(message);
		expect({ code, out, lines: err.trimEnd().split("\n").length }).toEqual({ code: 2, out: "", lines: 1 });
	});

	test("a file that is not there", async () => {
		expect(await command(["allocate", "staff.csv", ...TQ])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("staff.csv cannot be read") });
	});
});
