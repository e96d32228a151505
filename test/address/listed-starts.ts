import { Held } from "../../src/address/held.ts";
import type { HeldAs } from "../../src/address/held-as.ts";
import { type Anchor, type FoundStart, ListedStart } from "../../src/address/numbering.ts";
import { type TraceStep, tuyenQuang } from "../../src/index.ts";
import { startTrail } from "../../src/profile/trail.ts";

/** A plan of no regulation. */
export const PLAN = {};
/** What the entries of these tests have in common. */
export const AS: HeldAs = { domain: "tuyenquang.gov.vn", kind: "person", holder: undefined, retired: false, createdOn: undefined };

/** Where numbers begin, as a settlement finds it. */
export function found(anchor: Anchor, pattern: string, digits = 1, trace: readonly TraceStep[] = []): FoundStart {
	return { start: 1, lengths: undefined, place: { pattern, digits }, anchor, nameKey: "nguyen van ha", trail: startTrail(tuyenQuang), trace };
}

/** The same as a list keeps it, with 1 as the next number. */
export function listed(anchor: Anchor, pattern: string, digits = 1, trace: readonly TraceStep[] = []): ListedStart {
	return new ListedStart(found(anchor, pattern, digits, trace), { plan: PLAN, start: 1, pattern, digits, number: 1 });
}

/** Somebody's entry. */
export const entry = (localPart: string, id?: string): Held => new Held(localPart, id, AS, undefined);
