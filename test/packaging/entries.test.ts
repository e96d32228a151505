import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtFile, ENTRIES, exportsOf, FORMATS, reach } from "./built.ts";

/** What each entry point exports at run time; a change of this file is a change of the contract. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync("test/packaging/exports.json", "utf8"));

/** Packages that loading the main entry point may load: those that a user gets with it. */
const MANIFEST: { readonly dependencies: Readonly<Record<string, string>>; readonly exports: Readonly<Record<string, unknown>> } = JSON.parse(
	readFileSync("package.json", "utf8"),
);

const OF_THE_COMMAND = /^(node:.*|commander|csv-parse.*|csv-stringify.*|papaparse)$/;

function packageOf(specifier: string): string {
	return specifier
		.split("/")
		.slice(0, specifier.startsWith("@") ? 2 : 1)
		.join("/");
}

describe("the entry points are those of the contract", () => {
	test("the exports map names them and nothing else", () => {
		expect(Object.keys(MANIFEST.exports)).toEqual([...Object.keys(ENTRIES), "./profile.schema.json", "./vectors/*", "./package.json"]);
		expect(Object.keys(EXPECTED)).toEqual(Object.keys(ENTRIES));
	});

	for (const [entry, name] of Object.entries(ENTRIES)) {
		test.each(FORMATS)(`${entry} exports exactly its names (%s)`, async (format) => {
			const expected = EXPECTED[entry] ?? [];
			expect(expected.length).toBeGreaterThan(0);
			expect(Object.keys(await exportsOf(name, format)).sort()).toEqual([...expected].sort());
		});
	}
});

describe.each(FORMATS)("what an entry point must not pull in (%s)", (format) => {
	test.each(Object.entries(ENTRIES))("%s loads nothing of the host and nothing of the command", (_entry, name) => {
		const { packages } = reach(builtFile(name, format));
		expect(packages.filter((specifier) => OF_THE_COMMAND.test(specifier))).toEqual([]);
		expect(packages.map(packageOf).filter((found) => found !== "zod" && !Object.hasOwn(MANIFEST.dependencies, found))).toEqual([]);
	});

	test.each(Object.entries(ENTRIES).filter(([entry]) => entry !== "./schema"))("%s does not load zod", (_entry, name) => {
		expect(reach(builtFile(name, format)).packages.filter((specifier) => packageOf(specifier) === "zod")).toEqual([]);
	});

	test("the schema entry point does load zod, so the check above can see it", () => {
		expect(reach(builtFile("schema", format)).packages.map(packageOf)).toContain("zod");
	});

	test("the main entry point holds no message", async () => {
		const messages = await exportsOf("messages", format);
		// Titles of laws stand in the profiles too.
		const titles = JSON.stringify((await exportsOf("index", format))["provinces"]);
		const texts = [...textsOf(messages["vi"]), ...textsOf(messages["en"])].filter((text) => text.length >= 20 && !titles.includes(text));
		expect(texts.length).toBeGreaterThan(50);
		const own = [...reach(builtFile("messages", format)).files.values()].join("\n");
		const main = [...reach(builtFile("index", format)).files.values()].join("\n");
		const written = texts.map((text) => JSON.stringify(text).slice(1, -1)).filter((text) => own.includes(text));
		expect(written.length).toBeGreaterThan(50);
		expect(written.filter((text) => main.includes(text))).toEqual([]);
	});

	test("messages and provinces hold no rule, and a province only itself", async () => {
		const main = await exportsOf("index", format);
		const rules = Object.entries(main).filter(([name, value]) => typeof value === "function" && !["formatClauseRef", "parseClauseRef"].includes(name));
		const codeOf = (name: string): string => [...reach(builtFile(name, format)).files.values()].join("\n");
		const heldBy = (name: string): readonly string[] => {
			const code = codeOf(name);
			return rules.filter(([, rule]) => code.includes(String(rule))).map(([rule]) => rule);
		};
		expect(heldBy("index").length).toBe(rules.length);
		expect(heldBy("messages")).toEqual([]);
		for (const [own, other] of [
			["bac-ninh", "tuyen-quang"],
			["tuyen-quang", "bac-ninh"],
		]) {
			expect(heldBy(`provinces/${own}`)).toEqual([]);
			expect(reach(builtFile(`provinces/${own}`, format)).packages).toEqual([]);
			expect(codeOf(`provinces/${own}`)).toContain(`"${own}"`);
			expect(codeOf(`provinces/${own}`)).not.toContain(`"${other}"`);
		}
	});

	test("the main entry point has no literal with Unicode's classes, which engines examine at every import", () => {
		const code = [...reach(builtFile("index", format)).files.values()].join("\n");
		// In the text that a pattern is made of, the backslash is doubled.
		const classes = code.match(/\\+p\{\w+\}/gu) ?? [];
		expect(classes.length).toBeGreaterThan(10);
		expect(classes.filter((each) => !each.startsWith("\\\\"))).toEqual([]);
	});

	test("a profile is one object, whichever entry point it comes from", async () => {
		const main = await exportsOf("index", format);
		expect((await exportsOf("provinces/bac-ninh", format))["bacNinh"]).toBe(main["bacNinh"]);
		expect((await exportsOf("provinces/tuyen-quang", format))["tuyenQuang"]).toBe(main["tuyenQuang"]);
	});
});

test("TypeScript before 5.7, which knows no typed array with a type argument, can read the declarations", () => {
	const declarations = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((file) => /\.d\.c?ts$/.test(file));
	expect(declarations.length).toBeGreaterThan(10);
	expect(declarations.filter((file) => /\b(?:\w+Array|DataView)<ArrayBuffer/.test(readFileSync(join("dist", file), "utf8")))).toEqual([]);
});

describe("the command", () => {
	test("starts with a line that runs it under Node", () => {
		expect(readFileSync("dist/cli.js", "utf8").split("\n")[0]).toBe("#!/usr/bin/env node");
	});

	test("is the one that uses the host, so the check above can see it", () => {
		expect(reach("dist/cli.js").packages.filter((specifier) => specifier.startsWith("node:"))).not.toEqual([]);
	});
});

/** Every text of a catalogue. */
function textsOf(catalogue: unknown): readonly string[] {
	if (typeof catalogue === "string") return [catalogue];
	if (typeof catalogue !== "object" || catalogue === null) return [];
	return Object.values(catalogue).flatMap(textsOf);
}
