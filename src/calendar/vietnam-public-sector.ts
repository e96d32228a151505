import { freeze } from "../core/decision.ts";
import type { Calendar } from "./types.ts";

const PLAN_2024 = "2024 plan, approved by the Prime Minister";
const SWAP_2024 = "2450/VPCP-KGVX (2024)";
const PLAN_2025 = "6150/TB-BLDTBXH (2024-12-03)";
const NEW_YEAR_2026 = "12729/VPCP-KGVX (2025-12-25)";
const PLAN_2026 = "2026 plan, Ministry of Home Affairs (2025-10-17)";
const BY_LAW = "Labour Code 2019, Article 112, by the lunar calendar; no announcement seen";
const CULTURE_DAY = "80-NQ/TW (2026-01-07) asks for it; no law seen that makes 2026 the first year";

/**
 * Working days of Vietnam's public sector from 2024-01-01 to 2026-12-31: Monday to Friday, less holidays and days off, plus the Saturdays that are worked instead.
 *
 * 24 November 2026 is `unconfirmed`: it is asked for but not yet law, so it counts as an ordinary Tuesday, and an answer that depends on it is undetermined.
 *
 * @example
 * ```ts
 * vietnamPublicSector.days.find(({ date }) => date === "2026-08-22")?.kind // => "swap-working-day"
 * ```
 */
export const vietnamPublicSector: Calendar = /* @__PURE__ */ freeze<Calendar>({
	id: "vn-public-sector",
	coversFrom: "2024-01-01",
	coversTo: "2026-12-31",
	restWeekdays: [6, 7],
	days: [
		{ date: "2024-01-01", works: false, kind: "holiday", status: "announced", source: PLAN_2024, name: "Tết Dương lịch" },
		{ date: "2024-02-08", works: false, kind: "holiday", status: "announced", source: PLAN_2024, name: "Tết Nguyên đán Giáp Thìn - 29 tháng Chạp" },
		{ date: "2024-02-09", works: false, kind: "holiday", status: "announced", source: PLAN_2024, name: "Tết Nguyên đán Giáp Thìn - 30 tháng Chạp" },
		{ date: "2024-02-10", works: false, kind: "holiday", status: "announced", source: PLAN_2024, name: "Tết Nguyên đán Giáp Thìn - Mùng 1" },
		{ date: "2024-02-11", works: false, kind: "holiday", status: "announced", source: PLAN_2024, name: "Tết Nguyên đán Giáp Thìn - Mùng 2" },
		{ date: "2024-02-12", works: false, kind: "holiday", status: "announced", source: PLAN_2024, name: "Tết Nguyên đán Giáp Thìn - Mùng 3" },
		{ date: "2024-02-13", works: false, kind: "compensatory", status: "announced", source: PLAN_2024, name: "Nghỉ bù Tết Nguyên đán - Mùng 4" },
		{ date: "2024-02-14", works: false, kind: "compensatory", status: "announced", source: PLAN_2024, name: "Nghỉ bù Tết Nguyên đán - Mùng 5" },
		{ date: "2024-04-18", works: false, kind: "holiday", status: "announced", source: PLAN_2024, name: "Giỗ Tổ Hùng Vương (10/3 âm lịch)" },
		{ date: "2024-04-29", works: false, kind: "swap-day-off", status: "announced", source: SWAP_2024, name: "Nghỉ hoán đổi" },
		{ date: "2024-04-30", works: false, kind: "holiday", status: "announced", source: PLAN_2024, name: "Ngày Chiến thắng" },
		{ date: "2024-05-01", works: false, kind: "holiday", status: "announced", source: PLAN_2024, name: "Quốc tế Lao động" },
		{ date: "2024-05-04", works: true, kind: "swap-working-day", status: "announced", source: SWAP_2024, name: "Làm bù" },
		{ date: "2024-09-02", works: false, kind: "holiday", status: "announced", source: PLAN_2024, name: "Quốc khánh" },
		{ date: "2024-09-03", works: false, kind: "holiday", status: "announced", source: PLAN_2024, name: "Quốc khánh (ngày liền kề)" },
		{ date: "2025-01-01", works: false, kind: "holiday", status: "announced", source: PLAN_2025, name: "Tết Dương lịch" },
		{ date: "2025-01-27", works: false, kind: "holiday", status: "announced", source: PLAN_2025, name: "Tết Nguyên đán Ất Tỵ - 28 tháng Chạp" },
		{ date: "2025-01-28", works: false, kind: "holiday", status: "announced", source: PLAN_2025, name: "Tết Nguyên đán Ất Tỵ - 29 tháng Chạp" },
		{ date: "2025-01-29", works: false, kind: "holiday", status: "announced", source: PLAN_2025, name: "Tết Nguyên đán Ất Tỵ - Mùng 1" },
		{ date: "2025-01-30", works: false, kind: "holiday", status: "announced", source: PLAN_2025, name: "Tết Nguyên đán Ất Tỵ - Mùng 2" },
		{ date: "2025-01-31", works: false, kind: "holiday", status: "announced", source: PLAN_2025, name: "Tết Nguyên đán Ất Tỵ - Mùng 3" },
		{ date: "2025-04-07", works: false, kind: "holiday", status: "announced", source: PLAN_2025, name: "Giỗ Tổ Hùng Vương (10/3 âm lịch)" },
		{ date: "2025-04-26", works: true, kind: "swap-working-day", status: "announced", source: PLAN_2025, name: "Làm bù" },
		{ date: "2025-04-30", works: false, kind: "holiday", status: "announced", source: PLAN_2025, name: "Ngày Chiến thắng" },
		{ date: "2025-05-01", works: false, kind: "holiday", status: "announced", source: PLAN_2025, name: "Quốc tế Lao động" },
		{ date: "2025-05-02", works: false, kind: "swap-day-off", status: "announced", source: PLAN_2025, name: "Nghỉ hoán đổi" },
		{ date: "2025-09-01", works: false, kind: "holiday", status: "announced", source: PLAN_2025, name: "Quốc khánh (ngày liền kề)" },
		{ date: "2025-09-02", works: false, kind: "holiday", status: "announced", source: PLAN_2025, name: "Quốc khánh" },
		{ date: "2026-01-01", works: false, kind: "holiday", status: "announced", source: NEW_YEAR_2026, name: "Tết Dương lịch" },
		{ date: "2026-01-02", works: false, kind: "swap-day-off", status: "announced", source: NEW_YEAR_2026, name: "Nghỉ hoán đổi" },
		{ date: "2026-01-10", works: true, kind: "swap-working-day", status: "announced", source: NEW_YEAR_2026, name: "Làm bù" },
		{ date: "2026-02-16", works: false, kind: "holiday", status: "announced", source: PLAN_2026, name: "Tết Nguyên đán Bính Ngọ - 29 tháng Chạp" },
		{ date: "2026-02-17", works: false, kind: "holiday", status: "announced", source: PLAN_2026, name: "Tết Nguyên đán Bính Ngọ - Mùng 1" },
		{ date: "2026-02-18", works: false, kind: "holiday", status: "announced", source: PLAN_2026, name: "Tết Nguyên đán Bính Ngọ - Mùng 2" },
		{ date: "2026-02-19", works: false, kind: "holiday", status: "announced", source: PLAN_2026, name: "Tết Nguyên đán Bính Ngọ - Mùng 3" },
		{ date: "2026-02-20", works: false, kind: "holiday", status: "announced", source: PLAN_2026, name: "Tết Nguyên đán Bính Ngọ - Mùng 4" },
		{ date: "2026-04-26", works: false, kind: "holiday", status: "computed", source: BY_LAW, name: "Giỗ Tổ Hùng Vương (10/3 âm lịch)" },
		{ date: "2026-04-27", works: false, kind: "compensatory", status: "computed", source: BY_LAW, name: "Nghỉ bù Giỗ Tổ" },
		{ date: "2026-04-30", works: false, kind: "holiday", status: "announced", source: PLAN_2026, name: "Ngày Chiến thắng" },
		{ date: "2026-05-01", works: false, kind: "holiday", status: "announced", source: PLAN_2026, name: "Quốc tế Lao động" },
		{ date: "2026-08-22", works: true, kind: "swap-working-day", status: "announced", source: PLAN_2026, name: "Làm bù" },
		{ date: "2026-08-31", works: false, kind: "swap-day-off", status: "announced", source: PLAN_2026, name: "Nghỉ hoán đổi" },
		{ date: "2026-09-01", works: false, kind: "holiday", status: "announced", source: PLAN_2026, name: "Quốc khánh (ngày liền kề)" },
		{ date: "2026-09-02", works: false, kind: "holiday", status: "announced", source: PLAN_2026, name: "Quốc khánh" },
		{ date: "2026-11-24", works: false, kind: "holiday", status: "unconfirmed", source: CULTURE_DAY, name: "Ngày Văn hóa Việt Nam" },
	],
});
