import assert from "node:assert/strict";

/**
 * LDIF as RFC 2849 reads it: folded lines joined, records at empty lines, base64 undone.
 *
 * @param {string} ldif
 * @returns {[attribute: string, value: string][][]}
 */
export function parseLdif(ldif) {
	for (const line of ldif.split("\n")) assert.ok(Buffer.byteLength(line) <= 76, "a line is longer than 76 octets");
	const records = ldif
		.replaceAll("\n ", "")
		.split("\n\n")
		.map((record) => record.split("\n").filter((line) => line !== "" && !line.startsWith("#")));
	return records
		.filter((lines) => lines.length > 0)
		.map((lines) =>
			lines.map((line) => {
				const match = /^([A-Za-z0-9;-]+)(::?) ?(.*)$|^(-)$/.exec(line);
				assert.ok(match, `no line of LDIF: ${line}`);
				if (match[4] !== undefined) return ["-", ""];
				const [, attribute = "", colons, value = ""] = match;
				if (colons === "::") return [attribute, Buffer.from(value, "base64").toString("utf8")];
				assert.match(value, /^[\u0020-\u007E]*$/);
				return [attribute, value];
			}),
		);
}

/**
 * A distinguished name as RFC 4514 reads it, with one attribute in each of its parts.
 *
 * @param {string} dn
 * @returns {[attribute: string, value: string][]}
 */
export function parseDn(dn) {
	/** @type {[string, string][]} */
	const parts = [];
	for (let place = 0; place < dn.length; place++) {
		const equals = dn.indexOf("=", place);
		const attribute = dn.slice(place, equals);
		assert.match(attribute, /^[A-Za-z][A-Za-z0-9-]*$/);
		/** @type {number[]} */
		const octets = [];
		let first = true;
		for (place = equals + 1; place < dn.length && dn[place] !== ","; first = false) {
			const character = String.fromCodePoint(dn.codePointAt(place) ?? 0);
			if (character !== "\\") {
				assert.ok(!/["+;<>\0]/.test(character), "an unescaped special character");
				assert.ok(!(first && /[ #]/.test(character)), "an unescaped first character");
				place += character.length;
				assert.ok(!(character === " " && (place === dn.length || dn[place] === ",")), "an unescaped last space");
				octets.push(...Buffer.from(character));
				continue;
			}
			const pair = dn.slice(place + 1, place + 3);
			if (/^[0-9A-Fa-f]{2}$/.test(pair)) {
				octets.push(Number.parseInt(pair, 16));
				place += 3;
			} else {
				assert.match(dn[place + 1] ?? "", /[ "#+,;<=>\\]/);
				octets.push(dn.charCodeAt(place + 1));
				place += 2;
			}
		}
		parts.push([attribute, Buffer.from(octets).toString("utf8")]);
	}
	return parts;
}
