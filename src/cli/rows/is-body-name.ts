import { foldHeading } from "../csv/fold-heading.ts";

/** Facts that are the abbreviation or the local part of a body. */
export const BODY_FACTS = ["organization", "unit", "abbreviation", "parent"] as const;

const SMALL_LETTER = /\p{Ll}/u;
/** A syllable that can be spoken, without its marks. */
const SYLLABLE = /^[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/u;
const LOCAL_PART = /^[a-z0-9_-]+$/u;

/**
 * Whether a text where a body's abbreviation or local part should stand is its name: "Sở Nội vụ", "UBND tỉnh", "SỞ Y TẾ". Folded and joined like an
 * abbreviation, it would make an address that nobody means.
 *
 * An abbreviation in several words is all capitals, and not all of them can be spoken: "VP ĐU".
 */
export function isBodyName(text: string): boolean {
	return text.split(".").some((label) => {
		const bare = label.trim();
		const words = bare.split(/[\s-]+/u);
		if (words.length < 2 || LOCAL_PART.test(bare)) return false;
		return SMALL_LETTER.test(bare) || words.every((word) => SYLLABLE.test(foldHeading(word)));
	});
}
