import type { Directory } from "./directory.ts";
import { PersonCase } from "./person-case.ts";
import type { AddressPlan } from "./plan.ts";
import type { Identity, Person } from "./types.ts";

/** Settles one person's address on a directory in memory. The numbers found used up are kept there, so that homonyms by the thousand stay linear. */
export function settlePerson(plan: AddressPlan, person: Person, directory: Directory, identity: Identity): PersonCase {
	const personCase = new PersonCase(plan, person, identity);
	if (personCase.decision === undefined) personCase.consultOwn(directory);
	const settlement = personCase.decision === undefined ? personCase.begin() : undefined;
	if (settlement === undefined) return personCase;
	const numbers = directory.numbers(plan);
	// A person may return to an address given up before: with such addresses, each number is looked at.
	const mayReturn = person.id !== undefined && directory.ofId(person.id).length > 0;
	let key: string | undefined;
	while (settlement.question !== undefined) {
		const { numbering } = settlement;
		if (numbering !== undefined && numbering.key !== key) {
			key = numbering.key;
			if (!mayReturn) settlement.skipTo(numbers.get(key) ?? 0);
		}
		const number = settlement.numbering?.number;
		settlement.answer(directory.at(plan.domain, settlement.question));
		if (key !== undefined && number !== undefined && !mayReturn && settlement.question === undefined) numbers.set(key, number);
	}
	personCase.conclude();
	return personCase;
}
