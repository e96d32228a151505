import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPassword } from "../../src/password/check-password.ts";
import { checkPasswordHistory } from "../../src/password/check-password-history.ts";
import { generatePassword } from "../../src/password/generate-password.ts";
import type { PasswordContext } from "../../src/password/password-context.ts";
import { readings, withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { passwordSchema } from "../../src/schema/password-schema.ts";
import { literallyContainsName } from "../password/literal-name-check.ts";
import { FAMILIES, GIVENS, MIDDLES } from "../password/names.ts";
import { runs } from "../support/runs.ts";

const BOTH = [bacNinh, tuyenQuang];
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.string({ unit: "grapheme-composite", maxLength: 20 }), fc.string({ maxLength: 30 }));
const pieces = fc.constantFrom(
	"an",
	"AN",
	"Nguyen",
	"nguy3n",
	"Thị",
	"7hi",
	"T.h.i",
	"@n",
	"4n",
	"1",
	"0",
	"$",
	".",
	"#",
	" ",
	"x",
	"Q",
	"tran",
	"h0a",
	"l",
	"i",
	"skhcn",
	"SKHCN",
	"S-K-H-C-N",
	"vp",
	"\u0301",
	"\u200b",
	"ﬁ",
	"ệ",
);
const password = fc.oneof(
	anyText,
	fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join("")),
);
const name = fc.tuple(fc.constantFrom(...FAMILIES), fc.constantFrom(...MIDDLES), fc.constantFrom(...GIVENS));
const context: fc.Arbitrary<PasswordContext> = fc.record(
	{
		role: fc.constantFrom("user", "administrator"),
		login: fc.oneof(fc.constantFrom("nvbinh.vp.skhcn@tuyenquang.gov.vn", "hanv123", null), anyText),
		personName: fc.oneof(
			name.map((parts) => parts.join(" ")),
			name.map(([family, middle, given]) => ({ family, middle, given: `${middle} ${given}` })),
			fc.constant(null),
			anyText,
		),
		organizationNames: fc.array(fc.oneof(fc.constantFrom("Sở Khoa học và Công nghệ", "SKHCN", "SY"), anyText), { maxLength: 3 }),
		unitNames: fc.array(fc.oneof(fc.constantFrom("Văn phòng", "VP"), anyText), { maxLength: 2 }),
		previousPasswords: fc.array(password, { maxLength: 4 }),
	},
	{ requiredKeys: [] },
);

describe("any password in any context", () => {
	test("has an answer that never depends on the normalisation form", () => {
		fc.assert(
			fc.property(password, context, fc.constantFrom(...BOTH), (text, whose, profile) => {
				const answer = checkPassword(profile, text, whose);
				for (const form of ["NFC", "NFD"]) expect(checkPassword(profile, text.normalize(form), { ...whose })).toEqual(answer);
			}),
			runs(1500),
		);
	});

	test("never comes out again, whole or in part", async () => {
		// What the answer to the empty password says is no echo: codes, clauses, facts.
		await fc.assert(
			fc.asyncProperty(
				fc.string({ unit: fc.constantFrom(..."qxzwQXZW0189#%&éệ"), minLength: 4, maxLength: 20 }),
				context,
				fc.constantFrom(...BOTH),
				async (text, whose, profile) => {
					const outputs: unknown[] = [checkPassword(profile, text, whose), passwordSchema(profile, whose).safeParse(text).error?.issues];
					outputs.push(await checkPasswordHistory(profile, text, ["a", "b"], async () => Promise.reject(new Error(text))));
					for (const wrong of [
						() => Reflect.apply(checkPassword, undefined, [profile, [text], whose]),
						() => Reflect.apply(checkPassword, undefined, [profile, text, { ...whose, role: text }]),
						() => Reflect.apply(checkPassword, undefined, [profile, text, { ...whose, previousPasswords: [text, 1] }]),
						() => Reflect.apply(generatePassword, undefined, [profile, { ...whose, previousPasswords: text }]),
					]) {
						try {
							outputs.push(wrong());
						} catch (error) {
							outputs.push(String(error), error instanceof Error ? error.stack : "");
						}
					}
					const shown = JSON.stringify(outputs);
					const known = JSON.stringify(whose);
					const letters = [...text];
					for (let start = 0; start + 4 <= letters.length; start++) {
						const piece = letters.slice(start, start + 4).join("");
						if (!known.includes(piece)) expect(shown).not.toContain(piece);
					}
				},
			),
			runs(1000),
		);
	});

	test("is told the same again, and in another context object", () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(password, context), { maxLength: 6 }), fc.constantFrom(...BOTH), (calls, profile) => {
				const first = calls.map(([text, whose]) => JSON.stringify(checkPassword(profile, text, whose)));
				const again = calls.toReversed().map(([text, whose]) => JSON.stringify(checkPassword(structuredClone(profile), text, structuredClone(whose))));
				expect(again.reverse()).toEqual(first);
			}),
			runs(300),
		);
	});

	test("never gains a class finding by characters of the classes that are asked for", () => {
		const added = fc.string({ unit: fc.constantFrom(..."aZ7#đĐ٣€"), maxLength: 8 });
		fc.assert(
			fc.property(password, added, added, context, fc.constantFrom(...BOTH), (text, before, after, whose, profile) => {
				const missing = (candidate: string) =>
					checkPassword(profile, candidate, whose).findings.filter(({ code }) => code.startsWith("password.missing-") && code !== "password.missing-fact");
				const had = missing(text).map(({ code }) => code);
				for (const { code } of missing(before + text + after)) expect(had).toContain(code);
			}),
			runs(),
		);
	});

	test("is found to contain the name exactly where the rule, carried out literally, finds it", () => {
		let caught = 0;
		fc.assert(
			fc.property(name, fc.array(fc.oneof(pieces, fc.constantFrom("own")), { minLength: 1, maxLength: 5 }), ([family, middle, given], parts) => {
				const text = parts.map((part) => (part === "own" ? given : part)).join("");
				if (/[ﬁ\u200b]/u.test(text)) return;
				const expected = literallyContainsName(text, { family: [family], middle: [middle], given: [given], bodies: [], login: [] });
				if (expected) caught++;
				const { findings } = checkPassword(tuyenQuang, text, { role: "user", personName: `${family} ${middle} ${given}`, organizationNames: [] });
				expect(findings.some(({ code }) => code === "password.contains-person-name")).toBe(expected);
			}),
			runs(5000),
		);
		expect(caught).toBeGreaterThan(500);
	});

	test("a reading that is not listed changes nothing", () => {
		const choices = BOTH.flatMap((profile) =>
			readings(profile).flatMap(({ id, options, selected }) =>
				Object.keys(options)
					.filter((option) => option !== selected)
					.map((option): readonly [Profile, string, Profile] => [profile, id, withReadings(profile, { [id]: option })]),
			),
		);
		expect(choices.length).toBeGreaterThan(10);
		fc.assert(
			fc.property(password, context, (text, whose) => {
				for (const [profile, id, other] of choices) {
					const answer = checkPassword(profile, text, whose);
					if (!answer.readings.includes(id)) expect(checkPassword(other, text, whose)).toEqual(answer);
				}
			}),
			runs(200),
		);
	});
});

test("a generated password is never one that the check refuses", () => {
	fc.assert(
		fc.property(context, fc.constantFrom(...BOTH), (whose, profile) => {
			const made = generatePassword(profile, whose);
			expect(checkPassword(profile, made, whose).findings.filter(({ level }) => level === "must")).toEqual([]);
		}),
		runs(500),
	);
});
