import { describe, expect, test } from "vitest";
import { isBodyName } from "../../src/cli/rows/is-body-name.ts";
import { command, rowsOf } from "./support/fake-io.ts";

const TQ = ["--profile", "tuyen-quang", "--lang", "en"];

const NAMES = [
	"Sở Nội vụ",
	"SỞ NỘI VỤ",
	"SO NOI VU",
	"SỞ  NỘI VỤ",
	"SỞ Y TẾ",
	"TRUNG TÂM Y TẾ",
	"sở nội vụ",
	"Sở Nội vụ".normalize("NFD"),
	"Sở\u00a0Nội\u00a0vụ",
	"Sở-Nội-vụ",
	"Sở KHCN",
	"UBND tỉnh",
	"Ủy ban nhân dân tỉnh",
	"ỦY BAN NHÂN DÂN PHƯỜNG YÊN SƠN",
	"XÃ KHUÔN HÀ",
	"Văn phòng",
	"VP.Sở Nội vụ",
];
const NO_NAMES = [
	"SNV",
	"snv",
	"Sở",
	"skhcn",
	"vp.skhcn",
	" P. SKHCN ",
	"so-noi-vu",
	"VP ĐU",
	"VP ĐĐBQH-1",
	"VP UBND",
	"UBND ĐU",
	"BQLDA ĐU",
	"vp. skhcn ",
	"TT ƯDCNTT",
	"BQL KCN",
	"BQL DA",
	"R&D",
	"P 1",
	"PHÒNG 1",
	"",
];

describe("the name of a body, where its abbreviation should stand", () => {
	test.each(NAMES)("%s", (text) => {
		expect(isBodyName(text)).toBe(true);
	});
	test.each(NO_NAMES)("not %j", (text) => {
		expect(isBodyName(text)).toBe(false);
	});
});

describe("a list with names of bodies makes no address of them", () => {
	const HINT = " (the cell holds a name; an abbreviation, such as SKHCN, or a local part is needed)";

	test.each(NAMES)("%s is no organisation", async (text) => {
		const { code, out } = await command(["allocate", "l.csv", ...TQ], { "l.csv": `Họ và tên;Cơ quan\nNguyễn Văn Hà;${text}\nLê An;VP ĐU\n` });
		const [, row, other] = rowsOf(out);
		expect(code).toBe(1);
		expect(row?.slice(0, 5)).toEqual(["Nguyễn Văn Hà", text, "", "", "undetermined"]);
		expect(row?.slice(5).join()).toContain(`address.missing-fact: row 2, column “Cơ quan”: A fact that the address needs is missing: organisation${HINT}`);
		expect(other?.[2]).toBe("lan.vpdu@tuyenquang.gov.vn");
	});

	test("nor a unit, nor a body's manager", async () => {
		const units = ["--reading", "TQ-PERSON-SUFFIX=unit"];
		const people = await command(["allocate", "l.csv", ...units, ...TQ], {
			"l.csv": "fullName,organization,Phòng\nLê An,skhcn,Phòng Tổ chức\nLê Ba,skhcn,VP\nLê Tư,skhcn,\n",
		});
		expect(rowsOf(people.out)[1]?.slice(3, 6)).toEqual(["", "", "undetermined"]);
		expect(people.out).toContain(`row 2, column “Phòng”: A fact that the address needs is missing: unit${HINT}`);
		expect(people.out).toContain("lba.vp.skhcn@tuyenquang.gov.vn");
		expect(people.out).toContain("ltu.skhcn@tuyenquang.gov.vn");
		const unread = await command(["allocate", "l.csv", ...TQ], { "l.csv": "fullName,organization,Phòng\nLê An,skhcn,Phòng Tổ chức\n" });
		expect(rowsOf(unread.out)[1]?.slice(3, 5)).toEqual(["lan.skhcn@tuyenquang.gov.vn", "base"]);
		const body = await command(["allocate", "l.csv", ...units, ...TQ], { "l.csv": "kind,abbreviation,unit\nagency,SNV,Phòng Tổ chức\n" });
		expect(body.out).toContain("snv@tuyenquang.gov.vn");
		const bodies = await command(["allocate", "l.csv", ...TQ], { "l.csv": "kind,abbreviation,parent\nunit,VP,Sở Nội vụ\nunit,VP,snv\n" });
		expect(bodies.out).toContain(`row 2, column “parent”: A fact that the address needs is missing: body that directly manages it${HINT}`);
		expect(bodies.out).toContain("vp.snv@tuyenquang.gov.vn");
	});

	test("nor an abbreviation; in a directory it leaves the body without one, but with its kind", async () => {
		const list = "kind,name,abbreviation\nagency,,Sở Nội vụ\nagency,Sở Nội vụ,SNV\n";
		const bodies = await command(["allocate", "l.csv", ...TQ], { "l.csv": list });
		expect(bodies.out).toContain(`row 2, column “abbreviation”: A fact that the address needs is missing: abbreviation${HINT}`);
		expect(bodies.out).toContain("snv@tuyenquang.gov.vn");
		for (const abbreviation of ["", "Văn phòng"]) {
			const directory = { "d.csv": `kind,abbreviation,address\nunit,${abbreviation},skhcn@tuyenquang.gov.vn\nagency,,skhcn2@tuyenquang.gov.vn\n` };
			const audited = await command(["audit", "d.csv", ...TQ], directory);
			expect(rowsOf(audited.out).map((row) => row[3])).toEqual(["outcome", "violation", "compliant"]);
			expect(audited.out).toContain("address.not-derived-from-subject: row 2");
		}
	});

	test("what says neither phường nor xã is told where it matters", async () => {
		const list = { "l.csv": "kind,name,Loại phường xã\ncommune-committee,Yên Dũng,thị trấn\ncommune-committee,Yên Dũng,\n" };
		const { out } = await command(["allocate", "l.csv", "--profile", "bac-ninh", "--lang", "en", "--reading", "BN-COMMUNE-NAME=with-type"], list);
		const missing = "A fact that the address needs is missing: ward or commune";
		expect(out).toContain(`row 2, column “Loại phường xã”: ${missing} (the cell says neither phường nor xã) [`);
		expect(out).toContain(`row 3, column “Loại phường xã”: ${missing} [`);
	});

	test("JSON has the facts as the list gives them, a body's name too", async () => {
		const subjects = async (...args: readonly string[]): Promise<readonly unknown[]> => {
			const list = "fullName,organization,unit,citizenIdLast4\nLê An,Phường Vũ Ninh,Văn phòng,0123\n";
			const { out } = await command(["allocate", "l.csv", ...args, "--json"], { "l.csv": list });
			return out
				.trim()
				.split("\n")
				.map((line) => JSON.parse(line).subject);
		};
		const given = { fullName: "Lê An", organization: "Phường Vũ Ninh", unit: "Văn phòng" };
		expect(await subjects("--profile", "bac-ninh")).toMatchObject([given]);
		expect(await subjects(...TQ)).toMatchObject([given]);
		expect(await subjects(...TQ, "--reading", "TQ-PERSON-SUFFIX=unit")).toMatchObject([given]);
	});

	test("where the address does not name the organisation, its name is no problem; an empty cell is told without a hint", async () => {
		const list = "fullName,Cơ quan,4 số cuối CCCD\nLê An,Sở Nội vụ,0123\n";
		const { code, out } = await command(["allocate", "l.csv", "--profile", "bac-ninh"], { "l.csv": list });
		expect({ code, row: rowsOf(out)[1] }).toEqual({ code: 0, row: ["Lê An", "Sở Nội vụ", "0123", "anl123@bacninh.gov.vn", "base", "compliant", ""] });
		const empty = await command(["allocate", "l.csv", ...TQ], { "l.csv": "fullName,Cơ quan\nLê An,\n" });
		expect(empty.out).toContain("is missing: organisation [");
	});

	test.each([
		["--organization", "Lê An", []],
		["--unit", "Lê An", ["--organization", "skhcn"]],
		["--abbreviation", undefined, ["--kind", "agency"]],
		["--parent", undefined, ["--kind", "unit", "--abbreviation", "VP"]],
	])("nor does the command address of %s", async (option, name, more) => {
		expect(await command(["address", ...(name === undefined ? [] : [name]), option, "Sở Nội vụ", ...more, ...TQ])).toEqual({
			code: 2,
			out: "",
			err: `Error: The value of ${option} is not valid; it may be: an abbreviation (SKHCN) or a local part (skhcn).\n`,
		});
	});
});
