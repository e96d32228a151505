/** Spans of a day, in minutes from 00:00. */
export type DayMinutes = readonly (readonly [from: number, to: number])[];

const TIME = /^([01][0-9]|2[0-4]):([0-5][0-9])$/u;

/** Spans of a day in minutes from 00:00, as times say; `undefined` where they are no times, out of order or overlap. */
export function dayHoursOf(spans: readonly unknown[]): DayMinutes | undefined {
	const read: (readonly [number, number])[] = [];
	let free = 0;
	for (const span of spans) {
		if (!Array.isArray(span) || span.length !== 2) return undefined;
		const from = minutesOf(span[0]);
		const to = minutesOf(span[1]);
		if (from === undefined || to === undefined || from < free || to <= from) return undefined;
		read.push([from, to]);
		free = to;
	}
	return read;
}

function minutesOf(time: unknown): number | undefined {
	const match = typeof time === "string" ? TIME.exec(time) : null;
	if (match === null) return undefined;
	const minutes = Number(match[1]) * 60 + Number(match[2]);
	return minutes <= 1440 ? minutes : undefined;
}
