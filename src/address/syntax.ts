/** An address taken apart, in lower case. */
export interface AddressParts {
	readonly localPart: string;
	readonly domain: string;
}

/** Why a text is no address. */
export type Malformation = "empty" | "not-ascii" | "no-at" | "several-ats" | "local-part" | "domain";

const ATOMS = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+$/;
const DOMAIN = /^[a-z0-9.-]+$/;

/** Takes an address apart: a dot-atom and a domain name (RFC 5321), neither quoted nor with spaces. */
export function readAddress(text: string): AddressParts | Malformation {
	if (text === "") return "empty";
	if (!/^[\x20-\x7e]*$/.test(text)) return "not-ascii";
	const lower = text.toLowerCase();
	const at = lower.indexOf("@");
	if (at === -1) return "no-at";
	if (at !== lower.lastIndexOf("@")) return "several-ats";
	const localPart = lower.slice(0, at);
	const domain = lower.slice(at + 1);
	if (!ATOMS.test(localPart) || hasEmptyLabel(localPart)) return "local-part";
	if (!DOMAIN.test(domain) || hasEmptyLabel(domain) || /(?:^|\.)-|-(?:\.|$)/.test(domain)) return "domain";
	return { localPart, domain };
}

function hasEmptyLabel(text: string): boolean {
	return text.startsWith(".") || text.endsWith(".") || text.includes("..");
}
