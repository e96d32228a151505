import type { Defect, Localized } from "../profile/types.ts";
import type { Catalogue } from "./catalogue.ts";
import { defectTexts } from "./defect-texts.ts";

/**
 * A fault of a regulation's text in words: the problem, what the library does about it, and how it could be mended. The profile's own texts win.
 *
 * @example
 * ```ts
 * defectText({ id: "tq-missing-comma", clauses: ["6.2"] }, en).amendment // => "Add the comma."
 * ```
 */
export function defectText(defect: Defect, { language }: Catalogue): { readonly problem?: string; readonly handling?: string; readonly amendment?: string } {
	const known = Object.hasOwn(defectTexts, defect.id) ? defectTexts[defect.id] : undefined;
	const texts: { problem?: string; handling?: string; amendment?: string } = {};
	for (const key of ["problem", "handling", "amendment"] as const) {
		const text: Localized | undefined = defect[key] ?? known?.[key];
		if (text !== undefined) texts[key] = text[language];
	}
	return texts;
}
