import { CITING_GROUPS } from "./check-clauses.ts";
import { parsePointer, valueAt } from "./json-pointer.ts";
import { withReadings } from "./readings.ts";
import { inWords, type Mismatch, mismatch, toIssue } from "./schema-error.ts";
import type { Profile, Reading } from "./types.ts";

/**
 * Checks that every reading can be switched: default and selected are options, the options patch the same existing places of the rules, the selected
 * one is what the profile says, and the profile stays valid with every other one.
 *
 * @param validate - The checks that a profile must pass whatever its readings.
 */
export function checkReadings(profile: Profile, validate: (changed: Profile) => readonly Mismatch[]): readonly Mismatch[] {
	return profile.readings.flatMap((reading, index) => {
		const path = ["readings", index];
		const issues = [...checkOptions(reading, path), ...checkPatches(profile, reading, path)];
		return issues.length > 0 ? issues : checkSwitching(profile, reading, path, validate);
	});
}

function checkOptions({ default: standard, selected, options, text }: Reading, path: readonly PropertyKey[]): readonly Mismatch[] {
	const issues: Mismatch[] = [];
	const names = Object.keys(options);
	for (const [key, option] of [
		["default", standard],
		["selected", selected],
	] as const) {
		if (!names.includes(option)) issues.push(mismatch([...path, key], `one of the options: ${names.join(", ")}`, inWords(option)));
	}
	if (text === undefined) return issues;
	for (const option of names) {
		if (!Object.hasOwn(text.options, option)) issues.push(mismatch([...path, "text", "options", option], "the text of this option", "nothing"));
	}
	for (const option of Object.keys(text.options)) {
		if (!names.includes(option)) issues.push(mismatch([...path, "text", "options", option], `texts of the options only: ${names.join(", ")}`, inWords(option)));
	}
	return issues;
}

function checkPatches(profile: Profile, { options }: Reading, path: readonly PropertyKey[]): readonly Mismatch[] {
	const issues: Mismatch[] = [];
	const places = new Set(Object.values(options).flatMap((patch) => Object.keys(patch)));
	for (const [option, patch] of Object.entries(options)) {
		const at = [...path, "options", option];
		for (const place of places) {
			const keys = parsePointer(place);
			if (!Object.hasOwn(patch, place)) issues.push(mismatch(at, "the same places as in the other options, so that switching back restores", `no ${place}`));
			else if (!CITING_GROUPS.some((group) => group === keys[0]))
				issues.push(mismatch([...at, place], `a place in ${CITING_GROUPS.join(", ")}`, inWords(place)));
			else if (!valueAt(profile, keys).found) issues.push(mismatch([...at, place], "a place that the profile has", "nothing there"));
		}
	}
	return issues;
}

function checkSwitching(
	profile: Profile,
	{ id, selected, options }: Reading,
	path: readonly PropertyKey[],
	validate: (changed: Profile) => readonly Mismatch[],
): readonly Mismatch[] {
	return Object.entries(options).flatMap(([option, patch]) => {
		const at = [...path, "options", option];
		if (option === selected) {
			return Object.entries(patch).flatMap(([place, value]) => {
				const there = valueAt(profile, parsePointer(place));
				const same = there.found && equal(there.value, value);
				return same ? [] : [mismatch([...at, place], "what the profile says there, since this option is selected", inWords(value))];
			});
		}
		const [problem] = validate(withReadings(profile, { [id]: option }));
		return problem === undefined ? [] : [mismatch(at, "a patch that leaves the profile valid", `this: ${toIssue(problem).message}`)];
	});
}

/** Whether two pieces of plain data are equal; the order of keys plays no part. */
function equal(one: unknown, other: unknown): boolean {
	if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return one === other;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	const keys = Object.keys(one);
	return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && equal(Reflect.get(one, key), Reflect.get(other, key)));
}
