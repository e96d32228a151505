import { describe, expect, test } from "vitest";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { checkAttachmentBlob } from "../../src/attachment/check-attachment-blob.ts";
import { LIMITS } from "../../src/attachment/limits.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { join, le16, le32, text, zeros } from "./writers/bytes.ts";
import { deflateStored } from "./writers/deflate.ts";
import { portable } from "./writers/executables.ts";
import { cab, tar } from "./writers/other-archives.ts";
import { rar4, rar5, rar14 } from "./writers/rar.ts";
import { zip } from "./writers/zip.ts";

const IN_ARCHIVE = "attachment.executable-in-archive";
const letter = { name: "thu.txt", data: text(60) };

/** A blob of any size that makes its bytes when they are asked for, and counts how many were. */
class VirtualBlob extends Blob {
	readonly #parts: readonly { readonly start: number; readonly bytes: Uint8Array }[];
	readonly #size: number;
	fetches = 0;
	asked = 0;

	constructor(size: number, parts: readonly { readonly start: number; readonly bytes: Uint8Array }[]) {
		super();
		this.#size = size;
		this.#parts = parts;
	}

	override get size(): number {
		return this.#size;
	}

	override slice(start = 0, end = this.#size): Blob {
		const bytes = zeros(Math.min(end, this.#size) - start);
		this.fetches++;
		this.asked += bytes.length;
		for (const part of this.#parts) {
			const from = Math.max(start, part.start);
			const to = Math.min(start + bytes.length, part.start + part.bytes.length);
			if (from < to) bytes.set(part.bytes.subarray(from - part.start, to - part.start), from - start);
		}
		return new Blob([bytes.slice()]);
	}
}

describe("blobs of any size", { timeout: 120_000 }, () => {
	const GIBIBYTE = 1024 ** 3;

	/** A zip64 of so many members, each so large, of which only headers and beginnings exist. */
	function largeZip(count: number, memberSize: number, last: Uint8Array): VirtualBlob {
		const members = Array.from({ length: count }, (_, index) => ({
			name: `${index}.bin`,
			data: index === count - 1 ? last : text(64),
			size: memberSize,
			packedSize: memberSize,
			zip64: true,
		}));
		const headers = members.map((member) => zip([member], { truncateDirectory: true }));
		const parts: { start: number; bytes: Uint8Array }[] = [];
		let start = 0;
		for (const [index, header] of headers.entries()) {
			parts.push({ start, bytes: header });
			start += header.length - (members[index]?.data.length ?? 0) + memberSize;
		}
		const offsets = parts.map((part) => part.start);
		const whole = zip(
			members.map((member, index) => ({ ...member, data: zeros(0), localOffset: offsets[index] ?? 0 })),
			{ zip64: true, directoryOffset: start },
		);
		const local = zip(
			members.map((member) => ({ ...member, data: zeros(0) })),
			{ truncateDirectory: true },
		).length;
		const directory = whole.slice(local);
		return new VirtualBlob(start + directory.length, [...parts, { start, bytes: directory }]);
	}

	test("a zip of almost 4 GiB is judged from less than 4 MiB", async () => {
		const content = largeZip(1000, 4_190_000, portable());
		expect(content.size).toBeGreaterThan(3.9 * GIBIBYTE);
		const decision = await checkAttachmentBlob(bacNinh, { names: ["lon.zip"], content });
		expect(decision.findings.map(({ code }) => code)).toContain(IN_ARCHIVE);
		expect(decision.value?.members).toBe(1000);
		expect(content.asked).toBeLessThan(4 * 1024 * 1024);
		expect(decision.value?.fetchedBytes).toBe(content.asked);
	});

	test("members that lie close together are fetched together", async () => {
		const bytes = zip(Array.from({ length: 2000 }, (_, index) => ({ name: `${index}.txt`, data: text(40) })));
		const content = new VirtualBlob(bytes.length, [{ start: 0, bytes }]);
		expect((await checkAttachmentBlob(bacNinh, { names: ["a.zip"], content })).outcome).toBe("compliant");
		expect(content.fetches).toBeLessThan(12);
	});

	test("what would take too many bytes is for a human to decide", async () => {
		const content = largeZip(4000, 8000, text(64));
		const decision = await checkAttachmentBlob(bacNinh, { names: ["lon.zip"], content });
		expect(decision).toMatchObject({ outcome: "undetermined", value: { bounds: ["fetched"] } });
		expect(content.asked).toBeLessThan(26 * 1024 * 1024);
	});

	test("a large file that is no archive is not read whole", async () => {
		const content = new VirtualBlob(8 * GIBIBYTE, [{ start: 0, bytes: text(5000) }]);
		expect((await checkAttachmentBlob(bacNinh, { names: ["phim.bin"], content })).outcome).toBe("compliant");
		expect(content.asked).toBeLessThan(9 * 1024 * 1024);
	});
});

describe("blobs in pieces", { timeout: 120_000 }, () => {
	/** A blob that is one piece again and again. */
	function again(
		piece: Uint8Array,
		times: number,
		first: Uint8Array = zeros(0),
	): { readonly size: number; slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> } } {
		return {
			size: first.length + piece.length * times,
			slice: (start, end) => ({
				arrayBuffer: async () => {
					const bytes = new Uint8Array(end - start);
					for (let at = start; at < end; at++) bytes[at - start] = (at < first.length ? first[at] : piece[(at - first.length) % piece.length]) ?? 0;
					return bytes.buffer;
				},
			}),
		};
	}

	const far = { name: "a.txt", data: text(66_000) };
	const block4 = rar4([far]).slice(20, -7);
	const block5 = rar5([far]).slice(8, -8);

	test.each([
		["rar 4", again(block4, 420, rar4([]).slice(0, 20))],
		["rar 5", again(block5.slice(7), 420, rar5([]).slice(0, 16))],
		["tar", again(tar([far]).slice(0, -1024), 420)],
	])("%s of which too much would be fetched is for a human to decide", async (_, content) => {
		const decision = await checkAttachmentBlob(bacNinh, { names: ["a.rar"], content });
		expect(decision).toMatchObject({ outcome: "undetermined", value: { bounds: ["fetched"] } });
	});

	test("a directory of more than 16 MiB", async () => {
		const size = LIMITS.directory + 100_000;
		const start = zip([far]).slice(0, 30 + 5 + 66_000);
		const entry = zip([far]).slice(start.length, start.length + 46 + 5);
		const end = join("PK\u0005\u0006", zeros(4), le16(9), le16(9), le32(size), le32(start.length), le16(0));
		const bytes = new Uint8Array(start.length + size + end.length);
		bytes.set(start);
		bytes.set(entry, start.length);
		bytes.set(end, start.length + size);
		const decision = await checkAttachmentBlob(bacNinh, { names: ["a.zip"], content: new Blob([bytes]) });
		expect(decision).toMatchObject({ outcome: "undetermined", value: { bounds: ["directory"] } });
	});

	test("a stored member behind a long extra field", async () => {
		const extra = join(le16(0x1234), le16(700), zeros(700));
		const content = new Blob([zip([{ name: "a.txt", data: zip([{ name: "a.exe", data: text(9000) }]), extra }, far]).slice()]);
		expect((await checkAttachmentBlob(bacNinh, { names: ["a.zip"], content })).findings).toMatchObject([{ params: { member: "a.txt/a.exe" } }]);
	});

	test("a cabinet of which too much would be fetched", async () => {
		const list = cab(Array.from({ length: 65_535 }, () => "a".repeat(240)));
		const member = { name: "a.cab", data: list };
		const content = new Blob([zip([member, member]).slice()]);
		expect(await checkAttachmentBlob(bacNinh, { names: ["a.zip"], content })).toMatchObject({ outcome: "undetermined", value: { bounds: ["fetched"] } });
	});

	test("a member packed so badly that its beginning takes a second fetch", async () => {
		const noise = deflateStored(join(portable(), zeros(3000)));
		const padded = join([0, 0, 0, 0xff, 0xff], ...Array.from({ length: 400 }, () => [0, 0, 0, 0xff, 0xff]), noise);
		const decision = await checkAttachmentBlob(bacNinh, {
			names: ["a.zip"],
			content: new Blob([zip([{ name: "a.txt", packed: padded, size: 3500, method: 8 }, far]).slice()]),
		});
		expect(decision.findings.map(({ code }) => code)).toEqual(["attachment.executable-in-archive"]);
	});
});

describe("blobs whose last member matters", () => {
	test("a gap that is too long to be searched is for a human to look at", async () => {
		const content = join(zeros(9_000_000), zip([{ ...letter, name: "d.exe" }], { truncateDirectory: true }), zip([letter]));
		const decision = await checkAttachmentBlob(bacNinh, { names: ["a.bin"], content: new Blob([content.slice()]) });
		expect(decision).toMatchObject({ outcome: "undetermined", value: { bounds: ["fetched"] } });
	});

	/** So far apart that each header takes a fetch of its own. */
	const far = text(200_000);
	const members = [
		{ name: "a.txt", data: far },
		{ name: "b.txt", data: far },
		{ name: "c.exe", data: text(5) },
	];

	test.each<readonly [string, Uint8Array]>([
		["rar 4", rar4(members)],
		["rar 5", rar5(members)],
		["rar 1.4", rar14(members)],
		["tar", tar(members)],
		["zip", zip(members)],
		["cabinet", cab([...Array.from({ length: 9000 }, (_, index) => `tep-${index}.txt`), "c.exe"])],
		["zip with a gap, then a member that is not listed", join(text(300_000), zip([{ ...letter, name: "d.exe" }], { truncateDirectory: true }), zip([letter]))],
		["zip in front of which lies another", join(text(70_000), zip([...members.slice(0, 2), { ...letter, name: "d.exe", unlisted: true }, letter]))],
	])("%s: the last member is found", async (_, content) => {
		const decision = await checkAttachmentBlob(bacNinh, { names: ["a.bin"], content: new Blob([content.slice()]) });
		expect(decision.findings.map(({ code }) => code)).toContain(IN_ARCHIVE);
	});
});

test("an archive behind a photograph of some megabytes, where 7-Zip still finds it", () => {
	const content = join(text(5_000_000), rar5([{ ...letter, encrypted: true }]));
	const { findings } = checkAttachment(bacNinh, { names: ["a.jpg"], content });
	expect(findings.map(({ code }) => code)).toEqual(["attachment.encrypted-archive"]);
});
