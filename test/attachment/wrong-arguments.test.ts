import { expect, test } from "vitest";
import { assertNames, assertSize } from "../../src/attachment/arguments.ts";
import { checkAttachmentBlob } from "../../src/attachment/check-attachment-blob.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";

test.each([
	["a text", "a.exe"],
	["a function", Object.assign(() => {}, { names: ["a.exe"] })],
	["null", null],
])("%s is no attachment", (_, facts) => {
	expect(() => Reflect.apply(assertNames, undefined, [facts])).toThrow(new TypeError("attachment: expected an object with names"));
});

test("a size may be 0, or absent, and no less", () => {
	for (const size of [undefined, 0, 1, Number.MAX_SAFE_INTEGER]) expect(() => assertSize(size)).not.toThrow();
	for (const size of [-1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN]) expect(() => assertSize(size)).toThrow(RangeError);
});

const blob = new Blob(["MZ"]);
const slice = (): Blob => blob;

test.each<readonly [string, unknown]>([
	["nothing", undefined],
	["null", null],
	["a text", "MZ"],
	["a number", 2],
	["a function that has what a blob has", Object.assign(() => {}, { size: 2, slice })],
	["an array", []],
	["what has no size", { slice }],
	["what has a size that is no number", { size: "2", slice }],
	["what cannot be sliced", { size: 2 }],
])("%s is no blob", async (_, content) => {
	const answer = Reflect.apply(checkAttachmentBlob, undefined, [bacNinh, { names: [], content }]);
	await expect(answer).rejects.toThrow(new TypeError("attachment.content: expected a Blob"));
});

test("what has a size and can be sliced is a blob", async () => {
	const letter = new Blob(["số liệu"]);
	const content = { size: letter.size, slice: (start: number, end: number) => letter.slice(start, end) };
	expect(await checkAttachmentBlob(bacNinh, { names: ["a.txt"], content })).toMatchObject({ outcome: "compliant", value: { fetchedBytes: letter.size } });
});
