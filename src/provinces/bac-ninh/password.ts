import type { PasswordRules } from "../../profile/types.ts";

export const password: PasswordRules = {
	minimumLength: { user: { value: 8, basis: ["4.1"] }, administrator: { value: 10, basis: ["4.1"] } },
	maximumLength: { unstated: true },
	classes: { value: { classes: ["lowercase", "uppercase", "digit", "special"] }, basis: ["4.1"] },
	special: { value: { set: "open" }, basis: ["4.1"] },
	restrictions: [{ value: { relation: "equals", text: "account", match: { value: { by: "ignore-case" }, basis: ["4.2"] } }, basis: ["4.2"] }],
	history: { value: { count: 3, counted: "current-included" }, basis: ["4.2"] },
	age: {
		user: { value: { span: { months: 6 }, strength: "mandatory" }, basis: ["4.2"] },
		administrator: { value: { span: { months: 3 }, strength: "mandatory" }, basis: ["4.2"] },
	},
	firstLogin: [{ value: { after: ["issue", "reset"], change: { at: "once" } }, basis: ["6.5"] }],
	secondFactor: { unstated: true },
};
