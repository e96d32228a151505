import { MalformedVectors } from "./parse-vector-file.ts";

const OMIT: unique symbol = Symbol("omit");

/**
 * The arguments of a case, with what JSON cannot hold put in place: `{ "$base64": "…" }` is bytes, `{ "$omit": true }` an argument left out,
 * `{ "$calendar": "id" }` a built-in calendar, `{ "$verify": ["latest", …] }` a callback for password history whose hashes are `h0`, `h1` and so on.
 *
 * @param calendars - The built-in calendars by id.
 * @throws MalformedVectors where an encoding is unknown or says nothing.
 */
export function decodeArguments(args: readonly unknown[], calendars: Readonly<Record<string, unknown>>): unknown[] {
	const decoded = args.map((argument) => decode(argument, calendars)).map((argument) => (argument === OMIT ? undefined : argument));
	while (decoded.length > 0 && decoded.at(-1) === undefined) decoded.pop();
	return decoded;
}

function decode(value: unknown, calendars: Readonly<Record<string, unknown>>): unknown {
	if (Array.isArray(value)) return value.map((part: unknown) => decode(part, calendars)).filter((part) => part !== OMIT);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value);
	const [first] = entries;
	if (entries.length === 1 && first?.[0].startsWith("$") === true) return special(first[0], first[1], calendars);
	return Object.fromEntries(entries.map(([key, part]) => [key, decode(part, calendars)]).filter(([, part]) => part !== OMIT));
}

function special(name: string, content: unknown, calendars: Readonly<Record<string, unknown>>): unknown {
	if (name === "$omit" && content === true) return OMIT;
	if (name === "$base64" && typeof content === "string") return bytes(content);
	if (name === "$calendar" && typeof content === "string") {
		if (!Object.hasOwn(calendars, content)) throw new MalformedVectors(`there is no calendar ${JSON.stringify(content)}`);
		return calendars[content];
	}
	if (name === "$verify" && Array.isArray(content) && content.every((part) => typeof part === "string")) return verifier(content);
	throw new MalformedVectors(`${name} is no encoding of an argument, or has no such content`);
}

function bytes(base64: string): Uint8Array {
	try {
		return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
	} catch {
		throw new MalformedVectors("$base64 does not decode");
	}
}

function verifier(passwords: readonly string[]): (hash: string, candidate: string) => Promise<boolean> {
	return async (hash, candidate) => {
		const index = /^h(?:0|[1-9][0-9]{0,5})$/.test(hash) ? Number(hash.slice(1)) : -1;
		const password = passwords[index];
		if (password === undefined) throw new Error("unreadable hash");
		return password === candidate;
	};
}
