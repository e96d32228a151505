import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { checkAttachmentBlob } from "../../src/attachment/check-attachment-blob.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import type { Decision } from "../../src/core/decision.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { corpus, vectorsOf } from "./corpus.ts";
import type { CorpusCase } from "./corpus-case.ts";

const folder = new URL("../vectors/checkAttachment/", import.meta.url);

function check(decision: Decision, { expected }: CorpusCase): void {
	const codes = new Set(decision.findings.filter(({ level }) => level !== "note").map(({ code }) => code));
	const notes = decision.findings.filter(({ level }) => level === "note").map(({ code }) => code);
	expect({ outcome: decision.outcome, codes: [...codes].sort() }).toEqual({ outcome: expected.outcome, codes: [...(expected.codes ?? [])].sort() });
	for (const note of expected.notes ?? []) expect(notes).toContain(note);
	for (const clause of expected.basis ?? []) expect(decision.basis.map(formatClauseRef)).toContain(clause);
	for (const reading of expected.readings ?? []) expect(decision.readings).toContain(reading);
	if (expected.readings?.length === 0) expect(decision.readings).toEqual([]);
	expect(decision.value).toMatchObject(expected.value ?? {});
}

describe.each(Object.keys(corpus))("corpus: %s", (name) => {
	const cases = corpus[name]?.cases ?? [];

	test.each(cases.map((entry, index) => [index + 1, entry.title, entry] as const))("%i %s", async (_, __, entry) => {
		const facts = { names: entry.names, ...(entry.content === undefined ? {} : { content: entry.content }) };
		const decision = checkAttachment(bacNinh, facts);
		check(decision, entry);
		expect(checkAttachment(tuyenQuang, facts)).toMatchObject({ outcome: "unregulated", findings: [] });
		if (entry.content === undefined) return;
		const overBlob = await checkAttachmentBlob(bacNinh, { names: entry.names, content: new Blob([entry.content.slice()]) });
		const { fetchedBytes, ...value } = overBlob.value ?? {};
		expect({ ...overBlob, value }).toEqual({ ...decision, value: decision.value });
		if (entry.content.length > 0) expect(fetchedBytes).toBeGreaterThan(0);
	});

	test("is published as vectors; UPDATE_CORPUS=1 writes them again", () => {
		const json = `${JSON.stringify(vectorsOf(name), undefined, "\t")}\n`;
		const file = new URL(`${name}.json`, folder);
		if (process.env["UPDATE_CORPUS"] === "1") {
			mkdirSync(folder, { recursive: true });
			writeFileSync(file, json);
		}
		expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(json));
	});

	test("uses each of its notes", () => {
		const used = new Set(cases.flatMap(({ flags }) => flags ?? []));
		expect([...used].sort()).toEqual(Object.keys(corpus[name]?.notes ?? {}).sort());
	});
});

test("holds 150 cases or more", () => {
	expect(Object.values(corpus).flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(150);
});
