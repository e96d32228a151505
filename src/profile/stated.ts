import type { Sourced } from "./types.ts";

/** The value that a regulation states; `undefined` where it is silent, or says that there is none. Nothing is noted: `Ruling.use` does that too. */
export function statedIn<T>(sourced: Sourced<T>): T | undefined {
	return "value" in sourced ? sourced.value : undefined;
}
