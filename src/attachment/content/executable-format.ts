/** Formats that Windows runs, or installs, as their content shows. */
export type ExecutableFormat = "pe" | "ne" | "le" | "lx" | "dos" | "msi" | "msp" | "mst" | "lnk";

/** What the content says of whether the file runs. */
export type ExecutableContent =
	/** It does. `extensions` are the usual ones of such a file: a profile's lists decide whether it counts. */
	| { readonly found: "executable"; readonly format: ExecutableFormat; readonly extensions: readonly string[]; readonly offset: number }
	/** It begins like an executable, but its header leads nowhere. */
	| { readonly found: "broken-header" }
	/** What would settle it lies past the part that was decompressed. */
	| { readonly found: "out-of-reach" };
