import { join, patched, text, zeros } from "../attachment/writers/bytes.ts";
import { dosHeader, dosImage, installer, newExecutable, portable, shortcut, wordDocument } from "../attachment/writers/executables.ts";
import { bzip2, cab, gzip, tar, xz } from "../attachment/writers/other-archives.ts";
import { rar4, rar5, rar14 } from "../attachment/writers/rar.ts";
import { emptySevenZip, sevenZip } from "../attachment/writers/seven-zip.ts";
import { aesExtra, type ZipMember, zip } from "../attachment/writers/zip.ts";
import type { Random } from "./random.ts";
import { HOSTILE, mangled } from "./values.ts";

const NAMES = [
	"bao-cao.docx",
	"thu.txt",
	"setup.exe",
	"hoa-don.pdf.exe",
	"google.com.pdf",
	"ASP.NET",
	"chay.bat",
	"anh.scr",
	"tai-lieu.zip",
	"tai-lieu.rar",
	"tai-lieu.7z",
	"a.tar.gz",
	"a.exe. .",
	"thư-\u202efdp.exe",
	"a.ｅｘｅ",
	"a.exe::$DATA",
	"=?utf-8?B?c2V0dXAuZXhl?=",
	"=?utf-8?Q?h=C3=B3a-=C4=91=C6=A1n.pdf?=",
	"filename*=utf-8''setup%2Eexe",
	"C:\\tam\\a.dll",
	"x.lnk",
	"macro.docm",
	"video.mp4",
	"hop-giao-ban.mp3",
	"thu-moi.pdf",
	"",
	".",
	"a\u0000.exe",
	"a.zip.exe\u200b",
	"không dấu",
];

const fileName = (random: Random): string => random.pick(NAMES);

function member(random: Random): ZipMember {
	const data = random.chance(25) ? portable({ dll: random.chance(50) }) : text(random.int(300));
	return {
		name: random.chance(95) ? fileName(random) : random.bytes(6),
		data,
		method: random.pick([0, 8, 8, 8, 14, 99]),
		...random.some({ flags: random.pick([0, 0, 1, 8, 0x800]), extra: aesExtra() }, 15),
		...random.some({ local: { name: fileName(random), flags: random.pick([0, 1]) }, unlisted: true }, 5),
	};
}

const files = (random: Random): { name: string; data: Uint8Array; encrypted: boolean; compressed: boolean }[] =>
	random.list(1 + random.int(3), () => ({
		name: fileName(random),
		data: random.chance(25) ? portable() : text(random.int(200)),
		encrypted: random.chance(20),
		compressed: random.chance(30),
	}));

function whole(random: Random, depth: number): Uint8Array {
	switch (random.int(20)) {
		case 0:
			return portable({ managed: random.chance(50), wide: random.chance(50), at: random.pick([64, 80, 5000]) });
		case 1:
			return random.pick([newExecutable("NE"), newExecutable("LX"), dosImage(), installer("msi"), shortcut(), wordDocument()]);
		case 2:
			return join(dosHeader(random.int(200)), random.bytes(random.int(90)));
		case 3:
			return rar4(files(random), random.pick([0, 0, 0x80, 1]));
		case 4:
			return rar5(files(random), { encryptedHeaders: random.chance(20), volume: random.chance(10) });
		case 5:
			return rar14(files(random));
		case 6:
			return random.chance(10)
				? emptySevenZip()
				: sevenZip(files(random), { coder: random.pick(["copy", "lzma", "aes"]), header: random.pick(["plain", "lzma", "lzma2", "aes", "twice", "unknown"]) });
		case 7:
			return gzip(random.chance(50) ? portable() : text(100), random.chance(50) ? fileName(random) : undefined);
		case 8:
			return tar(files(random));
		case 9:
			return random.pick([cab(["a.txt", "setup.exe"]), bzip2(), xz()]);
		case 10:
			return join(random.pick(["%PDF-1.7\n", "\u0089PNG", "Kính gửi", "#!/bin/sh\n"]), random.bytes(random.int(80)));
		case 11:
			return random.bytes(random.int(120));
		case 12:
			return depth > 0 ? zip([{ name: "trong.zip", data: whole(random, depth - 1) }]) : zeros(random.int(70));
		default:
			return zip(
				random.list(random.int(4), () => member(random)),
				random.some({ comment: "chú thích", prefix: "MZ", zip64: true, absolute: true }, 8),
			);
	}
}

/** The bytes of a file: a program, an archive with anything inside, a document; sometimes damaged. */
export function content(random: Random): Uint8Array<ArrayBuffer> {
	let bytes = Uint8Array.from(whole(random, 4));
	if (bytes.length > 0 && random.chance(20)) bytes = Uint8Array.from(patched(bytes, random.int(bytes.length), random.int(256)));
	return random.chance(10) ? bytes.slice(0, random.int(bytes.length + 1)) : bytes;
}

/** An attachment; `content` is bytes, which the caller makes a blob of where one is asked for. */
export function attachment(random: Random, alwaysContent = false): Readonly<Record<string, unknown>> {
	const bytes = alwaysContent || random.chance(75) ? { content: content(random) } : {};
	const names = random.chance(2) ? random.pick(HOSTILE) : random.list(1 + random.int(random.chance(20) ? 3 : 1), () => fileName(random));
	return mangled(random, { names, ...bytes, ...random.some({ size: random.chance(90) ? random.int(100_000_000) : random.pick(HOSTILE) }, 15) }, 2);
}
