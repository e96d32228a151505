import { describe, expect, test } from "vitest";
import { command, rowsOf } from "./support/fake-io.ts";

const TQ = ["--profile", "tuyen-quang"];
const ACCOUNT = "Vai trò,Ngày cấp,Ngày đổi mật khẩu lần đầu,Đăng nhập gần nhất,Gửi thư gần nhất,Nhận thư gần nhất\n";

describe("a name that a merged heading spreads over two columns", () => {
	const allocated = async (list: string, language = "vi") => {
		const { code, out, err } = await command(["allocate", "l.csv", "--json", ...TQ, "--lang", language], { "l.csv": list });
		const decided: readonly { readonly decision: { readonly value?: { readonly address: string } } }[] = out
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
		return { code, addresses: decided.map(({ decision: { value } }) => value?.address), err };
	};

	test.each([
		["no heading", "STT,Họ và tên,,Cơ quan\n1,Nguyễn Văn,Hà,SNV\n2,Nguyễn Văn Hà,,SNV\n"],
		["the heading of given names", "STT,Họ và tên,Tên,Cơ quan\n1,Nguyễn Văn,Hà,SNV\n2,Nguyễn Văn Hà,hà,SNV\n"],
	])("no address is made from its first part: %s", async (_case, list) => {
		const { code, addresses, err } = await allocated(list);
		expect({ code, addresses }).toEqual({ code: 1, addresses: [undefined, "nvha.snv@tuyenquang.gov.vn"] });
		expect(err).toContain(
			"dòng 2, cột “Họ và tên”: Thiếu dữ kiện để xác định địa chỉ: họ và tên (tên có vẻ nằm ở hai cột: hãy đặt tiêu đề hai cột là Họ và tên đệm và Tên; nếu cột bên cạnh không phải tên, hãy đặt cho cột đó tiêu đề khác)",
		);
		expect((await allocated(list, "en")).err).toContain("head them familyMiddle and given");
	});

	test("a second row of headings is no person", async () => {
		const { addresses } = await allocated("STT,Họ và tên,,Cơ quan\n,Họ đệm,Tên,SNV\n1,Nguyễn Văn,Hà,SNV\n2,Nguyễn Văn\n");
		expect(addresses).toEqual([undefined, undefined, undefined]);
	});

	test("columns without a heading elsewhere mean nothing", async () => {
		const { code, addresses } = await allocated("Họ và tên,Cơ quan,,\nNguyễn Văn Hà,SNV,Nam,\nLê An,SNV,,x\n");
		expect({ code, addresses }).toEqual({ code: 0, addresses: ["nvha.snv@tuyenquang.gov.vn", "lan.snv@tuyenquang.gov.vn"] });
	});

	test("a directory's holder has no name then", async () => {
		const directory = "address,Họ và tên,\nnvha.snv@tuyenquang.gov.vn,Nguyễn Văn,Hà\n";
		const { out } = await command(["audit", "d.csv", ...TQ, "--json", "--lang", "en"], { "d.csv": directory });
		expect(out).not.toContain("not-derived-from-subject");
	});
});

test("rows of empty cells are blank lines", async () => {
	const { code, out, err } = await command(["allocate", "l.csv", ...TQ, "--lang", "en"], {
		"l.csv": ',,\nid,Họ và tên,Cơ quan\n,,\n1,Nguyễn Văn Hà,SNV\n2,,SNV\n , ,\n"","",\n,,,,\n',
	});
	expect({ code, rows: rowsOf(out).length, err: err.split("\n")[0] }).toEqual({ code: 1, rows: 3, err: expect.stringContaining("row 5, column “Họ và tên”") });
	expect(err).toContain("Total: 2\n");
});

describe("a header that is not understood", () => {
	const told = async (argv: readonly string[], file: string) => (await command([...argv, ...TQ, "--lang", "vi"], { "l.csv": file })).err;

	test("Vietnamese headings are asked for in Vietnamese, and the header must be the first line", async () => {
		expect(await told(["allocate", "l.csv"], "SỞ NỘI VỤ,,\nDANH SÁCH,,\nMã,Họ và tên,Cơ quan\n1,Lê An,SNV\n")).toBe(
			"Lỗi: l.csv: tiêu đề thiếu cột Họ và tên / Họ và tên đệm / Tên / Tên tổ chức / Tên viết tắt; các cột đọc được: “SỞ NỘI VỤ” “” “”. Dòng đầu của tệp phải là dòng tiêu đề; nếu dấu ngăn cách bị nhận sai, thêm dòng sep=; lên trên để chỉ rõ.\n",
		);
		expect(await told(["audit", "l.csv"], "a,b\n")).toContain("tiêu đề thiếu cột Địa chỉ thư điện tử; ");
		expect(await told(["accounts", "l.csv", "--as-of", "2026-11-21"], "a,b\n")).toContain("tiêu đề thiếu cột Vai trò / Ngày cấp / ");
	});

	test.each([
		["xlsx", [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xff, 0xfe]],
		["xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]],
	])("a workbook itself is told by its kind: %s", async (kind, bytes) => {
		const { code, err } = await command(["allocate", "l.csv", ...TQ, "--lang", "en"], { "l.csv": Uint8Array.from(bytes) });
		expect({ code, err }).toEqual({ code: 2, err: `Error: l.csv is not UTF-8; it looks like Excel (.${kind}). Save it as CSV UTF-8. Nothing was written.\n` });
	});
});

describe("accounts", () => {
	const checked = async (list: string) => (await command(["accounts", "l.csv", ...TQ, "--as-of", "2026-11-21", "--lang", "vi"], { "l.csv": list })).err;

	test("columns that say whose account it is are not counted as misunderstood", async () => {
		const whose = "Mã,Họ và tên,Cơ quan,Đơn vị,Email,Ngày tạo,";
		const row = "1,Lê An,SNV,VP,lan.snv@tuyenquang.gov.vn,20/01/2026,user,20/01/2026,21/01/2026,01/11/2026,chưa,chưa\n";
		const notes = (await checked(whose + ACCOUNT + row)).split("\n").filter((line) => line.startsWith("Lưu ý"));
		expect(notes).toEqual(["Lưu ý: l.csv: các cột không nhận ra, nội dung trong đó không được tính đến: Ngày tạo."]);
	});

	test.each([
		["46068", "số này có thể là ngày mà bảng tính ghi ra dưới dạng số; hãy định dạng cột là ngày rồi xuất lại"],
		["2/15/2026", "ngày ghi trước tháng: 15/02/2026 hoặc 2026-02-15"],
		["15/02/26", "ngày ghi trước tháng: 15/02/2026 hoặc 2026-02-15"],
		["15/02/2026 08:30", "chỉ ghi ngày: 15/02/2026, hoặc cho biết múi giờ của các giờ như vậy bằng --offset +07:00"],
		["2026-02-15 08:30:00", "chỉ ghi ngày: 15/02/2026, hoặc cho biết múi giờ của các giờ như vậy bằng --offset +07:00"],
	])("a date that cannot be read is told with what is accepted: %s", async (date, hint) => {
		const err = await checked(`${ACCOUNT}user,20/01/2026,21/01/2026,${date},chưa,chưa\n`);
		expect(err).toContain("dòng 2, cột “Đăng nhập gần nhất”: Ngày không hợp lệ: lần đăng nhập gần nhất");
		expect(err).toContain(hint);
		expect(err).not.toContain("chuỗi ký tự");
	});
});
