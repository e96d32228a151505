import { describe, expect, test } from "vitest";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { join, text } from "./writers/bytes.ts";
import { portable } from "./writers/executables.ts";
import { rar4, rar5, rar14 } from "./writers/rar.ts";

const plain = { name: "a.txt", data: text(60) };
const locked = { name: "b.txt", data: text(60), encrypted: true };
const encryptionOf = (content: Uint8Array) => checkAttachment(bacNinh, { names: ["a.rar"], content }).value?.encryption;
/** Length of the rar 4 block of a file. */
const block4 = (name: string): number => 32 + name.length + 60;

describe("the evidence of encryption names the byte that says so, what stands there, and the member", () => {
	test("rar 4", () => {
		expect(encryptionOf(rar4([plain, locked]))).toEqual({
			answer: "yes",
			evidence: { offset: 7 + 13 + block4(plain.name) + 3, field: "rar 4 file header, flag 0x0004", member: "b.txt" },
		});
		expect(encryptionOf(rar4([plain], 0x80))).toEqual({ answer: "yes", evidence: { offset: 7 + 3, field: "rar 4 archive header, flag 0x0080" } });
	});

	test("rar 1.4", () => {
		expect(encryptionOf(rar14([plain, locked]))).toEqual({
			answer: "yes",
			evidence: { offset: 7 + 21 + plain.name.length + 60 + 17, field: "rar 1.4 file header, flag 0x04", member: "b.txt" },
		});
	});

	test("rar 5", () => {
		const whole = rar5([plain], { encryptedHeaders: true });
		const hidden = encryptionOf(whole);
		expect(hidden).toMatchObject({ answer: "yes", evidence: { field: "rar 5 archive encryption header" } });
		expect(whole[hidden?.evidence?.offset ?? -1]).toBe(4);

		const content = rar5([plain, locked]);
		const found = encryptionOf(content);
		expect(found).toMatchObject({ answer: "yes", evidence: { field: "rar 5 file header, file encryption record", member: "b.txt" } });
		// The record's kind is 1; it stands in the second file's header, behind the first file's data.
		const offset = found?.evidence?.offset ?? 0;
		expect(offset).toBeGreaterThan(rar5([plain]).length - 20);
		expect(content.slice(offset, offset + 2)).toContain(1);
	});

	test("behind a program, places are counted from the file's beginning", () => {
		const stub = portable();
		for (const archive of [rar4([locked]), rar5([locked])]) {
			const alone = encryptionOf(archive)?.evidence;
			if (alone === undefined) throw new Error("it is encrypted");
			expect(encryptionOf(join(stub, archive))?.evidence).toEqual({ ...alone, offset: alone.offset + stub.length });
		}
	});
});

test("a directory is no member that could run, and encrypted or packed content is not looked at", () => {
	const program = { name: "a.txt", data: portable() };
	for (const write of [rar4, rar5]) {
		const answer = (file: Parameters<typeof rar4>[0][number]) => checkAttachment(bacNinh, { names: ["a.rar"], content: write([file]) });
		expect(answer({ ...program, name: "a.exe", directory: true }).findings).toEqual([]);
		expect(answer(program).findings.map(({ code }) => code)).toEqual(["attachment.executable-in-archive"]);
		expect(answer({ ...program, encrypted: true }).value?.notChecked).toEqual(["encrypted-members"]);
		expect(answer({ ...program, compressed: true }).value?.notChecked).toEqual(["member-content"]);
	}
});
