import type { Profile } from "../../src/profile/types.ts";

/** A profile with one thing changed. */
export interface Mutant {
	/** Where, and what became of it: `/lifecycle/idle/value/span/months: 3 -> 4`. */
	readonly change: string;
	readonly profile: Profile;
}

/** Groups that say what the regulation says; the rest of a profile (names, texts) has tests of its own. */
const GROUPS = [
	"exclusions",
	"address",
	"password",
	"periods",
	"lifecycle",
	"procedures",
	"retention",
	"attachment",
	"text",
	"readings",
	"instruments",
	"clauses",
];

type Path = readonly (string | number)[];

/** Every profile that differs from this one in one figure, word, list entry, clause or rule, each made when it is asked for. */
export function* mutantsOf(profile: Profile): Generator<Mutant> {
	const clauses = profile.clauses.map(({ clause }) => clause);
	for (const group of GROUPS) {
		if (!(group in profile)) continue;
		yield* mutate(profile, [group], Reflect.get(profile, group), clauses);
	}
}

function* mutate(profile: Profile, path: Path, value: unknown, clauses: readonly string[]): Generator<Mutant> {
	const to = (other: unknown): Mutant => ({ change: `/${path.join("/")}: ${shown(value)} -> ${shown(other)}`, profile: withValue(profile, path, other) });
	if (typeof value === "number") {
		yield to(value + 1);
		if (value > 0) yield to(value - 1);
	} else if (typeof value === "boolean") {
		// A rule that is marked as unstated has no value that it could state.
		if (path.at(-1) !== "unstated") yield to(!value);
	} else if (typeof value === "string") {
		yield to(path.at(-2) === "basis" ? otherThan(value, clauses) : `${value}x`);
	} else if (Array.isArray(value)) {
		for (const [index, part] of value.entries()) {
			const rest = value.filter((_, other) => other !== index);
			yield { change: `/${path.join("/")}: without ${shown(part)}`, profile: withValue(profile, path, rest) };
			if (typeof part === "object" || path.at(-1) === "basis") yield* mutate(profile, [...path, index], part, clauses);
		}
	} else if (typeof value === "object" && value !== null) {
		for (const [key, part] of Object.entries(value)) yield* mutate(profile, [...path, key], part, clauses);
	}
}

function otherThan(clause: string, clauses: readonly string[]): string {
	const index = clauses.indexOf(clause);
	return clauses[(index + 1) % clauses.length] ?? clause;
}

function shown(value: unknown): string {
	const written = JSON.stringify(value) ?? "nothing";
	return written.length > 60 ? `${written.slice(0, 57)}...` : written;
}

/** The same data with one value replaced: a copy, because what was derived from a profile is remembered for it. */
function withValue(profile: Profile, path: Path, value: unknown): Profile {
	const copy = structuredClone(profile);
	let holder: object = copy;
	for (const key of path.slice(0, -1)) holder = Reflect.get(holder, key);
	Reflect.set(holder, path.at(-1) ?? "", value);
	return copy;
}
