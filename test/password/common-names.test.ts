import { describe, expect, test } from "vitest";
import { checkPassword } from "../../src/password/check-password.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { fold, literallyContainsName } from "./literal-name-check.ts";
import { FAMILIES, GIVENS, MIDDLES } from "./names.ts";

const PERSON = "password.contains-person-name";

const codes = (password: string, personName: string): readonly string[] =>
	checkPassword(tuyenQuang, password, { role: "user", personName, organizationNames: [] }).findings.map(({ code }) => code);

/** What people make of a part of a name. */
const WRITINGS: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => text.toUpperCase(),
	(text) => fold(text),
	(text) => fold(text).replace(/^./, (letter) => letter.toUpperCase()),
	(text) => text.normalize("NFD"),
	(text) => [...fold(text)].join("."),
	(text) => [...fold(text)].join("@"),
	(text) => fold(text).replace(/a/g, "@").replace(/o/g, "0").replace(/i/g, "1").replace(/e/g, "3").replace(/s/g, "$").replace(/t/g, "7"),
	(text) => fold(text).replace(/a/g, "4").replace(/l/g, "1").replace(/i/g, "1").replace(/s/g, "5"),
	(text) => fold(text).toUpperCase().replace(/A/g, "@"),
	(text) =>
		`${fold(text).slice(0, 2)}#${fold(text)
			.slice(2)
			.replace(/[aeo]/g, (letter) => ({ a: "4", e: "3", o: "0" })[letter] ?? letter)}`,
];
const PLACES: readonly ((text: string) => string)[] = [
	(text) => `${text}@2026X`,
	(text) => `2026#${text}`,
	(text) => `Xk${text}9!aZ`,
	(text) => `1${text}1#Pq`,
	(text) => `Xq!${text}.${text}8`,
];

describe("every common name, written as people write it, against the check carried out literally", () => {
	test.each(FAMILIES)("%s", (family) => {
		let caught = 0;
		let free = 0;
		const wrong: string[] = [];
		for (const middle of MIDDLES) {
			for (const given of GIVENS) {
				const parts = { family: [family], middle: [middle], given: [given], bodies: [], login: [] };
				const [f, m, g] = [fold(family), fold(middle), fold(given)];
				const pieces = [given, middle, f + m + g, g + f + m, `${f[0]}${m[0]}${g}`, `${g}${f[0]}${m[0]}`, m + g, `${g}x`];
				const writings = WRITINGS[caught % WRITINGS.length];
				for (const piece of pieces) {
					for (const write of new Set([WRITINGS[0], WRITINGS[7], writings])) {
						const password = (PLACES[(caught + free) % PLACES.length] ?? String)((write ?? String)(piece));
						const expected = literallyContainsName(password, parts);
						if (expected) caught++;
						else free++;
						if (codes(password, `${family} ${middle} ${given}`).includes(PERSON) !== expected)
							wrong.push(`${family} ${middle} ${given}: ${password} ${expected}`);
					}
				}
			}
		}
		expect(wrong).toEqual([]);
		expect(Math.min(caught, free)).toBeGreaterThan(100);
	});

	test("one name in all writings and places", () => {
		const wrong: string[] = [];
		const given = [...GIVENS];
		let caught = 0;
		for (const last of given) {
			for (const write of WRITINGS) {
				for (const put of PLACES) {
					const password = put(write(last));
					const expected = literallyContainsName(password, { family: ["Trần"], middle: ["Thu"], given: [last], bodies: [], login: [] });
					if (expected) caught++;
					if (codes(password, `Trần Thu ${last}`).includes(PERSON) !== expected) wrong.push(`${last} ${password}`);
				}
			}
		}
		expect(wrong).toEqual([]);
		expect(caught).toBeGreaterThan(200);
	});
});
