import { afterEach, describe, expect, it } from "vitest";
import { addWorkingDays } from "../../src/calendar/add-working-days.ts";
import { endOfPeriod } from "../../src/calendar/end-of-period.ts";
import { explainPeriod } from "../../src/calendar/explain-period.ts";
import { procedureDeadline } from "../../src/deadline/procedure-deadline.ts";
import { passwordExpiry } from "../../src/password/password-expiry.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const HOST_READERS = [
	"getDate",
	"getDay",
	"getFullYear",
	"getHours",
	"getMinutes",
	"getMonth",
	"getSeconds",
	"getTimezoneOffset",
	"getYear",
	"toLocaleDateString",
] as const;
const ZONE = process.env["TZ"];

/** Answers on dates around month ends, years, and the nights on which other countries change their clocks. */
function answers(): string {
	const dates = [
		"2026-01-31",
		"2026-02-28",
		"2026-03-29T01:30:00Z",
		"2026-10-25T00:30:00Z",
		"2026-11-01T05:30:00Z",
		"2025-12-31T17:00:00Z",
		"2026-02-11T16:59:59Z",
	];
	const results = dates.flatMap((date) => [
		addWorkingDays(date, 3),
		...[1, 6, 1024].map((months) => endOfPeriod(date, { months })),
		explainPeriod(date, { days: 15 }, { roll: true }),
		endOfPeriod(new Date(Date.parse(date)), { hours: 2 }),
		procedureDeadline(bacNinh, "request-termination", { startedAt: date, asOf: "2026-12-01" }),
		procedureDeadline(tuyenQuang, "restore-account", { startedAt: date, completedAt: "2026-12-01T00:00:00Z" }),
		passwordExpiry(bacNinh, { role: "user", changedAt: date }),
	]);
	return JSON.stringify(results);
}

afterEach(() => {
	if (ZONE === undefined) delete process.env["TZ"];
	else process.env["TZ"] = ZONE;
});

describe("the host's zone and clock", () => {
	it("change no answer", () => {
		const zones = ["UTC", "Asia/Ho_Chi_Minh", "America/Sao_Paulo", "America/New_York", "Europe/London", "Pacific/Kiritimati", "Pacific/Pago_Pago"];
		const offsets = new Set<number>();
		const seen = new Set<string>();
		for (const zone of zones) {
			process.env["TZ"] = zone;
			offsets.add(new Date("2026-03-29T01:30:00Z").getTimezoneOffset());
			seen.add(answers());
		}
		expect(offsets.size, "the zone really changes").toBeGreaterThanOrEqual(5);
		expect(seen.size).toBe(1);
	});

	it("are never asked", () => {
		const expected = answers();
		const asked: string[] = [];
		const kept = new Map<string, PropertyDescriptor>();
		const refuse = (target: object, name: string): void => {
			const descriptor = Object.getOwnPropertyDescriptor(target, name);
			if (descriptor === undefined) return;
			kept.set(name, descriptor);
			Object.defineProperty(target, name, {
				...descriptor,
				value: () => {
					asked.push(name);
					throw new Error(`${name} asks the host`);
				},
			});
		};
		for (const name of HOST_READERS) refuse(Date.prototype, name);
		refuse(Date, "now");
		let result = "";
		try {
			result = answers();
		} finally {
			for (const [name, descriptor] of kept) Object.defineProperty(name === "now" ? Date : Date.prototype, name, descriptor);
		}
		expect(kept.size).toBe(HOST_READERS.length + 1);
		expect([asked, result]).toEqual([[], expected]);
	});
});
