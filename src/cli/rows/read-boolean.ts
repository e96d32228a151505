import { foldHeading } from "../csv/fold-heading.ts";

const YES = new Set(["true", "yes", "y", "1", "x", "co", "dung", "roi", "da"]);
const NO = new Set(["false", "no", "n", "0", "khong", "sai", "chua"]);

/** A yes or no in either language; `undefined` where it is neither. */
export function readBoolean(text: string): boolean | undefined {
	const folded = foldHeading(text);
	if (YES.has(folded)) return true;
	return NO.has(folded) ? false : undefined;
}
