// A nation's official mailboxes, allocated shard by shard in several processes: processor time, memory, and a check that shards on their own come to what one allocator comes to.
//
//   npm run build && node .ci/nation.mjs [PEOPLE] [PROCESSES]
//
// Once under Tuyên Quang's rules, where an organisation is a shard, and once under Bắc Ninh's, where the letters before the digits are. 34 provinces with 150 organisations each, which are
// large and small; names as frequent as they are in Vietnam. Ends with 1 where an address is given twice, somebody is passed over without a finding, or a shard differs from the whole.
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { allocateAddresses, bacNinh, personAddress, tuyenQuang } from "../dist/index.js";

const PROVINCES = 34;
const ORGANIZATIONS = 150;

/** Names with their share in a thousand, roughly; what is left goes to the last. */
const FAMILY =
	"Nguyễn 315 Trần 109 Lê 89 Phạm 59 Hoàng 51 Phan 45 Vũ 39 Đặng 21 Bùi 20 Đỗ 14 Hồ 13 Ngô 13 Dương 10 Lý 5 Nông 40 Hà 30 Triệu 27 Ma 20 Lương 20 Đinh 20 Trịnh 20 Mai 20";
const MIDDLE =
	"Thị 300 Văn 260 Đức 40 Minh 40 Ngọc 40 Thu 30 Thanh 40 Hữu 30 Quang 30 Xuân 30 Đình 20 Công 20 Hồng 20 Bích 15 Kim 15 Hoài 10 Thùy 15 Tuấn 15 Viết 10 Quốc 20";
const GIVEN =
	"Hà 25 Hương 40 Anh 45 Lan 30 Hùng 35 Dũng 35 Hoa 25 Thảo 25 Linh 35 Nam 25 Sơn 25 Tuấn 35 Minh 30 Huyền 25 Trang 30 Hạnh 25 Thủy 30 Hải 30 Long 20 Giang 20 Hiền 30 Nga 20 Bình 25 Cường 30 Đức 25 Phương 35 Yến 20 Quân 15 Việt 15 Thắng 20 Tùng 20 Vân 25 Mai 20 Oanh 10 Khánh 10 Phúc 10 An 15 Ngọc 20 Châu 10 Uyên 5 Kiên 15 Loan 15 Tâm 15 Thành 20 Trung 20";

/** Milliseconds of processor time, since other work may run on the machine. */
function now() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** @param {number} seed */
function random(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** @param {string} shares */
function picker(shares) {
	const words = shares.split(" ");
	const table = words.flatMap((word, index) => (index % 2 === 0 ? Array(Number(words[index + 1])).fill(word) : []));
	return (draw) => table[Math.floor(draw * table.length)];
}
const [family, middle, given] = [FAMILY, MIDDLE, GIVEN].map(picker);

/** The people of a province in the order in which they came. */
function peopleOf(province, count) {
	const next = random(province + 1);
	return Array.from({ length: count }, (_, index) => {
		const middles = next() < 0.35 ? `${middle(next())} ${middle(next())}` : middle(next());
		return {
			id: `${province}-${index}`,
			fullName: `${family(next())} ${middles} ${given(next())}`,
			// The square makes a few organisations large and many small.
			organization: `cq${Math.floor(next() ** 2 * ORGANIZATIONS)}`,
			citizenIdLast4: String(Math.floor(next() * 10_000)).padStart(4, "0"),
		};
	});
}

const RULES = {
	"tuyen-quang": { profile: tuyenQuang, shard: ({ organization }) => organization },
	"bac-ninh": { profile: bacNinh, shard: (person) => /^[a-z]*/.exec(personAddress(bacNinh, person).value.localPart)[0] },
};

/** Allocates one province, shard by shard; then as one list, to compare. */
function allocateProvince(rules, province, count) {
	const { profile, shard } = RULES[rules];
	const people = peopleOf(province, count);
	const start = now();
	const shards = new Map();
	for (const person of people) {
		const key = shard(person);
		const members = shards.get(key);
		if (members === undefined) shards.set(key, [person]);
		else members.push(person);
	}
	const partitioned = now();
	const byId = new Map();
	const ways = {};
	for (const members of shards.values()) {
		for (const { subject, decision } of allocateAddresses(profile, members)) {
			byId.set(subject.id, decision.value?.localPart);
			const way = decision.value?.resolution ?? decision.findings[0]?.code ?? "lost";
			ways[way] = (ways[way] ?? 0) + 1;
		}
	}
	const allocated = now();
	const addresses = [...byId.values()].filter((localPart) => localPart !== undefined);
	let different = 0;
	for (const { subject, decision } of allocateAddresses(profile, people)) if (byId.get(subject.id) !== decision.value?.localPart) different++;
	return {
		people: byId.size,
		shards: shards.size,
		largest: Math.max(...[...shards.values()].map(({ length }) => length)),
		doubled: addresses.length - new Set(addresses).size,
		different,
		ways,
		partitioning: partitioned - start,
		allocating: allocated - partitioned,
		whole: now() - allocated,
		memory: Math.ceil(process.resourceUsage().maxRSS / 1024),
	};
}

if (process.send !== undefined) {
	process.on("message", ({ rules, province, count }) => {
		process.send(allocateProvince(rules, province, count));
	});
} else {
	const wanted = Number(process.argv[2] ?? 3_000_000);
	const processes = Number(process.argv[3] ?? availableParallelism());
	let failed = false;
	for (const rules of Object.keys(RULES)) {
		const start = performance.now();
		const waiting = Array.from({ length: PROVINCES }, (_, province) => ({
			rules,
			province,
			count: Math.floor(wanted / PROVINCES) + (province < wanted % PROVINCES ? 1 : 0),
		}));
		const results = [];
		await Promise.all(
			Array.from({ length: processes }, async () => {
				const worker = fork(new URL(import.meta.url));
				for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
					results.push(
						await new Promise((resolve, reject) => {
							worker.once("message", resolve).once("exit", () => reject(new Error("a process ended before its work")));
							worker.send(task);
						}),
					);
					worker.removeAllListeners();
				}
				worker.disconnect();
			}),
		);
		const sum = (key) => results.reduce((total, result) => total + result[key], 0);
		const most = (key) => Math.max(...results.map((result) => result[key]));
		const ways = {};
		for (const result of results) for (const [way, count] of Object.entries(result.ways)) ways[way] = (ways[way] ?? 0) + count;
		const seconds = (key) => `${(sum(key) / 1000).toFixed(1)} s`;
		const lost = wanted - sum("people") + (ways.lost ?? 0);
		console.log(
			`${rules}: ${sum("people")} people, ${PROVINCES} provinces, ${sum("shards")} shards (the largest has ${most("largest")}), ${processes} processes`,
		);
		console.log(`  ${JSON.stringify(ways)}`);
		console.log(
			`  processor time: into shards ${seconds("partitioning")}, allocating ${seconds("allocating")}; each province once more as one list ${seconds("whole")}`,
		);
		console.log(
			`  by the clock, with making people up and comparing: ${((performance.now() - start) / 1000).toFixed(1)} s; a process takes at most ${most("memory")} MiB`,
		);
		console.log(`  given twice: ${sum("doubled")}; different from the whole: ${sum("different")}; lost: ${lost}`);
		failed ||= sum("doubled") + sum("different") + lost > 0;
	}
	process.exitCode = failed ? 1 : 0;
}
