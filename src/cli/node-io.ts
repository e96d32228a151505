import { Buffer } from "node:buffer";
import { type FileHandle, open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { type Io, messageOf, type OpenFile, type Output, OutputError } from "./io.ts";

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
			if (bytesRead === 0) break;
			filled += bytesRead;
		}
		return bytes.buffer.slice(0, filled);
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

async function readStdin(): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of process.stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
	return Buffer.concat(chunks);
}

/** Reads lines from a terminal without showing them; an empty line or Ctrl+D ends it. */
async function readHidden(prompt: string): Promise<Uint8Array> {
	const { stdin, stderr } = process;
	stderr.write(prompt);
	stdin.setRawMode(true);
	stdin.setEncoding("utf8");
	try {
		let text = "";
		for await (const chunk of stdin) {
			for (const character of String(chunk)) {
				if (character === "\u0003") return Buffer.alloc(0);
				if (character === "\u0004" || ((character === "\r" || character === "\n") && (text === "" || text.endsWith("\n")))) return Buffer.from(text);
				text = character === "\u007f" ? text.slice(0, -1) : text + (character === "\r" ? "\n" : character);
			}
		}
		return Buffer.from(text);
	} finally {
		stdin.setRawMode(false);
		stdin.pause();
		stderr.write("\n");
	}
}

async function openFile(path: string): Promise<OpenFile> {
	if (path === "-") return { blob: new Blob([Buffer.from(await readStdin())]), close: async () => {} };
	// Asked before it is opened: a pipe that nobody writes to would never be.
	const stats = await stat(path);
	if (!stats.isFile()) throw new Error("no regular file (standard input is -)");
	const file = await open(path);
	return { blob: new FileBlob(file, 0, stats.size), close: () => file.close() };
}

/**
 * Every file below a folder, each folder once: the platform's own recursion follows links round and round.
 *
 * What a link leads to nowhere is given as a file, so that whoever reads it is told.
 */
async function* filesBelow(folder: string, entered: Set<string>): AsyncGenerator<string> {
	const real = await realpath(folder);
	if (entered.has(real)) return;
	entered.add(real);
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(path)))) yield* filesBelow(path, entered);
		else yield path;
	}
}

const isFolder = (path: string): Promise<boolean> =>
	stat(path).then(
		(stats) => stats.isDirectory(),
		() => false,
	);

async function listJson(path: string): Promise<readonly string[]> {
	if (path === "-" || !(await stat(path)).isDirectory()) return [path];
	const files: string[] = [];
	for await (const file of filesBelow(path, new Set())) if (file.endsWith(".json") && !file.endsWith(".schema.json")) files.push(file);
	return files.sort();
}

/** The world as Node shows it. */
export function nodeIo(): Io {
	return {
		stdout: output(process.stdout, true),
		stderr: output(process.stderr, false),
		env: process.env,
		readFile: (path) => (path === "-" ? readStdin() : readFile(path)),
		readSecret: (prompt) => (process.stdin.isTTY === true ? readHidden(prompt) : readStdin()),
		openFile,
		listJson,
	};
}
