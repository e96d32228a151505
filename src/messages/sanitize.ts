const LONGEST = 200;
/** Control, format (bidirectional ones among them), private and unassigned characters, line separators. Lone surrogates are one of these categories, too. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** As many digits as an old or a new citizen number has. */
const CITIZEN_NUMBER = /\d{9,}/gu;

/** A text of unknown origin made fit to be shown: without control characters, without citizen numbers, of bounded length. */
export function sanitize(text: string): string {
	const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
	return printable(short).replace(CITIZEN_NUMBER, (digits) => "•".repeat(digits.length));
}

/** A text on one line, whole, without anything that a terminal would act on: the name of a file, say, whose digits and end are needed to find it. */
export function printable(text: string): string {
	return text.replace(UNPRINTABLE, "\u{FFFD}");
}
