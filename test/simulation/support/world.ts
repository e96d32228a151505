import { type DirectoryEntry, type Identity, type Person, type PersonDecision, type Profile, personAddressAsync } from "../../../src/index.ts";
import { type Choose, Scheduler } from "./scheduler.ts";
import { AddressTable } from "./table.ts";

/** What goes on around the allocators. */
export interface Surroundings {
	readonly profile: Profile;
	readonly existing: readonly DirectoryEntry[];
	/** The messages in the queue: whose address is wanted. Somebody who is there twice is delivered twice. */
	readonly messages: readonly Person[];
	/** How many allocators work at a time. */
	readonly allocators: number;
	/** How many of them may crash. */
	readonly crashes: number;
	/** Whether reads may miss rows that are there already: a replica that lags behind, a cache. */
	readonly stale: boolean;
	/** Whether own addresses are looked up by the person's id, too. */
	readonly byHolder: boolean;
	/** Off only where the simulation is to show that it notices. */
	readonly constraint?: boolean;
	readonly identity?: Identity;
}

/** What came of it. */
export interface Outcome {
	readonly table: AddressTable;
	/** Everybody who was given a row, in the order of the rows, with the decision behind it. */
	readonly committed: readonly { readonly person: Person; readonly decision: PersonDecision }[];
	/** What callers were told. */
	readonly acknowledged: readonly { readonly person: Person; readonly decision: PersonDecision }[];
	readonly crashed: number;
	readonly conflicts: number;
}

/** More attempts than anybody needs: each conflict is a row that somebody else put in, and there are fewer of them. */
const MOST_ATTEMPTS = 200;

/**
 * Allocators that take messages from a queue, ask the table, insert a row, and acknowledge; each can crash before any of its steps, and its message is then delivered
 * again. What an allocator does is what docs/scale.md shows.
 */
export async function simulate(surroundings: Surroundings, choose: Choose): Promise<Outcome> {
	const { profile, existing, allocators, stale, byHolder, constraint = true, identity = "id" } = surroundings;
	const table = new AddressTable(existing, constraint);
	const scheduler = new Scheduler<Person>();
	const queue = [...surroundings.messages];
	const committed: { person: Person; decision: PersonDecision }[] = [];
	const acknowledged: { person: Person; decision: PersonDecision }[] = [];
	const past = table.written;
	let crashed = 0;
	let conflicts = 0;

	/** How much of what was written a read sees: at least what the allocator must have seen. */
	const seen = (known: number): number => (stale ? known + choose(table.written - known + 1) : table.written);

	async function allocate(person: Person): Promise<void> {
		let known = past;
		let decision: PersonDecision | undefined;
		for (let attempt = 0; decision === undefined; attempt++) {
			if (attempt === MOST_ATTEMPTS) throw new Error("an allocator never comes to an end");
			const answer = await personAddressAsync(
				profile,
				person,
				{
					byLocalPart: async (localPart, domain) => {
						await scheduler.park(person);
						return table.read(`${localPart}@${domain}`, seen(known));
					},
					...(byHolder
						? {
								byHolder: async ({ id }: Person) => {
									await scheduler.park(person);
									return table.readHolder(id, seen(known));
								},
							}
						: {}),
				},
				{ identity },
			);
			if (answer.value === undefined || answer.value.resolution === "existing") decision = answer;
			else {
				await scheduler.park(person);
				const { id, fullName } = person;
				const holder = { kind: "person", ...(id === undefined ? {} : { id }), ...(fullName === undefined ? {} : { fullName }) };
				const conflict = table.write({ address: answer.value.address, holder });
				if (conflict === undefined) {
					committed.push({ person, decision: answer });
					decision = answer;
				} else {
					conflicts++;
					// From now on this allocator reads where at least the row in its way is seen.
					known = Math.max(known, conflict + 1);
				}
			}
		}
		await scheduler.park(person);
		acknowledged.push({ person, decision });
	}

	while (queue.length > 0 || scheduler.parked.length > 0) {
		const mayStart = queue.length > 0 && scheduler.parked.length < allocators;
		const running = scheduler.parked.length;
		const mayCrash = crashed < surroundings.crashes;
		const choice = choose((mayStart ? 1 : 0) + running * (mayCrash ? 2 : 1));
		if (choice < running) await scheduler.proceed(choice);
		else if (mayStart && choice === running) {
			const [message] = queue.splice(0, 1);
			if (message !== undefined) await scheduler.start(() => allocate(message));
		} else {
			const lost = scheduler.crash(choice - running - (mayStart ? 1 : 0));
			crashed++;
			if (lost !== undefined) queue.push(lost);
		}
	}
	return { table, committed, acknowledged, crashed, conflicts };
}
