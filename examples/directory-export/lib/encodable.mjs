/**
 * What neither UTF-8 nor XML can carry: half of a surrogate pair, control characters other than tab, LF and CR, U+FFFE and U+FFFF. The mail systems would
 * drop such a character or put another in its place, and the directory would then hold a name that nobody has.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const UNENCODABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** @param {string} text */
export function isEncodable(text) {
	return !UNENCODABLE.test(text);
}

/**
 * @param {string} text
 * @returns {string} The text itself.
 * @throws {RangeError} Where it cannot be written; the message does not repeat it.
 */
export function requireEncodable(text) {
	if (!isEncodable(text)) throw new RangeError("a text holds characters that no mail system can store: control characters, or half of a surrogate pair");
	return text;
}
