/** Writes a path as a JSON pointer (RFC 6901): `/address/person`; the root is the empty text. */
export function formatPointer(path: readonly PropertyKey[]): string {
	return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Reads a JSON pointer into its keys. */
export function parsePointer(pointer: string): readonly string[] {
	return pointer
		.split("/")
		.slice(1)
		.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Whether a place is another one, or lies inside it. */
export function isWithin(pointer: string, outer: string): boolean {
	return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** The value at a path of plain data; `found: false` where there is none. An array has nothing but its entries. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): { readonly found: true; readonly value: unknown } | { readonly found: false } {
	let node: unknown = root;
	for (const key of path) {
		if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return { found: false };
		if (Array.isArray(node) && !/^(?:0|[1-9][0-9]*)$/u.test(String(key))) return { found: false };
		node = Reflect.get(node, key);
	}
	return { found: true, value: node };
}
