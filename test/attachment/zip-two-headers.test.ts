import { expect, test } from "vitest";
import { join, le16, text, zeros } from "./writers/bytes.ts";
import { aesExtra, unicodePathExtra, type ZipMember, zip } from "./writers/zip.ts";
import { zipLog } from "./zip-log.ts";

const letter: ZipMember = { name: "thu.txt", data: text(60) };
const LOCAL = 30 + 7;
const CENTRAL = LOCAL + 60;
const ONES = 0xffffffff;

test.each<readonly [string, Partial<ZipMember>, readonly string[]]>([
	["agree", {}, []],
	["give other names", { local: { name: "thu.doc" } }, ["disagree: name, thu.txt"]],
	[
		"give other names, masked",
		{ local: { name: "1", flags: 0x2000 } },
		["encrypted at 7: local header, general purpose bit 13; thu.txt", "disagree: encryption, thu.txt"],
	],
	["name other methods", { local: { method: 8 } }, ["disagree: method, thu.txt"]],
	["state other sizes", { local: { size: 59 } }, ["disagree: size, thu.txt"]],
	["state other packed sizes", { central: { packedSize: 61 } }, ["disagree: size, thu.txt"]],
	["state no size, one of them", { local: { size: 0, packedSize: 0 } }, ["disagree: size, thu.txt"]],
	["leave the sizes to a descriptor", { flags: 8, local: { size: 0, packedSize: 0 } }, []],
	["promise a descriptor, and state other sizes", { flags: 8, local: { size: 5, packedSize: 5 } }, ["disagree: size, thu.txt"]],
	[
		"tell of encryption, both",
		{ flags: 1 },
		[`encrypted at ${CENTRAL + 8}: central header, general purpose bit 0; thu.txt`, "encrypted at 6: local header, general purpose bit 0; thu.txt"],
	],
	[
		"tell of encryption, the central one",
		{ central: { extra: aesExtra() } },
		[`encrypted at ${CENTRAL + 46 + 7}: central header, extra field 0x9901; thu.txt`, "disagree: encryption, thu.txt"],
	],
	[
		"tell of encryption, the local one",
		{ local: { extra: aesExtra() } },
		[`encrypted at ${LOCAL}: local header, extra field 0x9901; thu.txt`, "disagree: encryption, thu.txt"],
	],
])("two headers that %s", (_, differing, told) => {
	// A masked header is no longer compared: its name is not the member's.
	const masked = differing.local?.flags === 0x2000;
	expect(zipLog(zip([{ ...letter, ...differing }])).told).toEqual(masked ? told.slice(0, 1) : told);
});

test("places are told from the beginning of the file, behind another member and a picture too", () => {
	const picture = text(100);
	const { told } = zipLog(join(picture, zip([letter, { ...letter, name: "b.txt", local: { flags: 1 } }])), { whole: false });
	expect(told).toEqual([`encrypted at ${100 + LOCAL + 60 + 6}: local header, general purpose bit 0; b.txt`, "disagree: encryption, b.txt"]);
});

test.each<readonly [string, Partial<ZipMember>, boolean]>([
	["neither", {}, false],
	["the central one", { central: { flags: 1 } }, true],
	["the local one", { local: { flags: 1 } }, true],
	["both", { flags: 1 }, true],
])("a member is encrypted where a header says so: %s; then nothing of its content is looked at", (_, flags, encrypted) => {
	const [member] = zipLog(zip([{ ...letter, ...flags }])).members;
	expect(member).toMatchObject({ encrypted, packed: encrypted ? [] : [{ method: "stored", at: LOCAL, length: 60, size: 60 }] });
});

const plain = join("thu.txt");

test.each<readonly [string, Partial<ZipMember>, readonly string[]]>([
	["one where the headers agree", {}, ["thu.txt"]],
	["both", { local: { name: "a.exe" } }, ["thu.txt", "a.exe"]],
	[
		"both where the directory alone says that names are masked: 7-Zip and bsdtar show the local one",
		{ local: { name: "a.exe" }, central: { flags: 0x2000 } },
		["thu.txt", "a.exe"],
	],
	["the one for Unicode first", { central: { extra: unicodePathExtra(plain, "thư.txt") } }, ["thư.txt", "thu.txt"]],
	["the local one for Unicode last", { local: { extra: unicodePathExtra(plain, "thơ.txt") } }, ["thu.txt", "thơ.txt"]],
	["all four", { central: { extra: unicodePathExtra(plain, "1") }, local: { name: "2", extra: unicodePathExtra(join("2"), "3") } }, ["1", "thu.txt", "2", "3"]],
])("names of a member: %s", (_, headers, names) => {
	expect(zipLog(zip([{ ...letter, ...headers }])).members.map((member) => member.names)).toEqual([names]);
});

test("a member without a local header has the names of the central one, and no content", () => {
	const { told, members } = zipLog(zip([{ ...letter, localOffset: 9 }]));
	expect(told).toEqual(["cannot: local-header, content, thu.txt", "disagree: unlisted, thu.txt"]);
	expect(members[0]).toEqual({ names: ["thu.txt"], encrypted: false, packed: [] });
});

test.each<readonly [string, Partial<ZipMember>, readonly (readonly [method: string, length: number, size: number])[]]>([
	["the larger size counts, local", { local: { size: 70 } }, [["stored", 60, 70]]],
	["the larger size counts, central", { central: { size: 70 } }, [["stored", 60, 70]]],
	["the larger packed size counts, local", { local: { packedSize: 80 } }, [["stored", 80, 60]]],
	["the larger packed size counts, central", { central: { packedSize: 80 } }, [["stored", 80, 60]]],
	["a packed size of ones is none", { local: { packedSize: ONES } }, [["stored", 60, 60]]],
	["nothing packed, and something unpacked", { data: zeros(0), size: 9 }, [["stored", 0, 9]]],
	["something packed, and nothing unpacked", { size: 0 }, [["stored", 60, 0]]],
	["nothing at all", { data: zeros(0) }, []],
	[
		"two methods are two ways",
		{ local: { method: 8 } },
		[
			["stored", 60, 60],
			["deflated", 60, 60],
		],
	],
	[
		"methods that some reader unpacks, and that none does",
		{ central: { method: 14 }, local: { method: 77 } },
		[
			["other", 60, 60],
			["unknown", 60, 60],
		],
	],
])("how a member is packed: %s", (_, headers, expected) => {
	const [member] = zipLog(zip([{ ...letter, ...headers }], { trailing: zeros(9) })).members;
	expect(member?.packed.map(({ method, length, size }) => [method, length, size])).toEqual(expected);
});

test("bytes that are searched: the end of the file, both headers of each member, and the gap behind the last", () => {
	const bytes = zip([
		{ ...letter, extra: join(le16(0x1234), le16(6), zeros(6)) },
		{ ...letter, name: "b.txt" },
	]);
	expect(zipLog(bytes).scanned).toEqual([bytes.length, 30 + 46 + 2 * (7 + 10), 30 + 46 + 2 * 5]);
	const long = zip([{ ...letter, data: zeros(70_000) }]);
	expect(zipLog(long).scanned).toEqual([65_535 + 22 + 20 + 56, 30 + 46 + 14]);
});

test("where the end of the file may not be searched any more, nothing is told, and it is no zip", () => {
	expect(zipLog(zip([{ ...letter, flags: 1 }]), { consents: 0 })).toEqual({ isZip: false, told: [], members: [], scanned: [37 + 60 + 53 + 22], asked: [] });
});
