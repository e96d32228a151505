import { describe, expect, test } from "vitest";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { checkAttachmentBlob } from "../../src/attachment/check-attachment-blob.ts";
import { copy } from "../../src/core/decision.ts";
import type { AttachmentRules, Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { join, text, zeros } from "./writers/bytes.ts";
import { portable } from "./writers/executables.ts";
import { tar } from "./writers/other-archives.ts";
import { zip } from "./writers/zip.ts";

function withRules(rules: Partial<AttachmentRules>): Profile {
	const attachment = "unstated" in bacNinh.attachment ? undefined : { ...bacNinh.attachment, ...rules };
	if (attachment === undefined) throw new Error("Bắc Ninh has rules on attachments");
	return { ...copy(bacNinh), readings: [], attachment };
}

const codesOf = (decision: { readonly findings: readonly { readonly code: string }[] }): readonly string[] => decision.findings.map(({ code }) => code);

describe("profiles of other provinces", () => {
	const tenMegabytes = withRules({ maximumSize: { value: { amount: 10, unit: "MB", base: 1024 }, basis: ["4.6"] } });

	test.each([
		[10 * 1024 * 1024 - 1, []],
		[10 * 1024 * 1024, []],
		[10 * 1024 * 1024 + 1, ["attachment.too-large"]],
	])("%i bytes where 10 MB of 1,048,576 bytes are the most", (size, codes) => {
		expect(codesOf(checkAttachment(tenMegabytes, { names: ["a.txt"], size }))).toEqual(codes);
	});

	test.each([
		["B", 1000, 500],
		["kB", 1000, 500_000],
		["kB", 1024, 512_000],
		["MB", 1000, 500_000_000],
		["GB", 1024, 500 * 1024 ** 3],
	] as const)("a limit in %s of %i", (unit, base, bytes) => {
		const profile = withRules({ maximumSize: { value: { amount: 500, unit, base }, basis: ["4.6"] } });
		expect(codesOf(checkAttachment(profile, { names: ["a.txt"], size: bytes }))).toEqual([]);
		expect(checkAttachment(profile, { names: ["a.txt"], size: bytes + 1 })).toMatchObject({
			outcome: "violation",
			findings: [{ code: "attachment.too-large", level: "must", params: { sizeBytes: bytes + 1, maximumBytes: bytes } }],
		});
	});

	test("the size of the content counts where none is given, and an unknown size is open", () => {
		const profile = withRules({ maximumSize: { value: { amount: 10, unit: "B", base: 1000 }, basis: ["4.6"] } });
		expect(codesOf(checkAttachment(profile, { names: ["a.txt"], content: text(11) }))).toEqual(["attachment.too-large"]);
		expect(codesOf(checkAttachment(profile, { names: ["a.txt"], content: text(10) }))).toEqual([]);
		expect(checkAttachment(profile, { names: ["a.txt"] })).toMatchObject({ outcome: "undetermined", findings: [{ params: { reason: "size-unknown" } }] });
	});

	test("a caller may set a largest size where the regulation leaves it open", () => {
		expect(checkAttachment(tuyenQuang, { names: ["a.exe"], size: 5 })).toEqual({
			outcome: "unregulated",
			findings: [],
			basis: [{ instrument: tuyenQuang.instruments[0].id, article: "9", clause: "2", point: "b" }],
			readings: [],
		});
		const attachment: AttachmentRules = {
			rules: [],
			executables: { unstated: true },
			maximumSize: { value: { amount: 1, unit: "kB", base: 1000 }, basis: ["9.2.b"] },
		};
		const profile: Profile = { ...copy(tuyenQuang), attachment };
		expect(checkAttachment(profile, { names: ["a.exe"], size: 1000 }).outcome).toBe("compliant");
		expect(checkAttachment(profile, { names: ["a.exe"], size: 1001 }).outcome).toBe("violation");
	});

	test("silence on attachments is unregulated", () => {
		const silent: Profile = { ...copy(bacNinh), readings: [], attachment: { unstated: true } };
		expect(checkAttachment(silent, { names: ["a.exe"], content: portable() })).toEqual({ outcome: "unregulated", findings: [], basis: [], readings: [] });
	});

	test("archives forbidden as such", () => {
		const profile = withRules({ rules: [{ value: { kind: "archive", stance: "forbidden", extensions: ["zip"] }, basis: ["4.6"] }] });
		expect(codesOf(checkAttachment(profile, { names: ["a.pdf"], content: zip([{ name: "a.txt", data: text(5) }]) }))).toEqual(["attachment.archive"]);
		expect(codesOf(checkAttachment(profile, { names: ["a.zip"] }))).toEqual(["attachment.archive"]);
		expect(checkAttachment(profile, { names: ["a.exe"], content: portable() }).outcome).toBe("compliant");
	});

	test("an office document is no archive where archives are forbidden, inside one neither", () => {
		const profile = withRules({ rules: [{ value: { kind: "archive", stance: "forbidden", extensions: ["zip"] }, basis: ["4.6"] }] });
		const document = zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml"].map((name) => ({ name, data: text(50) })));
		expect(checkAttachment(profile, { names: ["a.docx"], content: document })).toMatchObject({ outcome: "compliant", value: { type: "ooxml" } });
		const inside = checkAttachment(profile, { names: ["a.tar"], content: tar([{ name: "a.docx", data: document }]) });
		expect(inside).toMatchObject({ findings: [{ code: "attachment.archive", params: { types: ["tar"] } }] });
		const packed = checkAttachment(profile, { names: ["a.bin"], content: zip([{ name: "a.docx", data: document }]) });
		expect(packed).toMatchObject({ findings: [{ code: "attachment.archive", params: { types: ["zip"] } }] });
	});

	test("where encryption is encouraged and programs are forbidden, an archive that cannot be read is for a human to decide", () => {
		const rules: AttachmentRules["rules"] = [
			{ value: { kind: "encrypted-archive", stance: "encouraged", extensions: ["zip"] }, basis: ["4.6"] },
			{ value: { kind: "executable", stance: "forbidden" }, basis: ["4.6"] },
		];
		const profile = withRules({ rules });
		const content = zip([{ name: "a.txt", data: text(5) }], { truncateDirectory: true });
		for (const facts of [{ names: ["a.zip"] }, { names: ["a.zip"], content }, { names: ["a.pdf"], content }])
			expect(checkAttachment(profile, facts)).toMatchObject({ outcome: "undetermined", findings: [{ code: "attachment.cannot-inspect" }] });
		const encrypted = zip([{ name: "a.txt", data: text(5), flags: 1 }]);
		expect(checkAttachment(profile, { names: ["a.zip"], content: encrypted })).toMatchObject({ outcome: "compliant", findings: [] });
		expect(checkAttachment(withRules({ rules: rules.slice(0, 1) }), { names: ["a.zip"] })).toMatchObject({ outcome: "compliant", findings: [] });
	});

	test("extensions discouraged, forbidden or encouraged", () => {
		const profile = withRules({
			rules: [
				{ value: { kind: "extension", stance: "discouraged", extensions: ["mp4"] }, basis: ["4.6"] },
				{ value: { kind: "extension", stance: "forbidden", extensions: ["iso"] }, basis: ["4.6"] },
				{ value: { kind: "extension", stance: "encouraged", extensions: ["pdf"] }, basis: ["4.6"] },
			],
		});
		expect(["a.mp4", "a.ISO", "a.pdf", "a.txt"].map((name) => checkAttachment(profile, { names: [name] }).outcome)).toEqual([
			"discouraged",
			"violation",
			"compliant",
			"compliant",
		]);
	});

	test("a rule on executables that says of none what it is", () => {
		const executables = { unstated: true, basis: ["2.7"] } as const;
		const profile = withRules({ executables });
		expect(checkAttachment(profile, { names: ["a.exe"], content: portable() })).toMatchObject({ outcome: "compliant", findings: [] });
	});

	test("without a list of documents, an extension before an executable's deceives nobody", () => {
		const stated = "unstated" in bacNinh.attachment || "unstated" in bacNinh.attachment.executables ? undefined : bacNinh.attachment.executables;
		if (stated === undefined) throw new Error("Bắc Ninh lists executables");
		const { documents: _documents, ...executables } = stated;
		expect(codesOf(checkAttachment(bacNinh, { names: ["a.pdf.exe"] }))).toEqual(["attachment.executable-named", "attachment.deceptive-name"]);
		expect(codesOf(checkAttachment(withRules({ executables }), { names: ["a.pdf.exe"] }))).toEqual(["attachment.executable-named"]);
	});

	test("content that no list has is no finding, in an archive neither", () => {
		const stated = "unstated" in bacNinh.attachment || "unstated" in bacNinh.attachment.executables ? undefined : bacNinh.attachment.executables;
		if (stated === undefined) throw new Error("Bắc Ninh lists executables");
		const profile = withRules({ executables: { ...stated, named: { value: ["com"], basis: ["2.7"] }, byDefinition: { value: ["scr"], basis: ["2.7"] } } });
		expect(codesOf(checkAttachment(profile, { names: ["a.txt"], content: portable() }))).toEqual([]);
		expect(codesOf(checkAttachment(profile, { names: ["a.zip"], content: zip([{ name: "a.txt", data: portable() }]) }))).toEqual([]);
		expect(codesOf(checkAttachment(profile, { names: ["a.com"] }))).toEqual(["attachment.executable-named"]);
	});

	test("archives and encrypted archives, each with a rule: what cannot be read is told once", () => {
		const broken = zip([{ name: "a.txt", data: text(5) }], { truncateDirectory: true });
		const archive = { value: { kind: "archive", stance: "discouraged" }, basis: ["4.6"] } as const;
		const encrypted = { value: { kind: "encrypted-archive", stance: "discouraged", extensions: ["zip"] }, basis: ["4.6"] } as const;
		for (const rules of [
			[archive, encrypted],
			[encrypted, archive],
		]) {
			const codes = codesOf(checkAttachment(withRules({ rules }), { names: ["a.zip"], content: broken }));
			expect([...codes].sort()).toEqual(["attachment.archive", "attachment.cannot-inspect"]);
		}
	});

	test("the volumes of an archive are archives by their names: unseen, or not to be read alone, for a human to decide", () => {
		const content = text(90);
		for (const name of ["bao-cao.7z.001", "bao-cao.zip.012", "bao-cao.tar.gz.003", "a.z01", "A.R00"]) {
			expect(checkAttachment(bacNinh, { names: [name] })).toMatchObject({ outcome: "undetermined", findings: [{ params: { reason: "no-content" } }] });
			expect(checkAttachment(bacNinh, { names: [name], content })).toMatchObject({ outcome: "undetermined", value: { encryption: { answer: "cannot-tell" } } });
		}
		for (const name of ["so.001", "bao-cao.pdf.001", "bao-cao.zip.2026", "a.x01"])
			expect(checkAttachment(bacNinh, { names: [name], content }).outcome).toBe("compliant");
	});

	test("a name that a header's next line goes on with is no trick", () => {
		for (const end of ["\r\n ", "\r\n\t", "\n "]) {
			const folded = `=?utf-8?Q?b=C3=A1o?=${end}=?utf-8?Q?_c=C3=A1o.`;
			expect(checkAttachment(bacNinh, { names: [`${folded}pdf?=`] })).toMatchObject({ outcome: "compliant", findings: [] });
			expect(checkAttachment(bacNinh, { names: [`${folded}e?=${end}=?utf-8?Q?xe?=`] })).toMatchObject({ findings: [{ params: { extension: "exe" } }, {}] });
		}
		expect(checkAttachment(bacNinh, { names: ["báo\n cáo.pdf"] }).findings).toEqual([]);
	});

	test("of two names with one extension the deceptive one is told", () => {
		expect(checkAttachment(bacNinh, { names: ["a.exe", "b.pdf.exe", "c.exe"] }).findings).toMatchObject([
			{ code: "attachment.executable-named", params: { name: "b.pdf.exe" } },
			{ code: "attachment.deceptive-name", params: { name: "b.pdf.exe" } },
		]);
	});

	test("executables discouraged only", () => {
		const profile = withRules({ rules: [{ value: { kind: "executable", stance: "discouraged" }, basis: ["4.6"] }] });
		expect(checkAttachment(profile, { names: ["a.exe"], content: portable() }).outcome).toBe("discouraged");
	});
});

describe("wrong calls", () => {
	const call =
		(attachment: unknown): (() => unknown) =>
		() =>
			Reflect.apply(checkAttachment, undefined, [bacNinh, attachment]);

	test.each([
		["nothing", undefined, TypeError, "attachment"],
		["a text for the names", { names: "a.exe" }, TypeError, "attachment.names"],
		["a number for a name", { names: [1] }, TypeError, "attachment.names"],
		["a text for the content", { names: [], content: "MZ" }, TypeError, "attachment.content"],
		["a text for the size", { names: [], size: "5" }, TypeError, "attachment.size"],
		["a negative size", { names: [], size: -1 }, RangeError, "attachment.size"],
		["half a byte", { names: [], size: 0.5 }, RangeError, "attachment.size"],
	])("%s", (_, attachment, kind, argument) => {
		expect(call(attachment)).toThrow(kind);
		expect(call(attachment)).toThrow(argument);
	});

	test("no profile, and no blob", async () => {
		expect(() => Reflect.apply(checkAttachment, undefined, [{}, { names: [] }])).toThrow(TypeError);
		await expect(Reflect.apply(checkAttachmentBlob, undefined, [bacNinh, { names: [], content: text(5) }])).rejects.toThrow("attachment.content");
	});
});

describe("what an answer shows", () => {
	test("the evidence of encryption: where it is written", () => {
		const content = zip([
			{ name: "thu.txt", data: text(20) },
			{ name: "mat.txt", data: text(20), flags: 1 },
		]);
		const evidence = checkAttachment(bacNinh, { names: ["a.zip"], content }).value?.encryption.evidence;
		expect(evidence).toMatchObject({ field: "central header, general purpose bit 0", member: "mat.txt" });
		expect(content[evidence?.offset ?? 0]).toBe(1);
	});

	test("no more than 20 members by name, all of them by number", () => {
		const members = Array.from({ length: 300 }, (_, index) => ({ name: `${index}.exe`, data: text(4) }));
		const decision = checkAttachment(bacNinh, { names: ["a.zip"], content: zip(members) });
		expect(codesOf(decision).filter((code) => code === "attachment.executable-in-archive")).toHaveLength(20);
		expect(decision.value).toMatchObject({ members: 300, executables: 300 });
	});

	test("never the content: a text of the file stands in no answer", () => {
		const secret = "Mật khẩu là 123456";
		const content = zip([{ name: "a.exe", data: join("MZ", secret, zeros(80)) }], { comment: secret });
		expect(JSON.stringify(checkAttachment(bacNinh, { names: ["a.zip"], content }))).not.toContain("123456");
	});

	test("is frozen, and the content is left as it was", () => {
		const content = zip([{ name: "a.txt", data: text(300), method: 8 }]);
		const before = content.slice();
		const decision = checkAttachment(bacNinh, { names: ["a.zip"], content });
		expect(content).toEqual(before);
		expect(Object.isFrozen(decision)).toBe(true);
		expect(Object.isFrozen(decision.value)).toBe(true);
	});
});

test("a pax header cut off before its first space is no endless one", () => {
	const whole = tar([{ name: "a", data: text(5), longName: { by: "pax", name: "b.txt" } }]);
	expect(checkAttachment(bacNinh, { names: ["a.tar"], content: whole.slice(0, 513) }).outcome).toBe("undetermined");
	expect(checkAttachment(bacNinh, { names: ["a.tar"], content: whole }).outcome).toBe("compliant");
});
