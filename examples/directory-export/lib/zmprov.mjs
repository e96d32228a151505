import { requireEncodable } from "./encodable.mjs";

/** @type {Readonly<Record<string, string>>} */
const ESCAPES = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * One argument as zmprov reads it from a batch file (`zmprov -f FILE`): in single quotes, always.
 *
 * zmprov is not a shell: `$`, backticks, `;`, `#` and `*` mean nothing to it. Inside single quotes only the backslash and the single quote do; a line break would
 * end the command, so it becomes `\n`. And since the quote is what a line ends with, no line ends with a backslash, which would swallow the next one.
 *
 * @param {string} argument
 */
export function quoteArgument(argument) {
	return `'${requireEncodable(argument).replace(/[\\'\n\r\t]/g, (character) => ESCAPES[character] ?? "")}'`;
}

/**
 * One command of a batch file.
 *
 * @param {readonly [string, ...string[]]} command - The command's short name, then its arguments.
 */
export function renderCommand([name, ...parts]) {
	if (!/^[a-z]+$/.test(name)) throw new TypeError("command: expected the short name of a command of zmprov");
	return `${[name, ...parts.map(quoteArgument)].join(" ")}\n`;
}
