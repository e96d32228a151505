import { readZip } from "../../src/attachment/archive/zip.ts";
import { ByteSource } from "../../src/attachment/source.ts";

export interface ZipLog {
	readonly isZip: boolean;
	/** What the visitor was told, except of members and amounts. */
	readonly told: readonly string[];
	readonly members: readonly {
		readonly names: readonly string[];
		readonly encrypted: boolean;
		readonly packed: readonly { readonly method: string; readonly at: number; readonly length: number; readonly size: number }[];
	}[];
	/** Bytes taken from what may be searched, each time. */
	readonly scanned: readonly number[];
	/** Ranges that were fetched. */
	readonly asked: readonly (readonly [offset: number, length: number])[];
}

export interface ZipLogOptions {
	/** Whether the file begins as a zip. */
	readonly whole?: boolean;
	/** Whether the bytes are fetched, as those of a blob are. */
	readonly fetched?: boolean;
	readonly closesOffice?: boolean;
	/** How often the visitor agrees to search bytes. */
	readonly consents?: number;
}

/** Reads a zip and writes down all that its visitor is told. */
export function zipLog(
	content: Uint8Array,
	{ whole = true, fetched = false, closesOffice = false, consents = Number.POSITIVE_INFINITY }: ZipLogOptions = {},
): ZipLog {
	const told: string[] = [];
	const members: ZipLog["members"][number][] = [];
	const scanned: number[] = [];
	const asked: (readonly [number, number])[] = [];
	const task = readZip(
		fetched ? ByteSource.fetched(content.length) : ByteSource.of(content),
		{
			*member({ names, encrypted, packed }) {
				members.push({
					names,
					encrypted,
					packed: packed.map(({ method, source, size }) => ({ method, at: source.absolute(0), length: source.size, size })),
				});
				yield* [];
			},
			encrypted: (offset, field, member) => told.push(`encrypted at ${offset}: ${field}; ${member?.() ?? "no member"}`),
			hidden: (what) => told.push(`hidden: ${what}`),
			cannot: (reason, of = "structure", member = "") => told.push(`cannot: ${reason}, ${of}, ${member}`),
			disagree: (field, member) => told.push(`disagree: ${field}, ${member}`),
			count: () => true,
			scan: (length) => scanned.push(length) <= consents,
			decompress: () => true,
			closesOffice,
			office: () => told.push("office"),
		},
		whole,
	);
	let step = task.next();
	while (step.done !== true) {
		const { offset, length } = step.value;
		asked.push([offset, length]);
		step = task.next(content.subarray(offset, offset + length));
	}
	return { isZip: step.value, told, members, scanned, asked };
}

/** The first name of each member, in the order in which they were told. */
export function firstNames({ members }: ZipLog): readonly (string | undefined)[] {
	return members.map(({ names }) => names[0]);
}
