/** How far an inspection goes. Each of these that is reached is named in the answer. */
export const LIMITS = {
	/** Members looked at, in all archives of one attachment together. */
	members: 100_000,
	/** Bytes decompressed, in all. */
	inflated: 16_777_216,
	/** Bytes looked at of each member. */
	head: 4096,
	/** Archives inside archives: an archive this deep is opened, one deeper is not. */
	depth: 3,
	/** Bytes of an archive's directory or of a 7z header, as stored. */
	directory: 16_777_216,
	/** Bytes of a 7z header once decoded. */
	header: 1_048_576,
	/** Bytes fetched of a blob, in all. */
	fetched: 25_165_824,
	/** Bytes of headers, names and gaps searched, in all: many members may point to the same ones. */
	scanned: 134_217_728,
	/** Where an archive behind other data (a self-extractor, a picture) may begin. */
	prefix: 8_388_608,
	/** Findings of one kind that name a member; further ones are only counted. */
	reported: 20,
} as const;

/** A limit that was reached. */
export type Bound = "members" | "inflated" | "depth" | "directory" | "header" | "fetched" | "scanned";
