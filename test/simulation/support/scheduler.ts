/** Chooses one of so many possibilities. */
export type Choose = (count: number) => number;

interface Parked<Actor> {
	readonly actor: Actor;
	readonly resume: () => void;
}

/**
 * Runs programs that wait for one another's steps, in an order that is chosen: one step of one of them at a time, so that a run is what was chosen and nothing else.
 *
 * A program is parked before each of its steps. Whoever is dropped there has crashed: it never goes on.
 */
export class Scheduler<Actor> {
	readonly parked: Parked<Actor>[] = [];
	#halted: () => void = () => {};
	#failure: unknown;

	/** Where a program waits until its next step is chosen. */
	readonly park = (actor: Actor): Promise<void> =>
		new Promise((resume) => {
			this.parked.push({ actor, resume });
			this.#halted();
		});

	/** Starts a program and lets it run up to its first step. */
	start(program: () => Promise<void>): Promise<void> {
		return this.#untilHalted(() => {
			program().then(
				() => this.#halted(),
				(error: unknown) => {
					this.#failure = error;
					this.#halted();
				},
			);
		});
	}

	/** Lets the program at this place take its step. */
	proceed(place: number): Promise<void> {
		const [chosen] = this.parked.splice(place, 1);
		return this.#untilHalted(() => chosen?.resume());
	}

	/** The program at this place goes no further. */
	crash(place: number): Actor | undefined {
		return this.parked.splice(place, 1)[0]?.actor;
	}

	async #untilHalted(go: () => void): Promise<void> {
		const halted = new Promise<void>((resolve) => {
			this.#halted = resolve;
		});
		go();
		await halted;
		if (this.#failure !== undefined) throw this.#failure;
	}
}

/** A source of choices that is the same for the same seed (mulberry32). */
export function seeded(seed: number): Choose {
	let state = seed >>> 0;
	return (count) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
	};
}

/** Runs once for each possible sequence of choices. */
export async function everyChoice(run: (choose: Choose) => Promise<void>): Promise<number> {
	let prefix: readonly number[] = [];
	for (let runs = 1; ; runs++) {
		const made: { readonly choice: number; readonly count: number }[] = [];
		await run((count) => {
			const choice = prefix[made.length] ?? 0;
			made.push({ choice, count });
			return choice;
		});
		const last = made.findLastIndex(({ choice, count }) => choice + 1 < count);
		if (last === -1) return runs;
		prefix = made.slice(0, last + 1).map(({ choice }, place) => (place === last ? choice + 1 : choice));
	}
}
