import type { Catalogue } from "./catalogue.ts";
import { fill } from "./fill.ts";
import { sanitize } from "./sanitize.ts";

const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\+07:00$/u;

/** Fields whose values are names from a closed list, so that they have words of their own; any other text stands for itself. */
const NAMES = new Set([
	"fact",
	"facts",
	"field",
	"fields",
	"reason",
	"reasons",
	"state",
	"resolution",
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
	if (typeof value === "number") return String(value);
	if (typeof value === "boolean") return value ? phrases.yes : phrases.no;
	if (typeof value !== "string") return phrases.none;
	const date = CIVIL_DATE.exec(value);
	if (date !== null) return day(date, catalogue);
	const instant = INSTANT.exec(value);
	if (instant !== null) return moment(instant, ENDS.has(key), catalogue);
	if (value === "unstated") return phrases.unstated;
	if (key === "resolution") return wordOf(catalogue.resolutions, value) ?? termOf(value, catalogue);
	return NAMES.has(key) ? termOf(value, catalogue) : sanitize(value);
}

function day([text = "", year = "", month = "", ofMonth = ""]: readonly string[], { language }: Catalogue): string {
	return language === "vi" ? `${ofMonth}/${month}/${year}` : text;
}

/** The end of a day is told as such: 00:00 of the next day is "before 24:00" of the day that ends. */
function moment(
	[, year = "", month = "", ofMonth = "", hour = "", minute = "", second = "00"]: readonly string[],
	ends: boolean,
	catalogue: Catalogue,
): string {
	const { language, phrases } = catalogue;
	const midnight = ends && hour === "00" && minute === "00" && second === "00";
	const [y, m, d] = midnight ? dayBefore(Number(year), Number(month), Number(ofMonth)) : [year, month, ofMonth];
	const seconds = second === "00" ? "" : language === "vi" ? ` ${second} giây` : `:${second}`;
	const time =
		language === "vi"
			? `${midnight ? "24 giờ" : `${hour} giờ ${minute}`}${seconds} ngày ${d}/${m}/${y}`
			: `${midnight ? "24:00" : `${hour}:${minute}`}${seconds} on ${y}-${m}-${d}`;
	return midnight ? fill(phrases.before, { time }).text : time;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayBefore(year: number, month: number, ofMonth: number): readonly [string, string, string] {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	let [y, m, d] = [year, month, ofMonth - 1];
	if (d === 0) {
		m -= 1;
		if (m === 0) {
			m = 12;
			y -= 1;
		}
		d = m === 2 && leap ? 29 : (MONTH_DAYS[m - 1] ?? 0);
	}
	return [String(y).padStart(4, "0"), String(m).padStart(2, "0"), String(d).padStart(2, "0")];
}
