import type { LifecycleRules, PeriodRules, Procedure } from "../../profile/types.ts";

export const periods: PeriodRules = {
	roll: { value: "as-worded", basis: ["civil-code-2015/148.5"] },
	beforeForce: { value: "from-in-force", basis: ["QĐ:2"] },
};

export const lifecycle: LifecycleRules = {
	idle: {
		value: {
			span: { months: 3 },
			activities: { value: ["login"], basis: ["7.1"] },
			excuse: { value: "none", basis: ["7.1"] },
			startsAt: { value: "last-activity", basis: ["7.1"] },
			action: "suspend",
		},
		basis: ["7.1"],
	},
	idleAfterRestore: { value: "restart", basis: ["7.1", "7.3"] },
	defaultPassword: { unstated: true },
	grounds: [{ value: { ground: "prohibited-act" }, basis: ["7.1", "law-20-2023-qh15/6"] }],
	whileSuspended: { login: { unstated: true, basis: ["7.1"] }, send: { unstated: true, basis: ["7.1"] }, receive: { unstated: true, basis: ["7.1"] } },
	deletion: [],
	leaver: { value: { action: "request", procedure: "request-termination", termination: "terminate-account" }, basis: ["7.2"] },
	checkEvery: { value: { days: 1 }, basis: ["10"] },
};

export const procedures: Readonly<Record<string, Procedure>> = {
	"issue-mailbox": { limit: { value: { span: { workingDays: 2 }, relation: { value: "within", basis: ["6.3"] }, startsWith: "request" }, basis: ["6.3"] } },
	"change-mailbox": { limit: { value: { span: { workingDays: 2 }, relation: { value: "within", basis: ["6.3"] }, startsWith: "request" }, basis: ["6.3"] } },
	"reset-password": {
		limit: {
			value: { span: { hours: 2 }, relation: { value: "within", basis: ["6.4"] }, startsWith: "receipt", hours: { value: "clock", basis: ["6.4"] } },
			basis: ["6.4"],
		},
	},
	"restore-account": { limit: { value: { span: { workingDays: 2 }, relation: { value: "within", basis: ["7.3"] }, startsWith: "request" }, basis: ["7.3"] } },
	"request-termination": {
		limit: { value: { span: { days: 15 }, relation: { value: "within", basis: ["7.2"] }, startsWith: "decision", rolls: true }, basis: ["7.2"] },
	},
	"terminate-account": { limit: { value: { span: { workingDays: 2 }, relation: { value: "within", basis: ["7.2"] }, startsWith: "request" }, basis: ["7.2"] } },
};
