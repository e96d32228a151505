/*
 * Run: npm run bench -- working-days
 *
 * addWorkingDays beside the usual loop, one day after the other with a set of holidays, written with date-fns and with @internationalized/date.
 */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { isWeekend as isWeekendOf, parseDate } from "@internationalized/date";
import { addDays } from "date-fns/addDays";
import { isWeekend } from "date-fns/isWeekend";
import { addWorkingDays } from "../../src/calendar/add-working-days.ts";
import type { Calendar } from "../../src/calendar/types.ts";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import { measure } from "./support/measure.ts";
import { nanosecondsOf, publish, type Table, tableOf } from "./support/result.ts";

const COUNTS = [2, 10, 250, 2500];

/** The built-in days, over a range that 2500 working days fit into. */
const calendar: Calendar = {
	...vietnamPublicSector,
	id: "long",
	coversTo: "2037-12-31",
	days: vietnamPublicSector.days.filter(({ status }) => status !== "unconfirmed"),
};
const off = new Set(calendar.days.filter(({ works }) => !works).map(({ date }) => date));
const swapped = new Set(calendar.days.filter(({ works }) => works).map(({ date }) => date));
const STARTS = ["2024-01-15", "2024-12-30", "2025-04-24", "2025-08-29", "2026-02-12", "2026-08-20"];

function byDateFns(date: string, n: number): string {
	let day: Date = new UTCDateMini(date);
	for (let left = n; left > 0; ) {
		day = addDays(day, 1);
		const written = day.toISOString().slice(0, 10);
		if (swapped.has(written) || !(isWeekend(day) || off.has(written))) left -= 1;
	}
	return day.toISOString().slice(0, 10);
}

function byInternationalized(date: string, n: number): string {
	let day = parseDate(date);
	for (let left = n; left > 0; ) {
		day = day.add({ days: 1 });
		const written = day.toString();
		if (swapped.has(written) || !(isWeekendOf(day, "vi-VN") || off.has(written))) left -= 1;
	}
	return day.toString();
}

const WAYS: Readonly<Record<string, (date: string, n: number) => string>> = {
	addWorkingDays: (date, n) => addWorkingDays(date, n, calendar).value ?? "",
	"date-fns, day by day": byDateFns,
	"@internationalized/date, day by day": byInternationalized,
};

for (const n of COUNTS) {
	for (const start of STARTS) {
		const answers = new Set(Object.values(WAYS).map((way) => way(start, n)));
		if (answers.size !== 1) throw new Error(`${start} + ${n}: ${[...answers].join(", ")}`);
	}
}

const tables: { readonly n: number; readonly table: Table }[] = [];
for (const n of COUNTS) {
	const measured = await measure(
		Object.entries(WAYS).map(([name, way]) => ({
			name,
			units: STARTS.length,
			run: () => {
				let last = "";
				for (const start of STARTS) last = way(start, n);
				return last;
			},
		})),
		{ rounds: 11, milliseconds: 25 },
	);
	tables.push({ n, table: tableOf(`${n} working days`, "date", measured) });
}
const at = (count: number, name: string): number => {
	const found = tables.find(({ n }) => n === count);
	if (found === undefined) throw new Error(`${count} was not measured`);
	return nanosecondsOf(found.table, name);
};

publish({
	id: "working-days",
	title: "Working days",
	method:
		"Six dates, each a number of working days on, over the calendar of the public sector with its holidays and swapped days. All three give the same dates.",
	peers: ["date-fns", "@date-fns/utc", "@internationalized/date"],
	tables: tables.map(({ table }) => table),
	bars: [
		{
			claim: "addWorkingDays at 250, times the speed of the date-fns loop",
			measured: at(250, "date-fns, day by day") / at(250, "addWorkingDays"),
			least: 1000,
		},
		{ claim: "addWorkingDays, time at 2,500 against 2", measured: at(2500, "addWorkingDays") / at(2, "addWorkingDays"), most: 2 },
	],
});
