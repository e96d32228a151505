import { isRecord } from "../../core/is-record.ts";

/** A function as the vectors call it. */
type Call = (...args: never[]) => unknown;

/** JSON has no blobs: bytes stand in for the `content` of the second argument. */
export function blobCall(call: Call): (...args: unknown[]) => unknown {
	return (profile, attachment, ...rest) => {
		if (!isRecord(attachment) || !(attachment["content"] instanceof Uint8Array)) return Reflect.apply(call, undefined, [profile, attachment, ...rest]);
		const content = new Blob([Uint8Array.from(attachment["content"])]);
		return Reflect.apply(call, undefined, [profile, { ...attachment, content }, ...rest]);
	};
}

/** JSON has no callbacks: directory entries stand in for the look-up, the third argument. */
export function lookupCall(call: Call): (...args: unknown[]) => unknown {
	return (profile, person, entries, ...rest) => {
		if (!Array.isArray(entries)) return Reflect.apply(call, undefined, [profile, person, entries, ...rest]);
		const held = entries.filter(isRecord);
		const lookup = {
			byLocalPart: async (localPart: string, domain: string) => held.filter(({ address }) => String(address).toLowerCase() === `${localPart}@${domain}`),
			byHolder: async () => held,
		};
		return Reflect.apply(call, undefined, [profile, person, lookup, ...rest]);
	};
}
