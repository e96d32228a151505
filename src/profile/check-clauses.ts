import { parseClauseRef } from "../core/clause.ts";
import { RULE_GROUPS } from "./rule-groups.ts";
import { inWords, type Mismatch, mismatch } from "./schema-error.ts";
import type { Profile } from "./types.ts";

/** The groups of a profile whose values carry clauses, and that readings may patch. */
export const CITING_GROUPS: readonly string[] = ["instruments", ...RULE_GROUPS];

/** Checks that every clause cited is in short form, and stands in the clause register or belongs to another text that the profile names. */
export function checkClauses(profile: Profile): readonly Mismatch[] {
	const issues: Mismatch[] = [];
	const main = profile.instruments[0].id;
	const texts = new Set([...profile.instruments.map(({ id }) => id), ...Object.keys(profile.references)]);
	const register = new Set(profile.clauses.map(({ clause }) => clause));
	const readingIds = new Set(profile.readings.map(({ id }) => id));
	const cite = (clause: string, path: readonly PropertyKey[]): void => {
		const slash = clause.indexOf("/");
		const instrument = slash === -1 ? main : clause.slice(0, slash);
		const place = clause.slice(slash + 1);
		if (parseClauseRef(place, instrument) === undefined) issues.push(mismatch(path, 'a clause in short form, such as "5.2.a"', inWords(clause)));
		else if (!texts.has(instrument)) issues.push(mismatch(path, "a text that instruments or references name, before the slash", inWords(clause)));
		else if (instrument === main && !register.has(place) && !register.has(`${main}/${place}`)) {
			issues.push(mismatch(path, "a clause that stands in the clause register (/clauses)", inWords(clause)));
		}
	};
	for (const group of CITING_GROUPS) walk(Reflect.get(profile, group), [group], cite, issues);
	for (const [index, { clause, disposition, readings }] of profile.clauses.entries()) {
		const path = ["clauses", index];
		if (parseClauseRef(clause.slice(clause.indexOf("/") + 1), main) === undefined)
			issues.push(mismatch([...path, "clause"], "a clause in short form", inWords(clause)));
		if (disposition === "disputed" && readings === undefined) issues.push(mismatch([...path, "readings"], "the readings of a disputed clause", "nothing"));
		for (const [at, id] of (readings ?? []).entries()) {
			if (!readingIds.has(id)) issues.push(mismatch([...path, "readings", at], "the id of one of the readings", inWords(id)));
		}
	}
	for (const key of ["readings", "defects"] as const) {
		for (const [index, entry] of profile[key].entries()) for (const [at, clause] of entry.clauses.entries()) cite(clause, [key, index, "clauses", at]);
	}
	return issues;
}

/** Visits the clauses of every sourced value at and below a node; on its way it finds lists that name something twice. */
function walk(node: unknown, path: readonly PropertyKey[], cite: (clause: string, path: readonly PropertyKey[]) => void, issues: Mismatch[]): void {
	if (typeof node !== "object" || node === null) return;
	const texts = Array.isArray(node) ? node.filter((entry) => typeof entry === "string") : [];
	const twice = texts.find((entry, index) => texts.indexOf(entry) !== index);
	if (twice !== undefined) issues.push(mismatch(path, "every entry once", `${inWords(twice)} twice`));
	for (const [key, part] of Object.entries(node)) {
		if (key === "basis" && Array.isArray(part)) {
			for (const [index, clause] of part.entries()) cite(clause, [...path, key, index]);
		}
		walk(part, [...path, key], cite, issues);
	}
}
