import type { Duration } from "../profile/types.ts";
import { type LanguageCode, type Words, wordFor } from "./language.ts";

const UNITS: Words = {
	minutes: { vi: "phút", en: "minute" },
	hours: { vi: "giờ", en: "hour" },
	days: { vi: "ngày", en: "day" },
	workingDays: { vi: "ngày làm việc", en: "working day" },
	weeks: { vi: "tuần", en: "week" },
	months: { vi: "tháng", en: "month" },
	years: { vi: "năm", en: "year" },
};

/** A length of time, with two digits in Vietnamese as in official texts. */
export function durationWords(duration: Duration, language: LanguageCode): string {
	const parts = Object.entries(duration).map(([unit, count]) => {
		const word = wordFor(UNITS, unit, language);
		return language === "vi" ? `${String(count).padStart(2, "0")} ${word}` : `${count} ${word}${count === 1 ? "" : "s"}`;
	});
	return parts.join(" ");
}
