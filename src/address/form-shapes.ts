import type { AddressPart, AddressTemplate, Sourced } from "../profile/types.ts";

/** What a run of the local part is made from. */
export type Role = "stem" | "ordinal" | "digits" | "organization" | "unit";

/** One shape that a local part may have. */
export interface Shape {
	readonly kind: string;
	readonly form: string;
	readonly pattern: RegExp;
	/** The pattern for an organisation of so many characters, where the local part does not show by itself where it begins or ends. */
	readonly ofLength: ((length: number) => RegExp) | undefined;
	readonly roles: readonly Role[];
	/** Least number, for shapes with an ordinal. */
	readonly from: number;
	readonly digits: number;
	/** The value of the profile that the shape comes from. */
	readonly source: Sourced<unknown>;
	/** Whether the profile has this form; `false` for one that the source would give if it were read otherwise. */
	readonly counts: boolean;
}

/** The shapes of a template: where names stand apart from each other, a person without a family or middle name has one of its own. */
export function shapesOf(kind: string, form: string, template: AddressTemplate, ordinal: boolean, source: Sourced<unknown>, from = 0): readonly Shape[] {
	const apart = joinNames(template).filter(({ part }) => part === "names").length > 1;
	const absent: readonly (readonly string[])[] = apart ? [[], ["middle"], ["family", "middle"]] : [[]];
	const shapes = absent.map((parts) => shapeOf(kind, form, written(template, ordinal ? parts : [...parts, "ordinal"]), ordinal, source, from));
	return shapes.filter((shape, index) => shapes.findIndex(({ pattern }) => pattern.source === shape.pattern.source) === index);
}

/** What is written of a template when some parts are empty: of separators that then stand side by side, the last; none at either end. */
function written(template: AddressTemplate, absent: readonly string[]): AddressTemplate {
	const parts: AddressPart[] = [];
	let separator: AddressPart | undefined;
	for (const part of template) {
		if (absent.includes(part.part)) continue;
		if (part.part === "literal" && /^[._-]+$/.test(part.text)) separator = part;
		else {
			const last = parts.at(-1);
			const ends = last === undefined || (last.part === "literal" && /[._-]$/.test(last.text));
			if (separator !== undefined && !ends) parts.push(separator);
			parts.push(part);
			separator = undefined;
		}
	}
	return parts;
}

function shapeOf(kind: string, form: string, template: AddressTemplate, ordinal: boolean, source: Sourced<unknown>, from = 0): Shape {
	const roles: Role[] = [];
	const patterns: string[] = [];
	let digits = 1;
	const parts = joinNames(template);
	for (const part of parts) {
		const run = runOf(part);
		patterns.push(run.pattern);
		roles.push(...run.roles);
		if (part.part === "ordinal") digits = part.digits ?? 1;
	}
	if (ordinal && !template.some(({ part }) => part === "ordinal")) {
		patterns.push("([0-9]+)");
		roles.push("ordinal");
	}
	return { kind, form, pattern: new RegExp(`^${patterns.join("")}$`), ofLength: splitter(parts, patterns), roles, from, digits, source, counts: true };
}

/** Any local part may be what people settled. */
export function negotiatedShape(kind: string, source: Sourced<unknown>): Shape {
	return { kind, form: "negotiated", pattern: /^([a-z0-9._-]+)$/, ofLength: undefined, roles: ["stem"], from: 0, digits: 1, source, counts: true };
}

/** What tells the body that is named apart from what stands beside it, where its length alone does. */
function splitter(parts: readonly (AddressPart | NameRun)[], patterns: readonly string[]): Shape["ofLength"] {
	const place = parts.findIndex(({ part }, index) => BODIES.includes(part) && !isShown(patterns, index));
	if (place === -1) return undefined;
	const made: RegExp[] = [];
	return (length) => {
		made[length] ??= new RegExp(`^${patterns.map((pattern, index) => (index === place ? pattern.replace("+", `{${length}}`) : pattern)).join("")}$`);
		return made[length];
	};
}

const BODIES: readonly string[] = ["organization", "parent", "unit"];

/** Whether one can see where a run begins and ends: by what stands on either side, or by what stands on the one and a separator, which it has not, on the other. */
function isShown(patterns: readonly string[], place: number): boolean {
	const before = patterns.slice(0, place).reverse();
	const after = patterns.slice(place + 1);
	const own = patterns.slice(place, place + 1);
	return isBounded(before) ? isBounded(after) || isApart(after, own) : isBounded(after) && isApart(before, own);
}

/** Whether one can see where runs begin that have these patterns: they have one length, or the separator in front is in none of them. */
function isBounded(patterns: readonly string[]): boolean {
	const loose = patterns.filter((pattern) => pattern.endsWith("+)"));
	return loose.length === 0 || isApart(patterns, loose);
}

/** Whether runs begin with a separator that none of the others has. */
function isApart([first]: readonly string[], others: readonly string[]): boolean {
	return [".", "_", "-"].some((separator) => first === escapeText(separator) && !others.some((pattern) => new RegExp(pattern).test(separator)));
}

type NameRun = { readonly part: "names"; readonly separators: string };

/** Name parts and the separators between them become one run: an address does not tell where one syllable ends. */
function joinNames(template: AddressTemplate): readonly (AddressPart | NameRun)[] {
	const joined: (AddressPart | NameRun)[] = [];
	for (const [index, part] of template.entries()) {
		const last = joined.at(-1);
		if (isName(part)) {
			const separator = part.separator ?? "";
			if (last?.part === "names") joined[joined.length - 1] = { part: "names", separators: last.separators + separator };
			else joined.push({ part: "names", separators: separator });
		} else if (part.part === "literal" && last?.part === "names" && /^[._-]$/.test(part.text) && isName(template[index + 1])) {
			joined[joined.length - 1] = { part: "names", separators: last.separators + part.text };
		} else joined.push(part);
	}
	return joined;
}

function isName(part: AddressPart | undefined): part is Extract<AddressPart, { part: "family" | "middle" | "given" }> {
	return part?.part === "family" || part?.part === "middle" || part?.part === "given";
}

function runOf(part: AddressPart | NameRun): { readonly pattern: string; readonly roles: readonly Role[] } {
	switch (part.part) {
		case "names":
			return { pattern: `([a-z${escapeClass(part.separators)}]+)`, roles: ["stem"] };
		case "literal":
			return { pattern: escapeText(part.text), roles: [] };
		case "ordinal":
			return { pattern: `${escapeText(part.separator ?? "")}([0-9]+)`, roles: ["ordinal"] };
		case "citizen-id":
			return { pattern: `([0-9]{${part.last}})`, roles: ["digits"] };
		case "birth-year":
		case "birth-month":
		case "birth-day":
			return { pattern: `([0-9]{${part.digits}})`, roles: ["digits"] };
		case "organization":
			return { pattern: "([a-z0-9._-]+)", roles: ["organization"] };
		case "parent":
			return { pattern: part.form === "local-part" ? "([a-z0-9._-]+)" : "([a-z0-9_-]+)", roles: ["organization"] };
		case "unit":
			return { pattern: "([a-z0-9_-]+)", roles: ["unit"] };
		case "commune-type":
			return { pattern: "((?:phuong|xa))", roles: ["stem"] };
		default:
			return { pattern: "([a-z0-9]+)", roles: ["stem"] };
	}
}

function escapeText(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\-]/g, "\\$&");
}

function escapeClass(characters: string): string {
	return [...new Set(characters)].map(escapeText).join("");
}
