import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, cpus, totalmem } from "node:os";
import { filesBelow } from "../../support/files.ts";
import { type BenchResult, barText, duration, figure, isReached, RESULTS, type Table } from "./result.ts";

const JSON_FILE = "docs/benchmarks.json";
const PAGE = "docs/benchmarks.md";

interface Machine {
	readonly processor: string;
	readonly cores: number;
	readonly memory: string;
	readonly node: string;
}

interface Report {
	readonly benches: Readonly<Record<string, BenchResult & { readonly machine: Machine; readonly versions: Readonly<Record<string, string>> }>>;
}

/** Writes the results that lie in the cache over those of the last report. */
export function writeReport(): void {
	const last: Report = existsSync(JSON_FILE) ? JSON.parse(readFileSync(JSON_FILE, "utf8")) : { benches: {} };
	const machine: Machine = {
		processor: cpus()[0]?.model ?? "unknown",
		cores: availableParallelism(),
		memory: `${Math.round(totalmem() / 1024 ** 3)} GiB`,
		node: process.version,
	};
	const benches: Record<string, Report["benches"][string]> = { ...last.benches };
	for (const file of filesBelow(RESULTS, ".json")) {
		const result: BenchResult = JSON.parse(readFileSync(file, "utf8"));
		benches[result.id] = { ...rounded(result), machine, versions: Object.fromEntries(result.peers.map((peer) => [peer, versionOf(peer)])) };
	}
	const sorted = Object.fromEntries(Object.entries(benches).toSorted(([a], [b]) => (a < b ? -1 : 1)));
	writeFileSync(JSON_FILE, `${JSON.stringify({ benches: sorted }, undefined, "\t")}\n`);
	writeFileSync(PAGE, pageOf({ benches: sorted }));
}

/** Four digits that count: the rest of a float is noise that would change each line at each run. */
function rounded(result: BenchResult): BenchResult {
	return JSON.parse(JSON.stringify(result, (_, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(4)) : value)));
}

function versionOf(peer: string): string {
	const require = createRequire(import.meta.url);
	const manifests = (require.resolve.paths(peer) ?? []).map((folder) => `${folder}/${peer}/package.json`);
	const manifest = manifests.find((file) => existsSync(file));
	if (manifest === undefined) throw new Error(`${peer} is not installed`);
	return JSON.parse(readFileSync(manifest, "utf8")).version;
}

function pageOf({ benches }: Report): string {
	const parts = Object.values(benches).map(({ title, method, tables, bars, machine, versions }) =>
		[
			`## ${title}`,
			method,
			...tables.map(tableText),
			bars.length === 0 ? [] : bars.map((bar) => `- ${isReached(bar) ? "Reached" : "**Missed**"}: ${barText(bar)}`).join("\n"),
			`Measured with Node ${machine.node.slice(1)} on ${machine.processor}, ${machine.cores} cores, ${machine.memory}${versionsText(versions)}.`,
		]
			.flat()
			.join("\n\n"),
	);
	return `${[
		"# Benchmarks",
		"Written by `npm run bench -- --write` from [benchmarks.json](benchmarks.json); do not edit.",
		"Each bench runs in a process of its own, the library and its peers in turns within it. Times are processor time (user and system, all threads), the median of the rounds; `times` compares a row with the first one: 2 takes twice as long. The figures hold for the machine named; the ratios travel better than the times.",
		...parts,
	].join("\n\n")}\n`;
}

function versionsText(versions: Readonly<Record<string, string>>): string {
	const named = Object.entries(versions).map(([peer, version]) => `${peer} ${version}`);
	return named.length === 0 ? "" : `; ${named.join(", ")}`;
}

function tableText({ title, unit, rows }: Table): string {
	const counted = [...new Set(rows.flatMap(({ counts }) => Object.keys(counts ?? {})))];
	const head = ["", `one ${unit}`, "times", ...counted];
	const lines = rows.map(({ name, nanoseconds, ratio, counts }) => [
		name,
		duration(nanoseconds),
		figure(ratio),
		...counted.map((what) => (counts?.[what] === undefined ? "" : String(counts[what]))),
	]);
	const written = [head, ["---", "--:", "--:", ...counted.map(() => "--:")], ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
	return `### ${title}\n\n${written}`;
}
