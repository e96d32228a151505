import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ClauseEntry, Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { provinces } from "../../src/provinces/index.ts";
import { vectorFiles } from "../support/vector-files.ts";
import { citedBy, registerProblems } from "./register-problems.ts";

const files = vectorFiles();

describe.each(provinces.map((profile) => [profile.id, profile] as const))("the register of %s", (_id, profile) => {
	const cited = citedBy(profile, files);

	test("fits the values of the profile, the vectors, and every clause that an answer cites", async () => {
		expect((await cited).length).toBeGreaterThan(10);
		expect((await cited).flatMap(({ answered }) => answered).length).toBeGreaterThan(50);
		expect(registerProblems(profile, await cited)).toEqual([]);
	});
});

describe("the check finds what it is for", () => {
	const cited = citedBy(bacNinh, files);
	const withEntry = (clause: string, change: (entry: ClauseEntry) => readonly ClauseEntry[]): Profile => ({
		...bacNinh,
		clauses: bacNinh.clauses.flatMap((entry) => (entry.clause === clause ? change(entry) : [entry])),
	});
	const without = <Key extends keyof ClauseEntry>(entry: ClauseEntry, key: Key): ClauseEntry => JSON.parse(JSON.stringify({ ...entry, [key]: undefined }));

	test("a clause without a disposition", async () => {
		expect(
			registerProblems(
				withEntry("8.1", (entry) => [without(entry, "disposition")]),
				await cited,
			),
		).toContain("8.1: no disposition");
	});
	test("an implemented clause without a vector or a value", async () => {
		const problems = registerProblems(
			withEntry("8.1", (entry) => [{ ...entry, disposition: "implemented", functions: ["accountStatus"] }]),
			await cited,
		);
		expect(problems).toEqual(["8.1: no vector", "8.1: no value of the profile", "8.1: accountStatus never cites it"]);
	});
	test("a function that never cites its clause", async () => {
		const problems = registerProblems(
			withEntry("6.3", (entry) => [{ ...entry, functions: ["procedureDeadline", "checkPassword"] }]),
			await cited,
		);
		expect(problems).toEqual(["6.3: checkPassword never cites it"]);
	});
	test("a vector, an answer or a value that cites a clause that is in no register", async () => {
		const problems = registerProblems(
			withEntry("6.3", () => []),
			await cited,
		);
		expect(problems.some((problem) => /^procedureDeadline\/.*: 6\.3 is in no register$/u.test(problem))).toBe(true);
		expect(problems.some((problem) => /an answer cites bac-ninh-79-2025\/6\.3/u.test(problem))).toBe(true);
		expect(problems).toContain("/procedures/issue-mailbox/limit: 6.3 is in no register");
	});
	test("a text that is in no profile", async () => {
		const problems = registerProblems({ ...bacNinh, references: {} }, await cited);
		expect(problems).toContain("/periods/roll: civil-code-2015/148.5 is in no register");
	});
	test("a value without a clause", async () => {
		expect(registerProblems({ ...bacNinh, exclusions: { value: [], basis: [] } }, await cited)).toEqual(["/exclusions: no clause"]);
	});
});

describe("the decisions in docs/adr", () => {
	const pages = readdirSync("docs/adr").filter((name) => name !== "README.md");
	const index = readFileSync("docs/adr/README.md", "utf8");
	const ids = [...new Set(provinces.flatMap(({ readings }) => readings.map(({ id }) => id)))];

	test.each(ids)("%s has its page, with every option, and the default first", (id) => {
		const file = `docs/adr/reading-${id.toLowerCase()}.md`;
		expect(existsSync(file), file).toBe(true);
		const page = readFileSync(file, "utf8");
		expect(page).toMatch(new RegExp(`^# ${id}: `, "u"));
		for (const part of ["Where", "Words at issue", "Readings", "Who is affected", "Default, and why"]) expect(page).toContain(`**${part}.**`);
		for (const reading of provinces.flatMap(({ readings }) => readings).filter((known) => known.id === id)) {
			const told = [...page.matchAll(/^\* `([^`]+)`( \(default\))?: /gmu)];
			expect(told.map(([, option]) => option).sort()).toEqual(Object.keys(reading.options).sort());
			expect(told.filter(([, , mark]) => mark !== undefined).map(([, option]) => option)).toEqual([reading.default]);
		}
	});

	test("are all in the index, and no page is about a reading that is gone", () => {
		expect(ids.length).toBeGreaterThan(29);
		expect(pages.filter((name) => !index.includes(`(${name})`))).toEqual([]);
		const known = ids.map((id) => `reading-${id.toLowerCase()}.md`);
		expect(pages.filter((name) => name.startsWith("reading-") && !known.includes(name))).toEqual([]);
	});
});
