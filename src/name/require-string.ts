/** Throws a `TypeError` that names the argument, never its value, where a caller passes no string. */
export function requireString(value: unknown, rule: string, argument: string): asserts value is string {
	if (typeof value === "string") return;
	throw new TypeError(`${rule}: ${argument} must be a string, got ${typeName(value)}`);
}

/** What a value of the wrong type is called in an error. */
export function typeName(value: unknown): string {
	return value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
}
