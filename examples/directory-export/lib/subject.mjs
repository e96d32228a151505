import { splitName } from "thu-cong-vu";

/** @typedef {import("thu-cong-vu").Subject} Subject */

/**
 * The names of a person or a body as directories want them: every field is filled, since LDAP has no entry without a surname.
 *
 * @param {Subject} subject
 * @param {string} fallback - Where the subject has no name at all.
 */
export function namesOf(subject, fallback) {
	const whole = fullNameOf(subject) ?? fallback;
	const person = subject.kind === undefined || subject.kind === "person";
	const split = person ? splitName(whole) : undefined;
	if (split?.ok !== true) return { display: whole, family: whole, given: undefined };
	return { display: whole, family: split.value.family === "" ? whole : split.value.family, given: split.value.given };
}

/** @param {Subject} subject @returns {string | undefined} */
export function fullNameOf(subject) {
	if ("fullName" in subject && subject.fullName !== undefined) return subject.fullName;
	const { name } = subject;
	if (typeof name === "string") return name;
	if (name !== undefined) return [name.family, name.middle ?? [], name.given].flat().join(" ");
	return "abbreviation" in subject ? subject.abbreviation : undefined;
}

/** @param {Subject} subject @returns {string | undefined} The organisation's name as the row has it. */
export function organizationOf(subject) {
	const body = "organization" in subject ? subject.organization : "parent" in subject ? subject.parent : undefined;
	return typeof body === "object" ? (body.name ?? body.abbreviation) : body;
}

/** @param {Subject} subject @returns {string | undefined} */
export function unitOf(subject) {
	return "unit" in subject ? subject.unit : undefined;
}
