/*
 * Run: npx tsx test/bench/support/allocate-many.ts PEOPLE
 *
 * Allocates addresses for a list that is made while it is read, a thousand homonyms of each name; prints the time for one person and the memory as JSON.
 */
import process from "node:process";
import { countAllocated, staff } from "./allocation.ts";

const count = Number(process.argv[2]);
const before = process.cpuUsage();
const given = countAllocated(staff(count, 1000));
const { user, system } = process.cpuUsage(before);
if (given !== count) throw new Error(`${count - given} people have no address`);
console.log(JSON.stringify({ nanoseconds: ((user + system) * 1000) / count, bytes: process.resourceUsage().maxRSS * 1024 }));
