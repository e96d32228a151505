import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FindingParams } from "../../src/core/decision.ts";
import { clauseText } from "../../src/messages/clause-text.ts";
import { en } from "../../src/messages/en.ts";
import { formatFinding } from "../../src/messages/format-finding.ts";
import { readingText } from "../../src/messages/reading-text.ts";
import { vi } from "../../src/messages/vi.ts";
import { checkPassword } from "../../src/password/check-password.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

describe("a finding says what its parameters mean, in words", () => {
	test.each<[code: string, params: FindingParams, vietnamese: string, english: string]>([
		[
			"account.left",
			{ since: "2026-02-01", action: "request-termination", lastDay: "2026-02-23" },
			"Người dùng nghỉ hưu hoặc thôi việc: gửi văn bản đề nghị chấm dứt tài khoản, tính từ ngày 01/02/2026, chậm nhất hết ngày 23/02/2026",
			"The holder has retired or left: ask in writing for the end of the account, counted from 2026-02-01, by the end of 2026-02-23",
		],
		[
			"account.left",
			{ since: "2026-06-15", action: "terminate" },
			"Người dùng nghỉ hưu hoặc thôi việc: chấm dứt hoạt động của tài khoản, tính từ ngày 15/06/2026",
			"The holder has retired or left: end the account, counted from 2026-06-15",
		],
		[
			"account.inconsistent-dates",
			{ field: "lastLoginAt", date: "2026-01-19", before: "issuedAt", issuedAt: "2026-01-20" },
			"Các mốc ngày mâu thuẫn với nhau: lần đăng nhập gần nhất (ngày: 19/01/2026; trước: ngày cấp tài khoản; ngày cấp tài khoản: 20/01/2026)",
			"The dates contradict each other: last login (date: 2026-01-19; before: day of issue; day of issue: 2026-01-20)",
		],
		[
			"deadline.invalid-date",
			{ fact: "completedAt", reason: "before-start", kind: "string" },
			"Thời điểm không hợp lệ: thời điểm hoàn thành (trước thời điểm bắt đầu) (loại: chuỗi ký tự)",
			"A moment is not valid: completion (before the start) (kind: text)",
		],
		["password.missing-fact", { fact: "login" }, "Thiếu dữ kiện để kiểm tra mật khẩu: tên đăng nhập", "A fact that the check needs is missing: login name"],
		[
			"address.not-derived-from-subject",
			{ expected: "yendung" },
			"Địa chỉ không được đặt theo tên của chính người hoặc tổ chức này: phần tên trước @ phải là yendung",
			"The address is not made from the name of this person or organisation: the local part should be yendung",
		],
		[
			"address.name-unmappable",
			{ fact: "name", reason: "body-word", codePoints: [] },
			"tên: Tên không đặt được thành địa chỉ (lý do: có chữ chỉ cơ quan như UBND; chỉ ghi tên phường, xã)",
			"name: The name cannot be made into an address (reason: a word for a body such as UBND; give the name of the commune alone)",
		],
		[
			"address.unresolved",
			{ reason: "clash", localPart: "vo", holderKind: "commune-committee" },
			"Quy chế không có cách đặt địa chỉ cho trường hợp này: trùng với địa chỉ khác; người có thẩm quyền phải quyết định (phần tên trước @: vo; loại của người giữ: Ủy ban nhân dân cấp xã)",
			"The regulation makes no address here: another address is the same; somebody has to decide (local part: vo; kind of the holder: commune People's Committee)",
		],
		[
			"address.too-long",
			{ octets: 65, limit: 64, part: "local-part" },
			"Địa chỉ vượt quá độ dài cho phép: 65 byte, tối đa 64 byte (phần: phần trước dấu @)",
			"The address is too long: 65 octets, at most 64 (part: the part before the @)",
		],
		[
			"address.unjustified-collision-form",
			{ missing: ["nvha.skhcn"] },
			"Địa chỉ có dạng dùng khi bị trùng nhưng trong danh bạ không có địa chỉ nào gây trùng (không thấy nvha.skhcn)",
			"The address has a form for clashes, and no entry of the directory explains it (not there: nvha.skhcn)",
		],
		[
			"attachment.executable-in-archive",
			{ member: "setup.exe", by: "name", extension: "exe" },
			"Tệp nén có chứa tệp thực thi: setup.exe, nhận biết qua tên (phần mở rộng: exe)",
			"The archive holds an executable: setup.exe, recognised by its name (extension: exe)",
		],
		[
			"attachment.cannot-inspect",
			{ reason: "members" },
			"Không kiểm tra được tệp (quá nhiều tệp thành phần)",
			"The file cannot be inspected (too many members)",
		],
		[
			"attachment.deceptive-name",
			{ name: "members", extension: "exe", tricks: ["bidirectional-character"] },
			"Tên tệp được đặt để che giấu loại tệp thật (tên: members; phần mở rộng: exe; cách che giấu: ký tự đổi chiều chữ)",
			"The name hides what kind of file it is (name: members; extension: exe; tricks: bidirectional character)",
		],
		[
			"deadline.missing-fact",
			{ fact: "startedAt", needs: "time" },
			"Thiếu dữ kiện để tính thời hạn: thời điểm bắt đầu (cần có: giờ, phút)",
			"A fact that the time limit depends on is missing: start (needs: a time of day)",
		],
		[
			"quota.full",
			{ usedBytes: 1001, quotaBytes: 1000, percent: 90 },
			"Hộp thư đã đầy: 1001 trên 1000 byte; hệ thống phải cảnh báo người dùng từ 90% dung lượng",
			"The mailbox is full: 1001 of 1000 bytes; the system must warn from 90% of its quota on",
		],
		[
			"calendar.beyond-horizon",
			{ calendar: "vn-public-sector", from: "2026-12-31", coversFrom: "2024-01-01", coversTo: "2026-12-31" },
			"Tính từ ngày 31/12/2026 thì phải xét cả những ngày nằm ngoài khoảng thời gian của lịch làm việc (từ 01/01/2024 đến 31/12/2026) (lịch làm việc: vn-public-sector)",
			"Counted from 2026-12-31, the answer needs days outside what the calendar covers (2024-01-01 to 2026-12-31) (calendar: vn-public-sector)",
		],
		...["undefined", "null"].map((kind): [string, FindingParams, string, string] => [
			"log.missing-field",
			{ field: "senderIp", kind },
			"Nhật ký hệ thống thiếu thông tin: địa chỉ IP gửi",
			"The log lacks a field: sender's IP address",
		]),
		["log.missing-field", { field: "from" }, "Nhật ký hệ thống thiếu thông tin: địa chỉ thư gửi", "The log lacks a field: sender"],
		["log.missing-field", { field: "to" }, "Nhật ký hệ thống thiếu thông tin: địa chỉ thư nhận", "The log lacks a field: recipients"],
	])("%s %j", (code, params, vietnamese, english) => {
		expect(formatFinding({ code, level: "must", params, basis: [] }, vi)).toBe(vietnamese);
		expect(formatFinding({ code, level: "must", params, basis: [] }, en)).toBe(english);
	});

	test("capitals in an address are told without a rule that Tuyên Quang does not have", () => {
		expect(vi.findings["address.not-lowercase"]).not.toContain("quy định");
	});

	test("an outage is announced, and Tuyên Quang does not say when", () => {
		expect(clauseText(tuyenQuang, "10.2.a", vi)).toContain("thông báo");
		expect(clauseText(tuyenQuang, "10.2.a", vi)).not.toContain("trước");
	});

	test("the default reading of names in passwords tells from how many letters on each kind counts", () => {
		const context = { role: "user" as const, personName: "Lê Thị Hoa", organizationNames: ["STC"], unitNames: [] };
		const codes = (password: string): readonly string[] => checkPassword(tuyenQuang, password, context).findings.map(({ code }) => code);
		expect([codes("Xhoax@2026"), codes("Xstcx@2026"), codes("Xthix@2026")]).toEqual([
			["password.contains-person-name"],
			["password.contains-organization-name"],
			[],
		]);
		expect(readingText("TQ-NAME-IN-PASSWORD", en)?.options["tokens"]).toContain("4 letters or more (a given name or a body's: 3)");
		expect(readingText("TQ-NAME-IN-PASSWORD", vi)?.options["tokens"]).toContain("từ 4 chữ cái (tên gọi, tên cơ quan: từ 3)");
		const page = readFileSync("docs/provinces/tuyen-quang.md", "utf8");
		expect(page).toContain("from 3 for a given or whole name, a body's name or a part of the login");
	});

	test("more digits than four are not called four", () => {
		expect(vi.resolutions["longer-suffix"]).not.toMatch(/0?4/u);
		expect(en.resolutions["longer-suffix"]).not.toMatch(/4|four/u);
	});

	test("an identity that is not clear is not told of people alone", () => {
		expect(vi.findings["address.identity-unknown"]).toContain("cơ quan");
	});
});
