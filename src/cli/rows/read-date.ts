const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;

/** A date as Vietnamese spreadsheets write it (day first) as a civil date; any other text as it is, for the rules to judge. */
export function readDate(text: string): string {
	return text.replace(DAY_FIRST, (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
