/** Throws unless the facts are an object with names that are texts; gives them back. */
export function assertNames<Facts extends { readonly names: readonly string[] }>(attachment: Facts): Facts {
	if (typeof attachment !== "object" || attachment === null) throw new TypeError("attachment: expected an object with names");
	if (!Array.isArray(attachment.names)) throw new TypeError("attachment.names: expected an array of names");
	for (const name of attachment.names) if (typeof name !== "string") throw new TypeError(`attachment.names: expected texts, got ${typeof name}`);
	return attachment;
}

/** Throws unless a size is absent or a whole number of bytes. */
export function assertSize(size: number | undefined): void {
	if (size === undefined) return;
	if (typeof size !== "number") throw new TypeError(`attachment.size: expected a number of bytes, got ${typeof size}`);
	if (!Number.isSafeInteger(size) || size < 0) throw new RangeError("attachment.size: expected a whole number of bytes, 0 or more");
}
