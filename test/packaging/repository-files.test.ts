import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import * as z from "zod";

const FORMS = ".github/ISSUE_TEMPLATE";
const WORKFLOWS = ".github/workflows";
const manifest: { readonly scripts: Readonly<Record<string, string>>; readonly publishConfig: object } = JSON.parse(readFileSync("package.json", "utf8"));

/** A file of YAML, each key once. */
function yaml(path: string): unknown {
	const document = parseDocument(readFileSync(path, "utf8"), { strict: true, uniqueKeys: true });
	expect(document.errors).toEqual([]);
	expect(document.warnings).toEqual([]);
	return document.toJS();
}

const text = z.string().min(1);
const required = z.strictObject({ required: z.boolean() }).optional();
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const written = z.strictObject({ label: text, description: text.optional(), placeholder: text.optional() });
const element = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: text }) }),
	z.strictObject({ type: z.literal("input"), id, attributes: written, validations: required }),
	z.strictObject({ type: z.literal("textarea"), id, attributes: written, validations: required }),
	z.strictObject({
		type: z.literal("dropdown"),
		id,
		attributes: z.strictObject({ label: text, description: text.optional(), options: z.array(text).min(2), multiple: z.boolean().optional() }),
		validations: required,
	}),
]);
const form = z.strictObject({ name: text, description: text, title: text, body: z.array(element).min(1) });
const step = z.strictObject({
	uses: z
		.string()
		.regex(/^[\w-]+\/[\w-]+@v\d+$/)
		.optional(),
	run: text.optional(),
	with: z.record(text, z.unknown()).optional(),
});
const workflow = z.strictObject({
	name: text,
	on: z.record(text, z.unknown()),
	permissions: z.strictObject({ contents: z.literal("read") }),
	concurrency: z.object({ group: text }).optional(),
	jobs: z.record(
		text,
		z.strictObject({
			"runs-on": text,
			container: text,
			"timeout-minutes": z.number().max(90),
			environment: text.optional(),
			permissions: z.record(text, z.enum(["read", "write"])).optional(),
			steps: z.array(step.refine(({ uses, run }) => (uses === undefined) !== (run === undefined))).min(1),
		}),
	),
});

describe("forms of issues", () => {
	const files = readdirSync(FORMS).filter((file) => file !== "config.yml");

	test("there is one for each kind of issue, and none without a form", () => {
		expect(files.sort()).toEqual(["bug.yml", "new-province.yml", "wrong-answer.yml", "wrong-reading.yml"]);
		expect(yaml(`${FORMS}/config.yml`)).toEqual({ blank_issues_enabled: false });
	});

	test.each(files)("%s is a form as GitHub reads it, in both languages", (file) => {
		const { body, name, description } = form.parse(yaml(`${FORMS}/${file}`));
		const ids = body.flatMap((part) => (part.type === "markdown" ? [] : [part.id]));
		expect(new Set(ids).size).toBe(ids.length);
		for (const label of [name, description, ...body.flatMap((part) => (part.type === "markdown" ? [] : [part.attributes.label]))])
			expect(label).toContain(" / ");
		expect(body.some((part) => part.type !== "markdown" && part.validations?.required === true)).toBe(true);
	});
});

describe("workflows", () => {
	test("there are two", () => expect(readdirSync(WORKFLOWS).sort()).toEqual(["ci.yml", "release.yml"]));

	test.each(readdirSync(WORKFLOWS))("%s runs what every change must pass, and scripts that exist", (file) => {
		const { jobs } = workflow.parse(yaml(`${WORKFLOWS}/${file}`));
		const lines = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
		expect(lines).toContain(".ci/run");
		expect(statSync(".ci/run").mode & 0o111).not.toBe(0);
		const scripts = lines.flatMap((line) => /^npm run ([\w:-]+)/.exec(line)?.[1] ?? []);
		expect(scripts).toContain("release:check");
		for (const script of scripts) expect(manifest.scripts).toHaveProperty([script]);
	});

	test("a version is published with provenance, from its tag alone, after the checks", () => {
		const { on, jobs } = workflow.parse(yaml(`${WORKFLOWS}/release.yml`));
		expect(on).toEqual({ push: { tags: ["v[0-9]+.[0-9]+.[0-9]+"] } });
		const { permissions, steps } = jobs["publish"] ?? { steps: [] };
		expect(permissions).toEqual({ contents: "read", "id-token": "write" });
		const lines = steps.map(({ run }) => run ?? "");
		expect(lines.at(-1)).toBe("npm publish --provenance --access public");
		expect(lines.indexOf('npm run release:check -- --for "$GITHUB_REF_NAME"')).toBeGreaterThan(lines.indexOf(".ci/run"));
		expect(manifest.publishConfig).toEqual({ access: "public", provenance: true });
	});
});

describe("papers", () => {
	test.each(["CONTRIBUTING.md", "SECURITY.md", "docs/releasing.md", ".github/PULL_REQUEST_TEMPLATE.md"])(
		"%s names only commands and files that exist",
		(file) => {
			const paper = readFileSync(file, "utf8");
			const scripts = [...paper.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? "");
			expect(scripts.length).toBeGreaterThan(file === "SECURITY.md" ? -1 : 0);
			for (const script of scripts) expect(manifest.scripts, `npm run ${script}`).toHaveProperty([script]);
			const paths = [...paper.matchAll(/`((?:src|test|docs|examples|\.ci)\/[\w./-]*)`/g)].map(([, path]) => path ?? "");
			for (const path of paths) expect(existsSync(path), path).toBe(true);
		},
	);
});

describe("the two languages of the guides", () => {
	const guides = [...readdirSync("docs", { recursive: true, encoding: "utf8" }).filter((file) => /^(?:provinces\/)?[\w-]+\.md$/.test(file))];
	const twins = guides.filter((file) => existsSync(`docs/vi/${file}`));
	const link = (path: string): readonly string[] => readFileSync(path, "utf8").split("\n").slice(0, 4);

	test("what users need is there in both", () => {
		expect(twins).toEqual(expect.arrayContaining(["README.md", "getting-started.md", "command.md", "review.md", "add-a-province.md", "compare.md"]));
	});

	test.each(twins)("%s leads to its Vietnamese twin and back", (file) => {
		const up = file.includes("/") ? "../" : "";
		expect(link(`docs/${file}`)).toContain(`[Tiếng Việt](${up}vi/${file})`);
		expect(link(`docs/vi/${file}`)).toContain(`[English](${up}../${file})`);
	});

	test("the list of guides has each of them, and says which are there in English only", () => {
		const rows = readFileSync("docs/README.md", "utf8").split("\n");
		const vietnamese = readFileSync("docs/vi/README.md", "utf8");
		for (const file of guides.filter((guide) => guide !== "README.md")) {
			const [row = "", ...again] = rows.filter((line) => line.includes(`](${file})`));
			expect(again, file).toEqual([]);
			expect(row, file).toContain(twins.includes(file) ? `](vi/${file})` : "English only");
			expect(vietnamese, file).toContain(twins.includes(file) ? `](${file})` : `](../${file})`);
		}
	});

	test("nothing is Vietnamese alone", () => {
		const files = readdirSync("docs/vi", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
		expect(files.filter((file) => !twins.includes(file))).toEqual([]);
	});
});
