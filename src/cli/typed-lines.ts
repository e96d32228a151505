/** What the keys give as characters: Ctrl+C and Ctrl+D; Backspace is the one or the other, by terminal and platform. */
const INTERRUPT = "\u0003";
const END = "\u0004";
const BACKSPACE: readonly string[] = ["\u0008", "\u007f"];

/**
 * Lines as they are typed where nothing is shown, until an empty one or Ctrl+D; Ctrl+C gives them up.
 *
 * @param chunks - What a terminal gives in raw mode, where each key is a character.
 */
export async function typedLines(chunks: AsyncIterable<string>): Promise<string> {
	const typed: string[] = [];
	for await (const chunk of chunks) {
		for (const character of chunk) {
			const isReturn = character === "\r" || character === "\n";
			if (character === INTERRUPT) return "";
			if (character === END || (isReturn && (typed.at(-1) ?? "\n") === "\n")) return typed.join("");
			if (BACKSPACE.includes(character)) typed.pop();
			else typed.push(isReturn ? "\n" : character);
		}
	}
	return typed.join("");
}
