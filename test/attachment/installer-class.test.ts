import { expect, test } from "vitest";
import { installerClass, installerReach } from "../../src/attachment/content/installer-class.ts";
import { ByteSource, runInMemory } from "../../src/attachment/source.ts";
import { join, le16, patched, zeros } from "./writers/bytes.ts";
import { installer, wordDocument } from "./writers/executables.ts";

const told = (content: Uint8Array, size = content.length): unknown => runInMemory(installerClass(ByteSource.of(content), size));
const MSI = installer("msi");
const SHIFT = 30;
const CLASS = 1024 + 80;

test("each class of the Windows Installer, and no other", () => {
	for (const kind of ["msi", "msp", "mst"] as const)
		expect(told(installer(kind))).toEqual({ found: "executable", format: kind, extensions: [kind], offset: CLASS });
	for (const other of [0x81, 0x83, 0x85, 0x87]) expect(told(patched(MSI, CLASS, other))).toBeUndefined();
	expect(told(wordDocument())).toBeUndefined();
	for (let at = 1; at < 16; at++) expect(told(patched(MSI, CLASS + at, 0x55)), `byte ${at}`).toBeUndefined();
	for (let at = 0; at < 8; at++) expect(told(patched(MSI, at, 0x55)), `signature ${at}`).toBeUndefined();
});

test("sectors of 128 bytes to a mebibyte", () => {
	/** The class where a sector of so many bytes puts it: behind one sector and the header's. */
	const withSectors = (shift: number): Uint8Array => {
		const offset = 2 * 2 ** shift + 80;
		return join(patched(MSI.slice(0, 256), SHIFT, ...le16(shift)), zeros(Math.max(0, offset - 256)), MSI.slice(CLASS, CLASS + 16));
	};
	for (const shift of [7, 8, 9, 12, 20]) {
		expect(told(withSectors(shift)), String(shift)).toMatchObject({ format: "msi", offset: 2 * 2 ** shift + 80 });
		expect(installerReach(withSectors(shift))).toBe(2 * 2 ** shift + 96);
	}
	for (const shift of [0, 6, 21, 0x109]) {
		expect(
			told(
				withSectors(Math.min(shift, 21))
					.fill(shift & 0xff, SHIFT, SHIFT + 1)
					.fill(shift >> 8, SHIFT + 1, SHIFT + 2),
			),
			String(shift),
		).toBeUndefined();
		expect(installerReach(patched(MSI, SHIFT, ...le16(shift)))).toBe(0);
	}
	expect(installerReach(patched(MSI, 0, 0))).toBe(0);
	const within = (shift: number): Uint8Array => patched(patched(MSI, SHIFT, shift), 2 * 2 ** shift + 80, ...MSI.slice(CLASS, CLASS + 16));
	expect(told(within(7))).toMatchObject({ format: "msi" });
	expect(told(within(6))).toBeUndefined();
});

test("the class must lie in the file, and be at hand", () => {
	const whole = MSI.slice(0, CLASS + 16);
	expect(told(whole)).toMatchObject({ format: "msi" });
	expect(told(whole.slice(0, -1))).toBeUndefined();
	expect(told(whole.slice(0, -1), whole.length)).toEqual({ found: "out-of-reach" });
	expect(told(whole.slice(0, 600), whole.length)).toEqual({ found: "out-of-reach" });
	expect(told(whole, whole.length - 1)).toBeUndefined();
});
