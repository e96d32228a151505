import type { Ruling } from "../profile/ruling.ts";
import type { AddressTemplate, CollisionStep } from "../profile/types.ts";
import { type Held, type Holders, isPerson } from "./held.ts";
import { type InitialLengths, initialLengths, lengthen } from "./initials.ts";
import { judgeHolders, type Verdict } from "./judge-holders.ts";
import { type Anchor, counterOf, type FoundStart, keepCounter, type NumberingStart, PLACEHOLDER } from "./numbering.ts";
import { missingFact } from "./person-facts.ts";
import type { AddressPlan } from "./plan.ts";
import { longerTemplates } from "./read-form.ts";
import { contentsOf, type PreparedPerson, putNumber, type Renderer, rendererOf } from "./render.ts";
import type { Counted, Numbering, Settled, UnresolvedReason } from "./settled.ts";
import type { AddressCode, Identity, Resolution, TraceStep } from "./types.ts";

/**
 * Settles one person's address: a state machine that asks who holds a local part, and goes on from the answer.
 *
 * It looks nothing up itself, so one machine serves a directory in memory, a database, and a batch: the holders of the local part in `question` are handed to
 * `answer`, until that tells how it ended.
 */
export class Settlement {
	/** The local part whose holders are to be told next. */
	question: string;
	readonly trace: TraceStep[] = [];
	readonly person: PreparedPerson;

	readonly #plan: AddressPlan;
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
		this.person = person;
		this.#identity = identity;
		this.#ruling = ruling;
		this.#mayReturn = mayReturn;
		this.#renderer = renderer;
		if (known === undefined) this.question = this.#ask(renderer);
		else {
			ruling.continue(known.trail);
			this.trace.push(...known.trace);
			this.question = written(this.#numberFrom(known.start, known.lengths, known.anchor, undefined));
		}
	}

	/** Where the numbers of the person's homonyms begin, for the next of them. */
	numberingStart: FoundStart | undefined;

	/** The counter that gave the number; who returns to an old number moves nobody else's. */
	counted: Counted | undefined;

	/**
	 * Takes in who holds the local part in question: nobody, or everybody who was ever given it.
	 *
	 * @returns How it ended; `undefined` where there is another question.
	 */
	answer(holders: Holders): Settled | undefined {
		const localPart = this.question;
		const verdict = judgeHolders(this.#plan, this.person, this.#identity, this.#ruling, this.#numbering !== undefined, holders);
		if (verdict.is === "own") return { end: "existing", held: verdict.held };
		if (verdict.is === "identity-unknown") return { end: "identity-unknown", held: verdict.held };
		if (this.#numbering !== undefined) return this.#number(this.#numbering, localPart, verdict.is === "free");
		if (verdict.is === "free") return this.#take(localPart);
		this.trace.push(Object.freeze({ localPart, rejected: verdict.rejection }));
		this.#firstHeld ??= verdict.held;
		return this.#collide(localPart, verdict);
	}

	/** @returns The first form of a template. */
	#ask(renderer: Renderer): string {
		this.#renderer = renderer;
		this.#firstHeld = undefined;
		if (this.person.name.hasInitials) this.#ruling.noteReadings(this.#plan.rules.person.initials);
		this.#initial = this.#plan.digraphs.length === 0 ? undefined : initialLengths(this.#plan, renderer.initials(this.person));
		this.#lengths = this.#initial;
		return renderer.write(this.person, this.#lengths);
	}

	#take(localPart: string): Settled {
		this.trace.push(Object.freeze({ localPart }));
		return { end: "allocated", localPart, resolution: this.#resolution };
	}

	/** Takes the first step that applies to the collision and is not used up. */
	#collide(localPart: string, { as, rejection, held }: Extract<Verdict, { is: "taken" }>): Settled | undefined {
		if (as === "unresolved") {
			const { otherKind, unknownName } = this.#plan.rules.person.collisions;
			if (rejection === "holder-unknown") return { end: "unresolved", reason: "holder-unknown", source: unknownName };
			return { end: "unresolved", reason: "other-kind", source: otherKind };
		}
		for (const [index, step] of this.#plan.steps.entries()) {
			const { when } = step.value;
			if ((when !== "any" && when !== as) || this.#used?.has(index) === true) continue;
			const remedy = this.#ruling.use(step);
			// The one step that may have nothing to go on with.
			if (remedy.do !== "lengthen") return this.#apply(index, remedy, step, localPart, held);
			if (this.#lengthen(this.#ruling.use(remedy.order) ?? "left")) return undefined;
			this.#useUp(index);
		}
		return this.#exhaust(localPart, held);
	}

	#apply(index: number, remedy: Exclude<CollisionStep, { do: "lengthen" }>, step: object, localPart: string, held: Held): Settled | undefined {
		switch (remedy.do) {
			case "number":
				return this.#startNumbering(remedy, localPart, held);
			case "template":
				this.#useUp(index);
				return this.#tryTemplate(remedy.template, remedy.form, step);
			case "negotiate":
				return this.#negotiate(remedy.mustContain, step);
			case "unresolved":
				return { end: "unresolved", reason: "no-rule", source: step };
		}
	}

	#useUp(index: number): void {
		this.#last = "forms-exhausted";
		this.#used ??= new Set();
		this.#used.add(index);
	}

	#lengthen(order: "left" | "right" | "round-robin"): boolean {
		const next = lengthen(this.#renderer.initials(this.person), this.#initial, this.#lengths, order);
		if (next === undefined) return false;
		this.#lengths = next;
		this.#resolution = "extended";
		this.question = this.#renderer.write(this.person, next);
		return true;
	}

	#negotiate(contents: AddressTemplate, source: object): Settled {
		const fact = missingFact(contents, this.person);
		if (fact !== undefined) return { end: "missing-fact", fact, source };
		return { end: "unresolved", reason: "negotiated", mustContain: contentsOf(contents, this.person), source };
	}

	#tryTemplate(template: AddressTemplate, form: string, source: object): Settled | undefined {
		const fact = missingFact(template, this.person);
		if (fact !== undefined) return { end: "missing-fact", fact, source };
		this.#resolution = form;
		this.question = this.#ask(rendererOf(template));
		return undefined;
	}

	#startNumbering(remedy: Extract<CollisionStep, { do: "number" }>, localPart: string, held: Held): Settled | undefined {
		const start = this.#ruling.use(remedy.start);
		if (start === undefined) return { end: "unresolved", reason: "start-unstated", source: remedy.start };
		const base = this.#ruling.use(remedy.stem) === "base";
		const renames = this.#ruling.use(remedy.to) === "earlier-holder" && !held.as.retired && isPerson(held);
		const lengths = base ? this.#initial : this.#lengths;
		const anchor = (base ? this.#firstHeld : undefined) ?? held;
		const numbering = this.#numberFrom(start, lengths, anchor, renames ? { held, localPart } : undefined);
		this.question = written(numbering);
		const { place } = numbering;
		const { plain } = this.#ruling;
		const once = place.pattern.indexOf(PLACEHOLDER) === place.pattern.lastIndexOf(PLACEHOLDER);
		if (plain !== undefined && once && this.#renderer === this.#plan.renderer)
			this.numberingStart = { start, lengths, place, anchor, nameKey: this.person.name.key, trail: plain, trace: [...this.trace] };
		return undefined;
	}

	#numberFrom(start: number, lengths: InitialLengths | undefined, anchor: Anchor, rename: Numbering["rename"]): Numbering {
		const place = this.#renderer.around(this.person, lengths);
		const counter = this.#mayReturn ? undefined : counterOf(anchor, this.#plan, start, place);
		const numbering = { number: counter?.number ?? start, start, place, anchor, counter, rename };
		this.#numbering = numbering;
		return numbering;
	}

	#number(numbering: Numbering, localPart: string, free: boolean): Settled | undefined {
		if (!free) {
			numbering.number++;
			this.question = written(numbering);
			return undefined;
		}
		this.#remember(numbering);
		if (numbering.rename === undefined) {
			this.#resolution = "ordinal";
			return this.#take(localPart);
		}
		const { held, localPart: wanted } = numbering.rename;
		this.trace.push(Object.freeze({ localPart: wanted }));
		return { end: "allocated", localPart: wanted, resolution: this.#resolution, rename: { held, localPart } };
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
	#exhaust(localPart: string, held: Held): Settled | undefined {
		const { exhausted } = this.#plan.rules.person.collisions;
		const last = this.#ruling.use(exhausted);
		const start = this.#plan.steps.map(({ value }) => (value.do === "number" ? value : undefined)).find((remedy) => remedy !== undefined);
		if (last === "number") {
			if (start !== undefined) return this.#startNumbering({ ...start, stem: { value: "colliding", basis: [] } }, localPart, held);
			this.question = written(this.#numberFrom(1, this.#lengths, held, undefined));
			return undefined;
		}
		const longer = last === "more-digits" ? longerTemplates(this.#plan)[this.#longer++] : undefined;
		if (longer !== undefined) return this.#tryTemplate(longer, "longer-suffix", exhausted);
		const reason = last === "negotiated" ? "negotiated" : last === "more-digits" ? "forms-exhausted" : this.#last;
		return { end: "unresolved", reason, source: exhausted };
	}
}

/** The local part with the number in question. */
function written({ place, number }: Numbering): string {
	return putNumber(place, number);
}
