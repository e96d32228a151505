import type { Ruling } from "../profile/ruling.ts";
import { type AddressCode, RFC2142, RFC5321_LOCAL_PART, RFC5321_PATH } from "./types.ts";

const RESERVED: ReadonlySet<string> = /* @__PURE__ */ new Set(
	/* @__PURE__ */ "postmaster abuse noc security hostmaster webmaster www ftp uucp usenet news info marketing sales support list root admin administrator mailer-daemon noreply no-reply nobody daemon".split(
		" ",
	),
);
/** Octets before the @, at most (RFC 5321). */
export const LONGEST_LOCAL_PART = 64;
const LONGEST_ADDRESS = 254;

/** Whether an address is short enough for mail standards. */
export function fits(localPart: string, domain: string): boolean {
	return localPart.length <= LONGEST_LOCAL_PART && localPart.length + 1 + domain.length <= LONGEST_ADDRESS;
}

/** Whether mail standards have nothing to say of an address. */
export function isUnremarkable(localPart: string, domain: string): boolean {
	return fits(localPart, domain) && !RESERVED.has(localPart);
}

/**
 * What mail standards say of any address: a reserved local part is worth a note, one that is too long cannot be used.
 *
 * The parts hold ASCII only, so characters are octets.
 */
export function checkStandards(ruling: Ruling<AddressCode>, localPart: string, domain: string): void {
	if (RESERVED.has(localPart)) ruling.find("address.reserved", "note", { localPart }, RFC2142);
	if (localPart.length > LONGEST_LOCAL_PART) {
		ruling.find("address.too-long", "open", { octets: localPart.length, limit: LONGEST_LOCAL_PART, part: "local-part" }, RFC5321_LOCAL_PART);
	}
	const length = localPart.length + 1 + domain.length;
	if (length > LONGEST_ADDRESS) ruling.find("address.too-long", "open", { octets: length, limit: LONGEST_ADDRESS, part: "address" }, RFC5321_PATH);
}
