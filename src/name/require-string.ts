/** Throws a `TypeError` that names the argument, never its value, where a caller passes no string. */
export function requireString(value: unknown, rule: string, argument: string): asserts value is string {
	if (typeof value === "string") return;
	const given = value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
	throw new TypeError(`${rule}: ${argument} must be a string, got ${given}`);
}
