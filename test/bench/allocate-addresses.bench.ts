/*
 * Run: npx tsx test/bench/allocate-addresses.bench.ts [PEOPLE]
 *
 * allocateAddresses on a list with many homonyms, beside the loop that a user would write (slugify each part, a Set, count up until free), and beside what no
 * allocation can do without: putting the finished addresses into a Set. Processor time, not the clock, because other work may run on the machine. Exits with 1
 * where it is less than fifteen times as fast as the loop, where a million people take more than 2 GiB, or where time does not grow in step with the list.
 */
import process from "node:process";
import slugify from "slugify";
import { allocateAddresses, tuyenQuang } from "../../src/index.ts";

const PEOPLE = Number(process.argv[2] ?? 1_000_000);
const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
const MIDDLE = ["Văn", "Thị", "Đức", "Minh", "Ngọc"];
const GIVEN = ["Hà", "Hạ", "An", "Ân", "Bình", "Châu", "Dũng", "Giang", "Hùng", "Khánh", "Linh", "Nam", "Oanh", "Phúc", "Quân", "Sơn", "Thảo", "Uyên", "Vinh", "Yến"];
const ORGANIZATIONS = 20;
const LEAST_RATIO = 15;
const MOST_BYTES = 2 * 1024 ** 3;

interface Employee {
	readonly id: string;
	readonly fullName: string;
	readonly organization: string;
}

/** People with common names, spread evenly: a linear congruence walks over all combinations. */
function staff(count: number): readonly Employee[] {
	const combinations = FAMILY.length * MIDDLE.length * GIVEN.length * ORGANIZATIONS;
	return Array.from({ length: count }, (_, index) => {
		let choice = (index * 7919) % combinations;
		const take = (options: number): number => {
			const taken = choice % options;
			choice = Math.floor(choice / options);
			return taken;
		};
		const name = [FAMILY[take(FAMILY.length)], MIDDLE[take(MIDDLE.length)], GIVEN[take(GIVEN.length)]].join(" ");
		return { id: `e${index}`, fullName: name, organization: `so${take(ORGANIZATIONS)}` };
	});
}

function allocate(people: readonly Employee[]): readonly string[] {
	const addresses: string[] = [];
	for (const { decision } of allocateAddresses(tuyenQuang, people)) addresses.push(decision.value?.localPart ?? "");
	return addresses;
}

function allocateByLoop(people: readonly Employee[]): readonly string[] {
	const fold = (text: string): string => slugify(text, { locale: "vi", lower: true, strict: true });
	const taken = new Set<string>();
	for (const { fullName, organization } of people) {
		const parts = fullName.split(" ").map(fold);
		const given = parts.pop() ?? "";
		const base = parts.map((part) => part.slice(0, 1)).join("") + given;
		let candidate = `${base}.${fold(organization)}`;
		for (let number = 1; taken.has(candidate); number += 1) candidate = `${base}${number}.${fold(organization)}`;
		taken.add(candidate);
	}
	return [...taken];
}

/** Nanoseconds of processor time for each person. */
function measure(people: number, work: () => unknown): number {
	globalThis.gc?.();
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return ((user + system) * 1000) / people;
}

const people = staff(PEOPLE);
const finished = allocate(people);
if (new Set(finished).size !== PEOPLE || finished.includes("")) throw new Error("an address was given twice, or not at all");
const tenth = people.slice(0, PEOPLE / 10);

const results = { library: Number.POSITIVE_INFINITY, tenth: Number.POSITIVE_INFINITY, keys: Number.POSITIVE_INFINITY, loop: 0 };
for (let round = 0; round < 3; round += 1) {
	results.library = Math.min(results.library, measure(PEOPLE, () => allocate(people)));
	results.tenth = Math.min(results.tenth, measure(tenth.length, () => allocate(tenth)));
	results.keys = Math.min(results.keys, measure(PEOPLE, () => new Set(finished)));
}
const memory = process.memoryUsage().rss;
results.loop = measure(tenth.length, () => allocateByLoop(tenth));

const ratio = results.loop / results.library;
const growth = results.library / results.tenth;
console.log(`${PEOPLE} people, ${PEOPLE / (FAMILY.length * MIDDLE.length * GIVEN.length * ORGANIZATIONS)} of each name in each of ${ORGANIZATIONS} organisations`);
console.log(`allocateAddresses       ${results.library.toFixed(0).padStart(7)} ns a person; ${results.tenth.toFixed(0)} ns in a list of a tenth`);
console.log(`slugify, Set, count up  ${results.loop.toFixed(0).padStart(7)} ns a person in the list of a tenth (longer in the whole list): ${ratio.toFixed(1)} times`);
console.log(`finished keys into Set  ${results.keys.toFixed(0).padStart(7)} ns a person: ${(results.library / results.keys).toFixed(1)} times as long`);
console.log(`memory ${(memory / 1024 ** 2).toFixed(0)} MiB`);
if (ratio < LEAST_RATIO || memory > MOST_BYTES || growth > 2.5) process.exitCode = 1;
