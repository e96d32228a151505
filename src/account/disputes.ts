import { isWithin } from "../profile/json-pointer.ts";
import type { Profile } from "../profile/types.ts";

/** A whole group holds other rules as well, which are asked for themselves. */
const GROUPS = ["/lifecycle", "/password"] as const;
const RULES = [
	"/lifecycle/defaultPassword",
	"/lifecycle/grounds",
	"/lifecycle/deletion",
	"/lifecycle/leaver",
	"/password/age/user",
	"/password/age/administrator",
	"/password/firstLogin",
] as const;

/** A part of a profile. */
export type Place = (typeof GROUPS | typeof RULES)[number];

/** The readings that change a part of a profile, by the place of the part. */
export type Disputes = ReadonlyMap<Place, readonly string[]>;

/** The readings on rules that may say nothing of an account, silent as they are or about another event, but would under another option. */
export function disputesOf({ readings }: Profile): Disputes {
	const found = new Map<Place, string[]>();
	const add = (place: Place, id: string): unknown => found.set(place, [...(found.get(place) ?? []), id]);
	for (const { id, options } of readings) {
		const patches = Object.values(options);
		if (patches.length < 2) continue;
		const pointers = patches.flatMap(Object.keys);
		for (const group of GROUPS) if (pointers.includes(group)) add(group, id);
		for (const rule of RULES) if (pointers.some((pointer) => isWithin(rule, pointer) || isWithin(pointer, rule))) add(rule, id);
	}
	return found;
}
