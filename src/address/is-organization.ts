import { textFact } from "./name-finding.ts";
import type { Organization, Subject } from "./types.ts";

/**
 * Whether a subject is a body: it has a kind other than `person`.
 *
 * @throws TypeError where the kind is anything but text.
 */
export function isOrganization(subject: Subject): subject is Organization {
	const kind = textFact(subject.kind, "kind");
	return kind !== undefined && kind !== "person";
}
