/**
 * @typedef {import("thu-cong-vu").Allocation} Allocation
 * @typedef {import("thu-cong-vu").Subject} Subject
 * @typedef {import("thu-cong-vu").AccountStatus} AccountStatus
 * @typedef {import("thu-cong-vu").Decision<AccountStatus>} AccountDecision
 *
 * @typedef {object} AccountAnswer An answer of `accountStatus`, and whose it is.
 * @property {string} address
 * @property {AccountDecision} decision
 *
 * @typedef {object} Creation
 * @property {string} address
 * @property {Subject} subject
 *
 * @typedef {object} Rename
 * @property {string} from
 * @property {string} to
 *
 * @typedef {object} Plan What a mail system is to be told, in this order.
 * @property {readonly Rename[]} renames
 * @property {readonly Creation[]} creations
 * @property {readonly string[]} suspensions
 * @property {readonly string[]} passwordChanges Whose holders have to change the password when they log in next.
 * @property {readonly string[]} restorations
 * @property {readonly string[]} closures
 * @property {readonly string[]} deletions
 * @property {readonly string[]} requests Whose organisation has to ask for the end of the account: nothing that a mail system does.
 * @property {readonly LeftOut[]} leftOut
 *
 * @typedef {object} LeftOut
 * @property {string} what
 * @property {string} why
 */

/** Nothing but this goes into a batch as an address, whatever a file says. */
const ADDRESS = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * What a mail system is to be told after `allocateAddresses` and `accountStatus`.
 *
 * Renames are what is left of them at the end: somebody who moved twice is renamed once, and an account that the same run creates is created under its last
 * address. Each goes to an address that is free by then, so that the plan can be carried out a second time after a failure and changes nothing more.
 *
 * Answers without a value are for people to settle; they are told of in `leftOut` and the others are done.
 *
 * @param {Iterable<Pick<Allocation, "subject" | "decision">>} allocations
 * @param {Iterable<AccountAnswer>} [accounts]
 * @param {Iterable<string>} [restored] - Addresses of accounts that are to be restored.
 * @returns {Plan}
 */
export function planChanges(allocations, accounts = [], restored = []) {
	/** @type {LeftOut[]} */
	const leftOut = [];
	const { creations, renames } = settleAddresses(allocations, leftOut);
	const renamedTo = new Map(renames.map(({ from, to }) => [from, to]));
	/** @param {string} address */
	const current = (address) => {
		const lower = address.trim().toLowerCase();
		return renamedTo.get(lower) ?? lower;
	};
	/** @type {Record<"suspensions" | "passwordChanges" | "closures" | "deletions" | "requests", Set<string>>} */
	const due = { suspensions: new Set(), passwordChanges: new Set(), closures: new Set(), deletions: new Set(), requests: new Set() };
	for (const { address: given, decision } of accounts) {
		const address = current(given);
		if (!ADDRESS.test(address)) leftOut.push({ what: "an account", why: "it has no address that a mail system could know" });
		else if (decision.value === undefined) leftOut.push({ what: address, why: `${decision.outcome}: ${codesOf(decision)}` });
		else {
			const kinds = new Set(decision.value.actions.map(({ kind }) => kind));
			if (kinds.has("request-termination")) due.requests.add(address);
			// What ends an account makes everything milder needless.
			if (kinds.has("delete")) due.deletions.add(address);
			else if (kinds.has("terminate")) due.closures.add(address);
			else {
				if (kinds.has("suspend")) due.suspensions.add(address);
				if (kinds.has("change-password")) due.passwordChanges.add(address);
			}
		}
	}
	const restorations = new Set([...restored].map(current));
	for (const address of restorations) if (!ADDRESS.test(address)) throw new RangeError("restored: expected addresses");
	for (const { address } of creations) due.passwordChanges.delete(address);
	return {
		renames,
		creations,
		suspensions: [...due.suspensions].filter((address) => !restorations.has(address)),
		passwordChanges: [...due.passwordChanges].filter((address) => !restorations.has(address)),
		restorations: [...restorations],
		closures: [...due.closures],
		deletions: [...due.deletions],
		requests: [...due.requests],
		leftOut,
	};
}

/**
 * @param {Iterable<Pick<Allocation, "subject" | "decision">>} allocations
 * @param {LeftOut[]} leftOut
 */
function settleAddresses(allocations, leftOut) {
	/** @type {Map<string, { origin: string | undefined, address: string, subject: Subject | undefined }>} */
	const holders = new Map();
	/** @type {Set<{ origin: string | undefined, address: string, subject: Subject | undefined }>} */
	const changed = new Set();
	/** @param {string} from @param {string} to */
	const move = (from, to) => {
		const holder = holders.get(from) ?? { origin: from, address: from, subject: undefined };
		holders.delete(from);
		holder.address = to;
		holders.set(to, holder);
		changed.add(holder);
	};
	for (const { subject, decision } of allocations) {
		const { value } = decision;
		if (value === undefined) {
			leftOut.push({ what: subject.id ?? "a row without an id", why: `${decision.outcome}: ${codesOf(decision)}` });
			continue;
		}
		const moves = [...(value.renames ?? []), ...(value.replaces === undefined ? [] : [{ from: value.replaces, to: value.address }])];
		const addresses = [value.address, ...moves.flatMap(({ from, to }) => [from, to])];
		if (!addresses.every((address) => ADDRESS.test(address))) {
			leftOut.push({ what: subject.id ?? "a row without an id", why: "its address is none that the regulation could have given" });
			continue;
		}
		for (const { from, to } of moves) move(from, to);
		if (value.replaces !== undefined || value.resolution === "existing") continue;
		const holder = { origin: undefined, address: value.address, subject };
		holders.set(value.address, holder);
		changed.add(holder);
	}
	/** @type {Creation[]} */
	const creations = [];
	/** @type {Rename[]} */
	const renames = [];
	for (const { origin, address, subject } of changed) {
		if (origin === undefined && subject !== undefined) creations.push({ address, subject });
		else if (origin !== undefined && origin !== address) renames.push({ from: origin, to: address });
	}
	return { creations, renames: inPossibleOrder(renames) };
}

/**
 * Each rename after the one that makes its new address free.
 *
 * @param {readonly Rename[]} renames
 * @returns {readonly Rename[]}
 */
function inPossibleOrder(renames) {
	const byOrigin = new Map(renames.map((rename) => [rename.from, rename]));
	/** @type {Set<Rename>} */
	const ordered = new Set();
	for (const rename of renames) {
		/** @type {Rename[]} */
		const chain = [];
		const seen = new Set();
		for (let next = /** @type {Rename | undefined} */ (rename); next !== undefined && !ordered.has(next); next = byOrigin.get(next.to)) {
			if (seen.has(next)) throw new RangeError("renames: some go in a circle, and no mail system can carry them out one after the other");
			seen.add(next);
			chain.push(next);
		}
		for (const link of chain.reverse()) ordered.add(link);
	}
	return [...ordered];
}

/** @param {{ findings: readonly { code: string }[] }} decision */
function codesOf({ findings }) {
	return findings.map(({ code }) => code).join(", ");
}
