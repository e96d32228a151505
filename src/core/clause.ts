/**
 * A place in a legal text or a standard.
 *
 * Labels are the printed ones, always strings: Vietnamese texts number points a, b, c, d, đ, e, g, so nothing is computed from them.
 */
export interface ClauseRef {
	/** Identifier of the instrument, as a profile lists it (`"bac-ninh-79-2025"`), or of a standard (`"rfc5321"`). */
	readonly instrument: string;
	/** `"decision"` for the deciding part (Quyết định); absent for the regulation annexed to it (Quy chế). */
	readonly part?: "decision";
	/** Điều, as printed. */
	readonly article: string;
	/** Khoản, as printed. */
	readonly clause?: string;
	/** Điểm, as printed. */
	readonly point?: string;
	/** The n-th unnumbered dash under the place named, from 1. */
	readonly item?: number;
}

const DECISION_PREFIX = "QĐ:";

/** @throws TypeError where a value is no clause: no article, or a label that is no text. */
export function assertClauseRef(ref: unknown, argument: string): asserts ref is ClauseRef {
	if (typeof ref !== "object" || ref === null) throw new TypeError(`${argument}: expected a clause, got ${ref === null ? "null" : typeof ref}`);
	const { instrument, article, clause, point, item }: { readonly [Key in keyof ClauseRef]?: unknown } = ref;
	const labels = [instrument, article, ...[clause, point].filter((label) => label !== undefined)];
	if (labels.some((label) => typeof label !== "string")) throw new TypeError(`${argument}: expected a clause, its labels as text`);
	if (item !== undefined && typeof item !== "number") throw new TypeError(`${argument}.item: expected a number`);
}

/**
 * Writes a clause in its short form: article, clause and point joined by dots (`"5.2.a"`), `#n` for an unnumbered dash (`"5.2#2"`), and `QĐ:` before
 * an article of the deciding part (`"QĐ:2"`). The instrument is not part of the short form.
 *
 * @throws TypeError where `ref` is no clause.
 *
 * @example
 * ```ts
 * formatClauseRef({ instrument: "bac-ninh-79-2025", article: "5", clause: "2", point: "a" }) // => "5.2.a"
 * ```
 */
export function formatClauseRef(ref: ClauseRef): string {
	assertClauseRef(ref, "ref");
	const place = [ref.article, ref.clause, ref.point].filter((label) => label !== undefined).join(".");
	return `${ref.part === "decision" ? DECISION_PREFIX : ""}${place}${ref.item === undefined ? "" : `#${ref.item}`}`;
}

const SHORT_FORM = /^(QĐ:)?([0-9A-Za-zđĐ.]+)(?:#([1-9][0-9]{0,3}))?$/u;

/**
 * Reads the short form of a clause. A label of more than three parts (`"4.5.3.1.1"`, a section of a standard) is an article as a whole.
 *
 * @param text - The short form, such as `"5.2.a"`, `"5.2#2"` or `"QĐ:2"`.
 * @param instrument - The instrument that it belongs to.
 * @returns The reference, or `undefined` where the text is no short form.
 * @throws TypeError where an argument is no text.
 *
 * @example
 * ```ts
 * parseClauseRef("QĐ:2", "bac-ninh-79-2025") // => { instrument: "bac-ninh-79-2025", part: "decision", article: "2" }
 * ```
 */
export function parseClauseRef(text: string, instrument: string): ClauseRef | undefined {
	if (typeof text !== "string") throw new TypeError(`text: expected a string, got ${typeof text}`);
	if (typeof instrument !== "string") throw new TypeError(`instrument: expected a string, got ${typeof instrument}`);
	const match = SHORT_FORM.exec(text);
	if (match === null) return undefined;
	const [, decision, place = "", item] = match;
	const labels = place.split(".");
	if (labels.includes("")) return undefined;
	const [article = "", clause, point] = labels.length > 3 ? [place] : labels;
	return {
		instrument,
		...(decision === undefined ? {} : { part: "decision" as const }),
		article,
		...(clause === undefined ? {} : { clause }),
		...(point === undefined ? {} : { point }),
		...(item === undefined ? {} : { item: Number(item) }),
	};
}
