import { foldHeading } from "../csv/fold-heading.ts";

/** An old or a new citizen number in a text. */
export const CITIZEN_NUMBER: RegExp = /(?<![0-9])(?:[0-9]{12}|[0-9]{9})(?![0-9])/gu;

/** Words of a heading under which a citizen number may stand, also where the command has no use for the column, such as "Số CMND/CCCD". */
const NAMED = /cccd|cmnd|cancuoc|chungminh|citizenid/u;
/** A citizen number, written together or in groups, with or without its leading zeros. */
const WHOLE = /(?<![0-9])[0-9]{9,12}(?![0-9])/u;

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

/** Whether a heading speaks of citizen numbers or of a part of them. */
export function namesCitizenNumber(heading: string): boolean {
	return NAMED.test(foldHeading(heading));
}

/** Whether a cell holds a whole citizen number, where fewer digits or something else was expected. */
export function holdsCitizenNumber(cell: string): boolean {
	return WHOLE.test(cell.replaceAll(/\s/gu, ""));
}
