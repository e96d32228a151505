import type { Decision } from "../../core/decision.ts";

/** Whether a value is an object with keys, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an answer is a decision. */
export function isDecision(value: unknown): value is Decision {
	return isObject(value) && typeof value["outcome"] === "string" && ["findings", "basis", "readings"].every((key) => Array.isArray(value[key]));
}
