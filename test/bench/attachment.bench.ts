/*
 * Run: npx tsx test/bench/attachment.bench.ts
 *
 * Which members of a zip are encrypted: our reader, which reads local and central headers, beside yauzl, which reads the central directory, on the same
 * bytes in one run; the fastest pass of each counts, which a busy machine disturbs least. Exits with 1 where ours is less than ten times as fast.
 * checkAttachment, which judges every name and decompresses the beginning of every member besides, is measured for comparison.
 */
import { fromBuffer } from "yauzl";
import { encryptedMembers } from "../../src/attachment/archive/encrypted-members.ts";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { text } from "../attachment/writers/bytes.ts";
import { zip } from "../attachment/writers/zip.ts";

function ours(content: Uint8Array): readonly boolean[] {
	const flags = encryptedMembers(content);
	if (flags === undefined) throw new Error("the zip is not read");
	return flags;
}

function theirs(content: Buffer): Promise<boolean[]> {
	return new Promise((resolve, reject) => {
		fromBuffer(content, { lazyEntries: true }, (error, file) => {
			if (error !== null) return reject(error);
			const flags: boolean[] = [];
			file.on("error", reject);
			file.on("end", () => resolve(flags));
			file.on("entry", (entry) => {
				flags.push((entry.generalPurposeBitFlag & 1) !== 0);
				file.readEntry();
			});
			file.readEntry();
		});
	});
}

const BAR = 10;
const MILLISECONDS = 1500;

/** Microseconds of the fastest of many passes; a pass of little work is repeated, because the clock is not free. */
async function fastest(times: number, pass: (times: number) => unknown): Promise<number> {
	let best = Number.POSITIVE_INFINITY;
	const end = performance.now() + MILLISECONDS;
	while (performance.now() < end) {
		const start = performance.now();
		await pass(times);
		best = Math.min(best, performance.now() - start);
	}
	return (best * 1000) / times;
}

for (const count of [1, 100, 10_000]) {
	const members = Array.from({ length: count }, (_, index) => ({ name: `van-ban/${index}.txt`, data: text(40), method: 8, flags: index % 3 === 0 ? 1 : 0 }));
	const content = zip(members);
	const buffer = Buffer.from(content);
	const expected = members.map(({ flags }) => flags === 1);
	for (const [reader, flags] of [["ours", ours(content)] as const, ["yauzl", await theirs(buffer)] as const]) {
		if (JSON.stringify(flags) !== JSON.stringify(expected)) throw new Error(`${reader} read other flags than were written`);
	}
	const times = Math.max(1, 1000 / count);
	const mine = await fastest(times, (left) => {
		for (; left > 0; left--) ours(content);
	});
	const yauzl = await fastest(times, async (left) => {
		for (; left > 0; left--) await theirs(buffer);
	});
	const whole = await fastest(times, (left) => {
		for (; left > 0; left--) checkAttachment(bacNinh, { names: ["tai-lieu.zip"], content });
	});
	const ratio = yauzl / mine;
	console.log(
		`${count} members: ours ${mine.toFixed(1)} µs, yauzl ${yauzl.toFixed(1)} µs: ${ratio.toFixed(1)} times as fast; checkAttachment ${whole.toFixed(1)} µs`,
	);
	if (ratio < BAR) process.exitCode = 1;
}
