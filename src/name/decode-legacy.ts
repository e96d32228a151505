import { normalize } from "../core/normalize.ts";

// TCVN3 (TCVN 5712:1993, "ABC"), code by code from 0xA1 to 0xFE; "?" where the code holds no letter. Capitals with a tone exist in capital fonts only and share
// the codes of the small letters.
const TCVN3 =
	"ĂÂÊÔƠƯĐăâêôơưđ??????àảãáạ?ằẳẵắ?" + // 0xA1
	"??????ặầẩẫấậè?ẻẽéẹềểễếệìỉ???ĩíịò" + // 0xC0
	"?ỏõóọồổỗốộờởỡớợù?ủũúụừửữứựỳỷỹýỵ"; // 0xE0
const TCVN3_START = 0xa1;

/** The Unicode text of a TCVN3 word that was read as Latin-1, "?" for a code that holds no letter; `undefined` where it is none. */
export function decodeTcvn3(word: string): string | undefined {
	let decoded = "";
	for (const character of word) {
		const code = character.charCodeAt(0);
		const letter = code < 0x80 ? character : TCVN3.charAt(code - TCVN3_START);
		if (letter === "") return undefined;
		decoded += letter;
	}
	return decoded;
}

// VNI writes a vowel and, after it, a letter that stands for its marks: a tone, a circumflex with or without a tone, a breve with or without one.
const VNI_TONES = "ùøûõï";
const VNI_CIRCUMFLEX = "âáàåãä";
const VNI_BREVE = "êéèúüë";
const TONES = "\u0301\u0300\u0309\u0303\u0323";
// Those for ỵ (î) and ỉ (æ) are in no word that anything else tells to be VNI.
const VNI_LETTERS: ReadonlyMap<string, string> = new Map([
	["ô", "ơ"],
	["ö", "ư"],
	["ñ", "đ"],
	["ó", "ĩ"],
	["ò", "ị"],
]);

function decodeVniMark(vowel: string, mark: string): string | undefined {
	if (mark === "") return undefined;
	if ("aeouyôö".includes(vowel) && VNI_TONES.includes(mark)) return TONES.charAt(VNI_TONES.indexOf(mark));
	// The first one of these is the shape without a tone.
	if ("aeo".includes(vowel) && VNI_CIRCUMFLEX.includes(mark)) return `\u0302${TONES.charAt(VNI_CIRCUMFLEX.indexOf(mark) - 1)}`;
	if (vowel === "a" && VNI_BREVE.includes(mark)) return `\u0306${TONES.charAt(VNI_BREVE.indexOf(mark) - 1)}`;
	return undefined;
}

const CAPITAL_AFTER_SMALL = /[a-z\u00e0-\u00fe][\u00c0-\u00de]/;

/**
 * The Unicode text, in small letters, of a VNI word that was read as Latin-1, and whether it holds any vowel with a mark letter after it or a ư; `undefined`
 * where it is none, because a capital mark letter never follows a small vowel.
 */
export function decodeVni(word: string): { readonly decoded: string; readonly marked: boolean } | undefined {
	if (CAPITAL_AFTER_SMALL.test(word)) return undefined;
	const letters = word.toLowerCase();
	let decoded = "";
	let marked = false;
	for (let index = 0; index < letters.length; index++) {
		const letter = letters.charAt(index);
		const mark = decodeVniMark(letter, letters.charAt(index + 1));
		decoded += (VNI_LETTERS.get(letter) ?? letter) + (mark ?? "");
		marked ||= letter === "ö" || mark !== undefined;
		if (mark !== undefined) index++;
	}
	return { decoded: normalize(decoded), marked };
}
