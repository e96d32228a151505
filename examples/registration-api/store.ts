import type { AddressLookup, AllocatedAddress, Decision, DirectoryEntry } from "thu-cong-vu";
import type { Database } from "./database.ts";
import type { Facts } from "./facts.ts";

/** A registration as it is kept: the address, whose it is, and the decision that it came from. */
export interface Registered {
	readonly address: string;
	readonly id: string;
	readonly fullName: string;
	readonly organization: string | null;
	readonly decision: Decision<AllocatedAddress>;
	readonly registeredAt: string;
}

/**
 * Two constraints decide everything, whoever runs at the same time:
 * the key on `address` gives an address to one person only, and `one_address_each` gives a person one address only.
 *
 * Organisations, units and retired addresses belong in the same table (`kind`, `retired`): it is one namespace.
 * `stem` is the address without its number, so that one query brings every candidate that differs by a number alone.
 */
const SCHEMA = `
	BEGIN;
	SELECT pg_advisory_xact_lock(7079);
	CREATE TABLE IF NOT EXISTS accounts (
		address text PRIMARY KEY CHECK (address = lower(address)),
		stem text GENERATED ALWAYS AS (regexp_replace(address, '[0-9]+(?=[.@])', '', 'g')) STORED,
		kind text NOT NULL DEFAULT 'person',
		person_id text,
		full_name text,
		organization text,
		retired boolean NOT NULL DEFAULT false,
		decision json,
		registered_at timestamptz NOT NULL DEFAULT now()
	);
	CREATE UNIQUE INDEX IF NOT EXISTS one_address_each ON accounts (person_id) WHERE NOT retired AND person_id IS NOT NULL;
	CREATE INDEX IF NOT EXISTS accounts_by_stem ON accounts (stem);
	COMMIT;
`;

const UNIQUE_VIOLATION = "23505";
const NUMBER = /[0-9]+(?=[.@])/gu;

interface EntryRow {
	readonly address: string;
	readonly kind: string;
	readonly person_id: string | null;
	readonly full_name: string | null;
	readonly retired: boolean;
}

interface RegisteredRow {
	readonly address: string;
	readonly person_id: string;
	readonly full_name: string;
	readonly organization: string | null;
	readonly decision: Decision<AllocatedAddress>;
	readonly registered_at: Date;
}

export class Store {
	readonly #database: Database;

	private constructor(database: Database) {
		this.#database = database;
	}

	static async open(database: Database): Promise<Store> {
		await database.execute(SCHEMA);
		return new Store(database);
	}

	async isReady(): Promise<boolean> {
		return (await this.#database.query<{ ready: number }>("SELECT 1 AS ready", [])).length === 1;
	}

	async ofPerson(id: string): Promise<Registered | undefined> {
		const [row] = await this.#database.query<RegisteredRow>(
			"SELECT address, person_id, full_name, organization, decision, registered_at FROM accounts WHERE person_id = $1 AND NOT retired",
			[id],
		);
		return row === undefined ? undefined : registeredOf(row);
	}

	/**
	 * What the library asks while it settles one address. A number is answered from the rows of its stem, read once: what changed since then, the key on
	 * `address` finds out.
	 */
	lookup(): AddressLookup {
		const read = new Map<string, ReadonlyMap<string, DirectoryEntry>>();
		return {
			byLocalPart: async (localPart, domain) => {
				const address = `${localPart}@${domain}`;
				const stem = address.replace(NUMBER, "");
				const known = read.get(stem) ?? (await this.#ofStem(stem));
				read.set(stem, known);
				return known.get(address);
			},
		};
	}

	/**
	 * Keeps an address for a person, if both are still without one. A retired address may come back to the person who had it.
	 *
	 * @returns Nothing, where somebody else was faster: the directory has changed, and the question is to be asked again.
	 */
	async keep(facts: Facts, address: string, decision: Decision<AllocatedAddress>): Promise<Registered | undefined> {
		try {
			const [row] = await this.#database.query<RegisteredRow>(
				`INSERT INTO accounts (address, person_id, full_name, organization, decision) VALUES ($1, $2, $3, $4, $5)
				ON CONFLICT (address) DO UPDATE SET retired = false, full_name = EXCLUDED.full_name, organization = EXCLUDED.organization,
					decision = EXCLUDED.decision, registered_at = now()
				WHERE accounts.retired AND accounts.person_id = EXCLUDED.person_id
				RETURNING address, person_id, full_name, organization, decision, registered_at`,
				[address, facts.id, facts.fullName, facts.organization ?? null, JSON.stringify(decision)],
			);
			return row === undefined ? undefined : registeredOf(row);
		} catch (error) {
			if (error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION) return undefined;
			throw error;
		}
	}

	async #ofStem(stem: string): Promise<ReadonlyMap<string, DirectoryEntry>> {
		const rows = await this.#database.query<EntryRow>("SELECT address, kind, person_id, full_name, retired FROM accounts WHERE stem = $1", [stem]);
		return new Map(rows.map((row) => [row.address, entryOf(row)]));
	}
}

function entryOf({ address, kind, person_id, full_name, retired }: EntryRow): DirectoryEntry {
	const holder = { kind, ...(person_id === null ? {} : { id: person_id }), ...(full_name === null ? {} : { fullName: full_name }) };
	return { address, holder, retired };
}

function registeredOf({ address, person_id, full_name, organization, decision, registered_at }: RegisteredRow): Registered {
	return { address, id: person_id, fullName: full_name, organization, decision, registeredAt: registered_at.toISOString() };
}
