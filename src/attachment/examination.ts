import type { ExecutableFormat } from "./content/executable-format.ts";
import { Inflater } from "./content/inflate.ts";
import type { ArchiveType, EncryptionEvidence, FileType, NotChecked } from "./inspection.ts";
import { type Bound, LIMITS } from "./limits.ts";
import type { ExecutableRank, ExtensionLists, NameJudgement } from "./names/judge-name.ts";
import type { NameTrick } from "./names/name-candidates.ts";
import { sanitiseName } from "./names/sanitise-name.ts";

/** Why something could not be looked at. */
export type Obstacle =
	| "no-content"
	| "not-the-archive-it-is-named"
	| "unsupported-archive"
	| "truncated"
	| "damaged"
	| "split-archive"
	| "no-directory"
	| "damaged-directory"
	| "local-header"
	| "unknown-method"
	| "broken-executable-header"
	| "class-identifier"
	| Bound;

const BOUNDS: ReadonlySet<string> = /* @__PURE__ */ new Set<Bound>(["members", "inflated", "depth", "directory", "header", "fetched", "scanned"]);

function isBound(reason: Obstacle): reason is Bound {
	return BOUNDS.has(reason);
}

/** Something that could not be looked at. */
export interface Unreadable {
	readonly reason: Obstacle;
	readonly member?: string;
}

/** A member that runs on Windows. */
export interface ExecutableMember {
	readonly member: string;
	readonly rank: ExecutableRank;
	readonly by: "name" | "content";
	readonly extension: string;
	readonly format?: ExecutableFormat;
}

/** A member whose name deceives. */
export interface DeceptiveMember {
	readonly member: string;
	readonly extension: string;
	readonly tricks: readonly NameTrick[];
	readonly rank?: ExecutableRank;
}

/** What a bounded list keeps: the first entries, and how many there were. */
export class Tally<T> {
	readonly first: T[] = [];
	count = 0;

	add(entry: T): void {
		this.count++;
		if (this.first.length < LIMITS.reported) this.first.push(entry);
	}
}

/** Everything seen so far of one attachment, and what is left of the limits. */
export class Examination {
	readonly lists: ExtensionLists;
	type: FileType = "unknown";
	readonly also: Set<FileType> = new Set();
	/** Archives opened or known by signature. */
	readonly archives: Set<ArchiveType> = new Set();
	members = 0;
	#inflater: Inflater | undefined;
	inflatedLeft: number = LIMITS.inflated;
	scanLeft: number = LIMITS.scanned;
	readonly executables: Readonly<Record<ExecutableRank, Tally<ExecutableMember>>> = { named: new Tally(), definition: new Tally() };
	executableMembers = 0;
	readonly deceptive: Readonly<Record<ExecutableRank | "none", Tally<DeceptiveMember>>> = { named: new Tally(), definition: new Tally(), none: new Tally() };
	encryption: EncryptionEvidence | undefined;
	/** Of the structure: whether an archive is encrypted cannot be told. Of the content: whether a member runs cannot be told. */
	readonly unreadable: Readonly<Record<"structure" | "content", Tally<Unreadable>>> = { structure: new Tally(), content: new Tally() };
	readonly disagreements: Map<string, string> = new Map();
	readonly bounds: Set<Bound> = new Set();
	readonly notChecked: Set<NotChecked> = new Set();

	constructor(lists: ExtensionLists) {
		this.lists = lists;
	}

	/** Made when the first packed member comes: its tables would cost more than judging a name. */
	get inflater(): Inflater {
		this.#inflater ??= new Inflater();
		return this.#inflater;
	}

	/** Something could not be looked at; where the reason is a limit, it is noted as reached. */
	cannot(reason: Obstacle, of: "structure" | "content", member: string): void {
		if (isBound(reason)) this.bounds.add(reason);
		this.unreadable[of].add(member === "" ? { reason } : { reason, member: sanitiseName(member) });
	}

	encrypted(offset: number, field: string, member: string): void {
		this.encryption ??= member === "" ? { offset, field } : { offset, field, member: sanitiseName(member) };
	}

	/** Two headers of one member say different things. */
	disagree(field: string, member: string): void {
		if (!this.disagreements.has(field)) this.disagreements.set(field, sanitiseName(member));
	}

	/** Judges a member's names; gives back whether one of them runs. */
	name(path: string, judgements: readonly NameJudgement[]): boolean {
		let runs = false;
		for (const { extension, executable, deceptive, tricks, unknownClass } of judgements) {
			if (deceptive) {
				const entry = { member: sanitiseName(path), extension: sanitiseName(extension), tricks };
				this.deceptive[executable ?? "none"].add(executable === undefined ? entry : { ...entry, rank: executable });
			}
			if (unknownClass) this.cannot("class-identifier", "content", path);
			if (executable === undefined) continue;
			this.executables[executable].add({ member: sanitiseName(path), rank: executable, by: "name", extension });
			runs = true;
		}
		return runs;
	}
}
