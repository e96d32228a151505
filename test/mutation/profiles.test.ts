import { describe, expect, test } from "vitest";
import { implementation } from "../../src/cli/implementation.ts";
import { parseVectorFile } from "../../src/cli/vectors/parse-vector-file.ts";
import { runVectorFile } from "../../src/cli/vectors/run-vector-file.ts";
import { allDocuments } from "../../src/documents/all-documents.ts";
import type { Profile } from "../../src/profile/types.ts";
import { provinces } from "../../src/provinces/index.ts";
import { vectorFiles } from "../support/vector-files.ts";
import { mutantsOf } from "./profile-mutants.ts";

const vectors = [...vectorFiles().values()].map((json) => ({ json, of: parseVectorFile(json).profile }));
/** `DEEP=1` looks at every mutant; otherwise at every so many, which takes seconds. */
const STRIDE = process.env["DEEP"] === undefined ? 25 : 1;

const documents = allDocuments(provinces, vectorFiles());

/** Whether some vector of this province fails on the changed profile. */
async function failsVectors(profile: Profile): Promise<boolean> {
	const changed = { ...implementation, profiles: { ...implementation.profiles, [profile.id]: profile } };
	for (const { json, of } of vectors) {
		if (of !== profile.id) continue;
		try {
			const { failed, malformed } = await runVectorFile(json, changed);
			if (failed.length > 0 || malformed !== undefined) return true;
		} catch {
			return true;
		}
	}
	return false;
}

function changesDocuments(profile: Profile): boolean {
	try {
		const changed = allDocuments(
			provinces.map((other) => (other.id === profile.id ? profile : other)),
			vectorFiles(),
		);
		return [...changed].some(([path, text]) => documents.get(path) !== text);
	} catch {
		return true;
	}
}

describe.each(provinces.map((profile) => [profile.id, profile] as const))("%s", (_id, profile) => {
	test("the profile as it is fails no vector and changes no document", async () => {
		const copy = structuredClone(profile);
		expect(await failsVectors(copy)).toBe(false);
		expect(changesDocuments(copy)).toBe(false);
	});

	test("a figure, word, clause or entry that changes is noticed by a vector or in the documents", { timeout: 900_000 }, async () => {
		const mutants = [...mutantsOf(profile)].filter((_, index) => index % STRIDE === 0);
		const unnoticed: string[] = [];
		for (const { change, profile: mutant } of mutants) {
			if (!(await failsVectors(mutant)) && !changesDocuments(mutant)) unnoticed.push(change);
		}
		expect(mutants.length).toBeGreaterThan(800 / STRIDE);
		expect(unnoticed).toEqual([]);
	});
});
