import { messageOf } from "./io.ts";

/** What V8 says of a character out of place: it quotes the text around it, dots for what was cut off. */
const QUOTED = /^(Unexpected [a-z]+).*?, (\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/su;

/** Why a text is no JSON, and in which line. The engine's message may quote the text, which may hold a password: the quotation is only used to find the line. */
export function jsonProblem(error: unknown, text: string): string {
	const message = messageOf(error);
	const [, problem, cut, quoted] = QUOTED.exec(message) ?? [];
	if (problem === undefined || quoted === undefined) return message;
	const place = text.indexOf(quoted) + (cut === undefined ? 0 : quoted.length / 2);
	return `${problem} in line ${text.slice(0, Math.max(place, 0)).split("\n").length}`;
}
