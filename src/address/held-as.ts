import type { Holder } from "./types.ts";

/** What most entries of a list have in common: they share one such object. */
export interface HeldAs {
	readonly domain: string;
	/** `person`, a kind of the profile, or unknown. */
	readonly kind: string | undefined;
	readonly holder: Holder | undefined;
	readonly retired: boolean;
	readonly createdOn: string | undefined;
}
