import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../support/runs.ts";
import { calls } from "./calls.ts";
import { hostileValues, isDocumented, places, remade, replaced, settled } from "./values.ts";

/** Functions that hand back what they were given, or schemas and copies of it. */
const HANDS_BACK = new Set(["parseProfile", "safeParseProfile", "parseCalendar", "safeParseCalendar", "addressSchema", "passwordSchema", "createDirectory"]);
const answer = async (run: (...args: readonly unknown[]) => unknown, args: readonly unknown[]): Promise<string> =>
	JSON.stringify(await settled(run(...args))) ?? "undefined";

const ways: Readonly<Record<string, (copy: Record<string, unknown> | unknown[]) => unknown>> = {
	frozen: (copy) => Object.freeze(copy),
	sealed: (copy) => Object.seal(copy),
	"behind proxies": (copy) => new Proxy(copy, {}),
	"without prototype": (copy) => (Array.isArray(copy) ? copy : Object.assign(Object.create(null), copy)),
	"with accessors": (copy) => {
		if (Array.isArray(copy)) return copy;
		const made = {};
		for (const [key, value] of Object.entries(copy)) Object.defineProperty(made, key, { enumerable: true, get: () => value });
		return made;
	},
};

class CallersError extends Error {}

describe.each([...calls].filter(([name]) => !HANDS_BACK.has(name)))("%s", (_, { run, names, args }) => {
	test.each(Object.keys(ways))("answers the same where everything is %s, and changes nothing", async (way) => {
		for (const make of args) {
			const expected = await answer(run, make());
			const strange = make().map((argument) => remade(argument, ways[way] ?? ((copy) => copy)));
			expect(await answer(run, strange)).toBe(expected);
		}
	});

	test("passes on what a getter throws, and nothing of its own", async () => {
		const undocumented: string[] = [];
		for (const make of args) {
			for (const [index, argument] of names.entries()) {
				for (const path of places(make()[index], 4)) {
					const key = path.at(-1);
					if (key === undefined) continue;
					const given = [...make()];
					given[index] = replaced(given[index], path.slice(0, -1), (part) => {
						const copy = Array.isArray(part) ? [...part] : Object.assign({}, part);
						return Object.defineProperty(copy, key, {
							enumerable: true,
							get: () => {
								throw new CallersError();
							},
						});
					});
					await settled(Promise.resolve().then(() => settled(run(...given)))).catch((error: unknown) => {
						if (!(error instanceof CallersError) && !isDocumented(error, [...names, ...path])) undocumented.push(`${[argument, ...path].join(".")}: ${error}`);
					});
				}
			}
		}
		expect(undocumented).toEqual([]);
	});

	// Nothing is read twice where that can be helped, but a value that was checked may be another one by then: a wrong call, told in the engine's words.
	test("answers, or throws a TypeError or RangeError, where a getter changes its mind", async () => {
		const undocumented: string[] = [];
		for (const make of args) {
			for (const [index, argument] of names.entries()) {
				for (const path of places(make()[index], 4)) {
					const key = path.at(-1);
					if (key === undefined) continue;
					for (const after of [1, 2, 3]) {
						for (const what of ["undefined", "null", "0", "empty text", "an empty object", "[undefined]", "a symbol"]) {
							const given = [...make()];
							given[index] = replaced(given[index], path.slice(0, -1), (part) => {
								const copy: object = Array.isArray(part) ? [...part] : Object.assign({}, part);
								const value: unknown = Reflect.get(copy, key);
								let reads = 0;
								return Object.defineProperty(copy, key, {
									enumerable: true,
									get: () => {
										reads += 1;
										return reads <= after ? value : hostileValues.get(what);
									},
								});
							});
							await settled(Promise.resolve().then(() => settled(run(...given)))).catch((error: unknown) => {
								if (!(error instanceof TypeError || error instanceof RangeError))
									undocumented.push(`${[argument, ...path].join(".")} becomes ${what} after ${after}: ${error}`);
							});
						}
					}
				}
			}
		}
		expect(undocumented).toEqual([]);
	});

	test("answers anything, anywhere", async () => {
		const anything = fc.anything({
			withBigInt: true,
			withBoxedValues: true,
			withDate: true,
			withMap: true,
			withNullPrototype: true,
			withSet: true,
			withSparseArray: true,
			withTypedArray: true,
			withUnicodeString: true,
		});
		const spots = args.flatMap((make) =>
			names.flatMap((argument, index) => (argument === "" ? [] : [...places(make()[index], 5)].map((path) => ({ make, index, path })))),
		);
		if (spots.length === 0) return;
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...spots), anything, async ({ make, index, path }, value) => {
				const given = [...make()];
				given[index] = replaced(given[index], path, () => value);
				try {
					await settled(run(...given));
				} catch (error) {
					if (!isDocumented(error, [...names, ...path])) throw error;
				}
			}),
			runs(100),
		);
	});
});
