import { escapeDnValue, renderLdif } from "./ldif.mjs";
import { namesOf, organizationOf, unitOf } from "./subject.mjs";
import { whileSuspended } from "./suspension.mjs";

/** How OpenLDAP's password policy writes "until an administrator opens it again". */
export const LOCKED_FOR_GOOD = "000001010000Z";

/**
 * LDIF for a directory of `inetOrgPerson` entries with OpenLDAP's password policy (the overlay `ppolicy`).
 *
 * @param {import("thu-cong-vu").Profile} profile
 * @param {import("./plan.mjs").Plan} plan
 * @param {readonly { address: string, password: string }[]} passwords
 * @param {string} base - The distinguished name under which people stand.
 * @returns {import("./files.mjs").ExportFile[]}
 */
export function ldapFiles(profile, plan, passwords, base) {
	/** @param {string} address */
	const rdn = (address) => `uid=${escapeDnValue(localPart(address))}`;
	/** @param {string} address */
	const dn = (address) => `${rdn(address)},${base}`;
	/** @typedef {import("./ldif.mjs").ChangeRecord} ChangeRecord */
	/** @param {string} address @param {Record<string, readonly string[]>} values @returns {ChangeRecord} */
	const replace = (address, values) => ({ dn: dn(address), change: "replace", attributes: Object.entries(values) });
	/** @type {ChangeRecord[]} */
	const records = [
		...plan.renames.flatMap(({ from, to }) => [/** @type {ChangeRecord} */ ({ dn: dn(from), change: "rename", newRdn: rdn(to) }), replace(to, { mail: [to] })]),
		...plan.creations.map(
			({ address, subject }) => /** @type {ChangeRecord} */ ({ dn: dn(address), change: "add", attributes: attributesOf(address, subject) }),
		),
		...[...plan.suspensions, ...plan.closures].map((address) => replace(address, { pwdAccountLockedTime: [LOCKED_FOR_GOOD] })),
		...plan.passwordChanges.map((address) => replace(address, { pwdReset: ["TRUE"] })),
		...plan.restorations.map((address) =>
			replace(address, { pwdAccountLockedTime: [], ...(whileSuspended(profile).passwordAfterRestoring ? { pwdReset: ["TRUE"] } : {}) }),
		),
	];
	return [
		{ name: "accounts.ldif", text: renderLdif(records) },
		{
			name: "passwords.ldif",
			text: renderLdif(passwords.map(({ address, password }) => replace(address, { userPassword: [password], pwdReset: ["TRUE"] }))),
			secret: true,
		},
		{ name: "deletions.ldif", text: renderLdif(plan.deletions.map((address) => ({ dn: dn(address), change: "delete" }))) },
	];
}

/** @param {string} address */
function localPart(address) {
	return address.slice(0, address.lastIndexOf("@"));
}

/**
 * @param {string} address
 * @param {import("thu-cong-vu").Subject} subject
 * @returns {import("./ldif.mjs").Attributes}
 */
export function attributesOf(address, subject) {
	const { display, family, given } = namesOf(subject, address);
	const optional = /** @type {const} */ ([
		["givenName", given],
		["o", organizationOf(subject)],
		["ou", unitOf(subject)],
		["employeeNumber", subject.id],
	]);
	return [
		["objectClass", "inetOrgPerson"],
		["uid", localPart(address)],
		["mail", address],
		["cn", display],
		["displayName", display],
		["sn", family],
		...optional.flatMap(([attribute, value]) => (value === undefined || value === "" ? [] : [/** @type {const} */ ([attribute, value])])),
	];
}
