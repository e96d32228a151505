/*
 * Run: npm run bench -- allocate-addresses [--ten-million]
 *
 * allocateAddresses on lists with few and with many homonyms, beside the loop that a user would write (slugify each part, a Set, count up until free), and
 * beside what no allocation can do without: putting the finished addresses into a Set. With --ten-million also ten million people, against one million.
 */
import { spawnSync } from "node:child_process";
import process from "node:process";
import { allocate, allocateByLoop, countAllocated, staff, TEN_MILLION } from "./support/allocation.ts";
import { type Bar, publish, type Row, type Table } from "./support/result.ts";

const PEOPLE = 1_000_000;
const ROUNDS = 5;
/** The loop tries every number again for each homonym, so it gets a tenth of the list; the longer the list, the worse for it. */
const OF_LOOP = 100_000;
const MOST_BYTES = 2 * 1024 ** 3;
const WHERE =
	"What is known of ten times as many names and ids does not fit the processor's caches, and in this order each person meets another name; with homonyms one after another the difference is gone.";

/** Nanoseconds of processor time for each person, the median of the rounds. */
function median(times: readonly number[]): number {
	return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function timeOf(people: number, work: () => unknown): number {
	globalThis.gc?.();
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return ((user + system) * 1000) / people;
}

const tables: Table[] = [];
const bars: Bar[] = [];
let memory = 0;
for (const each of [1, 50, 1000]) {
	const people = [...staff(PEOPLE, each)];
	const few = [...staff(OF_LOOP, each)];
	const times = { allocate: [] as number[], kept: [] as number[], keys: [] as number[], fresh: [] as number[], loop: [] as number[] };
	for (let round = 0; round < ROUNDS; round += 1) {
		times.allocate.push(timeOf(PEOPLE, () => countAllocated(people)));
		let finished: readonly string[] = [];
		times.kept.push(
			timeOf(PEOPLE, () => {
				finished = allocate(people);
			}),
		);
		let held = new Set<string>();
		times.fresh.push(
			timeOf(PEOPLE, () => {
				held = new Set(finished);
			}),
		);
		if (held.size !== PEOPLE || held.has("")) throw new Error("an address was given twice, or not at all");
		times.keys.push(timeOf(PEOPLE, () => new Set(finished)));
		if (round < (each === 1000 ? 1 : ROUNDS)) times.loop.push(timeOf(OF_LOOP, () => allocateByLoop(few)));
	}
	memory = Math.max(memory, process.memoryUsage().rss);
	const first = median(times.allocate);
	const row = (name: string, list: readonly number[]): Row => ({ name, nanoseconds: median(list), ratio: median(list) / first });
	tables.push({
		title: `1,000,000 people, ${each === 1 ? "no homonyms" : `${each} of each name in an organisation`}`,
		unit: "person",
		rows: [
			row("allocateAddresses", times.allocate),
			row("the same, all local parts kept in a list", times.kept),
			row("slugify, Set, count up (100,000 people)", times.loop),
			row("finished keys into a Set", times.keys),
			row("the same, keys that were never hashed", times.fresh),
		],
	});
	if (each < 1000) continue;
	bars.push({ claim: "allocateAddresses among 1,000 homonyms, times the speed of the loop", measured: median(times.loop) / first, least: 20 });
	bars.push({ claim: "allocateAddresses among 1,000 homonyms, time against finished keys into a Set", measured: first / median(times.keys), most: 3 });
}
bars.push({ claim: "memory with a million people, GiB", measured: memory / 1024 ** 3, most: MOST_BYTES / 1024 ** 3 });

if (process.argv.includes("--ten-million")) {
	interface Streamed {
		readonly nanoseconds: number;
		readonly bytes: number;
	}
	const medianOf = (streamed: readonly Streamed[]): Streamed => ({
		nanoseconds: median(streamed.map(({ nanoseconds }) => nanoseconds)),
		bytes: Math.max(...streamed.map(({ bytes }) => bytes)),
	});
	const run = (count: number, kind = ""): Streamed => {
		const child = spawnSync(process.execPath, ["--max-old-space-size=6000", "--import", "tsx", TEN_MILLION, String(count), kind], { encoding: "utf8" });
		if (child.status !== 0) throw new Error(`${count} people: ${child.stderr}`);
		return JSON.parse(child.stdout);
	};
	const runs = [1, 2, 3].map(() => ({
		small: run(PEOPLE),
		large: run(10 * PEOPLE),
		smallNext: run(PEOPLE, "neighbours"),
		largeNext: run(10 * PEOPLE, "neighbours"),
		made: run(10 * PEOPLE, "made"),
	}));
	const small = medianOf(runs.map((each) => each.small));
	const large = medianOf(runs.map((each) => each.large));
	const row = (name: string, { nanoseconds }: Streamed): Row => ({ name, nanoseconds, ratio: nanoseconds / small.nanoseconds });
	tables.push({
		title: "Streamed, 1,000 of each name in an organisation, in processes of their own, the median of three",
		unit: "person",
		rows: [
			row("1,000,000 people", small),
			row("10,000,000 people", large),
			row("1,000,000 people, homonyms one after another", medianOf(runs.map((each) => each.smallNext))),
			row("10,000,000 people, homonyms one after another", medianOf(runs.map((each) => each.largeNext))),
			row("making that list, which is in all of these", medianOf(runs.map((each) => each.made))),
		],
	});
	bars.push({ claim: "10,000,000 people, time against 1,000,000", measured: (10 * large.nanoseconds) / small.nanoseconds, most: 11, where: WHERE });
	bars.push({ claim: "memory with ten million people, GiB", measured: large.bytes / 1024 ** 3, most: 6 });
}

publish({
	id: "allocate-addresses",
	title: "Allocating addresses",
	method:
		"People with common names and ids that count up, in an order that walks over all names. The median of five rounds, garbage collected before each. Each answer is read and let go, unless it says otherwise. The loop has no answer that cites anything, and knows no ids; it gets a tenth of the list.",
	peers: ["slugify"],
	tables,
	bars,
});
