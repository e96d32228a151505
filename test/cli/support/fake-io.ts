import { type Io, OutputError } from "../../../src/cli/io.ts";
import { run } from "../../../src/cli/run.ts";

/** What a run wrote, and its exit code. */
export interface Ran {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);

/** Runs the command on files in memory; `-` is standard input. */
export async function command(
	argv: readonly string[],
	files: Files = {},
	options: {
		terminal?: boolean;
		env?: Record<string, string>;
		closeAfter?: number;
		fullAfter?: number;
		/** What the first write ends in. */
		failing?: Error;
		locked?: string;
		unreadable?: Readonly<Record<string, Error>>;
	} = {},
): Promise<Ran> {
	let out = "";
	let err = "";
	let writes = 0;
	const read = (path: string): Uint8Array => {
		const refused = options.unreadable?.[path];
		if (refused !== undefined) throw refused;
		const content = Object.hasOwn(files, path) ? files[path] : undefined;
		if (content === undefined) throw new Error(`ENOENT: no such file: ${path}`);
		return bytesOf(content);
	};
	const io: Io = {
		stdout: {
			isTerminal: false,
			write: async (text) => {
				writes += 1;
				if (options.failing !== undefined) throw options.failing;
				if (options.fullAfter !== undefined && writes > options.fullAfter) throw new OutputError("ENOSPC: no space left");
				if (options.closeAfter !== undefined && writes > options.closeAfter) return false;
				out += text;
				return true;
			},
		},
		stderr: {
			isTerminal: options.terminal === true,
			write: async (text) => {
				err += text;
				return true;
			},
		},
		env: options.env ?? {},
		readFile: async (path) => read(path),
		readSecret: async () => read("-"),
		inspectFile: async (path, look) => look(new Blob([Uint8Array.from(read(path))])),
		listJson: async (path) => {
			if (path === options.locked) throw new Error(`EACCES: ${path}`);
			return Object.keys(files).filter((file) => file === path || file.startsWith(`${path}/`));
		},
	};
	const code = await run(argv, io);
	return { code, out, err };
}

/** The rows of CSV written without quotation marks in the cells looked at. */
export function rowsOf(out: string, delimiter = ","): readonly (readonly string[])[] {
	return out
		.trimEnd()
		.split(/\r?\n/u)
		.map((line) => line.split(delimiter));
}
