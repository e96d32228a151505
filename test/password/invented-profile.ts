import type { PasswordRules, Profile, Stated } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

/** A value of an invented clause. */
export function stated<T>(value: T, clause = "4.1"): Stated<T> {
	return { value, basis: [clause] };
}

/** A profile that says nothing of passwords but what is given. */
export function invented(rules: Partial<PasswordRules>, base: Profile = bacNinh): Profile {
	const unstated = { unstated: true as const };
	return {
		...base,
		readings: [],
		password: {
			minimumLength: { user: unstated, administrator: unstated },
			maximumLength: unstated,
			classes: unstated,
			special: unstated,
			restrictions: [],
			history: unstated,
			age: { user: unstated, administrator: unstated },
			firstLogin: [],
			secondFactor: unstated,
			...rules,
		},
	};
}

export const ALPHABET_SWAPS =
	"restrictions" in tuyenQuang.password && tuyenQuang.password.restrictions[0] !== undefined ? swapsOf(tuyenQuang.password.restrictions[0]) : {};

function swapsOf({ value: { match } }: PasswordRules["restrictions"][number]): Readonly<Record<string, readonly string[]>> {
	return "value" in match && "swaps" in match.value ? match.value.swaps : {};
}
