import { UTCDate } from "@date-fns/utc";
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { describe, expect, it } from "vitest";
import { addMonths } from "../../src/core/add-months.ts";
import {
	civilDay,
	dayOfInstant,
	daysInMonth,
	formatCivilDate,
	formatInstant,
	parseCivilDate,
	readDay,
	readMoment,
	startOfDay,
	weekdayOf,
} from "../../src/core/civil-date.ts";

const DAY = 86_400_000;
/** Every day; sources that Stryker has changed are some fifty times slower, and get every 97th, which meets each weekday, month and kind of year. */
const STRIDE = process.env["STRYKER_MUTATOR_WORKER"] === undefined ? 1 : 97;

describe("civil dates", () => {
	it("agree with the calendar of Date.UTC on every day of the years 0001 to 9999", () => {
		const at = new Date(0);
		at.setUTCFullYear(1, 0, 1);
		const first = at.getTime() / DAY;
		const last = Date.UTC(9999, 11, 31) / DAY;
		expect([first, last]).toEqual([parseCivilDate("0001-01-01"), parseCivilDate("9999-12-31")]);
		let wrong = 0;
		for (let day = first; day <= last; day += STRIDE) {
			const text = new Date(day * DAY).toISOString().slice(0, 10);
			if (formatCivilDate(day) !== text || parseCivilDate(text) !== day || weekdayOf(day) !== (new Date(day * DAY).getUTCDay() || 7)) wrong += 1;
		}
		expect(wrong).toBe(0);
	}, 60_000);

	it("refuse every day that a month does not have", () => {
		for (const year of [1, 1900, 2000, 2023, 2024, 2025, 2026, 2100, 9999]) {
			for (let month = 0; month <= 13; month += 1) {
				for (let day = 0; day <= 32; day += 1) {
					const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
					const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
					expect(readMoment(text), text).toEqual(exists ? { ok: true, kind: "date", day: civilDay(year, month, day) } : { ok: false, reason: "impossible" });
				}
			}
		}
	});

	it("end with the date: a text that goes on is none", () => {
		for (const text of ["2026-02-12 ", "2026-02-12T", "2026-02-123", "2026-02-12T00:00:00+07:00", "2026-02-1", ""])
			expect(parseCivilDate(text), text).toBeUndefined();
	});

	it("write years past 9999 with a sign", () => {
		expect(formatCivilDate((parseCivilDate("9999-12-31") ?? 0) + 1)).toBe("+010000-01-01");
	});
});

describe("moments", () => {
	it("belong to the civil day in Vietnam, whichever offset they are written with", () => {
		const cases: readonly [string, string, string][] = [
			["2026-02-12T00:00:00+07:00", "2026-02-12", "2026-02-12T00:00:00+07:00"],
			["2026-02-11T23:59:59+07:00", "2026-02-11", "2026-02-11T23:59:59+07:00"],
			["2026-02-11T17:00:00Z", "2026-02-12", "2026-02-12T00:00:00+07:00"],
			["2026-02-11T16:59:59.999Z", "2026-02-11", "2026-02-11T23:59:59.999+07:00"],
			["2026-02-11T12:00:00-05:00", "2026-02-12", "2026-02-12T00:00:00+07:00"],
			["2026-02-12T07:00+14:00", "2026-02-12", "2026-02-12T00:00:00+07:00"],
			["2026-02-12t06:59:59+1400", "2026-02-11", "2026-02-11T23:59:59+07:00"],
			["2026-02-12 00:00:00+07", "2026-02-12", "2026-02-12T00:00:00+07:00"],
			["2026-02-11T22:30:00.1234+05:30", "2026-02-12", "2026-02-12T00:00:00.123+07:00"],
			["2025-12-31T17:00:00z", "2026-01-01", "2026-01-01T00:00:00+07:00"],
		];
		for (const [text, day, written] of cases) {
			const read = readMoment(text);
			if (!read.ok || read.kind !== "instant") throw new Error(`${text} is an instant`);
			expect([formatCivilDate(read.day), formatInstant(read.ms)], text).toEqual([day, written]);
			expect(readMoment(new Date(read.ms)), text).toEqual(read);
			expect(readMoment(new UTCDate(read.ms)), text).toEqual(read);
			expect([dayOfInstant(read.ms), readDay(text), readDay(new Date(read.ms))], text).toEqual([read.day, read.day, read.day]);
			expect(startOfDay(read.day) <= read.ms && read.ms < startOfDay(read.day + 1), text).toBe(true);
		}
	});

	it("say why they cannot be read", () => {
		const cases: Readonly<Record<string, readonly unknown[]>> = {
			"no-offset": ["2026-02-12T08:30:00", "2026-02-12 08:30", "2026-02-12T08:30:00.5"],
			impossible: [
				"2026-02-30",
				"2026-02-30T08:00:00+07:00",
				"2025-02-29",
				"0000-01-01",
				"2026-13-01",
				"2026-99-01",
				"2026-01-99",
				"2026-02-12T24:00:00+07:00",
				"2026-02-12T08:60:00+07:00",
				"2026-02-12T08:00:60Z",
				"2026-02-12T08:00:00+24:00",
				"9999-12-31T23:59:59Z",
				"0001-01-01T00:00:00+14:00",
				new Date(Number.NaN),
				new Date(8.64e15),
			],
			"not-a-date": [
				"",
				" 2026-02-12",
				"2026-02-12 ",
				"12/02/2026",
				"2026-2-12",
				"20260212",
				"+002026-02-12",
				"２０２６-02-12",
				"2026-02-12T",
				"2026-02-12T08+07:00",
				"2026-02-12T8:00:00Z",
				"2026-02-12T08:00:00ICT",
				"2026-02-12T08:00:00+7",
				"2026-02-12T08:00:00+07:0O",
				"2026-02-12\0",
				"\ud800",
				"1".repeat(1_048_576),
				`2026-02-12T08:00:00.${"1".repeat(1_048_576)}Z`,
				1_770_854_400_000,
				null,
				undefined,
				true,
				{},
				[],
				Object.create(Date.prototype),
				{ getTime: () => 0 },
			],
		};
		for (const [reason, inputs] of Object.entries(cases)) {
			for (const input of inputs)
				expect([readMoment(input), readDay(input)], String(typeof input === "string" ? input.slice(0, 40) : typeof input)).toEqual([
					{ ok: false, reason },
					undefined,
				]);
		}
	});

	it("as they are mostly written are read without a pattern, and come to the same as with one", () => {
		const usual = "2026-02-12T08:15:30+07:00";
		let read = 0;
		for (let place = 0; place < usual.length; place += 1) {
			for (const character of "0123456789+-:.TtZz /") {
				const text = usual.slice(0, place) + character + usual.slice(place + 1);
				// A fraction, even of nothing, takes the way by the pattern.
				const moment = readMoment(`${text.slice(0, 19)}.0${text.slice(19)}`);
				const day = moment.ok ? moment.day : undefined;
				expect([readMoment(text), readDay(text)], text).toEqual([moment, day]);
				if (day !== undefined) read += 1;
			}
		}
		// Each digit can be another one or two up to nine, T a t or a space, the offset's sign a minus.
		expect(read).toBeGreaterThan(90);
	});
});

describe("a moment as text", () => {
	const TIMES = [0, 1, 22, 23, 24, 59, 60, 99];
	const OFFSETS = [0, 1, 14, 23, 24, 59, 60, 99];
	const two = (value: number): string => String(value).padStart(2, "0");

	it("is what Date.UTC says, for every time and offset in every way of writing them; beyond the clock it is impossible", () => {
		const midnight = Date.UTC(2026, 1, 12);
		let checked = 0;
		const check = (text: string, ms: number, possible: boolean): void => {
			const read = readMoment(text);
			const right = possible ? read.ok && read.kind === "instant" && read.ms === ms && read.day === dayOfInstant(ms) : !read.ok && read.reason === "impossible";
			if (!right) expect.fail(`${text}: ${JSON.stringify(read)}`);
			checked += 1;
		};
		for (const hours of TIMES) {
			for (const minutes of TIMES) {
				for (const seconds of TIMES) {
					const possible = hours < 24 && minutes < 60 && seconds < 60;
					const time = `${two(hours)}:${two(minutes)}:${two(seconds)}`;
					const ms = midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000;
					for (const [fraction, more] of [
						["", 0],
						[".5", 500],
						[",05", 50],
						[".007", 7],
						[".123456789", 123],
						[".9999", 999],
					] as const) {
						for (const zone of ["Z", "z"]) check(`2026-02-12T${time}${fraction}${zone}`, ms + more, possible);
						check(`2026-02-12T${time}${fraction}+07:00`, ms + more - 7 * 3_600_000, possible);
						check(`2026-02-30T${time}${fraction}+07:00`, 0, false);
					}
				}
			}
		}
		for (const hours of OFFSETS) {
			for (const minutes of OFFSETS) {
				for (const sign of [1, -1]) {
					const offset = sign * (hours * 60 + minutes) * 60_000;
					const possible = hours < 24 && minutes < 60;
					const start = `2026-02-12 08:30${sign < 0 ? "-" : "+"}${two(hours)}`;
					const ms = midnight + 8.5 * 3_600_000 - offset;
					check(`${start}:${two(minutes)}`, ms, possible);
					check(`${start}${two(minutes)}`, ms, possible);
					if (minutes === 0) check(start, ms, possible);
				}
			}
		}
		expect(checked).toBe(8 ** 3 * 6 * 4 + 8 * 8 * 2 * 2 + 8 * 2);
	});

	it("is none with any character more, or another in place of one", () => {
		const right = ["2026-02-12", "2026-02-12T08:30:15+07:00", "2026-02-12T08:30:15Z", "2026-02-12T08:30:15.123456789+07:00"];
		const also: Readonly<Record<string, RegExp>> = { T: /[t ]/, "+": /-/, Z: /z/, ".": /,/ };
		for (const text of right) {
			expect(readMoment(text).ok, text).toBe(true);
			for (let index = 0; index <= text.length; index += 1) {
				for (const character of ["/", ":", "-", "+", ".", " ", "x", "T", "Z", "\0", "\n", "٣", "０"]) {
					const longer = `${text.slice(0, index)}${character}${text.slice(index)}`;
					expect(readMoment(longer), JSON.stringify(longer)).toEqual({ ok: false, reason: "not-a-date" });
					const there = text.charAt(index);
					if (there === "" || there === character || also[there]?.test(character)) continue;
					const other = `${text.slice(0, index)}${character}${text.slice(index + 1)}`;
					expect(readMoment(other), JSON.stringify(other)).toEqual({ ok: false, reason: "not-a-date" });
				}
			}
		}
	});

	it("is none with the signs of ASCII before or after its own", () => {
		const usual = "2026-02-12T08:30:15+07:00";
		for (const [sign, others] of [
			["-", ",."],
			["T", "SU"],
			[":", "9;"],
			["+", "*,"],
		] as const) {
			for (const other of others)
				expect([readMoment(usual.replaceAll(sign, other)), readDay(usual.replaceAll(sign, other))]).toEqual([{ ok: false, reason: "not-a-date" }, undefined]);
		}
	});

	it("can be the first and the last moment of the days that can be given, and none beyond", () => {
		for (const [text, day] of [
			["0001-01-01T00:00:00+07:00", "0001-01-01"],
			["9999-12-31T23:59:59.999+07:00", "9999-12-31"],
		] as const) {
			const read = readMoment(text);
			expect(read.ok && formatCivilDate(read.day), text).toBe(day);
		}
		for (const text of ["0001-01-01T00:00:00+07:01", "9999-12-31T23:59:59+06:59"]) expect(readMoment(text), text).toEqual({ ok: false, reason: "impossible" });
	});

	it("is written as Date writes it, at Vietnam's offset, and without a fraction of 0", () => {
		const midnight = Date.UTC(2026, 1, 11, 17);
		for (let ms = midnight; ms < midnight + DAY; ms += 9973) {
			for (const at of [ms, Math.floor(ms / 1000) * 1000]) {
				const expected = new Date(at + 7 * 3_600_000).toISOString().replace(".000", "").replace("Z", "+07:00");
				if (formatInstant(at) !== expected) expect.fail(`${formatInstant(at)} is ${expected}`);
			}
		}
		expect([1, 10, 100].map(formatInstant)).toEqual(["001", "01", "1"].map((fraction) => `1970-01-01T07:00:00.${fraction.padEnd(3, "0")}+07:00`));
	});
});

describe("adding months", () => {
	const MONTHS = [0, 1, 2, 3, 6, 11, 12, 24, 36, 1024, 1200];
	const byDateFns = (day: number, months: number): number => addMonthsToDate(new UTCDateMini(day * DAY), months).getTime() / DAY;

	it("gives the corresponding day, or the last one of a shorter month: what date-fns says, for every day of 2023 to 2028", () => {
		let checked = 0;
		for (let day = civilDay(2023, 1, 1); day < civilDay(2029, 1, 1); day += 1) {
			for (const months of MONTHS) {
				if (addMonths(day, months) !== byDateFns(day, months)) expect.fail(`${formatCivilDate(day)} + ${months}`);
				checked += 1;
			}
		}
		expect(checked).toBe(2192 * 11);
	});

	it("does so around every turn of a month that can be given, and as far as sums may go", () => {
		let checked = 0;
		for (const year of [1, 2, 99, 100, 1582, 1899, 1900, 1969, 1970, 1999, 2000, 2096, 2100, 9999]) {
			for (let month = 1; month <= 12; month += 1) {
				for (const day of [civilDay(year, month, 1), civilDay(year, month, 28), civilDay(year, month, daysInMonth(year, month))]) {
					for (const months of [...MONTHS, 4800, 1_200_000]) {
						if (addMonths(day, months) !== byDateFns(day, months)) expect.fail(`${formatCivilDate(day)} + ${months}`);
						checked += 1;
					}
				}
			}
		}
		expect(checked).toBe(14 * 12 * 3 * 13);
	});
});
