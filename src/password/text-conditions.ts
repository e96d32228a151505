import { parseCivilDate } from "../core/civil-date.ts";
import { lazyPattern } from "../core/lazy-pattern.ts";
import { normalize } from "../core/normalize.ts";
import { statedIn } from "../profile/stated.ts";
import type { MatchRule, PasswordRestriction, PasswordRules, Profile, RestrictedText } from "../profile/types.ts";
import { type Condition, mandatory, missingFact } from "./condition.ts";
import { foldCharacters } from "./fold-characters.ts";
import { loginFormat, loginPlace } from "./login-place.ts";
import { nameFinder, type Piece, personPieces, syllables, type TokenRule } from "./name-pattern.ts";
import type { PasswordContext } from "./password-context.ts";

/** What a restriction is called in codes, and the fact of the context that it needs. */
const TEXTS = {
	account: ["login", "login"],
	person: ["person-name", "personName"],
	"name-syllable": ["person-name", "personName"],
	organization: ["organization-name", "organizationNames"],
	unit: ["unit-name", "unitNames"],
	"birth-date": ["birth-date", "birthDate"],
} as const;

/** Longer texts are no names; the bound keeps the check linear in the password. */
const LONGEST = 300;

type Fact = Exclude<keyof PasswordContext, "role" | "previousPasswords">;

/** What a fact holds that can be used, and whether anything of it is missing. */
interface Known {
	readonly texts: readonly string[];
	readonly incomplete: boolean;
}

type Facts = Readonly<Record<Fact, Known>>;

/** A letter or a digit; modifier letters are apostrophes, which make no name. */
const nameCharacter = /* @__PURE__ */ lazyPattern("[\\p{LC}\\p{Lo}\\p{Nd}]", "u");

/** What a name has between its letters, and nobody need type: white space, hyphens, apostrophes, brackets. */
const sign = /* @__PURE__ */ lazyPattern("[^\\p{L}\\p{M}\\p{N}]|\\p{Lm}", "gu");

/** @throws TypeError where a fact has the wrong type. */
function known(context: PasswordContext, fact: Fact): Known {
	const given = context[fact];
	if (given === undefined || given === null) return { texts: [], incomplete: given === undefined && fact !== "unitNames" };
	const parts = fact === "personName" && typeof given === "object" && "given" in given;
	const texts = parts ? [given.family, ...[given.middle ?? []].flat(), given.given] : [given].flat();
	const isList = fact.endsWith("Names");
	if (Array.isArray(given) !== isList || !texts.every((text) => typeof text === "string"))
		throw new TypeError(`context.${fact}: expected ${isList ? "an array of strings" : "a string"}`);
	const composed = texts.map((text) => normalize(text).trim());
	const whole = parts ? [composed.join(" ")] : composed;
	const usable = (text: string): boolean => (fact === "birthDate" ? parseCivilDate(text) !== undefined : text.length <= LONGEST && nameCharacter().test(text));
	const kept = parts && !composed.slice(-1).every(usable) ? [] : whole.filter(usable);
	return { texts: kept, incomplete: kept.length < whole.length };
}

/** The folded syllables of a name's parts. Of one that is given whole the last syllable is the given name, the first the family name. */
function partsOf(name: NonNullable<PasswordContext["personName"]>): readonly [family: readonly string[], middle: readonly string[], given: readonly string[]] {
	if (typeof name === "object") return [syllables(name.family), syllables([name.middle ?? ""].flat().join(" ")), syllables(name.given)];
	const given = syllables(name);
	const before = given.splice(0, given.length - 1);
	return [before.splice(0, 1), before, given];
}

/** What stands before the last @; a login that begins with it is left whole. */
function localPart(login: string): string {
	return login.replace(/(?<=.)@[^@]*$/, "");
}

/** The names that a restriction is about, in every way that they may be written. */
function writings(text: RestrictedText, names: readonly string[], renderings: readonly string[]): readonly string[] {
	if (text === "account") return names.flatMap((login) => [localPart(login), login]);
	if (text !== "birth-date") {
		const whole = text === "name-syllable" ? names.flatMap((name) => name.split(/[\s-]/)).filter((syllable) => nameCharacter().test(syllable)) : names;
		return whole.flatMap((name) => [name, name.replace(/\s/g, ""), name.replace(sign(), "")]);
	}
	return names.flatMap((date) => {
		const mm = date.slice(5, 7);
		const dd = date.slice(8);
		const shown = { yyyy: date.slice(0, 4), yy: date.slice(2, 4), mm, m: `${+mm}`, dd, d: `${+dd}` };
		return renderings.map((rendering) => Object.entries(shown).reduce((text, [part, digits]) => text.replaceAll(part, digits), rendering));
	});
}

/** The parts of the login, of which some may be names. */
function loginPieces({ login: { texts } }: Facts, { long }: TokenRule): readonly Piece[] {
	return texts.flatMap((login) => localPart(login).split(".")).map((part): Piece => [syllables(part).join(""), long - 1, true]);
}

/** What a rule that looks for pieces of names looks for: of the names themselves, and of the parts of the login that stand for them. */
function pieces(profile: Profile, context: PasswordContext, facts: Facts, text: RestrictedText, rule: TokenRule): readonly Piece[] {
	const parts = loginPieces(facts, rule);
	const login = parts.filter(
		(_, index) => text === "account" || (rule.by !== "full-names" && loginPlace(profile, index, parts.length, context.personName === null) === text),
	);
	if (text === "account") return login;
	if (text !== "person" && text !== "name-syllable")
		return [...facts[TEXTS[text][1]].texts.map((name): Piece => [syllables(name).join(""), 2, true]), ...login];
	if (facts.personName.texts.length === 0 || !context.personName) return login;
	const name = partsOf(context.personName);
	return text === "person" ? [...personPieces(...name, rule), ...login] : name.flat().map((syllable) => [syllable, 2, false]);
}

/** What a password must not contain, or be equal to. A fact that several restrictions need and that is missing is told once. */
export function textConditions(profile: Profile, { restrictions }: PasswordRules, context: PasswordContext): readonly Condition[] {
	const facts: Facts = {
		login: known(context, "login"),
		personName: known(context, "personName"),
		organizationNames: known(context, "organizationNames"),
		unitNames: known(context, "unitNames"),
		birthDate: known(context, "birthDate"),
	};
	const conditions: Condition[] = [];
	const missing = (fact: Fact, sources: readonly object[]): void => {
		if (!conditions.some(({ params }) => params["fact"] === fact)) conditions.push(missingFact(fact, sources));
	};
	/** The ways in which parts of the login are looked for, each once. */
	const placed = new Set<string>();
	for (const restriction of restrictions) {
		const { relation, text, match, renderings = [] } = restriction.value;
		const rule: MatchRule = statedIn(match) ?? { by: "exact-case" };
		const [label, fact] = TEXTS[text];
		const sources = [restriction, match];
		const whole = relation === "equals";
		if (facts[fact].incomplete) missing(fact, sources);
		let fails: Condition["fails"];
		if ("long" in rule && text !== "birth-date") {
			if (context.login !== undefined && facts.login.incomplete) missing("login", sources);
			fails = nameFinder(pieces(profile, context, facts, text, rule), rule, whole);
			const asked = JSON.stringify([relation, rule]);
			if (text !== "account" && rule.by !== "full-names" && !placed.has(asked)) {
				placed.add(asked);
				conditions.push(loginNote(profile, nameFinder(loginPieces(facts, rule), rule, whole)));
			}
		} else fails = textFinder(writings(text, facts[fact].texts, renderings), rule, relation);
		conditions.push(mandatory(`password.${relation}-${label}`, {}, fails, sources));
	}
	return conditions;
}

/** Whose name a part of the login is depends on the format of addresses: where a password shows any part, the format's readings are noted. */
function loginNote(profile: Profile, fails: Condition["fails"]): Condition {
	return { code: undefined, level: "note", params: {}, sources: [loginFormat(profile)], fails };
}

/** Tells whether a password contains one of the texts, or is equal to one, once both are shaped as the rule says. */
function textFinder(texts: readonly string[], { by }: MatchRule, relation: PasswordRestriction["relation"]): Condition["fails"] {
	const shape = by === "exact-case" ? String : by === "ignore-case" ? (one: string): string => one.toLowerCase() : foldCharacters;
	const written = texts.map(shape);
	return ({ text }) => {
		const shaped = shape(text);
		return written.some((one) => (relation === "equals" ? shaped === one : shaped.includes(one)));
	};
}
