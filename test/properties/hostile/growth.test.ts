import { describe, expect, test } from "vitest";
import { processorTime } from "../../support/processor-time.ts";
import { DEEP } from "../../support/runs.ts";
import { made, pieces, readers } from "./long-texts.ts";

/** The shorter of two runs: the collector's work falls where it falls. */
function cost(read: (text: string) => unknown, text: string): number {
	const run = (): number => processorTime(() => read(text));
	return Math.min(run(), run());
}

describe.each([...readers])("%s", (_, read) => {
	test("answers a text of 128 KiB, whatever it is made of", { timeout: 300_000 }, () => {
		for (const piece of pieces) expect(() => read(made(piece, 131_072)), JSON.stringify(piece)).not.toThrow();
	});

	// Compares times, so only where somebody asks for it and looks at the result.
	if (!DEEP) return;
	test("grows with the text, not with its square, up to 1 MiB", { timeout: 3_600_000 }, () => {
		const steep: string[] = [];
		for (const piece of pieces) {
			read(made(piece, 10_000));
			const [small = 0, middle = 0, large = 0] = [10_000, 100_000, 1_000_000].map((length) => cost(read, made(piece, length)));
			// Below 60 ms there is nothing to be slow about.
			if (middle > 60 && middle > 40 * Math.max(small, 1)) steep.push(`${JSON.stringify(piece)}: ${small} ms, 10 times the text ${middle} ms`);
			if (large > 200 && large > 400 * Math.max(small, 1)) steep.push(`${JSON.stringify(piece)}: ${small} ms, 100 times the text ${large} ms`);
		}
		expect(steep).toEqual([]);
	});
});
