// CHANGELOG.md as data: versions, their entries, the kind of each entry, and the answers that it says have changed.

export const KINDS = ["law changed", "we were wrong", "technical"];
const HEADINGS = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];
const ANSWERS = /\(answers: ([^()]*)\)$/;

/**
 * What an entry may name: one vector, all vectors of a function, or those of a function that stand on a clause of a province.
 *
 * @param {string} text - `personAddress/tq-12`, `personAddress/*` or `personAddress tuyen-quang 5.2#2`.
 */
export function parseClaim(text) {
	const [, name, id] = /^(\w+)\/([\w.-]+|\*)$/.exec(text) ?? [];
	if (name !== undefined) return { text, covers: (changed) => changed.function === name && (id === "*" || changed.id === id) };
	const [, of, profile, clause] = /^(\w+) ([a-z][a-z-]*) ([\p{L}\w.#:/-]+)$/u.exec(text) ?? [];
	if (of === undefined) return undefined;
	return { text, covers: (changed) => changed.function === of && changed.profile === profile && changed.clauses.includes(clause) };
}

const isDay = (text) => {
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.valueOf()) && day.toISOString().slice(0, 10) === text;
};

/** @returns Below 0 where the first version is older. */
export function compareVersions(first, second) {
	const numbers = (version) => version.split(".").map(Number);
	const [left, right] = [numbers(first), numbers(second)];
	return left.map((number, index) => number - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** The texts of the items under each heading, continued lines joined. */
function sectionsOf(markdown, problems) {
	const sections = [];
	let heading;
	for (const [index, line] of markdown.replaceAll("\r\n", "\n").split("\n").entries()) {
		const where = `CHANGELOG.md:${index + 1}`;
		const section = sections.at(-1);
		if (/^## /.test(line)) {
			const [, version, date] = /^## \[(Unreleased|\d+\.\d+\.\d+)\](?: - (.+))?$/.exec(line) ?? [];
			if (version === undefined) problems.push(`${where}: a version is written "## [Unreleased]" or "## [1.2.3] - 2026-12-31"`);
			else if (version === "Unreleased" ? date !== undefined : date === undefined || !isDay(date))
				problems.push(`${where}: ${version} needs ${version === "Unreleased" ? "no date" : "a date"}`);
			sections.push({ version: version ?? line, date, items: [] });
			heading = undefined;
		} else if (/^### /.test(line)) {
			heading = line.slice(4).trim();
			if (!HEADINGS.includes(heading)) problems.push(`${where}: "${heading}" is none of ${HEADINGS.join(", ")}`);
		} else if (section !== undefined && /^[*-] /.test(line)) {
			if (heading === undefined) problems.push(`${where}: an entry stands under one of ${HEADINGS.join(", ")}`);
			section.items.push({ where, text: line.slice(2).trim() });
		} else if (section?.items.length > 0 && /^\s+\S/.test(line)) section.items.at(-1).text += ` ${line.trim()}`;
		else if (section !== undefined && line.trim() !== "" && !/^\[[^\]]+\]: /.test(line)) problems.push(`${where}: neither a heading nor an entry`);
	}
	return sections;
}

function entryOf({ where, text }, problems) {
	const kind = KINDS.find((name) => text.startsWith(`**${name}** `));
	const told = ANSWERS.exec(text)?.[1];
	const say = (problem) => problems.push(`${where}: ${problem}`);
	if (kind === undefined) say(`an entry begins with its kind: ${KINDS.map((name) => `**${name}**`).join(", ")}`);
	else if (kind === "technical" && told !== undefined) say("technical says that no answer changes, so it names none");
	else if (kind !== "technical" && told === undefined)
		say(`${kind} ends with the answers that change: "(answers: personAddress/tq-12)", or "(answers: none)" where no released vector does`);
	const names = told === undefined || told === "none" ? [] : told.split(",").map((name) => name.trim());
	const claims = names.flatMap((name) => {
		const claim = parseClaim(name);
		if (claim === undefined) say(`"${name}" names no answer: FUNCTION/ID, FUNCTION/* or FUNCTION PROFILE CLAUSE`);
		return claim === undefined ? [] : [claim];
	});
	return { where, text, kind, claims };
}

/**
 * @param {string} markdown - CHANGELOG.md.
 * @returns The versions, the newest first, and a line for each thing that is not written as it must be.
 */
export function parseChangelog(markdown) {
	const problems = [];
	const versions = sectionsOf(markdown, problems).map(({ version, date, items }) => ({ version, date, entries: items.map((item) => entryOf(item, problems)) }));
	if (versions.length === 0) problems.push("CHANGELOG.md: no version");
	if (versions.slice(1).some(({ version }) => version === "Unreleased")) problems.push("CHANGELOG.md: Unreleased stands first");
	const numbered = versions.map(({ version }) => version).filter((version) => /^\d/.test(version));
	if (numbered.some((version, index) => index > 0 && compareVersions(numbered[index - 1], version) <= 0))
		problems.push("CHANGELOG.md: versions stand from the newest to the oldest, each once");
	return { versions, problems };
}
