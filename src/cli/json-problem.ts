import { messageOf } from "./io.ts";

/** Where V8 begins to quote the text around a character out of place; dots stand for what was cut off. */
const QUOTATION = /, (?:\.\.\.)?"/u;

/** So many characters before and behind it are quoted, where there are as many. */
const AROUND = 10;

/** Why a text is no JSON, and in which line. The engine's message may quote the text, which may hold a password: the quotation is only used to find the line. */
export function jsonProblem(error: unknown, text: string): string {
	const message = messageOf(error);
	const comma = message.search(QUOTATION);
	const first = message.indexOf('"', comma);
	const last = message.lastIndexOf('"');
	// What is quoted otherwise is no help to find a line, and is not shown either.
	if (comma === -1) return first === -1 ? message : message.slice(0, first).trim();
	const problem = message.replace(/[^\w ].*/su, "").trim();
	const quoted = message.slice(first + 1, last);
	const place = text.indexOf(quoted) + (message.startsWith(".", comma + 2) ? AROUND : Math.max(quoted.length - AROUND, 0));
	return `${problem} in line ${text.slice(0, Math.max(place, 0)).split("\n").length}`;
}
