import type { Obstacle } from "../examination.ts";
import type { ByteSource, Task } from "../source.ts";

/** How a member's bytes lie in the archive. */
export interface Packed {
	/** `gzip`: with its headers; `other`: a method that is not decompressed here; `unknown`: one that no format document lists. */
	readonly method: "stored" | "deflated" | "gzip" | "other" | "unknown";
	/** The bytes as stored. */
	readonly source: ByteSource;
	/** Bytes of the member itself, as the archive says; the larger figure where it says two. */
	readonly size: number;
}

/** One member as an archive's reader found it. */
export interface Member {
	/** Every name that a header gives it. */
	readonly names: readonly string[];
	readonly encrypted: boolean;
	/** Every way in which the headers say that it is packed; none for a directory. */
	readonly packed: readonly Packed[];
}

/** What a reader of archives reports to. */
export interface ArchiveVisitor {
	/** A member; the visitor may want to read bytes of it. */
	member(member: Member): Task<void>;
	/** Encryption with a password, where it is written. */
	encrypted(offset: number, field: string, member?: () => string): void;
	/** Members or their names are encrypted: there is nothing more to see. */
	hidden(what: "encrypted-names" | "encrypted-members"): void;
	/** Something of the archive could not be read. */
	cannot(reason: Obstacle, of?: "structure" | "content", member?: string): void;
	/** Two headers of a member say different things. */
	disagree(field: string, member: string): void;
	/** Counts a member; false once there are too many. */
	count(): boolean;
	/** Takes bytes that are to be searched from what may be; false, and noted, once that is too much. */
	scan(length: number): boolean;
	/** The same for bytes that are to be decompressed. */
	decompress(length: number): boolean;
	/** Whether a zip of an office document is to be left closed. */
	readonly closesOffice: boolean;
	/** It is one, and stays closed. */
	office(): void;
}
