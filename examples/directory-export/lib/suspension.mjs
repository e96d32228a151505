import { accountStatus } from "thu-cong-vu";

/**
 * @typedef {import("thu-cong-vu").Profile} Profile
 *
 * @typedef {object} Way A state into which a mail system can put an account.
 * @property {string} name
 * @property {boolean} login Whether its holder can log in.
 * @property {boolean} send Whether its holder can send.
 * @property {"delivered" | "refused" | "kept waiting"} incoming What becomes of mail that is sent to it meanwhile.
 * @property {boolean} reversible Whether everything is as before when it is made active again.
 * @property {string} remark
 */

/**
 * Zimbra's `zimbraAccountStatus`, as its sources treat it: only `active` may log in, and so send. LMTP takes mail for `active`, `locked` and `lockout`, puts it off for
 * `maintenance`, and knows no such user for the others; the MTA looks only for addresses whose `zimbraMailStatus` is `enabled`. Setting a status sets
 * `zimbraMailStatus` along with it, unless the same command names both.
 *
 * @type {Readonly<Record<string, Way>>}
 */
export const ZIMBRA = {
	active: { name: "`active`", login: true, send: true, incoming: "delivered", reversible: true, remark: "" },
	locked: { name: "`locked`", login: false, send: false, incoming: "delivered", reversible: true, remark: "" },
	lockedAndRefusing: {
		name: "`locked` with `zimbraMailStatus disabled`",
		login: false,
		send: false,
		incoming: "refused",
		reversible: true,
		remark: "the sender is told",
	},
	lockout: {
		name: "`lockout`",
		login: false,
		send: false,
		incoming: "delivered",
		reversible: true,
		remark: "Zimbra's own, after failed logins; it ends by itself, so it is no suspension",
	},
	maintenance: {
		name: "`maintenance`",
		login: false,
		send: false,
		incoming: "kept waiting",
		reversible: true,
		remark: "delivered later, or returned when the queue gives up",
	},
	pending: { name: "`pending`", login: false, send: false, incoming: "refused", reversible: true, remark: "meant for accounts that are not open yet" },
	closed: {
		name: "`closed`",
		login: false,
		send: false,
		incoming: "refused",
		reversible: false,
		remark: "taken off every distribution list, and not put back",
	},
};

/** @type {Readonly<Record<string, Way>>} */
export const EXCHANGE = {
	disabled: {
		name: "`AccountDisabled`",
		login: false,
		send: false,
		incoming: "delivered",
		reversible: true,
		remark: "sessions that are open may last for minutes",
	},
	disabledAndRefusing: {
		name: "`AccountDisabled` and `AcceptMessagesOnlyFrom` itself",
		login: false,
		send: false,
		incoming: "refused",
		reversible: true,
		remark: "the sender is told; earlier restrictions on senders are lost",
	},
};

/** @type {Readonly<Record<string, Way>>} */
export const LDAP = {
	locked: {
		name: "`pwdAccountLockedTime: 000001010000Z`",
		login: false,
		send: false,
		incoming: "delivered",
		reversible: true,
		remark: "where the mail server authenticates by a bind",
	},
	lockedAndRefusing: {
		name: "the same, and a recipient filter that leaves such entries out",
		login: false,
		send: false,
		incoming: "refused",
		reversible: true,
		remark: "`(&(mail=%s)(!(pwdAccountLockedTime=000001010000Z)))`",
	},
};

/**
 * What a regulation says of a suspended account.
 *
 * @param {Profile} profile
 */
export function whileSuspended(profile) {
	const used = { issuedAt: "2026-02-02", initialPasswordChangedAt: "2026-02-02", passwordChangedAt: "2026-02-02", lastLoginAt: "2026-02-02" };
	const account = /** @type {const} */ ({ role: "user", ...used, lastSentAt: null, lastReceivedAt: null, suspendedSince: "2026-02-03" });
	const asOf = "2026-02-04";
	const { value } = accountStatus(profile, account, asOf);
	const restored = accountStatus(profile, { ...account, restoredAt: asOf }, asOf).value;
	return {
		capabilities: value?.capabilities ?? { login: "unstated", send: "unstated", receive: "unstated" },
		/** Whether the password must be changed once the account is restored. */
		passwordAfterRestoring: restored?.actions.some(({ kind }) => kind === "change-password") ?? false,
	};
}

/**
 * Whether a way of a mail system does what a regulation says of suspended accounts. Mail that waits and arrives in the end is received.
 *
 * @param {Way} way
 * @param {Profile} profile
 */
export function satisfies(way, profile) {
	const { login, send, receive } = whileSuspended(profile).capabilities;
	const stopped = !way.login && !way.send;
	/** @param {boolean | "unstated"} stated @param {boolean} real */
	const agrees = (stated, real) => stated === "unstated" || stated === real;
	return stopped && agrees(login, way.login) && agrees(send, way.send) && agrees(receive, way.incoming !== "refused");
}

/**
 * The way that suspends as the regulation says and no further: where it says nothing of incoming mail, mail is delivered; and all can be undone.
 *
 * @param {Readonly<Record<string, Way>>} ways
 * @param {Profile} profile
 * @returns {string} Its key.
 * @throws {RangeError} Where the mail system has no such way.
 */
export function suspensionFor(ways, profile) {
	const fitting = Object.entries(ways).filter(([key, way]) => key !== "lockout" && way.reversible && satisfies(way, profile));
	const [mildest] = [...fitting.filter(([, way]) => way.incoming === "delivered"), ...fitting.filter(([, way]) => way.incoming === "refused")];
	if (mildest === undefined) throw new RangeError("profile: this mail system cannot suspend an account as the regulation says");
	return mildest[0];
}

/**
 * The ways of a mail system as a table in Markdown: what each does, and whether that is what the regulations mean by a suspended account.
 *
 * @param {Readonly<Record<string, Way>>} ways
 * @param {readonly (readonly [heading: string, profile: Profile])[]} provinces
 */
export function suspensionTable(ways, provinces) {
	/** @param {boolean} value */
	const yesOrNo = (value) => (value ? "yes" : "no");
	/** @param {string} key @param {Way} way @param {Profile} profile */
	const verdict = (key, way, profile) => {
		if (way.login) return "no suspension";
		if (!satisfies(way, profile)) return "no";
		return suspensionFor(ways, profile) === key ? "**yes, used here**" : "yes";
	};
	const rows = Object.entries(ways).map(([key, way]) => [
		way.name,
		yesOrNo(way.login),
		yesOrNo(way.send),
		way.incoming,
		way.remark,
		...provinces.map(([, profile]) => (key === "lockout" ? "no" : verdict(key, way, profile))),
	]);
	const headings = ["state", "login", "sending", "incoming mail", "remark", ...provinces.map(([heading]) => heading)];
	return [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}
