import { periodSteps } from "../../analysis/period-steps.ts";
import { alternative, otherReadings } from "../../analysis/what-if.ts";
import type { Alternative } from "../../core/alternative.ts";
import type { Decision } from "../../core/decision.ts";
import { isIterable } from "../../core/is-iterable.ts";
import { isRecord } from "../../core/is-record.ts";
import type { Catalogue } from "../../messages/catalogue.ts";
import { explain as explainDecision } from "../../messages/explain.ts";
import { forProfile } from "../../messages/for-profile.ts";
import { printable } from "../../messages/sanitize.ts";
import type { Profile } from "../../profile/types.ts";
import { exitCodeOf, worse } from "../exit-code.ts";
import { implementation } from "../implementation.ts";
import { EXIT, messageOf, UsageError } from "../io.ts";
import { chooseProfile, readingsOf, readJson, type Settings } from "../settings.ts";
import { decodeArguments } from "../vectors/decode-arguments.ts";
import { isDecision } from "../vectors/is-decision.ts";

/** What `explain` takes beside the file. */
export interface ExplainCommandOptions {
	readonly profile?: string;
	readonly reading: readonly string[];
	readonly case?: string;
}

interface Call {
	readonly id: string;
	readonly title: string;
	readonly name: string;
	readonly profile: Profile | undefined;
	readonly args: readonly unknown[];
}

/** Explains a function call given as JSON, or the cases of a vector file: each answer whole, and what every alternative would have answered. */
export async function explain(settings: Settings, file: string, options: ExplainCommandOptions): Promise<number> {
	const { io, language, json } = settings;
	const calls = await callsOf(settings, await readJson(io, language, file), file, options);
	let exitCode: number = EXIT.ok;
	for (const [index, call] of calls.entries()) {
		const answer = await ask(settings, call, call.profile);
		const decisions = decisionsIn(answer);
		const catalogue = call.profile === undefined ? language.catalogue : forProfile(language.catalogue, call.profile);
		if (!json && calls.length > 1) await io.stdout.write(`${index === 0 ? "" : "\n"}${printable(call.title)}\n`);
		if (decisions.length === 0) await io.stdout.write(`${JSON.stringify(answer)}\n`);
		for (const [place, decision] of decisions.entries()) {
			exitCode = worse(exitCode, exitCodeOf(decision.outcome));
			const alternatives = await alternativesOf(settings, call, decision, place);
			const told = json ? JSON.stringify({ case: call.title, function: call.name, decision, alternatives }) : tell(call, decision, alternatives, catalogue);
			await io.stdout.write(`${!json && place > 0 ? "\n" : ""}${told}\n`);
		}
	}
	return exitCode;
}

function tell(call: Call, decision: Decision, alternatives: readonly Alternative[], catalogue: Catalogue): string {
	const steps = call.profile === undefined ? undefined : periodSteps(call.profile, call.name, call.args, decision);
	return explainDecision(decision, catalogue, { alternatives, ...(steps === undefined ? {} : { steps }) });
}

/** The decision at one place of the answer, under each other option of the readings that it lists. */
async function alternativesOf(settings: Settings, call: Call, decision: Decision, place: number): Promise<readonly Alternative[]> {
	if (call.profile === undefined) return [];
	const found: Alternative[] = [];
	for (const { reading, option, read } of otherReadings(call.profile, decision)) {
		const others = decisionsIn(await ask(settings, call, read)).slice(place, place + 1);
		found.push(...others.map((other) => alternative(decision, reading, option, other)));
	}
	return found;
}

async function ask({ language }: Settings, { name, args }: Call, profile: Profile | undefined): Promise<unknown> {
	const call = Object.hasOwn(implementation.functions, name) ? implementation.functions[name] : undefined;
	if (call === undefined) throw new UsageError(language.say("unknownFunction", { name, known: Object.keys(implementation.functions).join(", ") }));
	let answer: unknown;
	try {
		answer = await Reflect.apply(call, undefined, profile === undefined ? args : [profile, ...args]);
	} catch (error) {
		if (profile !== undefined || !messageOf(error).startsWith("profile: ")) throw error;
		throw new UsageError(language.say("missingOption", { name: "--profile <PROFILE>" }));
	}
	return isIterable(answer) ? [...answer] : answer;
}

/** The decisions of an answer: itself, or those of a list or of a directory's entries. */
function decisionsIn(answer: unknown): readonly Decision[] {
	if (isDecision(answer)) return [answer];
	const entries = isRecord(answer) ? answer["entries"] : answer;
	return Array.isArray(entries) ? entries.map((entry: unknown) => Object(entry).decision).filter(isDecision) : [];
}

async function callsOf(settings: Settings, json: unknown, file: string, options: ExplainCommandOptions): Promise<readonly Call[]> {
	const { language } = settings;
	const fail = (reason: string): never => {
		throw new UsageError(language.say("wrongExplain", { file, reason }));
	};
	if (!isRecord(json)) return fail("{ function, profile, args }");
	const { function: name, cases, args }: { readonly function?: unknown; readonly cases?: unknown; readonly args?: unknown } = json;
	if (typeof name !== "string") return fail("function");
	const profile = await profileOf(settings, json, file, options, fail);
	const decoded = (given: unknown): readonly unknown[] => {
		if (!Array.isArray(given)) return fail("args");
		try {
			return decodeArguments(given, implementation.calendars);
		} catch (error) {
			return fail(messageOf(error));
		}
	};
	if (cases === undefined && options.case !== undefined) throw new UsageError(language.say("doesNotGo", { beside: file, options: "--case" }));
	if (cases === undefined) return [{ id: name, title: name, name, profile, args: decoded(args) }];
	if (!Array.isArray(cases)) return fail("cases");
	const calls = cases.map((vector: unknown, index): Call => {
		const given: { readonly id?: unknown; readonly title?: unknown; readonly args?: unknown } = isRecord(vector) ? vector : {};
		const id = String(given.id ?? index + 1);
		return { id, title: given.title === undefined ? id : `${id}: ${String(given.title)}`, name, profile, args: decoded(given.args) };
	});
	const chosen = options.case === undefined ? calls : calls.filter(({ id }) => id === options.case);
	return chosen.length === 0 ? fail(options.case ?? "cases") : chosen;
}

async function profileOf(
	settings: Settings,
	json: object,
	file: string,
	options: ExplainCommandOptions,
	fail: (reason: string) => never,
): Promise<Profile | undefined> {
	const { profile: given, readings }: { readonly profile?: unknown; readonly readings?: unknown } = json;
	const selected = readings === undefined ? {} : isRecord(readings) ? readings : fail("readings");
	const choices = [...Object.entries(selected).map(([id, option]) => `${id}=${String(option)}`), ...options.reading];
	if (options.profile !== undefined) return (await chooseProfile(settings, options.profile, choices)).profile;
	if (given === null || given === undefined) {
		if (choices.length > 0) throw new UsageError(settings.language.say("doesNotGo", { beside: file, options: "--reading" }));
		return undefined;
	}
	if (typeof given === "string") return (await chooseProfile(settings, given, choices)).profile;
	try {
		return readingsOf(implementation.parseProfile(given), choices, settings.language);
	} catch (error) {
		return fail(messageOf(error));
	}
}
