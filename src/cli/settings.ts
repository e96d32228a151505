import type { Calendar } from "../calendar/types.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import { forProfile } from "../messages/for-profile.ts";
import { printable } from "../messages/sanitize.ts";
import { withReadings } from "../profile/readings.ts";
import type { Profile } from "../profile/types.ts";
import { provinces } from "../provinces/index.ts";
import { type Io, messageOf, orRefuse, UsageError } from "./io.ts";
import { jsonProblem } from "./json-problem.ts";
import type { Language } from "./texts.ts";

/** What every command knows: the world, the language, and how to write. */
export interface Settings {
	readonly io: Io;
	readonly language: Language;
	readonly json: boolean;
	readonly excel: boolean;
}

/** A profile in the readings asked for, and the messages that know its texts. */
export interface ChosenProfile {
	readonly profile: Profile;
	readonly catalogue: Catalogue;
}

/** The profile that `--profile` and `--reading` name. */
export async function chooseProfile({ io, language }: Settings, name: string, choices: readonly string[]): Promise<ChosenProfile> {
	const builtIn = provinces.find(({ id }) => id === name);
	const profile = readingsOf(builtIn ?? (await profileFile(io, language, name)), choices, language);
	return { profile, catalogue: forProfile(language.catalogue, profile) };
}

/** The calendar of `--calendar`; the functions have one of their own where there is none. */
export async function chooseCalendar({ io, language }: Settings, file: string | undefined): Promise<Calendar | undefined> {
	if (file === undefined) return undefined;
	const json = await readJson(io, language, file);
	const { parseCalendar } = await import("../profile/parse-calendar.ts");
	return parsed(() => parseCalendar(json), "wrongCalendar", file, language);
}

/** The bytes of a file. */
export function readBytes(io: Io, language: Language, file: string): Promise<Uint8Array> {
	return orRefuse(() => io.readFile(file), language, "cannotRead", { file });
}

/** A file as JSON. */
export async function readJson(io: Io, language: Language, file: string): Promise<unknown> {
	return jsonOf(await readBytes(io, language, file), language, file);
}

function jsonOf(bytes: Uint8Array, language: Language, file: string): unknown {
	let text = "";
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return JSON.parse(text);
	} catch (error) {
		throw new UsageError(language.say("notJson", { file, reason: jsonProblem(error, text) }));
	}
}

async function profileFile(io: Io, language: Language, name: string): Promise<Profile> {
	const bytes = await orRefuse(() => io.readFile(name), language, "unknownProfile", { name, known: provinces.map(({ id }) => id).join(", ") });
	const json = jsonOf(bytes, language, name);
	const { parseProfile } = await import("../profile/parse.ts");
	return parsed(() => parseProfile(json), "wrongProfile", name, language);
}

/** What a file's data is read as; where it is none, a usage error with a line for each problem. */
function parsed<T>(parse: () => T, text: "wrongProfile" | "wrongCalendar", file: string, language: Language): T {
	try {
		return parse();
	} catch (error) {
		const message = messageOf(error);
		const problems = message.split("\n  ").slice(1);
		const told = language.say(text, { file, reason: message.replace(/\n.*/su, "") });
		throw new UsageError([told, ...problems.map((problem) => `  ${printable(problem)}`)].join("\n"));
	}
}

/** A profile in the readings that `--reading` names. */
export function readingsOf(profile: Profile, choices: readonly string[], language: Language): Profile {
	const chosen: Record<string, string> = {};
	for (const text of choices) {
		const equals = text.indexOf("=");
		if (equals < 1) throw new UsageError(language.say("wrongReading", { text }));
		const id = text.slice(0, equals);
		const option = text.slice(equals + 1);
		const reading = profile.readings.find((known) => known.id === id);
		if (reading === undefined)
			throw new UsageError(language.say("unknownReading", { profile: profile.id, id, known: profile.readings.map((known) => known.id).join(", ") }));
		if (!Object.hasOwn(reading.options, option))
			throw new UsageError(language.say("unknownChoice", { id, option, known: Object.keys(reading.options).join(", ") }));
		chosen[id] = option;
	}
	return choices.length === 0 ? profile : withReadings(profile, chosen);
}
