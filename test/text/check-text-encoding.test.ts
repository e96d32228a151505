import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/core/decision.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { checkTextEncoding } from "../../src/text/check-text-encoding.ts";

const TEXT = "Kính gửi các cơ quan: đề nghị báo cáo kết quả thực hiện trước ngày 15 tháng 8 năm 2026.";
const TCVN3 = "Th«ng b¸o vÒ viÖc häp";
const VNI = "Kính göûi caùc cô quan ñôn vò veà vieäc hoïp";

const found = (textOrBytes: string | Uint8Array): readonly string[] => {
	const { outcome, findings } = checkTextEncoding(tuyenQuang, textOrBytes);
	return [outcome, ...findings.map(({ level, code, params }) => `${level} ${code} ${params["encoding"] ?? params["kind"]}`)];
};
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const units = (text: string, littleEndian: boolean): Uint8Array => {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
	return bytes;
};
const points = (text: string, littleEndian: boolean): Uint8Array => {
	const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
	const bytes = new Uint8Array(codes.length * 4);
	const view = new DataView(bytes.buffer);
	for (const [index, code] of codes.entries()) view.setUint32(index * 4, code, littleEndian);
	return bytes;
};

describe("checkTextEncoding", () => {
	it("takes composed and decomposed text in any Unicode encoding, with and without a byte order mark", () => {
		for (const text of [TEXT, TEXT.normalize("NFD"), `${TEXT} 😀`, "", "plain ASCII", "\0", "Ê-đê, Ba-na: ŏ ŭ ƀ č"]) {
			const marked = `\ufeff${text}`;
			for (const given of [text, marked, utf8(text), utf8(marked), units(marked, true), units(marked, false), points(marked, true), points(marked, false)]) {
				expect(found(given)).toEqual(["compliant"]);
			}
		}
	});

	it("refuses TCVN3 and VNI, as text and as bytes, and says which", () => {
		for (const [text, encoding] of [
			[TCVN3, "TCVN3"],
			[VNI, "VNI"],
		] as const) {
			for (const given of [text, latin(text), utf8(text), units(`\ufeff${text}`, true)])
				expect(found(given)).toEqual(["violation", `must text.legacy-encoding ${encoding}`]);
		}
	});

	it("refuses bytes and text that are no Unicode", () => {
		for (const bytes of [
			[0x80],
			[0xc3],
			[0xc0, 0x80],
			[0xed, 0xa0, 0x80],
			[0xf4, 0x90, 0x80, 0x80],
			[0xff, 0xfe, 0x00],
			[0xff, 0xfe, 0x00, 0xd8],
			[0xfe, 0xff, 0xdc, 0x00],
			[0x00, 0x00, 0xfe, 0xff, 0x00, 0x11, 0x00, 0x00],
		]) {
			expect(found(Uint8Array.from(bytes)), String(bytes)).toEqual(["violation", "must text.not-unicode bytes"]);
		}
		for (const text of ["\ud800", "a\udc00b", `${TEXT}\ud83d`]) expect(found(text)).toEqual(["violation", "must text.not-unicode text"]);
	});

	it("reads a part of a larger buffer, and a megabyte, in time that grows with the text only", () => {
		const inside = new Uint8Array([0xff, ...utf8(TEXT), 0xff]);
		expect(found(inside.subarray(1, -1))).toEqual(["compliant"]);
		expect(found(units(`\ufeff${TEXT}`, false).subarray())).toEqual(["compliant"]);
		const long = TEXT.repeat(12_000);
		for (const given of [long, utf8(long), units(`\ufeff${long}`, true), points(`\ufeff${long}`, false)]) expect(found(given)).toEqual(["compliant"]);
		expect(found(latin(TCVN3.repeat(50_000)))).toEqual(["violation", "must text.legacy-encoding TCVN3"]);
	}, 20_000);

	it("is unregulated in Bắc Ninh", () => {
		for (const given of [TEXT, TCVN3, Uint8Array.of(0x80)]) expect(checkTextEncoding(bacNinh, given)).toMatchObject({ outcome: "unregulated", findings: [] });
	});

	it("throws where the call is wrong", () => {
		const call = (...args: readonly unknown[]): unknown => Reflect.apply(checkTextEncoding, undefined, args);
		for (const given of [null, undefined, 5, {}, [65], new ArrayBuffer(1), new Uint16Array(1)])
			expect(() => call(tuyenQuang, given)).toThrow(/^textOrBytes: expected text or a Uint8Array/);
		expect(() => call({}, "a")).toThrow(/^profile/);
	});
});

it("UTF-32 that breaks off within a character is no Unicode text", () => {
	const whole = Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0);
	expect(checkTextEncoding(tuyenQuang, whole).outcome).toBe("compliant");
	expect(checkTextEncoding(tuyenQuang, whole.slice(0, 7))).toMatchObject({ outcome: "violation", findings: [{ code: "text.not-unicode" }] });
});

it("findings cite the clause on Unicode (TQ 3.3), and silence the clause that touches the matter", () => {
	const places = ({ basis }: Pick<Decision, "basis">): readonly string[] => basis.map(({ article, clause }) => `${article}.${clause}`);
	for (const [given, code] of [
		[TCVN3, "text.legacy-encoding"],
		["\ud800", "text.not-unicode"],
	] as const) {
		const answer = checkTextEncoding(tuyenQuang, given);
		expect([places(answer), ...answer.findings.map((finding) => [finding.code, places(finding)])]).toEqual([["3.3"], [code, ["3.3"]]]);
	}
	expect(places(checkTextEncoding({ ...tuyenQuang, text: { unstated: true, basis: ["3.4"] } }, TCVN3))).toEqual(["3.4"]);
	expect(places(checkTextEncoding({ ...tuyenQuang, text: { encoding: { unstated: true, basis: ["3.5"] } } }, TCVN3))).toEqual(["3.5"]);
});
