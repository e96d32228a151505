import { clauses } from "../profile/clauses.ts";
import { readings, withReadings } from "../profile/readings.ts";

/** The functions that vectors and the command know, by the name that they are exported under. */
export const functions: Readonly<Record<string, (...args: never[]) => unknown>> = {
	clauses,
	readings,
	withReadings,
};
