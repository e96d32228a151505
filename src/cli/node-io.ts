import { Buffer } from "node:buffer";
import { fstatSync } from "node:fs";
import { type FileHandle, open, readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { type Io, messageOf, type Output, OutputError, ReadError } from "./io.ts";
import { joined } from "./joined.ts";
import { typedLines } from "./typed-lines.ts";

/** So many bytes are read of anything: as many as Node reads of a file. */
const MOST_BYTES = 2 ** 31 - 1;
/** So many at once where nobody knows how many there are. */
const CHUNK = 1 << 16;

/** A part of a file as a blob: it holds a place, and reads when asked. */
class FileBlob extends Blob {
	readonly #file: FileHandle;
	readonly #start: number;
	readonly #end: number;

	constructor(file: FileHandle, start: number, end: number) {
		super();
		this.#file = file;
		this.#start = start;
		this.#end = end;
	}

	override get size(): number {
		return this.#end - this.#start;
	}

	override slice(start: number = 0, end: number = this.size): Blob {
		const place = (offset: number): number => Math.min(Math.max(offset < 0 ? this.size + offset : offset, 0), this.size) + this.#start;
		return new FileBlob(this.#file, place(start), Math.max(place(start), place(end)));
	}

	override async arrayBuffer(): Promise<ArrayBuffer> {
		const bytes = new Uint8Array(this.size);
		let filled = 0;
		while (filled < bytes.length) {
			const { bytesRead } = await this.#file.read(bytes, filled, bytes.length - filled, this.#start + filled);
			if (bytesRead === 0) throw new ReadError("otherSize");
			filled += bytesRead;
		}
		return bytes.buffer;
	}
}

/** A stream to write to. A reader who leaves is no error anywhere; what else fails loses the answer, and only there there is somebody to be told. */
function output(stream: NodeJS.WriteStream, isAnswer: boolean): Output {
	let failure: unknown;
	stream.on("error", (error) => {
		failure ??= error;
	});
	return {
		isTerminal: stream.isTTY === true,
		write: (text) =>
			new Promise((resolve, reject) => {
				const settle = (error: unknown): void => {
					if (error === null || error === undefined) resolve(true);
					else if (isAnswer && Object(error).code !== "EPIPE") reject(new OutputError(messageOf(error)));
					else resolve(false);
				};
				if (failure !== undefined) return settle(failure);
				try {
					stream.write(text, settle);
				} catch (error) {
					// Deno does not wait to say that the disk is full.
					settle(error);
				}
			}),
	};
}

async function readStdin(most: number): Promise<Uint8Array> {
	if (isNoStream()) throw new ReadError("noRegularFile");
	return joined(process.stdin, most);
}

/** Node gives an empty stream for what can be none, such as a folder. */
function isNoStream(): boolean {
	try {
		const stats = fstatSync(0);
		return stats.isDirectory() || stats.isBlockDevice();
	} catch {
		// Not every console of Windows can be asked.
		return false;
	}
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
	for (;;) {
		const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK), 0, CHUNK, null);
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
	}
}

async function readFile(path: string, most: number): Promise<Uint8Array> {
	if (path === "-") return readStdin(most);
	const file = await open(path);
	try {
		const stats = await file.stat();
		// A pipe and a device have no size, and some file systems tell none.
		if (!stats.isFile() || stats.size === 0) return await joined(chunksOf(file), most);
		if (stats.size > most) throw new ReadError("tooLarge");
		const bytes = await file.readFile();
		// Somebody writes it: where it was cut, a row may look whole that is none.
		if (bytes.length !== (await file.stat()).size) throw new ReadError("otherSize");
		return bytes;
	} finally {
		await file.close();
	}
}

/** Reads lines from a terminal without showing them. */
async function readHidden(prompt: string): Promise<Uint8Array> {
	const { stdin, stderr } = process;
	stderr.write(prompt);
	stdin.setRawMode(true);
	stdin.setEncoding("utf8");
	try {
		return Buffer.from(await typedLines(stdin));
	} finally {
		stdin.setRawMode(false);
		stdin.pause();
		stderr.write("\n");
	}
}

async function inspectFile<T>(path: string, look: (content: Blob) => Promise<T>, most: number): Promise<T> {
	if (path === "-") return look(new Blob([Buffer.from(await readStdin(most))]));
	// Asked before it is opened: a pipe that nobody writes to would never be.
	if (!(await stat(path)).isFile()) throw new ReadError("noRegularFile");
	const file = await open(path);
	try {
		const { size } = await file.stat();
		const answer = await look(new FileBlob(file, 0, size));
		// It grows, or belongs to a file system that tells no size: what was looked at is not all.
		if ((await file.read(new Uint8Array(1), 0, 1, size)).bytesRead > 0) throw new ReadError("otherSize");
		return answer;
	} finally {
		await file.close();
	}
}

/**
 * Every JSON file below a folder, each folder once: the platform's own recursion follows links round and round.
 *
 * What a link leads to nowhere is given as a file, so that whoever reads it is told.
 *
 * @throws ReadError for what has the name of one and is none: a pipe that nobody writes to would be waited for.
 */
async function* jsonBelow(folder: string, entered: Set<string>): AsyncGenerator<string> {
	const real = await realpath(folder);
	if (entered.has(real)) return;
	entered.add(real);
	for (const name of await readdir(folder)) {
		const path = join(folder, name);
		const stats = await stat(path).catch(nowhere);
		if (stats?.isDirectory()) yield* jsonBelow(path, entered);
		else if (name.endsWith(".json") && !name.endsWith(".schema.json")) {
			if (stats?.isFile() === false) throw new ReadError("noRegularFile", path);
			yield path;
		}
	}
}

/** What there is at the end of a link that leads nowhere, or round: nothing. What may not be looked at is no such thing. */
function nowhere(error: unknown): undefined {
	if (!["ENOENT", "ELOOP"].includes(Object(error).code)) throw error;
}

async function listJson(path: string): Promise<readonly string[]> {
	if (path === "-" || !(await stat(path)).isDirectory()) return [path];
	const files: string[] = [];
	for await (const file of jsonBelow(path, new Set())) files.push(file);
	return files.sort();
}

/**
 * The world as Node shows it.
 *
 * @param most - So many bytes are read of a file or of standard input.
 */
export function nodeIo(most: number = MOST_BYTES): Io {
	return {
		stdout: output(process.stdout, true),
		stderr: output(process.stderr, false),
		env: process.env,
		readFile: (path) => readFile(path, most),
		readSecret: (prompt) => (process.stdin.isTTY === true ? readHidden(prompt) : readStdin(most)),
		inspectFile: (path, look) => inspectFile(path, look, most),
		listJson,
	};
}
