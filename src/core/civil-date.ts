/*
 * Civil dates.
 *
 * Inside the library a civil date is a day number (`CivilDay`): whole days since 1970-01-01, so that "the next day" is + 1 and "before" is <.
 * Outside it is text (`CivilDate`).
 *
 *   readMoment(input)        the one place where input becomes a day in Vietnam: civil date, instant text with an offset, or Date
 *   readDay(input)           its day number alone, or undefined
 *   parseCivilDate(text)     day number, or undefined          formatCivilDate(day)    "2026-08-15"
 *   formatInstant(ms)        "2026-08-15T09:30:00+07:00"       startOfDay(day)         milliseconds of 00:00+07:00
 *   dayOfInstant(ms)         day number in Vietnam             weekdayOf(day)          1 Monday to 7 Sunday
 *   civilDay(year, month, day), partsOf(day), daysInMonth(year, month)
 *
 * Adding months is in add-months.ts.
 */

/** A civil date in Vietnam, written `YYYY-MM-DD`; years 0001 to 9999. */
export type CivilDate = string;

/** Whole days since 1970-01-01. */
export type CivilDay = number;

/** What could be given as a point in time: a civil date, an instant with an offset or Z (`"2026-02-12T08:30:00+07:00"`), or a `Date`. */
export type Moment = string | Date;

/**
 * Why input is no point in time.
 *
 * - `not-a-date`: not written as a date or an instant, or neither text nor a `Date`;
 * - `no-offset`: a date with a time, but without an offset or Z, which may mean any moment of 26 hours;
 * - `impossible`: well written, but there is no such day, time or offset (2026-02-30, 24:00), or the year is outside 0001 to 9999.
 */
export type MomentProblem = "not-a-date" | "no-offset" | "impossible";

/** A point in time as read: `day` is the civil day in Vietnam; `ms` the milliseconds since 1970-01-01T00:00Z, for instants only. */
export type MomentReading =
	| { readonly ok: true; readonly kind: "date"; readonly day: CivilDay; readonly ms?: never }
	| { readonly ok: true; readonly kind: "instant"; readonly day: CivilDay; readonly ms: number }
	| { readonly ok: false; readonly reason: MomentProblem; readonly ms?: never };

/** Milliseconds in a day; civil days in Vietnam all have as many. */
const DAY_MS = 86_400_000;
const VIETNAM_OFFSET_MS = 25_200_000;
const MINUTE_MS = 60_000;

/** 0001-01-01 and 9999-12-31: what can be given. Computed days may lie beyond. */
const FIRST_DAY: CivilDay = -719_162;
const LAST_DAY: CivilDay = 2_932_896;

const NOT_A_DATE: MomentReading = { ok: false, reason: "not-a-date" };
const NO_OFFSET: MomentReading = { ok: false, reason: "no-offset" };
const IMPOSSIBLE: MomentReading = { ok: false, reason: "impossible" };

/**
 * Reads a point in time, and the civil day in Vietnam (UTC+7 all year) that it belongs to; 00:00+07:00 belongs to the new day.
 *
 * Fractions of a second are cut to milliseconds. The host's clock and time zone play no part.
 */
export function readMoment(input: unknown): MomentReading {
	if (typeof input === "string") return readText(input);
	const ms = timeOf(input);
	return ms === undefined ? NOT_A_DATE : instant(ms);
}

/** The civil day in Vietnam of a point in time as {@link readMoment} reads it, `undefined` where it is none. Makes no object for input as most of it is written. */
export function readDay(input: unknown): CivilDay | undefined {
	if (typeof input === "string" && (input.length === 10 || readCommonTime(input) !== undefined)) {
		const day = readDate(input);
		return Number.isNaN(day) ? undefined : day;
	}
	const moment = readMoment(input);
	return moment.ok ? moment.day : undefined;
}

/** The civil day in Vietnam that an instant belongs to. */
export function dayOfInstant(ms: number): CivilDay {
	return Math.floor((ms + VIETNAM_OFFSET_MS) / DAY_MS);
}

/** The instant at which a civil day starts in Vietnam, in milliseconds. */
export function startOfDay(day: CivilDay): number {
	return day * DAY_MS - VIETNAM_OFFSET_MS;
}

/** Day of the week: 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CivilDay): number {
	const weekday = (day + 4) % 7;
	return weekday <= 0 ? weekday + 7 : weekday;
}

/** Reads a civil date; `undefined` where it is not one. */
export function parseCivilDate(text: string): CivilDay | undefined {
	if (text.length !== 10) return undefined;
	const day = readDate(text);
	return Number.isNaN(day) ? undefined : day;
}

/** Writes a civil date. Years past 9999, which no input has but a sum may, are written as in ISO 8601 with a sign and six digits. */
export function formatCivilDate(day: CivilDay): CivilDate {
	const { year, month, dayOfMonth } = partsOf(day);
	const years = year > 9999 ? `+${String(year).padStart(6, "0")}` : year > 999 ? String(year) : String(year).padStart(4, "0");
	return `${years}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** Writes an instant at Vietnam's offset, with milliseconds only where there are some. */
export function formatInstant(ms: number): string {
	const day = dayOfInstant(ms);
	const rest = ms - startOfDay(day);
	const seconds = Math.floor(rest / 1000);
	const fraction = rest - seconds * 1000;
	const time = `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
	return `${formatCivilDate(day)}T${time}${fraction === 0 ? "" : `.${String(fraction).padStart(3, "0")}`}+07:00`;
}

/** Whether a year of the Gregorian calendar has 29 February. */
function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/*
 * Day numbers and dates, as `days_from_civil` and `civil_from_days` of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms" turn one into the other.
 * Years start on 1 March, so that the leap day comes last: months then have 31, 30, 31, 30, 31 days over and over, 153 in five of them.
 * 719,468 is the number of days from 0000-03-01 to 1970-01-01.
 */

/** Day number of a date that exists. */
export function civilDay(year: number, month: number, dayOfMonth: number): CivilDay {
	const shifted = month > 2 ? year : year - 1;
	const centuries = wholePart(shifted / 100);
	const leapDays = wholePart(shifted / 4) - centuries + wholePart(centuries / 4);
	const dayOfYear = wholePart((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
	return shifted * 365 + leapDays + dayOfYear - 719_468;
}

/** The whole part of a small number that is not negative. Unlike `Math.floor` it makes an engine divide integers, several times as fast. */
function wholePart(quotient: number): number {
	return quotient | 0;
}

/** Year, month (1 to 12) and day of the month of a day number. */
export function partsOf(day: CivilDay): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
	const shifted = day + 719_468;
	// The calendar repeats every 400 years, which have 146,097 days.
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
	};
}

function twoDigits(value: number): string {
	return value < 10 ? `0${value}` : String(value);
}

function instant(ms: number): MomentReading {
	const day = dayOfInstant(ms);
	return day >= FIRST_DAY && day <= LAST_DAY ? { ok: true, kind: "instant", day, ms } : IMPOSSIBLE;
}

/** The time of a `Date`, whichever realm it comes from; an object that only inherits from one has none. */
function timeOf(input: unknown): number | undefined {
	if (typeof input !== "object" || input === null) return undefined;
	try {
		const ms: number = Reflect.apply(Date.prototype.getTime, input, []);
		return ms;
	} catch {
		return undefined;
	}
}

function readText(text: string): MomentReading {
	const day = readDate(text);
	if (day === undefined) return NOT_A_DATE;
	if (text.length === 10) return Number.isNaN(day) ? IMPOSSIBLE : { ok: true, kind: "date", day };
	const time = readTime(text);
	if (time === undefined) return NOT_A_DATE;
	if (time === "no-offset") return NO_OFFSET;
	// Of a day or a time that is not a number, the sum is none either, and in no range.
	return instant(day * DAY_MS + time);
}

/** The date that a text starts with: not a number where there is no such day, `undefined` where none is written. Written out digit by digit, which runs fastest. */
function readDate(text: string): CivilDay | undefined {
	if (text.length < 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
	const thousands = digitAt(text, 0);
	const hundreds = digitAt(text, 1);
	const tens = digitAt(text, 2);
	const ones = digitAt(text, 3);
	const monthTens = digitAt(text, 5);
	const monthOnes = digitAt(text, 6);
	const dayTens = digitAt(text, 8);
	const dayOnes = digitAt(text, 9);
	if (thousands > 9 || hundreds > 9 || tens > 9 || ones > 9 || monthTens > 9 || monthOnes > 9 || dayTens > 9 || dayOnes > 9) return undefined;
	const year = thousands * 1000 + hundreds * 100 + tens * 10 + ones;
	const month = monthTens * 10 + monthOnes;
	const dayOfMonth = dayTens * 10 + dayOnes;
	if (year === 0 || month === 0 || month > 12 || dayOfMonth === 0 || (dayOfMonth > 28 && dayOfMonth > daysInMonth(year, month))) return Number.NaN;
	return civilDay(year, month, dayOfMonth);
}

/** The digit at a position; where there is none, a number above 9. */
function digitAt(text: string, at: number): number {
	return (text.charCodeAt(at) - ZERO) >>> 0;
}

const ZERO = 48;
const HYPHEN = 45;
const COLON = 58;
const PLUS = 43;
const LETTER_T = 84;

/** What stands behind the date: T, or one space, hours and minutes, seconds and a fraction where given, then Z or ±hh:mm (RFC 3339), ±hhmm or ±hh. */
const TIME = /^[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?(Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)?$/u;

/** Milliseconds from the start of the UTC day to the moment: not a number where there is no such time or offset, `undefined` where none is written. */
function readTime(text: string): number | "no-offset" | undefined {
	const fast = readCommonTime(text);
	if (fast !== undefined) return fast;
	const match = TIME.exec(text.slice(10));
	if (match === null) return undefined;
	const [, hh, mm, ss = 0, fraction = "", offset] = match;
	if (offset === undefined) return "no-offset";
	const hours = Number(hh);
	const minutes = Number(mm);
	const seconds = Number(ss);
	if (hours > 23 || minutes > 59 || seconds > 59) return Number.NaN;
	const milliseconds = Number(fraction.slice(0, 3).padEnd(3, "0"));
	return (hours * 60 + minutes - offsetMinutes(offset)) * MINUTE_MS + seconds * 1000 + milliseconds;
}

/** `Thh:mm:ss+07:00`, which nearly all input has, without a regular expression: reading dates is most of the work of an account list. */
function readCommonTime(text: string): number | undefined {
	if (text.length !== 25 || text.charCodeAt(10) !== LETTER_T || text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON || !isVietnamOffset(text)) {
		return undefined;
	}
	const hourTens = digitAt(text, 11);
	const hourOnes = digitAt(text, 12);
	const minuteTens = digitAt(text, 14);
	const minuteOnes = digitAt(text, 15);
	const secondTens = digitAt(text, 17);
	const secondOnes = digitAt(text, 18);
	const hours = hourTens * 10 + hourOnes;
	if (hourOnes > 9 || hours > 23 || minuteTens > 5 || minuteOnes > 9 || secondTens > 5 || secondOnes > 9) return undefined;
	return (hours * 60 + minuteTens * 10 + minuteOnes) * MINUTE_MS + (secondTens * 10 + secondOnes) * 1000 - VIETNAM_OFFSET_MS;
}

/** Whether a text of 25 characters ends with `+07:00`; asked by character, which is quicker than `endsWith`. */
function isVietnamOffset(text: string): boolean {
	return (
		text.charCodeAt(19) === PLUS &&
		digitAt(text, 20) === 0 &&
		digitAt(text, 21) === 7 &&
		text.charCodeAt(22) === COLON &&
		digitAt(text, 23) === 0 &&
		digitAt(text, 24) === 0
	);
}

/** The minutes of an offset, of which Z has none; not a number where there is no such offset. */
function offsetMinutes(offset: string): number {
	if (offset.length === 1) return 0;
	const hours = Number(offset.slice(1, 3));
	const minutes = Number(offset.slice(3).replace(":", ""));
	if (hours > 23 || minutes > 59) return Number.NaN;
	return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
