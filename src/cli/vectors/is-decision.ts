import type { Decision } from "../../core/decision.ts";
import { isRecord } from "../../core/is-record.ts";

/** Whether an answer is a decision. */
export function isDecision(value: unknown): value is Decision {
	return isRecord(value) && typeof value["outcome"] === "string" && ["findings", "basis", "readings"].every((key) => Array.isArray(value[key]));
}
