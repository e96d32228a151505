import type { ArchiveVisitor, Packed } from "../../../src/attachment/archive/member.ts";
import { LIMITS } from "../../../src/attachment/limits.ts";
import { ByteSource, type Task } from "../../../src/attachment/source.ts";

export type Reader = (source: ByteSource, visitor: ArchiveVisitor) => Task<unknown>;

/** What a reader of archives said, in the order in which it said it. */
export interface Report {
	readonly end: unknown;
	readonly members: readonly WitnessedMember[];
	/** Obstacles, evidence of encryption and what is hidden, each as one line. */
	readonly notes: readonly string[];
	readonly scanned: readonly number[];
	readonly decompressed: readonly number[];
	/** How often more bytes were fetched. */
	readonly fetches: number;
}

export interface WitnessedMember {
	readonly names: readonly string[];
	readonly encrypted: boolean;
	readonly packed: readonly { readonly method: Packed["method"]; readonly at: number; readonly length: number; readonly size: number }[];
}

/** What a reader says of bytes that are fetched, of which no more than so many may be. */
export function witness(content: Uint8Array, reader: Reader, mayFetch: number = LIMITS.fetched): Report {
	const members: WitnessedMember[] = [];
	const notes: string[] = [];
	const scanned: number[] = [];
	const decompressed: number[] = [];
	let fetches = 0;
	const visitor: ArchiveVisitor = {
		*member({ names, encrypted, packed }) {
			members.push({
				names,
				encrypted,
				packed: packed.map(({ method, source, size }) => ({ method, at: source.absolute(0), length: source.size, size })),
			});
			yield* [];
		},
		encrypted: (offset, field, member) => notes.push(`encrypted at ${offset}: ${field}${member === undefined ? "" : ` of ${member()}`}`),
		hidden: (what) => notes.push(`hidden: ${what}`),
		cannot: (reason, of = "structure", member = "") => notes.push(`cannot: ${reason}, ${of}${member === "" ? "" : ` of ${member}`}`),
		disagree: (field) => notes.push(`disagree: ${field}`),
		count: () => true,
		scan: (length) => scanned.push(length) > 0,
		decompress: (length) => decompressed.push(length) > 0,
		closesOffice: false,
		office: () => {},
	};
	const source = mayFetch < LIMITS.fetched ? spent(LIMITS.fetched - mayFetch).part(0, content.length) : ByteSource.fetched(content.length);
	const task = reader(source, visitor);
	let step = task.next();
	while (step.done !== true) {
		fetches++;
		const { offset, length } = step.value;
		step = task.next(content.slice(offset, offset + length));
	}
	return { end: step.value, members, notes, scanned, decompressed, fetches };
}

/** A source of which so many bytes were fetched, though none came. */
function spent(length: number): ByteSource {
	const source = ByteSource.fetched(LIMITS.fetched);
	const task = source.read(0, length);
	task.next();
	task.next(new Uint8Array(0));
	return source;
}
