import fc from "fast-check";
import { expect, test } from "vitest";
import { bacNinh, checkTextEncoding, detectLegacyEncoding, foldName, tuyenQuang } from "../../../src/index.ts";
import { inVni, isUnicode } from "../../models/text-encoding.ts";
import { runs } from "../../support/runs.ts";

const WORDS =
	"thông báo về việc tổ chức hội nghị triển khai nhiệm vụ ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước tỉnh quyết định nghỉ lễ đường phố những người".split(
		" ",
	);
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 12, maxLength: 40 }).map((words) => words.join(" "));

test("a Vietnamese sentence is right in Unicode, composed or not, as text and as bytes", () => {
	fc.assert(
		fc.property(sentence, fc.constantFrom("NFC", "NFD"), (text, form) => {
			const written = text.normalize(form);
			expect(checkTextEncoding(tuyenQuang, written)).toMatchObject({ outcome: "compliant", findings: [] });
			expect(checkTextEncoding(tuyenQuang, new TextEncoder().encode(written))).toMatchObject({ outcome: "compliant", findings: [] });
			expect(checkTextEncoding(bacNinh, written).outcome).toBe("unregulated");
		}),
		runs(500),
	);
});

test("the same sentence in VNI is not, as text and as bytes", () => {
	fc.assert(
		fc.property(sentence, (text) => {
			const legacy = inVni(text);
			for (const given of [legacy, Uint8Array.from([...legacy].map((letter) => letter.charCodeAt(0)))]) {
				const { outcome, findings } = checkTextEncoding(tuyenQuang, given);
				expect([text, outcome, findings.map(({ code, params }) => [code, params["encoding"]])]).toEqual([text, "violation", [["text.legacy-encoding", "VNI"]]]);
			}
		}),
		runs(500),
	);
});

test("half a surrogate pair is no Unicode, wherever it stands", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), fc.constantFrom("", "\ud83d", "\ude00", "\ud83d\ude00"), fc.string(), (before, half, after) => {
			const text = before + half + after;
			const codes = checkTextEncoding(tuyenQuang, text).findings.map(({ code }) => code);
			if (isUnicode(text)) expect(codes).not.toContain("text.not-unicode");
			else expect(codes).toContain("text.not-unicode");
		}),
		runs(1000),
	);
});

test("a name in VNI is refused by name and never folds to something else", () => {
	// One that reads well either way ("thị" is written "thò") says nothing, so each name has one that does not.
	const marked = "trần đỗ hoàng phượng thị đức hương quyền tuấn dũng".split(" ");
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...marked), { minLength: 1, maxLength: 4 }), (syllables) => {
			const legacy = inVni(["nguyễn", ...syllables].join(" "));
			expect([legacy, detectLegacyEncoding(legacy)]).toEqual([legacy, "VNI"]);
			expect(foldName(legacy)).toMatchObject({ ok: false, reason: "legacy-encoding", encoding: "VNI" });
		}),
		runs(500),
	);
});
