/** Bytes of several kinds: one letter, few letters with repeats, noise. */
export function samples(): Uint8Array[] {
	let seed = 7;
	const next = (): number => {
		seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
		return seed >>> 16;
	};
	return [0, 1, 2, 100, 511, 512, 513, 4096, 5000, 40_000, 70_000].flatMap((length) => [
		new Uint8Array(length).fill(65),
		Uint8Array.from({ length }, () => 97 + (next() % 4)),
		Uint8Array.from({ length }, (_, index) => (index % 50 < 30 ? 98 : next() & 255)),
		Uint8Array.from({ length }, () => next() & 255),
	]);
}
