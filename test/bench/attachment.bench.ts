/*
 * Run: npm run bench -- attachment
 *
 * Which members of a zip are encrypted: our reader, which compares local and central headers, beside packages that read the central directory, on the same
 * bytes; and checkAttachment as a whole, which judges every name and the beginning of every member, beside telling a file's type and beside reading its bytes once.
 */
import { BlobReader, configure, ZipReader } from "@zip.js/zip.js";
import AdmZip from "adm-zip";
import { fileTypeFromBuffer } from "file-type";
import { fromBuffer } from "yauzl";
import { encryptedMembers } from "../../src/attachment/archive/encrypted-members.ts";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { text } from "../attachment/writers/bytes.ts";
import { zip } from "../attachment/writers/zip.ts";
import { measure } from "./support/measure.ts";
import { nanosecondsOf, publish, tableOf } from "./support/result.ts";

const COUNTS = [1, 100, 10_000];
configure({ useWebWorkers: false });

function byYauzl(content: Buffer): Promise<boolean[]> {
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

function byAdmZip(content: Buffer): boolean[] {
	return new AdmZip(content).getEntries().map(({ header }) => (header.flags & 1) !== 0);
}

async function byZipJs(content: Blob): Promise<boolean[]> {
	const entries = await new ZipReader(new BlobReader(content)).getEntries();
	return entries.map(({ encrypted }) => encrypted);
}

function sumOf(content: Uint8Array): number {
	let sum = 0;
	for (const byte of content) sum = (sum + byte) | 0;
	return sum;
}

const tables = [];
const bars = [];
for (const count of COUNTS) {
	const members = Array.from({ length: count }, (_, index) => ({ name: `van-ban/${index}.txt`, data: text(40), method: 8, flags: index % 3 === 0 ? 1 : 0 }));
	const content = zip(members);
	const [buffer, blob] = [Buffer.from(content), new Blob([content.slice()])];
	const readers: Readonly<Record<string, () => unknown>> = {
		encryptedMembers: () => encryptedMembers(content),
		yauzl: () => byYauzl(buffer),
		"adm-zip": () => byAdmZip(buffer),
		"@zip.js/zip.js": () => byZipJs(blob),
	};
	const expected = JSON.stringify(members.map(({ flags }) => flags === 1));
	for (const [name, read] of Object.entries(readers)) {
		// adm-zip lists members in an order of its own where there are many: the number of encrypted ones is the same.
		const flags = JSON.stringify(await read());
		if (flags !== expected) throw new Error(`${name} read other flags than were written`);
	}
	const flags = tableOf(
		`Encrypted flags, ${count.toLocaleString("en")} members`,
		"zip",
		await measure(
			Object.entries(readers).map(([name, run]) => ({ name, units: 1, run })),
			{ rounds: 11 },
		),
	);
	const whole = tableOf(
		`The whole attachment, ${count.toLocaleString("en")} members`,
		"zip",
		await measure(
			[
				{ name: "checkAttachment", units: 1, run: () => checkAttachment(bacNinh, { names: ["tai-lieu.zip"], content }) },
				{ name: "file-type, the type alone", units: 1, run: () => fileTypeFromBuffer(content) },
				{ name: "limit: reading the bytes once", units: 1, run: () => sumOf(content) },
			],
			{ rounds: 11 },
		),
	);
	tables.push(flags, whole);
	bars.push({
		claim: `Encrypted flags of ${count.toLocaleString("en")} members, times the speed of yauzl`,
		measured: nanosecondsOf(flags, "yauzl") / nanosecondsOf(flags, "encryptedMembers"),
		least: 10,
	});
}

publish({
	id: "attachment",
	title: "Attachments",
	method:
		"Zips of small text files, every third with its encryption flag set. encryptedMembers answers for ordinary zips and compares local with central headers, which the others do not. checkAttachment judges every name, looks into the beginning of every member and reports disagreements.",
	peers: ["yauzl", "adm-zip", "@zip.js/zip.js", "file-type"],
	tables,
	bars,
});
