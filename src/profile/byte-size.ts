import type { ByteSize } from "./types.ts";

const POWERS: Readonly<Record<ByteSize["unit"], number>> = { B: 0, kB: 1, MB: 2, GB: 3 };

/** A size of a profile in bytes: 1 MB is 1,000,000 of them or 1,048,576, as its base says. */
export function bytesOf({ amount, unit, base }: ByteSize): number {
	return amount * base ** POWERS[unit];
}
