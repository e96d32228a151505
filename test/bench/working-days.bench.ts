/*
 * Run: npx tsx test/bench/working-days.bench.ts
 *
 * addWorkingDays beside the usual loop: date-fns, one day after the other, with a set of holidays. Exits with 1 where it is less than a hundred times as fast at
 * n = 250, or where n = 2500 takes more than twice the time of n = 2.
 */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays } from "date-fns/addDays";
import { isWeekend } from "date-fns/isWeekend";
import { Bench } from "tinybench";
import { addWorkingDays } from "../../src/calendar/add-working-days.ts";
import type { Calendar } from "../../src/calendar/types.ts";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";

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

function addByLoop(date: string, n: number): string {
	let day: Date = new UTCDateMini(date);
	for (let left = n; left > 0; ) {
		day = addDays(day, 1);
		const written = day.toISOString().slice(0, 10);
		if (swapped.has(written) || !(isWeekend(day) || off.has(written))) left -= 1;
	}
	return day.toISOString().slice(0, 10);
}

const starts = ["2024-01-15", "2024-12-30", "2025-04-24", "2025-08-29", "2026-02-12", "2026-08-20"];
for (const n of COUNTS) {
	for (const start of starts) {
		const [fast, slow] = [addWorkingDays(start, n, calendar).value, addByLoop(start, n)];
		if (fast !== slow) throw new Error(`${start} + ${n}: ${fast}, but ${slow} by the loop`);
	}
}

// A sum that is printed keeps the work from being optimised away.
let letters = 0;
let turn = 0;
const start = (): string => starts[turn++ % starts.length] ?? "";
const bench = new Bench({ time: 1000, warmupTime: 250 });
for (const n of COUNTS) {
	bench.add(`addWorkingDays ${n}`, () => {
		for (let call = 0; call < 1000; call += 1) letters += addWorkingDays(start(), n, calendar).value?.length ?? 0;
	});
	bench.add(`date-fns loop ${n}`, () => {
		letters += addByLoop(start(), n).length;
	});
}
await bench.run();

function nanoseconds(name: string): number {
	const result = bench.getTask(name)?.result;
	if (result === undefined || !("latency" in result)) throw new Error(`${name} did not run`);
	return result.latency.p50 * 1e6;
}

console.log("    n   addWorkingDays    date-fns loop   times");
const rows = COUNTS.map((n) => ({ n, own: nanoseconds(`addWorkingDays ${n}`) / 1000, loop: nanoseconds(`date-fns loop ${n}`) }));
for (const { n, own, loop } of rows) {
	console.log(`${String(n).padStart(5)} ${own.toFixed(0).padStart(13)} ns ${loop.toFixed(0).padStart(13)} ns ${(loop / own).toFixed(0).padStart(7)}`);
}
const at = (count: number): { readonly own: number; readonly loop: number } => rows.find(({ n }) => n === count) ?? { own: 1, loop: 0 };
console.log(`(${letters} letters)`);
if (at(250).loop / at(250).own < 100 || at(2500).own / at(2).own > 2) {
	console.error("slower than promised");
	process.exitCode = 1;
}
