import { formatCivilDate, parseCivilDate } from "../core/civil-date.ts";
import type { Catalogue } from "./catalogue.ts";
import { fill } from "./fill.ts";
import { sanitize } from "./sanitize.ts";

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\+07:00$/u;

/** Fields whose values are names from a closed list, so that they have words of their own; any other text stands for itself. */
const NAMES = new Set([
	"fact",
	"facts",
	"field",
	"fields",
	"reason",
	"reasons",
	"state",
	"role",
	"kind",
	"keptAliveBy",
	"notChecked",
	"column",
	"procedure",
	"after",
	"before",
	"by",
	"action",
	"needs",
	"part",
	"forms",
	"tricks",
	"holderKind",
	"parentKind",
]);
/** Fields whose values have words of their own there: what a file is, whether it is encrypted, which limit was reached. Where there is none, the value stands for itself. */
const GROUPS = new Map([
	["type", "type"],
	["also", "type"],
	["answer", "answer"],
	["bounds", "attachment"],
]);
/** Moments that end something: midnight is the end of the day before. */
const ENDS = new Set(["dueAt", "endsAt"]);

/** The word for a name that stands in data, or the name itself. */
export function termOf(name: string, catalogue: Catalogue): string {
	const { terms, states, actions, resolutions, kinds, procedures, rejections } = catalogue;
	for (const words of [terms, states, actions, resolutions, kinds, procedures, rejections]) {
		const word = wordOf(words, name);
		if (word !== undefined) return word;
	}
	const last = name.slice(name.lastIndexOf(".") + 1);
	return last === name || last === "" ? sanitize(name) : termOf(last, catalogue);
}

function wordOf(words: Readonly<Record<string, string>>, name: string): string | undefined {
	return Object.hasOwn(words, name) ? words[name] : undefined;
}

/** A value of a finding or an answer in words: dates in the way of the language, names from closed lists by their terms, everything else made fit to be shown. */
export function formatValue(key: string, value: unknown, catalogue: Catalogue): string {
	const { phrases } = catalogue;
	// Lists of lists are in no finding and no answer.
	if (Array.isArray(value)) {
		return value.length === 0
			? phrases.none
			: value.map((part: unknown) => (Array.isArray(part) ? phrases.none : formatValue(key, part, catalogue))).join(", ");
	}
	if (typeof value === "number") return grouped(value, catalogue);
	if (typeof value === "boolean") return value ? phrases.yes : phrases.no;
	if (typeof value !== "string") return phrases.none;
	if (CIVIL_DATE.test(value)) return day(value, catalogue);
	if (INSTANT.test(value)) return moment(value, ENDS.has(key), catalogue);
	if (key === "codePoints") return character(value);
	if (value === "unstated") return phrases.unstated;
	if (key === "resolution") return wordOf(catalogue.resolutions, value) ?? termOf(value, catalogue);
	const group = GROUPS.get(key);
	if (group !== undefined) return wordOf(catalogue.terms, `${group}.${value}`) ?? sanitize(value);
	return NAMES.has(key) ? termOf(value, catalogue) : sanitize(value);
}

const CODE_POINT = /^U\+([0-9A-F]{4,5}|10[0-9A-F]{4})$/u;
/** What shows by itself: no white space, no mark that would sit on the quotation mark, nothing that cannot be seen. */
const VISIBLE = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/** The code point of a character, and the character itself in front where it can be seen. */
function character(codePoint: string): string {
	const [, digits] = CODE_POINT.exec(codePoint) ?? [];
	if (digits === undefined) return sanitize(codePoint);
	const shown = String.fromCodePoint(Number.parseInt(digits, 16));
	return VISIBLE.test(shown) ? `“${shown}” ${codePoint}` : codePoint;
}

/** A large whole number in groups of three digits; four digits are read without. */
function grouped(number: number, { language }: Catalogue): string {
	if (!Number.isSafeInteger(number) || Math.abs(number) < 10_000) return String(number);
	const digits = String(Math.abs(number));
	const groups: string[] = [];
	for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
	return `${number < 0 ? "-" : ""}${groups.join(language === "vi" ? "." : ",")}`;
}

function day(date: string, { language }: Catalogue): string {
	return language === "vi" ? date.split("-").reverse().join("/") : date;
}

/** The end of a day is told as such: 00:00 of the next day is "before 24:00" of the day that ends. */
function moment(instant: string, ends: boolean, catalogue: Catalogue): string {
	const { language, phrases } = catalogue;
	const [date, hour, minute] = [instant.slice(0, 10), instant.slice(11, 13), instant.slice(14, 16)];
	const second = instant[16] === ":" ? instant.slice(17, 19) : "00";
	const next = ends && hour === "00" && minute === "00" && second === "00" ? parseCivilDate(date) : undefined;
	const seconds = second === "00" ? "" : language === "vi" ? ` phút ${second} giây` : `:${second}`;
	const at = (time: string, on: string): string => (language === "vi" ? `${time} ngày ${day(on, catalogue)}` : `${time} on ${on}`);
	if (next !== undefined) return fill(phrases.before, { time: at(language === "vi" ? "24 giờ" : "24:00", formatCivilDate(next - 1)) }).text;
	return at(language === "vi" ? `${hour} giờ ${minute}${seconds}` : `${hour}:${minute}${seconds}`, date);
}
