import { isIterable } from "../../core/is-iterable.ts";
import type { Profile } from "../../profile/types.ts";
import { decodeArguments } from "./decode-arguments.ts";
import { differences } from "./match-expected.ts";
import { MalformedVectors, parseVectorFile } from "./parse-vector-file.ts";
import type { VectorCase, VectorFile } from "./vector-file.ts";

/** What the vectors are run against. */
export interface Implementation {
	/** The functions of the contract by name; those with a profile take it first. */
	readonly functions: Readonly<Record<string, (...args: never[]) => unknown>>;
	/** The built-in profiles by id. */
	readonly profiles: Readonly<Record<string, Profile>>;
	/** The built-in calendars by id. */
	readonly calendars: Readonly<Record<string, unknown>>;
	/** Reads a profile that stands in the file itself; throws where it is none. */
	parseProfile(json: unknown): Profile;
	/** The same regulation, read another way; throws where there is no such reading. */
	withReadings(profile: Profile, choices: Readonly<Record<string, string>>): Profile;
}

/** A case that did not hold, and why. */
export interface FailedCase {
	readonly id: string;
	readonly problems: readonly string[];
}

/** How a vector file went. Nothing was run of a malformed one. */
export interface VectorReport {
	readonly function: string;
	readonly passed: readonly string[];
	readonly failed: readonly FailedCase[];
	/** What is wrong with the file itself. */
	readonly malformed?: string;
}

/**
 * Runs the cases of one vector file, already parsed as JSON.
 *
 * It needs no file system, clock or network, so that it runs wherever the functions do.
 *
 * @example
 * ```ts
 * (await runVectorFile({ version: 2 }, implementation)).malformed // => "the file: function is missing"
 * ```
 */
export async function runVectorFile(json: unknown, implementation: Implementation): Promise<VectorReport> {
	let name = "";
	const passed: string[] = [];
	const failed: FailedCase[] = [];
	let prepared: readonly PreparedCase[];
	try {
		const file = parseVectorFile(json);
		name = file.function;
		prepared = casesOf(file, implementation);
	} catch (error) {
		return { function: name, passed, failed, malformed: messageOf(error) };
	}
	for (const { vector, call, args } of prepared) {
		const problems = await problemsOf(vector, call, args);
		if (problems.length === 0) passed.push(vector.id);
		else failed.push({ id: vector.id, problems });
	}
	return { function: name, passed, failed };
}

type Call = Implementation["functions"][string];

interface PreparedCase {
	readonly vector: VectorCase;
	readonly call: Call;
	readonly args: readonly unknown[];
}

function casesOf(file: VectorFile, implementation: Implementation): readonly PreparedCase[] {
	const name = file.function;
	const call = Object.hasOwn(implementation.functions, name) ? implementation.functions[name] : undefined;
	if (call === undefined) throw new MalformedVectors(`/function: there is no function ${JSON.stringify(name)}`);
	const profile = profileOf(file, implementation);
	return file.cases.map((vector) => ({ vector, call, args: argumentsOf(vector, profile, implementation) }));
}

function profileOf(file: VectorFile, implementation: Implementation): Profile | undefined {
	if (file.profile === null) {
		if (file.readings !== undefined) throw new MalformedVectors("/readings: there is no profile to read another way");
		return undefined;
	}
	try {
		let profile: Profile | undefined;
		if (typeof file.profile !== "string") profile = implementation.parseProfile(file.profile);
		else if (Object.hasOwn(implementation.profiles, file.profile)) profile = implementation.profiles[file.profile];
		if (profile === undefined) throw new RangeError("there is no such profile");
		return file.readings === undefined ? profile : implementation.withReadings(profile, file.readings);
	} catch (error) {
		throw new MalformedVectors(`/profile: ${messageOf(error)}`);
	}
}

function argumentsOf(vector: VectorCase, profile: Profile | undefined, implementation: Implementation): readonly unknown[] {
	try {
		const args = decodeArguments(vector.args, implementation.calendars);
		return profile === undefined ? args : [profile, ...args];
	} catch (error) {
		throw new MalformedVectors(`case ${vector.id}: ${messageOf(error)}`);
	}
}

async function problemsOf({ expected }: VectorCase, call: (...args: never[]) => unknown, args: readonly unknown[]): Promise<readonly string[]> {
	let answer: unknown;
	try {
		const returned: unknown = await Reflect.apply(call, undefined, args);
		answer = arrayed(returned);
	} catch (error) {
		if (expected.throws === undefined) return [`it threw ${nameOf(error)}: ${messageOf(error)}`];
		return nameOf(error) === expected.throws ? [] : [`expected ${expected.throws} to be thrown, got ${nameOf(error)}`];
	}
	return expected.throws === undefined ? differences(expected, answer) : [`expected ${expected.throws} to be thrown, and nothing was`];
}

/** Iterables become arrays; a text stays one. */
function arrayed(value: unknown): unknown {
	return isIterable(value) ? [...value] : value;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : "no error object");
