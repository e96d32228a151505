import { normalize } from "../core/normalize.ts";

// The glide of qu belongs to the onset, as the i of gi does before another vowel.
const ONSET = /^(?:ngh?|nh|gh|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?/;

// Rhymes without their tones, each between spaces.
const RHYMES =
	" a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu" +
	" i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet" +
	" oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông" +
	" uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yn ynh yt ";
// Rhymes without a final consonant whose last vowel bears the tone.
const TONE_LAST = " oa oe uê uơ uy ";

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const VOWEL_AT_END = /[aeiouy][\u0302\u0306\u031b]*$/;
const SHAPES = /[\u0302\u0306\u031b]/g;
const RISING_OR_HEAVY = "\u0301\u0323";

interface Syllable {
	readonly rhyme: string;
	readonly tone: string;
	/** Letters of the rhyme after the one that bears the tone. */
	readonly lettersAfterTone: number;
}

function isRhyme(letters: string): boolean {
	return RHYMES.includes(` ${letters} `);
}

function splitSyllable(word: string): Syllable | undefined {
	const decomposed = normalize(word.toLowerCase(), "NFD");
	const place = decomposed.search(TONE);
	const tone = decomposed.charAt(place);
	const before = place < 0 ? decomposed : decomposed.slice(0, place);
	if (place >= 0 && !VOWEL_AT_END.test(before)) return undefined;
	const after = place < 0 ? "" : decomposed.slice(place + 1);
	const letters = normalize(`${before}${after}`);
	const lettersAfterTone = after.replace(SHAPES, "").length;
	// A second tone is left in the letters, which then are no rhyme.
	const candidates = [letters.startsWith("gi") ? letters.slice(2) : "", letters.replace(ONSET, "")];
	const rhyme = candidates.find(isRhyme);
	return rhyme === undefined ? undefined : { rhyme, tone, lettersAfterTone };
}

/** Whether the letters of a word, its tones apart, are those of a Vietnamese syllable. Words with more than one tone are none. */
export function looksVietnamese(word: string): boolean {
	return splitSyllable(word) !== undefined;
}

/** Whether a word is a Vietnamese syllable down to its tone: on the right vowel, and rising or heavy before a final c, ch, p or t. */
export function isVietnameseSyllable(word: string): boolean {
	const syllable = splitSyllable(word);
	if (syllable === undefined) return false;
	const { rhyme, tone, lettersAfterTone } = syllable;
	const coda = rhyme.slice(rhyme.search(/[^aăâeêioôơuưy]{0,2}$/));
	if (/[cpt]/.test(coda) && (tone === "" || !RISING_OR_HEAVY.includes(tone))) return false;
	if (tone === "") return true;
	if (coda !== "") return lettersAfterTone === coda.length;
	return rhyme.length === 1 || lettersAfterTone > 0 || TONE_LAST.includes(` ${rhyme} `);
}
