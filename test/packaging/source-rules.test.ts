import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../support/files.ts";
import { sourceProblems } from "./source-rules.ts";

const sources = new Map(filesBelow("src", ".ts").map((file) => [file, readFileSync(file, "utf8")]));

describe("the sources keep to the rules of the house", () => {
	test("there are sources to look at", () => {
		expect(sources.size).toBeGreaterThan(20);
	});

	test("imports point one way, packages stay in their place, nothing asks the host", () => {
		expect(sourceProblems(sources)).toEqual([]);
	});
});

/** A planted violation: the file that holds it, the rule that it breaks, and the files around it. */
const PLANTED: readonly { readonly file: string; readonly text: string; readonly rule: string }[] = [
	{ file: "src/core/x.ts", text: 'import { a } from "../profile/a.ts";', rule: "direction" },
	{ file: "src/core/x.ts", text: 'import type { a } from "../profile/a.ts";', rule: "direction" },
	{ file: "src/profile/x.ts", text: 'import type { a } from "../address/a.ts";', rule: "direction" },
	{ file: "src/address/x.ts", text: 'export * from "../password/a.ts";', rule: "direction" },
	{ file: "src/address/x.ts", text: 'import { type a, b } from "../messages/a.ts";', rule: "direction" },
	{ file: "src/messages/x.ts", text: 'import { a } from "../address/a.ts";', rule: "direction" },
	{ file: "src/address/x.ts", text: 'const a = await import("../cli/a.ts");', rule: "direction" },
	{ file: "src/address/x.ts", text: 'import { a } from "../index.ts";', rule: "direction" },
	{ file: "src/address/x.ts", text: 'import { a } from "../provinces/a.ts";', rule: "direction" },
	{ file: "src/provinces/x.ts", text: 'import { a } from "../profile/a.ts";', rule: "direction" },
	{ file: "src/core/x.ts", text: 'import { x } from "./x.ts";', rule: "circle" },
	{ file: "src/core/x.ts", text: 'import { a } from "./missing.ts";', rule: "path" },
	{ file: "src/core/x.ts", text: 'import { a } from "./x";', rule: "path" },
	{ file: "src/address/x.ts", text: 'import { z } from "zod";', rule: "package" },
	{ file: "src/address/x.ts", text: 'import slugify from "slugify";', rule: "package" },
	{ file: "src/core/x.ts", text: 'import { addMonths } from "date-fns/addMonths";', rule: "package" },
	{ file: "src/core/x.ts", text: 'import { readFileSync } from "node:fs";', rule: "package" },
	{ file: "src/core/x.ts", text: 'import { readFileSync } from "fs";', rule: "package" },
	{ file: "src/core/x.ts", text: 'import anything from "left-pad";', rule: "package" },
	{ file: "src/core/x.ts", text: "export const a = Date.now();", rule: "host" },
	{ file: "src/core/x.ts", text: "export const a = new Date();", rule: "host" },
	{ file: "src/core/x.ts", text: "export const a = new Date(2026, 1, 1);", rule: "host" },
	{ file: "src/core/x.ts", text: "export const a = Date();", rule: "host" },
	{ file: "src/core/x.ts", text: "export const a = Math.random();", rule: "host" },
	{ file: "src/core/x.ts", text: "export const a = new Intl.Collator();", rule: "host" },
	{ file: "src/core/x.ts", text: 'export const a = "I".toLocaleLowerCase();', rule: "host" },
	{ file: "src/core/x.ts", text: "export const a = process.env;", rule: "host" },
	{ file: "src/core/x.ts", text: "export const a = globalThis.process;", rule: "host" },
	{ file: "src/core/x.ts", text: "export const a = { process };", rule: "host" },
	{ file: "src/schema.ts", text: "export const a = 1;", rule: "entry" },
	{ file: "src/core/x.ts", text: "\n".repeat(301), rule: "length" },
];

/** What the rules allow, and a coarser check could take for a violation. */
const INNOCENT: readonly { readonly file: string; readonly text: string }[] = [
	{ file: "src/core/x.ts", text: "// Date.now() and process\nexport const a = 'Math.random() Intl';" },
	{ file: "src/core/x.ts", text: "export const a = new Date(0);" },
	{ file: "src/core/x.ts", text: "export const a = { process: 1 }.process;" },
	{ file: "src/name/x.ts", text: 'import slugify from "slugify";' },
	{ file: "src/profile/schema.ts", text: 'import * as z from "zod";' },
	{ file: "src/messages/x.ts", text: 'import type { a } from "../address/a.ts";' },
	{ file: "src/cli/x.ts", text: 'import { readFileSync } from "node:fs";\nexport const a = process.argv;' },
	{ file: "src/schema.ts", text: 'export { a } from "./address/a.ts";' },
];

/** A house of one file a folder, so that what is planted has something to point at. */
const HOUSE = new Map(
	["core", "profile", "address", "password", "messages", "cli", "provinces"]
		.map((folder) => `src/${folder}/a.ts`)
		.concat("src/index.ts")
		.map((file) => [file, "export {};"]),
);

describe("the check finds what it is for", () => {
	test.each(PLANTED)("$rule in $file: $text", ({ file, text, rule }) => {
		expect(sourceProblems(new Map([...HOUSE, [file, text]])).map((problem) => problem.rule)).toContain(rule);
	});

	test.each(INNOCENT)("lets $file be: $text", ({ file, text }) => {
		expect(sourceProblems(new Map([...HOUSE, [file, text]]))).toEqual([]);
	});

	test("finds a circle through several files", () => {
		const around = new Map([
			["src/core/a.ts", 'import "./b.ts";'],
			["src/core/b.ts", 'import type { c } from "./c.ts";'],
			["src/core/c.ts", 'export * from "./a.ts";'],
		]);
		expect(sourceProblems(around).filter(({ rule }) => rule === "circle")).toHaveLength(1);
	});
});
