/**
 * How zmprov reads a batch file, written down from the behaviour of its sources (zm-mailbox: `ProvUtil.interactive`, `StringUtil.readLine` and `StringUtil.parseLine`): UTF-8, lines
 * that a final backslash joins to the next, and words with quotes of both kinds and backslashes.
 *
 * @param {Uint8Array} bytes
 * @returns {string[][]} The words of each command; empty lines are passed over.
 */
export function readBatch(bytes) {
	const commands = [];
	let pending = "";
	for (const line of linesOf(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes))) {
		// An empty line ends a continued one, too.
		if (line.endsWith("\\")) {
			pending += line.slice(0, -1);
			continue;
		}
		commands.push(splitWords(pending + line));
		pending = "";
	}
	if (pending !== "") commands.push(splitWords(pending));
	return commands.filter((words) => words.length > 0);
}

/** Java's `BufferedReader.readLine`: LF, CR, or both; and no line after the last break. @param {string} text */
function linesOf(text) {
	const lines = text.split(/\r\n|\r|\n/);
	if (lines.at(-1) === "") lines.pop();
	return lines;
}

/** Java's `Character.isWhitespace`: no no-break spaces, but the separators U+001C to U+001F. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Java counts.
const WHITE = /^[\t-\r\u001C-\u0020\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]$/;

/** @type {Readonly<Record<string, string>>} */
const NAMED = { n: "\n", t: "\t", r: "\r", "'": "'", '"': '"' };

/** @param {string} line */
export function splitWords(line) {
	const words = [];
	let word = "";
	/** @type {"none" | "plain" | "'" | '"'} */
	let within = "none";
	for (let place = 0; place < line.length; ) {
		let character = line[place++] ?? "";
		let escaped = false;
		if (character === "\\" && place < line.length) {
			const next = line[place++] ?? "";
			character = NAMED[next] ?? next;
			escaped = Object.hasOwn(NAMED, next) || WHITE.test(next);
		}
		if (within !== "none") {
			if (!escaped && (within === "plain" ? WHITE.test(character) : character === within)) {
				words.push(word);
				word = "";
				within = "none";
			} else word += character;
		} else if (!escaped && (character === "'" || character === '"')) within = character;
		else if (escaped || !WHITE.test(character)) {
			within = "plain";
			word += character;
		}
	}
	if (word !== "") words.push(word);
	return words;
}
