import { expect, test } from "vitest";
import { bytesOf } from "../../src/profile/byte-size.ts";

test.each([
	[{ amount: 700, unit: "B", base: 1000 }, 700],
	[{ amount: 700, unit: "B", base: 1024 }, 700],
	[{ amount: 20, unit: "kB", base: 1000 }, 20_000],
	[{ amount: 20, unit: "kB", base: 1024 }, 20_480],
	[{ amount: 20, unit: "MB", base: 1000 }, 20_000_000],
	[{ amount: 20, unit: "MB", base: 1024 }, 20_971_520],
	[{ amount: 2, unit: "GB", base: 1000 }, 2_000_000_000],
	[{ amount: 2, unit: "GB", base: 1024 }, 2_147_483_648],
] as const)("a size of a profile in bytes: %j", (size, bytes) => {
	expect(bytesOf(size)).toBe(bytes);
});
