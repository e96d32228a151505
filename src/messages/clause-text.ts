import type { Localized, Profile } from "../profile/types.ts";
import type { Catalogue } from "./catalogue.ts";
import { bacNinhClauses } from "./register/bac-ninh.ts";
import { tuyenQuangClauses } from "./register/tuyen-quang.ts";

const BUILT_IN: Readonly<Record<string, Readonly<Record<string, Localized>>>> = { "bac-ninh": bacNinhClauses, "tuyen-quang": tuyenQuangClauses };

/**
 * What a clause says, in other words: the profile's own text where its register has one, else that of the built-in provinces.
 *
 * @param clause - The clause in short form.
 * @returns The paraphrase, or `undefined` where there is none.
 *
 * @example
 * ```ts
 * clauseText(tuyenQuang, "QĐ:2.1", vi) // => "Áp dụng từ ngày 20/01/2026."
 * ```
 */
export function clauseText(profile: Profile, clause: string, { language }: Catalogue): string | undefined {
	const own = profile.clauses.find((entry) => entry.clause === clause)?.text;
	if (own !== undefined) return own[language];
	const register = Object.hasOwn(BUILT_IN, profile.id) ? BUILT_IN[profile.id] : undefined;
	const known = register !== undefined && Object.hasOwn(register, clause) ? register[clause] : undefined;
	return known?.[language];
}
