// Allocates the sample lists of both provinces with the command, and says which clause settled each collision: npm run demo
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { provinces } from "thu-cong-vu";
import { en, formatClause, formatFinding, forProfile, vi } from "thu-cong-vu/messages";

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
const language = locale.toLowerCase().startsWith("vi") ? vi : en;
const command = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** Runs the command on a sample list; each line of its output is an answer. */
function allocate(profile, list) {
	const file = `examples/${profile.id}/${list}.csv`;
	const { status, stdout, stderr } = spawnSync(process.execPath, [command, "allocate", file, "--profile", profile.id, "--lang", language.language, "--json"], {
		cwd: fileURLToPath(new URL("..", import.meta.url)),
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	console.log(`\n$ thu-cong-vu allocate ${file} --profile ${profile.id}   # ${status}`);
	if (status === null || status > 1) throw new Error(stderr);
	return {
		answers: stdout
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line)),
		summary: stderr,
	};
}

/** The clauses that a collision added to those of the base form. */
function clausesOf(decision, base, catalogue) {
	const known = new Set(base.map((ref) => JSON.stringify(ref)));
	const refs = decision.basis.filter((ref) => !known.has(JSON.stringify(ref)));
	return refs.map((ref) => formatClause(ref, catalogue)).join("; ");
}

for (const profile of provinces) {
	const catalogue = forProfile(language, profile);
	console.log(`\n=== ${profile.names[language.language]}`);
	for (const list of ["bodies", "staff", "bad-rows"]) {
		const { answers, summary } = allocate(profile, list);
		const base = answers.find(({ decision }) => decision.value?.resolution === "base")?.decision.basis ?? [];
		for (const { row, subject, decision } of answers) {
			const name = subject?.fullName ?? subject?.name ?? "";
			const { value, findings } = decision;
			if (value === undefined) {
				console.log(`  ${String(row).padStart(3)}  ${name.padEnd(32)} -`);
				for (const finding of findings) console.log(`         ${finding.code}: ${formatFinding(finding, catalogue)}`);
				continue;
			}
			console.log(`  ${String(row).padStart(3)}  ${name.padEnd(32)} ${value.address}`);
			if (value.resolution === "base") continue;
			for (const { localPart, rejected } of value.trace)
				if (rejected !== undefined) console.log(`         ${localPart}: ${catalogue.rejections[rejected] ?? rejected}`);
			const clauses = clausesOf(decision, base, catalogue);
			console.log(`         ${catalogue.resolutions[value.resolution] ?? value.resolution}${clauses === "" ? "" : `: ${clauses}`}`);
		}
		if (list !== "bad-rows") console.log(summary.trimEnd().replace(/^/gmu, "  "));
	}
}
