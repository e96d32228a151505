import { describe, expect, test } from "vitest";
import type { ProfileRule } from "../../src/analysis/profile-rules.ts";
import { comparisonDocument } from "../../src/documents/comparison-document.ts";
import { durationWords } from "../../src/documents/duration-words.ts";
import { cell, code, table, wordFor } from "../../src/documents/language.ts";
import { provinceDocument } from "../../src/documents/province-document.ts";
import { patternOf, ruleName } from "../../src/documents/rule-names.ts";
import { ruleValue } from "../../src/documents/rule-values.ts";
import { formatWords } from "../../src/documents/template-words.ts";
import { documentTexts } from "../../src/documents/texts.ts";
import { vectorsByClause } from "../../src/documents/vectors-by-clause.ts";
import { clauseWords, writingOf } from "../../src/documents/writing.ts";
import { en } from "../../src/messages/en.ts";
import { readingWords } from "../../src/messages/reading-words.ts";
import { vi } from "../../src/messages/vi.ts";
import type { AddressFormat, Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const writing = { vi: writingOf(vi), en: writingOf(en) };
const rule = (name: string, value: unknown): ProfileRule => ({
	group: "lifecycle",
	rule: name,
	pointer: "",
	state: "stated",
	value,
	basis: [],
	readings: [],
});

describe("a value in words", () => {
	test.each<[string, unknown, string, string]>([
		[
			"exclusions",
			[
				{ vi: "quân đội", en: "the army" },
				{ vi: "công an", en: "the police" },
			],
			"quân đội; công an",
			"the army; the police",
		],
		["address.otherDomains", ["a.vn", "b.vn"], "a.vn, b.vn", "a.vn, b.vn"],
		["address.grandfathered", { issuedBefore: "2026-01-20" }, "cấp trước ngày 20/01/2026 thì giữ tên", "issued before 2026-01-20: the name stays"],
		["address.lowerCase", "must", "trái quy định", "against the text"],
		["address.lowerCase", "gone", "gone", "gone"],
		["address.lowerCase", { x: 1 }, '`{"x":1}`', '`{"x":1}`'],
		[
			"address.person.collisions.steps.1",
			{ when: "same-name", do: "number" },
			"trùng với người trùng họ và tên không dấu: thêm số thứ tự",
			"held by somebody of the same unaccented name: a number",
		],
		[
			"address.person.collisions.steps.1",
			{ when: "any", do: "lengthen" },
			"trùng với bất kỳ ai: thêm từng chữ cái của họ và tên đệm",
			"held by anybody: one more letter of the initials at a time",
		],
		[
			"address.person.collisions.steps.1",
			{ when: "different-name", do: "negotiate" },
			"trùng với người khác họ và tên không dấu: các bên thống nhất",
			"held by somebody of another unaccented name: people settle it",
		],
		["address.person.collisions.steps.1", { when: "any", do: "unresolved" }, "trùng với bất kỳ ai: không có quy định", "held by anybody: no rule"],
		[
			"address.person.collisions.steps.1",
			{
				when: "any",
				do: "template",
				template: [
					{ part: "literal", text: "x" },
					{ part: "birth-month", digits: 2 },
				],
			},
			"trùng với bất kỳ ai: `x<tháng sinh>`",
			"held by anybody: `x<month of birth>`",
		],
		["password.minimumLength.user", 8, "8 ký tự", "8 characters"],
		["password.maximumLength", 20, "20 ký tự", "20 characters"],
		["password.classes", { classes: ["digit", "special"] }, `${vi.terms["digit"]}, ${vi.terms["special"]}`, `${en.terms["digit"]}, ${en.terms["special"]}`],
		["password.classes", { classes: ["digit"], atLeast: 1 }, `ít nhất 1 trong các loại: ${vi.terms["digit"]}`, `at least 1 of: ${en.terms["digit"]}`],
		["password.special", { set: "open" }, "mọi dấu câu và ký hiệu", "any punctuation or symbol"],
		["password.special", { set: "closed", characters: "#`", others: "forbidden" }, "`#'`; không dùng ký tự khác", "`#'`; no other"],
		[
			"password.special",
			{ set: "closed", characters: "#", others: "ignored" },
			"`#`; ký tự khác được dùng nhưng không tính",
			"`#`; others may stand, and do not count",
		],
		["password.restrictions.contains-person", {}, "có quy định", "yes"],
		["password.restrictions.contains-birth-date", { renderings: ["dd", "mm"] }, "`dd`, `mm`", "`dd`, `mm`"],
		["password.restrictions.contains-person.match", { by: "exact-case" }, "phân biệt chữ hoa, chữ thường", "letter by letter"],
		["password.restrictions.contains-person.match", { by: "ignore-case" }, "không phân biệt chữ hoa, chữ thường", "without regard to case"],
		["password.restrictions.contains-person.match", { by: "folded" }, "sau khi bỏ dấu và chữ hoa", "without marks and case"],
		["password.restrictions.contains-person.match", { by: "full-names", long: 3, swaps: {} }, "chỉ khi có trọn tên", "only a whole name"],
		[
			"password.restrictions.contains-person.match",
			{ by: "any-length", long: 3, swaps: { "@": ["a", "o"], "0": ["o"] } },
			"mọi đoạn từ 3 chữ cái; ký tự thay chữ: `0=o @=a @=o`",
			"any piece of 3 letters or more; read as letters: `0=o @=a @=o`",
		],
		[
			"password.restrictions.contains-person.match",
			{ by: "tokens", long: 3, swaps: {} },
			"đoạn tên từ 3 chữ cái ở bất kỳ đâu, riêng tên gọi, cả họ tên, tên cơ quan hoặc phần của tên đăng nhập thì từ 2; ngắn hơn thì khi đứng riêng",
			"a piece of 3 letters or more anywhere, from 2 for a given or whole name, a body's name or a part of the login; a shorter one where it stands alone",
		],
		[
			"password.history",
			{ count: 3, counted: "current-included" },
			"không dùng lại 03 mật khẩu gần nhất, kể cả mật khẩu đang dùng",
			"none of the last 3, the one in use among them",
		],
		[
			"password.history",
			{ count: 12, counted: "before-current" },
			"không dùng lại 12 mật khẩu gần nhất trước mật khẩu đang dùng",
			"none of the last 12 before the one in use",
		],
		["password.age.user", { span: { months: 6 }, strength: "mandatory" }, "bắt buộc đổi mỗi 06 tháng", "changed every 6 months"],
		["password.age.user", { span: { days: 90 }, strength: "encouraged" }, "khuyến khích mỗi 90 ngày", "a change is encouraged every 90 days"],
		["password.firstLogin.issue", { change: { at: "once" } }, "ngay lần đăng nhập đầu tiên", "at the first login"],
		["password.firstLogin.issue", { change: { at: "limit", within: { hours: 1 } } }, "trong 01 giờ", "within 1 hour"],
		[
			"lifecycle.idle",
			{ span: { months: 6 }, action: "suspend" },
			"tạm khóa tài khoản sau 06 tháng không hoạt động",
			"suspended after 6 months without activity",
		],
		["lifecycle.idle.activities", ["lastLoginAt"], vi.terms["lastLoginAt"] ?? "", en.terms["lastLoginAt"] ?? ""],
		[
			"lifecycle.defaultPassword",
			{ span: { workingDays: 1 } },
			"tạm khóa tài khoản sau 01 ngày làm việc kể từ ngày cấp",
			"suspended 1 working day after issue",
		],
		["lifecycle.grounds.compromised", {}, "tạm khóa tài khoản", "suspended"],
		["lifecycle.grounds.failed-logins", { moreThan: 5 }, "tạm khóa tài khoản khi quá 5", "suspended after more than 5"],
		[
			"lifecycle.grounds.outside-messages",
			{ moreThan: 5, window: { hours: 2 } },
			"tạm khóa tài khoản khi quá 5 trong 02 giờ",
			"suspended after more than 5 within 2 hours",
		],
		["lifecycle.whileSuspended.login", true, "được", "possible"],
		["lifecycle.whileSuspended.login", false, "không được", "not possible"],
		["lifecycle.deletion.suspension", {}, "xóa ngay", "at once"],
		["lifecycle.deletion.suspension", { after: { years: 3 } }, "sau 03 năm", "after 3 years"],
		["lifecycle.leaver", { action: "lock" }, "khóa tài khoản ngay", "the account is locked, at once"],
		[
			"lifecycle.leaver",
			{ action: "request", procedure: "request-termination" },
			"cơ quan đề nghị chấm dứt tài khoản",
			"a duty of the body: asking for the end of an account",
		],
		["lifecycle.checkEvery", { days: 1 }, "mỗi ngày", "every day"],
		["lifecycle.checkEvery", { days: 101 }, "mỗi 101 ngày", "every 101 days"],
		["lifecycle.checkEvery", { minutes: 11 }, "mỗi 11 phút", "every 11 minutes"],
		[
			"procedures.restore-account.limit",
			{ span: { workingDays: 2 }, startsWith: "request" },
			"02 ngày làm việc, tính từ ngày nhận đề nghị",
			"2 working days from the request",
		],
		[
			"procedures.restore-account.limit",
			{ span: { weeks: 2 }, startsWith: "decision", rolls: true },
			"02 tuần, tính từ ngày có quyết định; ngày cuối là ngày nghỉ thì kéo sang ngày làm việc kế tiếp",
			"2 weeks from the decision; a last day that is not worked moves the end",
		],
		["procedures.restore-account.limit", { span: { days: 1 }, startsWith: "receipt", rolls: false }, "01 ngày, tính từ khi tiếp nhận", "1 day from receipt"],
		...(
			[
				["issue", "ngày cấp", "issue"],
				["detection", "khi phát hiện", "detection"],
				["suspension", "ngày tạm khóa", "suspension"],
				["leaving", "ngày nghỉ", "the day of leaving"],
			] as const
		).map(([startsWith, vietnamese, english]): [string, unknown, string, string] => [
			"procedures.restore-account.limit",
			{ span: { days: 1 }, startsWith },
			`01 ngày, tính từ ${vietnamese}`,
			`1 day from ${english}`,
		]),
		["retention.log", {}, "phải lưu", "is kept"],
		["retention.log.keep", { months: 3 }, "ít nhất 03 tháng", "at least 3 months"],
		["retention.log.fields", ["from", "gone"], "địa chỉ người gửi, gone", "sender, gone"],
		["retention.nearlyFull", { percent: 90 }, "từ 90% dung lượng", "from 90% of the quota"],
		[
			"retention.minimumQuota",
			{ person: { amount: 5, unit: "GB", base: 1024 }, unit: { amount: 9, unit: "B", base: 1024 } },
			`${vi.kinds.person}: 5 GB (1 GB = 1024³ B); ${vi.kinds.unit}: 9 B`,
			`${en.kinds.person}: 5 GB (1 GB = 1024³ B); ${en.kinds.unit}: 9 B`,
		],
		["attachment.maximumSize", { amount: 20, unit: "MB", base: 1000 }, "20 MB (1 MB = 1000² B)", "20 MB (1 MB = 1000² B)"],
		["attachment.maximumSize", { amount: 20, unit: "kB", base: 1000 }, "20 kB (1 kB = 1000 B)", "20 kB (1 kB = 1000 B)"],
		["attachment.rules.executable", { stance: "forbidden" }, "không được", "forbidden"],
		["attachment.rules.extension", { stance: "discouraged", extensions: ["iso", "img"] }, "hạn chế: iso, img", "discouraged: iso, img"],
		["attachment.executables.named", ["exe", "msi"], "exe, msi", "exe, msi"],
		["attachment.executables.byDefinition", ["com"], "com", "com"],
		["attachment.executables.documents", ["pdf", "doc"], "pdf, doc", "pdf, doc"],
		["gone.gone", "text", "text", "text"],
		["gone.gone", 7, "7", "7"],
		["gone.gone", { a: ["`"] }, '`{"a":["\'"]}`', '`{"a":["\'"]}`'],
	])("%s: %j", (name, value, vietnamese, english) => {
		expect(ruleValue(rule(name, value), writing.vi)).toBe(vietnamese);
		expect(ruleValue(rule(name, value), writing.en)).toBe(english);
	});

	test("silence and an express none are told apart", () => {
		const { value: _, ...bare } = rule("password.history", undefined);
		expect(ruleValue({ ...bare, state: "unstated" }, writing.vi)).toBe("không quy định");
		expect(ruleValue({ ...bare, state: "unstated" }, writing.en)).toBe("not stated");
		expect(ruleValue({ ...bare, state: "none" }, writing.vi)).toBe("quy định là không có");
		expect(ruleValue({ ...bare, state: "none" }, writing.en)).toBe("none, expressly");
	});
});

describe("a format of addresses in words", () => {
	const joined = { part: "middle", form: "initials", separator: "." } as const;
	test.each<[AddressFormat, string, string]>([
		[
			{ template: [{ part: "given", form: "full" }, { part: "family", form: "initials" }, joined] },
			"`<tên><chữ cái đầu của họ><chữ cái đầu của tên đệm nối bằng .>`",
			"`<given name><initials of family name><initials of middle names joined by .>`",
		],
		[
			{
				template: [
					{ part: "middle", form: "full", separator: "-" },
					{ part: "middle", form: "full", separator: "" },
				],
			},
			"`<tên đệm nối bằng -><tên đệm>`",
			"`<middle names joined by -><middle names>`",
		],
		[
			{ template: [{ part: "ordinal" }, { part: "ordinal", separator: "-", digits: 2 }] },
			"`<số thứ tự nếu trùng><-số thứ tự 2 chữ số nếu trùng>`",
			"`<number after a clash><-number of 2 digits after a clash>`",
		],
		[
			{
				template: [
					{ part: "citizen-id", last: 3 },
					{ part: "birth-year", digits: 2 },
					{ part: "birth-day", digits: 2 },
				],
			},
			"`<3 số cuối Căn cước công dân><năm sinh, 2 chữ số><ngày sinh>`",
			"`<last 3 digits of the citizen number><year of birth, 2 digits><day of birth>`",
		],
		[
			{
				template: [
					{ part: "organization", of: "unit" },
					{ part: "organization", of: "organization" },
					{ part: "parent", form: "local-part" },
					{ part: "parent", form: "label" },
				],
			},
			"`<đơn vị, nếu không có thì tổ chức><tổ chức><phần trước @ của cơ quan quản lý trực tiếp><tên viết tắt của cơ quan quản lý trực tiếp>`",
			"`<unit, or else the organisation><organisation><local part of the managing body><label of the managing body>`",
		],
		[{ negotiated: { mustContain: [] } }, "do các bên thống nhất", "settled by people"],
		[
			{ negotiated: { mustContain: [{ part: "name" }, { part: "literal", text: "." }] } },
			"do các bên thống nhất; phải có `<tên>`, `.`",
			"settled by people; it must contain `<name>`, `.`",
		],
	])("%j", (format, vietnamese, english) => {
		expect(formatWords(format, "vi")).toBe(vietnamese);
		expect(formatWords(format, "en")).toBe(english);
	});
});

describe("names of rules", () => {
	const name = (path: string): readonly string[] => [ruleName(path, "vi", writing.vi.termOf), ruleName(path, "en", writing.en.termOf)];

	test.each([
		["password.minimumLength.user", "Độ dài tối thiểu (người dùng)", "Least length (user)"],
		["procedures.restore-account.limit", `Thời hạn ${vi.procedures["restore-account"]}`, `Limit: ${en.procedures["restore-account"]}`],
		["procedures.$&.limit", "Thời hạn $&", "Limit: $&"],
		["address.person.collisions.steps.2.start", "Số bắt đầu (bước 2)", "First number (step 2)"],
		[
			"lifecycle.grounds.compromised.2",
			"Tạm khóa (tạm dừng): bị chiếm dụng, lộ lọt hoặc phát tán thư rác, mã độc",
			"Suspension: taken over, leaked or spreading spam or malware",
		],
		["password.restrictions.equals-unit", "Không được trùng tên phòng ban", "Must not equal the unit's name"],
		["password.restrictions.equals-name-syllable", "Không được trùng một tiếng trong họ tên", "Must not equal a syllable of the name"],
		["gone.gone", "gone.gone", "gone.gone"],
		["gone.2", "gone.2", "gone.2"],
		["constructor", "constructor", "constructor"],
	])("%s", (path, vietnamese, english) => {
		expect(name(path)).toEqual([vietnamese, english]);
	});

	test("a rule's own name comes before a star, and the second of its kind is named like the first", () => {
		expect(patternOf("password.special")).toEqual({ pattern: "password.special" });
		expect(patternOf("password.age.user")).toEqual({ pattern: "password.age.*", star: "user" });
		expect(patternOf("lifecycle.grounds.requested.12")).toEqual({ pattern: "lifecycle.grounds.*", star: "requested" });
		expect(patternOf("lifecycle.grounds.requested.x")).toBeUndefined();
		expect(patternOf("lifecycle.grounds.requested.2.x")).toBeUndefined();
		expect(patternOf("7")).toBeUndefined();
	});
});

describe("Markdown", () => {
	test("cells hold bars, backslashes and lines", () => {
		expect(cell("a|b\\c\n d \n\n")).toBe("a\\|b\\\\c<br>d");
		expect(code("a`b")).toBe("`a'b`");
		expect(table(["x", "y"], [["1", "|"]])).toEqual(["| x | y |", "|---|---|", "| 1 | \\| |", ""]);
	});
	test("a name without a word stands for itself", () => {
		expect(wordFor({ a: { vi: "b", en: "c" } }, "a", "vi")).toBe("b");
		expect(wordFor({}, "constructor", "vi")).toBe("constructor");
		expect(durationWords(JSON.parse('{"fortnights":2}'), "vi")).toBe("02 fortnights");
	});
});

describe("clauses in words", () => {
	test("those of the regulation itself have no title, the others have, in the order of the text", () => {
		expect(clauseWords(["civil-code-2015/148.5", "10.1", "5.2.a", "QĐ:2", "?"], bacNinh, en)).toBe(
			"Article 148(5) of the Civil Code 91/2015/QH13; Article 2 of Decision 79/2025/QĐ-UBND; Article 5(2)(a); Article 10(1)",
		);
	});
});

describe("vectors by clause", () => {
	const file = (profile: unknown, ...cases: readonly unknown[]): unknown => ({ profile, cases });
	test("folders are told once each, in order, by what a case names or expects", () => {
		const files = new Map<string, unknown>([
			["b/one", file("x", { clauses: ["1", "2"] }, { expected: { basis: ["2", "3"] } })],
			["a/two", file("x", { clauses: ["1"], expected: { basis: ["1"] } })],
			["a/three", file("x", { clauses: ["1"] })],
			["c", file("x", { clauses: ["3"] })],
			["d/other", file("y", { clauses: ["1"] })],
		]);
		expect([...vectorsByClause(files, "x")]).toEqual([
			["1", ["a", "b"]],
			["2", ["b"]],
			["3", ["b", "c"]],
		]);
	});
	test("what is no vector file, no case or no clause is passed over", () => {
		const odd = [
			null,
			5,
			{},
			{ profile: "x" },
			file("x", null, 5, {}, { clauses: "1" }, { clauses: [1] }, { expected: null }, { expected: 5 }, { expected: {} }, { expected: { basis: 1 } }),
		];
		expect([...vectorsByClause(new Map<string, unknown>(odd.map((json, index) => [`a/${index}`, json] as const)), "x")]).toEqual([]);
	});
});

describe("a profile that leaves much open", () => {
	const [instrument] = bacNinh.instruments;
	const [reading] = bacNinh.readings;
	if (reading === undefined) throw new Error("the profile has readings");
	const odd: Profile = {
		...bacNinh,
		id: "odd",
		instruments: [
			{
				...instrument,
				number: null,
				issuedOn: null,
				checked: [],
				inForce: { value: { from: "2026-01-01", to: "2026-12-31" }, basis: ["QĐ:2"] },
				repeals: { value: [], basis: ["QĐ:2"] },
			},
		],
		references: {},
		readings: [
			{ ...reading, id: "X-1", options: { a: {} }, default: "a", selected: "a", text: { question: { vi: "Hỏi?", en: "What?" }, options: {} } },
			{ ...reading, id: "X-2", options: { a: {}, b: {} }, default: "a", selected: "b" },
		],
		defects: [{ id: "x-defect", clauses: ["5.2.a"] }],
		clauses: [...bacNinh.clauses, { clause: "99", disposition: "organisational" }],
	};
	const page = provinceDocument(odd, en);

	test("says so", () => {
		for (const line of [
			"| Number | none so far |",
			"| Issued on | none so far |",
			"| In force | from 2026-01-01 to 2026-12-31 (Article 2 of",
			"| Repeals | none, expressly (Article 2 of",
			"| Texts that it leans on | not stated |",
			"| Compared with the text | none so far |",
			"| `x-defect` | Article 5(2)(a) |  |  |  |",
			"* Article 99: \n",
			"| 99 |  | ",
		])
			expect(page).toContain(line);
	});

	test("holds nothing but headings, tables, lists and what a document says", () => {
		const bare = { ...odd, readings: [], defects: [], clauses: [] };
		const groups = ["exclusions", "address", "password", "periods", "lifecycle", "procedures", "retention", "attachment", "text"];
		const empty = { ...odd, ...Object.fromEntries(groups.map((group) => [group, {}])) };
		for (const language of [vi, en]) {
			const names = [
				"generated",
				"rulesAbout",
				"readingsAbout",
				"onlyOne",
				"defectsAbout",
				"noDefects",
				"peopleAbout",
				"silentAbout",
				"registerAbout",
			] as const;
			const said = new Set(names.map((name) => documentTexts(language.language)(name)));
			for (const profile of [odd, bare, empty, bacNinh, tuyenQuang]) {
				const questions = profile.readings.map((reading) => readingWords(reading, language.language).question);
				const example = documentTexts(language.language)("example", { facts: "" }).slice(0, 8);
				const other = provinceDocument(profile, language)
					.split("\n")
					.filter((line) => !/^(?:$|#|\||\* )/u.test(line) && !said.has(line) && !line.startsWith(example))
					.filter((line) => !questions.some((question) => line.startsWith(question)));
				expect(other, profile.id).toEqual([]);
			}
		}
	});

	test("several of a kind stand one behind the other", () => {
		const several: Profile = {
			...odd,
			instruments: [
				{
					...instrument,
					repeals: { value: [{ number: "1/2020" }, { number: "2/2021", title: { vi: "Quy chế cũ", en: "Former rules" } }], basis: ["QĐ:2"] },
					checked: ["An", "Ba"].map((by) => ({ by, on: "2026-01-02" })),
				},
			],
			readings: ["X-1", "X-2"].map((id) => ({ ...reading, id, options: { a: { "/password/minimumLength/user/value": 8 } } })),
		};
		const text = provinceDocument(several, en);
		const checkedBy = (by: string) => documentTexts("en")("checkedBy", { by, on: "2026-01-02" });
		expect(text).toContain("| Repeals | 1/2020; 2/2021, Former rules (Article 2 of");
		expect(text).toContain(`| Compared with the text | ${checkedBy("An")}; ${checkedBy("Ba")} |`);
		expect(text).toContain("| Least length (user) | 8 characters | Article 4(1) | X-1, X-2 |");
	});

	test("readings without an example have no column for its answer, and say which option is in use", () => {
		expect(page).toContain("### X-1\n\nWhat? ");
		expect(page).toContain("| `a` (default) |  |\n");
		expect(page).toContain("| `a` (default) | a |\n| `b` (in use) | b |\n");
	});

	test("without readings, defects, duties or silence there is nothing about them", () => {
		const bare = provinceDocument({ ...odd, readings: [], defects: [], clauses: [] }, en);
		for (const heading of ["## Disputed readings", "## What is left to people"]) expect(bare).not.toContain(heading);
		expect(bare).toContain(`## Defects of the text\n\nNone is recorded.\n`);
		const groups = ["exclusions", "address", "password", "periods", "lifecycle", "procedures", "retention", "attachment", "text"];
		const empty = provinceDocument({ ...odd, ...Object.fromEntries(groups.map((group) => [group, {}])) }, en);
		expect(empty).not.toContain("## What the text does not state");
		expect(page).toContain("## What the text does not state");
		const silent: Profile = { ...odd, text: { unstated: true }, readings: [] };
		expect(provinceDocument(silent, en)).toContain("| Encoding of text | Encoding |");
	});

	test("groups of rules come in one order, under their names", () => {
		const groupsOf = (profile: Profile, language: typeof vi | typeof en): readonly string[] => {
			const say = documentTexts(language.language);
			const text = provinceDocument(profile, language);
			const rules = text.slice(text.indexOf(`## ${say("rules")}\n`), text.indexOf(`## ${say("readings")}\n`));
			return rules.split("\n").flatMap((line) => (line.startsWith("### ") ? [line.slice(4)] : []));
		};
		expect(groupsOf(bacNinh, en)).toEqual(["Addresses", "Passwords", "Counting of time", "Accounts", "Procedures", "Attachments"]);
		expect(groupsOf(tuyenQuang, vi)).toEqual(["Địa chỉ", "Mật khẩu", "Cách tính thời gian", "Tài khoản", "Thủ tục", "Lưu trữ và dung lượng", "Bảng mã ký tự"]);
		expect(groupsOf(bacNinh, vi)).toEqual(["Địa chỉ", "Mật khẩu", "Cách tính thời gian", "Tài khoản", "Thủ tục", "Tệp gửi kèm"]);
		expect(groupsOf(tuyenQuang, en)).toEqual(["Addresses", "Passwords", "Counting of time", "Accounts", "Procedures", "Logs and room", "Encoding of text"]);
	});

	test("of three, every two are headed by their names", () => {
		const three = comparisonDocument([bacNinh, tuyenQuang, { ...bacNinh, id: "twin", names: { vi: "Sinh đôi", en: "Twin" } }], en);
		for (const [first, second] of [
			["Bắc Ninh", "Tuyên Quang"],
			["Bắc Ninh", "Twin"],
			["Tuyên Quang", "Twin"],
		] as const)
			expect(three).toContain(`### ${documentTexts("en")("versus", { first, second })}\n\n| Group | Stricter | Where |`);
	});

	test("beside another one the columns are named by the provinces", () => {
		const twin = comparisonDocument([tuyenQuang, { ...bacNinh, id: "equal" }], en);
		expect(twin).toContain("| Group | Stricter | Where |");
		expect(twin).not.toContain("undefined");
	});
});
