const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;

/** A date as Vietnamese spreadsheets write it (day first) as a civil date; any other text as it is, for the rules to judge. */
export function readDate(text: string): string {
	const match = DAY_FIRST.exec(text);
	if (match === null) return text;
	const [, day = "", month = "", year = ""] = match;
	return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
