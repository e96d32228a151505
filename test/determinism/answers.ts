import { CALLS } from "./calls.ts";
import { canonical, fingerprint } from "./canonical.ts";
import { Random } from "./random.ts";
import { type Api, call, isObject, type World, world } from "./world.ts";

/** What a call came to. */
export interface Answer {
	/** The arguments as text, before the call. */
	readonly args: string;
	/** What was answered, with sorted keys; an error as its name and message. */
	readonly text: string;
	/** The same with its keys in the order in which they came. */
	readonly bytes: string;
	/** Codes of the findings anywhere in it. */
	readonly codes: readonly string[];
	/** The outcome of a decision, `throws`, or `answer`. */
	readonly kind: string;
}

/** Functions whose arguments JSON cannot hold, or whose answer is no data. */
const STAND_INS: Readonly<Record<string, (api: Api, args: readonly unknown[]) => unknown>> = {
	addressSchema: (api, [profile, context, value]) => parsed(call(api, "addressSchema", [profile, context]), value),
	passwordSchema: (api, [profile, context, value]) => parsed(call(api, "passwordSchema", [profile, context]), value),
	checkAttachmentBlob: (api, [profile, attachment]) => {
		if (!isObject(attachment) || !(attachment["content"] instanceof Uint8Array)) return call(api, "checkAttachmentBlob", [profile, attachment]);
		return call(api, "checkAttachmentBlob", [profile, { ...attachment, content: new Blob([Uint8Array.from(attachment["content"])]) }]);
	},
	checkPasswordHistory: (api, [profile, password, hashes, passwords]) => {
		const verify = async (hash: unknown, candidate: string): Promise<boolean> => {
			const found = Array.isArray(passwords) && hash !== "unreadable" ? passwords[Number(String(hash).slice(1))] : undefined;
			if (found === undefined) throw new Error("unreadable");
			return found === candidate;
		};
		return call(api, "checkPasswordHistory", [profile, password, hashes, verify]);
	},
	generatePassword: (api, [profile, context]) => {
		const random = new Random(canonical(context));
		return call(api, "generatePassword", [profile, context, (count: number) => random.bytes(count)]);
	},
	personAddressAsync: (api, [profile, person, entries, ...rest]) => {
		const held = Array.isArray(entries) ? entries.filter(isObject) : [];
		const lookup = {
			byLocalPart: async (localPart: string, domain: string) => held.filter(({ address }) => String(address).toLowerCase() === `${localPart}@${domain}`),
			byHolder: async () => held,
		};
		return call(api, "personAddressAsync", [profile, person, lookup, ...rest]);
	},
};

function parsed(schema: unknown, value: unknown): unknown {
	if (!isObject(schema) || typeof schema["safeParse"] !== "function") throw new TypeError("no schema");
	const result: unknown = Reflect.apply(schema["safeParse"], schema, [value]);
	if (!isObject(result)) return result;
	return isObject(result["error"]) ? { success: false, issues: result["error"]["issues"] } : { ...result };
}

/** The answer to one call: each has a seed of its own, so that a change of one does not move the others. */
export async function answer(api: Api, prepared: World, name: string, index: number): Promise<Answer> {
	const made = CALLS[name]?.args(new Random(`${name} ${index}`), prepared, api) ?? [];
	const args = canonical(made);
	try {
		const standIn = STAND_INS[name];
		const returned: unknown = await (standIn === undefined ? call(api, name, made) : standIn(api, made));
		// An iterable is read once: a generator has no second time.
		const whole = isIterator(returned) ? [...returned] : returned;
		const codes = new Set<string>();
		collectCodes(whole, codes);
		const kind = isObject(whole) && typeof whole["outcome"] === "string" ? whole["outcome"] : "answer";
		return { args, text: canonical(whole), bytes: canonical(whole, "as-is"), codes: [...codes], kind };
	} catch (error) {
		const text = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
		return { args, text, bytes: text, codes: [], kind: "throws" };
	}
}

function isIterator(value: unknown): value is Iterable<unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value) && Symbol.iterator in value && typeof value[Symbol.iterator] === "function";
}

function collectCodes(value: unknown, codes: Set<string>): void {
	if (Array.isArray(value)) for (const part of value) collectCodes(part, codes);
	else if (isObject(value)) {
		if (typeof value["code"] === "string" && typeof value["level"] === "string") codes.add(value["code"]);
		for (const part of Object.values(value)) collectCodes(part, codes);
	}
}

/** Letters for the kinds of answers, so that a record shows at a glance what changed. */
const LETTERS: Readonly<Record<string, string>> = {
	compliant: "c",
	discouraged: "d",
	violation: "v",
	undetermined: "u",
	unregulated: "n",
	throws: "t",
	answer: "a",
};

export const kindOfLetter = (letter: string): string => Object.keys(LETTERS).find((kind) => LETTERS[kind] === letter) ?? "nothing";

/** An answer in nine characters: its kind and its fingerprint. */
export const digest = ({ kind, text }: Answer): string => `${LETTERS[kind] ?? "?"}${fingerprint(text)}`;

/** The answers of one function, in short. */
export interface Recorded {
	readonly digests: readonly string[];
	/** One fingerprint of every byte of all answers, the order of keys included. */
	readonly bytes: string;
}

/** Makes every call, and says in short what came of it; `seen` is told each answer. */
export async function answers(
	api: Api,
	invented: readonly unknown[],
	seen: (name: string, index: number, answer: Answer) => void = () => {},
): Promise<Readonly<Record<string, Recorded>>> {
	const prepared = world(api, invented);
	const recorded: Record<string, Recorded> = {};
	for (const [name, { times }] of Object.entries(CALLS)) {
		const digests: string[] = [];
		const bytes: string[] = [];
		for (let index = 0; index < times; index++) {
			const given = await answer(api, prepared, name, index);
			seen(name, index, given);
			digests.push(digest(given));
			bytes.push(fingerprint(given.bytes));
		}
		recorded[name] = { digests, bytes: fingerprint(bytes.join("")) };
	}
	return recorded;
}
