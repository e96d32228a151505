/**
 * Plain data as JSON in one way only: keys sorted by code unit, no spaces, as RFC 8785 writes it. Equal data give equal texts, whatever the order of their keys.
 *
 * What JSON cannot hold is left out of objects and is `null` in lists, as `JSON.stringify` does.
 *
 * @example
 * ```ts
 * canonicalJson({ b: [1, undefined], a: "Đ" }) // => "{\"a\":\"Đ\",\"b\":[1,null]}"
 * ```
 */
export function canonicalJson(data: unknown): string {
	if (Array.isArray(data)) return `[${data.map((part: unknown) => canonicalJson(part)).join(",")}]`;
	if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "null";
	const entries = Object.entries(data).filter(([, part]) => part !== undefined && typeof part !== "function");
	entries.sort(([one], [other]) => (one < other ? -1 : 1));
	return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(",")}}`;
}
