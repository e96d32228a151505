// Onsets, longest first. The glide of qu belongs to the onset, as the i of gi does before another vowel.
const ONSETS = " ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p r s t v x ".trim().split(" ");

// Rhymes without their tones, each between spaces.
const RHYMES =
	" a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu" +
	" i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet" +
	" oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông" +
	" uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yn ynh yt ";
// Rhymes without a final consonant whose last vowel bears the tone.
const TONE_LAST = " oa oe uê uơ uy ";

const TONES = "\u0300\u0301\u0303\u0309\u0323";
const RISING_OR_HEAVY = "\u0301\u0323";
const VOWELS = "aăâeêioôơuưy";
const LONGEST = 12;

interface Syllable {
	readonly rhyme: string;
	readonly tone: string;
	/** Letters of the rhyme after the one that bears the tone. */
	readonly lettersAfterTone: number;
}

function splitSyllable(word: string): Syllable | undefined {
	if (word.length > LONGEST) return undefined;
	const letters: string[] = [];
	let tone = "";
	let toned = 0;
	for (const part of word.toLowerCase().normalize("NFD")) {
		if (TONES.includes(part)) {
			if (tone !== "") return undefined;
			tone = part;
			toned = letters.length;
		} else if (/\p{M}/u.test(part)) letters.push(`${letters.pop() ?? ""}${part}`.normalize("NFC"));
		else letters.push(part);
	}
	const bare = letters.join("");
	const lettersAfterTone = letters.length - toned;
	for (const onset of ONSETS) {
		const rhyme = bare.slice(onset.length);
		if (bare.startsWith(onset) && RHYMES.includes(` ${rhyme} `) && rhyme !== "") return { rhyme, tone, lettersAfterTone };
	}
	return RHYMES.includes(` ${bare} `) ? { rhyme: bare, tone, lettersAfterTone } : undefined;
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
	const coda = /[^aăâeêioôơuưy]*$/u.exec(rhyme)?.[0] ?? "";
	if (/^(?:c|ch|p|t)$/u.test(coda) && (tone === "" || !RISING_OR_HEAVY.includes(tone))) return false;
	if (tone === "") return true;
	if (coda !== "") return lettersAfterTone === coda.length;
	const vowels = [...rhyme].filter((letter) => VOWELS.includes(letter)).length;
	return vowels === 1 || lettersAfterTone > 0 || TONE_LAST.includes(` ${rhyme} `);
}
