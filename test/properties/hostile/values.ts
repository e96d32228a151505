import { bacNinh, tuyenQuang } from "../../../src/index.ts";
import { en, vi } from "../../../src/messages.ts";

/*
 * Values that nobody expects, and the ways in which a call may answer them.
 */

const CYCLE: Record<string, unknown> = { kind: "cycle" };
CYCLE["self"] = CYCLE;
CYCLE["name"] = CYCLE;
CYCLE["parent"] = CYCLE;
const RING: unknown[] = [];
RING.push(RING);
const SPARSE: unknown[] = [];
SPARSE[5] = "x";
const REFUSING = {
	toString: (): string => {
		throw new Error("an object of the caller that does not convert");
	},
	[Symbol.toPrimitive]: (): string => {
		throw new Error("an object of the caller that does not convert");
	},
};

/** By a name for reports. */
export const hostileValues: ReadonlyMap<string, unknown> = new Map<string, unknown>([
	["undefined", undefined],
	["null", null],
	["true", true],
	["0", 0],
	["-1", -1],
	["0.5", 0.5],
	["NaN", Number.NaN],
	["infinity", Number.POSITIVE_INFINITY],
	["2 ** 53", 2 ** 53],
	["a bigint", 10n],
	["a symbol", Symbol("hostile")],
	["empty text", ""],
	["NUL", "\0"],
	["half a pair", "\ud800"],
	["other half", "\udc00a"],
	["long text", "ễ ".repeat(2000)],
	["__proto__", "__proto__"],
	["constructor", "constructor"],
	["toString", "toString"],
	["an empty object", {}],
	["an empty list", []],
	["an object without prototype", Object.create(null)],
	["prototype keys", JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')],
	["a function", (): string => "x"],
	["a class", class Hostile {}],
	["a date", new Date(0)],
	["no date", new Date(Number.NaN)],
	["a pattern", /x/u],
	["a map", new Map([["a", 1]])],
	["a set", new Set([1])],
	["a promise", Promise.resolve(1)],
	["bytes", new Uint8Array(3)],
	["a buffer", new ArrayBuffer(3)],
	["boxed text", Object("text")],
	["boxed number", Object(1)],
	["a cycle", CYCLE],
	["a list in itself", RING],
	["a sparse list", SPARSE],
	["[undefined]", [undefined]],
	["[null]", [null]],
	["[symbol]", [Symbol("hostile")]],
	["[[]]", [[]]],
	["refuses to be text", REFUSING],
	["iterates nothing", { [Symbol.iterator]: 1 }],
	[
		"iterates numbers",
		{
			*[Symbol.iterator](): Generator<number> {
				yield* [1, 2, 3];
			},
		},
	],
]);

/** What engines say where code did not look before it acted; no argument is called so. */
const UNDOCUMENTED =
	/Cannot (?:read|convert|destructure|access|set|assign|define|delete|mix|perform)|is not (?:a function|iterable|a constructor|extensible|an object|defined)|Maximum call|Invalid (?:array|string|typed|time)|Reduce of|reading '|serialize|read only|does not convert|circular|BigInt|before initialization/u;

/** Arguments of functions that another one calls, and members of lists. */
const INNER = ["entries", "profile", "person", "options", "directory"];

/** Whether an error is one that the documentation tells of: of a kind that it names, and about an argument. */
export function isDocumented(error: unknown, names: readonly string[]): boolean {
	if (!(error instanceof TypeError || error instanceof RangeError)) return false;
	// A list of problems with their places, and a class given as a function, which is the caller's.
	if (error.name === "SchemaError" || /without ['|]new['|]$/u.test(error.message)) return true;
	return !UNDOCUMENTED.test(error.message) && [...names, ...INNER].some((name) => error.message.includes(name));
}

/** A call's answer, whatever way it comes: a promise is awaited, an iterable is run through. */
export async function settled(answer: unknown): Promise<unknown> {
	const value = answer instanceof Promise ? await answer : answer;
	if (typeof value === "object" && value !== null && "next" in value && Symbol.iterator in value && typeof value[Symbol.iterator] === "function") {
		return Array.from(Object(value) as Iterable<unknown>);
	}
	return value;
}

function isPlain(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

export type Path = readonly string[];

/** Regulations, languages and calendars are wrong as a whole, or one level down: their insides have tests of their own. */
const wholes: ReadonlySet<unknown> = new Set([bacNinh, tuyenQuang, vi, en]);

/** Every place inside a value, itself first; of a list only the first members, of a deep one only so many levels. */
export function* places(value: unknown, levels: number): Generator<Path> {
	yield [];
	if (levels === 0 || wholes.has(value) || !(Array.isArray(value) || isPlain(value))) return;
	for (const [key, part] of Object.entries(value)) {
		if (Array.isArray(value) && Number(key) > 1) continue;
		for (const place of places(part, levels - 1)) yield [key, ...place];
	}
}

/** A copy with another value at a place; everything beside the way there is shared. */
export function replaced(value: unknown, path: Path, change: (part: unknown) => unknown): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return change(value);
	if (Array.isArray(value)) return value.map((part: unknown, index) => (String(index) === key ? replaced(part, rest, change) : part));
	if (!isPlain(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, name === key ? replaced(part, rest, change) : part]));
}

/** A copy in which each plain object and list was made anew in another way. */
export function remade(value: unknown, make: (copy: Record<string, unknown> | unknown[]) => unknown): unknown {
	if (Array.isArray(value)) return make(value.map((part: unknown) => remade(part, make)));
	if (!isPlain(value)) return value;
	return make(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, remade(part, make)])));
}
