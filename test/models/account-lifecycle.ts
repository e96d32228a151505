/*
 * What becomes of an account (TQ 6.1, 8; BN 4.2, 6.5, 7), for accounts of which every fact is known and in order. Each rule is a paragraph of its own that says
 * what is due; nothing is shared between them. Default readings.
 */
import { daysAfter, IN_FORCE, later, monthsAfter, moved, nextDay, type Province, workingDaysAfter } from "./civil-days.ts";

export interface KnownAccount {
	readonly role: "user" | "administrator";
	readonly issuedAt: string;
	readonly initialPasswordChangedAt: string | null;
	readonly passwordChangedAt: string | null;
	readonly passwordResetAt: string | null;
	readonly lastLoginAt: string | null;
	readonly lastSentAt: string | null;
	readonly lastReceivedAt: string | null;
	readonly absenceNotified: boolean;
	readonly compromisedOn: string | null;
	readonly prohibitedActOn: string | null;
	readonly suspensionRequestedOn: string | null;
	readonly suspendedSince: string | null;
	readonly restoredAt: string | null;
	readonly leftByDecisionOn: string | null;
	readonly terminationRequestedAt: string | null;
}

interface Action {
	readonly kind: string;
	readonly from: string;
	readonly by?: string;
	readonly reason: string;
}

export interface LifecycleAnswer {
	readonly outcome: "compliant" | "violation" | "undetermined" | "unregulated";
	readonly codes: readonly string[];
	readonly state?: string;
	/** `kind reason from by`, in order. */
	readonly actions?: readonly string[];
	readonly upcoming?: readonly string[];
}

const latest = (...days: readonly (string | null)[]): string | null =>
	days.reduce((one, other) => (other !== null && (one === null || other > one) ? other : one), null);

export function lifecycle(province: Province, account: KnownAccount, asOf: string): LifecycleAnswer {
	const tuyenQuang = province === "tuyen-quang";
	const inForce = IN_FORCE[province];
	if (asOf < inForce) return { outcome: "unregulated", codes: [] };
	const due: Action[] = [];
	const upcoming: Action[] = [];
	const codes: string[] = [];
	const states: string[] = [];
	const isSuspended = account.suspendedSince !== null && (account.restoredAt === null || account.restoredAt < account.suspendedSince);

	/** A span that ends on a day: from the next day on the action is due. */
	const afterSpan = (kind: string, reason: string, lastDay: string, state: string): void => {
		const from = nextDay(lastDay);
		if (from > asOf) {
			upcoming.push({ kind, reason, from });
			return;
		}
		due.push({ kind, reason, from });
		codes.push(`account.${reason}`);
		states.push(state);
	};
	/** An event that calls for an action at once. */
	const atOnce = (kind: string, reason: string, from: string, state: string): void => {
		due.push({ kind, reason, from });
		codes.push(`account.${reason}`);
		states.push(state);
	};

	// TQ 8.2.a: no login, sending or receiving for 6 months without a notified reason. BN 7.1: no login for 3 months. Never any: since issue. Restored: since then.
	if (!isSuspended && !(tuyenQuang && account.absenceNotified)) {
		const activity = tuyenQuang ? latest(account.lastLoginAt, account.lastSentAt, account.lastReceivedAt) : account.lastLoginAt;
		const start = later(latest(account.issuedAt, activity, account.restoredAt) ?? account.issuedAt, inForce);
		afterSpan("suspend", "inactive", monthsAfter(start, tuyenQuang ? 6 : 3), "suspension-due");
	}

	// TQ 8.2.d: the default password unchanged 1 month after issue; not again after a restoration.
	if (tuyenQuang && !isSuspended && account.restoredAt === null && account.initialPasswordChangedAt === null && account.passwordChangedAt === null) {
		afterSpan("suspend", "default-password", monthsAfter(later(account.issuedAt, inForce), 1), "suspension-due");
	}

	// TQ 8.1, 8.2.b, 8.2.c; BN 7.1 (prohibited acts only). A later restoration settles it.
	const settled = (on: string): boolean => account.restoredAt !== null && account.restoredAt > on;
	const grounds: readonly (readonly [string, string | null])[] = tuyenQuang
		? [
				["suspension-requested", account.suspensionRequestedOn],
				["compromised", account.compromisedOn],
				["prohibited-act", account.prohibitedActOn],
			]
		: [["prohibited-act", account.prohibitedActOn]];
	for (const [reason, on] of grounds) if (!isSuspended && on !== null && !settled(on)) atOnce("suspend", reason, on, "suspension-due");

	// TQ 6.1, 12.1, 8.3.c: a new password after issue and after a restoration. BN 6.5: after issue and after a reset.
	if (!isSuspended) {
		const handedOut = latest(account.issuedAt, tuyenQuang ? account.restoredAt : account.passwordResetAt) ?? account.issuedAt;
		const changed = latest(account.initialPasswordChangedAt, account.passwordChangedAt);
		if (changed === null || changed < handedOut) atOnce("change-password", "must-change-password", handedOut, "password-change-required");
	}

	// BN 4.2: 3 months for an administrator, 6 for a user, from the latest of change, first change and reset, else issue.
	if (!tuyenQuang && !isSuspended) {
		const start = latest(account.initialPasswordChangedAt, account.passwordChangedAt, account.passwordResetAt) ?? account.issuedAt;
		afterSpan("change-password", "password-expired", monthsAfter(later(start, inForce), account.role === "administrator" ? 3 : 6), "password-change-required");
	}

	// TQ 8.4: suspended without a break for 3 years.
	if (tuyenQuang && isSuspended && account.suspendedSince !== null) {
		afterSpan("delete", "suspended-too-long", monthsAfter(later(account.suspendedSince, inForce), 36), "deletion-due");
	}

	// TQ 7.1.a: a request, without a limit. BN 7.2: the request within 15 days of the decision, then two working days.
	const open: string[] = [];
	const leaving =
		account.terminationRequestedAt !== null
			? { kind: "terminate", from: account.terminationRequestedAt }
			: account.leftByDecisionOn !== null
				? { kind: "request-termination", from: account.leftByDecisionOn }
				: undefined;
	if (leaving !== undefined && tuyenQuang) {
		due.push({ ...leaving, reason: "left" });
		states.push("termination-due");
	} else if (leaving !== undefined) {
		const end = leaving.kind === "terminate" ? workingDaysAfter(leaving.from, 2) : moved(daysAfter(leaving.from, 15));
		if ("code" in end) {
			open.push(end.code);
			due.push({ ...leaving, reason: "left" });
		} else {
			due.push({ ...leaving, by: end.day, reason: "left" });
			if (asOf > end.day) {
				codes.push("account.left");
				states.push("termination-due");
			}
		}
	}

	if (isSuspended) states.push("suspended");
	const kinds = ["delete", "terminate", "request-termination", "suspend", "change-password"];
	const inOrder = (actions: readonly Action[]): readonly string[] =>
		[...actions]
			.sort((one, other) => (one.from === other.from ? kinds.indexOf(one.kind) - kinds.indexOf(other.kind) : one.from < other.from ? -1 : 1))
			.map(({ kind, reason, from, by }) => [kind, reason, from, ...(by === undefined ? [] : [by])].join(" "));
	return {
		outcome: codes.length > 0 ? "violation" : open.length > 0 ? "undetermined" : "compliant",
		codes: [...new Set([...codes, ...open])].sort(),
		state: ["deletion-due", "termination-due", "suspended", "suspension-due", "password-change-required"].find((state) => states.includes(state)) ?? "active",
		actions: inOrder(due),
		upcoming: inOrder(upcoming),
	};
}
