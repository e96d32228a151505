import { assertDecision } from "../core/assert-decision.ts";
import { canonicalJson } from "../core/canonical-json.ts";
import type { Moment } from "../core/civil-date.ts";
import { formatClauseRef } from "../core/clause.ts";
import { type Decision, freeze, type Level, type Outcome } from "../core/decision.ts";
import { VERSION } from "../core/version.ts";
import { assertProfile } from "../profile/compile.ts";
import type { Profile } from "../profile/types.ts";

/** What a record needs to know besides the decision. */
export interface RecordedCall {
	/** The profile that the decision was made with, in the readings that it was made with. */
	readonly profile: Profile;
	/** The function that made it. */
	readonly function: string;
	/** The day or moment that it was made for. */
	readonly asOf: Moment;
	/** The arguments after the profile: plain data. Only their keyed hash is kept, and only where there is a key. */
	readonly args?: readonly unknown[];
	/** A secret of whoever keeps the records, at least 16 bytes. Without it nothing of people's data is kept, not even as a hash. */
	readonly key?: Uint8Array;
}

/** A decision to be filed: enough to find, repeat and prove it later, and no personal data. Plain JSON. */
export interface DecisionRecord {
	/** Version of this shape. */
	readonly recordVersion: 1;
	/** Which release of the library answered. */
	readonly library: {
		/** Its name. */
		readonly name: "thu-cong-vu";
		/** Its version. */
		readonly version: string;
	};
	/** Which regulation, in exactly which words of the profile. */
	readonly profile: {
		/** The profile's id. */
		readonly id: string;
		/** Number of the instrument as printed; `null` where it has none. */
		readonly number: string | null;
		/** SHA-256 of the profile's canonical JSON (RFC 8785), as `sha256:` and 64 hexadecimal digits. */
		readonly hash: string;
	};
	/** The function that answered. */
	readonly function: string;
	/** The civil date or instant (ISO 8601) that it answered for. */
	readonly asOf: string;
	/** What the answer amounts to. */
	readonly outcome: Outcome;
	/** Code, level and clauses of each finding; its parameters may name people, so they are left out. */
	readonly findings: readonly {
		/** Which condition failed. */
		readonly code: string;
		/** How much it weighs. */
		readonly level: Level;
		/** The clauses that set it, as `instrument/short form`. */
		readonly basis: readonly string[];
	}[];
	/** Every clause that the answer rests on, as `instrument/short form`. */
	readonly basis: readonly string[];
	/** The readings that the answer rests on, each with the option in use. */
	readonly readings: Readonly<Record<string, string>>;
	/** Keyed hash (HMAC-SHA-256) of the arguments' canonical JSON, as `hmac-sha256:` and 64 hexadecimal digits, where arguments and a key were given. */
	readonly argsHash?: string;
	/** Keyed hash of the answer's value, where there is one and a key was given. */
	readonly valueHash?: string;
}

/**
 * A record of a decision: what was asked, of which version and regulation, in which readings, and on which clauses the answer rests. It proves later why an
 * address was given or a mailbox deleted: the same call gives the same record, hash by hash.
 *
 * Names, numbers and addresses are in no record. With a `key`, the record has keyed hashes of them: a plain hash of a name could be undone by trying names.
 *
 * @param decision - The decision.
 * @param call - What it is a decision about.
 * @throws TypeError where an argument is of the wrong type; RangeError where the key is shorter than 16 bytes, `asOf` is no date, or the profile is not the one
 * of the decision: it lacks a reading that the decision rests on.
 *
 * @example
 * ```ts
 * const decision = personAddress(tuyenQuang, { fullName: "Nguyễn Văn Hà", organization: "skhcn" }, []);
 * const record = await recordOf(decision, { profile: tuyenQuang, function: "personAddress", asOf: "2026-02-01" });
 * record.readings["TQ-INITIAL"] // => "letter"
 * ```
 */
export async function recordOf(decision: Decision, call: RecordedCall): Promise<DecisionRecord> {
	const { profile, name, asOf, key, args } = checked(decision, call);
	const [hash, argsHash, valueHash] = await Promise.all([
		digest(canonical(profile, "call.profile")),
		key === undefined || args === undefined ? undefined : keyed(canonical(args, "call.args"), key),
		key === undefined || decision.value === undefined ? undefined : keyed(canonical(decision.value, "decision.value"), key),
	]);
	return freeze({
		recordVersion: 1,
		library: { name: "thu-cong-vu", version: VERSION },
		profile: { id: profile.id, number: profile.instruments[0].number, hash },
		function: name,
		asOf: asOf instanceof Date ? asOf.toISOString() : asOf,
		outcome: decision.outcome,
		findings: decision.findings.map(({ code, level, basis }) => ({ code, level, basis: basis.map(place) })),
		basis: decision.basis.map(place),
		readings: optionsOf(decision, profile),
		...(argsHash === undefined ? {} : { argsHash }),
		...(valueHash === undefined ? {} : { valueHash }),
	});
}

/** A call whose parts were each read once: a getter that changes its mind gives nothing that was not looked at. */
interface CheckedCall {
	readonly profile: Profile;
	readonly name: string;
	readonly asOf: string | Date;
	readonly args: readonly unknown[] | undefined;
	readonly key: Uint8Array | undefined;
}

function checked(decision: Decision, call: RecordedCall): CheckedCall {
	assertDecision(decision, "decision");
	if (typeof call !== "object" || call === null) throw new TypeError("call: expected { profile, function, asOf }");
	const { profile, function: name, asOf, key, args } = call;
	assertProfile(profile);
	if (typeof name !== "string" || name === "") throw new TypeError("call.function: expected the name of a function");
	if (asOf instanceof Date ? Number.isNaN(asOf.getTime()) : typeof asOf !== "string" || !/^\d{4}-\d{2}-\d{2}(?:T[0-9:.+Z-]{3,30})?$/u.test(asOf))
		throw new RangeError("call.asOf: expected a civil date (YYYY-MM-DD), an instant, or a Date");
	if (args !== undefined && !Array.isArray(args)) throw new TypeError("call.args: expected an array of the arguments after the profile");
	if (key !== undefined && !(key instanceof Uint8Array)) throw new TypeError("call.key: expected a Uint8Array");
	if (key !== undefined && key.length < 16) throw new RangeError("call.key: expected at least 16 bytes");
	return { profile, name, asOf, args, key };
}

function optionsOf({ readings }: Decision, profile: Profile): Readonly<Record<string, string>> {
	const selected = new Map(profile.readings.map((reading) => [reading.id, reading.selected]));
	return Object.fromEntries(
		readings.map((id, index) => {
			const option = selected.get(id);
			if (option === undefined) throw new RangeError(`call.profile: it lacks decision.readings[${index}], on which the decision rests`);
			return [id, option];
		}),
	);
}

/** @throws TypeError where data are not plain: a circle, a bigint. */
function canonical(data: unknown, argument: string): string {
	try {
		return canonicalJson(data);
	} catch {
		throw new TypeError(`${argument}: expected plain data`);
	}
}

function place(ref: Decision["basis"][number]): string {
	return `${ref.instrument}/${formatClauseRef(ref)}`;
}

async function digest(text: string): Promise<string> {
	return `sha256:${hexOf(await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))}`;
}

async function keyed(text: string, key: Uint8Array): Promise<string> {
	const { subtle } = globalThis.crypto;
	const imported = await subtle.importKey("raw", new Uint8Array(key), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
	return `hmac-sha256:${hexOf(await subtle.sign("HMAC", imported, new TextEncoder().encode(text)))}`;
}

function hexOf(bytes: ArrayBuffer): string {
	return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
