import { mkdirSync, writeFileSync } from "node:fs";
import type { Measured } from "./measure.ts";

/** Where each bench leaves its result for `npm run bench -- --write`. */
export const RESULTS = ".cache/bench/results";

export interface Row {
	readonly name: string;
	/** For one unit of the table. */
	readonly nanoseconds: number;
	readonly quartiles?: readonly [number, number];
	/** How often the first row's time goes into this one's: above 1 where this row is slower. */
	readonly ratio: number;
	/** What else was counted, such as names folded wrongly. */
	readonly counts?: Readonly<Record<string, number>>;
}

export interface Table {
	readonly title: string;
	/** What one unit is: "name", "account". */
	readonly unit: string;
	readonly rows: readonly Row[];
}

/** A figure that was promised. */
export interface Bar {
	readonly claim: string;
	readonly measured: number;
	readonly least?: number;
	readonly most?: number;
	/** Where the time goes, for readers of a figure that is missed; best said with rows that measure it. */
	readonly where?: string;
}

export interface BenchResult {
	readonly id: string;
	readonly title: string;
	/** How it was measured, and what to know before reading the figures. */
	readonly method: string;
	/** The packages measured beside the library, by name, whose versions the report names. */
	readonly peers: readonly string[];
	readonly tables: readonly Table[];
	readonly bars: readonly Bar[];
}

/** A table whose ratios are against its first row. */
export function tableOf(
	title: string,
	unit: string,
	measured: readonly Measured[],
	counts: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): Table {
	const first = measured[0]?.nanoseconds ?? Number.NaN;
	const rows = measured.map(({ name, nanoseconds, quartiles }) => {
		const counted = counts[name];
		return { name, nanoseconds, quartiles, ratio: nanoseconds / first, ...(counted === undefined ? {} : { counts: counted }) };
	});
	return { title, unit, rows };
}

/** The time of one row, which must be there. */
export function nanosecondsOf({ rows }: Table, name: string): number {
	const row = rows.find((candidate) => candidate.name === name);
	if (row === undefined) throw new Error(`no row ${name}`);
	return row.nanoseconds;
}

export function isReached({ measured, least, most }: Bar): boolean {
	return measured >= (least ?? Number.NEGATIVE_INFINITY) && measured <= (most ?? Number.POSITIVE_INFINITY);
}

/** The claim with its figure, and where it is missed, where the time goes. */
export function barText(bar: Bar): string {
	return bar.where === undefined || isReached(bar) ? `${claimText(bar)}.` : `${claimText(bar)}. ${bar.where}`;
}

function claimText({ claim, measured, least, most }: Bar): string {
	const bound = [least === undefined ? [] : `at least ${figure(least)}`, most === undefined ? [] : `at most ${figure(most)}`].flat().join(", ");
	return `${claim}: ${figure(measured)} (${bound})`;
}

/** Three digits that count, and no more. */
export function figure(value: number): string {
	if (value >= 1000) return Math.round(Number(value.toPrecision(3))).toLocaleString("en");
	return String(Number(value.toPrecision(3)));
}

export function duration(nanoseconds: number): string {
	if (nanoseconds < 1000) return `${figure(nanoseconds)} ns`;
	if (nanoseconds < 1e6) return `${figure(nanoseconds / 1000)} µs`;
	if (nanoseconds < 1e9) return `${figure(nanoseconds / 1e6)} ms`;
	return `${figure(nanoseconds / 1e9)} s`;
}

/** Prints a result, leaves it for the report, and ends the process with 1 where a bar is missed. */
export function publish(result: BenchResult): void {
	for (const { title, unit, rows } of result.tables) {
		console.log(`\n${title}, for one ${unit}`);
		for (const { name, nanoseconds, ratio, counts } of rows) {
			const counted = Object.entries(counts ?? {}).map(([what, count]) => `  ${what} ${count}`);
			console.log(`${duration(nanoseconds).padStart(10)}  ${figure(ratio).padStart(8)}  ${name}${counted.join("")}`);
		}
	}
	console.log("");
	for (const bar of result.bars) console.log(`${isReached(bar) ? "reached" : "MISSED "}  ${barText(bar)}`);
	mkdirSync(RESULTS, { recursive: true });
	writeFileSync(`${RESULTS}/${result.id}.json`, JSON.stringify(result));
	if (!result.bars.every(isReached)) process.exitCode = 1;
}
