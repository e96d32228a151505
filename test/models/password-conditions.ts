/*
 * Every condition of TQ 6.2 and BN 4.1, 4.2 for a password, one after the other. The check for names is carried out literally, view by view.
 */
import { literallyContainsName } from "../password/literal-name-check.ts";
import type { Province } from "./civil-days.ts";

export interface ModelContext {
	readonly role?: "user" | "administrator";
	readonly login?: string;
	/** Absent: not known; `null`: there is none. */
	readonly person?: { readonly family: readonly string[]; readonly middle: readonly string[]; readonly given: readonly string[] } | null;
	readonly organizationNames?: readonly string[] | null;
	readonly unitNames?: readonly string[] | null;
	/** The latest first, which is the present one. */
	readonly previousPasswords?: readonly string[];
}

export interface PasswordReadings {
	/** TQ-DIGIT-SPECIAL */
	readonly classes: "digit-and-special" | "special-only";
	/** BN-EQUAL-LOGIN */
	readonly login: "ignore-case" | "exact-case";
	/** BN-LAST-3 */
	readonly last: "current-included" | "before-current";
}

const NOBODY = { family: [], middle: [], given: [], bodies: [], login: [] };

/** The local part: what stands before the @. */
const localPartOf = (login: string): string => login.split("@")[0] ?? "";

/** Codes of everything that is wrong with it or unknown about it, sorted, each once. */
export function passwordCodes(province: Province, password: string, context: ModelContext, readings: PasswordReadings): readonly string[] {
	const codes = new Set<string>();
	const composed = password.normalize("NFC");
	const length = [...composed].length;
	const has = (pattern: RegExp): boolean => pattern.test(composed);
	const needs: Readonly<Record<string, RegExp>> = { lowercase: /\p{Ll}/u, uppercase: /\p{Lu}/u, digit: /\p{Nd}/u, special: /[\p{P}\p{S}]/u };
	const asked =
		province === "bac-ninh"
			? ["lowercase", "uppercase", "digit", "special"]
			: readings.classes === "special-only"
				? ["uppercase", "special"]
				: ["uppercase", "digit", "special"];
	for (const kind of asked) if (!has(needs[kind] ?? /^/u)) codes.add(`password.missing-${kind}`);

	if (context.role === undefined) {
		codes.add("password.missing-fact");
		if (length < 8) codes.add("password.too-short");
	} else {
		const minimum = province === "bac-ninh" && context.role === "administrator" ? 10 : 8;
		if (length < minimum) codes.add("password.too-short");
	}

	if (province === "bac-ninh") {
		if (context.login === undefined) codes.add("password.missing-fact");
		else {
			const names = [context.login, localPartOf(context.login)].map((name) => name.normalize("NFC"));
			const plain = (text: string): string => (readings.login === "ignore-case" ? text.toLowerCase() : text);
			if (names.some((name) => plain(name) === plain(composed))) codes.add("password.equals-login");
		}
		const known = (context.previousPasswords ?? []).map((one) => one.normalize("NFC"));
		const lasting = readings.last === "current-included" ? known.slice(0, 3) : known.slice(1, 4);
		if (lasting.includes(composed)) codes.add("password.reused");
		return [...codes].sort();
	}

	if (context.person === undefined || context.organizationNames === undefined) codes.add("password.missing-fact");
	// The login of a person: {initials and given name}.{unit}.{organisation} (TQ 5.2); of a body, whose mailbox has no person: {unit}.{organisation} (TQ 5.1).
	const parts = context.login === undefined ? [] : localPartOf(context.login).split(".");
	const persons = context.person === null ? [] : parts.slice(0, 1);
	const bodies = parts.slice(persons.length);
	if (literallyContainsName(password, { ...NOBODY, ...context.person, login: persons })) codes.add("password.contains-person-name");
	if (literallyContainsName(password, { ...NOBODY, bodies: context.organizationNames ?? [], login: bodies.slice(-1) })) {
		codes.add("password.contains-organization-name");
	}
	if (literallyContainsName(password, { ...NOBODY, bodies: context.unitNames ?? [], login: bodies.slice(0, -1) })) codes.add("password.contains-unit-name");
	return [...codes].sort();
}
