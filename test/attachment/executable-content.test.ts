import { describe, expect, test } from "vitest";
import { executableContent } from "../../src/attachment/content/executable-content.ts";
import { ByteSource, runInMemory } from "../../src/attachment/source.ts";
import { join, le16, le32, patched, text, zeros } from "./writers/bytes.ts";
import { dosHeader, dosImage, installer, newExecutable, portable, shortcut, wordDocument } from "./writers/executables.ts";

/** What the content says: format, extensions and offset; or in how far it only begins like one that runs. */
function told(content: Uint8Array, size: number = content.length): string {
	const found = runInMemory(executableContent(ByteSource.of(content), size));
	if (found === undefined) return "none";
	return found.found === "executable" ? `${found.format} ${found.extensions.join("+")} @${found.offset}` : found.found;
}

test("each format is told with its extensions", () => {
	expect(told(portable())).toBe("pe exe @64");
	expect(told(portable({ at: 200 }))).toBe("pe exe @200");
	expect(told(portable({ dll: true }))).toBe("pe dll @64");
	for (const signature of ["NE", "LE", "LX"] as const) expect(told(newExecutable(signature))).toBe(`${signature.toLowerCase()} exe @64`);
	// Where PE says that it is a library.
	expect(told(patched(newExecutable("NE"), 64 + 23, 0x20))).toBe("ne exe @64");
	expect(told(dosImage())).toBe("dos exe @0");
	for (const kind of ["msi", "msp", "mst"] as const) expect(told(installer(kind))).toBe(`${kind} ${kind} @1104`);
	expect(told(shortcut())).toBe("lnk lnk @0");
});

test("other content, or only a part of a signature, is none", () => {
	for (const content of [
		zeros(0),
		text(200),
		wordDocument(),
		portable().slice(0, 63),
		patched(portable(), 1, 0x5b),
		patched(portable(), 0, 0x4e),
		patched(shortcut(), 19, 0x47),
	]) {
		expect(told(content)).toBe("none");
	}
	expect(told(patched(shortcut(), 4, 2))).toBe("none");
	expect(told(dosHeader(64))).toBe("broken-header");
});

describe("a portable executable is one of .NET", () => {
	const HEADER = 64;
	const [SIZE, DIRECTORIES, RUNTIME] = [HEADER + 20, HEADER + 116, HEADER + 232];
	const net = portable({ managed: true });
	test.each<readonly [string, Uint8Array, boolean]>([
		["with a runtime header", net, true],
		["of 64 bits with one", portable({ managed: true, wide: true }), true],
		["and a library", portable({ managed: true, dll: true }), true],
		["not without one", portable(), false],
		["not without one, of 64 bits", portable({ wide: true }), false],
		["with 15 directories", patched(net, DIRECTORIES, 15), true],
		["not with 14", patched(net, DIRECTORIES, 14), false],
		["where the optional header just holds it", patched(net, SIZE, ...le16(216)), true],
		["not where it ends before", patched(net, SIZE, ...le16(215)), false],
		["not where it lies at nothing", patched(net, RUNTIME, 0, 0, 0, 0), false],
		["where it lies far behind, of 64 bits, too", patched(portable({ managed: true, wide: true }), RUNTIME + 16, 0, 0, 0, 1), true],
	])("%s", (_, content, expected) => {
		const library = (content[HEADER + 23] ?? 0) & 0x20 ? "dll" : "exe";
		expect(told(content)).toBe(`pe ${library}${expected ? "+net" : ""} @64`);
	});
});

describe("a new header", () => {
	const at = (offset: number, signature: string, length = offset + signature.length): Uint8Array => {
		const content = join(dosHeader(offset), zeros(Math.max(0, length - 64)));
		content.set(new TextEncoder().encode(signature), offset);
		return content;
	};
	test.each<readonly [string, Uint8Array, number | undefined, string]>([
		["may lie at 4", at(4, "NE", 64), undefined, "ne exe @4"],
		["not before", at(3, "NE", 64), undefined, "broken-header"],
		["may be the last two bytes", at(100, "LE"), undefined, "le exe @100"],
		["not one", at(100, "L"), undefined, "broken-header"],
		["of PE needs four", at(100, "PE"), undefined, "broken-header"],
		["that is none is broken", at(100, "XXXX"), undefined, "broken-header"],
		["that is none is broken, however much follows", at(100, "XXXX"), 5000, "broken-header"],
		["past what was decompressed is out of reach", dosHeader(1000), 1004, "out-of-reach"],
		["in part, too", at(100, "XXX"), 104, "out-of-reach"],
		["past all that was decompressed is out of reach", dosHeader(1001), 1005, "out-of-reach"],
		["is broken where the whole has no room for it", dosHeader(1000), 1003, "broken-header"],
		["and where it is past the whole", dosHeader(1000), 1000, "broken-header"],
	])("%s", (_, content, size, expected) => {
		expect(told(content, size)).toBe(expected);
	});
});

describe("a DOS image", () => {
	/** One page, a header of 32 bytes, the code behind it: 480 bytes. */
	const image = dosImage();
	const [LAST_PAGE, PAGES, RELOCATIONS, HEADER, LEAST, MOST, ENTRY, SEGMENT, TABLE] = [2, 4, 6, 8, 10, 12, 20, 22, 24];
	const changed = (...changes: readonly (readonly [field: number, value: number])[]): Uint8Array =>
		changes.reduce((content, [field, value]) => patched(content, field, ...le16(value)), image);

	const IMAGES: readonly (readonly [what: string, content: Uint8Array, runs: boolean, size?: number])[] = [
		["may have a last page of 511 bytes", changed([LAST_PAGE, 511]), true],
		["not of 512", changed([LAST_PAGE, 512]), false],
		["may end a byte behind its header", changed([LAST_PAGE, 33]), true],
		["not with it", changed([LAST_PAGE, 32]), false],
		["has a page", changed([PAGES, 0]), false],
		["has no more pages than the file", changed([PAGES, 2]), false],
		["lies in the file, to its last byte", image, true, 512],
		["not to one more", image, false, 511],
		["may leave the end of its page away", changed([LAST_PAGE, 511]), true, 511],
		["has a header of 28 bytes at least", changed([HEADER, 1]), false],
		["has a header shorter than itself", changed([HEADER, 32]), false],
		["asks for no more memory than it takes", changed([LEAST, 5], [MOST, 4]), false],
		["may ask for all that it takes", changed([LEAST, 5], [MOST, 5]), true],
		["has its relocations in the header", changed([RELOCATIONS, 1], [TABLE, 28]), true],
		["not behind it", changed([RELOCATIONS, 1], [TABLE, 29]), false],
		["each of four bytes", changed([RELOCATIONS, 2], [TABLE, 25]), false],
		["and four", changed([RELOCATIONS, 2], [TABLE, 24]), true],
		["without any may have its table anywhere", changed([TABLE, 100]), true],
		["starts within itself", changed([ENTRY, 479]), true],
		["not behind", changed([ENTRY, 480]), false],
		["not behind an odd number of bytes", changed([LAST_PAGE, 511], [ENTRY, 479]), false],
		["starts in a segment of 16 bytes", changed([SEGMENT, 29], [ENTRY, 15]), true],
		["not in one behind", changed([SEGMENT, 29], [ENTRY, 16]), false],
		["starts again at nothing past a megabyte", changed([SEGMENT, 0xffff], [ENTRY, 16]), true],
	];
	test.each(IMAGES.map(([what, ...rest]) => [what, rest] as const))("%s", (_, [content, runs, size]) => {
		expect(told(content, size)).toBe(runs ? "dos exe @0" : "broken-header");
		// The same beside a new header that is none.
		if (size === undefined) expect(told(patched(content, 60, ...le32(400)))).toBe(runs ? "dos exe @0" : "broken-header");
	});
});
