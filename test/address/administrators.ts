import { type DirectoryEntry, type Person, type Profile, personAddressAsync } from "../../src/index.ts";

/** A store of addresses that takes each address once, as a table with a unique constraint does. */
class Store {
	readonly entries = new Map<string, DirectoryEntry>();

	/** @returns Whether the address was free. */
	insert(entry: DirectoryEntry): boolean {
		if (this.entries.has(entry.address)) return false;
		this.entries.set(entry.address, entry);
		return true;
	}
}

/** One thing that an administrator waits for: it happens when the schedule says so. */
interface Step {
	readonly who: number;
	readonly happen: () => void;
}

/** What became of administrators who work at the same time. */
export interface Outcome {
	readonly given: ReadonlyMap<string, string>;
	/** People for whom the text had no answer. */
	readonly unresolved: readonly Person[];
	readonly store: ReadonlyMap<string, DirectoryEntry>;
	readonly conflicts: number;
	/** How many could have gone on, each time that one of them did. */
	readonly branches: readonly number[];
}

/** Lets everything happen that waits for nothing but the machine. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Administrators, each with a list of people, on one store: each look-up and each insertion waits for its turn. After a conflict the person's address is
 * asked for again.
 *
 * @param choose - Whose turn it is, among so many that wait.
 */
export async function workTogether(
	profile: Profile,
	lists: readonly (readonly Person[])[],
	choose: (waiting: number, turn: number) => number,
	before: readonly DirectoryEntry[] = [],
): Promise<Outcome> {
	const store = new Store();
	for (const entry of before) store.insert(entry);
	const waiting: Step[] = [];
	const given = new Map<string, string>();
	const unresolved: Person[] = [];
	let conflicts = 0;
	const turnOf = <T>(who: number, act: () => T): Promise<T> => new Promise((resolve) => waiting.push({ who, happen: () => resolve(act()) }));
	const work = async (who: number, people: readonly Person[]): Promise<void> => {
		const lookup = {
			byLocalPart: (localPart: string, domain: string) => turnOf(who, () => store.entries.get(`${localPart}@${domain}`)),
			byHolder: ({ id }: Person) => turnOf(who, () => [...store.entries.values()].filter(({ holder }) => holder?.id === id)),
		};
		for (const person of people) {
			for (;;) {
				const { value } = await personAddressAsync(profile, person, lookup);
				if (value === undefined) {
					unresolved.push(person);
					break;
				}
				const { address } = value;
				const holder = {
					kind: "person",
					...(person.id === undefined ? {} : { id: person.id }),
					...(person.fullName === undefined ? {} : { fullName: person.fullName }),
				};
				const stored = value.resolution === "existing" || (await turnOf(who, () => store.insert({ address, holder })));
				if (stored) {
					given.set(person.id ?? "", address);
					break;
				}
				conflicts++;
			}
		}
	};
	let running = lists.length;
	const ends = lists.map((people, who) => work(who, people).finally(() => running--));
	const branches: number[] = [];
	for (await settled(); running > 0; await settled()) {
		waiting.sort((one, other) => one.who - other.who);
		const turn = branches.length;
		branches.push(waiting.length);
		waiting.splice(choose(waiting.length, turn), 1)[0]?.happen();
	}
	await Promise.all(ends);
	return { given, unresolved, store: store.entries, conflicts, branches };
}

/** Runs every schedule there is: after each run the last turn that could have gone otherwise does. */
export async function everySchedule(run: (choose: (waiting: number, turn: number) => number) => Promise<Outcome>): Promise<number> {
	let choices: readonly number[] = [];
	for (let runs = 1; ; runs++) {
		const taken = choices;
		const { branches } = await run((_, turn) => taken[turn] ?? 0);
		const made = branches.map((_, turn) => taken[turn] ?? 0);
		const last = made.findLastIndex((choice, turn) => choice + 1 < (branches[turn] ?? 0));
		if (last === -1) return runs;
		choices = [...made.slice(0, last), (made[last] ?? 0) + 1];
	}
}
