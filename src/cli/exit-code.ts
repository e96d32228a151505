import type { Outcome } from "../core/decision.ts";
import { EXIT } from "./io.ts";

/** What an outcome means for the exit code. */
export function exitCodeOf(outcome: Outcome): number {
	return outcome === "compliant" || outcome === "unregulated" ? EXIT.ok : EXIT.findings;
}

/** The worse of two exit codes. */
export function worse(one: number, other: number): number {
	return Math.max(one, other);
}
