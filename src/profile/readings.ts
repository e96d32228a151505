import { copy, freeze } from "../core/decision.ts";
import { assertProfile } from "./compile.ts";
import { parsePointer } from "./json-pointer.ts";
import type { Profile, ProfilePatch, Reading } from "./types.ts";

/**
 * The disputed clauses of a regulation: each reading with its options, the default, and the one that the profile is read with.
 *
 * @example
 * ```ts
 * readings(tuyenQuang).find(({ id }) => id === "TQ-ORDINAL-START")?.selected // => "1"
 * ```
 */
export function readings(profile: Profile): readonly Reading[] {
	assertProfile(profile);
	return profile.readings;
}

/**
 * The same regulation, read another way: a frozen copy of the profile with other options selected.
 *
 * @param profile - The profile; it stays as it is.
 * @param choices - The option of each reading to change, by reading id.
 * @throws RangeError where the profile has no such reading, or the reading no such option.
 *
 * @example
 * ```ts
 * personAddress(withReadings(tuyenQuang, { "TQ-INITIAL": "digraph" }), { fullName: "Nguyễn Văn Hà", organization: "skhcn" }).value?.localPart // => "ngvha.skhcn"
 * ```
 */
export function withReadings(profile: Profile, choices: Readonly<Record<string, string>>): Profile {
	assertProfile(profile);
	if (typeof choices !== "object" || choices === null) throw new TypeError("choices: expected an object of reading ids and options");
	const changed = copy(profile);
	for (const [id, option] of Object.entries(choices)) {
		const index = profile.readings.findIndex((reading) => reading.id === id);
		const reading = profile.readings[index];
		if (reading === undefined) {
			throw new RangeError(`choices: profile ${profile.id} has no reading ${id}; it has ${profile.readings.map((known) => known.id).join(", ")}`);
		}
		if (typeof option !== "string") throw new TypeError(`choices: the option of reading ${id} is expected as a string, got ${typeof option}`);
		const patch = Object.hasOwn(reading.options, option) ? reading.options[option] : undefined;
		if (patch === undefined) {
			throw new RangeError(`choices: reading ${id} has no option ${JSON.stringify(option)}; it has ${Object.keys(reading.options).join(", ")}`);
		}
		applyPatch(changed, patch, id);
		replaceAt(changed, `/readings/${index}/selected`, option, id);
	}
	return freeze(changed);
}

function applyPatch(profile: Profile, patch: ProfilePatch, id: string): void {
	for (const [pointer, value] of Object.entries(patch)) replaceAt(profile, pointer, copy(value), id);
}

/** Replaces the value at a JSON pointer (RFC 6901), which must exist. */
function replaceAt(root: object, pointer: string, value: unknown, id: string): void {
	const keys = [...parsePointer(pointer)];
	const last = keys.pop();
	let node: unknown = root;
	for (const key of keys) node = isContainer(node) && Object.hasOwn(node, key) ? node[key] : undefined;
	if (last === undefined || !isContainer(node) || !Object.hasOwn(node, last))
		throw new RangeError(`profile: reading ${id} patches ${pointer}, which is not there`);
	node[last] = value;
}

function isContainer(node: unknown): node is Record<string, unknown> {
	return typeof node === "object" && node !== null;
}
