import { isRecord } from "../../core/is-record.ts";
import type { Expected, VectorCase, VectorFile } from "./vector-file.ts";

/** Says where a vector file is not what it should be. */
export class MalformedVectors extends Error {
	override readonly name = "MalformedVectors";
}

type Check = (value: unknown, path: string) => void;

function fail(path: string, problem: string): never {
	throw new MalformedVectors(`${path === "" ? "the file" : path}: ${problem}`);
}

const text: Check = (value, path) => {
	if (typeof value !== "string" || value === "") fail(path, "expected a text");
};
const anything: Check = () => {};
const list =
	(check: Check): Check =>
	(value, path) => {
		if (!Array.isArray(value)) fail(path, "expected an array");
		for (let index = 0; index < value.length; index += 1) check(value[index], `${path}/${index}`);
	};
const map =
	(check: Check): Check =>
	(value, path) => {
		if (!isRecord(value)) fail(path, "expected an object");
		for (const [key, part] of Object.entries(value)) check(part, `${path}/${key}`);
	};

function shape(value: unknown, path: string, required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>>): void {
	if (!isRecord(value)) fail(path, "expected an object");
	for (const key of Object.keys(required)) if (!Object.hasOwn(value, key)) fail(path, `${key} is missing`);
	for (const [key, part] of Object.entries(value)) {
		const check = Object.hasOwn(required, key) ? required[key] : Object.hasOwn(optional, key) ? optional[key] : undefined;
		if (check === undefined) fail(path, `unknown key ${JSON.stringify(key)}`);
		check(part, `${path}/${key}`);
	}
}

const OUTCOMES: readonly unknown[] = ["compliant", "discouraged", "violation", "unregulated", "undetermined"];

const EXPECTED: Readonly<Record<keyof Expected, Check>> = {
	outcome: (value, path) => {
		if (!OUTCOMES.includes(value)) fail(path, `expected one of ${OUTCOMES.join(", ")}`);
	},
	value: anything,
	result: anything,
	codes: list(text),
	notes: list(text),
	basis: list(text),
	readings: list(text),
	throws: text,
};

function vectorCase(value: unknown, path: string): asserts value is VectorCase {
	const expected: Check = (part, at) => {
		shape(part, at, {}, EXPECTED);
		if (isRecord(part) && Object.keys(part).length === 0) fail(at, "expects nothing");
		if (isRecord(part) && Object.hasOwn(part, "throws") && Object.keys(part).length > 1) fail(at, "an error has no other answer beside it");
	};
	shape(value, path, { id: text, args: list(anything), expected }, { title: text, clauses: list(text), flags: list(text) });
}

function vectorFile(value: unknown): asserts value is VectorFile {
	shape(
		value,
		"",
		{
			version: (part, path) => {
				if (part !== 1) fail(path, `this reads version 1, not ${JSON.stringify(part)}`);
			},
			function: text,
			profile: (part, path) => {
				if (part !== null && !isRecord(part)) text(part, path);
			},
			cases: list(vectorCase),
		},
		{ readings: map(text), notes: map(text), $schema: text },
	);
}

/**
 * Reads a file of conformance vectors.
 *
 * @throws MalformedVectors where it is none: an unknown key, another version, a case twice, nothing expected, no case at all.
 */
export function parseVectorFile(json: unknown): VectorFile {
	vectorFile(json);
	if (json.cases.length === 0) fail("/cases", "there is no case");
	const seen = new Set<string>();
	for (const [index, { id }] of json.cases.entries()) {
		if (seen.has(id)) fail(`/cases/${index}/id`, `${id} is there twice`);
		seen.add(id);
	}
	return json;
}
