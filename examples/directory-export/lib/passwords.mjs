import { generatePassword } from "thu-cong-vu";
import { fullNameOf, organizationOf, unitOf } from "./subject.mjs";

/**
 * A first password for each new account, which the province's rules allow for it.
 *
 * They are returned and kept nowhere; whoever writes them writes them with `writeSecret`.
 *
 * @param {import("thu-cong-vu").Profile} profile
 * @param {readonly import("./plan.mjs").Creation[]} creations
 * @returns {{ address: string, password: string }[]}
 */
export function firstPasswords(profile, creations) {
	return creations.map(({ address, subject }) => {
		const organization = organizationOf(subject);
		const unit = unitOf(subject);
		const isBody = subject.kind !== undefined && subject.kind !== "person";
		const own = fullNameOf(subject);
		const password = generatePassword(profile, {
			login: address,
			personName: isBody ? null : (own ?? null),
			organizationNames: [organization, isBody ? own : undefined].filter((name) => name !== undefined),
			unitNames: unit === undefined ? [] : [unit],
		});
		return { address, password };
	});
}
