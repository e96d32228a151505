import { describe, expect, test } from "vitest";
import { checkPassword } from "../../src/password/check-password.ts";
import { generatePassword, type RandomBytes } from "../../src/password/generate-password.ts";
import type { PasswordContext } from "../../src/password/password-context.ts";
import type { CharacterClass, Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { invented, stated } from "./invented-profile.ts";

/** A small generator with a seed, so that a failure can be repeated. */
function seeded(seed: number): RandomBytes {
	let state = seed;
	return (count) =>
		Uint8Array.from({ length: count }, () => {
			state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
			return state >>> 24;
		});
}

const CONTEXTS: readonly (readonly [string, Profile, PasswordContext])[] = [
	["Bắc Ninh, user", bacNinh, { role: "user", login: "hanv123@bacninh.gov.vn", previousPasswords: ["x"] }],
	["Bắc Ninh, administrator", bacNinh, { role: "administrator", login: "quantri" }],
	["Tuyên Quang", tuyenQuang, { role: "user", personName: "Nguyễn Thị An", organizationNames: ["Sở Y tế", "SYT"], login: "ntan.syt" }],
	["Tuyên Quang, a name of short syllables", tuyenQuang, { role: "administrator", personName: "Ma A Pha", organizationNames: ["CA", "HT", "PC"] }],
	[
		"closed special characters",
		invented({ classes: stated({ classes: ["special"] }), special: stated({ set: "closed", characters: "|", others: "forbidden" }) }),
		{},
	],
	[
		"two of four classes, ten characters at most",
		invented({ maximumLength: stated(10), classes: stated({ classes: ["lowercase", "uppercase", "digit", "special"], atLeast: 2 }) }),
		{},
	],
	["a long one", invented({ minimumLength: { user: stated(200), administrator: stated(300) } }), {}],
	["nothing stated", invented({}), {}],
	["passwords not regulated", { ...bacNinh, readings: [], password: { unstated: true } }, {}],
	[
		"special characters of which some are taken for others",
		invented({ classes: stated({ classes: ["special"] }), special: stated({ set: "closed", characters: "!%|", others: "forbidden" }) }),
		{},
	],
	[
		"special characters that are all taken for others",
		invented({ classes: stated({ classes: ["special"] }), special: stated({ set: "closed", characters: "!|$", others: "forbidden" }) }),
		{},
	],
];

describe("a generated password", () => {
	test.each(CONTEXTS)("has nothing against it: %s", (_, profile, context) => {
		const made = new Set<string>();
		for (let seed = 1; seed <= 60; seed++) {
			const password = generatePassword(profile, context, seeded(seed));
			expect(checkPassword(profile, password, context).findings.filter(({ level }) => level === "must")).toEqual([]);
			made.add(password);
		}
		expect(made.size).toBe(60);
		expect(checkPassword(profile, generatePassword(profile, context), context).outcome).not.toBe("violation");
	});

	test("is long enough for its role, and without a role for every role", () => {
		const profile = invented({ minimumLength: { user: stated(20), administrator: stated(25) } });
		expect(generatePassword(profile, { role: "user" })).toHaveLength(20);
		expect(generatePassword(profile, { role: "administrator" })).toHaveLength(25);
		expect(generatePassword(profile, {})).toHaveLength(25);
		expect(generatePassword(bacNinh, { role: "user", login: null })).toHaveLength(16);
		expect(generatePassword(invented({ maximumLength: stated(9) }), {})).toHaveLength(9);
		expect(generatePassword(invented({ minimumLength: { user: stated(70_000), administrator: stated(1) } }), { role: "user" })).toHaveLength(70_000);
	});

	test("holds no characters that are taken for one another", () => {
		let all = "";
		for (let round = 0; round < 400; round++) all += generatePassword(bacNinh, { role: "user", login: null });
		expect([...new Set(all)].filter((character) => "0OoQD1IiLlj!|2Zz5Ss$8B6bGg9quvV'\"`,.;: ".includes(character) && character !== "6")).toEqual([]);
		expect(new Set(all).size).toBeGreaterThan(38);
	});

	test.each([
		["!%|", "%"],
		["#|+", "#+"],
	])("of a closed set %s, holds %s: what is not taken for another character", (characters, clear) => {
		const profile = invented({ classes: stated({ classes: ["special"] }), special: stated({ set: "closed", characters, others: "forbidden" }) });
		let all = "";
		for (let seed = 1; seed <= 100; seed++) all += generatePassword(profile, {}, seeded(seed));
		expect([...new Set(all)].filter((character) => !/[a-zA-Z0-9]/.test(character)).sort()).toEqual([...clear].sort());
		expect(all).not.toMatch(/[0OoQD1IiLlj2Zz5Ss8BbGgquvV]/);
	});

	test("has as many signs to choose from as a byte can tell apart, whatever the closed set", () => {
		const characters = String.fromCodePoint(...Array.from({ length: 300 }, (_, index) => 0x2900 + index));
		const profile = invented({ classes: stated({ classes: ["special"] }), special: stated({ set: "closed", characters, others: "forbidden" }) });
		const password = generatePassword(profile, {}, seeded(3));
		expect([...password]).toHaveLength(16);
		expect(checkPassword(profile, password, {}).findings).toEqual([]);
	});

	test("chooses among the first 64 signs of a long closed set, and no others", () => {
		const characters = Array.from({ length: 70 }, (_, index) => String.fromCodePoint(0x2900 + index));
		const profile = invented({
			minimumLength: { user: stated(1000), administrator: stated(1000) },
			special: stated({ set: "closed", characters: characters.join(""), others: "forbidden" }),
		});
		const drawn = new Set(generatePassword(profile, {}, seeded(3)) + generatePassword(profile, {}, seeded(5)));
		expect(characters.filter((character) => drawn.has(character))).toEqual(characters.slice(0, 64));
	});

	test.each([
		["exactly as long as needed and allowed", invented({ minimumLength: { user: stated(8), administrator: stated(8) }, maximumLength: stated(8) }), 8],
		["of one character for each class", invented({ maximumLength: stated(3), classes: stated({ classes: ["lowercase", "uppercase", "digit"] }) }), 3],
	])("may be %s", (_, profile, length) => {
		expect(generatePassword(profile, {}, seeded(5))).toHaveLength(length);
	});

	test("asks for twice as many bytes as characters are missing", () => {
		const asked: number[] = [];
		const source = seeded(11);
		// Of the first bytes, ten can be used.
		const sparse: RandomBytes = (count) => {
			asked.push(count);
			return asked.length === 1 ? new Uint8Array(count).fill(255).fill(0, 0, 10) : source(count);
		};
		generatePassword(invented({}), {}, sparse);
		expect(asked.slice(0, 2)).toEqual([32, 12]);
	});

	test("draws every character evenly, whatever the size of the alphabet", () => {
		// Nothing is refused here, so every character that is drawn comes through. Without the rejection of bytes some would come 7 times for 6 of others.
		const profile = invented({ minimumLength: { user: stated(1000), administrator: stated(1000) } });
		const counts = new Map<string, number>();
		for (let seed = 1; seed <= 400; seed++) {
			for (const character of generatePassword(profile, {}, seeded(seed * 7919))) counts.set(character, (counts.get(character) ?? 0) + 1);
		}
		const seen = [...counts.values()];
		expect(Math.max(...seen) / Math.min(...seen)).toBeLessThan(1.1);
	});

	test("avoids the names even where the source insists on them", () => {
		const context: PasswordContext = { role: "user", personName: "Trần An", organizationNames: [] };
		const asked: number[] = [];
		const source = seeded(7);
		// The first draws are all one character: refused.
		const insisting: RandomBytes = (count) => {
			asked.push(count);
			return asked.length <= 10 ? new Uint8Array(count) : source(count);
		};
		expect(checkPassword(tuyenQuang, generatePassword(tuyenQuang, context, insisting), context).outcome).toBe("compliant");
		expect(asked.length).toBeGreaterThan(10);
	});
});

describe("what cannot be done is told", () => {
	const classes = (...names: CharacterClass[]) => stated({ classes: names });
	test.each([
		["longer than allowed", invented({ minimumLength: { user: stated(12), administrator: stated(12) }, maximumLength: stated(8) }), /^profile: .*12.*8/],
		[
			"an empty set of special characters",
			invented({ classes: classes("special"), special: stated({ set: "closed", characters: "", others: "allowed" }) }),
			/^profile: .*1 classes/,
		],
		[
			"fewer characters than classes",
			invented({ maximumLength: stated(2), classes: classes("lowercase", "uppercase", "digit") }),
			/^profile: 2 characters.*3 classes/,
		],
		["more classes than there are", invented({ classes: stated({ classes: ["digit"], atLeast: 2 }) }), /^profile: .*2 classes/],
	])("%s", (_, profile, message) => {
		expect(() => generatePassword(profile, { role: "user" })).toThrow(RangeError);
		expect(() => generatePassword(profile, { role: "user" })).toThrow(message);
	});

	test("names that leave nothing over", () => {
		const by = stated({ by: "ignore-case" as const });
		const profile = invented({
			classes: classes("lowercase"),
			restrictions: [stated({ relation: "contains", text: "name-syllable", match: by })],
		});
		const personName = [..."abcdefghijklmnopqrstuvwxyz"].join(" ");
		expect(() => generatePassword(profile, { personName })).toThrow(/^context: none of \d+ random passwords/);
	});

	test.each([
		["always the same", (count: number) => new Uint8Array(count), /random/],
		["never usable", (count: number) => new Uint8Array(count).fill(255), /^randomBytes/],
		["too few", () => new Uint8Array(0), /^randomBytes: expected/],
		["no bytes", (count: number) => String(count), /^randomBytes: expected/],
	])("a source that is %s", (_, source, message) => {
		expect(() => Reflect.apply(generatePassword, undefined, [bacNinh, { role: "user", login: null }, source])).toThrow(message);
	});

	test("so many passwords are tried as the error says", () => {
		let drawn = 0;
		const constant: RandomBytes = (count) => {
			drawn++;
			return new Uint8Array(count);
		};
		expect(() => generatePassword(bacNinh, { role: "user", login: null }, constant)).toThrow(/^context: none of 5000 random passwords of 16 characters/);
		expect(drawn).toBe(5000);
	});

	test("wrong arguments", () => {
		expect(() => Reflect.apply(generatePassword, undefined, [bacNinh, { role: "boss" }])).toThrow(/^context\.role/);
		expect(() => Reflect.apply(generatePassword, undefined, [bacNinh, {}, 5])).toThrow(/^randomBytes: expected a function$/);
		expect(() => Reflect.apply(generatePassword, undefined, [{}, {}])).toThrow(/^profile/);
	});
});
