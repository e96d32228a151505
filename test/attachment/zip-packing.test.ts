import { expect, test } from "vitest";
import { packing } from "../../src/attachment/archive/zip-packing.ts";
import { ByteSource } from "../../src/attachment/source.ts";

const source = ByteSource.of(new Uint8Array(0));

/** By the numbers of APPNOTE 4.4.5, those that some reader unpacks; 7, 11, 13, 15, 17 and 21 to 92 are nobody's, and 99 is encryption. */
test.each([
	["stored", [0]],
	["deflated", [8]],
	["other", [1, 2, 3, 4, 5, 6, 9, 10, 12, 14, 16, 18, 19, 20, 93, 94, 95, 96, 97, 98]],
	["unknown", [7, 11, 13, 15, 17, 21, 92, 99, 65_535]],
] as const)("methods of a zip: %s are %j", (method, numbers) => {
	for (const number of numbers) expect(packing(number, source, 5), `method ${number}`).toEqual({ method, source, size: 5 });
});
