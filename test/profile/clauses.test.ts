import { describe, expect, test } from "vitest";
import { formatClauseRef, parseClauseRef } from "../../src/core/clause.ts";
import { clauses } from "../../src/profile/clauses.ts";
import { readings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import api from "../packaging/exports.json" with { type: "json" };

/** How the texts are divided: an article with its clauses, a clause with its points or dashes; `4` stands for clauses 1 to 4. */
type Division = number | Readonly<Record<string, number | string>>;

const BAC_NINH: Readonly<Record<string, Division>> = {
	"QĐ:1": 0,
	"QĐ:2": 0,
	"QĐ:3": 0,
	"1": 2,
	"2": 8,
	"3": 3,
	"4": 8,
	"5": { "1": "abcdeg", "2": "ab" },
	"6": 5,
	"7": 3,
	"8": 2,
	"9": 2,
	"10": 0,
	"11": 9,
	"12": 0,
	"13": 5,
	"14": 4,
	"15": 2,
};

const TUYEN_QUANG: Readonly<Record<string, Division>> = {
	"QĐ:1": 0,
	"QĐ:2": 2,
	"1": 0,
	"2": 0,
	"3": 3,
	"4": 4,
	"5": { "1": "", "2": 2 },
	"6": 2,
	"7": { "1": "abc", "2": "", "3": "" },
	"8": { "1": "", "2": "abcd", "3": "abc", "4": "" },
	"9": { "1": "", "2": "abcd" },
	"10": { "1": "abcde", "2": "abcd" },
	"11": 6,
	"12": 8,
};

function places(divisions: Readonly<Record<string, Division>>): readonly string[] {
	return Object.entries(divisions).flatMap(([article, division]) => {
		const parts =
			typeof division === "number" ? Array.from({ length: division }, (_, index): [string, string] => [String(index + 1), ""]) : Object.entries(division);
		return [
			article,
			...parts.flatMap(([clause, points]) => {
				const place = `${article}.${clause}`;
				const inner =
					typeof points === "number" ? Array.from({ length: points }, (_, index) => `${place}#${index + 1}`) : [...points].map((point) => `${place}.${point}`);
				return [place, ...inner];
			}),
		];
	});
}

describe.each<[string, Profile, Readonly<Record<string, Division>>]>([
	["Bắc Ninh", bacNinh, BAC_NINH],
	["Tuyên Quang", tuyenQuang, TUYEN_QUANG],
])("the clause register of %s", (_name, profile, divisions) => {
	test("has every article, clause, point and dash of the text once, the deciding part too, and nothing else", () => {
		const found = clauses(profile).map(({ clause }) => clause);
		const expected = places(divisions);
		expect(expected.length).toBeGreaterThan(60);
		expect([...found].sort()).toEqual([...expected].sort());
	});

	test("is written in short form, which reads back", () => {
		for (const { clause } of clauses(profile)) {
			const ref = parseClauseRef(clause, profile.instruments[0].id);
			expect(ref, clause).toBeDefined();
			if (ref !== undefined) expect(formatClauseRef(ref)).toBe(clause);
		}
	});

	test("names functions that the package has, and has some for what is implemented", () => {
		const known = new Set<string>(api["."]);
		for (const { clause, disposition, functions } of clauses(profile)) {
			for (const name of functions ?? []) expect(known, `${clause}: ${name}`).toContain(name);
			if (disposition === "implemented") expect(functions, clause).not.toHaveLength(0);
			if (disposition === "organisational") expect(functions, clause).toBeUndefined();
		}
	});

	test("has no duty under a heading: what people have to do stands in the parts", () => {
		const register = clauses(profile);
		const isHeading = (place: string): boolean => register.some(({ clause }) => clause.startsWith(`${place}.`) || clause.startsWith(`${place}#`));
		const headings = register.filter(({ clause }) => isHeading(clause));
		expect(headings.length).toBeGreaterThan(10);
		expect(headings.filter(({ disposition }) => disposition === "organisational").map(({ clause }) => clause)).toEqual([]);
	});

	test("links the clauses of each reading to it, and marks clauses as disputed that a reading is about", () => {
		const main = clauses(profile);
		for (const { clause, disposition, readings: ids } of main) if (disposition === "disputed") expect(ids, clause).not.toHaveLength(0);
		for (const { id, clauses: disputed } of readings(profile)) {
			for (const clause of disputed.filter((place) => !place.includes("/"))) {
				expect(main.find((entry) => entry.clause === clause)?.readings ?? [], `${id}: ${clause}`).toContain(id);
			}
		}
	});

	test("has every clause that a value rests on; one that a rule reads is no mere duty of people", () => {
		const cited = new Set<string>();
		const collect = (node: unknown): void => {
			if (typeof node !== "object" || node === null) return;
			for (const [key, part] of Object.entries(node)) {
				if (key === "basis" && Array.isArray(part) && "value" in node) for (const clause of part) cited.add(String(clause));
				collect(part);
			}
		};
		for (const group of [profile.address, profile.password, profile.lifecycle, profile.procedures, profile.retention, profile.attachment, profile.text])
			collect(group);
		const own = [...cited].filter((clause) => !clause.includes("/"));
		expect(own.length).toBeGreaterThan(10);
		for (const clause of own) {
			const entry = clauses(profile).find((known) => known.clause === clause);
			expect(entry?.disposition, clause).toMatch(/^(?:implemented|disputed|stated)$/);
		}
	});
});

test("what a user has to do about a leaked or forgotten password is left to people in both texts (TQ 12.2, BN 14.2)", () => {
	const dispositionOf = (profile: Profile, place: string): string | undefined => clauses(profile).find(({ clause }) => clause === place)?.disposition;
	expect([dispositionOf(tuyenQuang, "12.2"), dispositionOf(bacNinh, "14.2")]).toEqual(["organisational", "organisational"]);
});

describe("the short form of a clause", () => {
	const refs = ["1", "10", "15.2", "5.1.đ", "5.2.a", "8.2", "5.2#1", "5.2.a#12", "QĐ:2", "QĐ:2.1", "QĐ:2.1.b#3", "4.5.3.1.1"];

	test.each(refs)("%s reads and writes back", (text) => {
		const ref = parseClauseRef(text, "some-instrument");
		expect(ref?.instrument).toBe("some-instrument");
		if (ref !== undefined) expect(formatClauseRef(ref)).toBe(text);
	});

	test("every combination of parts writes and reads back", () => {
		let tried = 0;
		for (const part of [{}, { part: "decision" as const }]) {
			for (const article of ["1", "12", "3a"]) {
				for (const place of [{}, { clause: "4" }, { clause: "4", point: "đ" }]) {
					for (const item of [{}, { item: 1 }, { item: 9999 }]) {
						const ref = { instrument: "i", ...part, article, ...place, ...item };
						expect(parseClauseRef(formatClauseRef(ref), "i")).toEqual(ref);
						tried += 1;
					}
				}
			}
		}
		expect(tried).toBe(54);
	});

	test.each([
		"",
		".",
		"5.",
		".5",
		"5..2",
		"5.2#",
		"5.2#0",
		"5.2#x",
		"#1",
		"QĐ:",
		"qđ:1",
		"5 2",
		"5.2.a.",
		"Điều 5",
		"5.2\n",
		`5${"\u0000"}`,
		"5".repeat(1 << 20).concat("#"),
	])("%j is none", (text) => {
		expect(parseClauseRef(text, "i")).toBeUndefined();
	});
});
