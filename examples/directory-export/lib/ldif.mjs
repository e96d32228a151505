import { requireEncodable } from "./encodable.mjs";

/** RFC 2849, SAFE-STRING; a last space is encoded as well, because editors drop it. */
const SAFE = /^(?![ :<])[\u0020-\u007E]*(?<! )$/;
/** Octets of a line, its break not counted. */
const WIDTH = 76;

/**
 * A value inside a distinguished name, RFC 4514 section 2.4; control characters go as hexadecimal pairs, so that a name stays one line wherever it is shown.
 *
 * @param {string} value
 * @throws {RangeError} Where it is empty: an entry needs a name.
 */
export function escapeDnValue(value) {
	if (value === "") throw new RangeError("an entry cannot be named by an empty value");
	return (
		requireEncodable(value)
			.replace(/["+,;<=>\\]/g, "\\$&")
			// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
			.replace(/[\u0000-\u001F\u007F]/g, (character) => `\\${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`)
			.replace(/^[ #]|(?<=.) $/gs, "\\$&")
	);
}

/** @param {string} attribute @param {string} value */
function valueLine(attribute, value) {
	const text = SAFE.test(requireEncodable(value)) ? `${attribute}: ${value}` : `${attribute}:: ${Buffer.from(value, "utf8").toString("base64")}`;
	if (text.length <= WIDTH) return `${text.trimEnd()}\n`;
	const pieces = [text.slice(0, WIDTH)];
	for (let start = WIDTH; start < text.length; start += WIDTH - 1) pieces.push(text.slice(start, start + WIDTH - 1));
	return `${pieces.join("\n ")}\n`;
}

/**
 * @typedef {readonly (readonly [attribute: string, value: string])[]} Attributes
 * @typedef {{ dn: string } & (
 *   { change: "add", attributes: Attributes } |
 *   { change: "delete" } |
 *   { change: "rename", newRdn: string } |
 *   { change: "replace", attributes: readonly (readonly [attribute: string, values: readonly string[]])[] }
 * )} ChangeRecord
 */

/**
 * Change records of RFC 2849. Lines are folded at 76 octets: all of them are ASCII, so an octet is a character.
 *
 * @param {readonly ChangeRecord[]} records
 */
export function renderLdif(records) {
	if (records.length === 0) return "";
	return `version: 1\n${records.map((record) => `\n${valueLine("dn", record.dn)}${renderChange(record)}`).join("")}`;
}

/** @param {ChangeRecord} record */
function renderChange(record) {
	switch (record.change) {
		case "add":
			return `changetype: add\n${record.attributes.map(([attribute, value]) => valueLine(attribute, value)).join("")}`;
		case "delete":
			return "changetype: delete\n";
		case "rename":
			return `changetype: modrdn\n${valueLine("newrdn", record.newRdn)}deleteoldrdn: 1\n`;
		case "replace":
			return `changetype: modify\n${record.attributes
				.map(([attribute, values]) => `replace: ${attribute}\n${values.map((value) => valueLine(attribute, value)).join("")}-\n`)
				.join("")}`;
	}
}
