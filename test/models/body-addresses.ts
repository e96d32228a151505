/*
 * Addresses of bodies, told from TQ 5.1 and BN 5.1.a-g: one line of the table for each kind. A body that clashes with anybody has no rule. Names come with what
 * they fold to, or with the code of what is wrong with them.
 */
import { isReserved, type Province } from "./address-reading.ts";

/** A text of the facts, as it is written and as it folds; `fault` where it does not. */
export interface Word {
	readonly written: string;
	readonly folded: string;
	readonly fault?: string | undefined;
}

/** A commune's name; its type, where the name begins with it. */
export interface CommuneWord extends Word {
	readonly type?: "phuong" | "xa" | undefined;
}

export interface ModelBody {
	readonly kind: string;
	readonly id?: string | undefined;
	readonly abbreviation?: Word | undefined;
	readonly name?: CommuneWord | undefined;
	readonly communeType?: "phuong" | "xa" | undefined;
	/** A body, or its local part given as such. */
	readonly parent?: ModelBody | string | undefined;
}

/** An entry of a directory, whoever holds it: without a kind, nobody knows who. */
export interface BodyEntry {
	readonly localPart: string;
	readonly kind?: string | undefined;
	readonly id?: string | undefined;
	readonly abbreviation?: Word | undefined;
	readonly name?: CommuneWord | undefined;
	readonly retired: boolean;
}

export interface BodyReadings {
	/** BN-COMMUNE-NAME */
	readonly commune: "bare" | "with-type";
	/** BN-UNIT-PARENT */
	readonly parent: "local-part" | "abbreviation-only";
}

export interface BodyAnswer {
	readonly localPart?: string;
	readonly resolution?: "base" | "existing";
	/** `code level`, once each. */
	readonly findings: readonly string[];
}

const COMMUNE_BODIES: Readonly<Record<string, string>> = { "commune-committee": "", "commune-party": "du.", "commune-council": "hdnd." };

type Made = { readonly localPart: string } | { readonly faults: readonly string[] };

const faultsOf = (...made: readonly Made[]): readonly string[] => made.flatMap((one) => ("faults" in one ? one.faults : []));
const read = (word: Word | undefined): Made =>
	word === undefined ? { faults: ["address.missing-fact"] } : word.fault === undefined ? { localPart: word.folded } : { faults: [word.fault] };

/** The local part that a body's kind gives it. */
export function bodyLocalPart(province: Province, body: ModelBody, readings: BodyReadings): Made {
	const prefix = COMMUNE_BODIES[body.kind];
	if (prefix !== undefined) {
		const name = read(body.name);
		const type = readings.commune === "bare" ? "" : (body.name?.type ?? body.communeType);
		const typed: Made = type === undefined ? { faults: ["address.missing-fact"] } : { localPart: type };
		if ("localPart" in name && "localPart" in typed) return { localPart: `${prefix}${typed.localPart}${name.localPart}` };
		return { faults: faultsOf(name, typed) };
	}
	const abbreviation = read(body.abbreviation);
	if (body.kind !== "unit") return abbreviation;
	const parent = managing(province, body.parent, readings);
	if ("localPart" in abbreviation && "localPart" in parent) return { localPart: `${abbreviation.localPart}.${parent.localPart}` };
	return { faults: faultsOf(abbreviation, parent) };
}

/** What of the managing body stands after the dot. */
function managing(province: Province, parent: ModelBody | string | undefined, readings: BodyReadings): Made {
	if (parent === undefined) return { faults: ["address.missing-fact"] };
	const short = province === "bac-ninh" && readings.parent === "abbreviation-only";
	if (typeof parent === "string") return { localPart: short ? (parent.split(".")[0] ?? "") : parent };
	// Units of associations have no format (BN 5.1.e comes before 5.1.g).
	if (parent.kind === "association") return { faults: ["address.unresolved"] };
	// Its own abbreviation, without what manages it in turn; communes have none, and stand with their names.
	if (short && parent.kind === "unit") {
		const whole = bodyLocalPart(province, parent, readings);
		return "localPart" in whole ? read(parent.abbreviation) : whole;
	}
	return bodyLocalPart(province, parent, readings);
}

/** Whether an entry at the body's local part is its own: by id; without ids by kind and name, or by abbreviation where no side has a name. */
export function isOwnEntry(body: ModelBody, entry: BodyEntry): "yes" | "no" | "perhaps" {
	if (entry.kind === "person") return "no";
	// Nobody knows whose: it may be the body's.
	if (entry.kind === undefined) return entry.retired ? "no" : "perhaps";
	if (body.id !== undefined && entry.id !== undefined) return body.id === entry.id ? "yes" : "no";
	// What was given up comes back to an equal id only.
	if (body.kind !== entry.kind || entry.retired) return "no";
	if (body.name !== undefined && entry.name !== undefined) return body.name.folded === entry.name.folded ? "yes" : "no";
	// Many communes of Tuyên Quang share an abbreviation, so it does not stand for a name.
	if (body.name !== undefined || entry.name !== undefined || body.abbreviation === undefined || entry.abbreviation === undefined) return "perhaps";
	return body.abbreviation.folded === entry.abbreviation.folded ? "yes" : "no";
}

export function bodyAddress(province: Province, body: ModelBody, entries: readonly BodyEntry[] | undefined, readings: BodyReadings): BodyAnswer {
	const made = bodyLocalPart(province, body, readings);
	if ("faults" in made) return { findings: [...new Set(made.faults)].map((code) => `${code} open`) };
	const { localPart } = made;
	const whose = (entry: BodyEntry): "yes" | "no" | "perhaps" => isOwnEntry(body, entry);
	const always = [
		...(localPart.length > 64 ? ["address.too-long open"] : []),
		...(isReserved(localPart) ? ["address.reserved note"] : []),
		...(entries === undefined ? ["address.availability-unknown note"] : []),
	];
	// A body has the address that its kind gives it; one that it had elsewhere (another abbreviation, another manager) says nothing of this one.
	const there = (entries ?? []).filter((entry) => entry.localPart === localPart);
	const findings = [
		...always,
		...(there.some((entry) => whose(entry) === "perhaps") ? ["address.identity-unknown open"] : []),
		...(there.some((entry) => whose(entry) === "no") ? ["address.unresolved open"] : []),
	];
	if (findings.some((finding) => finding.endsWith("open"))) return { findings };
	return { localPart, resolution: there.some(({ retired }) => !retired) ? "existing" : "base", findings };
}
