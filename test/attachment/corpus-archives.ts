import {
	CANNOT,
	CONTENT,
	type CorpusCase,
	type CorpusExpectation,
	clean,
	DECEPTIVE,
	DISAGREE,
	discouraged,
	ENCRYPTED,
	IN_ARCHIVE,
	NAMED,
	undetermined,
	violation,
} from "./corpus-case.ts";
import { join, le32, patched, text, zeros } from "./writers/bytes.ts";
import { deflateStored } from "./writers/deflate.ts";
import { dosHeader, installer, portable, shortcut, wordDocument } from "./writers/executables.ts";
import { bzip2, cab, gzip, tar, xz } from "./writers/other-archives.ts";
import { rar4, rar4UnicodeName, rar5, rar14 } from "./writers/rar.ts";
import { emptySevenZip, sevenZip } from "./writers/seven-zip.ts";
import { aesExtra, strongEncryptionExtra, unicodePathExtra, type ZipMember, zip, zipWithHiddenDirectory } from "./writers/zip.ts";

export const archiveNotes: Readonly<Record<string, string>> = {
	"plain-archive": "nothing against it",
	"executable-member": "an executable inside an archive counts",
	"renamed-member": "a program inside an archive under the name of a document",
	"zip-encryption": "every way in which a zip says that it is encrypted",
	"local-only": "encryption, a name or a method that only the local header gives: readers of the central directory do not see it",
	"central-only": "encryption, a name or a method that only the central directory gives: readers from the front do not see it",
	"unlisted-member": "a local header that no directory lists",
	"unicode-path": "another name in the Unicode path extra field",
	"data-descriptor": "sizes behind the data, none in the local header",
	zip64: "sizes and offsets in the zip64 fields",
	"prefixed-archive": "data before the archive: a self-extractor's program, a picture",
	polyglot: "two archives in one file, or an archive behind a document",
	"two-directories": "two end records that lead to two directories",
	"lying-size": "sizes that do not agree with the data or with each other",
	overlap: "two members over the same bytes",
	"cut-off": "the end of the file is missing",
	"split-archive": "one part of an archive of several",
	"unknown-method": "a method of compression that no reader knows",
	"not-decompressed": "a method that is known but not decompressed here: judged by name, and the answer says so",
	nested: "an archive inside an archive",
	"too-deep": "more archives inside each other than are opened",
	"nested-encryption": "the encrypted archive is inside a plain one",
	"rar-encryption": "every way in which a rar says that it is encrypted",
	"seven-zip-encryption": "AES in a folder's chain of coders, or in the encoded header's own",
	"seven-zip-encoded-header": "a packed header is no encrypted one: it is decoded first",
	"bounded-header": "a header that says it unpacks to more than is unpacked",
	office: "an office document is a zip, and is not opened as one",
	"stream-name": "the member's name stands in the gzip header, or is the file's own without its extension",
	"misnamed-archive": "named like an archive, and none; or an archive under another name",
	directory: "a directory is no file, whatever it is called",
	"deceptive-member": "a trick in the name of a member",
};

const letter: ZipMember = { name: "thu.txt", data: text(200), method: 8 };
const program: ZipMember = { name: "setup.exe", data: portable(), method: 8 };
const renamedProgram: ZipMember = { name: "thu.txt", data: portable(), method: 8 };

function archive(title: string, flag: string, content: Uint8Array, expected: CorpusExpectation, name = "tai-lieu.zip"): CorpusCase {
	return { title, flags: [flag], clauses: ["4.6", "2.8"], names: [name], content, expected };
}

const inArchive: CorpusExpectation = { ...violation(IN_ARCHIVE), readings: ["BN-EXE-IN-ARCHIVE"], basis: ["4.6", "2.7"] };
const disagreeing = (expected: CorpusExpectation): CorpusExpectation => ({ ...expected, notes: [DISAGREE] });
const notSeen = (type: string): CorpusExpectation => clean({ type, encryption: { answer: "no" }, notChecked: ["member-content"] });

function nested(content: Uint8Array, levels: number): Uint8Array {
	let whole = content;
	for (let level = 0; level < levels; level++) whole = zip([{ name: "trong.zip", data: whole }]);
	return whole;
}

const zipCases: readonly CorpusCase[] = [
	archive("stored", "plain-archive", zip([{ ...letter, method: 0 }]), clean({ type: "zip", members: 1, encryption: { answer: "no" } })),
	archive("deflated", "plain-archive", zip([letter, { ...letter, name: "b.txt" }]), clean({ type: "zip", members: 2 })),
	archive("without members", "plain-archive", zip([]), clean({ type: "zip", members: 0, encryption: { answer: "no" } })),
	archive("a comment", "plain-archive", zip([letter], { comment: "chu thich" }), clean({ members: 1 })),
	archive("a directory called like a program", "directory", zip([{ name: "setup.exe/" }, letter]), clean({ members: 2 })),
	archive("a program by name and content", "executable-member", zip([program]), { ...inArchive, value: { members: 1, executables: 1 } }),
	archive("a program among others", "executable-member", zip([letter, program, letter]), { ...inArchive, value: { members: 3, executables: 1 } }),
	archive("a script", "executable-member", zip([{ name: "chay.bat", data: text(10) }]), {
		...violation(IN_ARCHIVE),
		readings: ["BN-EXE-DEFINITION", "BN-EXE-IN-ARCHIVE"],
	}),
	archive("a program, deflated", "renamed-member", zip([renamedProgram]), inArchive),
	archive("a program, stored", "renamed-member", zip([{ ...renamedProgram, method: 0 }]), inArchive),
	archive("a program in stored blocks of deflate", "renamed-member", zip([{ ...renamedProgram, packed: deflateStored(portable()) }]), inArchive),
	archive("a library", "renamed-member", zip([{ ...renamedProgram, data: portable({ dll: true }) }]), inArchive),
	archive("an installer", "renamed-member", zip([{ ...renamedProgram, data: installer("msi") }]), violation(IN_ARCHIVE)),
	archive("a shortcut", "renamed-member", zip([{ ...renamedProgram, data: shortcut() }]), violation(IN_ARCHIVE)),
	archive("a program whose header lies behind the first 4 KiB, stored", "renamed-member", zip([{ name: "a.txt", data: portable({ at: 5000 }) }]), inArchive),
	archive(
		"a program whose header lies behind the first 4 KiB, deflated",
		"renamed-member",
		zip([{ name: "a.txt", data: portable({ at: 5000 }), method: 8 }]),
		undetermined(),
	),
	archive("a broken program", "renamed-member", zip([{ name: "a.txt", data: join(dosHeader(64), zeros(100)) }]), undetermined()),
	archive(
		"a Word document whose class lies behind the first 4 KiB",
		"plain-archive",
		zip([{ name: "a.doc", data: wordDocument(40), method: 8 }]),
		clean({ members: 1 }),
	),
	archive("a deceptive member", "deceptive-member", zip([{ name: "hoa-don.pdf.exe", data: text(9) }]), { ...inArchive, notes: [DECEPTIVE] }),
	archive("a right-to-left override in a member", "deceptive-member", zip([{ name: "hoa-don-\u202efdp.exe", data: text(9), flags: 0x800 }]), {
		...inArchive,
		notes: [DECEPTIVE],
	}),
	archive("a member's name ends in dots", "deceptive-member", zip([{ name: "a.exe. .", data: text(9) }]), { ...inArchive, notes: [DECEPTIVE] }),

	archive("traditional encryption", "zip-encryption", zip([{ ...letter, flags: 1 }]), discouraged({ notChecked: ["encrypted-members"] })),
	archive("traditional encryption of a stored member", "zip-encryption", zip([{ ...letter, method: 0, flags: 1 }]), discouraged()),
	archive("one of three members", "zip-encryption", zip([letter, { ...letter, flags: 1 }, letter]), discouraged()),
	archive("AES", "zip-encryption", zip([{ ...letter, method: 99, packed: text(60), flags: 1, extra: aesExtra() }]), discouraged()),
	archive("AES by its method alone", "zip-encryption", zip([{ ...letter, method: 99, packed: text(60) }]), discouraged()),
	archive("AES by its extra field alone", "zip-encryption", zip([{ ...letter, packed: text(60), extra: aesExtra() }]), discouraged()),
	archive("strong encryption", "zip-encryption", zip([{ ...letter, packed: text(60), flags: 0x41, extra: strongEncryptionExtra() }]), discouraged()),
	archive("strong encryption by bit 6 alone", "zip-encryption", zip([{ ...letter, packed: text(60), flags: 0x40 }]), discouraged()),
	archive(
		"strong encryption by its extra field alone",
		"zip-encryption",
		zip([{ ...letter, packed: text(60), extra: strongEncryptionExtra() }]),
		discouraged(),
	),
	archive(
		"masked local headers",
		"zip-encryption",
		zip([{ ...letter, packed: text(60), flags: 0x2001, local: { name: "1", size: 0, packedSize: 0 } }]),
		discouraged(),
	),
	archive(
		"a hidden directory",
		"zip-encryption",
		zipWithHiddenDirectory({ ...letter, packed: text(60) }),
		discouraged({ notChecked: ["encrypted-names", "encrypted-members"] }),
	),
	archive("an encrypted program under its own name", "zip-encryption", zip([{ ...program, flags: 1 }]), {
		...violation(IN_ARCHIVE, ENCRYPTED),
		value: { encryption: { answer: "yes" } },
	}),
	archive("an encrypted program under another name", "zip-encryption", zip([{ ...renamedProgram, flags: 1 }]), discouraged()),
	archive("a plain program beside an encrypted letter", "zip-encryption", zip([program, { ...letter, flags: 1 }]), violation(IN_ARCHIVE, ENCRYPTED)),

	archive("encrypted by the local header only", "local-only", zip([{ ...letter, local: { flags: 1 } }]), disagreeing(discouraged())),
	archive("a program by the local name only", "local-only", zip([{ ...letter, local: { name: "a.exe" } }]), disagreeing(inArchive)),
	archive(
		"stored by the local header only",
		"local-only",
		zip([{ name: "a.txt", data: portable(), central: { method: 8 } }]),
		disagreeing(violation(IN_ARCHIVE, CANNOT)),
	),
	archive("AES by the local extra field only", "local-only", zip([{ ...letter, local: { extra: aesExtra() } }]), disagreeing(discouraged())),
	archive("encrypted by the central header only", "central-only", zip([{ ...letter, central: { flags: 1 } }]), disagreeing(discouraged())),
	archive("a program by the central name only", "central-only", zip([{ ...letter, central: { name: "a.exe" } }]), disagreeing(inArchive)),
	archive(
		"stored by the central header only",
		"central-only",
		zip([{ name: "a.txt", data: portable(), local: { method: 8 } }]),
		disagreeing(violation(IN_ARCHIVE, CANNOT)),
	),
	archive("a program that is not listed", "unlisted-member", zip([letter, { ...program, unlisted: true }]), disagreeing(inArchive)),
	archive("a program before the listed ones", "unlisted-member", zip([{ ...program, unlisted: true }, letter]), disagreeing(inArchive)),
	archive("a program between the listed ones", "unlisted-member", zip([letter, { ...program, unlisted: true }, letter]), disagreeing(inArchive)),
	archive("an encrypted letter that is not listed", "unlisted-member", zip([letter, { ...letter, flags: 1, unlisted: true }]), disagreeing(discouraged())),
	archive("a directory that lists nothing", "unlisted-member", zip([{ ...program, unlisted: true }]), disagreeing(inArchive)),
	archive("a program by the Unicode path", "unicode-path", zip([{ ...letter, extra: unicodePathExtra(join("thu.txt"), "a.exe") }]), inArchive),
	archive(
		"a document by the Unicode path, a program by the name",
		"unicode-path",
		zip([{ ...letter, name: "a.exe", extra: unicodePathExtra(join("a.exe"), "thu.txt") }]),
		inArchive,
	),
	archive(
		"a signed descriptor",
		"data-descriptor",
		zip([
			{ ...letter, descriptor: "signed" },
			{ ...letter, name: "b.txt" },
		]),
		{ ...clean({ members: 2 }), notes: [] },
	),
	archive(
		"an unsigned descriptor",
		"data-descriptor",
		zip([
			{ ...letter, descriptor: "unsigned" },
			{ ...letter, name: "b.txt" },
		]),
		clean({ members: 2 }),
	),
	archive("a program with a descriptor", "data-descriptor", zip([{ ...renamedProgram, descriptor: "signed" }]), inArchive),
	archive("zip64 sizes", "zip64", zip([{ ...letter, zip64: true }]), clean({ members: 1 })),
	archive("a zip64 directory", "zip64", zip([letter, letter], { zip64: true }), clean({ members: 2 })),
	archive("a program with zip64 sizes", "zip64", zip([{ ...renamedProgram, zip64: true }], { zip64: true }), inArchive),
	archive("encrypted, zip64", "zip64", zip([{ ...letter, zip64: true, flags: 1 }], { zip64: true }), discouraged()),

	archive(
		"a picture before the archive",
		"prefixed-archive",
		zip([letter], { prefix: join([0xff, 0xd8, 0xff], text(500)) }),
		clean({ type: "unknown", also: ["zip"], members: 1 }),
	),
	archive("a picture before an archive with a program", "prefixed-archive", zip([program], { prefix: text(500) }), inArchive, "anh.jpg"),
	archive(
		"a picture before an encrypted archive",
		"prefixed-archive",
		zip([{ ...letter, flags: 1 }], { prefix: text(500), absolute: true }),
		discouraged(),
		"anh.jpg",
	),
	archive("a self-extractor: program, then zip", "prefixed-archive", zip([letter], { prefix: portable() }), {
		...violation(CONTENT),
		value: { type: "pe", also: ["zip"], members: 1 },
	}),
	archive(
		"a self-extractor with an encrypted zip",
		"prefixed-archive",
		zip([{ ...letter, flags: 1 }], { prefix: portable() }),
		violation(CONTENT, ENCRYPTED),
		"tu-giai-nen.pdf",
	),
	archive(
		"a self-extractor with an encrypted rar",
		"prefixed-archive",
		join(portable(), rar5([{ name: "a.txt", data: text(9), encrypted: true }])),
		violation(NAMED, CONTENT, ENCRYPTED),
		"a.exe",
	),
	archive("a picture before a rar", "prefixed-archive", join(text(500), rar4([{ name: "a.exe", data: text(9) }])), inArchive, "anh.jpg"),
	archive(
		"a picture before an encrypted 7z",
		"prefixed-archive",
		join(text(500), sevenZip([{ name: "a.txt", data: text(9) }], { header: "aes" })),
		discouraged(),
		"anh.jpg",
	),
	archive(
		"a rar, then a zip with a program",
		"polyglot",
		join(rar5([{ name: "a.txt", data: text(9) }]), zip([program])),
		{ ...inArchive, value: { type: "rar-5", also: ["zip"] } },
		"a.rar",
	),
	archive(
		"a tar, then an encrypted zip",
		"polyglot",
		join(tar([{ name: "a.txt", data: text(9) }]), zip([{ ...letter, flags: 1 }])),
		discouraged({ type: "tar", also: ["zip"] }),
		"a.tar",
	),
	archive("a document that ends in a zip with a program", "polyglot", join("%PDF-1.7\n", text(900), zip([program])), inArchive, "a.pdf"),
	archive("a zip in a zip's comment", "two-directories", zip([letter], { comment: zip([program]) }), disagreeing(inArchive)),
	archive("a zip behind a zip", "two-directories", join(zip([program]), zip([letter])), inArchive),
	archive("data behind the end", "polyglot", zip([{ ...letter, flags: 1 }], { trailing: text(100) }), discouraged()),

	archive("a stored program said to be shorter", "lying-size", zip([{ name: "a.txt", data: portable(), size: 4 }]), inArchive),
	archive("a deflated program said to be empty", "lying-size", zip([{ ...renamedProgram, size: 0 }]), inArchive),
	archive("the local header says otherwise", "lying-size", zip([{ ...letter, local: { size: 9999 } }]), disagreeing(clean())),
	archive("data that are no deflate stream", "lying-size", zip([{ ...letter, packed: Uint8Array.from({ length: 90 }, () => 0xff) }]), undetermined()),
	archive("more entries promised than there are", "lying-size", zip([letter], { entries: 5 }), undetermined()),
	archive("fewer entries promised than there are", "lying-size", zip([letter, program], { entries: 1 }), disagreeing(inArchive)),
	archive("two names for the same bytes", "overlap", zip([renamedProgram, { ...letter, name: "b.txt", localOffset: 0 }]), disagreeing(inArchive)),
	archive("an offset that leads nowhere", "overlap", zip([{ ...letter, localOffset: 5 }]), { outcome: "undetermined", codes: [CANNOT] }),
	archive("cut off before the directory", "cut-off", zip([letter], { truncateDirectory: true }), undetermined()),
	archive("cut off, with a program in sight", "cut-off", zip([program, letter], { truncateDirectory: true }), violation(IN_ARCHIVE, CANNOT)),
	archive("cut off, and encrypted", "cut-off", zip([{ ...letter, flags: 1 }], { truncateDirectory: true }), undetermined(ENCRYPTED, CANNOT)),
	archive("cut off within the directory", "cut-off", zip([letter, letter]).slice(0, -40), undetermined()),
	archive("the last of several disks", "split-archive", zip([letter], { disk: 2 }), undetermined()),
	archive("a method that no reader knows", "unknown-method", zip([{ ...letter, method: 77, packed: text(50) }]), undetermined()),
	archive("LZMA", "not-decompressed", zip([{ ...letter, method: 14, packed: text(50) }]), notSeen("zip")),
	archive("a program by name, bzip2", "not-decompressed", zip([{ ...program, method: 12, packed: text(50) }]), inArchive),
];

const office = [
	{ name: "[Content_Types].xml", data: text(90), method: 8 },
	{ name: "_rels/.rels", data: text(90), method: 8 },
	{ name: "word/document.xml", data: text(90), method: 8 },
];

const nestedCases: readonly CorpusCase[] = [
	archive("a program two archives deep", "nested", nested(zip([program]), 1), inArchive),
	archive("a program under another name, three deep", "nested", nested(zip([renamedProgram]), 2), inArchive),
	archive("a program in the deepest archive that is opened", "nested", nested(zip([program]), 3), inArchive),
	archive("deeper than is opened", "too-deep", nested(zip([letter]), 4), { ...undetermined(), value: { bounds: ["depth"] } }),
	archive("a deflated archive inside", "nested", zip([{ name: "trong.zip", data: zip([program]), method: 8 }]), inArchive),
	archive("an archive inside under another name", "nested", zip([{ name: "trong.txt", data: zip([program]), method: 8 }]), inArchive),
	archive(
		"encrypted inside",
		"nested-encryption",
		nested(zip([{ ...letter, flags: 1 }]), 1),
		discouraged({ encryption: { answer: "yes", evidence: { member: "trong.zip/thu.txt" } } }),
	),
	archive("encrypted inside, deflated", "nested-encryption", zip([{ name: "trong.zip", data: zip([{ ...letter, flags: 1 }]), method: 8 }]), discouraged()),
	archive("an encrypted rar inside", "nested-encryption", zip([{ name: "trong.rar", data: rar5([], { encryptedHeaders: true }) }]), discouraged()),
	archive(
		"an encrypted 7z inside a tar",
		"nested-encryption",
		tar([{ name: "a.7z", data: sevenZip([{ name: "a", data: text(5) }], { header: "aes" }) }]),
		discouraged(),
		"a.tar",
	),
	archive("tar in gzip, with a program", "nested", gzip(tar([{ name: "setup.exe", data: text(10) }]), "a.tar"), inArchive, "a.tar.gz"),
	archive("a plain document named like an archive inside", "misnamed-archive", zip([{ name: "trong.zip", data: text(50) }]), undetermined()),
	archive("an office document", "office", zip(office), clean({ type: "ooxml" }), "bao-cao.docx"),
	archive("an office document inside an archive", "office", zip([{ name: "bao-cao.docx", data: zip(office) }]), clean({ type: "zip", members: 4 })),
	archive("an office document with a program, named like an archive", "office", zip([...office, program]), inArchive, "bao-cao.zip"),
	archive(
		"an encrypted zip that poses as an office document",
		"office",
		zip([...office, { ...letter, flags: 1 }]),
		discouraged({ type: "zip" }),
		"bao-cao.docx",
	),
	archive("text named like an archive", "misnamed-archive", text(200), undetermined()),
	archive("nothing, named like an archive", "misnamed-archive", zeros(0), undetermined()),
	archive("an encrypted zip named like a picture", "misnamed-archive", zip([{ ...letter, flags: 1 }]), discouraged({ type: "zip" }), "anh.png"),
	archive("a program named like an archive", "misnamed-archive", portable(), violation(CONTENT, CANNOT)),
];

const rarFile = { name: "thu.txt", data: text(50) };
const rarProgram = { name: "thu.txt", data: portable() };

const rarCases: readonly CorpusCase[] = [
	archive("rar 5, stored", "plain-archive", rar5([rarFile]), clean({ type: "rar-5", members: 1, encryption: { answer: "no" } }), "a.rar"),
	archive("rar 5, packed", "not-decompressed", rar5([{ ...rarFile, compressed: true }]), notSeen("rar-5"), "a.rar"),
	archive("rar 7", "plain-archive", rar5([rarFile], { version: 1 }), clean({ type: "rar-5", members: 1 }), "a.rar"),
	archive("rar 5: a file is encrypted", "rar-encryption", rar5([{ ...rarFile, encrypted: true }]), discouraged({ notChecked: ["encrypted-members"] }), "a.rar"),
	archive(
		"rar 5: all headers are encrypted",
		"rar-encryption",
		rar5([rarFile], { encryptedHeaders: true }),
		discouraged({ notChecked: ["encrypted-names"], members: 0 }),
		"a.rar",
	),
	archive(
		"rar 5: an encrypted program",
		"rar-encryption",
		rar5([{ name: "a.exe", data: text(9), encrypted: true }]),
		violation(IN_ARCHIVE, ENCRYPTED),
		"a.rar",
	),
	archive("rar 5: a program by name", "executable-member", rar5([{ name: "a.exe", data: text(9), compressed: true }]), inArchive, "a.rar"),
	archive("rar 5: a stored program", "renamed-member", rar5([rarProgram]), inArchive, "a.rar"),
	archive("rar 5: a directory", "directory", rar5([{ name: "a.exe", directory: true }]), clean({ members: 1 }), "a.rar"),
	archive("rar 5: cut off", "cut-off", rar5([rarFile]).slice(0, -12), undetermined(), "a.rar"),
	archive("rar 5: one of several volumes", "split-archive", rar5([rarFile], { volume: true }), undetermined(), "a.part2.rar"),
	archive("rar 5: a checksum is wrong", "cut-off", patched(rar5([rarFile]), 8, 1, 2, 3, 4), undetermined(), "a.rar"),
	archive("rar 4, stored", "plain-archive", rar4([rarFile]), clean({ type: "rar-4", members: 1, encryption: { answer: "no" } }), "a.rar"),
	archive("rar 4, packed", "not-decompressed", rar4([{ ...rarFile, compressed: true }]), notSeen("rar-4"), "a.rar"),
	archive("rar 4: a file is encrypted", "rar-encryption", rar4([rarFile, { ...rarFile, encrypted: true }]), discouraged(), "a.rar"),
	archive("rar 4: all headers are encrypted", "rar-encryption", rar4([rarFile], 0x80), discouraged({ notChecked: ["encrypted-names"] }), "a.rar"),
	archive("rar 4: a stored program", "renamed-member", rar4([rarProgram]), inArchive, "a.rar"),
	archive(
		"rar 4: a program by its Unicode name only",
		"unicode-path",
		rar4([{ ...rarFile, name: rar4UnicodeName("cai.txt", "cài.exe"), flags: 0x200 }]),
		inArchive,
		"a.rar",
	),
	archive(
		"rar 4: a program by its plain name only",
		"unicode-path",
		rar4([{ ...rarFile, name: rar4UnicodeName("cai.exe", "cài.txt"), flags: 0x200 }]),
		inArchive,
		"a.rar",
	),
	archive("rar 4: a directory", "directory", rar4([{ name: "a.exe", directory: true }]), clean({ members: 1 }), "a.rar"),
	archive("rar 4: cut off", "cut-off", rar4([rarFile]).slice(0, -30), undetermined(), "a.rar"),
	archive("rar 1.4", "plain-archive", rar14([rarFile]), clean({ type: "rar-1.4", members: 1 }), "a.rar"),
	archive("rar 1.4: encrypted", "rar-encryption", rar14([{ ...rarFile, encrypted: true }]), discouraged(), "a.rar"),
	archive("rar 1.4: a program", "executable-member", rar14([{ name: "a.exe", data: text(5) }]), inArchive, "a.rar"),
	archive("a rar under a document's name", "misnamed-archive", rar5([rarFile], { encryptedHeaders: true }), discouraged(), "a.pdf"),
];

const sevenFile = { name: "thu.txt", data: text(50) };

const sevenZipCases: readonly CorpusCase[] = [
	archive("7z, copied", "plain-archive", sevenZip([sevenFile]), clean({ type: "7z", members: 1, encryption: { answer: "no" }, notChecked: [] }), "a.7z"),
	archive("7z, packed", "not-decompressed", sevenZip([sevenFile], { coder: "lzma" }), notSeen("7z"), "a.7z"),
	archive("7z without files", "plain-archive", emptySevenZip(), clean({ type: "7z", members: 0 }), "a.7z"),
	...(["lzma", "lzma2", "copy", "twice"] as const).map((header) =>
		archive(
			`7z: header encoded (${header})`,
			"seven-zip-encoded-header",
			sevenZip([sevenFile], { header }),
			clean({ members: 1, encryption: { answer: "no" } }),
			"a.7z",
		),
	),
	archive(
		"7z: a program behind an encoded header",
		"seven-zip-encoded-header",
		sevenZip([{ ...sevenFile, name: "a.exe" }], { header: "lzma" }),
		inArchive,
		"a.7z",
	),
	archive("7z: a copied program", "renamed-member", sevenZip([sevenFile, { name: "b.txt", data: portable() }]), inArchive, "a.7z"),
	archive("7z: content encrypted", "seven-zip-encryption", sevenZip([sevenFile], { coder: "aes" }), discouraged({ notChecked: ["encrypted-members"] }), "a.7z"),
	archive(
		"7z: content encrypted, header encoded",
		"seven-zip-encryption",
		sevenZip([sevenFile], { coder: "aes", header: "lzma" }),
		discouraged({ members: 1 }),
		"a.7z",
	),
	archive(
		"7z: header encrypted",
		"seven-zip-encryption",
		sevenZip([sevenFile], { coder: "aes", header: "aes" }),
		discouraged({ notChecked: ["encrypted-names"], members: 0 }),
		"a.7z",
	),
	archive(
		"7z: an encrypted program under its own name",
		"seven-zip-encryption",
		sevenZip([{ ...sevenFile, name: "a.exe" }], { coder: "aes" }),
		violation(IN_ARCHIVE, ENCRYPTED),
		"a.7z",
	),
	archive(
		"7z: a header of 2 MiB",
		"bounded-header",
		sevenZip([sevenFile], { header: "lzma", statedHeaderSize: 2_000_000 }),
		{ ...undetermined(), value: { bounds: ["header"] } },
		"a.7z",
	),
	archive("7z: a header in a method that is not read", "unknown-method", sevenZip([sevenFile], { header: "unknown" }), undetermined(), "a.7z"),
	archive("7z: cut off", "cut-off", sevenZip([sevenFile]).slice(0, -5), undetermined(), "a.7z"),
];

const lockedBehindPicture = zip([{ ...letter, flags: 1 }], { prefix: text(100), absolute: true });

const otherCases: readonly CorpusCase[] = [
	archive(
		"tar",
		"plain-archive",
		tar([
			{ name: "a.txt", data: text(600) },
			{ name: "b.txt", data: text(5) },
		]),
		clean({ type: "tar", members: 2, encryption: { answer: "no" } }),
		"a.tar",
	),
	archive("tar: a program", "renamed-member", tar([{ name: "a.txt", data: portable() }]), inArchive, "a.tar"),
	archive(
		"tar: a program by its long name (GNU)",
		"executable-member",
		tar([{ name: "a", data: text(5), longName: { by: "gnu", name: `${"a".repeat(120)}.exe` } }]),
		inArchive,
		"a.tar",
	),
	archive(
		"tar: a program by its long name (pax)",
		"executable-member",
		tar([{ name: "a", data: text(5), longName: { by: "pax", name: `${"a".repeat(120)}.exe` } }]),
		inArchive,
		"a.tar",
	),
	archive("tar: a directory", "directory", tar([{ name: "a.exe", kind: "5" }]), clean({ members: 0 }), "a.tar"),
	archive("tar: cut off", "cut-off", tar([{ name: "a.txt", data: text(2000) }]).slice(0, 1500), undetermined(), "a.tar"),
	archive("gzip", "plain-archive", gzip(text(500)), clean({ type: "gzip", members: 1 }), "a.txt.gz"),
	archive("gzip: a program", "renamed-member", gzip(portable()), inArchive, "a.txt.gz"),
	archive("gzip: a program behind an empty member", "renamed-member", join(gzip(zeros(0)), gzip(portable())), inArchive, "a.txt.gz"),
	archive("gzip: a program by the name in the header", "stream-name", gzip(text(50), "setup.exe"), inArchive, "a.txt.gz"),
	archive("gzip: a program by the file's own name", "stream-name", gzip(text(50)), inArchive, "setup.exe.gz"),
	archive("xz: a program by the file's own name", "stream-name", xz(), inArchive, "setup.exe.xz"),
	archive("xz", "not-decompressed", xz(), notSeen("xz"), "a.txt.xz"),
	archive("bzip2", "not-decompressed", bzip2(), notSeen("bzip2"), "a.txt.bz2"),
	archive("cabinet", "not-decompressed", cab(["a.txt"]), notSeen("cab"), "a.cab"),
	archive("cabinet: a program", "executable-member", cab(["a.txt", "b.dll"]), inArchive, "a.cab"),
	archive(
		"a size in the directory that covers a program which is not listed",
		"lying-size",
		zip([
			{ ...letter, central: { packedSize: 0x7fffffff } },
			{ name: "setup.exe", data: text(9), unlisted: true },
		]),
		disagreeing(inArchive),
	),
	archive(
		"two directories, and a program that neither lists",
		"two-directories",
		zip([{ name: "setup.exe", data: text(9), unlisted: true }, letter], { comment: zip([letter]) }),
		disagreeing(inArchive),
	),
	archive(
		"behind a picture, with an end record that leaves its size to a zip64 record that is not there",
		"zip64",
		patched(lockedBehindPicture, lockedBehindPicture.length - 10, ...le32(0xffffffff)),
		discouraged(),
		"anh.jpg",
	),
	archive(
		"rar 5: behind a picture, with a first header of 200 bytes",
		"prefixed-archive",
		join(text(100), rar5([{ ...rarFile, encrypted: true }], { mainRecord: 200 })),
		discouraged(),
		"anh.jpg",
	),
	archive(
		"tar: a program by its long name (pax), with zeros before its length",
		"executable-member",
		tar([
			{ name: "pax", kind: "x", data: join("000000000024 path=b.exe\n") },
			{ name: "a.txt", data: text(5) },
		]),
		inArchive,
		"a.tar",
	),
];

export const archiveCases: readonly CorpusCase[] = [...zipCases, ...nestedCases, ...rarCases, ...sevenZipCases, ...otherCases];
