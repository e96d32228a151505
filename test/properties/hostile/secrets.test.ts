import { describe, expect, test } from "vitest";
import { calls } from "./calls.ts";
import { places, replaced, settled } from "./values.ts";

const PASSWORD = "Xq7#zW9!kLm2";
const CITIZEN_NUMBER = "027185009876";

/** Texts that an answer cites by design: they are names of things, and whoever asks put them there. */
const CITED = new Set(["function", "kind", "communeType", "code", "level", "instrument", "article", "clause", "point", "outcome", "readings", "instrument"]);

/** The findings of an answer, whatever it is: of a decision, of a list of them, of a schema. */
function findingsOf(answer: unknown): unknown {
	if (Array.isArray(answer)) return answer.map(findingsOf);
	if (typeof answer !== "object" || answer === null) return undefined;
	return Object.entries(answer).flatMap(([key, part]) => (key === "findings" ? [part] : key === "decision" || key === "entries" ? [findingsOf(part)] : []));
}

const aboutPeople = [...calls].filter(
	([, { names }]) => !names.some((name) => ["ref", "finding", "catalogue", "instrument", "choices", "data", "profiles"].includes(name)),
);

describe.each(aboutPeople)("%s", (_, { run, names, args }) => {
	test.each([
		["a password", PASSWORD],
		["a citizen number", CITIZEN_NUMBER],
	])("tells nobody %s, whichever field it was put in", async (_kind, secret) => {
		const told: string[] = [];
		for (const make of args) {
			for (const [index, argument] of names.entries()) {
				if (["profile", "calendar", "procedure", "name", ""].includes(argument)) continue;
				for (const path of places(make()[index], 5)) {
					// A commune's name may hold digits, and its address is made of it.
					if (path.join(".") === "subject.name") continue;
					if (CITED.has(path.at(-1) ?? "") || path.includes("calendar") || path.includes("profile")) continue;
					for (const value of [secret, [secret], { fullName: secret, given: secret }]) {
						const given = [...make()];
						given[index] = replaced(given[index], path, () => value);
						const shown = await settled(Promise.resolve().then(() => settled(run(...given)))).then(
							(answer) => JSON.stringify(findingsOf(answer)) ?? "",
							(error: unknown) => (error instanceof Error ? `${error.message} ${error.stack}` : String(error)),
						);
						if (shown.includes(secret)) told.push(`${[argument, ...path].join(".")}: ${shown.slice(0, 200)}`);
					}
				}
			}
		}
		expect(told).toEqual([]);
	});
});
