import { useEffect, useRef, useState } from "preact/hooks";
import type { ClauseRef } from "../../../src/index.ts";
import { usePage } from "../page.ts";

/** Something on the line of time. */
export interface Mark {
	readonly date: string;
	/** What happened, what is due, what will be due, and the day in question. */
	readonly kind: "fact" | "due" | "upcoming" | "today";
	readonly text: string;
	readonly basis: readonly ClauseRef[];
	/** The last day, where there is one. */
	readonly until?: string;
}

const DAY = 86_400_000;
const MARGIN = 22;
const AXIS = 74;
const STEP = 25;
const HEIGHT = 150;

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The width of an element, as it is. */
function useWidth(): readonly [{ readonly current: HTMLDivElement | null }, number] {
	const element = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(600);
	useEffect(() => {
		const { current } = element;
		if (current === null) return undefined;
		const observer = new ResizeObserver(([entry]) => entry !== undefined && entry.contentRect.width > 0 && setWidth(entry.contentRect.width));
		observer.observe(current);
		return () => observer.disconnect();
	}, []);
	return [element, width];
}

/** Months or years, so that not too many labels stand beside each other. */
function ticks(from: number, to: number, width: number): readonly { readonly day: number; readonly label: string }[] {
	const most = Math.max(2, Math.floor(width / 64));
	const months = (to - from) / 30.4;
	const step = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200].find((size) => months / size <= most) ?? 12_000;
	const start = new Date(from * DAY);
	const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + (start.getUTCDate() > 1 ? 1 : 0)) / step) * step;
	const made: { day: number; label: string }[] = [];
	for (let month = first; made.length <= most; month += step) {
		const year = Math.floor(month / 12);
		const day = Date.UTC(year, month % 12, 1) / DAY;
		if (!(day <= to)) break;
		made.push({ day, label: step >= 12 ? String(year) : `${String((month % 12) + 1).padStart(2, "0")}/${String(year).slice(2)}` });
	}
	return made;
}

/** Marks too near to each other stand above each other. */
function stacked(places: readonly number[]): readonly number[] {
	const ends: number[] = [];
	return places.map((place) => {
		const free = ends.findIndex((end) => end + 22 <= place);
		const level = free === -1 ? ends.length : free;
		ends[level] = place;
		return level;
	});
}

/** Dates on a line, to scale. The list beside it says the same in words. */
export function Timeline({ marks }: { readonly marks: readonly (Mark & { readonly number: number })[] }) {
	const { say } = usePage();
	const [element, width] = useWidth();
	const days = marks.flatMap(({ date, until }) => [dayOf(date), ...(until === undefined ? [] : [dayOf(until)])]).filter(Number.isFinite);
	const from = Math.min(...days);
	const to = Math.max(...days, from + 30);
	const x = (day: number): number => MARGIN + ((day - from) / (to - from)) * (width - 2 * MARGIN);
	const above = marks.filter(({ kind }) => kind === "fact");
	const below = marks.filter(({ kind }) => kind === "due" || kind === "upcoming");
	const aboveLevels = stacked(above.map(({ date }) => x(dayOf(date))));
	const belowLevels = stacked(below.map(({ date }) => x(dayOf(date))));
	const up = Math.max(0, ...aboveLevels) * STEP;
	const down = Math.max(0, ...belowLevels) * STEP;
	const axis = AXIS - 18 + up;
	const height = HEIGHT - 10 + up + down;
	const today = marks.find(({ kind }) => kind === "today");
	return (
		<div class="timeline" ref={element}>
			<svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say("timelineLabel")}>
				<line class="axis" x1={MARGIN} x2={width - MARGIN} y1={axis} y2={axis} />
				{today !== undefined && <line class="past" x1={MARGIN} x2={x(dayOf(today.date))} y1={axis} y2={axis} />}
				{ticks(from, to, width).map(({ day, label }) => (
					<g key={day} class="tick">
						<line x1={x(day)} x2={x(day)} y1={axis - 4} y2={axis + 4} />
						<text x={x(day)} y={height - 6}>
							{label}
						</text>
					</g>
				))}
				{today !== undefined && (
					<g class="today">
						<line x1={x(dayOf(today.date))} x2={x(dayOf(today.date))} y1={20} y2={height - 24} />
						<circle cx={x(dayOf(today.date))} cy={12} r={10} />
						<text x={x(dayOf(today.date))} y={16}>
							{today.number}
						</text>
					</g>
				)}
				{above.map((mark, index) => {
					const place = x(dayOf(mark.date));
					const y = axis - 22 - (aboveLevels[index] ?? 0) * STEP;
					return (
						<g key={mark.number} class="fact">
							<line x1={place} x2={place} y1={y + 10} y2={axis} />
							<circle cx={place} cy={y} r={10} />
							<text x={place} y={y + 4}>
								{mark.number}
							</text>
						</g>
					);
				})}
				{below.map((mark, index) => {
					const place = x(dayOf(mark.date));
					const y = axis + 28 + (belowLevels[index] ?? 0) * STEP;
					return (
						<g key={mark.number} class={mark.kind}>
							<line x1={place} x2={place} y1={axis} y2={y - 10} />
							{mark.until !== undefined && <line class="until" x1={place} x2={x(dayOf(mark.until))} y1={y} y2={y} />}
							<rect x={place - 10} y={y - 10} width={20} height={20} rx={4} />
							<text x={place} y={y + 4}>
								{mark.number}
							</text>
						</g>
					);
				})}
			</svg>
		</div>
	);
}
