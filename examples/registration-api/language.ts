import { type Catalogue, en, vi } from "thu-cong-vu/messages";

export type Language = "vi" | "en";

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { vi, en };

/** The language that a client prefers among ours; Vietnamese where it names none of them. */
export function languageOf(acceptLanguage: string | undefined): Language {
	const preferred = (acceptLanguage ?? "")
		.split(",")
		.map((range) => {
			const [tag = "", ...parameters] = range.toLowerCase().split(";");
			const weight = parameters.map((parameter) => /^\s*q=(\d(?:\.\d{0,3})?)\s*$/u.exec(parameter)?.[1]).find((found) => found !== undefined);
			return { language: tag.trim().split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
		})
		.filter(({ language, weight }) => weight > 0 && (language === "vi" || language === "en" || language === "*"))
		.sort((one, other) => other.weight - one.weight)[0]?.language;
	return preferred === "en" ? "en" : "vi";
}
