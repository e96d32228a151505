import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import { exportsOf } from "./built.ts";

/** Ceilings in bytes, minified and gzipped, dependencies included. */
const CEILING = { function: 8000, checkPassword: 6000, everything: 40_000 };

/**
 * What is known to weigh more than its ceiling, and how much: it may not grow, and leaves this file once it fits.
 * `WEIGHTS=update npm run test:packaging` writes it anew.
 */
const OVERWEIGHT_FILE = "test/packaging/overweight.json";
const overweight: Readonly<Record<string, number>> = JSON.parse(readFileSync(OVERWEIGHT_FILE, "utf8"));
const isUpdate = process.env["WEIGHTS"] === "update";

const PROFILES = ["bacNinh", "tuyenQuang"];

const main = await exportsOf("index", "esm");
const functions = Object.keys(main).filter((name) => typeof main[name] === "function");
const measured = new Map<string, { readonly weight: number; readonly ceiling: number }>();

/** The weight of a program that uses these names of the main entry point and nothing else. */
async function weigh(names: string): Promise<number> {
	const { outputFiles } = await build({
		stdin: { contents: `export ${names} from "./dist/index.js";`, resolveDir: process.cwd() },
		bundle: true,
		minify: true,
		format: "esm",
		target: "es2022",
		charset: "utf8",
		write: false,
		legalComments: "none",
	});
	const [output] = outputFiles;
	if (output === undefined) throw new Error(`nothing was built for ${names}`);
	return gzipSync(output.contents, { level: 9 }).length;
}

/** Whether a function is given a profile: only then does its user pay for one. */
const takesProfile = (name: string): boolean => /^(?:async )?function\*? \w+\(profile\b/.test(String(main[name]));

describe("what a user pays for one function, with one profile where it takes one", () => {
	test("there are functions to weigh, and most take a profile", () => {
		expect(functions.length).toBeGreaterThan(0);
		expect(functions.filter(takesProfile).length).toBeGreaterThan(functions.length / 2);
	});

	for (const name of functions) {
		test(`${name}, with the heavier of the profiles where it takes one`, async () => {
			const weights = await Promise.all(takesProfile(name) ? PROFILES.map((profile) => weigh(`{ ${name}, ${profile} }`)) : [weigh(`{ ${name} }`)]);
			judge(name, Math.max(...weights), name === "checkPassword" ? CEILING.checkPassword : CEILING.function);
		});
	}

	test("everything", async () => judge("*", await weigh("*"), CEILING.everything));

	test("nothing stays of what nobody uses", async () => {
		// Sums of constants aside, which the bundler keeps.
		// In a folder without a manifest, so that no `sideEffects: false` hides what runs when the package is loaded.
		const folder = mkdtempSync(join(tmpdir(), "thu-cong-vu-"));
		cpSync("dist", folder, { recursive: true });
		const { outputFiles } = await build({
			stdin: { contents: 'import "./index.js";', resolveDir: folder },
			bundle: true,
			minify: true,
			format: "esm",
			target: "es2022",
			packages: "external",
			write: false,
		});
		rmSync(folder, { recursive: true });
		expect(outputFiles.map(({ text }) => text.replaceAll(/import(\{[^}]*\}from)?"[^"]+";|var \w+=[\w*+-]+(,\w+=[\w*+-]+)*;/g, "").trim())).toEqual([""]);
	});

	test("what is listed as too heavy is exported", () => {
		expect(Object.keys(overweight).filter((name) => name !== "*" && !functions.includes(name))).toEqual([]);
	});

	afterAll(() => {
		const heavy = [...measured].filter(([, { weight, ceiling }]) => weight > ceiling).map(([name, { weight }]) => [name, Math.ceil(weight / 100) * 100]);
		if (isUpdate) writeFileSync(OVERWEIGHT_FILE, `${JSON.stringify(Object.fromEntries(heavy), undefined, "\t")}\n`);
		if (process.env["WEIGHTS"] !== undefined)
			for (const [name, { weight, ceiling }] of measured) console.log(`${String(weight).padStart(7)} of ${ceiling}  ${name}`);
	});
});

/** A weight must keep to its ceiling, or to what is listed of it; a listed one that fits must leave the list. */
function judge(name: string, weight: number, ceiling: number): void {
	measured.set(name, { weight, ceiling });
	const listed = overweight[name];
	if (isUpdate) return;
	expect(weight).toBeLessThanOrEqual(Math.max(ceiling, listed ?? 0));
	if (listed !== undefined) expect(weight, `${name} fits now: take it off ${OVERWEIGHT_FILE}`).toBeGreaterThan(ceiling);
}
