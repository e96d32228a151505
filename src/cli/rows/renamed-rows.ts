import type { Rename } from "../../address/types.ts";
import type { Profile } from "../../profile/types.ts";

/** A row that waits to be written, because a later one may still change its address. */
interface WaitingRow {
	address: string;
	readonly renames: Rename[];
	readonly write: (address: string, renames: readonly Rename[]) => Promise<void>;
}

/** Whether a regulation gives the number of a homonym to the earlier holder: then a row's address is final at the end of the list only. */
export function renamesEarlierHolders({ address }: Profile): boolean {
	if (!("person" in address)) return false;
	return address.person.collisions.steps.some(({ value }) => value.do === "number" && "value" in value.to && value.to.value === "earlier-holder");
}

/** Rows whose addresses follow the renames of later rows. */
export class RenamedRows {
	readonly #rows: WaitingRow[] = [];
	readonly #holders = new Map<string, WaitingRow[]>();

	/** Takes a row; `renames` are of the rows before it. */
	add(address: string, renames: readonly Rename[], write: WaitingRow["write"]): void {
		for (const rename of renames) {
			for (const row of this.#holders.get(rename.from) ?? []) {
				row.address = rename.to;
				row.renames.push(rename);
				this.#hold(rename.to, row);
			}
			this.#holders.delete(rename.from);
		}
		const row: WaitingRow = { address, renames: [], write };
		this.#rows.push(row);
		if (address !== "") this.#hold(address, row);
	}

	async end(): Promise<void> {
		for (const { address, renames, write } of this.#rows) await write(address, renames);
	}

	#hold(address: string, row: WaitingRow): void {
		const rows = this.#holders.get(address);
		if (rows === undefined) this.#holders.set(address, [row]);
		else rows.push(row);
	}
}
