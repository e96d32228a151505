import { executableContent } from "../content/executable-content.ts";
import type { ExecutableContent } from "../content/executable-format.ts";
import type { Inflated } from "../content/inflate.ts";
import { installerReach } from "../content/installer-class.ts";
import type { Examination, Obstacle } from "../examination.ts";
import type { ArchiveType } from "../inspection.ts";
import { LIMITS } from "../limits.ts";
import { judgeName, rankOf } from "../names/judge-name.ts";
import { nameCandidates } from "../names/name-candidates.ts";
import { sanitiseName } from "../names/sanitise-name.ts";
import { ByteSource, type Task } from "../source.ts";
import { archiveType } from "./archive-type.ts";
import { gunzip } from "./gzip.ts";
import type { ArchiveVisitor, Member, Packed } from "./member.ts";

/** Opens what lies in a member. */
export type OpenArchive = (examination: Examination, source: ByteSource, place: Place) => Task<boolean>;

/** Where an archive lies. */
export interface Place {
	/** Archives around it. */
	readonly depth: number;
	/** Their members that lead to it; `""` for the attachment itself. */
	readonly path: string;
	/** What it begins as. */
	readonly type: ArchiveType | undefined;
	/** Whether a name of it is that of an archive. */
	readonly named: boolean;
	/** Its names. */
	readonly names: readonly string[];
}

/** Enough to know an archive by its signature. */
const SIGNATURE = 512;
/** A longer name is weighed: undoing tricks takes about as long as searching this many bytes for each character. */
const SHORT_NAME = 256;
const NAME_COST = 32;
/** Compressed bytes that the beginning of a member is looked for in. */
const PACKED_HEAD = 128 * 1024;

/** Judges the members of one archive: every name, and the content within the limits. */
export class Level implements ArchiveVisitor {
	readonly #examination: Examination;
	readonly #place: Place;
	readonly #open: OpenArchive;
	/** Whether it is an office document, which is no archive. */
	closed = false;

	constructor(examination: Examination, place: Place, open: OpenArchive) {
		this.#examination = examination;
		this.#place = place;
		this.#open = open;
	}

	get closesOffice(): boolean {
		return !this.#place.named;
	}

	office(): void {
		this.closed = true;
		if (this.#place.depth === 0) this.#examination.type = "ooxml";
	}

	count(): boolean {
		if (this.#examination.members >= LIMITS.members) {
			if (!this.#examination.bounds.has("members")) this.#examination.cannot("members", "structure", this.#place.path);
			return false;
		}
		this.#examination.members++;
		return true;
	}

	scan(length: number): boolean {
		if (length <= this.#examination.scanLeft) {
			this.#examination.scanLeft -= length;
			return true;
		}
		if (!this.#examination.bounds.has("scanned")) this.#examination.cannot("scanned", "structure", this.#place.path);
		return false;
	}

	decompress(length: number): boolean {
		if (length <= this.#examination.inflatedLeft) {
			this.#examination.inflatedLeft -= length;
			return true;
		}
		this.#examination.cannot("inflated", "structure", this.#place.path);
		return false;
	}

	encrypted(offset: number, field: string, member?: () => string): void {
		if (this.#examination.encryption === undefined) this.#examination.encrypted(offset, field, this.#path(member?.() ?? ""));
	}

	hidden(what: "encrypted-names" | "encrypted-members"): void {
		this.#examination.notChecked.add(what);
	}

	cannot(reason: Obstacle, of: "structure" | "content" = "structure", member = ""): void {
		this.#examination.cannot(reason, of, this.#path(member));
	}

	disagree(field: string, member: string): void {
		this.#examination.disagree(field, this.#path(member));
	}

	#path(member: string): string {
		if (this.#place.path === "") return member;
		return member === "" ? this.#place.path : `${this.#place.path}/${member}`;
	}

	*member(member: Member): Task<void> {
		const examination = this.#examination;
		const { names } = member;
		const [first = ""] = names;
		const path = this.#path(sanitiseName(first));
		let runs = false;
		let archive = false;
		for (const [index, name] of names.entries()) {
			if (names.indexOf(name) < index) continue;
			if (name.endsWith("/") && !member.encrypted && member.packed.length === 0) continue;
			if (name.length > SHORT_NAME && !this.scan(name.length * NAME_COST)) break;
			const judgements = judgeName(name, examination.lists);
			runs = examination.name(index === 0 ? path : this.#path(sanitiseName(name)), judgements) || runs;
			archive ||= judgements.some((judgement) => judgement.archive);
		}
		if (member.encrypted) examination.notChecked.add("encrypted-members");
		for (const packed of member.packed) runs = (yield* this.#content(packed, path, archive, names)) || runs;
		if (runs) examination.executableMembers++;
	}

	/** Judges one way of reading the content; gives back whether it runs. */
	*#content(packed: Packed, path: string, archive: boolean, names: readonly string[]): Task<boolean> {
		const examination = this.#examination;
		if (packed.method === "other") {
			examination.notChecked.add("member-content");
			return false;
		}
		if (packed.method === "unknown") {
			examination.cannot("unknown-method", "content", path);
			return false;
		}
		const seen = yield* this.#head(packed, path);
		if (seen === undefined) return false;
		const content = yield* executableContent(seen.source, seen.size);
		const runs = this.#judge(content, path);
		const head = yield* seen.source.read(0, SIGNATURE);
		const type = archiveType(head);
		if (type === undefined && !(archive && head.length > 0)) {
			if (seen.damaged && !runs) examination.cannot("damaged", "content", path);
			return runs;
		}
		yield* this.#nested(packed, seen.source, { depth: this.#place.depth + 1, path, type, named: archive, names });
		return runs;
	}

	#judge(content: ExecutableContent | undefined, path: string): boolean {
		const examination = this.#examination;
		if (content === undefined) return false;
		if (content.found === "broken-header") examination.cannot("broken-executable-header", "content", path);
		if (content.found === "out-of-reach") examination.cannot("inflated", "content", path);
		if (content.found !== "executable") return false;
		const rank = rankOf(content.extensions, examination.lists);
		if (rank === undefined) return false;
		const [extension = ""] = content.extensions;
		examination.executables[rank].add({ member: sanitiseName(path), rank, by: "content", extension, format: content.format });
		return true;
	}

	/** The beginning of a member: all of it where it is stored, no more than is needed where it is packed. */
	*#head(packed: Packed, path: string): Task<{ readonly source: ByteSource; readonly size: number; readonly damaged: boolean } | undefined> {
		if (packed.method === "stored") return { source: packed.source, size: packed.source.size, damaged: false };
		const signature = yield* this.#unpack(packed, SIGNATURE, path);
		if (signature === undefined) return undefined;
		const first = signature.output[0];
		const more = first === 0x4d && signature.output[1] === 0x5a ? LIMITS.head : installerReach(signature.output);
		const enough = more <= signature.output.length || signature.end !== "limit" || more > this.#examination.inflatedLeft;
		const further = enough ? undefined : yield* this.#unpack(packed, Math.max(more, LIMITS.head), path);
		const { output, end } = further ?? signature;
		const size = end === "end" ? output.length : Math.max(packed.size, output.length);
		return { source: ByteSource.of(output), size, damaged: end === "corrupt" || end === "truncated" };
	}

	/** Decompresses up to a limit, and takes what came out from what may still be decompressed. */
	*#unpack(packed: Packed, limit: number, path: string): Task<Inflated | undefined> {
		const examination = this.#examination;
		if (examination.inflatedLeft <= 0) {
			examination.cannot("inflated", "content", path);
			return undefined;
		}
		const allowed = Math.min(limit, examination.inflatedLeft);
		const { inflater } = examination;
		const decompress = (bytes: Uint8Array): Inflated => (packed.method === "gzip" ? gunzip(inflater, bytes, allowed) : inflater.inflate(bytes, allowed));
		const whole = Math.min(packed.source.size, limit > LIMITS.head ? packed.source.size : PACKED_HEAD);
		const atHand = packed.source.peek(0, whole);
		const first = atHand ?? (yield* packed.source.read(0, Math.min(whole, limit > LIMITS.head ? whole : 1024 + limit)));
		let unpacked = decompress(first);
		let used = unpacked.used;
		if (unpacked.end === "truncated" && first.length < whole) {
			unpacked = decompress(yield* packed.source.read(0, whole));
			used += unpacked.used;
		}
		examination.inflatedLeft -= Math.max(unpacked.output.length, used);
		return unpacked;
	}

	*#nested(packed: Packed, seen: ByteSource, place: Place): Task<void> {
		const examination = this.#examination;
		if (examination.bounds.has("members") || examination.bounds.has("scanned")) return;
		if (place.depth > LIMITS.depth) {
			examination.cannot("depth", "structure", place.path);
			return;
		}
		let source = seen;
		if (packed.method !== "stored") {
			const unpacked = yield* this.#unpack(packed, LIMITS.inflated, place.path);
			if (unpacked === undefined) return;
			if (unpacked.end === "limit") examination.cannot("inflated", "structure", place.path);
			else if (unpacked.end !== "end") examination.cannot("damaged", "structure", place.path);
			source = ByteSource.of(unpacked.output);
		}
		const found = yield* this.#open(examination, source, place);
		if (!found && place.named) examination.cannot("not-the-archive-it-is-named", "structure", place.path);
	}
}

/** A file's names without their last extension, in every way that they can be read. */
export function stemsOf(names: readonly string[]): readonly string[] {
	const stems = names.flatMap(nameCandidates).map(({ text }) => (text.lastIndexOf(".") > 0 ? text.slice(0, text.lastIndexOf(".")) : text));
	return [...new Set(stems)];
}
