import type { Profile } from "./types.ts";

/** What every profile has, if only to say that the regulation is silent. */
const GROUPS = ["instruments", "readings", "address", "password", "periods", "lifecycle", "procedures", "retention", "attachment", "text"] as const;

/** Remembers, for each profile, what `make` derived from it; the memory goes with the profile. */
export function perProfile<T>(make: (profile: Profile) => T): (profile: Profile) => T {
	const known = new WeakMap<Profile, T>();
	return (profile) => {
		let made = known.get(profile);
		if (made === undefined) {
			assertProfile(profile);
			made = make(profile);
			known.set(profile, made);
		}
		return made;
	};
}

/** Throws a `TypeError` where the argument is no profile at all; `parseProfile` of the schema entry checks one whole. */
export function assertProfile(profile: Profile): void {
	const given: Partial<Record<keyof Profile, unknown>> = profile ?? {};
	const wrong = given.schemaVersion === 1 ? GROUPS.find((group) => typeof given[group] !== "object" || given[group] === null) : "schemaVersion";
	if (wrong !== undefined) throw new TypeError(`profile: ${wrong} is missing or of the wrong kind`);
}
