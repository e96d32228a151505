import { type DayPeriodSteps, vietnamPublicSector } from "../../../src/index.ts";
import { formatValue, termOf } from "../../../src/messages/format-value.ts";
import { usePage } from "../page.ts";

/** What a day is to a period; each has a sign and a word beside its colour. */
type DayRole = "start" | "counted" | "last" | "skipped" | "outside";

interface DayCell {
	readonly date: string;
	readonly role: DayRole;
	/** Which counted day it is. */
	readonly number?: number;
	readonly why?: string;
	readonly name?: string;
	/** A Saturday that is worked. */
	readonly swapped: boolean;
}

/** More months are cut in the middle. */
const MOST_MONTHS = 12;
const DAY = 86_400_000;

const known = new Map(vietnamPublicSector.days.map((entry) => [entry.date, entry]));

/** Every day of a period, told apart. Days that are not skipped count, be it a period of working days or of days. */
function cellsOf(steps: DayPeriodSteps): ReadonlyMap<string, DayCell> {
	const skipped = new Map(steps.skipped.map((entry) => [entry.date, entry]));
	const cells = new Map<string, DayCell>();
	let number = 0;
	const end = Date.parse(`${steps.lastDay}T00:00:00Z`);
	for (let at = Date.parse(`${steps.eventDay}T00:00:00Z`); at <= end; at += DAY) {
		const date = new Date(at).toISOString().slice(0, 10);
		const entry = known.get(date);
		const swapped = entry?.kind === "swap-working-day" && entry.status !== "unconfirmed";
		const passed = skipped.get(date);
		if (date === steps.eventDay) cells.set(date, { date, role: "start", swapped });
		else if (passed !== undefined)
			cells.set(date, { date, role: "skipped", why: passed.why, swapped, ...(passed.name === undefined ? {} : { name: passed.name }) });
		else {
			number += 1;
			cells.set(date, { date, role: date === steps.lastDay ? "last" : "counted", number, swapped, ...(entry === undefined ? {} : { name: entry.name }) });
		}
	}
	return cells;
}

function monthsOf({ eventDay, lastDay }: DayPeriodSteps): readonly string[] {
	const months: string[] = [];
	let [year = 0, month = 0] = eventDay.split("-").map(Number);
	for (;;) {
		const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
		if (text > lastDay.slice(0, 7)) return months;
		months.push(text);
		month += 1;
		if (month > 12) {
			month = 1;
			year += 1;
		}
	}
}

/** The months of a period, each day with what it is: the start, counted, passed over, worked in exchange, the last. */
export function MonthCalendar({ steps }: { readonly steps: DayPeriodSteps }) {
	const { say } = usePage();
	const cells = cellsOf(steps);
	const months = monthsOf(steps);
	const shown = months.length > MOST_MONTHS ? [...months.slice(0, MOST_MONTHS / 2), ...months.slice(-MOST_MONTHS / 2)] : months;
	const all = [...cells.values()];
	return (
		<>
			<ul class="legend">
				<li>
					<span class="swatch start">○</span> {say("day-start")}
				</li>
				<li>
					<span class="swatch counted">1</span> {say("day-counted")}
				</li>
				{all.some(({ why }) => why === "rest-day") && (
					<li>
						<span class="swatch skipped rest-day">–</span> {say("day-weekend")}
					</li>
				)}
				{all.some(({ role, why }) => role === "skipped" && why !== "rest-day") && (
					<li>
						<span class="swatch skipped holiday">★</span> {say("day-holiday")}
					</li>
				)}
				{all.some(({ swapped, why }) => swapped || why === "swap-day-off") && (
					<li>
						<span class="swatch counted swapped">⇄</span> {say("day-swapped")}
					</li>
				)}
				<li>
					<span class="swatch last">■</span> {say("day-last")}
				</li>
			</ul>
			<div class="months">
				{shown.map((month) => (
					<Month key={month} month={month} cells={cells} />
				))}
			</div>
			{months.length > MOST_MONTHS && <p class="hint">{say("monthsCut", { count: months.length - MOST_MONTHS })}</p>}
		</>
	);
}

function Month({ month, cells }: { readonly month: string; readonly cells: ReadonlyMap<string, DayCell> }) {
	const { catalogue } = usePage();
	const locale = catalogue.language === "vi" ? "vi-VN" : "en-GB";
	const first = new Date(`${month}-01T00:00:00Z`);
	const title = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(first);
	const before = (first.getUTCDay() + 6) % 7;
	const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
	const weeks = Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
		Array.from({ length: 7 }, (_, weekday) => week * 7 + weekday - before + 1),
	);
	const weekdays = Array.from({ length: 7 }, (_, weekday) => new Date(Date.UTC(2024, 0, 1 + weekday)));
	const nameOf = (style: "short" | "long", day: Date): string => new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" }).format(day);
	return (
		<table class="month">
			<caption>{title}</caption>
			<thead>
				<tr>
					{weekdays.map((day) => (
						<th key={day.getTime()} scope="col" abbr={nameOf("long", day)}>
							{catalogue.language === "vi" ? (day.getUTCDay() === 0 ? "CN" : `T${day.getUTCDay() + 1}`) : nameOf("short", day)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{weeks.map((week) => (
					<tr key={week[0]}>
						{week.map((day) =>
							day < 1 || day > length ? <td key={day} /> : <Cell key={day} day={day} cell={cells.get(`${month}-${String(day).padStart(2, "0")}`)} />,
						)}
					</tr>
				))}
			</tbody>
		</table>
	);
}

const SIGNS: Readonly<Record<string, string>> = { "rest-day": "–", "swap-day-off": "⇄" };

function Cell({ day, cell }: { readonly day: number; readonly cell: DayCell | undefined }) {
	const { say, catalogue } = usePage();
	if (cell === undefined) return <td class="outside">{day}</td>;
	const { role, number, why, name, swapped } = cell;
	const sign =
		role === "start"
			? "○"
			: role === "skipped"
				? (SIGNS[why ?? ""] ?? "★")
				: role === "last"
					? `■${swapped ? "⇄" : ""} ${number}`
					: swapped
						? `⇄ ${number}`
						: String(number);
	const words = [
		role === "skipped"
			? why === undefined
				? say("day-skipped")
				: termOf(why, catalogue)
			: role === "start"
				? say("day-start")
				: say(role === "last" ? "day-last-number" : "day-number", { number: number ?? "" }),
		swapped ? say("day-swapped") : undefined,
		name === undefined ? undefined : formatValue("name", name, catalogue),
	].filter((text) => text !== undefined);
	return (
		<td class={`${role}${why === undefined ? "" : ` ${why === "rest-day" ? "rest-day" : "holiday"}`}${swapped ? " swapped" : ""}`} title={words.join(", ")}>
			<span class="day-number">{day}</span>
			<span class="sign" aria-hidden="true">
				{sign}
			</span>
			<span class="visually-hidden">: {words.join(", ")}</span>
		</td>
	);
}
