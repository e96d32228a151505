import {
	type AddressCode,
	type AllocatedAddress,
	type Decision,
	type DirectoryEntry,
	type Holder,
	type Person,
	type Profile,
	personAddress,
} from "../../src/index.ts";

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

/** Somebody new in Tuyên Quang's Department of Finance. */
export const HA: Person = { id: "1", fullName: "Nguyễn Văn Hà", organization: "stc" };
/** The same person as a holder. */
export const own: Holder = { kind: "person", id: "1", fullName: "Nguyễn Văn Hà" };
/** Somebody else of the same unaccented name. */
export const homonym: Holder = { kind: "person", id: "2", fullName: "Nguyễn Vân Hạ" };
/** Somebody of another name, with the same initials and given name. */
export const other: Holder = { kind: "person", id: "3", fullName: "Ngô Vũ Hà" };

/** What becomes of a person among those who are in a directory. */
export function settled(profile: Profile, directory: readonly DirectoryEntry[], person = HA): string {
	return told(personAddress(profile, person, directory));
}
