/** A module bundled into one script, as text. */
declare module "*?script" {
	const source: string;
	export default source;
}

/** The pages of the documentation, by language; empty where the playground stands alone. Set when it is built. */
declare const HOME: Readonly<Partial<Record<"vi" | "en", string>>>;
