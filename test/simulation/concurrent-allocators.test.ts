import { describe, expect, test } from "vitest";
import { bacNinh, type Profile, tuyenQuang } from "../../src/index.ts";
import { checkOutcome } from "./support/check-world.ts";
import { PROFILES, pastOf, people } from "./support/population.ts";
import { type Choose, everyChoice, seeded } from "./support/scheduler.ts";
import { type Surroundings, simulate } from "./support/world.ts";

/** `DEEP=1` runs a thousand seeds of each kind, and every interleaving of one more allocator. */
const DEEP = process.env["DEEP"] !== undefined;
const SEEDS = DEEP ? 1000 : 15;

/** A province's registration office on a bad day: up to 24 people and 8 duplicates, up to 8 allocators, crashes, lagging reads. */
function badDay(profile: Profile, choose: Choose): Surroundings {
	const { entries, returning } = pastOf(profile, choose, choose(10));
	const everybody = [...people(choose, 2 + choose(23)), ...returning];
	const twice = everybody.filter(() => choose(3) === 0);
	return {
		profile,
		existing: entries,
		messages: [...everybody, ...twice].sort((left, right) => (left.fullName ?? "").length - (right.fullName ?? "").length),
		allocators: 1 + choose(8),
		crashes: choose(20),
		stale: choose(3) > 0,
		byHolder: choose(2) === 0,
	};
}

describe.each(PROFILES)("%s", (_, profile) => {
	test(`${SEEDS} seeds: nothing lost, nothing doubled, the answers of a serial order`, async () => {
		let crashed = 0;
		let conflicts = 0;
		for (let seed = 1; seed <= SEEDS; seed++) {
			const choose = seeded(seed);
			const surroundings = badDay(profile, choose);
			try {
				const outcome = await simulate(surroundings, choose);
				checkOutcome(surroundings, outcome);
				crashed += outcome.crashed;
				conflicts += outcome.conflicts;
			} catch (error) {
				throw new Error(`seed ${seed}`, { cause: error });
			}
		}
		// A simulation in which nothing goes wrong shows nothing.
		expect(crashed).toBeGreaterThan(SEEDS);
		expect(conflicts).toBeGreaterThan(SEEDS);
	}, 600_000);
});

describe("every interleaving of a small case, with a crash at every place", () => {
	const homonyms = [
		{ id: "1", fullName: "Nguyễn Văn Hà", organization: "skhcn", citizenIdLast4: "0123" },
		{ id: "2", fullName: "Nguyễn Vân Hạ", organization: "skhcn", citizenIdLast4: "9123" },
		{ id: "3", fullName: "Nông Viết Hà", organization: "skhcn", citizenIdLast4: "4123" },
	];
	const [first, second, third] = homonyms;
	const cases = [
		["one person delivered twice", [first, first], 2, 1],
		["two homonyms", [first, second], 2, 1],
		["two names of one stem", [first, third], 2, 1],
		["a homonym delivered twice", [first, second, second], 2, DEEP ? 1 : 0],
		...(DEEP
			? ([
					["two homonyms", [first, second], 2, 2],
					["three of one stem", homonyms, 3, 0],
				] as const)
			: []),
	] as const;
	test.each(
		cases.flatMap(([what, messages, allocators, crashes]) => [tuyenQuang, bacNinh].map((profile) => ({ what, messages, allocators, crashes, profile }))),
	)(
		"$what, $crashes crashes: $profile.id",
		async ({ messages, allocators, crashes, profile }) => {
			const wanted = messages.flatMap((person) => (person === undefined ? [] : [person]));
			const surroundings = { profile, existing: [], messages: wanted, allocators, crashes, stale: false, byHolder: false };
			const runs = await everyChoice(async (choose) => checkOutcome(surroundings, await simulate(surroundings, choose)));
			expect(runs).toBeGreaterThan(15);
		},
		600_000,
	);
});

describe("the simulation notices what it is for", () => {
	/** How many of some seeds come to a bad end. */
	async function badEnds(change: Partial<Surroundings>): Promise<number> {
		let bad = 0;
		for (let seed = 1; seed <= 30; seed++) {
			const choose = seeded(seed);
			const surroundings = { ...badDay(tuyenQuang, choose), existing: [], ...change };
			try {
				checkOutcome(surroundings, await simulate(surroundings, choose));
			} catch {
				bad++;
			}
		}
		return bad;
	}

	test("with the constraint all is well", async () => expect(await badEnds({})).toBe(0));
	test("a table without the unique constraint", async () => expect(await badEnds({ constraint: false })).toBeGreaterThan(10));
	test("people without ids that count: a second delivery is a second person", async () => expect(await badEnds({ identity: "none" })).toBeGreaterThan(10));
});
