import { describe, expect, test } from "vitest";
import { invented } from "../profiles/profiles.ts";
import { command, rowsOf } from "./support/fake-io.ts";

const TQ = ["--profile", "tuyen-quang", "--lang", "en"];
const NEITHER = ["không rõ", "?", "2024", "15/02/2026", "constructor"];

describe("a cell that is neither yes nor no", () => {
	const HEADER = "Tài khoản,issuedAt,initialPasswordChangedAt,lastLoginAt,lastSentAt,lastReceivedAt,Đã báo lý do,Sai số ngày,Vai trò";
	const account = async (row: string, ...argv: readonly string[]) => {
		const list = `${HEADER}\nan@x,2026-01-20,2026-01-21,2026-02-01,2026-02-01,2026-02-01,${row}\n`;
		return command(["accounts", "a.csv", "--as-of", "2026-11-01", ...argv, ...TQ], { "a.csv": list });
	};

	test.each(NEITHER)("%s: nobody is suspended because a notified reason cannot be read", async (cell) => {
		const { code, out, err } = await account(`${cell},,user`);
		const [, row] = rowsOf(out);
		expect(code).toBe(1);
		expect(row?.slice(9)).toEqual([
			"active",
			"",
			"",
			"undetermined",
			'"row.invalid-value: row 2',
			' column “Đã báo lý do”: The value in column absence notified cannot be read; accepted: yes or no"',
		]);
		expect(err).not.toContain("suspensions due");
	});

	test("so it is with days of uncertainty; a role that a rule does not ask for changes nothing", async () => {
		expect((await account("không,,user")).out).toContain("suspend 2026-08-02 inactive");
		const uncertain = await account("không,3.5,user");
		expect(rowsOf(uncertain.out)[1]?.slice(9, 13)).toEqual(["active", "", "", "undetermined"]);
		expect(uncertain.out).toContain(
			"row.invalid-value: row 2, column “Sai số ngày”: The value in column days of uncertainty cannot be read; accepted: a whole number",
		);
		const role = await account("không,,trưởng phòng");
		expect(role.out).toContain("suspend 2026-08-02 inactive");
		expect(role.out).toContain("row.invalid-value: row 2, column “Vai trò”: The value in column role cannot be read; accepted: user, administrator");
	});

	test("each cell is told once, and the rules' own words for a fact that is missing stay", async () => {
		const { out } = await account("?,x,chief", "--json");
		const { findings } = JSON.parse(out).decision;
		expect(findings.map(({ code, params }: { code: string; params: { column: string } }) => `${code} ${params.column}`)).toEqual([
			"row.invalid-value uncertaintyDays",
			"row.invalid-value absenceNotified",
			"row.invalid-value role",
		]);
		const list = "role,issuedAt,Đã báo lý do\nuser,2026-01-20,?\n";
		const unknown = await command(["accounts", "a.csv", "--as-of", "2026-11-01", "--json", ...TQ], { "a.csv": list });
		const codes = JSON.parse(unknown.out).decision.findings.map(({ code }: { code: string }) => code);
		expect(codes).toContain("account.missing-fact");
		expect(codes).toContain("row.invalid-value");
	});

	test.each(NEITHER)("%s: an entry is not taken for retired, nor for sound", async (cell) => {
		const files = {
			"d.csv": `id,fullName,address,Đã thu hồi\n1,Nguyễn Văn Hà,nvha.skhcn@tuyenquang.gov.vn,${cell}\n2,Lê An,lan.skhcn@tuyenquang.gov.vn,không\n`,
		};
		const { code, out, err } = await command(["audit", "d.csv", ...TQ], files);
		const told = "row 2, column “Đã thu hồi”: The value in column retired cannot be read; accepted: yes or no";
		expect({ code, lines: out.trimEnd().split("\n").slice(1) }).toEqual({
			code: 1,
			lines: [
				`1,Nguyễn Văn Hà,nvha.skhcn@tuyenquang.gov.vn,${cell},undetermined,"row.invalid-value: ${told}"`,
				"2,Lê An,lan.skhcn@tuyenquang.gov.vn,không,compliant,",
			],
		});
		expect(err).toContain(`${told}\n`);
	});

	test("a kind that is none of the regulation's makes no body of a person", async () => {
		const files = {
			"d.csv":
				"Loại,Họ tên,Email\nCông chức,Nguyễn Văn Hà,nvha.skhcn@tuyenquang.gov.vn\nviên chức,,vp.skhcn@tuyenquang.gov.vn\nassociation,,hoi@tuyenquang.gov.vn\n",
			"l.csv": "Họ tên,Cơ quan\nNguyễn Văn Hạ,skhcn\n",
		};
		const audited = await command(["audit", "d.csv", ...TQ], files);
		const told = (row: number): string =>
			`row.invalid-value: row ${row}, column “Loại”: The value in column kind cannot be read; accepted: person, agency or organisation, unit`;
		expect(audited.code).toBe(1);
		expect(audited.out.trimEnd().split("\n").slice(1)).toEqual([
			`Công chức,Nguyễn Văn Hà,nvha.skhcn@tuyenquang.gov.vn,undetermined,"${told(2)}"`,
			`viên chức,,vp.skhcn@tuyenquang.gov.vn,undetermined,"${told(3)}"`,
			`association,,hoi@tuyenquang.gov.vn,undetermined,"${told(4)}"`,
		]);
		const { code, out, err } = await command(["allocate", "l.csv", "--existing", "d.csv", "--identity", "none", ...TQ], files);
		expect({ code, row: rowsOf(out)[1]?.slice(2, 4) }).toEqual({ code: 1, row: ["nvha1.skhcn@tuyenquang.gov.vn", "ordinal"] });
		expect(err).toContain("its holder as a person: 3 (row 2, 3, 4).");
	});

	test("where a regulation is silent on addresses, no kind is wrong", async () => {
		const files = { "p.json": JSON.stringify(invented.get("hai-tam")), "d.csv": "Loại,Email\nCông chức,an@haitam.gov.vn\n" };
		expect((await command(["audit", "d.csv", "--profile", "p.json"], files)).out).toContain("an@haitam.gov.vn,unregulated,");
	});

	test("a day that is none gets no hint of a name", async () => {
		const { out } = await command(["audit", "d.csv", ...TQ], { "d.csv": "address,createdOn\nlan.skhcn@tuyenquang.gov.vn,khi nào\n" });
		expect(out).toContain("row 2, column “createdOn”: A fact that the address needs is missing: date of issue [");
	});

	test("in the directory that a list is worked out against it blocks the address, and is told of", async () => {
		const files = {
			"d.csv": "id,fullName,address,retired\n9,Nguyễn Văn Hà,nvha.skhcn@tuyenquang.gov.vn,?\n8,Lê An,lan.skhcn@tuyenquang.gov.vn,có\n",
			"l.csv": "id,fullName,organization\n1,Nguyễn Văn Hạ,skhcn\n9,Nguyễn Văn Hà,skhcn\n",
		};
		const note =
			"Note: d.csv: rows whose column retired or kind cannot be read, so that the address counts as in use and its holder as a person: 1 (row 2). See the command audit.";
		const list = await command(["allocate", "l.csv", "--existing", "d.csv", ...TQ], files);
		expect({ code: list.code, first: list.err.split("\n")[0] }).toEqual({ code: 1, first: note });
		expect(rowsOf(list.out).map((row) => row.slice(3, 5))).toEqual([
			["address", "resolution"],
			["nvha1.skhcn@tuyenquang.gov.vn", "ordinal"],
			["nvha.skhcn@tuyenquang.gov.vn", "existing"],
		]);
		const one = await command(["address", "Lê Ba", "--organization", "skhcn", "--existing", "d.csv", ...TQ], files);
		expect({ code: one.code, first: one.err.split("\n")[0] }).toEqual({ code: 1, first: note });
	});
});
