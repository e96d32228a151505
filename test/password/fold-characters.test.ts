import { expect, test } from "vitest";
import { foldCharacter } from "../../src/name/fold-character.ts";
import { foldCharacters } from "../../src/password/fold-characters.ts";

test("every character that a name may hold folds in a password as it does in a name", () => {
	const wrong: string[] = [];
	let letters = 0;
	for (let code = 0; code <= 0x2fff; code++) {
		const character = String.fromCodePoint(code).normalize("NFC");
		const inNames = foldCharacter(character);
		if (!/^[a-z0-9]$/.test(inNames)) continue;
		letters++;
		for (const spelling of [character, character.normalize("NFD"), character.toUpperCase(), character.toLowerCase()]) {
			if (foldCharacters(spelling) !== inNames) wrong.push(`U+${code.toString(16)}`);
		}
	}
	expect(wrong).toEqual([]);
	expect(letters).toBeGreaterThan(500);
});

test.each([
	["Nguyễn Đức Ý", "nguyen duc y"],
	["ĐðƉƀŁøı", "dddbloi"],
	["ＨＡＮＯＩ０＠．", "hanoi0@."],
	["ℍ𝐚⒨", "ha "],
	["Аррӏе", "appӏe"],
	["a\u0323\u0302b\u0301", "ab"],
	["李ß½™😀\ud800", "李ß    "],
	["٣", "2"],
	["İI", "ii"],
])("%j becomes %j", (text, folded) => {
	expect(foldCharacters(text)).toBe(folded);
});
