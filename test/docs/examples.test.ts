import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../support/files.ts";
import { ENTRY_FILES, exportedNames, mentions, typeErrors } from "./documented.ts";
import { runSnippet } from "./run-snippet.ts";
import { markdownSnippets, type Snippet, sourceSnippets } from "./snippets.ts";

const sourceFiles = filesBelow("src", ".ts");
const guides = [...readdirSync(".").filter((name) => /^README.*\.md$/.test(name)), ...(existsSync("docs") ? filesBelow("docs", ".md") : [])].filter(
	(file) => !file.startsWith("docs/api/"),
);
const ofSource = sourceFiles.flatMap((file) => sourceSnippets(file));
const ofGuides = guides.flatMap((file) => markdownSnippets(file));

const exported = exportedNames();
const publicNames = exported.filter(({ file }) => Object.values(ENTRY_FILES).includes(file));

/**
 * The names that a snippet may use, with the file of each: those of the package; where it documents what no user can import, names of the sources too,
 * those of its own file and folder first.
 */
function originsOf({ code, file, owner }: Snippet): ReadonlyMap<string, string> {
	const isInternal = owner !== undefined && !publicNames.some(({ name }) => name === owner);
	const origins = new Map<string, string>();
	for (const name of mentions(code)) {
		const candidates = (isInternal ? exported : publicNames).filter((candidate) => candidate.name === name && candidate.isValue);
		const nearest =
			(isInternal
				? (candidates.find((candidate) => candidate.file === file) ?? candidates.find((candidate) => dirname(candidate.file) === dirname(file)))
				: undefined) ?? candidates[0];
		if (nearest !== undefined) origins.set(name, nearest.file);
	}
	return origins;
}

async function load(file: string): Promise<Readonly<Record<string, unknown>>> {
	return { ...(await import(/* @vite-ignore */ pathToFileURL(resolve(file)).href)) };
}

async function loadSpecifier(specifier: string): Promise<unknown> {
	const file = ENTRY_FILES[specifier];
	if (file !== undefined) return load(file);
	if (specifier.startsWith("thu-cong-vu")) throw new Error(`${specifier} is no entry point`);
	return import(/* @vite-ignore */ specifier);
}

async function differencesIn(snippet: Snippet): Promise<readonly string[]> {
	const scope: Record<string, unknown> = {};
	for (const [name, file] of originsOf(snippet)) scope[name] = (await load(file))[name];
	return runSnippet(snippet.code, { scope, load: loadSpecifier });
}

describe("every example gives the result that is written behind it", () => {
	test("there are examples in the sources, and in the README where there is one", () => {
		expect(ofSource.length).toBeGreaterThan(10);
		if (guides.length > 0) expect(ofGuides.length).toBeGreaterThan(0);
		for (const file of guides.filter((guide) => guide.startsWith("README"))) expect(readFileSync(file, "utf8")).toContain("// =>");
	});

	test.each([...ofSource, ...ofGuides])("$where", async (snippet) => {
		expect(await differencesIn(snippet)).toEqual([]);
	});

	test("the compiler has nothing to say of them", () => {
		expect(typeErrors([...ofSource, ...ofGuides].map((snippet) => ({ snippet, origins: originsOf(snippet) })))).toEqual([]);
	});
});

describe("every public function has an example", () => {
	const functions = publicNames.filter(({ isFunction }) => isFunction);

	test("there are public functions", () => {
		expect(functions.length).toBeGreaterThan(0);
	});

	test.each(functions)("$name of $file", ({ examples }) => {
		expect(examples).toBeGreaterThan(0);
	});
});
