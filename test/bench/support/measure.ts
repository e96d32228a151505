/** One way of doing the work: `units` is how much of it one call does (names, accounts, members). */
export interface Contender {
	readonly name: string;
	readonly units: number;
	readonly run: () => unknown;
}

export interface Measured {
	readonly name: string;
	/** Processor time for one unit: the median of all rounds. */
	readonly nanoseconds: number;
	/** Half of all rounds lie between these two. */
	readonly quartiles: readonly [number, number];
}

export interface Effort {
	readonly rounds: number;
	/** Processor time of one round of one contender, at the least. */
	readonly milliseconds: number;
}

const USUAL: Effort = { rounds: 21, milliseconds: 40 };

/** Keeps the work from being optimised away. */
let sink: unknown;

/**
 * Measures all of them in rounds, each round in another order, so that what else happens on the machine hits all alike. Processor time counts and not the
 * clock: waiting for a core is nobody's work. Garbage collection and compilation count, in whichever thread.
 */
export async function measure(contenders: readonly Contender[], effort: Partial<Effort> = {}): Promise<readonly Measured[]> {
	const { rounds, milliseconds } = { ...USUAL, ...effort };
	const entries: { readonly contender: Contender; readonly calls: number; readonly times: number[] }[] = [];
	for (const contender of contenders) entries.push({ contender, calls: await callsFor(contender, milliseconds), times: [] });
	for (let round = 0; round < rounds; round += 1) {
		const turn = round % entries.length;
		for (const { contender, calls, times } of [...entries.slice(turn), ...entries.slice(0, turn)]) {
			times.push(((await processorTime(contender, calls)) * 1000) / (calls * contender.units));
		}
	}
	return entries.map(({ contender: { name }, times }) => {
		const sorted = times.toSorted((a, b) => a - b);
		const at = (share: number): number => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
		return { name, nanoseconds: at(0.5), quartiles: [at(0.25), at(0.75)] };
	});
}

/** How often to call it so that a round is long enough for the meter; warms it up as well. */
async function callsFor(contender: Contender, milliseconds: number): Promise<number> {
	for (let calls = 1; ; calls *= 2) {
		const time = await processorTime(contender, calls);
		if (time >= milliseconds * 1000) return Math.max(1, Math.ceil((calls * milliseconds * 1000) / time));
	}
}

/** Microseconds. */
async function processorTime({ run }: Contender, calls: number): Promise<number> {
	const before = process.cpuUsage();
	for (let call = 0; call < calls; call += 1) {
		sink = run();
		if (sink instanceof Promise) sink = await sink;
	}
	const { user, system } = process.cpuUsage(before);
	return user + system;
}
