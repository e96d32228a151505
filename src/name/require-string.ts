import { kindOf } from "../core/kind-of.ts";

/** Throws a `TypeError` that names the argument, never its value, where a caller passes no string. */
export function requireString(value: unknown, rule: string, argument: string): asserts value is string {
	if (typeof value === "string") return;
	throw new TypeError(`${rule}: ${argument} must be a string, got ${kindOf(value)}`);
}
