import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { clauseText } from "../../src/messages/clause-text.ts";
import { defectText } from "../../src/messages/defect-text.ts";
import { en } from "../../src/messages/en.ts";
import { readingText } from "../../src/messages/reading-text.ts";
import { readingTexts } from "../../src/messages/reading-texts.ts";
import { bacNinhClauses } from "../../src/messages/register/bac-ninh.ts";
import { tuyenQuangClauses } from "../../src/messages/register/tuyen-quang.ts";
import { vi } from "../../src/messages/vi.ts";
import { provinces } from "../../src/provinces/index.ts";

type Leaves = Map<string, string>;

function leavesOf(tree: unknown, path = "", leaves: Leaves = new Map()): Leaves {
	if (typeof tree === "string") leaves.set(path, tree);
	else if (typeof tree === "object" && tree !== null) for (const [key, part] of Object.entries(tree)) leavesOf(part, `${path}/${key}`, leaves);
	return leaves;
}

const catalogues = [leavesOf(vi), leavesOf(en)] as const;
/** Every text there is, with where it stands. */
const texts = [...catalogues.flatMap((leaves) => [...leaves]), ...leavesOf(readingTexts), ...leavesOf(bacNinhClauses), ...leavesOf(tuyenQuangClauses)];

test("both languages have the same keys, and each text the same places for values", () => {
	const [first, second] = catalogues;
	expect([...first.keys()].sort()).toEqual([...second.keys()].sort());
	const places = (text: string | undefined): readonly string[] => [...(text ?? "").matchAll(/\{[A-Za-z]+\}/gu)].map(([place]) => place).sort();
	const different = [...first].filter(([path, text]) => places(text).join() !== places(second.get(path)).join()).map(([path]) => path);
	expect(different).toEqual([]);
	expect(first.size).toBeGreaterThan(200);
});

test("no text is empty, holds a control or format character, or is not in NFC", () => {
	expect(texts.filter(([, text]) => text.trim() === "" || text !== text.normalize("NFC") || /\p{C}/u.test(text)).map(([path]) => path)).toEqual([]);
});

test("a Vietnamese text is not the English one left as it was", () => {
	const pairs = [...leavesOf(readingTexts), ...leavesOf(bacNinhClauses), ...leavesOf(tuyenQuangClauses)].filter(([path]) => path.endsWith("/vi"));
	const all = new Map(texts);
	expect(pairs.filter(([path, text]) => all.get(path.replace(/vi$/u, "en")) === text)).toEqual([]);
	expect(Object.entries(vi.findings).filter(([code, text]) => new Map(Object.entries(en.findings)).get(code) === text)).toEqual([]);
});

test("every code that a rule can give has a message", () => {
	const codes = new Set<string>();
	const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
		(file) => file.endsWith(".ts") && /^(account|address|attachment|calendar|core|deadline|name|password|profile|retention|text)\//u.test(file),
	);
	const groups = "address|password|account|deadline|calendar|profile|log|quota|text|attachment";
	for (const file of files) {
		for (const [, code = ""] of readFileSync(`src/${file}`, "utf8").matchAll(new RegExp(`"((?:${groups})\\.[a-z]+(?:-[a-z]+)*)"`, "gu"))) codes.add(code);
	}
	expect(codes.size).toBeGreaterThan(20);
	// calendar.hours is a fact that a finding names.
	expect([...codes].filter((code) => !Object.hasOwn(vi.findings, code) && code !== "calendar.hours").sort()).toEqual([]);
});

describe.each(provinces.map((profile) => [profile.id, profile] as const))("%s", (_, profile) => {
	test("each clause of the register has its paraphrase in both languages, and no other place has", () => {
		const clauses = profile.clauses.map(({ clause }) => clause);
		const silent = clauses.filter((clause) => clauseText(profile, clause, vi) === undefined || clauseText(profile, clause, en) === undefined);
		expect(silent).toEqual([]);
		const written = Object.keys(profile.id === "bac-ninh" ? bacNinhClauses : tuyenQuangClauses);
		expect(written.filter((clause) => !clauses.includes(clause))).toEqual([]);
		expect(clauseText(profile, "99.z", vi)).toBeUndefined();
		expect(clauseText(profile, "constructor", vi)).toBeUndefined();
	});

	test("each reading has its question, and exactly its options", () => {
		for (const reading of profile.readings) {
			for (const catalogue of [vi, en]) {
				const text = readingText(reading.id, catalogue);
				expect(text?.question, reading.id).toMatch(/\?$/u);
				expect(Object.keys(text?.options ?? {}).sort(), reading.id).toEqual(Object.keys(reading.options).sort());
			}
		}
	});

	test("each defect says what is wrong, what is done, and what would mend it", () => {
		for (const defect of profile.defects) {
			for (const catalogue of [vi, en]) expect(Object.keys(defectText(defect, catalogue)), defect.id).toEqual(["problem", "handling", "amendment"]);
		}
	});

	test("its procedures, kinds and instruments have names", () => {
		for (const catalogue of [vi, en]) {
			if (!("unstated" in profile.procedures)) expect(Object.keys(catalogue.procedures)).toEqual(expect.arrayContaining(Object.keys(profile.procedures)));
			if (!("unstated" in profile.address)) expect(Object.keys(catalogue.kinds)).toEqual(expect.arrayContaining(Object.keys(profile.address.organizations)));
			for (const id of [...profile.instruments.map((instrument) => instrument.id), ...Object.keys(profile.references)]) {
				expect(Object.keys(catalogue.instruments)).toContain(id);
			}
		}
	});
});

test("no reading is told that no province has", () => {
	const known = new Set(provinces.flatMap((profile) => profile.readings.map(({ id }) => id)));
	expect(Object.keys(readingTexts).filter((id) => !known.has(id))).toEqual([]);
	expect(readingText("toString", vi)).toBeUndefined();
});

test("a profile's own text wins", () => {
	const [first] = provinces;
	if (first === undefined) throw new Error("there is no province");
	const text = { vi: "lời riêng", en: "own words" };
	const own = { ...first, clauses: first.clauses.map((entry) => ({ ...entry, text })) };
	expect(clauseText(own, "1", vi)).toBe("lời riêng");
	expect(clauseText(own, "1", en)).toBe("own words");
	expect(defectText({ id: "tq-missing-comma", clauses: [], problem: text }, en)).toMatchObject({ problem: "own words", amendment: "Add the comma." });
});
