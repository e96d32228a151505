import { readFileSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import AdmZip from "adm-zip";
import { fileTypeFromBuffer } from "file-type";
import { describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { corpus } from "./corpus.ts";
import type { CorpusCase } from "./corpus-case.ts";

/** Cases of the corpus that the page shows, by title. */
const SHOWN = {
	names: [
		"pdf before exe",
		"spaces between pdf and exe",
		"dots and spaces at the end",
		"the default stream",
		"a stream named like a document",
		"cut at the NUL",
		"a line feed inside the extension",
		"right-to-left override",
		"right-to-left override inside the extension",
		"a zero-width space",
		"full-width letters",
		"an encoded word, base64",
		"two encoded words",
		"encoded twice",
		"a value of RFC 2231 with a language",
		"encoded continuations of RFC 2231",
		"percent-encoded",
		"in typographic quotation marks",
		"an HTML application's class",
		"cut after 255 characters",
		"a domain in a document's name",
		"a framework in a document's name",
	],
	content: [
		"a program (PE)",
		"a library of .NET of 64 bits",
		"a program of Windows 3 (NE)",
		"a plain DOS image",
		"an installer package",
		"a shortcut",
		"the pointer leads to something else",
		"two letters",
	],
	archives: [
		"a program, deflated",
		"a program whose header lies behind the first 4 KiB, stored",
		"traditional encryption",
		"AES by its extra field alone",
		"a hidden directory",
		"encrypted by the local header only",
		"a program by the local name only",
		"encrypted by the central header only",
		"a program that is not listed",
		"a program by the Unicode path",
		"a picture before an encrypted archive",
		"a document that ends in a zip with a program",
		"a rar, then a zip with a program",
		"a zip in a zip's comment",
		"a deflated program said to be empty",
		"two names for the same bytes",
		"cut off, with a program in sight",
		"an archive inside under another name",
		"encrypted inside",
		"an encrypted zip that poses as an office document",
		"an encrypted zip named like a picture",
		"rar 5: all headers are encrypted",
		"rar 4: a program by its Unicode name only",
		"7z: header encoded (lzma)",
		"7z: content encrypted, header encoded",
		"gzip: a program behind an empty member",
	],
} as const;

function shown(file: keyof typeof SHOWN): readonly CorpusCase[] {
	return SHOWN[file].map((title) => {
		const found = corpus[file]?.cases.find((entry) => entry.title === title);
		if (found === undefined) throw new RangeError(`${file} has no case ${title}`);
		return found;
	});
}

function short(text: string): string {
	const visible = JSON.stringify(text)
		.slice(1, -1)
		.replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
	const cut = visible.length > 60 ? `${visible.slice(0, 24)}…${visible.slice(-24)}` : visible;
	return `\`${cut.replaceAll("|", "\\|")}\``;
}

function ours({ names, content }: CorpusCase): string {
	const decision = checkAttachment(bacNinh, { names, ...(content === undefined ? {} : { content }) });
	const codes = [...new Set(decision.findings.filter(({ level }) => level !== "note").map(({ code }) => code.replace("attachment.", "")))];
	return codes.length === 0 ? decision.outcome : codes.join(", ");
}

async function fileType(content: Uint8Array): Promise<string> {
	try {
		return (await fileTypeFromBuffer(content))?.ext ?? "-";
	} catch {
		return "error";
	}
}

function listed(entries: readonly (readonly [string, boolean])[]): string {
	return entries.length === 0 ? "empty" : entries.map(([name, encrypted]) => `${short(name)}${encrypted ? " encrypted" : ""}`).join(", ");
}

function yauzl(content: Uint8Array): Promise<string> {
	return new Promise((resolve) => {
		fromBuffer(Buffer.from(content), { lazyEntries: true }, (error, file) => {
			if (error !== null) return resolve("error");
			const entries: [string, boolean][] = [];
			file.on("error", () => resolve("error"));
			file.on("end", () => resolve(listed(entries)));
			file.on("entry", (entry) => {
				entries.push([entry.fileName, (entry.generalPurposeBitFlag & 1) !== 0]);
				file.readEntry();
			});
			file.readEntry();
		});
	});
}

function admZip(content: Uint8Array): string {
	try {
		return listed(new AdmZip(Buffer.from(content)).getEntries().map((entry) => [entry.entryName, (entry.header.flags & 1) !== 0] as const));
	} catch {
		return "error";
	}
}

async function tables(): Promise<string> {
	const names = shown("names").map((entry) => {
		const [name = ""] = entry.names;
		return `| ${entry.title} | ${short(name)} | ${ours(entry)} | ${extname(name) === "" ? "-" : short(extname(name))} |`;
	});
	const rows = async (cases: readonly CorpusCase[], zips: boolean): Promise<string[]> => {
		const lines: string[] = [];
		for (const entry of cases) {
			const content = entry.content ?? new Uint8Array(0);
			const readers = zips ? ` ${await yauzl(content)} | ${admZip(content)} |` : "";
			lines.push(`| ${entry.title} | ${short(entry.names[0] ?? "")} | ${ours(entry)} | ${await fileType(content)} |${readers}`);
		}
		return lines;
	};
	return [
		"### Names",
		"",
		"| trick | name | this library | `extname` of Node |",
		"|---|---|---|---|",
		...names,
		"",
		"### Content",
		"",
		"| what the file is | name | this library | file-type |",
		"|---|---|---|---|",
		...(await rows(shown("content"), false)),
		"",
		"### Archives",
		"",
		"| what the file is | name | this library | file-type | yauzl lists | adm-zip lists |",
		"|---|---|---|---|---|---|",
		...(await rows(shown("archives"), true)),
	].join("\n");
}

const page = new URL("../../docs/attachment-tricks.md", import.meta.url);
const START = "<!-- tables: written by test/attachment/tricks-page.test.ts -->";
const END = "<!-- end of tables -->";

describe("docs/attachment-tricks.md", () => {
	test("shows what the library and the others really answer; UPDATE_CORPUS=1 writes it again", async () => {
		const text = readFileSync(page, "utf8");
		const written = await tables();
		const start = text.indexOf(START) + START.length;
		const end = text.indexOf(END);
		expect(start).toBeGreaterThan(START.length);
		expect(end).toBeGreaterThan(start);
		if (process.env["UPDATE_CORPUS"] === "1") writeFileSync(page, `${text.slice(0, start)}\n\n${written}\n\n${text.slice(end)}`);
		else expect(text.slice(start, end).trim()).toBe(written);
	});
});
