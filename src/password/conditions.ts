import { normalize } from "../core/normalize.ts";
import { ROLES } from "../profile/roles.ts";
import { statedIn } from "../profile/stated.ts";
import type { CharacterClass, PasswordRules, Profile, Role, Sourced } from "../profile/types.ts";
import { type Condition, mandatory, missingFact } from "./condition.ts";
import { countedPasswords } from "./counted-passwords.ts";
import type { PasswordContext } from "./password-context.ts";
import { hasClass, holdsClass, isClass, type PasswordView } from "./password-view.ts";
import { textConditions } from "./text-conditions.ts";

/** Values of a profile that were looked at. */
export interface Consulted {
	/** Those that may ask for something by themselves. */
	readonly asking: readonly Sourced<unknown>[];
	/** Those that tell how the others are read. */
	readonly other: readonly object[];
}

/**
 * The values of a profile that bear on the passwords of one context whatever is typed, the silent ones too: read another way, they might ask for something.
 */
export function consultedOf(rules: Profile["password"], role: Role | undefined): Consulted {
	if ("unstated" in rules) return { asking: [rules], other: [] };
	const { maximumLength, classes, special, restrictions, history } = rules;
	return { asking: [...lengthsOf(rules, role), maximumLength, classes, history], other: [special, restrictions] };
}

/** The least lengths that may hold: of the role, or of every role where it is not known. */
export function lengthsOf({ minimumLength }: PasswordRules, role: Role | undefined): readonly Sourced<number>[] {
	return ROLES.filter((known) => known === role || !role).map((known) => minimumLength[known]);
}

/**
 * What a regulation asks of the passwords of one context, in the profile's order; a fact that is missing is a condition that every password fails.
 *
 * @throws TypeError where a fact has the wrong type; RangeError where there is no such role.
 */
export function conditionsOf(profile: Profile, rules: PasswordRules, context: PasswordContext): readonly Condition[] {
	const { role } = context;
	if (role && !ROLES.includes(role)) throw new RangeError("context.role: expected user or administrator");
	return [...lengthConditions(rules, role), ...classConditions(rules), ...textConditions(profile, rules, context), ...historyConditions(rules)];
}

/** Without the role, a password must be long enough for the role that asks for less: what is too short for it is too short in any case. */
function lengthConditions(rules: PasswordRules, role: Role | undefined): readonly Condition[] {
	const { maximumLength } = rules;
	const lengths = lengthsOf(rules, role);
	const minimums = lengths.flatMap((length) => statedIn(length) ?? []);
	const minimum = Math.min(...minimums);
	const maximum = statedIn(maximumLength);
	const conditions: Condition[] = [];
	if (!role && minimums.length > 0) conditions.push(missingFact("role", lengths));
	if (minimums.length === lengths.length) conditions.push(mandatory("password.too-short", { minimum }, ({ length }) => length < minimum, lengths));
	if (maximum !== undefined) conditions.push(mandatory("password.too-long", { maximum }, ({ length }) => length > maximum, [maximumLength]));
	return conditions;
}

function classConditions({ special: onSpecial, classes: onClasses }: PasswordRules): readonly Condition[] {
	const special = statedIn(onSpecial);
	const closed = special?.set === "closed" ? special : undefined;
	const { classes = [], atLeast } = statedIn(onClasses) ?? {};
	if (!classes.every(isClass)) throw new TypeError("profile: password.classes names a class that there is not");
	const lacks = (view: PasswordView, name: CharacterClass): boolean =>
		name === "special" && closed ? ![...view.text].some((character) => closed.characters.includes(character)) : !hasClass(view, name);
	// A closed set says which characters are special.
	const sourcesOf = (names: readonly CharacterClass[]): readonly object[] => (closed && names.includes("special") ? [onClasses, onSpecial] : [onClasses]);
	const lacking = (view: PasswordView): number => classes.filter((name) => lacks(view, name)).length;
	const conditions =
		atLeast === undefined
			? classes.map((name) => mandatory(`password.missing-${name}`, {}, (view) => lacks(view, name), sourcesOf([name])))
			: [mandatory("password.too-few-classes", { atLeast, classes }, (view) => lacking(view) > classes.length - atLeast, sourcesOf(classes))];
	if (closed?.others !== "forbidden") return conditions;
	const { characters: allowed } = closed;
	const isForbidden = (character: string): boolean => holdsClass(character, "special") && !allowed.includes(character);
	return [...conditions, mandatory("password.forbidden-character", { allowed }, ({ text }) => [...text].some(isForbidden), [onSpecial])];
}

function historyConditions({ history: onHistory }: PasswordRules): readonly Condition[] {
	const history = statedIn(onHistory);
	if (!history) return [];
	const fails: Condition["fails"] = ({ text }, previous) => previous && countedPasswords(history, previous).some((one) => normalize(one) === text);
	return [mandatory("password.reused", { count: history.count }, fails, [onHistory])];
}
