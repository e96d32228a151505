import type { Ruling } from "../profile/ruling.ts";
import type { AddressTemplate, CollisionCondition, CollisionStep, Sourced, Stated } from "../profile/types.ts";
import { type Held, isPerson, nameKeyOf, organizationOf, scopeOf } from "./directory.ts";
import { type InitialLengths, initialLengths, lengthen } from "./initials.ts";
import { citizenFact } from "./person-facts.ts";
import { type AddressPlan, citizenDigits } from "./plan.ts";
import { lastTemplate, withDigits } from "./read-form.ts";
import { initialSyllables, type PreparedPerson, renderPerson } from "./render.ts";
import type { AddressCode, Identity, Rejection, Resolution, TraceStep } from "./types.ts";

/** How a settlement ends. */
export type Settled =
	| {
			readonly end: "allocated";
			readonly localPart: string;
			readonly resolution: Resolution;
			readonly rename?: { readonly held: Held; readonly localPart: string };
	  }
	| { readonly end: "existing"; readonly held: Held }
	| { readonly end: "identity-unknown"; readonly held: Held }
	| { readonly end: "missing-fact"; readonly fact: string }
	| { readonly end: "unresolved"; readonly reason: UnresolvedReason; readonly mustContain?: readonly string[] };

/** Why a collision has no answer. */
export type UnresolvedReason = "no-rule" | "forms-exhausted" | "other-kind" | "holder-unknown" | "negotiated" | "start-unstated";

/** What the holders of a candidate are to the person. */
type Verdict =
	| { readonly is: "free" }
	| { readonly is: "own"; readonly held: Held }
	| { readonly is: "identity-unknown"; readonly held: Held }
	| { readonly is: "taken"; readonly as: Exclude<CollisionCondition, "any"> | "unresolved"; readonly rejection: Rejection; readonly held: Held };

const FREE: Verdict = { is: "free" };
const MOST_DIGITS = 12;

/**
 * Settles one person's address: a state machine that asks who holds a local part, and goes on from the answer.
 *
 * It looks nothing up itself, so one machine serves a directory in memory, a database, and a batch. While `question` is a local part, its holders are
 * to be handed to `answer`; when it is `undefined`, `settled` tells how it ended.
 */
export class Settlement {
	/** The local part whose holders are to be told next. */
	question: string | undefined;
	settled: Settled | undefined;
	readonly trace: TraceStep[] = [];

	readonly #plan: AddressPlan;
	readonly #person: PreparedPerson;
	readonly #ruling: Ruling<AddressCode>;
	readonly #identity: Identity;
	readonly #used = new Set<number>();
	#template: AddressTemplate;
	#resolution: Resolution = "base";
	#initial: InitialLengths | undefined;
	#lengths: InitialLengths | undefined;
	#numbering: Numbering | undefined;
	#last: UnresolvedReason = "no-rule";

	constructor(plan: AddressPlan, template: AddressTemplate, person: PreparedPerson, identity: Identity, ruling: Ruling<AddressCode>) {
		this.#plan = plan;
		this.#person = person;
		this.#identity = identity;
		this.#ruling = ruling;
		this.#template = template;
		this.#ask(template);
	}

	/** While numbers are tried: the local part that they stand in, and where they start. */
	get numbering(): { readonly key: string; readonly number: number } | undefined {
		return this.#numbering;
	}

	/** Goes on with this number, because all before it are known to be taken. */
	skipTo(number: number): void {
		if (this.#numbering === undefined || number <= this.#numbering.number) return;
		this.#numbering.number = number;
		this.question = this.#numbering.render(number);
	}

	/** Takes in who holds the local part in question: nobody, or everybody who was ever given it. */
	answer(holders: readonly Held[]): void {
		const localPart = this.question;
		if (localPart === undefined) throw new RangeError("the address is settled already");
		const verdict = this.#judge(holders);
		if (verdict.is === "own") this.#end({ end: "existing", held: verdict.held });
		else if (verdict.is === "identity-unknown") this.#end({ end: "identity-unknown", held: verdict.held });
		else if (this.#numbering !== undefined) this.#number(this.#numbering, localPart, verdict.is === "free");
		else if (verdict.is === "free") this.#take(localPart);
		else {
			this.trace.push({ localPart, rejected: verdict.rejection });
			this.#collide(localPart, verdict);
		}
	}

	#ask(template: AddressTemplate): void {
		this.#template = template;
		const syllables = initialSyllables(template, this.#person);
		if (syllables.length > 0) this.#ruling.noteReadings(this.#plan.rules.person.initials);
		this.#initial = initialLengths(this.#plan, syllables);
		this.#lengths = this.#initial;
		this.question = this.#render();
	}

	#render(ordinal?: number, lengths: InitialLengths | undefined = this.#lengths): string {
		const text = renderPerson(this.#template, this.#person, { lengths, ordinal });
		return ordinal === undefined || this.#template.some(({ part }) => part === "ordinal") ? text : `${text}${ordinal}`;
	}

	#take(localPart: string): void {
		this.trace.push({ localPart });
		this.#end({ end: "allocated", localPart, resolution: this.#resolution });
	}

	#end(settled: Settled): void {
		this.question = undefined;
		this.settled = settled;
	}

	/** The heaviest of the holders counts: an own live address, an unclear identity, a homonym, anybody else. */
	#judge(holders: readonly Held[]): Verdict {
		let worst: Verdict = FREE;
		for (const held of holders) {
			const verdict = this.#judgeOne(held);
			if (verdict.is === "own") return verdict;
			if (verdict.is !== "free" && (worst.is === "free" || verdict.is === "identity-unknown" || (verdict.is === "taken" && verdict.as === "same-name")))
				worst = verdict;
		}
		return worst;
	}

	#judgeOne(held: Held): Verdict {
		const samePerson = isPerson(held) ? isSamePerson(this.#plan, this.#person, held, this.#identity) : "no";
		if (samePerson === "yes") return held.retired ? FREE : { is: "own", held };
		if (samePerson === "unknown") return { is: "identity-unknown", held };
		// A number is free or it is not: whose it is makes no difference.
		if (this.#numbering !== undefined) return { is: "taken", as: "different-name", rejection: "taken", held };
		const { otherKind, unknownName, scope } = this.#plan.rules.person.collisions;
		if (!isPerson(held)) return this.#crossKind(held, otherKind, "other-kind");
		const name = nameKeyOf(held);
		if (name === undefined) {
			if (held.retired) return this.#crossKind(held, otherKind, "retired");
			this.#ruling.find("address.holder-unknown", "note", { localPart: held.localPart }, unknownName);
			return {
				is: "taken",
				as: (this.#ruling.use(unknownName) ?? "unresolved") === "unresolved" ? "unresolved" : "different-name",
				rejection: "holder-unknown",
				held,
			};
		}
		this.#ruling.noteReadings(scope);
		const compared = !this.#plan.comparesInOrganization || organizationOf(this.#plan, held) === this.#person.organization;
		const as = compared && name === this.#person.nameKey ? "same-name" : "different-name";
		return { is: "taken", as, rejection: as, held };
	}

	#crossKind(held: Held, otherKind: Sourced<"different-name" | "unresolved">, rejection: Rejection): Verdict {
		return { is: "taken", as: this.#ruling.use(otherKind) === "different-name" ? "different-name" : "unresolved", rejection, held };
	}

	/** Takes the first step that applies to the collision and is not used up. */
	#collide(localPart: string, verdict: Extract<Verdict, { is: "taken" }>): void {
		if (verdict.as === "unresolved") {
			this.#end({ end: "unresolved", reason: verdict.rejection === "holder-unknown" ? "holder-unknown" : "other-kind" });
			return;
		}
		for (const [index, step] of this.#plan.steps.entries()) {
			const { when } = step.value;
			if ((when === "any" || when === verdict.as) && !this.#used.has(index) && this.#apply(index, step, localPart, verdict.held)) return;
		}
		this.#exhaust(localPart, verdict.held);
	}

	/** @returns Whether the step gave something to go on with; otherwise it is used up. */
	#apply(index: number, step: Stated<CollisionStep>, localPart: string, held: Held): boolean {
		const remedy = this.#ruling.use(step);
		switch (remedy.do) {
			case "lengthen":
				if (this.#lengthen(this.#ruling.use(remedy.order) ?? "left")) return true;
				this.#last = "forms-exhausted";
				break;
			case "number":
				this.#startNumbering(remedy, localPart, held);
				return true;
			case "template":
				this.#used.add(index);
				this.#last = "forms-exhausted";
				this.#tryTemplate(remedy.template, remedy.form);
				return true;
			case "negotiate":
				this.#end({ end: "unresolved", reason: "negotiated", mustContain: [renderPerson(remedy.mustContain, this.#person, {})] });
				return true;
			case "unresolved":
				this.#end({ end: "unresolved", reason: "no-rule" });
				return true;
		}
		this.#used.add(index);
		return false;
	}

	#lengthen(order: "left" | "right" | "round-robin"): boolean {
		const syllables = initialSyllables(this.#template, this.#person);
		const next = lengthen(syllables, this.#initial ?? [], this.#lengths ?? [], order);
		if (next === undefined) return false;
		this.#lengths = next;
		this.#resolution = "extended";
		this.question = this.#render();
		return true;
	}

	#tryTemplate(template: AddressTemplate, form: string): void {
		const needed = Math.max(0, ...citizenDigits(template));
		if (needed > this.#person.digits.length) {
			this.#end({ end: "missing-fact", fact: citizenFact(needed) });
			return;
		}
		this.#resolution = form;
		this.#ask(template);
	}

	#startNumbering(remedy: Extract<CollisionStep, { do: "number" }>, localPart: string, held: Held): void {
		const start = this.#ruling.use(remedy.start);
		if (start === undefined) {
			this.#end({ end: "unresolved", reason: "start-unstated" });
			return;
		}
		const base = this.#ruling.use(remedy.stem) === "base";
		const renames = this.#ruling.use(remedy.to) === "earlier-holder" && !held.retired && isPerson(held);
		this.#numberFrom(start, base ? this.#initial : this.#lengths, renames ? { held, localPart } : undefined);
	}

	#numberFrom(start: number, lengths: InitialLengths | undefined, rename: Numbering["rename"]): void {
		const render = (number: number): string => this.#render(number, lengths);
		this.#numbering = { key: renderPerson(this.#template, this.#person, { lengths }), number: start, render, rename };
		this.question = render(start);
	}

	#number(numbering: Numbering, localPart: string, free: boolean): void {
		if (!free) {
			numbering.number++;
			this.question = numbering.render(numbering.number);
			return;
		}
		if (numbering.rename === undefined) {
			this.#resolution = "ordinal";
			this.#take(localPart);
			return;
		}
		const { held, localPart: wanted } = numbering.rename;
		this.trace.push({ localPart: wanted });
		this.#end({ end: "allocated", localPart: wanted, resolution: this.#resolution, rename: { held, localPart } });
	}

	/** No step applies any more. */
	#exhaust(localPart: string, held: Held): void {
		const { exhausted } = this.#plan.rules.person.collisions;
		const last = this.#ruling.use(exhausted);
		const start = this.#plan.steps.map(({ value }) => (value.do === "number" ? value : undefined)).find((remedy) => remedy !== undefined);
		if (last === "number" && start !== undefined) this.#startNumbering({ ...start, stem: { value: "colliding", basis: [] } }, localPart, held);
		else if (last === "number") this.#numberFrom(1, this.#lengths, undefined);
		else if (last === "more-digits") this.#tryMoreDigits();
		else this.#end({ end: "unresolved", reason: last === "negotiated" ? "negotiated" : this.#last });
	}

	#tryMoreDigits(): void {
		const template = lastTemplate(this.#plan) ?? this.#template;
		const digits = Math.max(...citizenDigits(this.#template)) + 1;
		if (digits > MOST_DIGITS) this.#end({ end: "unresolved", reason: "forms-exhausted" });
		else this.#tryTemplate(withDigits(template, digits), "longer-suffix");
	}
}

interface Numbering {
	/** The local part without a number: numbers are counted for it. */
	readonly key: string;
	number: number;
	readonly render: (number: number) => string;
	/** The earlier holder who gets the number, and the local part that becomes free for the newcomer. */
	readonly rename: { readonly held: Held; readonly localPart: string } | undefined;
}

/**
 * Whether an entry is the person's own.
 *
 * Equal ids are one person, different ids are two. Where an id is lacking, an equal unaccented name (with an equal organisation, or equal digits as far as
 * both show them) leaves it `unknown`; under `name` it is the same person, and under `none` nobody ever is.
 */
export function isSamePerson(plan: AddressPlan, person: PreparedPerson, held: Held, identity: Identity): "yes" | "no" | "unknown" {
	if (identity === "none") return "no";
	if (identity === "id" && person.id !== undefined && held.id !== undefined) return person.id === held.id ? "yes" : "no";
	if (nameKeyOf(held) !== person.nameKey) return "no";
	if (!mayShow(plan, person, held)) return "no";
	return identity === "name" ? "yes" : "unknown";
}

/** Whether the entry's address may be the person's, as far as it shows an organisation or digits. */
function mayShow(plan: AddressPlan, person: PreparedPerson, held: Held): boolean {
	const scope = scopeOf(plan, held);
	if (scope === "") return true;
	if (plan.organization !== undefined) return scope === person.organization;
	const shown = /[0-9]*$/.exec(held.localPart)?.[0] ?? "";
	const length = Math.min(shown.length, person.digits.length);
	return shown.slice(-length) === person.digits.slice(-length);
}
