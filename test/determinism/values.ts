import type { Random } from "./random.ts";

/** What a careless or a hostile caller hands in. */
export const HOSTILE: readonly unknown[] = [
	undefined,
	null,
	0,
	-1,
	1.5,
	Number.NaN,
	Number.POSITIVE_INFINITY,
	true,
	"",
	" ",
	"\u0000",
	"\ud83d",
	"\udc00a",
	"__proto__",
	"constructor",
	"\u202etxt.exe",
	"ＮＧＵＹỄＮ",
	"e\u0301\u0323\u0302",
	"İstanbul ıI",
	"ﬁ ŉ ǅ",
	"a".repeat(3000),
	"̂".repeat(500),
	[],
	{},
	["a", null],
	new Date(Number.NaN),
	new Date(1_786_000_000_000),
];

/** Facts of which one is sometimes wrong, missing, or not asked for. */
export function mangled(random: Random, facts: Readonly<Record<string, unknown>>, percent = 8): Readonly<Record<string, unknown>> {
	if (!random.chance(percent)) return facts;
	const keys = Object.keys(facts);
	const key = keys.length === 0 || random.chance(10) ? "unknownKey" : random.pick(keys);
	return { ...facts, [key]: random.pick(HOSTILE) };
}

/** The argument, or something else in its place. */
export function orHostile(random: Random, value: unknown, percent = 3): unknown {
	return random.chance(percent) ? random.pick(HOSTILE) : value;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A day of the years around the two regulations; some days do not exist. */
export function civilDate(random: Random): string {
	const year = random.chance(85) ? 2025 + random.int(2) : 2021 + random.int(9);
	return `${year}-${two(1 + random.int(12))}-${two(1 + random.int(random.chance(15) ? 31 : 28))}`;
}

const OFFSETS = ["Z", "+07:00", "-11:00", "+14:00", "+05:45"];
export const BAD_DATES: readonly string[] = [
	"2026-02-30",
	"2026-13-01",
	"31/08/2026",
	"2026-08-31T08:00",
	"0000-01-01",
	"10000-01-01",
	"2026-08-31T24:00Z",
	"hôm nay",
	"2026-8-1",
	"９９",
];

/** A point in time in one of its spellings, rarely none. */
export function moment(random: Random): unknown {
	if (random.chance(4)) return random.chance(60) ? random.pick(BAD_DATES) : random.pick(HOSTILE);
	const date = civilDate(random);
	if (random.chance(60)) return date;
	if (random.chance(15)) return new Date(1_735_689_600_000 + random.int(63_072_000) * 1000);
	return `${date}T${two(random.int(24))}:${two(random.int(60))}${random.chance(50) ? `:${two(random.int(60))}` : ""}${random.pick(OFFSETS)}`;
}

export function duration(random: Random): Readonly<Record<string, unknown>> {
	const unit = random.pick(["minutes", "hours", "days", "workingDays", "weeks", "months", "years"]);
	return mangled(random, { [unit]: random.chance(90) ? random.int(unit === "years" ? 4 : 40) : random.int(3000) });
}
