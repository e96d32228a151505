import type { Trail } from "../profile/trail.ts";
import { LABEL } from "./body.ts";
import type { FoldedName } from "./folded-name.ts";
import type { GrowingDirectory } from "./growing-directory.ts";
import { Held } from "./held.ts";
import { textFact } from "./name-finding.ts";
import type { ListedStart } from "./numbering.ts";
import type { NumberingStarts } from "./numbering-starts.ts";
import type { PersonDecision } from "./person-case.ts";
import type { PersonReader } from "./person-facts.ts";
import type { AddressPlan } from "./plan.ts";
import { writeNumber } from "./render.ts";
import { fits, isUnremarkable } from "./reserved.ts";
import type { Person, TraceStep } from "./types.ts";

const NO_FINDINGS: readonly never[] = Object.freeze([]);

/**
 * What nearly everybody in a list is: somebody new, with an id, a full name and an organisation, whose base form is free or is held by a homonym. They get
 * what `settlePerson` would come to, without going there.
 */
export class PlainPeople {
	readonly #plan: AddressPlan;
	readonly #reader: PersonReader;
	readonly #directory: GrowingDirectory;
	readonly #starts: NumberingStarts;
	readonly #atDomain: string;

	constructor(plan: AddressPlan, reader: PersonReader, directory: GrowingDirectory, starts: NumberingStarts) {
		this.#plan = plan;
		this.#reader = reader;
		this.#directory = directory;
		this.#starts = starts;
		this.#atDomain = `@${plan.domain}`;
	}

	/** @returns The decision, entered in the directory; `undefined` where anything at all is out of the ordinary: then `settlePerson` is asked. */
	allocate(person: Person): PersonDecision | undefined {
		const id = textFact(person.id, "person.id");
		if (id === undefined || this.#directory.hasPeopleWithoutId) return undefined;
		const name = this.#reader.readPlainName(person);
		const { organization } = person;
		if (name === undefined || typeof organization !== "string") return undefined;
		const start = this.#starts.get(name, organization);
		return start === undefined ? this.#base(id, name, organization) : this.#number(id, start);
	}

	#base(id: string, name: FoldedName, organization: string): PersonDecision | undefined {
		const { domain, renderer, digraphs, personTrail, initialsTrail } = this.#plan;
		if (renderer === undefined || digraphs.length > 0 || !LABEL.test(organization)) return undefined;
		const localPart = renderer.write({ id, name, organization, unit: undefined, digits: "", birth: undefined }, undefined);
		if (this.#directory.at(domain, localPart) !== undefined || !isUnremarkable(localPart, domain) || !this.#directory.claim(id)) return undefined;
		this.#enter(localPart, id, name.key);
		return this.#decide("base", localPart, Object.freeze([Object.freeze({ localPart })]), name.hasInitials ? initialsTrail : personTrail);
	}

	#number(id: string, start: ListedStart): PersonDecision | undefined {
		const { next, before, after, digits, step, trail } = start;
		let { number } = next;
		let localPart = before + writeNumber(number, digits) + after;
		if (this.#directory.isInTurn(start)) {
			if (!fits(localPart, this.#plan.domain) || !this.#directory.claim(id)) return undefined;
			this.#directory.addNumber(id, start, number);
		} else {
			while (this.#directory.at(this.#plan.domain, localPart) !== undefined) localPart = before + writeNumber(++number, digits) + after;
			if (!isUnremarkable(localPart, this.#plan.domain) || !this.#directory.claim(id)) return undefined;
			this.#enter(localPart, id, start.nameKey);
		}
		next.number = number + 1;
		const last = Object.freeze({ localPart });
		return this.#decide("ordinal", localPart, Object.freeze(step === undefined ? [...start.trace, last] : [step, last]), trail);
	}

	#enter(localPart: string, id: string, nameKey: string): void {
		const held = new Held(localPart, id, this.#plan.issued, nameKey);
		held.served = true;
		this.#directory.addClaimed(held);
	}

	#decide(resolution: "base" | "ordinal", localPart: string, trace: readonly TraceStep[], { basis, readings }: Trail): PersonDecision {
		const value = Object.freeze({ address: localPart + this.#atDomain, localPart, resolution, trace });
		return Object.freeze({ outcome: "compliant", value, findings: NO_FINDINGS, basis, readings });
	}
}
