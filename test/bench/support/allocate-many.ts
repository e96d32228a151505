/*
 * Run: npx tsx test/bench/support/allocate-many.ts PEOPLE [KIND]
 *
 * Allocates addresses for a list that is made while it is read, a thousand homonyms of each name; prints the time for one person and the memory as JSON.
 * KIND `neighbours`: homonyms follow upon one another. KIND `made`: the list is made, and nothing is allocated.
 */
import process from "node:process";
import { countAllocated, type Employee, staff } from "./allocation.ts";

const [, , people = "", kind] = process.argv;
const count = Number(people);

function countMade(list: Iterable<Employee>): number {
	let made = 0;
	for (const { fullName } of list) if (fullName !== "") made += 1;
	return made;
}

const list = staff(count, 1000, kind === "neighbours");
const before = process.cpuUsage();
const given = kind === "made" ? countMade(list) : countAllocated(list);
const { user, system } = process.cpuUsage(before);
if (given !== count) throw new Error(`${count - given} people have no address`);
console.log(JSON.stringify({ nanoseconds: ((user + system) * 1000) / count, bytes: process.resourceUsage().maxRSS * 1024 }));
