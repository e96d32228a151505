import type { LifecycleRules, PeriodRules, Procedure } from "../../profile/types.ts";

export const periods: PeriodRules = {
	roll: { value: "as-worded", basis: ["civil-code-2015/148.5"] },
	beforeForce: { value: "from-in-force", basis: ["QĐ:2.1"] },
};

export const lifecycle: LifecycleRules = {
	idle: {
		value: {
			span: { months: 6 },
			activities: { value: ["login", "send", "receive"], basis: ["8.2.a"] },
			excuse: { value: "notified-absence", basis: ["8.2.a"] },
			startsAt: { value: "last-activity", basis: ["8.2.a"] },
			action: "suspend",
		},
		basis: ["8.2.a"],
	},
	idleAfterRestore: { value: "restart", basis: ["8.2.a", "8.3"] },
	defaultPassword: { value: { span: { months: 1 } }, basis: ["8.2.d"] },
	grounds: [
		{ value: { ground: "requested" }, basis: ["8.1"] },
		{ value: { ground: "compromised" }, basis: ["8.1", "8.2.b"] },
		{ value: { ground: "prohibited-act" }, basis: ["8.2.c", "3", "4"] },
	],
	whileSuspended: { login: { value: false, basis: ["8.1"] }, send: { value: false, basis: ["8.1"] }, receive: { value: false, basis: ["8.1"] } },
	deletion: [
		{ value: { from: "suspension", after: { years: 3 } }, basis: ["8.4"] },
		{ value: { from: "cancellation" }, basis: ["7.2"] },
	],
	leaver: { value: { action: "request", procedure: "request-termination", termination: "terminate-account" }, basis: ["7.1.a"] },
	checkEvery: { unstated: true },
};

export const procedures: Readonly<Record<string, Procedure>> = {
	"issue-mailbox": { limit: { unstated: true, basis: ["7.2"] } },
	"change-mailbox": { limit: { unstated: true, basis: ["7.2"] } },
	"reset-password": { limit: { unstated: true, basis: ["12.2"] } },
	"restore-account": {
		limit: {
			value: { span: { workingDays: 3 }, relation: { value: "within", basis: ["8.3.b"] }, startsWith: "request" },
			basis: ["8.3.b"],
		},
	},
	"request-termination": { limit: { unstated: true, basis: ["7.1.a"] } },
	"terminate-account": { limit: { unstated: true, basis: ["7.2"] } },
};
