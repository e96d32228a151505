import { expect, test } from "vitest";
import { crc32 } from "../../src/attachment/bytes.ts";
import { samples } from "./samples.ts";
import { crc32 as slowCrc32 } from "./writers/crc32.ts";

test("the checksum is that of a loop over bits", () => {
	for (const sample of samples()) expect(crc32(sample)).toBe(slowCrc32(sample));
	expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
