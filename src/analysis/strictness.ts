import type { ProfileRule } from "./profile-rules.ts";

/** Positive: the first is stricter. Negative: the second is. 0: alike. `undefined`: they cannot be told apart by strictness. */
export type Strictness = number | undefined;

type Compare = (one: unknown, other: unknown) => Strictness;
type Fields = Readonly<Record<string, unknown>>;

const larger: Compare = (one, other) => (typeof one === "number" && typeof other === "number" ? one - other : undefined);
const smaller: Compare = (one, other) => larger(other, one);
/** By the place in a list, from lenient to strict. */
const ranked =
	(...order: readonly unknown[]): Compare =>
	(one, other) =>
		order.includes(one) && order.includes(other) ? order.indexOf(one) - order.indexOf(other) : undefined;
/** The list that has all of the other one, and more. */
const wider: Compare = (one, other) => {
	if (!Array.isArray(one) || !Array.isArray(other)) return undefined;
	const more = one.filter((entry) => !other.includes(entry)).length;
	const less = other.filter((entry) => !one.includes(entry)).length;
	return more > 0 && less > 0 ? undefined : more - less;
};
/** No figure at all is stricter than any: nothing has to come together first. */
const fewer: Compare = (one, other) => smaller(one ?? 0, other ?? 0);
const narrower: Compare = (one, other) => wider(other, one);
/** Only that there is a rule counts. */
const stated: Compare = () => 0;
const field =
	(name: string, compare: Compare): Compare =>
	(one, other) =>
		compare(fieldsOf(one)[name], fieldsOf(other)[name]);
/** The first comparison that tells the two apart. */
const first =
	(...compares: readonly Compare[]): Compare =>
	(one, other) => {
		for (const compare of compares) {
			const found = compare(one, other);
			if (found !== 0) return found;
		}
		return 0;
	};

/** Stricter in one way and not more lenient in the other. */
const both =
	(first: Compare, second: Compare): Compare =>
	(one, other) => {
		const [a, b] = [first(one, other), second(one, other)];
		if (a === undefined || b === undefined || a * b < 0) return undefined;
		return a === 0 ? b : a;
	};

const shorter: Compare = (one, other) => {
	const [a, b] = [daysOf(one), daysOf(other)];
	if (a === undefined || b === undefined) return undefined;
	if (a.unit === b.unit) return b.least - a.least;
	if (a.most < b.least) return 1;
	return b.most < a.least ? -1 : undefined;
};
const longer: Compare = (one, other) => shorter(other, one);
/** What counts without a window counts for ever. */
const wholeTime: Compare = (one, other) =>
	one === undefined || other === undefined ? Number(one === undefined) - Number(other === undefined) : longer(one, other);

/** How few and how many days a length of time can be: working days leave out weekends and holidays, at most a week and a half at once. */
function daysOf(duration: unknown): { readonly unit: string; readonly least: number; readonly most: number } | undefined {
	if (duration === undefined) return { unit: "at once", least: 0, most: 0 };
	const fields = fieldsOf(duration);
	const [days] = UNITS.flatMap(({ unit, least, most, atOnce = 0 }) => {
		const count = fields[unit];
		return typeof count === "number" ? [{ unit, least: count * least, most: count * most + atOnce }] : [];
	});
	return days;
}

const UNITS: readonly { readonly unit: string; readonly least: number; readonly most: number; readonly atOnce?: number }[] = [
	{ unit: "minutes", least: 1 / 1440, most: 1 / 1440 },
	{ unit: "hours", least: 1 / 24, most: 1 / 24 },
	{ unit: "days", least: 1, most: 1 },
	{ unit: "workingDays", least: 1, most: 1.4, atOnce: 10 },
	{ unit: "weeks", least: 7, most: 7 },
	{ unit: "months", least: 28, most: 31 },
	{ unit: "years", least: 365, most: 366 },
];

const bytes: Compare = (one, other) => {
	const [a, b] = [one, other].map((size) => {
		const { amount, unit, base } = fieldsOf(size);
		return typeof amount === "number" && typeof base === "number" ? amount * base ** ["B", "kB", "MB", "GB"].indexOf(String(unit)) : undefined;
	});
	return smaller(a, b);
};

/** How many classes are needed decides; where as many are, the one that leaves less choice. */
const classes: Compare = (one, other) => {
	const [a, b] = [neededOf(one), neededOf(other)];
	if (a.needed === a.names.length && b.needed === b.names.length) return wider(a.names, b.names);
	return a.names.length === b.names.length ? a.needed - b.needed : undefined;
};

function neededOf(rule: unknown): { readonly names: readonly unknown[]; readonly needed: number } {
	const { classes: listed, atLeast } = fieldsOf(rule);
	const names = Object.values(fieldsOf(listed));
	return { names, needed: typeof atLeast === "number" ? atLeast : names.length };
}

/** A time within which is no comparison for a time after which. */
const limit: Compare = (one, other) => (isWait(one) === isWait(other) ? field("span", shorter)(one, other) : undefined);

function isWait(rule: unknown): boolean {
	return fieldsOf(fieldsOf(rule)["relation"])["value"] === "after";
}

/** By rule: what makes one value stricter than another, and the value that only allows something. Rules that are not here have no strictness. */
const COMPARES: readonly (readonly [rule: RegExp, compare: Compare, allows?: unknown])[] = [
	[/^address\.lowerCase$/, ranked("note", "must")],
	[/^address\.oneEach$/, ranked("address-unique", "holder-unique")],
	[/^address\.legacy$/, ranked("keep", "reallocate")],
	[/^password\.minimumLength\./, larger],
	[/^password\.classes$/, classes],
	[/^password\.restrictions\.[a-z-]+$/, stated],
	[/^password\.restrictions\..*\.match$/, field("by", ranked("exact-case", "ignore-case", "folded", "full-names", "tokens", "any-length"))],
	[/^password\.history$/, field("count", larger)],
	[/^password\.age\./, first(field("strength", ranked("encouraged", "mandatory")), field("span", shorter))],
	[/^password\.firstLogin\./, first(field("change", field("at", ranked("limit", "once"))), field("change", field("within", shorter)))],
	[/^password\.secondFactor$/, ranked("none", "encouraged", "required"), "none"],
	[/^lifecycle\.idle$/, first(field("span", shorter), field("action", ranked("suspend", "delete")))],
	[/^lifecycle\.idle\.activities$/, narrower],
	[/^lifecycle\.idle\.excuse$/, ranked("notified-absence", "none"), "notified-absence"],
	[/^lifecycle\.idle\.startsAt$/, ranked("never-used", "last-activity")],
	[/^lifecycle\.idleAfterRestore$/, ranked("restart", "no-restart"), "restart"],
	[/^lifecycle\.defaultPassword$/, field("span", shorter)],
	[/^lifecycle\.grounds\./, both(field("moreThan", fewer), field("window", wholeTime))],
	[/^lifecycle\.whileSuspended\./, ranked(true, false), true],
	[/^lifecycle\.deletion\./, field("after", shorter)],
	[/^lifecycle\.leaver$/, field("action", ranked("request", "lock", "terminate"))],
	[/^lifecycle\.checkEvery$/, shorter],
	[/^periods\.beforeForce$/, ranked("from-in-force", "whole-span")],
	[/^procedures\.[^.]+\.limit$/, limit],
	[/^procedures\.[^.]+\.limit\.hours$/, ranked("working", "clock")],
	[/^retention\.log$/, stated],
	[/^retention\.log\.keep$/, longer],
	[/^retention\.log\.fields$/, wider],
	[/^retention\.nearlyFull$/, field("percent", smaller)],
	[/^attachment\.rules\./, field("stance", ranked("encouraged", undefined, "discouraged", "forbidden"))],
	[/^attachment\.executables\.(?:named|byDefinition)$/, wider],
	[/^attachment\.executables\.reach$/, ranked("named-only", "definition")],
	[/^attachment\.executables\.insideArchives$/, ranked("ignored", "counts")],
	[/^attachment\.maximumSize$/, bytes],
	[/^text\.encoding$/, stated],
];

/** Which of two values of one rule is stricter. A rule is stricter than none, unless it only allows something; an absent one counts as none. */
export function stricter(rule: string, one: ProfileRule | undefined, other: ProfileRule | undefined): Strictness {
	const [, compare, allows] = COMPARES.find(([pattern]) => pattern.test(rule)) ?? [];
	if (compare === undefined) return undefined;
	const [mine, theirs] = [statedOf(one), statedOf(other)];
	if (mine !== undefined && theirs !== undefined) return compare(mine.value, theirs.value);
	const only = mine ?? theirs;
	if (only === undefined || only.value === allows || fieldsOf(only.value)["stance"] === "encouraged") return 0;
	return mine === undefined ? -1 : 1;
}

const statedOf = (rule: ProfileRule | undefined): ProfileRule | undefined => (rule?.state === "stated" ? rule : undefined);

function fieldsOf(value: unknown): Fields {
	return { ...Object(value) };
}
