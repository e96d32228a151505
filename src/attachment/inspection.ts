import type { ExecutableFormat } from "./content/executable-format.ts";
import type { Bound } from "./limits.ts";
import type { BlobContent } from "./source.ts";

/** Formats that are opened, or known by their signature. */
export type ArchiveType = "zip" | "rar-1.4" | "rar-4" | "rar-5" | "7z" | "gzip" | "tar" | "bzip2" | "xz" | "cab" | "zstd" | "lzh" | "ace";

/** What a file is by its content. `"not-given"`: no content was given; `"unknown"`: neither an executable nor an archive. */
export type FileType = ExecutableFormat | ArchiveType | "ooxml" | "unknown" | "not-given";

/** Whether an archive is encrypted with a password, and where that is written. */
export interface Encryption {
	/** `"no"` also for what is no archive; `"cannot-tell"` where no content was given or an archive could not be read. */
	readonly answer: "yes" | "no" | "cannot-tell";
	/** Where that is written, where the answer is yes. */
	readonly evidence?: EncryptionEvidence;
}

/** Where encryption is written. */
export interface EncryptionEvidence {
	/** Bytes from the beginning of the file, or of the decompressed member or header that `member` and `field` name. */
	readonly offset: number;
	/** The header and the field in it. */
	readonly field: string;
	/** The member concerned, or the inner archive, where there is one. */
	readonly member?: string;
}

/** What was not looked at, in an answer that holds without it. */
export type NotChecked =
	/** No content was given: the answer rests on the names. */
	| "content"
	/** Members packed by a method that is not decompressed: they were judged by name. */
	| "member-content"
	/** Encrypted members: they were judged by name. */
	| "encrypted-members"
	/** An archive whose list of members is encrypted. */
	| "encrypted-names";

/** What was seen of an attachment. Never its content. */
export interface Inspection {
	/** What the content is; for a file that is two things at once, what it begins as. */
	readonly type: FileType;
	/** What else it is: the archive behind a self-extractor's program or behind a picture. */
	readonly also: readonly FileType[];
	/** Files counted in archives, at every depth. */
	readonly members: number;
	/** How many of them run on Windows, by name or by content. */
	readonly executables: number;
	/** Whether an archive is encrypted with a password. */
	readonly encryption: Encryption;
	/** Limits that were reached. */
	readonly bounds: readonly Bound[];
	/** What was not looked at. */
	readonly notChecked: readonly NotChecked[];
	/** Bytes fetched of a blob; absent for content in memory. */
	readonly fetchedBytes?: number;
}

/** What is to be judged. */
export interface Attachment {
	/** Every name that it came with: of `Content-Disposition`, of `Content-Type`, as the mail program shows it. The worst counts. */
	readonly names: readonly string[];
	/** The content; without it only the names are judged. */
	readonly content?: Uint8Array;
	/** Bytes, where there is no content or only its beginning. */
	readonly size?: number;
}

/** What is to be judged, the content as a blob. */
export interface BlobAttachment {
	/** Every name that it came with. */
	readonly names: readonly string[];
	/** The content: read in parts, not as a whole. */
	readonly content: BlobContent;
	/** Bytes, where the blob is only the beginning of the content. */
	readonly size?: number;
}

/** Codes of findings about attachments. */
export type AttachmentCode =
	| "attachment.executable-named"
	| "attachment.executable-by-definition"
	| "attachment.executable-content"
	| "attachment.executable-in-archive"
	| "attachment.encrypted-archive"
	| "attachment.archive"
	| "attachment.extension"
	| "attachment.cannot-inspect"
	| "attachment.deceptive-name"
	| "attachment.headers-disagree"
	| "attachment.too-large";
