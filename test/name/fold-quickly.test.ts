import { describe, expect, it } from "vitest";
import { foldCharacter } from "../../src/name/fold-character.ts";
import { foldQuickly } from "../../src/name/fold-quickly.ts";
import { mayBeLegacy } from "../../src/name/legacy-words.ts";

/** Latin letters up to U+01BF, and those with Vietnamese tones: what nearly every name is written with. */
const LETTERS = [...range(0x20, 0x1bf), ...range(0x1ea0, 0x1eff)].filter((letter) => /^[a-z]$/.test(foldCharacter(letter)));

function range(first: number, last: number): readonly string[] {
	return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}

/** Letters that could be legacy text are left to the closer look; all others are answered. */
const answerOf = (letters: string): string => (mayBeLegacy(letters) ? "" : [...letters].map(foldCharacter).join(""));

describe("the quick loop", () => {
	it("answers each letter that names are written with, and leaves every other character to the closer look", () => {
		expect(LETTERS.length).toBeGreaterThan(300);
		for (const character of range(0, 0xffff)) {
			expect(foldQuickly(character), `U+${character.charCodeAt(0).toString(16)}`).toBe(LETTERS.includes(character) ? answerOf(character) : "");
		}
	});

	it("answers each pair of letters that no legacy text has", () => {
		let quick = 0;
		const wrong: string[] = [];
		for (const first of LETTERS)
			for (const second of LETTERS) {
				const answer = foldQuickly(first + second);
				if (answer !== answerOf(first + second)) wrong.push(first + second);
				if (answer !== "") quick += 1;
			}
		expect(wrong).toEqual([]);
		expect(quick).toBeGreaterThan(0.8 * LETTERS.length ** 2);
	});

	it.each([
		["Nguyễn Văn An", "nguyen van an"],
		["TRẦN THỊ BÌNH", "tran thi binh"],
		["Hoàng-Lê Huân", "hoang le huan"],
		["a b-c d", "a b c d"],
	])("answers %s", (text, folded) => {
		expect(foldQuickly(text)).toBe(folded);
	});

	it.each(["", " ", "-", " An", "An ", "-An", "An-", "Văn  An", "Văn- An", "Văn -An", "Văn--An", "An 1", "An1", "An’", "An\u0301"])(
		"leaves %j to the closer look",
		(text) => {
			expect(foldQuickly(text)).toBe("");
		},
	);

	it("answers texts of up to 256 characters", () => {
		expect(foldQuickly("ă".repeat(256))).toBe("a".repeat(256));
		expect(foldQuickly("ă".repeat(257))).toBe("");
	});
});
