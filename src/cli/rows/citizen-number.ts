/** An old or a new citizen number in a text. */
export const CITIZEN_NUMBER: RegExp = /(?<![0-9])(?:[0-9]{12}|[0-9]{9})(?![0-9])/gu;

const BEFORE_LAST_FOUR = /[0-9](?=(?:[^0-9]*[0-9]){4})/gu;
const MASKED = /^\*{8}([0-9]{4})$/u;

/** A citizen number as it may be shown: its last four digits, which an address may hold; the others are stars. */
export function maskCitizenNumber(cell: string): string {
	return cell.replaceAll(BEFORE_LAST_FOUR, "*");
}

/** The last four digits of a citizen number that an earlier output masked; `undefined` for anything else. */
export function unmaskedDigits(cell: string): string | undefined {
	return MASKED.exec(cell)?.[1];
}
