import type { Duration } from "../profile/types.ts";
import type { LanguageCode } from "./language.ts";

const UNITS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
	minutes: ["phút", "minute"],
	hours: ["giờ", "hour"],
	days: ["ngày", "day"],
	workingDays: ["ngày làm việc", "working day"],
	weeks: ["tuần", "week"],
	months: ["tháng", "month"],
	years: ["năm", "year"],
};

/** A length of time, with two digits in Vietnamese as in official texts. */
export function durationWords(duration: Duration, language: LanguageCode): string {
	const [unit = "", count = 0] = Object.entries(duration)[0] ?? [];
	const [vi, en] = UNITS[unit] ?? [unit, unit];
	return language === "vi" ? `${String(count).padStart(2, "0")} ${vi}` : `${count} ${en}${count === 1 ? "" : "s"}`;
}
