import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { implementation } from "../../src/cli/implementation.ts";
import { parseVectorFile } from "../../src/cli/vectors/parse-vector-file.ts";
import { runVectorFile } from "../../src/cli/vectors/run-vector-file.ts";
import type { VectorCase } from "../../src/cli/vectors/vector-file.ts";

const folder = dirname(fileURLToPath(import.meta.url));
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
const casesOf = (file: string): readonly VectorCase[] => {
	try {
		return parseVectorFile(read(file)).cases;
	} catch {
		return [];
	}
};
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
	.filter((file) => file.endsWith(".json") && file !== "vector.schema.json")
	.sort();

const matchesSchema = new Ajv2020({ strict: true, allErrors: true }).compile(Object(read("vector.schema.json")));

test("there are vectors", () => {
	expect(files.length).toBeGreaterThan(0);
});

describe.each(files)("%s", (file) => {
	test("has the shape that the JSON Schema describes", () => {
		const json = read(file);
		expect(matchesSchema(json) ? [] : matchesSchema.errors).toEqual([]);
	});

	test("lies in the folder of its function, and explains its flags", () => {
		const vectors = parseVectorFile(read(file));
		expect(basename(dirname(file))).toBe(vectors.function);
		const flags = new Set(vectors.cases.flatMap((vector) => vector.flags ?? []));
		expect([...flags].filter((flag) => vectors.notes?.[flag] === undefined)).toEqual([]);
	});

	const cases = casesOf(file);
	const report = cases.length === 0 ? undefined : runVectorFile(read(file), implementation);

	test("can be run", async () => {
		expect((await report)?.malformed).toBeUndefined();
		expect(cases.length).toBeGreaterThan(0);
	});

	test.each(cases.map(({ id, title }) => [id, title ?? ""] as const))("%s %s", async (id) => {
		expect((await report)?.failed.find((vector) => vector.id === id)?.problems ?? []).toEqual([]);
		expect((await report)?.passed).toContain(id);
	});
});

test("each id is used once among all files", () => {
	const seen = new Map<string, string>();
	const doubled: string[] = [];
	for (const file of files) {
		for (const { id } of casesOf(file)) {
			if (seen.has(id)) doubled.push(`${id}: ${seen.get(id)} and ${file}`);
			seen.set(id, file);
		}
	}
	expect(doubled).toEqual([]);
});

test("each clause that a vector names is in the register of its profile, or another text's", () => {
	const unknown: string[] = [];
	for (const file of files) {
		const json = read(file);
		const id = typeof json === "object" && json !== null && "profile" in json ? json.profile : undefined;
		const profile = typeof id === "string" ? implementation.profiles[id] : undefined;
		if (profile === undefined) continue;
		const known = new Set(profile.clauses.map(({ clause }) => clause));
		for (const { id: vector, clauses = [] } of casesOf(file)) {
			for (const clause of clauses) if (!clause.includes("/") && !known.has(clause)) unknown.push(`${file} ${vector}: ${clause}`);
		}
	}
	expect(unknown).toEqual([]);
});
