import type { AddressCode, AllocatedAddress, Decision, DirectoryEntry, Holder } from "../../src/index.ts";

interface Findings {
	readonly outcome: string;
	readonly findings: readonly { readonly code: string; readonly level: string; readonly params: object }[];
}

/** An entry of Tuyên Quang. */
export const held = (localPart: string, holder: Holder | null, retired = false): DirectoryEntry => ({
	address: `${localPart}@tuyenquang.gov.vn`,
	holder,
	retired,
});

/** The local part and how it came about, or each finding with what it tells. */
export function told({ value, findings }: Decision<AllocatedAddress, AddressCode>): string {
	if (value !== undefined) return `${value.localPart} ${value.resolution}${value.replaces === undefined ? "" : ` for ${value.replaces}`}`;
	return findings.map(({ code, params }) => [code.replace("address.", ""), ...Object.values(params)].join(" ").trim()).join("; ");
}

/** The outcome, then each finding with its level and what it tells. */
export function judged({ outcome, findings }: Findings): string {
	return [outcome, ...findings.map(({ code, level, params }) => [code.replace("address.", ""), level, ...Object.values(params)].join(" ").trim())].join("; ");
}
