import { describe, expect, test } from "vitest";
import type { Decision } from "../../src/core/decision.ts";
import { answerWords } from "../../src/messages/answer-words.ts";
import { citation } from "../../src/messages/citation.ts";
import { citationOrder } from "../../src/messages/citation-order.ts";
import { clauseText } from "../../src/messages/clause-text.ts";
import { defectText } from "../../src/messages/defect-text.ts";
import { describeValue } from "../../src/messages/describe-value.ts";
import { en } from "../../src/messages/en.ts";
import { explain } from "../../src/messages/explain.ts";
import { fill } from "../../src/messages/fill.ts";
import { forProfile } from "../../src/messages/for-profile.ts";
import { formatClause } from "../../src/messages/format-clause.ts";
import { formatFinding } from "../../src/messages/format-finding.ts";
import { formatValue, termOf } from "../../src/messages/format-value.ts";
import { sanitize } from "../../src/messages/sanitize.ts";
import { vi } from "../../src/messages/vi.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const plain: Decision = { outcome: "compliant", findings: [], basis: [], readings: [] };

describe("an answer in one line", () => {
	test.each([
		[{ state: "active", actions: [{ kind: "suspend", from: "2026-08-16" }] }, "Compliant; state: active; suspend the account: from 2026-08-16"],
		[{ address: "hanv123@bacninh.gov.vn", lastDay: "2026-08-16" }, "Compliant; hanv123@bacninh.gov.vn; last day: 2026-08-16"],
		[{ address: 5, state: null }, "Compliant"],
		[{ actions: [null, "suspend", { kind: "suspend" }, { from: "2026-08-16" }] }, "Compliant"],
		["text", "Compliant"],
		[null, "Compliant"],
		[undefined, "Compliant"],
	])("%j", (value, words) => {
		expect(answerWords({ ...plain, value }, en)).toBe(words);
	});

	test("findings follow without the dots at their ends", () => {
		const finding = { code: "x.y . . ", level: "must" as const, params: {}, basis: [] };
		expect(answerWords({ ...plain, findings: [finding, finding] }, en)).toBe("Compliant; x.y; x.y");
	});
});

describe("a value in lines", () => {
	test.each<[unknown, readonly string[]]>([
		["2026-08-16", ["2026-08-16"]],
		[7, ["7"]],
		[{ basis: [], readings: [], a: undefined }, []],
		[{ notChecked: [] }, []],
		[{ notChecked: "none" }, ["not checked: none"]],
		[{ notChecked: ["member-content"] }, ["not checked: content of members that cannot be unpacked"]],
		// What was seen of a file has words of its own; formats stand for themselves.
		[{ type: "not-given", also: ["zip", "unknown"] }, ["type: content not given", "also: zip, neither a program nor an archive"]],
		[{ encryption: { answer: "cannot-tell" } }, ["encryption:", "  answer: cannot be told"]],
		[{ bounds: ["depth"] }, ["limits reached: archives too deep inside each other"]],
		[{ actions: [] }, [`${en.phrases.actions} ${en.phrases.none}`]],
		[{ upcoming: [] }, [`${en.phrases.upcoming} ${en.phrases.none}`]],
		[{ upcoming: [{ x: 1 }] }, [en.phrases.upcoming, "  x: 1"]],
		[{ several: [{ x: 1 }, "text", 3] }, ["several:", "  x: 1", "  text", "  3"]],
		[{ inner: { x: true } }, ["inner:", "  x: yes"]],
		[
			{
				skipped: [
					{ date: "2026-02-17", why: "holiday", name: "Tết" },
					{ date: "2026-02-21", why: "rest-day" },
				],
			},
			["days not counted:", `  2026-02-17 (${en.terms["holiday"]}: Tết)`, `  2026-02-21 (${en.terms["rest-day"]})`],
		],
		[
			{ trace: [{ localPart: "a", rejected: "gone" }, { localPart: "b", rejected: "toString" }, {}] },
			[en.phrases.tried, "  a: gone", "  b: toString", "  none: chosen"],
		],
		// An entry of another kind stands for itself.
		[{ trace: [{ localPart: "a" }, null, "text"] }, [en.phrases.tried, "  a: chosen", "  none", "  text"]],
		// Actions have a kind and a day, days that are passed over a date and a reason; the first entry of a list tells which they are.
		[{ several: [{ kind: "unit" }] }, ["several:", `  kind: ${en.kinds["unit"]}`]],
		[{ several: [{ from: "2026-08-16" }] }, ["several:", "  from: 2026-08-16"]],
		[{ several: [{ kind: 1, from: "2026-08-16" }] }, ["several:", "  kind: 1", "  from: 2026-08-16"]],
		[{ several: [null, { kind: "suspend", from: "2026-08-16" }] }, ["several:", "  none", "  kind: suspend the account", "  from: 2026-08-16"]],
		[{ several: [{ date: "2026-08-16" }] }, ["several:", "  date: 2026-08-16"]],
		[{ several: [{ why: "holiday" }] }, ["several:", "  why: holiday"]],
		[{ several: [{ date: 1, why: "holiday" }] }, ["several:", "  date: 1", "  why: holiday"]],
		[{ actions: [{ kind: "suspend", from: "2026-08-16", by: null }] }, [en.phrases.actions, "  suspend the account from 2026-08-16"]],
		[
			{ trace: Object.keys(en.rejections).map((rejected) => ({ localPart: "a", rejected })) },
			[en.phrases.tried, ...Object.values(en.rejections).map((reason) => `  a: ${reason}`)],
		],
	])("%j", (value, lines) => {
		expect(describeValue(value, en)).toEqual(lines);
	});

	test("an action is told with its clauses, its reason or both", () => {
		const from = "2026-08-16";
		const basis = [{ instrument: "rfc5321", article: "4" }, { instrument: "rfc5321" }, { article: "4" }, null];
		expect(
			describeValue(
				{
					actions: [
						{ kind: "suspend", from },
						{ kind: "suspend", from, basis },
						{ kind: "suspend", from, basis, reason: "inactive" },
					],
				},
				en,
			),
		).toEqual([
			en.phrases.actions,
			"  suspend the account from 2026-08-16",
			"  suspend the account from 2026-08-16 (RFC 5321 section 4)",
			"  suspend the account from 2026-08-16 (not used; RFC 5321 section 4)",
		]);
	});

	test("of a long list a hundred entries are shown, and all are counted", () => {
		const entries = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));
		expect(describeValue({ several: entries(100) }, en)).toHaveLength(101);
		expect(describeValue({ several: entries(101) }, en)).toHaveLength(102);
		expect(describeValue({ several: entries(101) }, en).at(-1)).toBe("  … (101)");
	});

	test("what lies deeper than six levels is left out", () => {
		const nested = (levels: number, list: boolean): unknown =>
			Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner: list ? [inner] : inner }), { end: 1 });
		for (const list of [false, true]) {
			const titles = (count: number): readonly string[] => Array.from({ length: count }, (_, depth) => `${"  ".repeat(depth)}inner:`);
			expect(describeValue(nested(6, list), en)).toEqual([...titles(6), `${"  ".repeat(6)}end: 1`]);
			expect(describeValue(nested(7, list), en)).toEqual(titles(list ? 7 : 6));
		}
	});
});

describe("a value in words", () => {
	test.each<[string, unknown, string, string]>([
		["date", "2026-08-16", "16/08/2026", "2026-08-16"],
		["date", "x2026-08-16", "x2026-08-16", "x2026-08-16"],
		["date", "2026-08-16x", "2026-08-16x", "2026-08-16x"],
		["dueAt", "2026-03-01T00:00:00+07:00", "trước 24 giờ ngày 28/02/2026", "before 24:00 on 2026-02-28"],
		["endsAt", "2026-03-01T00:00+07:00", "trước 24 giờ ngày 28/02/2026", "before 24:00 on 2026-02-28"],
		["dueAt", "2026-03-01T00:00:30+07:00", "00 giờ 00 phút 30 giây ngày 01/03/2026", "00:00:30 on 2026-03-01"],
		["dueAt", "2026-03-01T00:10:00+07:00", "00 giờ 10 ngày 01/03/2026", "00:10 on 2026-03-01"],
		["dueAt", "2026-03-01T10:00:00+07:00", "10 giờ 00 ngày 01/03/2026", "10:00 on 2026-03-01"],
		["dueAt", "2026-02-30T00:00:00+07:00", "00 giờ 00 ngày 30/02/2026", "00:00 on 2026-02-30"],
		["startedAt", "2026-03-01T00:00:00.250+07:00", "00 giờ 00 ngày 01/03/2026", "00:00 on 2026-03-01"],
		["dueAt", "x2026-03-01T00:00:00+07:00", "x2026-03-01T00:00:00+07:00", "x2026-03-01T00:00:00+07:00"],
		["dueAt", "2026-03-01T00:00:00+07:00x", "2026-03-01T00:00:00+07:00x", "2026-03-01T00:00:00+07:00x"],
		["dueAt", "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z"],
		["quotaBytes", 1_000_000_000, "1.000.000.000", "1,000,000,000"],
		["usedBytes", 85_000, "85.000", "85,000"],
		["offset", 1234, "1234", "1234"],
		["a", -123_456, "-123.456", "-123,456"],
		["a", 12_345.5, "12345.5", "12345.5"],
		["a", [], "không có", "none"],
		["a", ["x", 1, ["y"]], "x, 1, không có", "x, 1, none"],
		["a", true, "có", "yes"],
		["a", false, "không", "no"],
		["a", null, "không có", "none"],
		["a", "unstated", "không quy định", "unstated"],
		["resolution", "base", vi.resolutions.base, en.resolutions.base],
		["resolution", "gone", "gone", "gone"],
		["localPart", "user", "user", "user"],
		["role", "user", vi.terms["user"] ?? "", en.terms["user"] ?? ""],
	])("%s %j", (key, value, vietnamese, english) => {
		expect(formatValue(key, value, vi)).toBe(vietnamese);
		expect(formatValue(key, value, en)).toBe(english);
	});

	test("names from closed lists have words, other texts stand for themselves", () => {
		const lists = ["fact", "facts", "field", "fields", "reason", "reasons", "state", "resolution", "role", "kind", "keptAliveBy", "notChecked", "column"];
		for (const key of [...lists, "procedure", "after", "before", "by", "action", "needs", "part", "forms", "tricks", "holderKind", "parentKind"]) {
			expect(formatValue(key, "fullName", en), key).toBe("full name");
			expect(formatValue(key, ["fullName", "given"], en), key).toBe("full name, given name");
		}
		for (const key of ["value", "localPart", "from", "date", "name"]) expect(formatValue(key, "fullName", en), key).toBe("fullName");
	});

	test("a text of unknown origin is told up to its 200th character", () => {
		expect(sanitize("a".repeat(200))).toBe("a".repeat(200));
		expect(sanitize("a".repeat(201))).toBe(`${"a".repeat(200)}…`);
	});

	test("of a path the last part that has a word stands for it", () => {
		expect(termOf("organization.abbreviation", en)).toBe(en.terms["abbreviation"]);
		expect(termOf("gone.gone", en)).toBe("gone");
		expect(termOf("gone.", en)).toBe("gone.");
		expect(termOf("constructor", en)).toBe("constructor");
	});
});

describe("a citation", () => {
	const places = (refs: readonly (readonly [article: string, clause?: string])[]) =>
		refs.map(([article, clause]) => ({ instrument: "x", article, ...(clause === undefined ? {} : { clause }) }));

	test("articles of one digit stand before those of two", () => {
		const order = places([["8"], ["9"], ["10"], ["19"], ["20"]]);
		expect(citationOrder([...order].reverse())).toEqual(order);
	});

	test("an inserted article or clause stands behind the one whose number it has", () => {
		const order = places([["4", "1"], ["5"], ["5", "2"], ["5", "2a"], ["5", "2đ"], ["5", "3"], ["5a"], ["5a", "1"], ["5b"], ["6"], ["10"]]);
		expect(citationOrder([...order].reverse())).toEqual(order);
		expect(citationOrder([...order.slice(6), ...order.slice(0, 6)])).toEqual(order);
	});

	test("the deciding part comes first, and a clause before its points", () => {
		const order = [
			{ instrument: "x", part: "decision" as const, article: "9" },
			{ instrument: "x", article: "1", clause: "1" },
			{ instrument: "x", article: "1", clause: "1", point: "a" },
			{ instrument: "x", article: "1", clause: "1", point: "b" },
			{ instrument: "x", article: "12a" },
			{ instrument: "x", article: "12b" },
		];
		expect(citationOrder([...order].reverse())).toEqual(order);
	});

	test("sections of several numbers stand in their order, and dashes in theirs", () => {
		const order = [
			{ instrument: "x", article: "4.1" },
			{ instrument: "x", article: "4.5" },
			{ instrument: "x", article: "4.5.1" },
			{ instrument: "x", article: "4.5.3" },
			{ instrument: "x", article: "4.5.3", item: 1 },
			{ instrument: "x", article: "4.5.3", item: 2 },
			{ instrument: "x", article: "4.10" },
			{ instrument: "a", article: "1" },
		];
		for (let shift = 0; shift < 8; shift += 1) {
			const shifted = [...order.slice(shift, 7), ...order.slice(0, shift), ...order.slice(7)];
			expect(citationOrder(shifted)).toEqual(order);
		}
	});

	test("a label that is no number comes before the numbers", () => {
		const [named, numbered] = [
			{ instrument: "x", article: "phụ lục" },
			{ instrument: "x", article: "1" },
		];
		expect(citationOrder([numbered, named])).toEqual([named, numbered]);
	});

	test("changes nothing of what it is given", () => {
		const refs = Object.freeze(places([["2"], ["1"]]));
		expect(citation(refs, en)).toBe("Article 1 of the x; Article 2 of the x");
	});

	test("the deciding part, whose articles have numbers of their own, is told from the regulation where its decision has no name", () => {
		const [instrument] = tuyenQuang.instruments;
		const other = forProfile(vi, { ...tuyenQuang, instruments: [{ ...instrument, id: "y", title: { vi: "Quy chế Y", en: "Regulation Y" } }] });
		const decided = ["1", "2"].map((article) => ({ instrument: "y", part: "decision" as const, article }));
		expect(citation(decided, other)).toBe("Điều 1, Điều 2 Quyết định ban hành Quy chế Y");
		const known = decided.map((ref) => ({ ...ref, instrument: "bac-ninh-79-2025" }));
		expect(citation(known, vi)).toBe("Điều 1, Điều 2 Quyết định số 79/2025/QĐ-UBND");
	});

	test.each([
		[1, "gạch đầu dòng thứ nhất Điều 5", "Article 5, dash 1"],
		[4, "gạch đầu dòng thứ tư Điều 5", "Article 5, dash 4"],
		[5, "gạch đầu dòng thứ 5 Điều 5", "Article 5, dash 5"],
	])("dash %i", (item, vietnamese, english) => {
		expect(formatClause({ instrument: "x", article: "5", item }, vi)).toBe(`${vietnamese} x`);
		expect(formatClause({ instrument: "x", article: "5", item }, en)).toBe(`${english} of the x`);
	});
});

describe("texts of a regulation that is not built in", () => {
	const other = { ...tuyenQuang, id: "other" };

	test("its clauses and defects have only the words that the profile brings", () => {
		expect(clauseText(other, "1", en)).toBeUndefined();
		expect(clauseText({ ...other, id: "constructor" }, "name", en)).toBeUndefined();
		expect(defectText({ id: "constructor", clauses: [] }, en)).toEqual({});
		expect(defectText({ id: "gone", clauses: [], handling: { vi: "đọc", en: "read" } }, vi)).toEqual({ handling: "đọc" });
	});

	test("each clause has its own words, and one without any has none", () => {
		const words = (text: string) => ({ vi: `${text} vi`, en: `${text} en` });
		const own = {
			...other,
			clauses: [
				{ clause: "1", disposition: "stated" as const, text: words("one") },
				{ clause: "2", disposition: "stated" as const, text: words("two") },
				{ clause: "3", disposition: "stated" as const },
			],
		};
		expect(["1", "2", "3"].map((clause) => clauseText(own, clause, en))).toEqual(["one en", "two en", undefined]);
		expect(clauseText(own, "2", vi)).toBe("two vi");
		expect(clauseText(tuyenQuang, "99", vi)).toBeUndefined();
	});

	test("the deciding part of a text that is not known is told from the text itself", () => {
		expect(formatClause({ instrument: "y", part: "decision", article: "2" }, en)).toBe("Article 2 of the Decision that issues the y");
	});
});

describe("a finding", () => {
	test("leaves out a reason that its code names, and no other value", () => {
		const finding = (reason: string) => ({ code: "x.too-long", level: "must" as const, params: { reason, limit: 5 }, basis: [] });
		expect(formatFinding(finding("too-long"), en)).toBe("x.too-long (limit: 5)");
		expect(formatFinding(finding("short"), en)).toContain("short");
		expect(formatFinding({ code: "x.y", level: "must", params: { kind: "y" }, basis: [] }, en)).toContain("y)");
		expect(formatFinding({ code: "x.y", level: "must", params: { reason: ["y"] }, basis: [] }, en)).toBe("x.y (reason: y)");
		expect(formatFinding({ code: "x.7", level: "must", params: { reason: 7 }, basis: [] }, en)).toBe("x.7 (reason: 7)");
	});

	test("of a long list twenty are told, and how many more there are", () => {
		const codePoints = (count: number) => Array.from({ length: count }, (_, index) => `U+E0${index + 10}`);
		const told = (count: number) => formatFinding({ code: "x.y", level: "must", params: { codePoints: codePoints(count) }, basis: [] }, en);
		expect(told(20)).toBe(`x.y (${en.terms["codePoints"]}: ${codePoints(20).join(", ")})`);
		expect(told(23)).toBe(`x.y (${en.terms["codePoints"]}: ${codePoints(20).join(", ")} and 3 more)`);
	});

	test("a character is shown beside its code point, where it can be seen", () => {
		const told = (codePoint: string) => formatFinding({ code: "x.y", level: "must", params: { codePoints: [codePoint] }, basis: [] }, en);
		for (const [codePoint, shown] of [
			["U+0040", "“@” U+0040"],
			["U+0031", "“1” U+0031"],
			["U+674E", "“李” U+674E"],
			["U+1F600", "“😀” U+1F600"],
			// White space, marks, what is invisible, turns the text round or is nothing.
			["U+0020", "U+0020"],
			["U+0301", "U+0301"],
			["U+0000", "U+0000"],
			["U+200B", "U+200B"],
			["U+202E", "U+202E"],
			["U+2028", "U+2028"],
			["U+D800", "U+D800"],
			["U+E000", "U+E000"],
			["U+10FFFF", "U+10FFFF"],
			["U+110000", "U+110000"],
			["U+40", "U+40"],
			["@", "@"],
			["\u202e", "\ufffd"],
		])
			expect(told(String(codePoint))).toBe(`x.y (characters: ${shown})`);
	});

	test("a field means what it means among its codes: who a message is from", () => {
		const told = (code: string, key: string) => formatFinding({ code, level: "must", params: { [key]: "from" }, basis: [] }, en);
		expect(told("log.x", "field")).toBe("log.x (field: sender)");
		expect(told("deadline.x", "field")).toBe("deadline.x (field: from)");
		expect(told("log.x", "value")).toBe("log.x (value: from)");
	});
});

describe("the readings of an explanation", () => {
	test("each alternative stands beside its own option of its own reading", () => {
		const decision = { ...plain, readings: ["TQ-ORDINAL-START", "TQ-INITIAL"] };
		const catalogue = forProfile(en, withReadings(tuyenQuang, { "TQ-ORDINAL-START": "2" }));
		const alternatives = [
			{ reading: "TQ-INITIAL", option: "digraph", changes: ["value" as const], decision: { ...plain, value: { address: "ngvha@x.vn" } } },
			{ reading: "TQ-ORDINAL-START", option: "1", changes: [], decision: plain },
		];
		const lines = explain(decision, catalogue, { alternatives }).split("\n");
		expect(lines.filter((line) => line.includes("(in use)"))).toHaveLength(2);
		expect(lines[lines.findIndex((line) => line.startsWith("    1: ")) + 1]).toBe("      read so, the answer stays the same");
		expect(lines[lines.findIndex((line) => line.startsWith("    digraph: ")) + 1]).toBe("      read so: Compliant; ngvha@x.vn");
		expect(lines.filter((line) => line.includes("read so"))).toHaveLength(2);
	});

	test("an alternative is told of its own reading only, whatever its option is called", () => {
		const [reading] = tuyenQuang.readings;
		if (reading === undefined) throw new Error("the profile has readings");
		const own = { ...tuyenQuang, readings: ["X-1", "X-2"].map((id) => ({ ...reading, id, options: { a: {}, b: {} } })) };
		const alternatives = [{ reading: "X-2", option: "b", changes: [], decision: plain }];
		expect(
			explain({ ...plain, readings: ["X-1", "X-2"] }, forProfile(en, own), { alternatives })
				.split("\n")
				.slice(2),
		).toEqual(["  X-1: X-1", "    a: a", "    b: b", "  X-2: X-2", "    a: a", "    b: b", "      read so, the answer stays the same"]);
	});

	test("a profile's own reading is told in its own words, or by its names", () => {
		const [reading] = tuyenQuang.readings;
		if (reading === undefined) throw new Error("the profile has readings");
		const text = { question: { vi: "Hỏi gì?", en: "What?" }, options: { a: { vi: "cách a", en: "way a" } } };
		const own = {
			...tuyenQuang,
			readings: [
				{ ...reading, id: "X-1", text },
				{ ...reading, id: "X-2", options: { o: {} } },
			],
		};
		const lines = explain({ ...plain, readings: ["X-1", "X-2"] }, forProfile(vi, own)).split("\n");
		expect(lines.slice(2)).toEqual(["  X-1: Hỏi gì?", "    a: cách a", "  X-2: X-2", "    o: o"]);
	});

	test("an answer with findings tells each with its clauses, or without where it has none", () => {
		const finding = { code: "x.y", level: "must" as const, params: {}, basis: [] };
		const cited = { ...finding, level: "note" as const, basis: [{ instrument: "rfc5321", article: "4" }] };
		expect(
			explain({ ...plain, findings: [finding, cited] }, en)
				.split("\n")
				.slice(1),
		).toEqual([en.phrases.findings, `  ${en.levels.must}: x.y`, `  ${en.levels.note}: x.y (RFC 5321 section 4)`]);
	});
});

describe("a wrong call says what is wrong", () => {
	const wrong = (call: (...args: never[]) => unknown, ...args: readonly unknown[]) => {
		return expect(() => Reflect.apply(call, undefined, args));
	};

	test("a catalogue that is none", () => {
		const finding = { code: "x.y", params: {} };
		wrong(formatFinding, finding, "vi").toThrow(new TypeError("catalogue: expected a catalogue such as vi or en, got string"));
		wrong(formatFinding, finding, null).toThrow("catalogue: expected a catalogue such as vi or en, got null");
		wrong(formatFinding, finding, []).toThrow("catalogue: expected a catalogue such as vi or en, got array");
		for (const section of [
			"outcomes",
			"levels",
			"findings",
			"states",
			"actions",
			"resolutions",
			"kinds",
			"procedures",
			"rejections",
			"terms",
			"phrases",
			"instruments",
		]) {
			for (const value of [undefined, null, [], "texts"]) {
				wrong(formatFinding, finding, { ...en, [section]: value }).toThrow(new TypeError(`catalogue.${section}: expected an object of texts`));
			}
		}
		for (const language of [undefined, "fr"]) {
			wrong(formatFinding, finding, { ...en, language }).toThrow(new TypeError('catalogue.language: expected "vi" or "en"'));
		}
		wrong(formatFinding, { code: "x.y", params: {} }, { ...en, findings: { "x.y": 5 } }).toThrow(new TypeError("catalogue: expected each text as a string"));
		expect(fill("a", {}).text).toBe("a");
	});

	test("a profile that is none", () => {
		for (const profile of [
			undefined,
			null,
			"tuyen-quang",
			{},
			{ references: {} },
			{ references: null, readings: [] },
			{ references: "x", readings: [] },
			{ readings: [] },
		]) {
			wrong(forProfile, en, profile).toThrow(new TypeError("profile: expected a profile"));
		}
		const inside = "profile: expected a profile, and a value of it is of the wrong kind";
		for (const wrongly of [{ readings: [null] }, { references: { x: null } }, { instruments: undefined }])
			wrong(forProfile, en, { ...tuyenQuang, ...wrongly }).toThrow(expect.objectContaining({ message: inside, cause: expect.any(TypeError) }));
	});

	test("options that are none", () => {
		for (const options of [null, "x"]) wrong(explain, plain, en, options).toThrow(new TypeError("options: expected an object"));
		const good = { reading: "X", option: "o", changes: [], decision: plain };
		for (const alternatives of ["x", 5, {}, [undefined], [null], ["x"], [{ ...good, option: 1 }], [{ ...good, changes: undefined }]]) {
			wrong(explain, plain, en, { alternatives }).toThrow(new TypeError("options.alternatives: expected the alternatives of whatIf"));
		}
		wrong(explain, plain, en, { alternatives: [{ ...good, decision: {} }] }).toThrow("options.alternatives[].decision.outcome: expected a string");
		expect(explain(plain, en, { alternatives: [good] })).toBe("Compliant");
		wrong(explain, {}, en).toThrow(/^decision\.outcome: /u);
		wrong(formatFinding, {}, en).toThrow(/^finding\.code: /u);
	});
});
