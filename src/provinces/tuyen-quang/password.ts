import type { PasswordRules } from "../../profile/types.ts";

/** Characters that stand in for letters, each with the letters that it may be read as. */
export const swaps: Readonly<Record<string, readonly string[]>> = {
	"0": ["o"],
	"1": ["i", "l"],
	"3": ["e"],
	"4": ["a"],
	"5": ["s"],
	"7": ["t"],
	"@": ["a"],
	$: ["s"],
};

export const password: PasswordRules = {
	minimumLength: { user: { value: 8, basis: ["6.2"] }, administrator: { value: 8, basis: ["6.2"] } },
	maximumLength: { unstated: true },
	classes: { value: { classes: ["uppercase", "digit", "special"] }, basis: ["6.2"] },
	special: { value: { set: "open" }, basis: ["6.2"] },
	restrictions: [
		{ value: { relation: "contains", text: "organization", match: { value: { by: "tokens", long: 4, swaps }, basis: ["6.2"] } }, basis: ["6.2"] },
		{ value: { relation: "contains", text: "unit", match: { value: { by: "tokens", long: 4, swaps }, basis: ["6.2"] } }, basis: ["6.2"] },
		{ value: { relation: "contains", text: "person", match: { value: { by: "tokens", long: 4, swaps }, basis: ["6.2"] } }, basis: ["6.2"] },
	],
	history: { unstated: true },
	age: { user: { unstated: true, basis: ["6.1"] }, administrator: { unstated: true, basis: ["6.1"] } },
	firstLogin: [
		{ value: { after: ["issue"], change: { at: "once" } }, basis: ["6.1", "12.1"] },
		{ value: { after: ["restore"], change: { at: "once" } }, basis: ["8.3.c"] },
	],
	secondFactor: { unstated: true },
};
