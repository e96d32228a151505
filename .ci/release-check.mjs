// Which answers of the last released version does the present build give otherwise, and does CHANGELOG.md say so of each?
//   node .ci/release-check.mjs                       the last tag vX.Y.Z before this commit
//   node .ci/release-check.mjs thu-cong-vu-1.2.3.tgz a packed version, as `npm pack thu-cong-vu@1.2.3` fetches it
//   … --for v1.2.3                                   and is everything ready for that version?
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareVersions, parseChangelog } from "./release-changelog.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: "string", default: "." }, for: { type: "string" } } });
const root = resolve(values.root);
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const temporary = mkdtempSync(join(tmpdir(), "release-check-"));

const git = (...args) => execFileSync("git", ["-C", root, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 30 });
const tags = (...which) =>
	git("tag", "--list", "v*", ...which)
		.split("\n")
		.filter((tag) => /^v\d+\.\d+\.\d+$/.test(tag));

/** The last version before this commit. A shallow clone may hide it, and must not pass for a project without releases. */
function lastTag() {
	if (git("rev-parse", "--is-shallow-repository").trim() === "true")
		throw new Error("This clone is shallow, so that tags may be missing: `git fetch --unshallow --tags`");
	const here = tags("--points-at", "HEAD");
	return tags("--merged", "HEAD")
		.filter((tag) => !here.includes(tag))
		.sort((first, second) => compareVersions(second.slice(1), first.slice(1)))[0];
}

/** The released version and the folder of its vectors. */
function released(tarball) {
	if (tarball !== undefined) {
		execFileSync("tar", ["-xzf", resolve(tarball), "-C", temporary]);
		return {
			version: JSON.parse(readFileSync(join(temporary, "package", "package.json"), "utf8")).version,
			vectors: join(temporary, "package", "test", "vectors"),
		};
	}
	const tag = lastTag();
	if (tag === undefined) return undefined;
	const archive = join(temporary, "vectors.tar");
	git("archive", "--output", archive, tag, "test/vectors");
	execFileSync("tar", ["-xf", archive, "-C", temporary]);
	return { version: tag.slice(1), vectors: join(temporary, "test", "vectors") };
}

/** Runs vectors with the present build: how many there are, and which of them come out otherwise. */
function run(folder) {
	const command = join(root, "dist", "cli.js");
	if (!existsSync(command)) throw new Error("There is no build to compare with: npm run build");
	const { stdout, stderr } = spawnSync(process.execPath, [command, "vectors", folder, "--json", "--lang", "en"], { encoding: "utf8", maxBuffer: 2 ** 30 });
	const reports = stdout
		.split("\n")
		.filter((line) => line.startsWith("{"))
		.map((line) => JSON.parse(line));
	const changed = reports.flatMap(({ file, failed, passed, malformed }) => {
		const vectors = JSON.parse(readFileSync(file, "utf8"));
		const profile = vectors.profile?.id ?? vectors.profile;
		// A file that the present build cannot run at all has lost every answer.
		const problemsOf = new Map(failed.map(({ id, problems }) => [id, problems]));
		const lost = malformed === undefined ? [] : vectors.cases.filter(({ id }) => !problemsOf.has(id) && !passed.includes(id));
		for (const { id } of lost) problemsOf.set(id, [malformed]);
		return vectors.cases
			.filter(({ id }) => problemsOf.has(id))
			.map(({ id, title, clauses = [] }) => ({ function: vectors.function, id, title, profile, clauses, problems: problemsOf.get(id) }));
	});
	const total = reports.reduce((sum, { passed }) => sum + passed.length, changed.length);
	if (total === 0) throw new Error(`No vector could be run. ${stderr.trim()}`);
	return { total, changed };
}

/** What must be true before a version is published. */
function readiness(tag, versions) {
	const version = tag.replace(/^v/, "");
	const section = versions.find((candidate) => candidate.version === version);
	return [
		...(manifest.version === version ? [] : [`package.json says ${manifest.version}, not ${version}`]),
		...(section === undefined ? [`CHANGELOG.md has no section "## [${version}] - DATE"`] : []),
		...(section?.entries.length === 0 ? [`CHANGELOG.md says nothing of ${version}`] : []),
		...(versions.some((candidate) => candidate.version === "Unreleased" && candidate.entries.length > 0)
			? [`CHANGELOG.md still holds entries under Unreleased`]
			: []),
	];
}

function check() {
	const { versions, problems } = parseChangelog(readFileSync(join(root, "CHANGELOG.md"), "utf8"));
	const entries = versions.reduce((sum, version) => sum + version.entries.length, 0);
	console.log(
		`CHANGELOG.md: ${entries} entries in ${versions.length} versions, ${problems.length === 0 ? "each bears its kind" : `${problems.length} not as they must be`}.`,
	);
	if (values.for !== undefined) problems.push(...readiness(values.for, versions));
	const last = released(positionals[0]);
	if (last === undefined) {
		console.log(
			"No version has been released yet: no tag vX.Y.Z lies before this commit. There are no earlier answers to compare with; the changelog alone was looked at.",
		);
		return problems;
	}
	const { total, changed } = run(last.vectors);
	const since = versions.filter(({ version }) => version === "Unreleased" || compareVersions(version, last.version) > 0).flatMap((version) => version.entries);
	const claims = since.flatMap((entry) => entry.claims);
	console.log(`${total} answers of ${last.version} asked again: ${changed.length} changed.`);
	for (const answer of changed) {
		const claim = claims.find(({ covers }) => covers(answer));
		console.log(`  ${answer.function}/${answer.id} (${[answer.profile, ...answer.clauses].filter(Boolean).join(" ")}) ${answer.title ?? ""}`);
		for (const problem of answer.problems) console.log(`    ${problem}`);
		if (claim === undefined) problems.push(`${answer.function}/${answer.id} changed, and no entry of CHANGELOG.md since ${last.version} says so`);
	}
	for (const { text, covers } of claims)
		if (!changed.some(covers)) problems.push(`CHANGELOG.md says that ${text} changed, and no answer of ${last.version} did`);
	return problems;
}

try {
	const problems = check();
	for (const problem of problems) console.error(problem);
	console.log(problems.length === 0 ? "Nothing is missing." : `${problems.length} missing or wrong.`);
	process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
} finally {
	rmSync(temporary, { recursive: true, force: true });
}
