/** How keys stand in the text of a value: as they came, or sorted. */
export type KeyOrder = "as-is" | "sorted";

/** Any value as JSON, with marks for what JSON cannot hold; the same bytes for the same value on every runtime. */
export function canonical(value: unknown, order: KeyOrder = "sorted"): string {
	if (value === undefined) return '{"$undefined":true}';
	if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))) return `{"$number":"${Object.is(value, -0) ? "-0" : value}"}`;
	if (typeof value === "bigint" || typeof value === "symbol") return `{"$${typeof value}":${JSON.stringify(value.toString())}}`;
	if (typeof value === "function") return '{"$function":true}';
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if (value instanceof Uint8Array) return `{"$bytes":"${Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("")}"}`;
	if (value instanceof Date) return `{"$date":${Number.isNaN(value.getTime()) ? "null" : value.getTime()}}`;
	if (isIterable(value)) return `[${Array.from(value, (part) => canonical(part, order)).join(",")}]`;
	const entries = Object.entries(value);
	if (order === "sorted") entries.sort(([one], [other]) => (one < other ? -1 : 1));
	return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part, order)}`).join(",")}}`;
}

function isIterable(value: object): value is Iterable<unknown> {
	return Symbol.iterator in value && typeof value[Symbol.iterator] === "function";
}

/** Eight hexadecimal digits that change where the text does. */
export function fingerprint(text: string): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		high = Math.imul(high ^ unit, 0x9e3779b1);
		low = Math.imul(low ^ unit, 0x5f356495);
		high = (high << 13) | (high >>> 19);
		low = (low << 17) | (low >>> 15);
	}
	high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
	return ((high ^ (high >>> 15)) >>> 0).toString(16).padStart(8, "0");
}
