import type { DirectoryIndex } from "./directory.ts";
import type { NumberingStarts } from "./numbering-starts.ts";
import type { PersonCase, PersonDecision } from "./person-case.ts";
import type { AddressPlan } from "./plan.ts";
import type { Settled } from "./settled.ts";
import { Settlement } from "./settlement.ts";

/** Settles one person's address on a directory in memory; without one, as if all addresses were free, with a note. */
export function settlePerson(plan: AddressPlan, personCase: PersonCase, directory: DirectoryIndex | undefined, starts?: NumberingStarts): PersonDecision {
	if (directory !== undefined && personCase.asksForOwn) personCase.consultOwn(directory);
	const settlement = personCase.begin(starts);
	if (!(settlement instanceof Settlement)) return settlement;
	let settled: Settled | undefined;
	do settled = settlement.answer(directory?.at(plan.domain, settlement.question));
	while (settled === undefined);
	if (directory === undefined) personCase.noteUnchecked();
	return personCase.conclude(settlement, settled);
}
