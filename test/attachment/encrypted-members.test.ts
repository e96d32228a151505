import { expect, test } from "vitest";
import { encryptedMembers } from "../../src/attachment/archive/encrypted-members.ts";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { corpus } from "./corpus.ts";
import { patched, text } from "./writers/bytes.ts";
import { aesExtra, zip } from "./writers/zip.ts";

test("bytes only; a directory that is not what it says is left to checkAttachment", () => {
	// @ts-expect-error: a text is no bytes
	expect(() => encryptedMembers("PK")).toThrow(new TypeError("content: expected bytes, got string"));
	const bytes = zip([{ name: "a.txt" }, { name: "b.txt" }]);
	const second = bytes.length - 22 - 51;
	expect(encryptedMembers(bytes)).toEqual([false, false]);
	expect(encryptedMembers(patched(bytes, second, 0))).toBeUndefined();
	expect(encryptedMembers(patched(bytes, second + 42, 1))).toBeUndefined();
});

test("says of each member whether either header calls it encrypted", () => {
	const content = zip([
		{ name: "a.txt", data: text(5) },
		{ name: "b.txt", data: text(5), local: { flags: 1 } },
		{ name: "c.txt", data: text(5), central: { flags: 1 } },
		{ name: "d.txt", data: text(5), extra: aesExtra() },
		{ name: "e.txt", data: text(5), method: 8, descriptor: "signed" },
	]);
	expect(encryptedMembers(content)).toEqual([false, true, true, true, false]);
});

test.each([1, 3])("two members where the end says that there are %i are left to checkAttachment", (entries) => {
	expect(encryptedMembers(zip([{ name: "a.txt" }, { name: "b.txt" }], { entries }))).toBeUndefined();
});

test("never says less than checkAttachment on the files of the corpus, and leaves unusual ones to it", () => {
	let read = 0;
	let left = 0;
	for (const { names, content } of Object.values(corpus).flatMap(({ cases }) => cases)) {
		if (content === undefined) continue;
		for (let length = content.length; length >= Math.max(0, content.length - 60); length--) {
			const part = content.slice(0, length);
			const members = encryptedMembers(part);
			if (members === undefined) {
				left++;
				continue;
			}
			read++;
			if (members.includes(true)) expect(checkAttachment(bacNinh, { names: [...names, "a.zip"], content: part }).value?.encryption.answer).toBe("yes");
		}
	}
	expect(read).toBeGreaterThan(40);
	expect(left).toBeGreaterThan(40);
});
