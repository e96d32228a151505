import { describe, expect, test } from "vitest";
import { normalize } from "../../src/core/normalize.ts";

const FORMS = ["NFC", "NFD", "NFKC"] as const;
/** Too long to be handed over as it is. */
const TIMES = 500;

describe("a normalisation form", () => {
	test.each([
		"Nguyễn Thị Ánh",
		"nga\u0323\u0302\u0301y",
		"e\u0302\u0323",
		"\u1112\u1161\u11ab",
		"\ud800",
		"😀",
		"ﬁ Ａ",
		`a${"\u0323".repeat(30)}${"\u0301".repeat(30)}`,
		"",
	])("is that of the engine, short or long: %j", (text) => {
		for (const form of FORMS) {
			for (const spelling of [text, text.normalize("NFD"), text.repeat(TIMES), text.normalize("NFD").repeat(TIMES)]) {
				expect(normalize(spelling, form)).toBe(spelling.normalize(form));
			}
		}
		expect(normalize(text)).toBe(text.normalize("NFC"));
	});

	test("of a text below a thousand characters is that of the engine, though its marks stand in no order", () => {
		const text = `a${"\u0301\u0323".repeat(499)}`;
		expect(text).toHaveLength(999);
		for (const form of FORMS) expect(normalize(text, form)).toBe(text.normalize(form));
	});

	test("of a row of marks that are out of order takes no time that grows with its square", { timeout: 5000 }, () => {
		const marks = `a${"\u0301\u0323".repeat(100_000)}`;
		for (const form of FORMS) expect(normalize(marks, form)).toMatch(/^(?:ạ|a\u0323)/);
	});
});
