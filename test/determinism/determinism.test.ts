import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, answers, type Recorded } from "./answers.ts";
import { api } from "./api.ts";
import { CALLS } from "./calls.ts";
import { changes, inventedProfiles, readRecorded, writeRecorded } from "./recorded.ts";
import { isObject } from "./world.ts";

const run = promisify(execFile);
const TOTAL = 10_000;

/** Codes that no call can come to, and why. */
const OUT_OF_REACH: readonly string[] = [
	// Findings of the command, about rows of a table.
	"row.cell-count",
	"row.quote-not-closed",
	"row.invalid-value",
	// Known to the catalogues, given by no rule.
	"password.invalid-date",
];

/** Exports that are no rule. */
const NOT_CALLED: readonly string[] = ["SchemaError"];

const told = new Map<string, Pick<Answer, "args" | "text">>();
const codes = new Set<string>();
const kinds = new Map<string, Map<string, number>>();
let now: Readonly<Record<string, Recorded>> = {};
let folder = "";

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "thu-cong-vu-calls-"));
	now = await answers(api, inventedProfiles(), (name, index, { args, text, codes: found, kind }) => {
		told.set(`${name} ${index}`, { args: args.slice(0, 1000), text: text.slice(0, 1000) });
		for (const code of found) codes.add(code);
		const counted = kinds.get(name) ?? new Map<string, number>();
		kinds.set(name, counted.set(kind, (counted.get(kind) ?? 0) + 1));
	});
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe("the calls", () => {
	test("are ten thousand, of every exported function", () => {
		expect(Object.values(CALLS).reduce((sum, { times }) => sum + times, 0)).toBe(TOTAL);
		const functions = Object.entries(api).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
		expect(functions.length).toBeGreaterThan(45);
		expect(functions.filter((name) => CALLS[name] === undefined)).toEqual(NOT_CALLED);
		expect(Object.keys(CALLS).filter((name) => !functions.includes(name))).toEqual([]);
	});

	test("come to every code of a finding", () => {
		const catalogue = isObject(api["en"]) && isObject(api["en"]["findings"]) ? Object.keys(api["en"]["findings"]) : [];
		expect(catalogue.length).toBeGreaterThan(70);
		expect(catalogue.filter((code) => !codes.has(code)).sort()).toEqual([...OUT_OF_REACH].sort());
		expect([...codes].filter((code) => !catalogue.includes(code))).toEqual([]);
	});

	test("are answered, most of them: an error is the exception", () => {
		const count = (kind: string): number => [...kinds.values()].reduce((sum, counted) => sum + (counted.get(kind) ?? 0), 0);
		for (const kind of ["compliant", "violation", "undetermined", "unregulated", "answer"]) expect(count(kind), kind).toBeGreaterThan(500);
		expect(count("discouraged")).toBeGreaterThan(10);
		expect(count("throws")).toBeGreaterThan(300);
		expect(count("throws")).toBeLessThan(TOTAL / 5);
		for (const [name, counted] of kinds) expect(counted.get("throws") ?? 0, name).toBeLessThan((2 * (CALLS[name]?.times ?? 0)) / 3);
	});

	test("throw only errors whose words are the package's own", () => {
		const engines = /undefined \(reading|is not a function|is not iterable|is undefined|is null|is not an object|Cannot|not convert/;
		expect([...told].filter(([, { text }]) => /^[A-Za-z]*Error: /.test(text) && engines.test(text)).map(([name, { text }]) => `${name}: ${text}`)).toEqual([]);
	});
});

test("the answers are the recorded ones", () => {
	const lines = changes(readRecorded(), now, (name, index) => told.get(`${name} ${index}`));
	if (process.env["UPDATE_CALLS"] === "1") {
		for (const line of lines) console.log(line);
		writeRecorded(now);
		return;
	}
	expect(lines, "UPDATE_CALLS=1 npm run test:determinism records the new answers; the changelog says whose answers changed").toEqual([]);
});

describe("in a process of its own", () => {
	beforeAll(async () => {
		writeFileSync(join(folder, "invented.json"), JSON.stringify(inventedProfiles()));
		await build({
			entryPoints: ["test/determinism/in-process.ts"],
			bundle: true,
			platform: "node",
			format: "esm",
			outfile: join(folder, "calls.mjs"),
			logLevel: "error",
		});
	});

	const locale = (name: string): Record<string, string> => ({ LANG: name, LC_ALL: name, LC_TIME: name, LANGUAGE: name });

	test.concurrent.each([
		["UTC", "C", 0],
		["Asia/Ho_Chi_Minh", "vi_VN.UTF-8", -7],
		["America/Sao_Paulo", "tr_TR.UTF-8", 3],
		["Pacific/Kiritimati", "ar_EG.UTF-8", -14],
	] as const)(
		"the answers in the zone %s and the locale %s are the same",
		async (zone, name, hours) => {
			const { stdout } = await run(process.execPath, [join(folder, "calls.mjs"), join(folder, "invented.json")], {
				env: { ...process.env, TZ: zone, ...locale(name), NODE_OPTIONS: "" },
				maxBuffer: 1 << 26,
			});
			const seen: { readonly locale: string; readonly offset: number; readonly recorded: Readonly<Record<string, Recorded>> } = JSON.parse(stdout);
			expect(seen.offset).toBe(hours * 60);
			// Bun's locale is en-US whatever the environment says.
			if (!("Bun" in globalThis) && name !== "C") expect(seen.locale).toBe(name.slice(0, 5).replace("_", "-"));
			expect(changes(now, seen.recorded, () => undefined)).toEqual([]);
		},
		300_000,
	);
});
