/*
 * Vietnamese text in three spellings (TQ 3.3): Unicode is right in either of its forms, VNI is not. The VNI code is put together here from its parts: a base letter,
 * then a mark; five vowels and đ have characters of their own.
 */

const TONES: Readonly<Record<string, string>> = { "\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï" };
/** Shape and tone in one mark. */
const CIRCUMFLEX: Readonly<Record<string, string>> = { "": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä" };
const BREVE: Readonly<Record<string, string>> = { "": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë" };
const OWN: Readonly<Record<string, string>> = { đ: "ñ", í: "í", ì: "ì", ỉ: "æ", ĩ: "ó", ị: "ò", ỵ: "î" };

/** Small letters of one text, as VNI writes them and Latin-1 shows them. */
export function inVni(text: string): string {
	let written = "";
	for (const letter of text.normalize("NFC")) {
		const own = OWN[letter];
		if (own !== undefined) {
			written += own;
			continue;
		}
		const [base = "", ...marks] = letter.normalize("NFD");
		const tone = marks.find((mark) => TONES[mark] !== undefined) ?? "";
		const plainTone = TONES[tone] ?? "";
		if (marks.includes("\u0302")) written += base + CIRCUMFLEX[tone];
		else if (marks.includes("\u0306")) written += base + BREVE[tone];
		else if (marks.includes("\u031b")) written += (base === "o" ? "ô" : "ö") + plainTone;
		else written += base + plainTone;
	}
	return written;
}

/** Whether a string is Unicode at all: no half of a surrogate pair. */
export function isUnicode(text: string): boolean {
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit < 0xd800 || unit > 0xdfff) continue;
		const next = text.charCodeAt(at + 1);
		if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
		at += 1;
	}
	return true;
}
