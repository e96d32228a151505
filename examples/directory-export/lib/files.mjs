import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} ExportFile
 * @property {string} name
 * @property {string} text
 * @property {boolean} [secret] Whether it holds passwords.
 */

/**
 * Writes the files of an export; those without a content are left out. A secret one is for its owner alone from its first byte on, and never takes the place of an
 * earlier one: that one's passwords may be in use.
 *
 * @param {string} folder
 * @param {readonly ExportFile[]} files
 * @returns {string[]} The paths.
 */
export function writeFiles(folder, files) {
	const wanted = files.filter(({ text }) => text !== "");
	mkdirSync(folder, { recursive: true });
	// Secrets first: where one cannot be written, nothing is.
	wanted.sort((left, right) => Number(right.secret ?? false) - Number(left.secret ?? false));
	return wanted.map(({ name, text, secret = false }) => {
		const path = join(folder, name);
		const file = openSync(path, secret ? "wx" : "w", secret ? 0o600 : 0o644);
		try {
			writeFileSync(file, text);
		} finally {
			closeSync(file);
		}
		return path;
	});
}
