import type { Decision, ReadingId } from "./decision.ts";

/** What a part of an answer can differ in. The clauses cited are no part of it: they follow the reading. */
export type AnswerPart = "outcome" | "value" | "findings";

/** What the answer would have been under another option of one reading. */
export interface Alternative<Answer extends Decision = Decision> {
	/** The reading. */
	readonly reading: ReadingId;
	/** The option, other than the one in use. */
	readonly option: string;
	/** In what the answer differs; empty where it stays the same. */
	readonly changes: readonly AnswerPart[];
	/** The answer under that option. */
	readonly decision: Answer;
}
