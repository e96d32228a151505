import type { DirectoryIndex } from "./directory.ts";
import type { NumberingStarts } from "./numbering-starts.ts";
import { PersonCase } from "./person-case.ts";
import type { PersonReader } from "./person-facts.ts";
import type { AddressPlan } from "./plan.ts";
import type { Identity, Person } from "./types.ts";

/** Settles one person's address on a directory in memory. */
export function settlePerson(
	plan: AddressPlan,
	reader: PersonReader,
	person: Person,
	directory: DirectoryIndex,
	identity: Identity,
	starts?: NumberingStarts,
): PersonCase {
	const personCase = new PersonCase(plan, reader, person, identity);
	if (personCase.decision === undefined) personCase.consultOwn(directory);
	const settlement = personCase.begin(starts);
	while (settlement?.question !== undefined) settlement.answer(directory.at(plan.domain, settlement.question));
	personCase.conclude();
	return personCase;
}
