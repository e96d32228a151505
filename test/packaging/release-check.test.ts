import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";

const FILE = "test/vectors/personAddress/bac-ninh-format.json";
const VECTORS: { readonly cases: readonly { readonly id: string; readonly clauses: readonly string[]; readonly expected: object }[] } = JSON.parse(
	readFileSync(FILE, "utf8"),
);
const COUNT = VECTORS.cases.length;
/** The two whose answers version 1.0.0 is made to have given otherwise than the present build does. */
const [FIRST, SECOND] = VECTORS.cases.map(({ id }) => id);
const HEAD = "# Changelog\n\nWhat changed.\n\n";
const RELEASED = "## [1.0.0] - 2026-06-01\n\n### Added\n\n* **technical** First version.\n";
const parent = mkdtempSync(join(tmpdir(), "release-"));
let root = "";

const git = (...args: readonly string[]): string =>
	execFileSync("git", ["-C", root, "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", ...args], { encoding: "utf8" });
const write = (path: string, text: string): void => {
	mkdirSync(join(root, path, ".."), { recursive: true });
	writeFileSync(join(root, path), text);
};
const unreleased = (...entries: readonly string[]): void =>
	write("CHANGELOG.md", `${HEAD}## [Unreleased]\n\n### Fixed\n\n${entries.join("\n")}\n\n${RELEASED}`);
function commit(tag?: string): void {
	git("add", "--all");
	git("commit", "--quiet", "--allow-empty", "--message", "a change");
	if (tag !== undefined) git("tag", tag);
}

/** The vectors of a version that gave other answers to some of them. */
function answering(...otherwise: readonly (string | undefined)[]): string {
	const cases = VECTORS.cases.map((vector) => (otherwise.includes(vector.id) ? { ...vector, expected: { outcome: "violation" } } : vector));
	return JSON.stringify({ ...VECTORS, cases });
}

function check(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
	const { status, stdout, stderr } = spawnSync("node", [resolve(".ci/release-check.mjs"), "--root", root, ...args], { encoding: "utf8" });
	return { status, said: `${stdout}${stderr}` };
}

afterAll(() => rmSync(parent, { recursive: true, force: true }));

beforeEach(() => {
	root = mkdtempSync(join(parent, "project-"));
	git("init", "--quiet");
	write("package.json", JSON.stringify({ name: "thu-cong-vu", version: "1.1.0" }));
	write(".gitignore", "dist\n");
	write("CHANGELOG.md", HEAD + RELEASED);
	symlinkSync(resolve("dist"), join(root, "dist"));
	mkdirSync(join(root, "test/vectors/personAddress"), { recursive: true });
	cpSync(FILE, join(root, FILE));
});

describe("before the first release", () => {
	test("it is said that there is nothing to compare with, and the changelog is looked at", () => {
		commit();
		const { status, said } = check();
		expect(status).toBe(0);
		expect(said).toContain("No version has been released yet");
		write("CHANGELOG.md", `${HEAD}## [Unreleased]\n\n### Added\n\n* Something.\n`);
		expect(check()).toMatchObject({ status: 1, said: expect.stringContaining("an entry begins with its kind") });
	});

	test("a clone without its past is not taken for a project without releases", () => {
		commit("v1.0.0");
		commit();
		const origin = root;
		root = join(parent, "shallow");
		execFileSync("git", ["clone", "--quiet", "--depth", "1", "--no-tags", `file://${origin}`, root]);
		expect(check()).toMatchObject({ status: 2, said: expect.stringContaining("shallow") });
	});
});

describe("an unchanged answer", () => {
	test("needs no line", () => {
		commit("v1.0.0");
		commit();
		expect(check()).toEqual({ status: 0, said: expect.stringContaining(`${COUNT} answers of 1.0.0 asked again: 0 changed.`) });
	});

	test("must have none", () => {
		commit("v1.0.0");
		unreleased(`* **we were wrong** About nothing. (answers: personAddress/${FIRST})`);
		commit();
		expect(check()).toMatchObject({ status: 1, said: expect.stringContaining(`says that personAddress/${FIRST} changed, and no answer of 1.0.0 did`) });
	});
});

describe("a changed answer", () => {
	beforeEach(() => {
		write(FILE, answering(FIRST));
		commit("v1.0.0");
		write(FILE, answering());
		commit();
	});

	test("without a line fails, and is named", () => {
		const { status, said } = check();
		expect(status).toBe(1);
		expect(said).toContain("1 changed");
		expect(said).toContain(`personAddress/${FIRST} changed, and no entry of CHANGELOG.md since 1.0.0 says so`);
		expect(said).not.toContain(`personAddress/${SECOND} changed`);
	});

	test.each([`personAddress/${FIRST}`, "personAddress/*", "personAddress bac-ninh 5.2.a"])("with a line that names %s passes", (name) => {
		for (const kind of ["we were wrong", "law changed"]) {
			unreleased(`* **${kind}** Addresses of people in Bắc Ninh`, `  that end with three digits. (answers: ${name})`);
			expect(check()).toEqual({ status: 0, said: expect.stringContaining("Nothing is missing.") });
		}
	});

	test.each([
		["another answer", `* **we were wrong** A thing. (answers: personAddress/${SECOND})`],
		["another function", `* **we were wrong** A thing. (answers: checkPassword/${FIRST})`],
		["another province", "* **we were wrong** A thing. (answers: personAddress tuyen-quang 5.2.a)"],
		["another clause", "* **we were wrong** A thing. (answers: personAddress bac-ninh 5.1.a)"],
		["none", "* **we were wrong** A thing. (answers: none)"],
		["it in passing", `* **technical** personAddress/${FIRST} is quicker.`],
	])("with a line that names %s fails", (_what, line) => {
		unreleased(line);
		expect(check()).toMatchObject({ status: 1, said: expect.stringContaining(`personAddress/${FIRST} changed, and no entry`) });
	});

	test("is not excused by a line of the version that gave the old answer", () => {
		write("CHANGELOG.md", HEAD + RELEASED.replace("* **technical** First version.", `* **law changed** A thing. (answers: personAddress/${FIRST})`));
		expect(check()).toMatchObject({ status: 1, said: expect.stringContaining(`personAddress/${FIRST} changed`) });
	});

	test("counts against the version before, where this commit is a version itself", () => {
		commit("v1.1.0");
		expect(check()).toMatchObject({ status: 1, said: expect.stringContaining("answers of 1.0.0 asked again: 1 changed.") });
		commit();
		expect(check()).toMatchObject({ status: 0, said: expect.stringContaining("answers of 1.1.0 asked again: 0 changed.") });
	});

	test("is found in a packed version too", () => {
		mkdirSync(join(root, "old/package"), { recursive: true });
		write("old/package/package.json", JSON.stringify({ name: "thu-cong-vu", version: "1.0.5" }));
		write(`old/package/${FILE}`, answering(FIRST, SECOND));
		execFileSync("tar", ["-czf", join(root, "old.tgz"), "-C", join(root, "old"), "package"]);
		unreleased(`* **we were wrong** A thing. (answers: personAddress/${FIRST})`);
		const { status, said } = check(join(root, "old.tgz"));
		expect(status).toBe(1);
		expect(said).toContain(`${COUNT} answers of 1.0.5 asked again: 2 changed.`);
		expect(said).toContain(`personAddress/${SECOND} changed, and no entry`);
		expect(said).not.toContain(`personAddress/${FIRST} changed, and no entry`);
	});
});

test("the answers of a function that is no longer there are all changed", () => {
	write("test/vectors/oldRule/all.json", answering().replace('"personAddress"', '"oldRule"'));
	commit("v1.0.0");
	rmSync(join(root, "test/vectors/oldRule"), { recursive: true });
	commit();
	expect(check()).toMatchObject({ status: 1, said: expect.stringContaining(`oldRule/${FIRST} changed, and no entry`) });
	unreleased("* **law changed** The rule was repealed. (answers: oldRule/*)");
	expect(check()).toEqual({ status: 0, said: expect.stringContaining(`${COUNT} changed.`) });
});

test("without a build, or without a vector that can be run, nothing is said to be well", () => {
	commit("v1.0.0");
	commit();
	rmSync(join(root, "dist"));
	expect(check()).toMatchObject({ status: 2, said: expect.stringContaining("npm run build") });
	symlinkSync(resolve("test"), join(root, "dist"));
	expect(check().status).toBe(2);
});

describe("a version to be published", () => {
	test("bears its number in package.json and a dated section, and leaves nothing under Unreleased", () => {
		commit("v1.0.0");
		unreleased("* **technical** A thing.");
		const { status, said } = check("--for", "v1.2.0");
		expect(status).toBe(1);
		for (const missing of ["package.json says 1.1.0, not 1.2.0", 'no section "## [1.2.0] - DATE"', "still holds entries under Unreleased"])
			expect(said).toContain(missing);
		write("CHANGELOG.md", `${HEAD}## [1.1.0] - 2026-07-01\n\n### Changed\n\n* **technical** A thing.\n\n${RELEASED}`);
		expect(check("--for", "v1.1.0")).toEqual({ status: 0, said: expect.stringContaining("Nothing is missing.") });
	});
});

describe("a changelog", () => {
	test.each([
		["## Unreleased", "a version is written"],
		["## [1.1.0]", "1.1.0 needs a date"],
		["## [1.1.0] - 2026-02-30", "1.1.0 needs a date"],
		["## [1.1.0] - 2026-13-01", "1.1.0 needs a date"],
		["## [Unreleased] - 2026-07-01", "Unreleased needs no date"],
		["## [0.9.0] - 2026-07-01", "from the newest to the oldest"],
		["## [1.0.0] - 2026-07-01", "from the newest to the oldest"],
		["## [Unreleased]\n\n### News", '"News" is none of'],
		["## [Unreleased]\n\n* **technical** A thing.", "an entry stands under one of"],
		["## [Unreleased]\n\n### Added\n\nA thing.", "neither a heading nor an entry"],
		["## [Unreleased]\n\n### Added\n\n* **Technical** A thing.", "an entry begins with its kind"],
		["## [Unreleased]\n\n### Added\n\n* **law changed** A thing.", "law changed ends with the answers that change"],
		["## [Unreleased]\n\n### Added\n\n* **technical** A thing. (answers: none)", "so it names none"],
		["## [Unreleased]\n\n### Added\n\n* **law changed** A thing. (answers: tq-12)", '"tq-12" names no answer'],
	])("%j is refused", (text, problem) => {
		commit();
		write("CHANGELOG.md", `${HEAD}${text}\n\n${RELEASED}`);
		expect(check()).toMatchObject({ status: 1, said: expect.stringContaining(problem) });
	});

	test("of this project is as it must be", () => {
		write("CHANGELOG.md", readFileSync("CHANGELOG.md", "utf8"));
		commit();
		expect(check()).toEqual({ status: 0, said: expect.stringContaining("each bears its kind") });
	});
});
