import type { Decision } from "../core/decision.ts";
import { kindOf } from "../core/kind-of.ts";
import { bytesOf } from "../profile/byte-size.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Profile, RetentionRules } from "../profile/types.ts";

/** How full a mailbox is. */
export interface MailboxUse {
	/** Whole bytes, 0 or more. */
	readonly usedBytes: number;
	/** Whole bytes, 1 or more. */
	readonly quotaBytes: number;
	/** The kind of mailbox, where the regulation sets a smallest quota by kind. */
	readonly mailboxKind?: string;
}

/** What can be said of a mailbox's quota. */
export type QuotaCode = "quota.nearly-full" | "quota.full" | "quota.too-small" | "quota.missing-fact";

/**
 * Whether the system has to warn that a mailbox is nearly full, and whether its quota is as large as the regulation requires.
 *
 * Nearly full: used × 100 ≥ share × quota, in whole numbers. Full: used ≥ quota, instead. Both are notes, since the duty to warn is the system's. Where the
 * regulation sets a smallest quota, a smaller one is `quota.too-small` (must); without the kind of mailbox it is `quota.missing-fact` (open), unless the quota
 * is large enough for every kind. A regulation that states neither a share nor a smallest quota gives `unregulated`.
 *
 * @param profile - The regulation.
 * @param use - Bytes used and the quota in bytes.
 * @throws TypeError or RangeError where a size is no whole number, `usedBytes` is negative or `quotaBytes` is 0 or less, or the profile is not valid.
 *
 * @example
 * ```ts
 * checkMailboxQuota(tuyenQuang, { usedBytes: 900, quotaBytes: 1000 }).findings.map(({ code }) => code) // => ["quota.nearly-full"]
 * ```
 */
export function checkMailboxQuota(profile: Profile, use: MailboxUse): Decision<never, QuotaCode> {
	const ruling = new Ruling<QuotaCode>(profile);
	if (typeof use !== "object" || use === null) throw new TypeError(`use: expected an object, got ${kindOf(use)}`);
	const { usedBytes, quotaBytes, mailboxKind } = use;
	assertBytes(usedBytes, "usedBytes", 0);
	assertBytes(quotaBytes, "quotaBytes", 1);
	if (mailboxKind !== undefined && typeof mailboxKind !== "string") throw new TypeError(`use.mailboxKind: expected text, got ${kindOf(mailboxKind)}`);
	const { retention } = profile;
	if (!("nearlyFull" in retention)) {
		ruling.note(retention);
		return ruling.decide<never>(undefined, false);
	}
	const { nearlyFull, minimumQuota } = retention;
	const share = ruling.use(nearlyFull);
	if (share !== undefined) {
		const params = { usedBytes, quotaBytes, percent: share.percent };
		if (usedBytes >= quotaBytes) ruling.find("quota.full", "note", params, nearlyFull);
		else if (reaches(usedBytes, share.percent, quotaBytes)) ruling.find("quota.nearly-full", "note", params, nearlyFull);
	}
	checkSmallest(ruling, minimumQuota, quotaBytes, mailboxKind);
	return ruling.decide<never>();
}

function checkSmallest(ruling: Ruling<QuotaCode>, minimumQuota: RetentionRules["minimumQuota"], quotaBytes: number, kind: string | undefined): void {
	const least = ruling.use(minimumQuota);
	if (least === undefined) return;
	if (kind === undefined) {
		if (Object.values(least).some((size) => quotaBytes < bytesOf(size))) ruling.find("quota.missing-fact", "open", { fact: "mailboxKind" }, minimumQuota);
		return;
	}
	const size = Object.hasOwn(least, kind) ? least[kind] : undefined;
	if (size !== undefined && quotaBytes < bytesOf(size)) ruling.find("quota.too-small", "must", { quotaBytes, leastBytes: bytesOf(size) }, minimumQuota);
}

/** In whole numbers of any size, because a hundred times a large quota is more than a number holds exactly. A share of a fraction of a per cent is cut to 1/1000. */
function reaches(used: number, percent: number, quota: number): boolean {
	return BigInt(used) * 100_000n >= BigInt(Math.round(percent * 1000)) * BigInt(quota);
}

function assertBytes(value: unknown, name: string, least: number): void {
	if (typeof value !== "number") throw new TypeError(`use.${name}: expected a number of bytes, got ${kindOf(value)}`);
	if (!Number.isSafeInteger(value) || value < least) throw new RangeError(`use.${name}: expected a whole number of ${least} or more, got ${value}`);
}
