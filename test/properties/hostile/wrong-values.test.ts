import { afterAll, describe, expect, test } from "vitest";
import { calls, exported } from "./calls.ts";
import { hostileValues, isDocumented, places, replaced, settled } from "./values.ts";

/** Arguments that are whole regulations or languages: they are wrong as a whole, or one level down. */
const WHOLES: Readonly<Record<string, number>> = { profile: 0, profiles: 1, data: 0, catalogue: 1, calendar: 2 };
const LEVELS = 5;

const PROTOTYPES = [Object, Array, String, Number, Boolean, Function, Promise, Map, Set, Date, RegExp, Error, Uint8Array].map(({ prototype }) =>
	Object(prototype),
);
const shape = (): readonly string[] => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String).sort().join());
const before = shape();

afterAll(() => {
	expect(shape()).toEqual(before);
});

test("every exported function is called here", () => {
	const functions = [...exported].filter(([name, value]) => typeof value === "function" && name !== "SchemaError").map(([name]) => name);
	expect([...calls.keys()].sort()).toEqual(functions.sort());
});

test("right arguments are right", async () => {
	for (const [name, { run, args }] of calls) {
		for (const make of args) await expect(settled(run(...make())), name).resolves.not.toThrow();
	}
});

describe.each([...calls])("%s", (name, { run, names, args }) => {
	test("answers wrong values, or throws an error that names the argument", async () => {
		const undocumented: string[] = [];
		let tried = 0;
		for (const make of args) {
			for (const [index, argument] of names.entries()) {
				if (argument === "") continue;
				for (const path of places(make()[index], WHOLES[argument] ?? LEVELS)) {
					for (const [what, value] of hostileValues) {
						const given = [...make()];
						given[index] = replaced(given[index], path, () => value);
						tried += 1;
						try {
							const answer = await settled(run(...given));
							// A schema is asked for an answer as well.
							if (name.endsWith("Schema") && typeof answer === "object" && answer !== null && "safeParse" in answer && typeof answer.safeParse === "function") {
								answer.safeParse(value);
								answer.safeParse("nvha.skhcn@tuyenquang.gov.vn");
							}
						} catch (error) {
							if (!isDocumented(error, [...names, ...path])) undocumented.push(`${[argument, ...path].join(".")} = ${what}: ${error}`);
						}
					}
				}
			}
		}
		expect(tried > 0 || names[0] === "").toBe(true);
		expect(undocumented).toEqual([]);
	});
});
