import { type Io, UsageError } from "./io.ts";
import type { Language } from "./texts.ts";

/** The world with a standard input that can be read once: a second time it would be an empty list, or a file without a program in it. */
export function withStdinOnce(io: Io, { say }: Language): Io {
	let taken = false;
	const take = (path: string): void => {
		if (path !== "-") return;
		if (taken) throw new UsageError(say("stdinTwice"));
		taken = true;
	};
	return {
		...io,
		readFile: async (path) => {
			take(path);
			return io.readFile(path);
		},
		readSecret: async (prompt) => {
			take("-");
			return io.readSecret(prompt);
		},
		inspectFile: async (path, look) => {
			take(path);
			return io.inspectFile(path, look);
		},
	};
}
