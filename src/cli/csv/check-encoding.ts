import { LOCAL_SIGNATURE } from "../../attachment/archive/zip-header.ts";
import { matches } from "../../attachment/bytes.ts";
import { COMPOUND_FILE } from "../../attachment/content/installer-class.ts";

/** What bytes that are no UTF-8 look like. */
export type LikelyEncoding = "Excel (.xlsx)" | "Excel (.xls)" | "UTF-16LE" | "UTF-16BE" | "TCVN3 (ABC)" | "VNI" | "windows-1258" | undefined;

/** Whether bytes are UTF-8 text, and if not, what they look like. A byte order mark is cut off. */
export type EncodingCheck = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly likely: LikelyEncoding };

/** What files begin with that are no text, or text that says what it is. */
const SIGNATURES: readonly (readonly [LikelyEncoding, readonly number[]])[] = [
	["UTF-16LE", [0xff, 0xfe]],
	["UTF-16BE", [0xfe, 0xff]],
	["Excel (.xlsx)", LOCAL_SIGNATURE],
	["Excel (.xls)", COMPOUND_FILE],
];
const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** Bytes of each encoding: letters of their own, and marks that follow a vowel. */
const ENCODINGS = {
	VNI: {
		letters: [0xd1, 0xf1, 0xd4, 0xf4, 0xd6, 0xf6, 0xe6, 0xf2, 0xee],
		marks: [0xf9, 0xf8, 0xfb, 0xf5, 0xef, 0xe2, 0xe1, 0xe0, 0xe5, 0xe3, 0xe4, 0xea, 0xe9, 0xe8, 0xfa, 0xfc, 0xeb],
	},
	"windows-1258": {
		letters: [
			0xd0, 0xf0, 0xc2, 0xe2, 0xc3, 0xe3, 0xca, 0xea, 0xd4, 0xf4, 0xd5, 0xf5, 0xdd, 0xfd, 0xc0, 0xe0, 0xc1, 0xe1, 0xc8, 0xe8, 0xc9, 0xe9, 0xd9, 0xf9, 0xda,
			0xfa,
		],
		marks: [0xcc, 0xec, 0xd2, 0xf2, 0xde],
	},
} as const;

const isVowel = (byte: number): boolean => "aeiouyAEIOUY".includes(String.fromCharCode(byte));

/** Checks a file's bytes whole, before anything is made of them. */
export function checkEncoding(file: Uint8Array): EncodingCheck {
	for (const [likely, signature] of SIGNATURES) if (matches(file, 0, signature)) return { ok: false, likely };
	const bytes = matches(file, 0, UTF8_MARK) ? file.subarray(UTF8_MARK.length) : file;
	const zeros = utf16Zeros(bytes.subarray(0, 4096));
	if (zeros !== undefined) return { ok: false, likely: zeros };
	try {
		const decoder = new TextDecoder("utf-8", { fatal: true });
		for (let start = 0; start < bytes.length; start += 1 << 20) decoder.decode(bytes.subarray(start, start + (1 << 20)), { stream: true });
		decoder.decode();
		return { ok: true, bytes };
	} catch {
		return { ok: false, likely: likelyLegacy(bytes.subarray(0, 1 << 20)) };
	}
}

/** UTF-16 without a byte order mark: every other byte of mostly Latin text is zero. */
function utf16Zeros(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | undefined {
	let even = 0;
	let odd = 0;
	for (const [index, byte] of bytes.entries()) {
		if (byte !== 0) continue;
		if (index % 2 === 0) even += 1;
		else odd += 1;
	}
	const many = bytes.length / 8;
	if (odd > many && odd > even * 4) return "UTF-16LE";
	return even > many && even > odd * 4 ? "UTF-16BE" : undefined;
}

/** The encoding whose letters stand where letters do: marks after vowels in VNI and windows-1258, whole letters after consonants in TCVN3. */
function likelyLegacy(bytes: Uint8Array): LikelyEncoding {
	let high = 0;
	const score = { "TCVN3 (ABC)": 0, VNI: 0, "windows-1258": 0 };
	for (const [index, byte] of bytes.entries()) {
		if (byte < 0x80) continue;
		high += 1;
		const before = bytes[index - 1] ?? 0;
		for (const name of ["VNI", "windows-1258"] as const) {
			const { letters, marks } = ENCODINGS[name];
			const known: readonly number[] = letters;
			const follow: readonly number[] = marks;
			if (follow.includes(byte)) score[name] += isVowel(before) || known.includes(before) ? 1 : -1;
			else if (known.includes(byte)) score[name] += isVowel(before) ? 0 : 1;
			else score[name] -= 1;
		}
		if (byte >= 0xa7 && byte <= 0xae) score["TCVN3 (ABC)"] += 1;
		else if (byte >= 0xb5) score["TCVN3 (ABC)"] += 0.5;
		else score["TCVN3 (ABC)"] -= 1;
	}
	let likely: LikelyEncoding;
	let best = high / 2;
	for (const name of ["TCVN3 (ABC)", "VNI", "windows-1258"] as const) {
		if (score[name] <= best) continue;
		best = score[name];
		likely = name;
	}
	return likely;
}
