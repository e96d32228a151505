/** So many rows are named in one message. */
const MOST = 20;

/** Numbers of rows as a message names them: the first, and dots where there are more. */
export function listed(rows: readonly number[]): string {
	return `${rows.slice(0, MOST).join(", ")}${rows.length > MOST ? ", …" : ""}`;
}
