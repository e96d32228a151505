import { expect, test } from "vitest";
import { typedLines } from "../../src/cli/typed-lines.ts";

/** Keys one by one, and as a terminal gives what is pasted. */
const typed = async (text: string): Promise<string> => {
	const given = async function* (chunks: Iterable<string>) {
		yield* chunks;
	};
	const [one, whole] = [await typedLines(given(text)), await typedLines(given([text]))];
	expect(one).toBe(whole);
	return one;
};

test.each([
	["an empty line ends", "Ab\rcd\r\rx", "Ab\ncd\n"],
	["line feeds end lines, too", "Ab\ncd\n\nx", "Ab\ncd\n"],
	["nothing was typed", "\r", ""],
	["Ctrl+D ends", "Ab\rcd\u0004x", "Ab\ncd"],
	["Ctrl+C gives up", "Ab\rcd\u0003x", ""],
	["the terminal is gone", "Ab\rcd", "Ab\ncd"],
	["Backspace as Unix gives it", "Abx\u007fc\r\r", "Abc\n"],
	["Backspace as a Windows console gives it, and a keyboard for Vietnamese that writes ơ over o", "Ao\u0008ơ\r\r", "Aơ\n"],
	["Backspace takes a whole character", "A\u{1F511}\u007f\r\r", "A\n"],
	["Backspace joins lines, and stops where they begin", "\u007fA\r\u0008b\r\r", "Ab\n"],
])("%s", async (_case, keys, lines) => {
	expect(await typed(keys)).toBe(lines);
});
