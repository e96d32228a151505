import { describe, expect, test } from "vitest";
import { bacNinh, type Person, tuyenQuang } from "../../src/index.ts";
import { everySchedule, type Outcome, workTogether } from "./administrators.ts";

const person = (id: string, fullName: string, more: Partial<Person> = {}): Person => ({ id, fullName, organization: "skhcn", ...more });

/** Everybody has one address, nobody has somebody else's, and nothing else is stored. */
function assertEverybodyServed({ given, store }: Outcome, people: readonly Person[]): void {
	expect([...given.keys()].sort()).toEqual(people.map(({ id }) => id).sort());
	expect(new Set(given.values()).size).toBe(people.length);
	expect(store.size).toBe(people.length);
	for (const [id, address] of given) expect(store.get(address)?.holder?.id).toBe(id);
}

describe("administrators at the same time, in every order in which their steps can fall", () => {
	test("two with a homonym each", async () => {
		const people = [person("a", "Nguyễn Văn Hà"), person("b", "Nguyễn Văn Hạ")];
		const results = new Set<string>();
		let conflicts = 0;
		const runs = await everySchedule(async (choose) => {
			const outcome = await workTogether(
				tuyenQuang,
				people.map((one) => [one]),
				choose,
			);
			assertEverybodyServed(outcome, people);
			expect([...outcome.store.keys()].sort()).toEqual(["nvha.skhcn@tuyenquang.gov.vn", "nvha1.skhcn@tuyenquang.gov.vn"].sort());
			results.add(outcome.given.get("a") ?? "");
			conflicts += outcome.conflicts;
			return outcome;
		});
		expect(runs).toBeGreaterThanOrEqual(20);
		expect(conflicts).toBeGreaterThan(0);
		expect(results.size).toBe(2);
	});

	test("two with other names that start alike", async () => {
		const people = [person("a", "Nguyễn Văn Hà"), person("b", "Nông Viết Hà")];
		await everySchedule(async (choose) => {
			const outcome = await workTogether(
				tuyenQuang,
				people.map((one) => [one]),
				choose,
			);
			assertEverybodyServed(outcome, people);
			return outcome;
		});
	});

	test("two with two people each", async () => {
		const lists = [
			[person("a", "Nguyễn Văn Hà"), person("b", "Hà")],
			[person("c", "Nguyễn Vân Hạ"), person("d", "Lê Hoa")],
		];
		const runs = await everySchedule(async (choose) => {
			const outcome = await workTogether(tuyenQuang, lists, choose);
			assertEverybodyServed(outcome, lists.flat());
			return outcome;
		});
		expect(runs).toBeGreaterThan(500);
	}, 60_000);

	test("Bắc Ninh: the second gets four digits", async () => {
		const people = [person("a", "Nguyễn Văn Hà", { citizenIdLast4: "0123" }), person("b", "Ngô Vũ Hạ", { citizenIdLast4: "5123" })];
		await everySchedule(async (choose) => {
			const outcome = await workTogether(
				bacNinh,
				people.map((one) => [one]),
				choose,
			);
			assertEverybodyServed(outcome, people);
			expect(outcome.store.has("hanv123@bacninh.gov.vn")).toBe(true);
			return outcome;
		});
	});

	test("the same person twice: one address", async () => {
		await everySchedule(async (choose) => {
			const outcome = await workTogether(tuyenQuang, [[person("a", "Nguyễn Văn Hà")], [person("a", "Nguyễn Văn Hà")]], choose);
			expect([...outcome.store.keys()]).toEqual(["nvha.skhcn@tuyenquang.gov.vn"]);
			expect(outcome.given.get("a")).toBe("nvha.skhcn@tuyenquang.gov.vn");
			return outcome;
		});
	});
});
