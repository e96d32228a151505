import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { type CivilDay, DAY_MS } from "./civil-date.ts";

/** Spans of up to so many months are remembered; longer ones are rare. */
const SPAN_LIMIT = 1024;
const MEMORY_LIMIT = 16_384;

/** A pure memory: date-fns takes a microsecond, and a list of accounts adds the same months to the same few hundred days. */
const memory = /* @__PURE__ */ new Map<number, CivilDay>();

/**
 * The corresponding day so many months later, or the last day of that month where it has no such day (Civil Code 148.3, 148.4; 29 February by analogy).
 *
 * Months are added once, from the start; adding them one by one would lose days for good.
 */
export function addMonths(day: CivilDay, months: number): CivilDay {
	const key = day * SPAN_LIMIT + months;
	const known = months < SPAN_LIMIT ? memory.get(key) : undefined;
	if (known !== undefined) return known;
	const sum = Math.round(addMonthsToDate(new UTCDateMini(day * DAY_MS), months).getTime() / DAY_MS);
	if (months < SPAN_LIMIT) {
		if (memory.size >= MEMORY_LIMIT) memory.clear();
		memory.set(key, sum);
	}
	return sum;
}
