/*
 * Run: npx tsx test/bench/support/allocate-many.ts PEOPLE
 *
 * Allocates addresses for a list that is made while it is read, a thousand homonyms of each name; prints the time for one person and the memory as JSON.
 */
import process from "node:process";
import { allocateAddresses } from "../../../src/address/allocate-addresses.ts";
import { tuyenQuang } from "../../../src/provinces/tuyen-quang/index.ts";
import { staff } from "./allocation.ts";

const count = Number(process.argv[2]);
const before = process.cpuUsage();
let given = 0;
for (const { decision } of allocateAddresses(tuyenQuang, staff(count, 1000))) if (decision.value !== undefined) given += 1;
const { user, system } = process.cpuUsage(before);
if (given !== count) throw new Error(`${count - given} people have no address`);
console.log(JSON.stringify({ nanoseconds: ((user + system) * 1000) / count, bytes: process.resourceUsage().maxRSS * 1024 }));
