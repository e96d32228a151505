import type { Ruling } from "../profile/ruling.ts";
import type { AddressTemplate, CollisionStep, Stated } from "../profile/types.ts";
import { type Held, type Holders, isPerson } from "./held.ts";
import { type InitialLengths, initialLengths, lengthen } from "./initials.ts";
import { judgeHolders, type Verdict } from "./judge-holders.ts";
import { type Anchor, counterOf, type FoundStart, keepCounter, type NumberingStart, type NumberPlace, PLACEHOLDER } from "./numbering.ts";
import { missingFact } from "./person-facts.ts";
import type { AddressPlan } from "./plan.ts";
import { longerTemplates } from "./read-form.ts";
import { contentsOf, type PreparedPerson, putNumber, type Renderer, rendererOf } from "./render.ts";
import type { Counted, Numbering, Settled, UnresolvedReason } from "./settled.ts";
import type { AddressCode, Identity, Resolution, TraceStep } from "./types.ts";

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
	/** A person who gave up an address may return to it: each number is looked at, none is skipped. */
	readonly #mayReturn: boolean;
	#renderer: Renderer;
	#resolution: Resolution = "base";
	/** The shortest initials, worked out when they are more than one letter each, or are lengthened. */
	#initial: InitialLengths | undefined;
	#lengths: InitialLengths | undefined;
	#used: Set<number> | undefined;
	#firstHeld: Held | undefined;
	#numbering: Numbering | undefined;
	#last: UnresolvedReason = "no-rule";
	/** How many of the longer suffixes were tried. */
	#longer = 0;

	/** @param known - Where the numbers of the person's homonyms begin, if one of them came before: all candidates up to there are taken. */
	constructor(
		plan: AddressPlan,
		renderer: Renderer,
		person: PreparedPerson,
		identity: Identity,
		ruling: Ruling<AddressCode>,
		mayReturn: boolean,
		known: NumberingStart | undefined,
	) {
		this.#plan = plan;
		this.#person = person;
		this.#identity = identity;
		this.#ruling = ruling;
		this.#mayReturn = mayReturn;
		this.#renderer = renderer;
		if (known === undefined) this.#ask(renderer);
		else {
			ruling.continue(known.trail);
			this.trace.push(...known.trace);
			this.#numberFrom(known.start, known.lengths, known.anchor, undefined);
		}
	}

	/** Where the numbers of the person's homonyms begin, for the next of them. */
	numberingStart: FoundStart | undefined;

	/** The counter that gave the number; who returns to an old number moves nobody else's. */
	counted: Counted | undefined;

	/** Takes in who holds the local part in question: nobody, or everybody who was ever given it. */
	answer(holders: Holders): void {
		const localPart = this.question;
		if (localPart === undefined) throw new RangeError("the address is settled already");
		const verdict = judgeHolders(this.#plan, this.#person, this.#identity, this.#ruling, this.#numbering !== undefined, holders);
		if (verdict.is === "own") this.#end({ end: "existing", held: verdict.held });
		else if (verdict.is === "identity-unknown") this.#end({ end: "identity-unknown", held: verdict.held });
		else if (this.#numbering !== undefined) this.#number(this.#numbering, localPart, verdict.is === "free");
		else if (verdict.is === "free") this.#take(localPart);
		else {
			this.trace.push(Object.freeze({ localPart, rejected: verdict.rejection }));
			this.#firstHeld ??= verdict.held;
			this.#collide(localPart, verdict);
		}
	}

	#ask(renderer: Renderer): void {
		this.#renderer = renderer;
		this.#firstHeld = undefined;
		if (this.#person.name.hasInitials) this.#ruling.noteReadings(this.#plan.rules.person.initials);
		this.#initial = this.#plan.digraphs.length === 0 ? undefined : initialLengths(this.#plan, renderer.initials(this.#person));
		this.#lengths = this.#initial;
		this.question = renderer.write(this.#person, this.#lengths, undefined);
	}

	#take(localPart: string): void {
		this.trace.push(Object.freeze({ localPart }));
		this.#end({ end: "allocated", localPart, resolution: this.#resolution });
	}

	#end(settled: Settled): void {
		this.question = undefined;
		this.settled = settled;
	}

	/** Takes the first step that applies to the collision and is not used up. */
	#collide(localPart: string, verdict: Extract<Verdict, { is: "taken" }>): void {
		if (verdict.as === "unresolved") {
			const { otherKind, unknownName } = this.#plan.rules.person.collisions;
			if (verdict.rejection === "holder-unknown") this.#end({ end: "unresolved", reason: "holder-unknown", source: unknownName });
			else this.#end({ end: "unresolved", reason: "other-kind", source: otherKind });
			return;
		}
		for (const [index, step] of this.#plan.steps.entries()) {
			const { when } = step.value;
			if ((when === "any" || when === verdict.as) && this.#used?.has(index) !== true && this.#apply(index, step, localPart, verdict.held)) return;
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
				this.#useUp(index);
				this.#last = "forms-exhausted";
				this.#tryTemplate(remedy.template, remedy.form, step);
				return true;
			case "negotiate":
				this.#negotiate(remedy.mustContain, step);
				return true;
			case "unresolved":
				this.#end({ end: "unresolved", reason: "no-rule", source: step });
				return true;
		}
		this.#useUp(index);
		return false;
	}

	#useUp(index: number): void {
		this.#used ??= new Set();
		this.#used.add(index);
	}

	#lengthen(order: "left" | "right" | "round-robin"): boolean {
		const syllables = this.#renderer.initials(this.#person);
		this.#initial ??= initialLengths(this.#plan, syllables);
		const next = lengthen(syllables, this.#initial, this.#lengths ?? this.#initial, order);
		if (next === undefined) return false;
		this.#lengths = next;
		this.#resolution = "extended";
		this.question = this.#renderer.write(this.#person, next, undefined);
		return true;
	}

	#negotiate(contents: AddressTemplate, source: object): void {
		const fact = missingFact(contents, this.#person);
		if (fact !== undefined) this.#end({ end: "missing-fact", fact, source });
		else this.#end({ end: "unresolved", reason: "negotiated", mustContain: contentsOf(contents, this.#person), source });
	}

	#tryTemplate(template: AddressTemplate, form: string, source: object): void {
		const fact = missingFact(template, this.#person);
		if (fact !== undefined) {
			this.#end({ end: "missing-fact", fact, source });
			return;
		}
		this.#resolution = form;
		this.#ask(rendererOf(template));
	}

	#startNumbering(remedy: Extract<CollisionStep, { do: "number" }>, localPart: string, held: Held): void {
		const start = this.#ruling.use(remedy.start);
		if (start === undefined) {
			this.#end({ end: "unresolved", reason: "start-unstated", source: remedy.start });
			return;
		}
		const base = this.#ruling.use(remedy.stem) === "base";
		const renames = this.#ruling.use(remedy.to) === "earlier-holder" && !held.as.retired && isPerson(held);
		const lengths = base ? this.#initial : this.#lengths;
		const anchor = (base ? this.#firstHeld : undefined) ?? held;
		const place = this.#numberFrom(start, lengths, anchor, renames ? { held, localPart } : undefined);
		const { plain } = this.#ruling;
		const once = place.pattern.indexOf(PLACEHOLDER) === place.pattern.lastIndexOf(PLACEHOLDER);
		if (plain !== undefined && once && !renames && !this.#mayReturn && this.#renderer === this.#plan.renderer)
			this.numberingStart = { start, lengths, place, anchor, nameKey: this.#person.name.key, trail: plain, trace: [...this.trace] };
	}

	#numberFrom(start: number, lengths: InitialLengths | undefined, anchor: Anchor, rename: Numbering["rename"]): NumberPlace {
		const place = this.#renderer.around(this.#person, lengths);
		const counter = this.#mayReturn ? undefined : counterOf(anchor, this.#plan, start, place);
		const number = counter?.number ?? start;
		this.#numbering = { number, start, place, anchor, counter, rename };
		this.question = putNumber(place, number);
		return place;
	}

	#number(numbering: Numbering, localPart: string, free: boolean): void {
		if (!free) {
			numbering.number++;
			this.question = putNumber(numbering.place, numbering.number);
			return;
		}
		this.#remember(numbering);
		if (numbering.rename === undefined) {
			this.#resolution = "ordinal";
			this.#take(localPart);
			return;
		}
		const { held, localPart: wanted } = numbering.rename;
		this.trace.push(Object.freeze({ localPart: wanted }));
		this.#end({ end: "allocated", localPart: wanted, resolution: this.#resolution, rename: { held, localPart } });
	}

	/** All numbers below this one are taken: whoever comes next need not look at them again. */
	#remember({ anchor, start, place, number, counter: before }: Numbering): void {
		if (this.#mayReturn) return;
		const counter = before ?? { plan: this.#plan, start, ...place, number };
		if (before === undefined) keepCounter(anchor, counter);
		counter.number = number;
		this.counted = { anchor, counter };
	}

	/** No step applies any more. */
	#exhaust(localPart: string, held: Held): void {
		const { exhausted } = this.#plan.rules.person.collisions;
		const last = this.#ruling.use(exhausted);
		const start = this.#plan.steps.map(({ value }) => (value.do === "number" ? value : undefined)).find((remedy) => remedy !== undefined);
		if (last === "number" && start !== undefined) this.#startNumbering({ ...start, stem: { value: "colliding", basis: [] } }, localPart, held);
		else if (last === "number") this.#numberFrom(1, this.#lengths, held, undefined);
		else if (last === "more-digits") this.#tryMoreDigits();
		else this.#end({ end: "unresolved", reason: last === "negotiated" ? "negotiated" : this.#last, source: exhausted });
	}

	#tryMoreDigits(): void {
		const { exhausted } = this.#plan.rules.person.collisions;
		const template = longerTemplates(this.#plan)[this.#longer++];
		if (template === undefined) this.#end({ end: "unresolved", reason: "forms-exhausted", source: exhausted });
		else this.#tryTemplate(template, "longer-suffix", exhausted);
	}
}
