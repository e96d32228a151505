import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePointer, valueAt } from "../../src/profile/json-pointer.ts";
import { safeParseProfile } from "../../src/profile/parse.ts";
import { safeParseCalendar } from "../../src/profile/parse-calendar.ts";
import { all } from "../profiles/profiles.ts";
import { runs } from "../support/runs.ts";

const hostile = fc.anything({
	withBigInt: true,
	withDate: true,
	withMap: true,
	withNullPrototype: true,
	withObjectString: true,
	withSet: true,
	withSparseArray: true,
	withTypedArray: true,
	withUnicodeString: true,
});

/** Every place of a profile. */
function placesOf(node: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
	if (typeof node !== "object" || node === null) return [path];
	return [path, ...Object.entries(node).flatMap(([key, part]) => placesOf(part, [...path, key]))];
}

const profiles = [...all.values()].map((data) => ({ data, places: placesOf(data).slice(1) }));

const spoilt = fc.constantFrom(...profiles).chain(({ data, places }) =>
	fc.record({
		data: fc.constant(data),
		place: fc.constantFrom(...places),
		value: fc.oneof(hostile, fc.jsonValue(), fc.constantFrom(...places.map((place) => valueAt(data, place)))),
	}),
);

describe("data from outside", () => {
	test("whatever it is, reading a profile or a calendar never throws, and says what is wrong", () => {
		fc.assert(
			fc.property(fc.oneof(hostile, fc.jsonValue()), (data) => {
				for (const parsed of [safeParseProfile(data), safeParseCalendar(data)]) {
					expect(parsed.ok).toBe(false);
					if (!parsed.ok) expect(parsed.issues.length).toBeGreaterThan(0);
				}
			}),
			runs(500),
		);
	});

	test("a profile spoilt in one place is refused there, or is still a whole profile that comes back after JSON", () => {
		fc.assert(
			fc.property(spoilt, ({ data, place, value }) => {
				const copy = structuredClone(data);
				const parent = valueAt(copy, place.slice(0, -1));
				const given = typeof value === "object" && value !== null && "found" in value && "value" in value ? value.value : value;
				if (parent.found) Reflect.set(Object(parent.value), place.at(-1) ?? "", given);
				const parsed = safeParseProfile(copy);
				if (parsed.ok) {
					expect(parsed.value).toEqual(copy);
					expect(safeParseProfile(JSON.parse(JSON.stringify(parsed.value)))).toEqual(parsed);
				} else {
					for (const { path, expected, message } of parsed.issues) {
						expect(path === "" || path.startsWith("/")).toBe(true);
						expect(valueAt(copy, parsePointer(path).slice(0, -1)).found, path).toBe(true);
						expect(message).toContain(expected);
						expect(message.length).toBeLessThan(4000);
					}
				}
			}),
			runs(800),
		);
	});
});
