import type { Language, TextName } from "./texts.ts";

/** Somewhere to write to. */
export interface Output {
	/** Resolves once more may be written; `false` when nobody reads any more. Rejects with an `OutputError` where an answer is lost. */
	write(text: string): Promise<boolean>;
	readonly isTerminal: boolean;
}

/** All that the command touches of the world, so that tests can stand in for it. */
export interface Io {
	readonly stdout: Output;
	readonly stderr: Output;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** The content of a file; `-` is standard input. Rejects with an `Error` where it cannot be read. */
	readFile(path: string): Promise<Uint8Array>;
	/** Standard input without an echo on a terminal. */
	readSecret(prompt: string): Promise<Uint8Array>;
	/** What `look` finds in a file that it reads here and there; `-` is standard input. Rejects for what has no size of its own, such as a pipe, and where the size is not that of the content. */
	inspectFile<T>(path: string, look: (content: Blob) => Promise<T>): Promise<T>;
	/** The JSON files of a folder, or the path itself where it is no folder; `-` is standard input. */
	listJson(path: string): Promise<readonly string[]>;
}

/** Exit codes: all well; something is wrong with what was looked at; nothing could be done. */
export const EXIT = { ok: 0, findings: 1, usage: 2 } as const;

/** A call that cannot be carried out: one message, exit code 2, nothing written. */
export class UsageError extends Error {}

/** The answer could not be written: a full disk, say. What stands there is a part of it. */
export class OutputError extends Error {}

/** Why something cannot be read, where the system has no words for it. */
export class ReadError extends Error {
	readonly why: Extract<TextName, "noRegularFile" | "tooLarge" | "otherSize">;
	readonly file: string | undefined;

	/** @param file - What cannot be read, where it is not what was asked for but in it. */
	constructor(why: ReadError["why"], file?: string) {
		super(why);
		this.why = why;
		this.file = file;
	}
}

/**
 * What reading gives; where it fails, a usage error that tells why.
 *
 * @param text - The error's message, with the reason in it. An error that is a usage error already keeps its own.
 */
export async function orRefuse<T>(read: () => Promise<T>, { say }: Language, text: TextName, values: Readonly<Record<string, string>>): Promise<T> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof UsageError) throw error;
		const reason = error instanceof ReadError ? say(error.why, error.file === undefined ? {} : { file: error.file }) : messageOf(error);
		throw new UsageError(say(text, { ...values, reason }));
	}
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
