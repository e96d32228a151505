/*
 * Run: npx tsx test/bench/allocate-addresses.bench.ts [PEOPLE]
 *
 * allocateAddresses on lists with few and with many homonyms, beside the loop that a user would write (slugify each part, a Set, count up until free), and
 * beside what no allocation can do without: putting the finished addresses into a Set. Processor time, not the clock, because other work may run on the machine.
 * Exits with 1 where it is less than fifteen times as fast as the loop on a thousand homonyms of each name, where a million people take more than 2 GiB, or
 * where time does not grow in step with the list.
 */
import process from "node:process";
import slugify from "slugify";
import { allocateAddresses, tuyenQuang } from "../../src/index.ts";

const PEOPLE = Number(process.argv[2] ?? 1_000_000);
const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
const MIDDLE = ["Văn", "Thị", "Đức", "Minh", "Ngọc"];
const GIVEN = [
	"Hà",
	"Hạ",
	"An",
	"Ân",
	"Bình",
	"Châu",
	"Dũng",
	"Giang",
	"Hùng",
	"Khánh",
	"Linh",
	"Nam",
	"Oanh",
	"Phúc",
	"Quân",
	"Sơn",
	"Thảo",
	"Uyên",
	"Vinh",
	"Yến",
];
const LEAST_RATIO = 15;
const MOST_BYTES = 2 * 1024 ** 3;

interface Employee {
	readonly id: string;
	readonly fullName: string;
	readonly organization: string;
}

/** People with common names, `each` of the same name in one organisation, in an order that walks over all of them. */
function staff(count: number, each: number): readonly Employee[] {
	const names = FAMILY.length * MIDDLE.length * GIVEN.length;
	const classes = Math.ceil(count / each);
	return Array.from({ length: count }, (_, index) => {
		const turn = (index * 7919) % classes;
		const name = turn % names;
		const fullName = [FAMILY[name % 10], MIDDLE[Math.floor(name / 10) % 5], GIVEN[Math.floor(name / 50)]].join(" ");
		return { id: `e${index}`, fullName, organization: `so${Math.floor(turn / names)}` };
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
		const suffix = fold(organization);
		let candidate = `${base}.${suffix}`;
		for (let number = 1; taken.has(candidate); number += 1) candidate = `${base}${number}.${suffix}`;
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

let memory = 0;
let missed = false;
for (const each of [1, 50, 1000]) {
	const people = staff(PEOPLE, each);
	const tenth = staff(PEOPLE / 10, each);
	const finished = allocate(people);
	if (new Set(finished).size !== PEOPLE || finished.includes("")) throw new Error("an address was given twice, or not at all");
	let library = Number.POSITIVE_INFINITY;
	let small = Number.POSITIVE_INFINITY;
	let keys = Number.POSITIVE_INFINITY;
	for (let round = 0; round < 3; round += 1) {
		library = Math.min(
			library,
			measure(PEOPLE, () => allocate(people)),
		);
		small = Math.min(
			small,
			measure(tenth.length, () => allocate(tenth)),
		);
		keys = Math.min(
			keys,
			measure(PEOPLE, () => new Set(finished)),
		);
	}
	memory = Math.max(memory, process.memoryUsage().rss);
	const loop = measure(tenth.length, () => allocateByLoop(tenth));
	const ratio = loop / library;
	console.log(`\n${PEOPLE} people, ${each} of each name in an organisation`);
	console.log(`allocateAddresses       ${library.toFixed(0).padStart(7)} ns a person; ${small.toFixed(0)} ns in a list of a tenth`);
	console.log(`slugify, Set, count up  ${loop.toFixed(0).padStart(7)} ns a person in the list of a tenth: ${ratio.toFixed(1)} times as long`);
	console.log(`finished keys into Set  ${keys.toFixed(0).padStart(7)} ns a person: allocating takes ${(library / keys).toFixed(1)} times as long`);
	missed ||= library / small > 2.5 || (each === 1000 && ratio < LEAST_RATIO);
}
console.log(`\nmemory ${(memory / 1024 ** 2).toFixed(0)} MiB at most`);
if (missed || memory > MOST_BYTES) process.exitCode = 1;
