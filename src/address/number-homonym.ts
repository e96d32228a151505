import type { DirectoryIndex } from "./directory.ts";
import { Held } from "./held.ts";
import { textFact } from "./name-finding.ts";
import type { PersonDecision } from "./person-case.ts";
import type { PersonReader } from "./person-facts.ts";
import type { AddressPlan } from "./plan.ts";
import { writeNumber } from "./render.ts";
import { isUnremarkable } from "./reserved.ts";
import type { NumberingStarts } from "./settled.ts";
import type { Identity, Person, TraceStep } from "./types.ts";

const NO_FINDINGS: readonly never[] = Object.freeze([]);

/**
 * The next number for a homonym in a list, where the whole way to the numbers is known from an earlier one: what `settlePerson` would come to, without going there.
 *
 * @returns The decision, entered in the directory; `undefined` where anything at all is out of the ordinary: then `settlePerson` is asked.
 */
export function numberHomonym(
	plan: AddressPlan,
	reader: PersonReader,
	person: Person,
	directory: DirectoryIndex,
	identity: Identity,
	starts: NumberingStarts,
): PersonDecision | undefined {
	const id = textFact(person.id, "person.id");
	if (!plan.nameAlone || identity !== "id" || id === undefined || directory.hasPeopleWithoutId) return undefined;
	const plain = reader.readPlain(person);
	const start = plain === undefined ? undefined : starts.get(plain.name, plain.organization);
	if (plain === undefined || start === undefined || directory.ofId(id) !== undefined) return undefined;
	const { anchor, place, trail, trace } = start;
	const known = anchor.nextNumber;
	let number = Math.max(start.start, known?.plan === plan ? known.number : 0);
	let localPart = place.before + writeNumber(number, place.digits) + place.after;
	while (directory.at(plan.domain, localPart) !== undefined) localPart = place.before + writeNumber(++number, place.digits) + place.after;
	if (!isUnremarkable(localPart, plan.domain)) return undefined;
	if (known?.plan === plan) known.number = number + 1;
	else anchor.nextNumber = { plan, number: number + 1 };
	const held = new Held(localPart, id, plan.issued, plain.name.key);
	held.served = true;
	directory.addNew(held);
	const steps: TraceStep[] = [...trace, Object.freeze({ localPart })];
	const value = Object.freeze({ address: `${localPart}@${plan.domain}`, localPart, resolution: "ordinal", trace: Object.freeze(steps) });
	return Object.freeze({ outcome: "compliant", value, findings: NO_FINDINGS, basis: trail.basis, readings: trail.readings });
}
