import type { Localized } from "../profile/types.ts";

/** A language of the documents. */
export type LanguageCode = "vi" | "en";

/** Texts in both languages, by name. */
export type Words = Readonly<Record<string, Localized>>;

/** The word for a name, or the name itself. */
export function wordFor(words: Words, name: string, language: LanguageCode): string {
	const word = Object.hasOwn(words, name) ? words[name] : undefined;
	return word === undefined ? name : word[language];
}

/** Text that stands in a cell of a Markdown table. */
export function cell(text: string): string {
	const lines = text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").split("\n");
	return lines
		.map((line) => line.trim())
		.filter((line) => line !== "")
		.join("<br>");
}

/** Text as code; a template's angle brackets are safe there. */
export function code(text: string): string {
	return `\`${text.replaceAll("`", "'")}\``;
}

/** A table of Markdown. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
	const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
	return [line(headings), `|${headings.map(() => "---").join("|")}|`, ...rows.map(line), ""];
}
