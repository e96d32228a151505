import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { passwordPossible } from "../../src/analysis/password-possible.ts";
import { parsePointer, valueAt } from "../../src/profile/json-pointer.ts";
import { safeParseProfile } from "../../src/profile/parse.ts";

const EXAMPLE = "examples/thanh-lam/profile.json";
const example = (): unknown => JSON.parse(readFileSync(EXAMPLE, "utf8"));
const GUIDES = ["docs/add-a-province.md", "docs/vi/add-a-province.md"];

interface Block {
	readonly kind: string;
	readonly text: string;
	/** The text block that follows: what `profile check` says. */
	readonly said: string;
}

/** The blocks of JSON of a guide, with what stands behind their opening fence. */
function blocksOf(file: string): readonly Block[] {
	const fences = [...readFileSync(file, "utf8").matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)\n```$/gmu)];
	return fences.flatMap(([, language, kind = "", text = ""], index) => {
		const [, next, , said = ""] = fences[index + 1] ?? [];
		return language === "json" ? [{ kind: kind.trim(), text, said: next === "text" ? said : "" }] : [];
	});
}

/** A copy of the example with another value at a place, which need not be there yet. */
function changed(pointer: string, value: unknown): unknown {
	const root = example();
	const keys = parsePointer(pointer);
	const parent = valueAt(root, keys.slice(0, -1));
	if (!parent.found || typeof parent.value !== "object" || parent.value === null) throw new Error(`${pointer} has no place`);
	Reflect.set(parent.value, keys.at(-1) ?? "", value);
	return root;
}

test("the example is a valid profile, under which a password can exist", () => {
	const parsed = safeParseProfile(example());
	expect(parsed).toMatchObject({ ok: true });
	if (parsed.ok) expect(passwordPossible(parsed.value).possible).toBe("yes");
});

test("the example tells each clause in both languages", () => {
	const parsed = safeParseProfile(example());
	if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
	for (const { clause, text } of parsed.value.clauses) expect([text?.vi, text?.en], clause).not.toContain(undefined);
});

describe.each(GUIDES)("%s", (file) => {
	const blocks = blocksOf(file);
	const pieces = blocks.filter(({ kind }) => kind.startsWith("/"));
	const wrong = blocks.filter(({ kind }) => kind.startsWith("wrong "));

	test("shows the smallest profile, and it is valid", () => {
		const [minimal, ...more] = blocks.filter(({ kind }) => kind === "minimal");
		expect(more).toEqual([]);
		expect(safeParseProfile(JSON.parse(minimal?.text ?? ""))).toMatchObject({ ok: true });
	});

	test("has pieces of the example, mistakes, and no other JSON", () => {
		expect(pieces.length).toBeGreaterThan(8);
		expect(wrong.length).toBeGreaterThan(3);
		expect(blocks).toHaveLength(1 + pieces.length + wrong.length);
	});

	test.each(pieces)("$kind is what the example has there", ({ kind, text }) => {
		expect(valueAt(example(), parsePointer(kind))).toEqual({ found: true, value: JSON.parse(text) });
	});

	test.each(wrong)("$kind is answered as the guide says", ({ kind, text, said }) => {
		const parsed = safeParseProfile(changed(kind.slice("wrong ".length), JSON.parse(text)));
		expect(parsed.ok ? "" : parsed.issues.map(({ message }) => message).join("\n")).toBe(said);
	});
});

test("both languages show the same pieces and the same mistakes", () => {
	const [english, vietnamese] = GUIDES.map(blocksOf);
	expect(vietnamese).toEqual(english);
});

test("the checklists have as many points in both languages, chapter by chapter", () => {
	const points = (file: string): readonly number[] =>
		readFileSync(file, "utf8")
			.split(/^## /mu)
			.slice(1)
			.map((chapter) => chapter.split("\n").filter((line) => line.startsWith("* [ ] ")).length);
	expect(points("docs/review.md").length).toBe(9);
	expect(points("docs/vi/review.md")).toEqual(points("docs/review.md"));
});
