import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import { exportsOf } from "./built.ts";

/** Ceilings in bytes, minified and gzipped, dependencies included. */
const CEILING = { function: 8000, checkPassword: 6000, everything: 40_000 };

const PROFILES = ["bacNinh", "tuyenQuang"];

const main = await exportsOf("index", "esm");
const functions = Object.keys(main).filter((name) => typeof main[name] === "function");
const measured = new Map<string, number>();

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
	const weight = gzipSync(output.contents, { level: 9 }).length;
	measured.set(names, weight);
	return weight;
}

describe("what a user pays for one function with one profile", () => {
	test("there are functions to weigh", () => {
		expect(functions.length).toBeGreaterThan(0);
	});

	for (const name of functions) {
		const ceiling = name === "checkPassword" ? CEILING.checkPassword : CEILING.function;
		test.each(PROFILES)(`${name} with %s weighs ${ceiling} bytes at most`, async (profile) => {
			expect(await weigh(`{ ${name}, ${profile} }`)).toBeLessThanOrEqual(ceiling);
		});
	}

	test(`everything weighs ${CEILING.everything} bytes at most`, async () => {
		expect(await weigh("*")).toBeLessThanOrEqual(CEILING.everything);
	});

	afterAll(() => {
		if (process.env["SIZES"] !== undefined) for (const [names, weight] of measured) console.log(`${String(weight).padStart(7)}  ${names}`);
	});
});
