import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import type { AttachmentCode, Inspection } from "../../src/attachment/inspection.ts";
import type { Decision } from "../../src/core/decision.ts";
import { outcomeOf } from "../../src/core/decision.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { corpus } from "../attachment/corpus.ts";
import { join, le16, le32, text, zeros } from "../attachment/writers/bytes.ts";
import { portable } from "../attachment/writers/executables.ts";
import { gzip, tar } from "../attachment/writers/other-archives.ts";
import { rar5 } from "../attachment/writers/rar.ts";
import { sevenZip } from "../attachment/writers/seven-zip.ts";
import { zip } from "../attachment/writers/zip.ts";
import { processorTime } from "../support/processor-time.ts";
import { runs } from "../support/runs.ts";

const files = Object.values(corpus)
	.flatMap(({ cases }) => cases)
	.flatMap(({ names, content, title }) => (content === undefined ? [] : [{ title, names, content }]));

const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/** What must hold of every answer, whatever the file is. */
function mustBeSound(decision: Decision<Inspection, AttachmentCode>): void {
	const problems: string[] = [];
	if (decision.outcome !== outcomeOf(decision.findings, true)) problems.push("outcome");
	if (decision.findings.length > 200) problems.push("findings");
	for (const { code, params, basis } of decision.findings) {
		if (basis.length === 0) problems.push(`${code} has no basis`);
		for (const value of Object.values(params).flat()) {
			if (typeof value === "string" && (value.length > 400 || UNSAFE.test(value))) problems.push(`${code} shows ${JSON.stringify(value)}`);
		}
	}
	const { value } = decision;
	if (value === undefined) problems.push("no value");
	else if (value.encryption.answer === "cannot-tell" && decision.outcome !== "undetermined" && decision.outcome !== "violation") problems.push("cannot tell");
	if (problems.length > 0) expect(problems).toEqual([]);
}

function judge(names: readonly string[], content: Uint8Array): Decision<Inspection, AttachmentCode> {
	const decision = checkAttachment(bacNinh, { names, content });
	mustBeSound(decision);
	return decision;
}

describe("damaged files", { timeout: 300_000 }, () => {
	test("every truncation of every file of the corpus", () => {
		let judged = 0;
		for (const { names, content } of files) {
			for (let length = 0; length < Math.min(content.length, 600); length++) {
				judge(names, content.subarray(0, length));
				judged++;
			}
		}
		expect(judged).toBeGreaterThan(50_000);
	});

	test("every byte of every file of the corpus, turned over", () => {
		let judged = 0;
		for (const { names, content } of files) {
			const changed = content.slice();
			for (let at = 0; at < Math.min(content.length, 400); at++) {
				for (const mask of [at % 2 === 0 ? 0xff : 0x01]) {
					changed[at] = (content[at] ?? 0) ^ mask;
					judge(names, changed);
					judged++;
				}
				changed[at] = content[at] ?? 0;
			}
		}
		expect(judged).toBeGreaterThan(30_000);
	});

	test.each([
		["zip", zip([{ name: "a.txt", data: text(20), flags: 1 }])],
		["rar", rar5([{ name: "a.txt", data: text(8), encrypted: true }])],
		["7z", sevenZip([{ name: "a", data: text(4) }], { coder: "aes", header: "lzma" })],
		["gzip", gzip(text(9), "a.txt")],
	] as const)("every value of every byte: %s", (extension, sample) => {
		const changed = sample.slice();
		for (let at = 0; at < sample.length; at++) {
			for (let value = 0; value < 256; value++) {
				changed[at] = value;
				judge([`a.${extension}`], changed);
			}
			changed[at] = sample[at] ?? 0;
		}
		expect(changed).toEqual(sample);
	});

	const signatures = files.map(({ content }) => content.slice(0, 8));

	test("random bytes, alone and behind a signature", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(zeros(0), ...signatures), fc.string(), (bytes, signature, name) => {
				judge([name], join(signature, bytes));
			}),
			runs(1000),
		);
	});

	test("several bytes changed at once, and pieces put together", () => {
		const contents = files.map(({ content }) => content.slice(0, 3000));
		const piece = fc
			.constantFrom(...contents)
			.chain((content) =>
				fc.tuple(fc.nat(content.length), fc.nat(content.length)).map(([start, end]) => content.slice(Math.min(start, end), Math.max(start, end))),
			);
		fc.assert(
			fc.property(
				fc.constantFrom(...contents),
				fc.array(fc.tuple(fc.nat(2999), fc.nat(255)), { maxLength: 8 }),
				fc.array(piece, { maxLength: 3 }),
				(content, changes, pieces) => {
					const changed = content.slice();
					for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
					judge(["a.zip"], join(...pieces, changed));
					judge(["a.bin"], join(changed, ...pieces));
				},
			),
			runs(1000),
		);
	});

	test("any name is judged, and shown without anything that cannot be seen", () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: "binary", maxLength: 400 }), { maxLength: 4 }), (names) => {
				mustBeSound(checkAttachment(bacNinh, { names, content: text(3) }));
			}),
			runs(1000),
		);
	});
});

describe("files that are made to waste time and memory", { timeout: 120_000 }, () => {
	const MEBIBYTE = 1024 * 1024;
	const bomb = new Uint8Array(deflateRawSync(zeros(64 * MEBIBYTE)));
	const many = Array.from({ length: 70_000 }, (_, index) => ({ name: `${index}.txt`, data: text(10) }));
	/** A directory whose entries all point to one local header. */
	const fanOut = (count: number, inner: Uint8Array, name: string): Uint8Array =>
		zip([
			{ name, data: inner },
			...Array.from({ length: count }, () => ({ name, data: zeros(0), size: inner.length, packedSize: inner.length, localOffset: 0 })),
		]);
	const wideProperties = join([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]);

	const cases: readonly (readonly [string, string, () => Uint8Array, string | undefined])[] = [
		["a member of 64 MiB of zeros", "a.zip", () => zip([{ name: "a.txt", packed: bomb, method: 8, size: 64 * MEBIBYTE }]), undefined],
		["an inner archive of 64 MiB of zeros", "a.zip", () => zip([{ name: "b.zip", packed: bomb, method: 8, size: 64 * MEBIBYTE }]), "inflated"],
		[
			"a thousand inner archives of 64 MiB",
			"a.zip",
			() => zip(Array.from({ length: 1000 }, () => ({ name: "b.zip", packed: bomb.slice(0, 8000), method: 8, size: 64 * MEBIBYTE }))),
			"inflated",
		],
		["gzip in gzip in gzip", "a.gz", () => gzip(gzip(gzip(gzip(gzip(text(100)))))), "depth"],
		["70,000 members", "a.zip", () => zip(many), undefined],
		["70,000 members of a tar", "a.tar", () => tar(many.slice(0, 20_000).map(({ name }) => ({ name }))), undefined],
		["110,000 members", "a.zip", () => fanOut(110_000, zeros(0), "a.txt"), "members"],
		["50,000 entries for one inner archive", "a.zip", () => fanOut(50_000, zip([{ name: "c.txt", data: text(60_000) }]), "b.zip"), "scanned"],
		["50,000 entries for one inner archive full of P", "a.zip", () => fanOut(50_000, join("PK\u0003\u0004", "P".repeat(60_000)), "b.zip"), "scanned"],
		["50,000 entries for one long local name", "a.zip", () => longLocalName(50_000), "scanned"],
		[
			"5,000 entries for one encoded 7z header",
			"a.zip",
			() => fanOut(5000, sevenZip([{ name: "a".repeat(3000), data: text(5) }], { header: "lzma" }), "b.7z"),
			"inflated",
		],
		["entries within entries, three levels", "a.zip", () => fanOut(400, fanOut(400, fanOut(400, text(10), "c.txt"), "b.zip"), "a.zip"), "members"],
		["2 MiB that begin like a 7z", "a.bin", () => join(text(10), ...Array.from({ length: 60_000 }, () => wideProperties), zeros(1000)), undefined],
		["a name of 1 MiB of encoded words without an end", "=?a?Q?x".repeat(150_000), () => text(5), undefined],
		["a name of 1 MiB of dots", ".".repeat(MEBIBYTE), () => text(5), undefined],
		["a name of 1 MiB of percent signs", "%41".repeat(350_000), () => text(5), undefined],
	];

	function longLocalName(count: number): Uint8Array {
		const name = "ệ".repeat(21_000);
		const whole = zip([
			{ name: "a.txt", data: text(5), local: { name } },
			...Array.from({ length: count }, () => ({ name: "b.txt", data: zeros(0), localOffset: 0 })),
		]);
		expect(join(name).length).toBeLessThan(65_536);
		return whole;
	}

	test.each(cases)("%s", (_, name, make, bound) => {
		const content = make();
		const before = process.resourceUsage().maxRSS;
		const decisions: Decision<Inspection, AttachmentCode>[] = [];
		const milliseconds = processorTime(() => decisions.push(judge([name], content)));
		const bounds = decisions.flatMap(({ value }) => value?.bounds ?? []);
		if (bound === undefined) expect(bounds).toEqual([]);
		else expect(bounds).toContain(bound);
		expect(milliseconds).toBeLessThan(20_000);
		// The memory of a process grows with what is not collected yet; Bun's engine collects later, so that its figure is not the library's.
		if (!("Bun" in globalThis)) expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(64);
	});

	test("a comment full of end records", () => {
		const end = join("PK\u0005\u0006", le16(0), le16(0), le16(1), le16(1), le32(10), le32(0), le16(0));
		judge(["a.zip"], zip([{ name: "a.txt", data: text(5) }], { comment: join(...Array.from({ length: 2900 }, () => end)) }));
	});
});

describe("readings", () => {
	const alternatives: Readonly<Record<string, string>> = { "BN-EXE-DEFINITION": "named-only", "BN-EXE-IN-ARCHIVE": "ignored" };

	test("one that an answer does not list would not change it", () => {
		let compared = 0;
		for (const { names, content } of files) {
			const decision = checkAttachment(bacNinh, { names, content });
			for (const [id, option] of Object.entries(alternatives)) {
				if (decision.readings.includes(id)) continue;
				expect(checkAttachment(withReadings(bacNinh, { [id]: option }), { names, content })).toEqual(decision);
				compared++;
			}
		}
		expect(compared).toBeGreaterThan(200);
	});

	test("executables by definition do not count where only the named ones do", () => {
		const named = withReadings(bacNinh, { "BN-EXE-DEFINITION": "named-only" });
		expect(checkAttachment(named, { names: ["a.bat"] })).toMatchObject({ outcome: "compliant", readings: ["BN-EXE-DEFINITION"] });
		expect(checkAttachment(named, { names: ["a.exe"] })).toMatchObject({ outcome: "violation", readings: [] });
	});

	test("executables inside archives do not count where they are ignored, encryption still does", () => {
		const ignored = withReadings(bacNinh, { "BN-EXE-IN-ARCHIVE": "ignored" });
		const content = zip([
			{ name: "a.exe", data: portable() },
			{ name: "b.txt", data: text(5), flags: 1 },
		]);
		expect(checkAttachment(bacNinh, { names: ["a.zip"], content }).outcome).toBe("violation");
		expect(checkAttachment(ignored, { names: ["a.zip"], content })).toMatchObject({ outcome: "discouraged", readings: ["BN-EXE-IN-ARCHIVE"] });
	});
});
