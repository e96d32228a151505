import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Answer, kindOfLetter, type Recorded } from "./answers.ts";

/** What every call came to when somebody last looked. */
export const RECORDED = "test/determinism/recorded-calls.txt";
const PROFILES = "test/profiles";
const IN_A_LINE = 16;

/** The profiles of the invented provinces, as data. */
export function inventedProfiles(): readonly unknown[] {
	const files = readdirSync(PROFILES).filter((file) => file.endsWith(".json"));
	return files.sort().map((file): unknown => JSON.parse(readFileSync(`${PROFILES}/${file}`, "utf8")));
}

/** Lines of a function's name, `bytes` with one fingerprint, and its digests. */
export function asText(recorded: Readonly<Record<string, Recorded>>): string {
	const lines = Object.entries(recorded).flatMap(([name, { digests, bytes }]) => {
		const rows = Array.from({ length: Math.ceil(digests.length / IN_A_LINE) }, (_, row) => digests.slice(row * IN_A_LINE, (row + 1) * IN_A_LINE));
		return [`${name} bytes ${bytes}`, ...rows.map((row) => `  ${row.join(" ")}`)];
	});
	return `${lines.join("\n")}\n`;
}

export function readRecorded(): Readonly<Record<string, Recorded>> {
	const recorded: Record<string, { digests: string[]; bytes: string }> = {};
	let current: { digests: string[]; bytes: string } = { digests: [], bytes: "" };
	for (const line of existsSync(RECORDED) ? readFileSync(RECORDED, "utf8").split("\n") : []) {
		const words = line.trim().split(" ");
		if (line.startsWith("  ")) current.digests.push(...words);
		else if (line !== "") {
			current = { digests: [], bytes: words[2] ?? "" };
			recorded[words[0] ?? ""] = current;
		}
	}
	return recorded;
}

export const writeRecorded = (recorded: Readonly<Record<string, Recorded>>): void => writeFileSync(RECORDED, asText(recorded));

const SHOWN = 3;
const cut = (text: string): string => (text.length > 600 ? `${text.slice(0, 600)}…` : text);

/** Which functions answer otherwise than recorded, on how many calls, and the first of them with arguments and answer. */
export function changes(
	before: Readonly<Record<string, Recorded>>,
	now: Readonly<Record<string, Recorded>>,
	told: (name: string, index: number) => Pick<Answer, "args" | "text"> | undefined,
): readonly string[] {
	const lines: string[] = [];
	for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
		const one = before[name];
		const other = now[name];
		if (one === undefined || other === undefined) {
			lines.push(`${name}: ${one === undefined ? "is called now and was not" : "was called and is not any more"}`);
			continue;
		}
		const differing = other.digests.flatMap((digest, index) => (digest === one.digests[index] ? [] : [index]));
		if (one.digests.length !== other.digests.length) lines.push(`${name}: ${one.digests.length} calls were recorded, ${other.digests.length} are made`);
		if (differing.length > 0) lines.push(`${name}: ${differing.length} of ${other.digests.length} calls answer otherwise`);
		else if (one.bytes !== other.bytes) lines.push(`${name}: the same answers, but their keys come in another order`);
		for (const index of differing.slice(0, SHOWN)) {
			const kinds = [one.digests[index], other.digests[index]].map((digest = "") => kindOfLetter(digest.charAt(0)));
			const given = told(name, index);
			lines.push(`  call ${index}: ${kinds.join(" -> ")}`);
			if (given !== undefined) lines.push(`    arguments: ${cut(given.args)}`, `    answer: ${cut(given.text)}`);
		}
	}
	return lines;
}
