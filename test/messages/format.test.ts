import { describe, expect, test } from "vitest";
import { accountStatus } from "../../src/account/account-status.ts";
import { checkAddress } from "../../src/address/check-address.ts";
import { personAddress } from "../../src/address/person-address.ts";
import { whatIf } from "../../src/analysis/what-if.ts";
import { explainPeriod } from "../../src/calendar/explain-period.ts";
import type { ClauseRef } from "../../src/core/clause.ts";
import { citation } from "../../src/messages/citation.ts";
import { citationOrder } from "../../src/messages/citation-order.ts";
import { en } from "../../src/messages/en.ts";
import { explain } from "../../src/messages/explain.ts";
import { fill } from "../../src/messages/fill.ts";
import { forProfile } from "../../src/messages/for-profile.ts";
import { formatClause } from "../../src/messages/format-clause.ts";
import { formatFinding } from "../../src/messages/format-finding.ts";
import { sanitize } from "../../src/messages/sanitize.ts";
import { vi } from "../../src/messages/vi.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const bn = (article: string, clause?: string, point?: string, item?: number): ClauseRef => ({
	instrument: "bac-ninh-79-2025",
	article,
	...(clause === undefined ? {} : { clause }),
	...(point === undefined ? {} : { point }),
	...(item === undefined ? {} : { item }),
});
const finding = (code: string, params: Record<string, string | number | readonly string[]> = {}, level: "must" | "note" = "must") => ({
	code,
	level,
	params,
	basis: [],
});

describe("fill", () => {
	test.each([
		["a {b} c", { b: "x" }, "a x c"],
		["a {b} c", {}, "a … c"],
		["a[ {b}]", { b: "x" }, "a x"],
		["a[ {b}]", {}, "a"],
		["a[ {b} {c}]", { b: "x" }, "a"],
		["[{a}][{b}]", { b: "x" }, "x"],
		["{toString}", {}, "…"],
		["{a}", { a: "{b} [c] $&" }, "{b} [c] $&"],
	])("%s with %j", (template, values, text) => {
		expect(fill(template, values).text).toBe(text);
	});
});

describe("a clause", () => {
	test.each([
		[bn("5"), "Điều 5 Quy chế ban hành kèm theo Quyết định số 79/2025/QĐ-UBND", "Article 5 of the regulation issued with Decision 79/2025/QĐ-UBND"],
		[
			bn("5", "2"),
			"khoản 2 Điều 5 Quy chế ban hành kèm theo Quyết định số 79/2025/QĐ-UBND",
			"Article 5(2) of the regulation issued with Decision 79/2025/QĐ-UBND",
		],
		[
			bn("5", "2", "a"),
			"điểm a khoản 2 Điều 5 Quy chế ban hành kèm theo Quyết định số 79/2025/QĐ-UBND",
			"Article 5(2)(a) of the regulation issued with Decision 79/2025/QĐ-UBND",
		],
		[{ ...bn("2"), part: "decision" as const }, "Điều 2 Quyết định số 79/2025/QĐ-UBND", "Article 2 of Decision 79/2025/QĐ-UBND"],
		[
			{ instrument: "tuyen-quang-2025", article: "5", clause: "2", item: 2 },
			"gạch đầu dòng thứ 2 khoản 2 Điều 5 Quy chế thư điện tử công vụ tỉnh Tuyên Quang",
			"Article 5(2), dash 2 of the regulation on official e-mail of Tuyên Quang province",
		],
		[
			{ instrument: "civil-code-2015", article: "148", clause: "5" },
			"khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13",
			"Article 148(5) of the Civil Code 91/2015/QH13",
		],
		[{ instrument: "rfc5321", article: "4.5.3.1.1" }, "RFC 5321 mục 4.5.3.1.1", "RFC 5321 section 4.5.3.1.1"],
		[{ instrument: "ha-noi-1-2026", article: "9", clause: "1" }, "khoản 1 Điều 9 ha-noi-1-2026", "Article 9(1) of the ha-noi-1-2026"],
		[{ instrument: "constructor", article: "9" }, "Điều 9 constructor", "Article 9 of the constructor"],
	])("%j", (ref, vietnamese, english) => {
		expect(formatClause(ref, vi)).toBe(vietnamese);
		expect(formatClause(ref, en)).toBe(english);
	});

	test("of another profile is called by its title", () => {
		const [instrument] = tuyenQuang.instruments;
		const other = {
			...tuyenQuang,
			instruments: [{ ...instrument, id: "ha-noi-1-2026", title: { vi: "Quy chế của Hà Nội", en: "Regulation of Hà Nội" } }] as const,
		};
		expect(formatClause({ instrument: "ha-noi-1-2026", article: "9" }, forProfile(vi, other))).toBe("Điều 9 Quy chế của Hà Nội");
	});

	test("the deciding part of another profile is called by its number, or as what issues the regulation: its articles are others", () => {
		const [instrument] = tuyenQuang.instruments;
		const named = { ...instrument, id: "ha-noi-1-2026", title: { vi: "Quy chế của Hà Nội", en: "Regulation of Hà Nội" } };
		const ref = { instrument: "ha-noi-1-2026", part: "decision", article: "2" } as const;
		const told = (number: string | null): readonly string[] =>
			[vi, en].map((catalogue) => formatClause(ref, forProfile(catalogue, { ...tuyenQuang, instruments: [{ ...named, number }] })));
		expect(told("1/2026/QĐ-UBND")).toEqual(["Điều 2 Quyết định số 1/2026/QĐ-UBND", "Article 2 of Decision 1/2026/QĐ-UBND"]);
		expect(told(null)).toEqual(["Điều 2 Quyết định ban hành Quy chế của Hà Nội", "Article 2 of the Decision that issues the Regulation of Hà Nội"]);
		expect(formatClause(ref, vi)).toBe("Điều 2 Quyết định ban hành ha-noi-1-2026");
	});

	test("a clause of no text, or of no article, or with a label that is no text, is a wrong call", () => {
		for (const part of [{ instrument: undefined }, { article: undefined }, { article: 4 }, { clause: 1 }, { clause: null }, { point: ["a"] }]) {
			const ref = { instrument: "rfc5321", article: "4", ...part };
			expect(() => Reflect.apply(formatClause, undefined, [ref, vi])).toThrow(new TypeError("ref: expected a clause, its labels as text"));
		}
	});
});

test("clauses stand in the order of their text: deciding part, article, clause, point (đ after d), dash", () => {
	const order = [
		{ ...bn("2"), part: "decision" as const },
		bn("2", "7"),
		bn("5", "1", "d"),
		bn("5", "1", "đ"),
		bn("5", "1", "e"),
		bn("5", "2"),
		bn("5", "2", undefined, 1),
		bn("5", "2", undefined, 2),
		bn("10"),
	];
	expect(citationOrder([...order].reverse())).toEqual(order);
	const mixed = [bn("5"), { instrument: "rfc5321", article: "4.5.3.1.3" }, { instrument: "rfc5321", article: "4.5.3.1.1" }, bn("1")];
	expect(citationOrder(mixed).map(({ instrument }) => instrument)).toEqual(["bac-ninh-79-2025", "bac-ninh-79-2025", "rfc5321", "rfc5321"]);
});

describe("a finding", () => {
	test("is told with its values", () => {
		expect(formatFinding(finding("password.too-short", { minimum: 10 }), vi)).toBe("Mật khẩu quá ngắn: tối thiểu 10 ký tự");
		expect(formatFinding(finding("password.too-short"), en)).toBe("The password is too short");
	});
	test("calls facts by their names", () => {
		expect(formatFinding(finding("address.missing-fact", { fact: "citizenIdLast4" }), vi)).toBe(
			"Thiếu dữ kiện để xác định địa chỉ: 04 số cuối Căn cước công dân",
		);
		expect(formatFinding(finding("address.missing-fact", { fact: "organization.abbreviation" }), en)).toContain(": abbreviation");
	});
	test("says which domain an address is in, and which one the regulation sets", () => {
		const [elsewhere] = checkAddress(tuyenQuang, "nvha.skhcn@gmail.com").findings;
		expect(elsewhere && formatFinding(elsewhere, vi)).toBe("Địa chỉ không thuộc tên miền theo quy định (tuyenquang.gov.vn): gmail.com");
		expect(elsewhere && formatFinding(elsewhere, en)).toBe("The address is not in the domain that the regulation sets (tuyenquang.gov.vn): gmail.com");
	});
	test.each(["", "é@tuyenquang.gov.vn", "nvha", "a@b@tuyenquang.gov.vn", "a..b@tuyenquang.gov.vn", "nvha@-"])(
		"says in words why %j is no address",
		(address) => {
			const [malformed] = checkAddress(tuyenQuang, address).findings;
			const reason = String(malformed?.params["reason"]);
			for (const catalogue of [vi, en]) {
				const text = malformed === undefined ? "" : formatFinding(malformed, catalogue);
				expect(text).toContain(`: ${catalogue.terms[reason]})`);
			}
		},
	);
	test("keeps what its sentence has no place for", () => {
		expect(formatFinding(finding("account.inactive", { field: "lastLoginAt", from: "2026-08-16" }), vi)).toBe(
			"Tài khoản không hoạt động quá thời gian quy định (trường thông tin: lần đăng nhập gần nhất; từ: 16/08/2026)",
		);
	});
	test("writes dates in the way of the language, and the end of a day as such", () => {
		expect(formatFinding(finding("deadline.missed", { dueAt: "2026-03-01T00:00:00+07:00" }), vi)).toBe(
			"Đã quá thời hạn, hạn cuối trước 24 giờ ngày 28/02/2026",
		);
		expect(formatFinding(finding("deadline.missed", { dueAt: "2024-03-01T00:00:00+07:00" }), en)).toContain("before 24:00 on 2024-02-29");
		expect(formatFinding(finding("deadline.missed", { dueAt: "2026-01-01T00:00:00+07:00" }), vi)).toContain("31/12/2025");
		expect(formatFinding(finding("deadline.missed", { dueAt: "2026-02-12T10:30:00+07:00" }), vi)).toBe("Đã quá thời hạn, hạn cuối 10 giờ 30 ngày 12/02/2026");
	});
	test("with an unknown code still says it", () => {
		expect(formatFinding(finding("x.new-code", { a: 1 }), vi)).toBe("x.new-code (a: 1)");
		expect(formatFinding(finding("toString"), vi)).toBe("toString");
	});
	test("an address that reads like a name of ours stays what it is", () => {
		expect(formatFinding(finding("address.reserved", { localPart: "user" }), vi)).toContain("(user)");
	});
});

describe("what comes from outside is made fit to be shown", () => {
	test.each([
		["\u0000\u001b[31m\r\n", "\uFFFD\uFFFD[31m\uFFFD\uFFFD"],
		["a\u202Eb\u2066c\u200Bd", "a\uFFFDb\uFFFDc\uFFFDd"],
		["\uD800", "\uFFFD"],
		["\u2028", "\uFFFD"],
		["001095012345", "••••••••••••"],
		["số 123456789 x", "số ••••••••• x"],
		["12345678", "12345678"],
		["Nguyễn Văn Hà", "Nguyễn Văn Hà"],
	])("%j", (text, shown) => {
		expect(sanitize(text)).toBe(shown);
		expect(formatFinding(finding("address.wrong-domain", { domain: text }), en)).toBe(`The address is not in the domain that the regulation sets: ${shown}`);
	});
	test("a mebibyte is cut", () => {
		expect(formatFinding(finding("address.wrong-domain", { domain: "x".repeat(1 << 20) }), en).length).toBeLessThan(400);
	});
});

describe("explain", () => {
	const decision = {
		outcome: "compliant" as const,
		value: {
			address: "nvha1.skhcn@tuyenquang.gov.vn",
			resolution: "ordinal",
			trace: [{ localPart: "nvha.skhcn", rejected: "same-name" }, { localPart: "nvha1.skhcn" }],
		},
		findings: [{ ...finding("address.reserved", { localPart: "root" }, "note"), basis: [{ instrument: "rfc2142", article: "1" }] }],
		basis: [
			{ instrument: "tuyen-quang-2025", article: "5", clause: "2", item: 2 },
			{ instrument: "tuyen-quang-2025", article: "5", clause: "2" },
		],
		readings: ["TQ-ORDINAL-START"],
	};

	test("tells outcome, steps, findings, clauses and readings", () => {
		expect(explain(decision, forProfile(vi, withReadings(tuyenQuang, { "TQ-ORDINAL-START": "2" }))).split("\n")).toEqual([
			"Đúng quy định",
			"Kết quả:",
			"  địa chỉ: nvha1.skhcn@tuyenquang.gov.vn",
			"  cách đặt: bổ sung số thứ tự",
			"  Các địa chỉ đã xét:",
			"    nvha.skhcn: đã cấp cho người trùng hoàn toàn họ và tên không dấu",
			"    nvha1.skhcn: được chọn",
			"Nhận xét:",
			"  Lưu ý: Phần tên trước @ (root) thường dành riêng cho quản trị hệ thống thư; đây là khuyến nghị, không phải quy định (RFC 2142 mục 1)",
			"Căn cứ: khoản 2 Điều 5, gạch đầu dòng thứ 2 khoản 2 Điều 5 Quy chế thư điện tử công vụ tỉnh Tuyên Quang",
			"Cách hiểu đã áp dụng đối với nội dung còn ý kiến khác nhau:",
			"  TQ-ORDINAL-START: Số thứ tự bắt đầu từ số mấy?",
			"    1: Từ 1; người đầu tiên giữ địa chỉ không có số",
			"    2: Từ 2; người đầu tiên được coi là số 1 (đang áp dụng)",
		]);
		expect(explain(decision, en)).toContain("nvha.skhcn: held by somebody with the same unaccented name");
	});

	test("tells what has to be done, and by when", () => {
		const due = { kind: "request-termination", from: "2026-02-01", by: "2026-02-23", reason: "left", basis: [] };
		const value = { state: "termination-due", actions: [due], upcoming: [], capabilities: { login: true, send: "unstated" } };
		expect(explain({ outcome: "violation", value, findings: [], basis: [], readings: [] }, vi).split("\n")).toEqual([
			"Trái quy định",
			"Kết quả:",
			"  tình trạng: đến hạn chấm dứt hoạt động",
			"  Việc phải làm:",
			"    gửi văn bản đề nghị chấm dứt tài khoản từ ngày 01/02/2026, chậm nhất ngày 23/02/2026 (nghỉ hưu hoặc thôi việc)",
			"  Việc sắp đến hạn nếu không có gì thay đổi: không có",
			"  khả năng sử dụng:",
			"    đăng nhập: có",
			"    gửi thư: không quy định",
		]);
	});

	test("stays bounded and clean whatever the value is", () => {
		const deep = Array.from({ length: 50 }).reduce<unknown>((inner) => ({ inner }), "\u0000end");
		const value = { deep, many: Array.from({ length: 5000 }, (_, index) => ({ index })), text: "001095012345\u202E", none: null };
		const lines = explain({ outcome: "compliant", value, findings: [], basis: [], readings: ["\u0000"] }, vi).split("\n");
		expect(lines.length).toBeLessThan(130);
		expect(lines.filter((line) => /\p{C}|\d{9}/u.test(line))).toEqual([]);
	});
});

describe("a citation of several clauses", () => {
	const tq = (article: string, clause?: string): ClauseRef => ({ instrument: "tuyen-quang-2025", article, ...(clause === undefined ? {} : { clause }) });
	const code = (article: string, clause: string): ClauseRef => ({ instrument: "civil-code-2015", article, clause });

	test("names each text once, its places in order", () => {
		expect(citation([tq("8", "2"), code("148", "5"), tq("5"), code("147", "2")], vi)).toBe(
			"Điều 5, khoản 2 Điều 8 Quy chế thư điện tử công vụ tỉnh Tuyên Quang; khoản 2 Điều 147, khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13",
		);
		expect(citation([code("148", "5"), code("147", "2")], en)).toBe("Article 147(2), Article 148(5) of the Civil Code 91/2015/QH13");
	});
	test("keeps the deciding part apart from the regulation", () => {
		expect(citation([{ ...bn("2"), part: "decision" }, bn("7", "1")], vi)).toBe(
			"Điều 2 Quyết định số 79/2025/QĐ-UBND; khoản 1 Điều 7 Quy chế ban hành kèm theo Quyết định số 79/2025/QĐ-UBND",
		);
	});
	test("tells texts and standards that it does not know apart", () => {
		expect(
			citation(
				[
					{ instrument: "x", article: "1" },
					{ instrument: "x", article: "2" },
				],
				vi,
			),
		).toBe("Điều 1 x; Điều 2 x");
		expect(
			citation(
				[
					{ instrument: "rfc5321", article: "2.4" },
					{ instrument: "rfc5321", article: "4.5.3" },
				],
				vi,
			),
		).toBe("RFC 5321 mục 2.4; RFC 5321 mục 4.5.3");
		expect(citation([], vi)).toBe("");
	});
});

describe("explain with what else was computed", () => {
	const decision = personAddress(tuyenQuang, { fullName: "Nguyễn Văn Hà", organization: "skhcn" }, []);
	const { alternatives } = whatIf(tuyenQuang, "personAddress", [{ fullName: "Nguyễn Văn Hà", organization: "skhcn" }, []]);

	test("each alternative says what it would have answered, beside its option", () => {
		const lines = explain(decision, forProfile(en, tuyenQuang), { alternatives }).split("\n");
		const place = lines.findIndex((line) => line.trim().startsWith("digraph:"));
		expect(lines[place + 1]?.trim()).toBe("read so: Compliant; ngvha.skhcn@tuyenquang.gov.vn");
		expect(lines.filter((line) => line.includes("read so")).length).toBe(alternatives.length);
		expect(explain(decision, forProfile(en, tuyenQuang))).not.toContain("read so");
	});
	test("the counting of time has its own part", () => {
		const steps = explainPeriod("2026-08-20", { workingDays: 3 }).value;
		if (steps === undefined) throw new Error("the calendar covers these days");
		const text = explain(decision, vi, { steps });
		expect(text).toContain("Cách tính thời gian:\n  ngày phát sinh (không tính): 20/08/2026");
		expect(text).toContain("    23/08/2026 (ngày nghỉ hằng tuần)");
	});
	test("a reading that no text is known of still tells its alternatives", () => {
		const other = { ...decision, readings: ["X-1"] };
		const text = explain(other, en, { alternatives: [{ reading: "X-1", option: "o", changes: [], decision }] });
		expect(text).toContain("  X-1\n    o\n      read so, the answer stays the same");
	});
	test("an action names its clauses", () => {
		const due = accountStatus(
			tuyenQuang,
			{ role: "user", issuedAt: "2026-01-31", initialPasswordChangedAt: null, lastLoginAt: "2026-02-01", lastSentAt: null, lastReceivedAt: null },
			"2026-03-01",
		);
		expect(explain(due, vi)).toContain("(mật khẩu mặc định chưa đổi; điểm d khoản 2 Điều 8 Quy chế thư điện tử công vụ tỉnh Tuyên Quang)");
	});
});

describe("a list too long to be read", () => {
	const codePoints = Array.from({ length: 65_534 }, (_, index) => `U+${(0xf0000 + index).toString(16).toUpperCase()}`);

	test("is cut, and the rest is told by its number", () => {
		const cut = finding("address.name-unmappable", { codePoints });
		expect(formatFinding(cut, en)).toBe(
			`The name cannot be made into an address: it holds characters that have no unaccented letter, ${codePoints.slice(0, 20).join(", ")} and 65514 more`,
		);
		expect(formatFinding(cut, vi)).toBe(
			`Tên không đặt được thành địa chỉ: có ký tự không chuyển được sang chữ cái không dấu (${codePoints.slice(0, 20).join(", ")} và 65514 mục nữa)`,
		);
	});

	test("is told whole up to 20", () => {
		for (const count of [1, 20]) {
			const text = formatFinding(finding("address.name-unmappable", { codePoints: codePoints.slice(0, count) }), en);
			expect(text).toBe(
				`The name cannot be made into an address: it holds characters that have no unaccented letter, ${codePoints.slice(0, count).join(", ")}`,
			);
		}
	});
});
