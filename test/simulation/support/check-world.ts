import { expect } from "vitest";
import { allocateAddresses, type Person } from "../../../src/index.ts";
import type { Outcome, Surroundings } from "./world.ts";

const NUMBERED = /^(?<stem>[a-z]+)(?<number>[0-9]+)(?<rest>\..*)$/u;

/** Nothing is lost, nothing is doubled, and the answers are those of one allocator who serves everybody in the order of the rows. */
export function checkOutcome({ profile, existing, messages }: Surroundings, { table, committed, acknowledged }: Outcome): void {
	const people = new Map(messages.map((person) => [person.id, person]));

	// Lost: somebody whom nobody answered.
	expect(new Set(acknowledged.map(({ person }) => person.id))).toEqual(new Set(people.keys()));

	// Doubled: an address given twice, or a person with two.
	expect(new Set(committed.map(({ decision }) => decision.value?.address)).size).toBe(committed.length);
	expect(new Set(committed.map(({ person }) => person.id)).size).toBe(committed.length);
	const live = existing.filter(({ retired }) => retired !== true).map(({ address }) => address);
	expect(committed.filter(({ decision }) => live.includes(decision.value?.address ?? ""))).toEqual([]);

	// Every caller was told what the table says.
	const given = new Map(committed.map(({ person, decision }) => [person.id, decision.value?.address]));
	for (const { person, decision } of acknowledged) expect(decision.value?.address).toBe(given.get(person.id));

	// One after the other in the order of the rows, those without an answer last: the same decisions to the last clause.
	const unanswered = [...people.values()].filter(({ id }) => !given.has(id));
	const order: readonly Person[] = [...committed.map(({ person }) => person), ...unanswered];
	const serial = [...allocateAddresses(profile, order, existing)].map(({ decision }) => decision);
	expect(committed.map(({ decision }) => decision)).toEqual(serial.slice(0, committed.length));
	for (const [index, person] of unanswered.entries()) {
		const told = acknowledged.filter((answer) => answer.person.id === person.id);
		for (const { decision } of told) expect(decision).toEqual(serial[committed.length + index]);
	}

	// No number is left out: whoever was numbered came after the holder of the number before.
	for (const { decision } of committed) {
		const { address = "", resolution } = decision.value ?? {};
		const { stem, number, rest } = NUMBERED.exec(address)?.groups ?? {};
		if (resolution !== "ordinal" || Number(number) <= 2) continue;
		expect(table.placeOf(`${stem}${Number(number) - 1}${rest}`)).toBeLessThan(table.placeOf(address) ?? 0);
	}
}
