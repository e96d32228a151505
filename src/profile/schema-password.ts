import * as z from "zod";
import { definitionNames, duration, sourced, stated, strict } from "./schema-values.ts";
import type { ClassRule, FirstLoginRule, MatchRule, PasswordRestriction, PasswordRules, SpecialCharacters } from "./types.ts";

const length = z.int().min(1).max(1024);

const classes: z.ZodType<ClassRule> = strict({
	classes: z
		.array(z.enum(["lowercase", "uppercase", "digit", "special"]))
		.min(1)
		.max(4),
	atLeast: z.int().min(1).max(4).exactOptional(),
}).register(definitionNames, { id: "ClassRule" });

const special: z.ZodType<SpecialCharacters> = z
	.discriminatedUnion("set", [
		strict({ set: z.literal("open") }),
		strict({
			set: z.literal("closed"),
			characters: z.string().regex(/^[\p{P}\p{S}]{1,200}$/u, "punctuation and symbols"),
			others: z.enum(["allowed", "forbidden"]),
		}),
	])
	.register(definitionNames, { id: "SpecialCharacters" });

const swaps = z.record(
	z.string().regex(/^[!-@[-`{-~]$/, "one ASCII digit or sign"),
	z
		.array(z.string().regex(/^[a-z]$/u, "one letter a-z"))
		.min(1)
		.max(26),
);

const match: z.ZodType<MatchRule> = z
	.discriminatedUnion("by", [
		strict({ by: z.enum(["exact-case", "ignore-case", "folded"]) }),
		strict({ by: z.enum(["tokens", "full-names", "any-length"]), long: z.int().min(1).max(64), swaps }),
	])
	.register(definitionNames, { id: "MatchRule" });

const restriction: z.ZodType<PasswordRestriction> = strict({
	relation: z.enum(["contains", "equals"]),
	text: z.enum(["account", "person", "name-syllable", "organization", "unit", "birth-date"]),
	match: sourced(match),
	renderings: z
		.array(z.string().max(32).refine(isRendering, "a rendering of a date made of dd, d, mm, m, yyyy, yy and separators, such as ddmmyyyy or d/m/yyyy"))
		.min(1)
		.max(64)
		.exactOptional(),
}).register(definitionNames, { id: "PasswordRestriction" });

const firstLogin: z.ZodType<FirstLoginRule> = strict({
	after: z
		.array(z.enum(["issue", "reset", "restore"]))
		.min(1)
		.max(3),
	change: z.discriminatedUnion("at", [strict({ at: z.literal("once") }), strict({ at: z.literal("limit"), within: duration })]),
}).register(definitionNames, { id: "FirstLoginRule" });

const age = sourced(strict({ span: duration, strength: z.enum(["mandatory", "encouraged"]) }));

export const passwordRules: z.ZodType<PasswordRules> = strict({
	minimumLength: strict({ user: sourced(length), administrator: sourced(length) }),
	maximumLength: sourced(length),
	classes: sourced(classes),
	special: sourced(special),
	restrictions: z.array(stated(restriction)).max(64),
	history: sourced(strict({ count: z.int().min(1).max(1000), counted: z.enum(["current-included", "before-current"]) })),
	age: strict({ user: age, administrator: age }),
	firstLogin: z.array(stated(firstLogin)).max(16),
	secondFactor: sourced(z.enum(["required", "encouraged", "none"])),
}).register(definitionNames, { id: "PasswordRules" });

const RENDERED = new Set(["d", "dd", "m", "mm", "yy", "yyyy"]);

/** Whether a text renders a date: each of day, month and year at most once, with separators. */
function isRendering(text: string): boolean {
	const fields = text.match(/d+|m+|y+/gu) ?? [];
	return /^[dmy ./_-]+$/u.test(text) && fields.every((field) => RENDERED.has(field)) && new Set(fields.map((field) => field[0])).size === fields.length;
}
