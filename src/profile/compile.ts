import { isRecord } from "../core/is-record.ts";
import { kindOf } from "../core/kind-of.ts";
import type { Profile } from "./types.ts";

/** What every profile has, if only to say that the regulation is silent. */
const GROUPS = ["instruments", "readings", "address", "password", "periods", "lifecycle", "procedures", "retention", "attachment", "text"] as const;

/** More than any regulation has objects. */
const LARGEST = 100_000;

/** Remembers, for each profile, what `make` derived from it; the memory goes with the profile. */
export function perProfile<T>(make: (profile: Profile) => T): (profile: Profile) => T {
	const known = new WeakMap<Profile, T>();
	return (profile) => {
		let made = known.get(profile);
		if (made === undefined) {
			assertProfile(profile);
			made = asProfile(() => make(profile));
			known.set(profile, made);
		}
		return made;
	};
}

/** Says of an engine's error, met where a value of a profile is used, that the profile is wrong. */
export function asProfile<T>(use: () => T): T {
	try {
		return use();
	} catch (error) {
		// Our own errors begin with the name of what is wrong.
		if (error instanceof Error && /^[a-z][\w.[\]]*: /.test(error.message)) throw error;
		throw new TypeError("profile: a value of it is of the wrong kind, which parseProfile names", { cause: error });
	}
}

/** Throws a `TypeError` where the argument is no profile at all, or no plain data; `parseProfile` of the schema entry checks one whole. */
export function assertProfile(profile: Profile): void {
	const given: unknown = profile;
	if (!isRecord(given)) throw new TypeError(`profile: expected a profile such as bacNinh, got ${kindOf(given)}`);
	if (plain.has(given)) return;
	const wrong = given["schemaVersion"] === 1 ? GROUPS.find((group) => typeof given[group] !== "object" || given[group] === null) : "schemaVersion";
	if (wrong !== undefined) throw new TypeError(`profile: ${wrong} is missing or of the wrong kind`);
	for (const [group, value] of Object.entries(given))
		if (!asProfile(() => isPlain(value, new Map()))) throw new TypeError(`profile: ${group} holds what is no plain JSON data`);
	plain.add(given);
}

/** Profiles that hold nothing but plain data. */
const plain = /* @__PURE__ */ new WeakSet();

/** Whether a value is JSON all through, with neither a circle nor an object with a class of its own. */
function isPlain(value: unknown, seen: Map<object, boolean>): boolean {
	if (typeof value === "number") return Number.isFinite(value);
	if (typeof value !== "object" || value === null) return !["bigint", "function", "symbol"].includes(typeof value);
	const known = seen.get(value);
	if (known !== undefined) return known;
	// Until it is looked through, it is in itself: a circle.
	seen.set(value, false);
	const prototype: unknown = Object.getPrototypeOf(value);
	const isOwn = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
	const result = isOwn && seen.size < LARGEST && Object.values(value).every((part) => isPlain(part, seen));
	seen.set(value, result);
	return result;
}
