import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bacNinh, checkAttachment, encryptedMembers, tuyenQuang, withReadings } from "../../../src/index.ts";
import { aesExtra, type ZipMember, zip } from "../../attachment/writers/zip.ts";
import { BY_DEFINITION, type HeaderFlags, judgeNames, NAMED, zipIsEncrypted } from "../../models/attachment-signs.ts";
import { runs } from "../../support/runs.ts";

const HARMLESS = ["txt", "pdf", "docx", "jpg", "vn", "xlsx", "html", "e", "ex", "exes", "comm", "dl", "nets", ""];
const extension = fc.oneof(fc.constantFrom(...NAMED), fc.constantFrom(...BY_DEFINITION), fc.constantFrom(...HARMLESS));
const part = fc.stringMatching(/^[a-zA-Z0-9 _-]{0,8}[a-zA-Z0-9]$/u);
const anyCase = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	fc.tuple(text, fc.boolean()).map(([written, upper]) => (upper ? written.toUpperCase() : written));
const plainName = fc
	.tuple(fc.array(part, { minLength: 1, maxLength: 3 }), anyCase(extension))
	.map(([parts, last]) => (last === "" ? parts.join(".") : `${parts.join(".")}.${last}`))
	// A made part may itself be an extension or look like an archive's: the model knows plain names and harmless ones only.
	.filter((name) => !/\.(?:zip|rar|7z|gz|tar|cab|xz|bz2|zst|lzh|ace|iso|arj|z)$/iu.test(name));

/** Ways of writing the same name that a system undoes when the file is saved. */
const tricks: readonly ((name: string) => string)[] = [
	(name) => `${name}.`,
	(name) => `${name}. . `,
	(name) => `${name}   `,
	(name) => `${name}::$DATA`,
	(name) => name.replace(/^./u, "$&\u200b"),
	(name) => `${name}\u0000`,
	(name) => `${name}\u202c`,
	(name) => [...name].map((letter) => (/[a-z]/u.test(letter) ? String.fromCodePoint(letter.charCodeAt(0) + 0xfee0) : letter)).join(""),
	(name) => `=?utf-8?B?${Buffer.from(name, "utf8").toString("base64")}?=`,
	(name) => `=?UTF-8?Q?${[...Buffer.from(name, "utf8")].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("")}?=`,
];

const reach = fc.constantFrom<"definition" | "named-only">("definition", "named-only");
const codesOf = (names: readonly string[], how: "definition" | "named-only"): readonly string[] =>
	[
		...new Set(
			checkAttachment(withReadings(bacNinh, { "BN-EXE-DEFINITION": how }), { names })
				.findings.filter(({ level }) => level === "must")
				.map(({ code }) => code),
		),
	].sort();

describe("names", () => {
	test("are judged by what stands last, and the worst counts", () => {
		let wrong = 0;
		fc.assert(
			fc.property(fc.array(plainName, { minLength: 1, maxLength: 3 }), reach, (names, how) => {
				const expected = judgeNames(names, how);
				if (expected.length > 0) wrong += 1;
				expect(codesOf(names, how)).toEqual(expected);
				expect(checkAttachment(tuyenQuang, { names }).outcome).toBe("unregulated");
			}),
			runs(2000),
		);
		expect(wrong).toBeGreaterThan(500);
	});

	test("are the same after a trick was undone, and the trick is told", () => {
		fc.assert(
			fc.property(plainName, fc.constantFrom(...tricks), reach, (name, trick, how) => {
				expect(codesOf([trick(name)], how)).toEqual(judgeNames([name], how));
			}),
			runs(2000),
		);
	});
});

const flags: fc.Arbitrary<HeaderFlags> = fc.record({
	encrypted: fc.constantFrom(false, false, true),
	strong: fc.constantFrom(false, false, false, true),
	aes: fc.constantFrom(false, false, false, true),
});
const header = ({ encrypted, strong, aes }: HeaderFlags): ZipMember["local"] => ({
	flags: (encrypted ? 1 : 0) | (strong ? 64 : 0),
	...(aes ? { method: 99, extra: aesExtra(0) } : {}),
});

describe("zips", () => {
	test("are encrypted where a flag of either header says so", () => {
		const member = fc
			.record({ local: flags, central: flags, agree: fc.boolean() })
			.map(({ local, central, agree }) => ({ local: agree ? central : local, central }));
		fc.assert(
			fc.property(fc.array(member, { minLength: 1, maxLength: 5 }), (members) => {
				const content = zip(
					members.map(({ local, central }, index) => ({
						name: `so-lieu-${index}.txt`,
						data: new TextEncoder().encode("số liệu"),
						local: header(local) ?? {},
						central: header(central) ?? {},
					})),
				);
				const { outcome, findings, value } = checkAttachment(bacNinh, { names: ["so-lieu.zip"], content });
				const expected = zipIsEncrypted(members);
				expect(value?.encryption.answer).toBe(expected ? "yes" : "no");
				expect(findings.some(({ code, level }) => code === "attachment.encrypted-archive" && level === "should")).toBe(expected);
				expect(["compliant", "discouraged"]).toContain(outcome);
				expect(outcome === "discouraged").toBe(expected);
				const each = encryptedMembers(content);
				if (each !== undefined) expect(each).toEqual(members.map((one) => zipIsEncrypted([one])));
			}),
			runs(1500),
		);
	});
});
