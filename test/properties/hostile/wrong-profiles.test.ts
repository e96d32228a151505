import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bacNinh, tuyenQuang } from "../../../src/index.ts";
import { safeParseProfile } from "../../../src/schema.ts";
import { runs } from "../../support/runs.ts";
import { calls } from "./calls.ts";
import { hostileValues, isDocumented, type Path, replaced, settled } from "./values.ts";

/*
 * A regulation with one wrong value, anywhere in it: whoever uses that value says that the profile is wrong, and whoever does not answers as ever.
 */

/** Every place inside a regulation, however deep. */
function allPlaces(value: unknown): readonly Path[] {
	if (typeof value !== "object" || value === null) return [[]];
	return [[], ...Object.entries(value).flatMap(([key, part]) => allPlaces(part).map((path) => [key, ...path]))];
}

function valueAt(value: unknown, path: Path): unknown {
	let part = value;
	for (const key of path) part = Object(part)[key];
	return part;
}

/** Logs, attachments and the options of readings are looked into only where they are used, and say so in an engine's words still. */
const isCovered = ([group = ""]: Path): boolean => !["retention", "readings", "attachment"].includes(group);

const ofRegulation = [...calls].filter(([, { names }]) => names.includes("profile"));

/** What every function that takes a regulation threw for one. */
async function thrownBy(profile: object, changed: unknown): Promise<readonly (readonly [name: string, error: unknown])[]> {
	const thrown: [string, unknown][] = [];
	for (const [name, { run, names, args }] of ofRegulation) {
		const index = names.indexOf("profile");
		for (const make of args) {
			const given = [...make()];
			if (given[index] !== profile) continue;
			given[index] = changed;
			try {
				await settled(run(...given));
			} catch (error) {
				thrown.push([name, error]);
			}
		}
	}
	return thrown;
}

const told = (thrown: readonly (readonly [string, unknown])[]): readonly string[] => thrown.map(([name, error]) => `${name}: ${error}`);

// Without a prototype it is no text anywhere, and still plain data: parseProfile takes or refuses it like any object.
const values = [...hostileValues].filter(([what]) => what !== "an object without prototype");

describe.each([
	["bac-ninh", bacNinh],
	["tuyen-quang", tuyenQuang],
] as const)("%s with one other value", (_, profile) => {
	const places = allPlaces(profile).filter((path) => path.length > 0);

	test("of a wrong kind, is refused by name or answered", async () => {
		let refused = 0;
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...places.filter(isCovered)), fc.constantFrom(...values), async (path, [, value]) => {
				const thrown = await thrownBy(
					profile,
					replaced(profile, path, () => value),
				);
				refused += thrown.length;
				expect(told(thrown.filter(([, error]) => !isDocumented(error, ["profile", "duration", "instrument"])))).toEqual([]);
			}),
			// No deep run either: values that are read in one answer alone, in an address's template or a class of passwords, still meet an engine's own words.
			{ seed: 20_260_120, numRuns: 100 },
		);
		expect(refused).toBeGreaterThan(100);
	});

	test("which parseProfile takes, is always answered", async () => {
		let taken = 0;
		const leaves = places.filter((path) => typeof valueAt(profile, path) !== "object");
		const other = fc.oneof(
			fc.nat({ max: 40 }),
			fc.constantFrom(0, 1, 1000, 2 ** 31),
			fc.boolean(),
			fc.constantFrom("x", "organization", "left", "any", "2026-01-01"),
		);
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...leaves), other, async (path, value) => {
				const was = valueAt(profile, path);
				const changed = replaced(profile, path, () => (typeof was === "number" && typeof value !== "number" ? was + 1 : value));
				if (!safeParseProfile(changed).ok) return;
				taken += 1;
				expect(told(await thrownBy(profile, changed))).toEqual([]);
			}),
			runs(80),
		);
		expect(taken).toBeGreaterThan(5);
	});
});
