import fc from "fast-check";
import { dateOf, dayOf, type OracleAccount } from "./oracle.ts";

const EARLIEST = dayOf("2025-07-01");
const LATEST = dayOf("2027-03-31");

/** Days of which every limit of the regulations, month ends, Tết and the calendar's end are near. */
const corners = [
	"2025-12-05",
	"2026-01-20",
	"2026-01-31",
	"2026-02-12",
	"2026-02-28",
	"2026-05-31",
	"2026-08-20",
	"2026-08-31",
	"2026-11-23",
	"2026-11-24",
	"2026-12-30",
];

export const day: fc.Arbitrary<string> = fc.oneof(
	fc.integer({ min: EARLIEST, max: LATEST }).map(dateOf),
	fc.tuple(fc.constantFrom(...corners), fc.integer({ min: -2, max: 2 })).map(([corner, shift]) => dateOf(dayOf(corner) + shift)),
);

/** A day asked about: around the limits of the regulations as often as anywhere. */
export const asOf: fc.Arbitrary<string> = fc.oneof(
	fc.integer({ min: dayOf("2025-11-01"), max: dayOf("2029-12-31") }).map(dateOf),
	fc.tuple(day, fc.constantFrom(0, 1, 2, 15, 16, 30, 31, 90, 91, 92, 181, 182, 183, 184, 1096, 1097)).map(([start, days]) => dateOf(dayOf(start) + days)),
);

const unknowable = fc.option(day, { nil: null, freq: 2 });
/** Events that hide the others where they are frequent. */
const rare: fc.Arbitrary<string | null> = fc.oneof({ arbitrary: fc.constant(null), weight: 6 }, { arbitrary: day, weight: 1 });

/** Accounts with any facts in any order: consistent ones are as frequent as others, because dates are drawn apart and then often sorted. */
export const account: fc.Arbitrary<OracleAccount> = fc
	.record(
		{
			role: fc.constantFrom("user", "administrator"),
			issuedAt: unknowable,
			initialPasswordChangedAt: unknowable,
			passwordChangedAt: rare,
			passwordResetAt: rare,
			lastLoginAt: unknowable,
			lastSentAt: unknowable,
			lastReceivedAt: unknowable,
			absenceNotified: fc.boolean(),
			compromisedOn: rare,
			prohibitedActOn: rare,
			suspensionRequestedOn: rare,
			suspendedSince: rare,
			restoredAt: rare,
			leftByDecisionOn: rare,
			terminationRequestedAt: rare,
			cancelledAt: rare,
			uncertaintyDays: fc.constantFrom(0, 6, 30),
		},
		{ requiredKeys: [] },
	)
	.chain((facts) => fc.tuple(fc.constant(facts), fc.boolean()))
	.map(([facts, inOrder]) => {
		const kept: Record<string, unknown> = { ...facts };
		if (!inOrder) return kept;
		const dates = Object.keys(kept).filter((key) => typeof kept[key] === "string" && key !== "role");
		const sorted = dates.map((key) => String(kept[key])).sort();
		for (const [index, key] of dates.entries()) kept[key] = sorted[index];
		return kept;
	});

/** Whole days added to a date. */
export const later = (date: string, days: number): string => dateOf(dayOf(date) + days);
