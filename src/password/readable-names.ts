import { detectLegacyEncoding } from "../name/detect-legacy-encoding.ts";
import type { PasswordContext } from "./password-context.ts";

/** A name that is none: the check misses the fact. */
const UNREADABLE = "";

/**
 * The context with no name in a legacy encoding (TCVN3, VNI): such a name would be looked for in its wrong letters, and not be found in a password that is made
 * of it. What is left in its place is a fact that is missing.
 *
 * It stands apart from `checkPassword`, because it weighs a quarter of it.
 */
export function withReadableNames(context: PasswordContext): PasswordContext {
	if (typeof context !== "object" || context === null) return context;
	const personName = isLegacy(context.personName) ? UNREADABLE : undefined;
	const organizationNames = withoutLegacy(context.organizationNames);
	const unitNames = withoutLegacy(context.unitNames);
	if (personName === undefined && organizationNames === undefined && unitNames === undefined) return context;
	return {
		...context,
		...(personName === undefined ? {} : { personName }),
		...(organizationNames === undefined ? {} : { organizationNames }),
		...(unitNames === undefined ? {} : { unitNames }),
	};
}

/** The names with others in the place of those in a legacy encoding; `undefined` where there are none of them. */
function withoutLegacy(names: readonly string[] | null | undefined): readonly string[] | undefined {
	return Array.isArray(names) && names.some(isLegacy) ? names.map((name: string) => (isLegacy(name) ? UNREADABLE : name)) : undefined;
}

/** Whether a name, or a part of one, is in a legacy encoding; what is no text is left to the check. */
function isLegacy(name: PasswordContext["personName"]): boolean {
	const parts = typeof name === "object" && name !== null ? [name.family, name.middle, name.given].flat() : [name];
	return parts.some((part) => typeof part === "string" && detectLegacyEncoding(part) !== undefined);
}
