import { inWords, type Mismatch, mismatch } from "./schema-error.ts";

/** Far more than any regulation needs, and little enough to be handled at once. */
const LIMITS = { depth: 32, nodes: 200_000, text: 100_000, key: 1000, issues: 100 } as const;

/** Data copied from outside: fresh plain JSON, or what is no JSON in it. */
export type PlainJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issues: readonly Mismatch[] };

interface Work {
	readonly source: object;
	readonly target: object;
	readonly path: readonly PropertyKey[];
}

/**
 * Copies plain JSON data, without recursion.
 *
 * Functions, symbols, big integers, `undefined`, numbers that JSON does not have, objects with a class of their own, holes, names that every object has
 * (`__proto__`, `constructor`), circles and data out of all proportion are issues.
 */
export function plainJson(input: unknown): PlainJson {
	const issues: Mismatch[] = [];
	const root: { value?: unknown } = {};
	const pending: Work[] = [];
	let nodes = 0;
	const add = (target: object, key: PropertyKey, value: unknown, path: readonly PropertyKey[]): void => {
		nodes += 1;
		const problem = problemOf(value, path.length);
		if (problem !== undefined) {
			issues.push(mismatch(path, problem, inWords(value)));
			return;
		}
		let copied = value;
		if (typeof value === "object" && value !== null) {
			copied = Array.isArray(value) ? [] : {};
			pending.push({ source: value, target: Object(copied), path });
		}
		Reflect.set(target, key, copied);
	};
	add(root, "value", input, []);
	for (let work = pending.pop(); work !== undefined; work = pending.pop()) {
		if (nodes > LIMITS.nodes || issues.length >= LIMITS.issues) break;
		const { source, target, path } = work;
		if (Array.isArray(source)) {
			if (source.length > LIMITS.nodes) nodes = Number.POSITIVE_INFINITY;
			else for (const [index, value] of source.entries()) add(target, index, value, [...path, index]);
			continue;
		}
		for (const key of Reflect.ownKeys(source)) {
			const keyPath = [...path, key];
			if (typeof key === "symbol" || key.length > LIMITS.key) issues.push(mismatch(path, "short text as keys", inWords(key)));
			else if (key in Object.prototype) issues.push(mismatch(keyPath, "another name for this key, one that not every object has", inWords(key)));
			else add(target, key, Reflect.get(source, key), keyPath);
		}
	}
	if (nodes > LIMITS.nodes) issues.push(mismatch([], `at most ${LIMITS.nodes} values`, "more"));
	return issues.length === 0 ? { ok: true, value: root.value } : { ok: false, issues };
}

/** What should stand in place of a value that is no JSON. */
function problemOf(value: unknown, depth: number): string | undefined {
	switch (typeof value) {
		case "string":
			return value.length > LIMITS.text ? `at most ${LIMITS.text} characters` : undefined;
		case "number":
			return Number.isFinite(value) ? undefined : "a finite number";
		case "boolean":
			return undefined;
		case "object":
			if (value === null) return undefined;
			if (depth >= LIMITS.depth) return `at most ${LIMITS.depth} levels of nesting`;
			return isPlain(value) ? undefined : "plain JSON data";
		default:
			return "plain JSON data";
	}
}

/** Whether an object is an array or has no class of its own, whichever realm it comes from. */
function isPlain(value: object): boolean {
	if (Array.isArray(value)) return true;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "hasOwnProperty"));
}
