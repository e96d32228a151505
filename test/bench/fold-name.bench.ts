/*
 * Run: npx tsx test/bench/fold-name.bench.ts
 *
 * foldName beside slugify (locale vi, strict) on the same typical names, in one run; the fastest pass of each counts, which a busy machine disturbs least. Exits with 1 where foldName is less than ten times as fast.
 */
import slugify from "slugify";
import { Bench } from "tinybench";
import { foldName } from "../../src/name/fold-name.ts";
import { foldPersonName } from "../../src/name/fold-person-name.ts";

const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];
const MIDDLES = ["Văn", "Thị", "Đức", "Ngọc", "Minh", "Hữu", "Thị Thu", "Quang"];
const GIVENS = ["Hà", "Anh", "Tuấn", "Hương", "Dũng", "Phượng", "Khánh", "Quý", "Trường", "Yến"];
const names = FAMILIES.flatMap((family) => MIDDLES.flatMap((middle) => GIVENS.map((given) => `${family} ${middle} ${given}`)));

// A sum that is printed keeps the work from being optimised away.
let letters = 0;
const bench = new Bench({ time: 2000, warmupTime: 500 })
	.add("slugify", () => {
		for (const name of names) letters += slugify(name, { locale: "vi", strict: true, lower: true }).length;
	})
	.add("foldName", () => {
		for (const name of names) {
			const folded = foldName(name);
			if (folded.ok) letters += folded.value.length;
		}
	})
	.add("foldPersonName", () => {
		for (const fullName of names) {
			const folded = foldPersonName({ fullName });
			if (folded.ok) letters += folded.value.all.length;
		}
	});
await bench.run();

function nanosecondsPerName(name: string): number {
	const result = bench.getTask(name)?.result;
	if (result === undefined || !("latency" in result)) throw new Error(`${name} did not run`);
	return (result.latency.min * 1e6) / names.length;
}

const slow = nanosecondsPerName("slugify");
for (const { name } of bench.tasks) {
	const time = nanosecondsPerName(name);
	console.log(`${name.padEnd(15)} ${time.toFixed(0).padStart(6)} ns a name, ${(slow / time).toFixed(1)} times slugify's speed`);
}
console.log(`(${names.length} names, ${letters} letters)`);
if (slow / nanosecondsPerName("foldName") < 10) throw new Error("foldName is less than ten times as fast as slugify");
