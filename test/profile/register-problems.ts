import { profileRules } from "../../src/analysis/profile-rules.ts";
import { implementation } from "../../src/cli/implementation.ts";
import { decodeArguments } from "../../src/cli/vectors/decode-arguments.ts";
import { parseVectorFile } from "../../src/cli/vectors/parse-vector-file.ts";
import type { ClauseRef } from "../../src/core/clause.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";

/** What a vector file says and gives of the clauses of one profile. */
export interface Cited {
	readonly file: string;
	readonly function: string;
	/** Clauses that the cases name or expect, in short form or with the instrument before it. */
	readonly named: readonly string[];
	/** Clauses of the answers and of their findings. */
	readonly answered: readonly ClauseRef[];
}

/** Standards that answers cite and no profile lists. */
const STANDARDS: readonly string[] = ["rfc2142", "rfc5321"];
/** It answers with a password, so it cites nothing. */
const WITHOUT_DECISION = "generatePassword";
const DISPOSITIONS: readonly unknown[] = ["implemented", "stated", "organisational", "disputed"];

/** Runs the vectors of one profile for the clauses that its answers cite. */
export async function citedBy(profile: Profile, files: ReadonlyMap<string, unknown>): Promise<readonly Cited[]> {
	const found: Cited[] = [];
	for (const [file, json] of files) {
		const vectors = parseVectorFile(json);
		if (vectors.profile !== profile.id) continue;
		const call = implementation.functions[vectors.function];
		const read = withReadings(profile, vectors.readings ?? {});
		const answered: ClauseRef[] = [];
		for (const { args, expected } of vectors.cases) {
			if (call === undefined || expected.throws !== undefined) continue;
			const answer: unknown = await Reflect.apply(call, undefined, [read, ...decodeArguments(args, implementation.calendars)]);
			collectRefs(typeof answer === "object" && answer !== null && Symbol.iterator in answer ? Array.from(Object(answer)) : answer, answered);
		}
		const named = vectors.cases.flatMap(({ clauses = [], expected: { basis = [] } }) => [...clauses, ...basis]);
		found.push({ file, function: vectors.function, named: [...new Set(named)], answered });
	}
	return found;
}

function collectRefs(node: unknown, refs: ClauseRef[]): void {
	if (typeof node !== "object" || node === null || ArrayBuffer.isView(node)) return;
	if ("basis" in node && Array.isArray(node.basis)) for (const ref of node.basis) if (isRef(ref) && !refs.includes(ref)) refs.push(ref);
	for (const part of Object.values(node)) collectRefs(part, refs);
}

function isRef(value: unknown): value is ClauseRef {
	return typeof value === "object" && value !== null && "instrument" in value && "article" in value;
}

/** Every place where the register, the profile's values and the vectors do not fit together. */
export function registerProblems(profile: Profile, cited: readonly Cited[]): readonly string[] {
	const problems: string[] = [];
	const main = profile.instruments[0].id;
	const register = new Map(profile.clauses.map((entry) => [entry.clause, entry]));
	const texts = new Set([...profile.instruments.map(({ id }) => id), ...Object.keys(profile.references), ...STANDARDS]);
	const isKnown = (clause: string): boolean => {
		const slash = clause.indexOf("/");
		return slash === -1
			? register.has(clause) || texts.has(clause)
			: texts.has(clause.slice(0, slash)) && (clause.slice(0, slash) !== main || register.has(clause.slice(slash + 1)));
	};
	const answeredBy = new Set(
		cited.flatMap(({ function: name, answered }) => answered.filter(({ instrument }) => instrument === main).map((ref) => `${formatClauseRef(ref)} ${name}`)),
	);
	const valued = new Set(profileRules(profile).flatMap(({ basis }) => basis));
	for (const { basis } of [profile.instruments[0].inForce]) for (const clause of basis) valued.add(clause);

	for (const { clause, disposition, functions = [] } of profile.clauses) {
		if (!DISPOSITIONS.includes(disposition)) problems.push(`${clause}: no disposition`);
		if (disposition !== "implemented" && disposition !== "disputed") continue;
		if (!cited.some(({ named }) => named.includes(clause))) problems.push(`${clause}: no vector`);
		if (!valued.has(clause)) problems.push(`${clause}: no value of the profile`);
		for (const name of functions.filter((known) => known !== WITHOUT_DECISION)) {
			if (!answeredBy.has(`${clause} ${name}`)) problems.push(`${clause}: ${name} never cites it`);
		}
	}
	for (const { file, named, answered } of cited) {
		for (const clause of named) if (!isKnown(clause)) problems.push(`${file}: ${clause} is in no register`);
		for (const ref of answered) {
			const clause = `${ref.instrument}/${formatClauseRef(ref)}`;
			if (!isKnown(clause)) problems.push(`${file}: an answer cites ${clause}, which is in no register`);
		}
	}
	for (const { pointer, state, basis } of profileRules(profile)) {
		if (state !== "unstated" && basis.length === 0) problems.push(`${pointer}: no clause`);
		for (const clause of basis) if (!isKnown(clause)) problems.push(`${pointer}: ${clause} is in no register`);
	}
	return [...new Set(problems)];
}
