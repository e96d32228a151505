import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { profileRules } from "../../src/analysis/profile-rules.ts";
import { workedExample } from "../../src/analysis/reading-examples.ts";
import { allDocuments } from "../../src/documents/all-documents.ts";
import { comparisonDocument } from "../../src/documents/comparison-document.ts";
import { provinceDocument } from "../../src/documents/province-document.ts";
import { knownRules, patternOf, ruleName } from "../../src/documents/rule-names.ts";
import { ruleValue } from "../../src/documents/rule-values.ts";
import { writingOf } from "../../src/documents/writing.ts";
import { en } from "../../src/messages/en.ts";
import { forProfile } from "../../src/messages/for-profile.ts";
import { vi } from "../../src/messages/vi.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { provinces } from "../../src/provinces/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { invented } from "../profiles/profiles.ts";
import { vectorFiles } from "../support/vector-files.ts";

const profiles: readonly Profile[] = [...provinces, ...[...invented.values()].map((json) => parseProfile(json))];

describe("the generated documents", () => {
	const documents = allDocuments(provinces, vectorFiles());

	test.each([...documents.keys()])("%s is what the profiles say; run `npm run generate` where it is not", (path) => {
		expect(existsSync(path)).toBe(true);
		expect(readFileSync(path, "utf8") === documents.get(path)).toBe(true);
	});

	test("there are no others in their folders", () => {
		for (const folder of ["docs/provinces", "docs/vi/provinces"]) {
			const written = readdirSync(folder).map((file) => `${folder}/${file}`);
			expect(written.filter((path) => !documents.has(path))).toEqual([]);
		}
		expect(documents.size).toBe(2 * (provinces.length + 1));
	});

	test("a figure that changes changes them", () => {
		const changed = withReadings(tuyenQuang, { "TQ-NEARLY-FULL": "80" });
		expect(provinceDocument(changed, en)).not.toBe(provinceDocument(tuyenQuang, en));
		expect(provinceDocument(changed, en)).toContain("from 80% of the quota");
		expect(comparisonDocument([changed, bacNinh], vi)).toContain("từ 80% dung lượng");
	});
});

describe.each(profiles.map((profile) => [profile.id, profile] as const))("the page of %s", (_id, profile) => {
	test.each([
		["vi", vi],
		["en", en],
	] as const)("has each rule, clause, reading and defect (%s)", (language, catalogue) => {
		const page = provinceDocument(profile, catalogue);
		const writing = writingOf(forProfile(catalogue, profile));
		for (const { clause } of profile.clauses) expect(page).toContain(`| ${clause} |`);
		for (const { id } of profile.readings) expect(page).toContain(`### ${id}`);
		for (const { id } of profile.defects) expect(page).toContain(`\`${id}\``);
		for (const rule of profileRules(profile)) {
			expect(patternOf(rule.rule), rule.rule).toBeDefined();
			expect(page).toContain(`| ${ruleName(rule.rule, language, writing.termOf)} |`);
			expect(ruleValue(rule, writing), rule.rule).not.toMatch(/\[object|undefined|NaN|^$|^`[[{]/);
		}
		expect(page).not.toMatch(/undefined|\[object/);
	});

	test("no line of a table has more cells than its heading", () => {
		const lines = provinceDocument(profile, vi).split("\n");
		let tables = 0;
		for (const [index, line] of lines.entries()) {
			if (!/^\|(?:---\|)+$/u.test(line)) continue;
			tables += 1;
			const width = line.split("|").length;
			for (let row = index - 1; lines[row]?.startsWith("|") === true; row += 1)
				expect(lines[row]?.replaceAll("\\|", "").split("|"), lines[row]).toHaveLength(width);
		}
		expect(tables).toBeGreaterThan(2);
	});
});

describe("words", () => {
	test("each rule that has a name is in some profile, so that no name is left over", () => {
		const used = new Set(profiles.flatMap((profile) => profileRules(profile)).map(({ rule }) => patternOf(rule)?.pattern));
		const groups = ["exclusions", "address", "password", "lifecycle", "procedures", "retention", "attachment", "text"];
		expect(knownRules.filter((pattern) => !used.has(pattern) && !groups.includes(pattern))).toEqual([]);
	});

	test("dates and lengths of time are written as officials write them", () => {
		const page = provinceDocument(bacNinh, vi);
		expect(page).toContain("| Ngày ban hành | 21/11/2025 |");
		expect(page).toContain("02 ngày làm việc, tính từ ngày nhận đề nghị");
		expect(page).not.toMatch(/\d{4}-\d{2}-\d{2}/);
	});
});

describe("the worked example of each reading", () => {
	for (const profile of provinces) {
		test.each(profile.readings.map((reading) => [reading.id, reading] as const))(`${profile.id} %s`, (id, reading) => {
			const worked = workedExample(profile, id);
			expect(worked).toBeDefined();
			expect(worked?.decision.readings).toContain(id);
			const options = Object.keys(reading.options).filter((option) => option !== reading.selected);
			expect(worked?.alternatives.map(({ option }) => option)).toEqual(options);
			if (options.length > 0) expect(worked?.alternatives.some(({ changes }) => changes.length > 0)).toBe(true);
		});
	}
});

test("three provinces are compared two by two", () => {
	const page = comparisonDocument(profiles.slice(0, 3), en);
	const [first, second, third] = profiles.map(({ names }) => names.en);
	for (const pair of [`${first} and ${second}`, `${first} and ${third}`, `${second} and ${third}`]) expect(page).toContain(`### ${pair}\n`);
});
