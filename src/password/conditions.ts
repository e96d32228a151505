import { parseCivilDate } from "../core/civil-date.ts";
import type { FindingParams, Level } from "../core/decision.ts";
import { lazyPattern } from "../core/lazy-pattern.ts";
import { normalize } from "../core/normalize.ts";
import { statedIn } from "../profile/stated.ts";
import type { CharacterClass, MatchRule, PasswordRules, Profile, RestrictedText, Role, Sourced } from "../profile/types.ts";
import { countedPasswords } from "./counted-passwords.ts";
import { foldCharacters } from "./fold-characters.ts";
import { loginPlace } from "./login-place.ts";
import { nameFinder, type Piece, personPieces, syllables, type TokenRule } from "./name-pattern.ts";
import type { PasswordCode, PasswordContext } from "./password-context.ts";
import { hasClass, holdsClass, isClass, type PasswordView } from "./password-view.ts";

/** One thing that a regulation asks of a password in a context. */
export interface Condition {
	/** Absent where it is no more than a reason to look at a value. */
	readonly code: PasswordCode | undefined;
	readonly level: Level;
	readonly params: FindingParams;
	/** The values of the profile that ask it. */
	readonly sources: readonly object[];
	/** Whether a password fails it, given the ones before it; `undefined` where that cannot be told without them. */
	readonly fails: (view: PasswordView, previous: readonly string[] | undefined) => boolean | undefined;
}

/** Values of a profile that were looked at. */
export interface Consulted {
	/** Those that may ask for something by themselves. */
	readonly asking: readonly Sourced<unknown>[];
	/** Those that tell how the others are read. */
	readonly other: readonly object[];
}

/** What a restriction is called in codes, and the fact of the context that it needs. */
const TEXTS = {
	account: ["login", "login"],
	person: ["person-name", "personName"],
	"name-syllable": ["person-name", "personName"],
	organization: ["organization-name", "organizationNames"],
	unit: ["unit-name", "unitNames"],
	"birth-date": ["birth-date", "birthDate"],
} as const;

const ROLES: readonly Role[] = ["user", "administrator"];

/** Longer texts are no names; the bound keeps the check linear in the password. */
const LONGEST = 300;

type Fact = Exclude<keyof PasswordContext, "role" | "previousPasswords">;
/** What a fact holds that can be used, and whether anything of it is missing. */
type Known = readonly [texts: readonly string[], incomplete: boolean];
type Facts = Readonly<Record<Fact, Known>>;

/** A letter or a digit; modifier letters are apostrophes, which make no name. */
const nameCharacter = /* @__PURE__ */ lazyPattern("[\\p{LC}\\p{Lo}\\p{Nd}]", "u");

/** What a name has between its letters, and nobody need type: white space, hyphens, apostrophes, brackets. */
const sign = /* @__PURE__ */ lazyPattern("[^\\p{L}\\p{M}\\p{N}]|\\p{Lm}", "gu");

function known(context: PasswordContext, fact: Fact): Known {
	const given = context[fact];
	if (given === undefined || given === null) return [[], given === undefined && fact !== "unitNames"];
	const parts = fact === "personName" && typeof given === "object" && "given" in given;
	const texts = parts ? [given.family, ...[given.middle ?? []].flat(), given.given] : [given].flat();
	if (Array.isArray(given) !== fact.endsWith("Names") || !texts.every((text) => typeof text === "string")) {
		throw new TypeError(`context.${fact}: expected ${fact.endsWith("Names") ? "an array of strings" : "a string"}`);
	}
	const composed = texts.map((text) => normalize(text).trim());
	const whole = parts ? [composed.join(" ")] : composed;
	const usable = (text: string): boolean => (fact === "birthDate" ? parseCivilDate(text) !== undefined : text.length <= LONGEST && nameCharacter().test(text));
	const kept = parts && !composed.slice(-1).every(usable) ? [] : whole.filter(usable);
	return [kept, kept.length < whole.length];
}

function partsOf(name: NonNullable<PasswordContext["personName"]>): readonly [family: readonly string[], middle: readonly string[], given: readonly string[]] {
	if (typeof name === "object") return [syllables(name.family), syllables([name.middle ?? ""].flat().join(" ")), syllables(name.given)];
	const given = syllables(name);
	const before = given.splice(0, given.length - 1);
	return [before.splice(0, 1), before, given];
}

function localPart(login: string): string {
	return login.replace(/(?<=.)@[^@]*$/, "");
}

/** The names that a restriction is about, in every way that they may be written. */
function writings(text: RestrictedText, names: readonly string[], renderings: readonly string[]): readonly string[] {
	if (text === "account") return names.flatMap((login) => [localPart(login), login]);
	if (text !== "birth-date") {
		const whole = text === "name-syllable" ? names.flatMap((name) => name.split(/[\s-]+/)).filter((syllable) => nameCharacter().test(syllable)) : names;
		return whole.flatMap((name) => [name, name.replace(/\s/g, ""), name.replace(sign(), "")]);
	}
	return names.flatMap((date) => {
		const mm = date.slice(5, 7);
		const dd = date.slice(8);
		const shown = { yyyy: date.slice(0, 4), yy: date.slice(2, 4), mm, m: `${+mm}`, dd, d: `${+dd}` };
		return renderings.map((rendering) => Object.entries(shown).reduce((text, [part, digits]) => text.replaceAll(part, digits), rendering));
	});
}

function loginPieces({ login: [logins] }: Facts, { long }: TokenRule): readonly Piece[] {
	return logins.flatMap((login) => localPart(login).split(".")).map((part): Piece => [syllables(part).join(""), long - 1, true]);
}

function pieces(profile: Profile, context: PasswordContext, facts: Facts, text: RestrictedText, rule: TokenRule): readonly Piece[] {
	const parts = loginPieces(facts, rule);
	const login = parts.filter(
		(_, index) => text === "account" || (rule.by !== "full-names" && loginPlace(profile, index, parts.length, context.personName === null) === text),
	);
	if (text === "account") return login;
	if (text !== "person" && text !== "name-syllable") return [...facts[TEXTS[text][1]][0].map((name): Piece => [syllables(name).join(""), 2, true]), ...login];
	if (!facts.personName[0][0] || !context.personName) return login;
	const name = partsOf(context.personName);
	return text === "person" ? [...personPieces(...name, rule), ...login] : name.flat().map((syllable) => [syllable, 2, false]);
}

/**
 * The values of a profile that bear on the passwords of one context whatever is typed, the silent ones too: read another way, they might ask for something.
 */
export function consultedOf(rules: Profile["password"], role: Role | undefined): Consulted {
	if ("unstated" in rules) return { asking: [rules], other: [] };
	const { maximumLength, classes, special, restrictions, history } = rules;
	return { asking: [...lengthsOf(rules, role), maximumLength, classes, history], other: [special, restrictions] };
}

function lengthsOf({ minimumLength }: PasswordRules, role: Role | undefined): readonly Sourced<number>[] {
	return ROLES.filter((known) => known === role || !role).map((known) => minimumLength[known]);
}

/**
 * What a regulation asks of the passwords of one context, in the profile's order; a fact that is missing is a condition that every password fails.
 *
 * @throws TypeError where a fact has the wrong type; RangeError where there is no such role.
 */
export function conditionsOf(profile: Profile, rules: PasswordRules, context: PasswordContext): readonly Condition[] {
	const conditions: Condition[] = [];
	const add = (code: PasswordCode, params: FindingParams, fails: Condition["fails"], ...sources: readonly object[]): void => {
		conditions.push({ code, level: code === "password.missing-fact" ? "open" : "must", params, sources, fails });
	};
	const missing = (fact: string, ...sources: readonly object[]): void => {
		if (!conditions.some(({ params }) => params["fact"] === fact)) add("password.missing-fact", { fact }, () => true, ...sources);
	};

	const { role } = context;
	if (role && !ROLES.includes(role)) throw new RangeError("context.role: expected user or administrator");
	const lengths = lengthsOf(rules, role);
	const minimums = lengths.flatMap((length) => statedIn(length) ?? []);
	const minimum = Math.min(...minimums);
	if (!role && minimums.length > 0) missing("role", ...lengths);
	if (minimums.length === lengths.length) add("password.too-short", { minimum }, ({ length }) => length < minimum, ...lengths);
	const maximum = statedIn(rules.maximumLength);
	if (maximum !== undefined) add("password.too-long", { maximum }, ({ length }) => length > maximum, rules.maximumLength);

	const special = statedIn(rules.special);
	const allowed = special?.set === "closed" ? special.characters : undefined;
	const lacks = (view: PasswordView, name: CharacterClass): boolean =>
		name === "special" && allowed !== undefined ? ![...view.text].some((character) => allowed.includes(character)) : !hasClass(view, name);
	const { classes = [], atLeast } = statedIn(rules.classes) ?? {};
	if (!classes.every(isClass)) throw new TypeError("profile: password.classes names a class that there is not");
	// A closed set says which characters are special.
	const sourcesOf = (...names: readonly CharacterClass[]): readonly object[] =>
		allowed !== undefined && names.includes("special") ? [rules.classes, rules.special] : [rules.classes];
	if (atLeast === undefined) for (const name of classes) add(`password.missing-${name}`, {}, (view) => lacks(view, name), ...sourcesOf(name));
	else {
		const most = classes.length - atLeast;
		add("password.too-few-classes", { atLeast, classes }, (view) => classes.filter((name) => lacks(view, name)).length > most, ...sourcesOf(...classes));
	}
	if (special?.set === "closed" && special.others === "forbidden") {
		const fails = ({ text }: PasswordView): boolean =>
			[...text].some((character) => holdsClass(character, "special") && !special.characters.includes(character));
		add("password.forbidden-character", { allowed: special.characters }, fails, rules.special);
	}

	const facts: Facts = {
		login: known(context, "login"),
		personName: known(context, "personName"),
		organizationNames: known(context, "organizationNames"),
		unitNames: known(context, "unitNames"),
		birthDate: known(context, "birthDate"),
	};
	/** The ways in which parts of the login are looked for, each once. */
	const placed = new Set<string>();
	for (const restriction of rules.restrictions) {
		const { relation, text, match, renderings = [] } = restriction.value;
		const rule: MatchRule = statedIn(match) ?? { by: "exact-case" };
		const [label, fact] = TEXTS[text];
		const sources = [restriction, match];
		const [texts, incomplete] = facts[fact];
		if (incomplete) missing(fact, ...sources);
		const whole = relation === "equals";
		let fails: Condition["fails"];
		if ("long" in rule && text !== "birth-date") {
			if (context.login !== undefined && facts.login[1]) missing("login", ...sources);
			fails = nameFinder(pieces(profile, context, facts, text, rule), rule, whole);
			// Whose name a part of the login is depends on the format of addresses.
			const asked = JSON.stringify([relation, rule]);
			if (text !== "account" && rule.by !== "full-names" && !placed.has(asked)) {
				placed.add(asked);
				const format = "person" in profile.address ? profile.address.person.format : profile.address;
				conditions.push({ code: undefined, level: "note", params: {}, sources: [format], fails: nameFinder(loginPieces(facts, rule), rule, whole) });
			}
		} else {
			const shape = rule.by === "exact-case" ? String : rule.by === "ignore-case" ? (one: string): string => one.toLowerCase() : foldCharacters;
			const written = writings(text, texts, renderings).map(shape);
			fails = (view) => {
				const shaped = shape(view.text);
				return written.some((one) => (whole ? shaped === one : shaped.includes(one)));
			};
		}
		add(`password.${relation}-${label}`, {}, fails, ...sources);
	}

	const history = statedIn(rules.history);
	if (history) {
		const { count } = history;
		const fails: Condition["fails"] = ({ text }, previous) => previous && countedPasswords(history, previous).some((one) => normalize(one) === text);
		add("password.reused", { count }, fails, rules.history);
	}
	return conditions;
}
