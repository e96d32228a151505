import { type ClauseRef, parseClauseRef } from "../core/clause.ts";
import { freeze, type ReadingId } from "../core/decision.ts";
import type { Profile, Sourced } from "./types.ts";

/** Where a profile value comes from: its clauses, and the readings that patch it. */
export interface Source {
	readonly basis: readonly ClauseRef[];
	readonly readings: readonly ReadingId[];
}

/** What is derived from a profile once. */
export interface CompiledProfile {
	readonly profile: Profile;
	/** The source of each sourced value of the profile. */
	readonly sources: ReadonlyMap<object, Source>;
	/** One shared, frozen reference per clause text. */
	clause(text: string): ClauseRef;
}

const NO_SOURCE: Source = /* @__PURE__ */ freeze({ basis: [], readings: [] });

/** Groups that hold sourced values, with the paths that readings patch. */
const GROUPS = ["instruments", "exclusions", "address", "password", "periods", "lifecycle", "procedures", "retention", "attachment", "text"] as const;

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
	const problem = problemOf(profile);
	if (problem !== undefined) throw new TypeError(`profile: ${problem}`);
}

function problemOf(profile: unknown): string | undefined {
	if (typeof profile !== "object" || profile === null) return `expected a profile, got ${profile === null ? "null" : typeof profile}`;
	const given: Partial<Record<keyof Profile, unknown>> = profile;
	if (given.schemaVersion !== 1) return "schemaVersion must be 1";
	if (!Array.isArray(given.instruments) || given.instruments.length === 0) return "instruments must name the regulation";
	if (!Array.isArray(given.readings)) return "readings must be an array";
	for (const group of ["address", "password", "periods", "lifecycle", "procedures", "retention", "attachment", "text"] as const) {
		if (typeof given[group] !== "object" || given[group] === null) return `${group} must be a group of rules, or { unstated: true }`;
	}
	return undefined;
}

/** The sources of a profile's values. */
export const compile: (profile: Profile) => CompiledProfile = /* @__PURE__ */ perProfile((profile) => {
	const patched = patchedPaths(profile);
	const sources = new Map<object, Source>();
	const clauses = new Map<string, ClauseRef>();
	const clause = (text: string): ClauseRef => {
		let ref = clauses.get(text);
		if (ref === undefined) {
			ref = freeze(resolveClause(text, profile.instruments[0].id));
			clauses.set(text, ref);
		}
		return ref;
	};
	/** Collects the sourced values at and below a node; gives back the patches that they account for, so that only the nearest one does. */
	const collect = (node: unknown, path: string): ReadonlySet<string> => {
		const claimed = new Set<string>();
		if (typeof node !== "object" || node === null) return claimed;
		for (const [key, part] of Object.entries(node)) for (const id of collect(part, `${path}/${key}`)) claimed.add(id);
		if (!isSourced(node)) return claimed;
		const own: ReadingId[] = [];
		for (const { id, path: target } of patched) {
			const above = path === target || path.startsWith(`${target}/`);
			const inside = target.startsWith(`${path}/`) && !claimed.has(`${id} ${target}`);
			if ((above || inside) && !own.includes(id)) own.push(id);
			if (inside || path === target) claimed.add(`${id} ${target}`);
		}
		sources.set(node, freeze({ basis: (node.basis ?? []).map(clause), readings: own }));
		return claimed;
	};
	for (const group of GROUPS) collect(profile[group], `/${group}`);
	return { profile, sources, clause };
});

/** The source of one value of a profile; a value that is not of this profile has none. */
export function sourceOf(compiled: CompiledProfile, sourced: object): Source {
	return compiled.sources.get(sourced) ?? NO_SOURCE;
}

function isSourced(node: object): node is Sourced<unknown> {
	return ("value" in node && "basis" in node) || ("none" in node && node.none === true) || ("unstated" in node && node.unstated === true);
}

function patchedPaths(profile: Profile): readonly { readonly id: ReadingId; readonly path: string }[] {
	const paths: { id: ReadingId; path: string }[] = [];
	for (const reading of profile.readings) {
		const targets = new Set(Object.values(reading.options).flatMap((patch) => Object.keys(patch)));
		for (const path of targets) paths.push({ id: reading.id, path });
	}
	return paths;
}

function resolveClause(text: string, main: string): ClauseRef {
	const slash = text.indexOf("/");
	const instrument = slash === -1 ? main : text.slice(0, slash);
	const ref = parseClauseRef(text.slice(slash + 1), instrument);
	if (ref === undefined) throw new TypeError(`profile: ${JSON.stringify(text)} is no clause in short form`);
	return ref;
}
