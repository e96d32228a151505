import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bacNinh, type Person, personAddress, tuyenQuang } from "../../src/index.ts";
import { workTogether } from "../address/administrators.ts";
import { personArbitrary } from "../address/arbitrary-people.ts";
import { runs } from "../support/runs.ts";

const listsArbitrary = fc
	.uniqueArray(personArbitrary, { selector: ({ id }) => id, minLength: 3, maxLength: 12, size: "max" })
	.chain((people) => fc.array(fc.nat({ max: 2 }), { minLength: people.length, maxLength: people.length }).map((owners) => ({ people, owners })));

describe("three administrators, whatever the order of their steps", () => {
	test.each([tuyenQuang, bacNinh])("$id: no address twice, and nobody is lost", async (profile) => {
		let conflicts = 0;
		await fc.assert(
			fc.asyncProperty(listsArbitrary, fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 60, size: "max" }), async ({ people, owners }, schedule) => {
				const lists: readonly (readonly Person[])[] = [0, 1, 2].map((who) => people.filter((_, index) => owners[index] === who));
				const outcome = await workTogether(profile, lists, (waiting, turn) => (schedule[turn % schedule.length] ?? 0) % waiting);
				conflicts += outcome.conflicts;
				expect(outcome.store.size).toBe(outcome.given.size);
				for (const [id, address] of outcome.given) expect(outcome.store.get(address)?.holder?.id).toBe(id);
				expect(outcome.given.size + outcome.unresolved.length).toBe(people.length);
				const directory = [...outcome.store.values()];
				for (const person of outcome.unresolved)
					expect(personAddress(profile, person, directory).findings.map(({ code }) => code)).toContain("address.unresolved");
			}),
			runs(400),
		);
		expect(conflicts).toBeGreaterThan(20);
	});
});
