import { foldPersonName } from "../name/fold-person-name.ts";
import type { HeldAs } from "./held-as.ts";
import { textFact } from "./name-finding.ts";
import type { Counter } from "./numbering.ts";
import type { AddressPlan } from "./plan.ts";
import { readShown } from "./read-form.ts";
import type { Holder } from "./types.ts";

/** No holders. */
export const NOBODY: readonly Held[] = Object.freeze([]);
const NO_COUNTERS: readonly Counter[] = Object.freeze([]);

/** An address that is taken, as the index holds it. */
export class Held {
	/** In lower case; the whole address where it has no domain. */
	readonly localPart: string;
	readonly id: string | undefined;
	readonly as: HeldAs;
	/** For homonyms who are told apart by numbers in this local part. */
	counters: readonly Counter[] = NO_COUNTERS;
	/** Whether somebody in the list that is worked through was answered with it: further rows of the same id get it too. */
	served = false;
	/** Whether its holder has another address instead by now. */
	moved = false;
	#nameKey: string | null | undefined;

	/** @param nameKey - The holder's unaccented name; `null` while it is not folded yet, `undefined` where it is not known. */
	constructor(localPart: string, id: string | undefined, as: HeldAs, nameKey: string | null | undefined) {
		this.localPart = localPart;
		this.id = id;
		this.as = as;
		this.#nameKey = nameKey;
	}

	/** The holder's unaccented name, folded once; `undefined` where it is not known, or does not fold. */
	get nameKey(): string | undefined {
		if (this.#nameKey === null) this.#nameKey = foldHolder(this.as.holder);
		return this.#nameKey;
	}

	/** The whole address, in lower case; without an @ where it has no domain. */
	get address(): string {
		const { domain } = this.as;
		return domain === "" ? this.localPart : `${this.localPart}@${domain}`;
	}
}

/** Nobody, one holder, or several: nearly always at most one, so a list is the exception. */
export type Holders = Held | readonly Held[] | undefined;

/** The holders as a list. */
export function listOf(holders: Holders): readonly Held[] {
	return holders === undefined ? NOBODY : holders instanceof Held ? [holders] : holders;
}

/** What a person's address shows that tells homonyms apart: the organisation, or as many last digits as the base form has; absent where that cannot be read for sure. */
export function scopeOf(plan: AddressPlan, { localPart }: Held): string | undefined {
	if (plan.organization === undefined && plan.citizenDigits === 0) return undefined;
	const shown = readShown(plan, localPart);
	const [first] = shown;
	if (first === undefined) return undefined;
	if (plan.organization === undefined) {
		const digits = first.digits?.slice(-plan.citizenDigits);
		return digits?.length === plan.citizenDigits ? digits : undefined;
	}
	return shown.every(({ organization }) => organization === first.organization) ? first.organization : undefined;
}

/** Whether an entry's holder is of the organisation: one that the address may name, else the one that the entry says. */
export function isOf(plan: AddressPlan, { localPart, as: { holder } }: Held, organization: string | undefined): boolean {
	const shown = (plan.organization ?? plan.later.organization) === undefined ? [] : readShown(plan, localPart);
	if (organization !== undefined && shown.some(({ organization: named }) => named === organization)) return true;
	return textFact(holder?.organization, "holder.organization")?.trim().toLowerCase() === organization;
}

/** A holder of unknown kind is taken for a person: that is who has a name to be compared. */
export function isPerson(held: Held): boolean {
	return held.as.kind === undefined || held.as.kind === "person";
}

function foldHolder(holder: Holder | undefined): string | undefined {
	if (holder === undefined) return undefined;
	const { name } = holder;
	const fullName = textFact(holder.fullName, "holder.fullName") ?? (typeof name === "string" ? name : undefined);
	const parts = typeof name === "object" && name !== null ? name : undefined;
	if (fullName === undefined && parts === undefined) return undefined;
	const folded = foldPersonName(parts === undefined ? { fullName } : { name: { ...parts, family: parts.family ?? "", given: parts.given ?? "" } });
	return folded.ok ? folded.value.all.join(" ") : undefined;
}
