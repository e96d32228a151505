import { checkAddressRules } from "./check-address-rules.ts";
import { checkClauses } from "./check-clauses.ts";
import { checkOtherRules } from "./check-other-rules.ts";
import { checkReadings } from "./check-readings.ts";
import type { Mismatch } from "./schema-error.ts";
import type { Profile } from "./types.ts";

/**
 * Checks what the shape of a profile cannot tell, in a profile of the right shape.
 *
 * @param checkShape - Checks the shape of a profile that a reading has patched.
 */
export function checkProfile(profile: Profile, checkShape: (changed: Profile) => readonly Mismatch[]): readonly Mismatch[] {
	const issues = checkContent(profile);
	if (issues.length > 0) return issues;
	return checkReadings(profile, (changed) => {
		const problems = checkShape(changed);
		return problems.length > 0 ? problems : checkContent(changed);
	});
}

function checkContent(profile: Profile): readonly Mismatch[] {
	return [...("unstated" in profile.address ? [] : checkAddressRules(profile.address)), ...checkOtherRules(profile), ...checkClauses(profile)];
}
