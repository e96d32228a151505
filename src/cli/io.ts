/** Somewhere to write to. */
export interface Output {
	/** Resolves once more may be written; `false` when nobody reads any more. Rejects with an `OutputError` where an answer is lost. */
	write(text: string): Promise<boolean>;
	readonly isTerminal: boolean;
}

/** A file that is read here and there. */
export interface OpenFile {
	readonly blob: Blob;
	close(): Promise<void>;
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
	/** A file opened for reading here and there; `-` is standard input. Rejects for what has no size of its own, such as a pipe. */
	openFile(path: string): Promise<OpenFile>;
	/** The JSON files of a folder, or the path itself where it is no folder; `-` is standard input. */
	listJson(path: string): Promise<readonly string[]>;
}

/** Exit codes: all well; something is wrong with what was looked at; nothing could be done. */
export const EXIT = { ok: 0, findings: 1, usage: 2 } as const;

/** A call that cannot be carried out: one message, exit code 2, nothing written. */
export class UsageError extends Error {}

/** The answer could not be written: a full disk, say. What stands there is a part of it. */
export class OutputError extends Error {}

/**
 * What some work gives; where it fails, a usage error that tells why.
 *
 * @param words - The error's message, with the reason in it. An error that is a usage error already keeps its own.
 */
export async function orRefuse<T>(work: () => T | Promise<T>, words: (reason: string) => string): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw error instanceof UsageError ? error : new UsageError(words(messageOf(error)));
	}
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
