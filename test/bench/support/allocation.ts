import slugify from "slugify";
import { allocateAddresses } from "../../../src/address/allocate-addresses.ts";
import { tuyenQuang } from "../../../src/provinces/tuyen-quang/index.ts";

/** The program that allocates a list in a process of its own. */
export const TEN_MILLION = "test/bench/support/allocate-many.ts";

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
const MIDDLE = ["Văn", "Thị", "Đức", "Minh", "Ngọc"];
const GIVEN = "Hà Hạ An Ân Bình Châu Dũng Giang Hùng Khánh Linh Nam Oanh Phúc Quân Sơn Thảo Uyên Vinh Yến".split(" ");

export interface Employee {
	readonly id: string;
	readonly fullName: string;
	readonly organization: string;
}

/** People with common names, `each` of the same name in one organisation: in an order that walks over all of them, or one name after another. */
export function* staff(count: number, each: number, asNeighbours = false): Generator<Employee, void, undefined> {
	const names = FAMILY.length * MIDDLE.length * GIVEN.length;
	const classes = Math.ceil(count / each);
	for (let index = 0; index < count; index += 1) {
		const turn = asNeighbours ? Math.floor(index / each) : (index * 7919) % classes;
		const name = turn % names;
		const fullName = [FAMILY[name % 10], MIDDLE[Math.floor(name / 10) % 5], GIVEN[Math.floor(name / 50)]].join(" ");
		yield { id: `e${index}`, fullName, organization: `so${Math.floor(turn / names)}` };
	}
}

export function allocate(people: Iterable<Employee>): readonly string[] {
	const addresses: string[] = [];
	for (const { decision } of allocateAddresses(tuyenQuang, people)) addresses.push(decision.value?.localPart ?? "");
	return addresses;
}

/** How many people have an address; no answer is kept. */
export function countAllocated(people: Iterable<Employee>): number {
	let count = 0;
	for (const { decision } of allocateAddresses(tuyenQuang, people)) if (decision.value !== undefined) count += 1;
	return count;
}

export function allocateByLoop(people: Iterable<Employee>): readonly string[] {
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
