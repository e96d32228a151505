import { namesOf } from "./subject.mjs";
import { suspensionFor, whileSuspended, ZIMBRA } from "./suspension.mjs";
import { renderCommand } from "./zmprov.mjs";

/** @type {Readonly<Record<string, readonly string[]>>} */
const SUSPENDED = {
	locked: ["zimbraAccountStatus", "locked"],
	lockedAndRefusing: ["zimbraAccountStatus", "locked", "zimbraMailStatus", "disabled"],
};
const MUST_CHANGE = ["zimbraPasswordMustChange", "TRUE"];

/**
 * Batch files for `zmprov -f`.
 *
 * Accounts are created without a password, with which nobody can log in; the passwords have a file of their own. Setting one clears `zimbraPasswordMustChange`, so the
 * duty to change it is set after it.
 *
 * @param {import("thu-cong-vu").Profile} profile
 * @param {import("./plan.mjs").Plan} plan
 * @param {readonly { address: string, password: string }[]} passwords
 * @returns {import("./files.mjs").ExportFile[]}
 */
export function zimbraFiles(profile, plan, passwords) {
	const suspended = SUSPENDED[suspensionFor(ZIMBRA, profile)] ?? [];
	const afterRestoring = whileSuspended(profile).passwordAfterRestoring ? MUST_CHANGE : [];
	/** @param {string} address @param {readonly string[]} attributes @returns {[string, ...string[]]} */
	const modify = (address, attributes) => ["ma", address, ...attributes];
	/** @type {[string, ...string[]][]} */
	const commands = [
		...plan.renames.map(({ from, to }) => /** @type {[string, ...string[]]} */ (["ra", from, to])),
		...plan.creations.map(({ address, subject }) => /** @type {[string, ...string[]]} */ (["ca", address, "", ...attributesOf(address, subject)])),
		...plan.suspensions.map((address) => modify(address, suspended)),
		...plan.passwordChanges.map((address) => modify(address, MUST_CHANGE)),
		...plan.restorations.map((address) => modify(address, ["zimbraAccountStatus", "active", "zimbraMailStatus", "enabled", ...afterRestoring])),
		...plan.closures.map((address) => modify(address, ["zimbraAccountStatus", "closed"])),
	];
	/** @type {[string, ...string[]][]} */
	const secrets = passwords.flatMap(({ address, password }) => [["sp", address, password], modify(address, MUST_CHANGE)]);
	/** @type {[string, ...string[]][]} */
	const deletions = plan.deletions.map((address) => ["da", address]);
	return [
		{ name: "accounts.zmprov", text: commands.map(renderCommand).join("") },
		{ name: "passwords.zmprov", text: secrets.map(renderCommand).join(""), secret: true },
		{ name: "deletions.zmprov", text: deletions.map(renderCommand).join("") },
	];
}

/** @param {string} address @param {import("thu-cong-vu").Subject} subject */
function attributesOf(address, subject) {
	const { display, family, given } = namesOf(subject, address);
	return ["displayName", display, "sn", family, ...(given === undefined ? [] : ["givenName", given]), ...MUST_CHANGE];
}
