import { formatPointer } from "./json-pointer.ts";

/** Something wrong with data that was to be a profile or a calendar. */
export interface SchemaIssue {
	/** Where, as a JSON pointer: `"/address/person/format"`; the empty text is the whole. */
	readonly path: string;
	/** What should stand there. */
	readonly expected: string;
	/** The whole sentence, on one line: where, what should stand there, what stands there. Control characters of a key are written as in JSON. */
	readonly message: string;
}

const SHOWN = 8;

/** Data that is no valid profile or calendar: every problem with its path and what was expected. */
export class SchemaError extends TypeError {
	/** Tells the error apart without its class. */
	override readonly name = "SchemaError";
	/** The problems. */
	readonly issues: readonly SchemaIssue[];

	constructor(subject: "profile" | "calendar", issues: readonly SchemaIssue[]) {
		const shown = issues.slice(0, SHOWN).map(({ message }) => `\n  ${message}`);
		const more = issues.length > SHOWN ? `\n  and ${issues.length - SHOWN} more` : "";
		super(`${subject}: ${issues.length === 1 ? "1 problem" : `${issues.length} problems`}${shown.join("")}${more}`);
		this.issues = issues;
	}
}

/** An issue while it is still being carried about. */
export interface Mismatch {
	readonly path: readonly PropertyKey[];
	readonly expected: string;
	/** What stands there, in words. */
	readonly found: string;
}

/** Notes what should stand somewhere, and what does. */
export function mismatch(path: readonly PropertyKey[], expected: string, found: string): Mismatch {
	return { path, expected, found };
}

/** An issue in a whole sentence. */
export function toIssue({ path, expected, found }: Mismatch): SchemaIssue {
	const pointer = formatPointer(path);
	return { path: pointer, expected, message: `${pointer === "" ? "the whole" : inSentence(pointer)}: expected ${expected}; found ${found}` };
}

/** What stands somewhere, in a few words. */
export function inWords(value: unknown): string {
	if (value === undefined) return "nothing";
	if (value === null) return "null";
	if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "an array";
	if (typeof value === "object") return "an object";
	if (typeof value === "string") return value.length > 40 ? `a text of ${value.length} characters` : JSON.stringify(value);
	return typeof value === "number" || typeof value === "boolean" ? String(value) : `a ${typeof value}`;
}

/** Not too long, and on one line: a key may hold whatever JSON can. */
function inSentence(pointer: string): string {
	const short = pointer.length > 200 ? `${pointer.slice(0, 200)}…` : pointer;
	return short.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
