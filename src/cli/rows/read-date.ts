/** A date, day first or as ISO 8601 has it, alone or with a time of day that states no offset. */
const LOCAL = /^(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4}-\d{2}-\d{2}))(?:[T ] ?(\d{1,2})(:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?))?$/u;
/** As directories keep moments: GeneralizedTime of RFC 4517, in UTC. */
const GENERALIZED_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:[.,]\d{1,9})?Z$/u;

/**
 * A date or moment as Vietnamese spreadsheets (day first) and directories write it, in the form of ISO 8601; any other text as it is, for the rules to judge.
 *
 * @param offset - That of times of day which state none, such as `+07:00`; where it is not known they stay without.
 */
export function readDate(text: string, offset: string = ""): string {
	const match = LOCAL.exec(text);
	if (match === null) return text.replace(GENERALIZED_TIME, "$1-$2-$3T$4:$5:$6Z");
	const [, day = "", month = "", year = "", iso, hours, minutes = ""] = match;
	const date = iso ?? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	return hours === undefined ? date : `${date}T${hours.padStart(2, "0")}${minutes}${offset}`;
}

const MIDNIGHT = /T00:00(?::00(?:[.,]0+)?)?$/u;

/** A birth date, which has no time of day: databases write midnight behind it. */
export function readBirthDate(text: string): string {
	return readDate(text).replace(MIDNIGHT, "");
}
