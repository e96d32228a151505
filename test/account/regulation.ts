import type { Account } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import type { IdleRule, LifecycleRules, PasswordRules, PeriodRules, Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";

/** A regulation in force from 5 December 2025 that says nothing of accounts but what is given here. */
export function regulation(change: {
	readonly lifecycle?: Partial<LifecycleRules>;
	readonly password?: Partial<PasswordRules>;
	readonly periods?: Partial<PeriodRules>;
	readonly procedures?: Profile["procedures"];
}): Profile {
	const { lifecycle, password, periods } = bacNinh;
	if ("unstated" in lifecycle || "unstated" in password) throw new Error("Bắc Ninh speaks of accounts and passwords");
	const unstated = { unstated: true } as const;
	return {
		...bacNinh,
		readings: [],
		periods: { ...periods, ...change.periods },
		procedures: change.procedures ?? unstated,
		lifecycle: { ...lifecycle, idle: unstated, grounds: [], leaver: unstated, ...change.lifecycle },
		password: { ...password, age: { user: unstated, administrator: unstated }, firstLogin: [], ...change.password },
	};
}

/** Idle after three months without a login, or as changed. */
export const idleRule = (change: Partial<IdleRule> = {}): LifecycleRules["idle"] => ({
	value: {
		span: { months: 3 },
		activities: { value: ["login"], basis: ["7.1"] },
		excuse: { value: "none", basis: ["7.1"] },
		startsAt: { value: "last-activity", basis: ["7.1"] },
		action: "suspend",
		...change,
	},
	basis: ["7.1"],
});

/** Every period rolls, so that the calendar is asked; it ends with 2026. */
export const rolling: Partial<PeriodRules> = { roll: { value: "all", basis: ["civil-code-2015/148.5"] } };

/** Spans run from before the regulation was in force. */
export const whole: Partial<PeriodRules> = { beforeForce: { value: "whole-span", basis: ["QĐ:2"] } };

/** What is said of an account: findings with what they miss, what is due, and what comes later. Facts are as from outside, where any value can stand. */
export function told(
	profile: Profile,
	facts: object,
	on: string,
): { readonly found: readonly string[]; readonly due: readonly string[]; readonly soon: readonly string[] } {
	const account: Account = facts;
	const { value, findings } = accountStatus(profile, account, on);
	const written = (actions: NonNullable<typeof value>["actions"] = []): readonly string[] =>
		actions.map(({ kind, from, by, reason }) => `${kind} ${from}${by === undefined ? "" : `..${by}`} ${reason}`);
	const found = findings.map(({ level, code, params }) =>
		[level, code.replace("account.", ""), params["fact"] ?? params["field"]].filter((part) => part !== undefined).join(" "),
	);
	return { found, due: written(value?.actions), soon: written(value?.upcoming) };
}
