/** One attachment of the corpus with what must be said of it, by rules.md and not by what the code says. */
export interface CorpusCase {
	readonly title: string;
	readonly flags?: readonly string[];
	readonly clauses?: readonly string[];
	readonly names: readonly string[];
	readonly content?: Uint8Array;
	readonly size?: number;
	readonly expected: CorpusExpectation;
}

export interface CorpusExpectation {
	readonly outcome: "compliant" | "discouraged" | "violation" | "undetermined" | "unregulated";
	readonly codes?: readonly string[];
	readonly notes?: readonly string[];
	readonly readings?: readonly string[];
	readonly basis?: readonly string[];
	readonly value?: Readonly<Record<string, unknown>>;
}

export const NAMED = "attachment.executable-named";
export const BY_DEFINITION = "attachment.executable-by-definition";
export const CONTENT = "attachment.executable-content";
export const IN_ARCHIVE = "attachment.executable-in-archive";
export const ENCRYPTED = "attachment.encrypted-archive";
export const CANNOT = "attachment.cannot-inspect";
export const DECEPTIVE = "attachment.deceptive-name";
export const DISAGREE = "attachment.headers-disagree";

export function clean(value: CorpusExpectation["value"] = {}): CorpusExpectation {
	return { outcome: "compliant", codes: [], value };
}

export function violation(...codes: readonly string[]): CorpusExpectation {
	return { outcome: "violation", codes };
}

export function discouraged(value: CorpusExpectation["value"] = {}): CorpusExpectation {
	return { outcome: "discouraged", codes: [ENCRYPTED], basis: ["4.6", "2.8"], value: { encryption: { answer: "yes" }, ...value } };
}

export function undetermined(...codes: readonly string[]): CorpusExpectation {
	return { outcome: "undetermined", codes: codes.length === 0 ? [CANNOT] : codes };
}
