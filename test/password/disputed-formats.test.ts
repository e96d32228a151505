import { expect, test } from "vitest";
import { checkPassword } from "../../src/password/check-password.ts";
import type { MatchRule, PasswordRestriction, Profile } from "../../src/profile/types.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { ALPHABET_SWAPS, invented, stated } from "./invented-profile.ts";

/** A regulation where it is disputed whether a person's address names the organisation. */
function disputed(...restrictions: readonly (readonly [PasswordRestriction["text"], by: "tokens" | "full-names", long: number])[]): Profile {
	const rules = restrictions.map(([text, by, long]) => {
		const match: MatchRule = { by, long, swaps: ALPHABET_SWAPS };
		return stated({ relation: "contains" as const, text, match: stated(match) });
	});
	const format = "person" in tuyenQuang.address && "value" in tuyenQuang.address.person.format ? tuyenQuang.address.person.format.value : undefined;
	const options = {
		one: { "/address/person/format/value": format },
		other: { "/address/person/format/value": { template: [{ part: "given", form: "full" }] } },
	};
	return { ...invented({ restrictions: rules }, tuyenQuang), readings: [{ id: "R", clauses: ["5.2"], default: "one", selected: "one", options }] };
}

test.each<[string, Profile, string, readonly string[]]>([
	["shows the organisation of the login", disputed(["organization", "tokens", 4]), "Xskhcn#2026", ["R"]],
	["shows it by the second rule only", disputed(["organization", "tokens", 8], ["organization", "tokens", 4]), "Xskhcn#2026", ["R"]],
	["shows no part of the login", disputed(["organization", "tokens", 4]), "Ruong#bac8", []],
	["must not hold the login, whoever it names", disputed(["account", "tokens", 4]), "Xskhcn#2026", []],
	["must not hold whole names, which a login has none of", disputed(["organization", "full-names", 4]), "Xskhcn#2026", []],
])("whose name a part of the login is rests on the format of addresses: a password that %s", (_, profile, password, readings) => {
	const context = { role: "user", login: "nvha.skhcn@tuyenquang.gov.vn", personName: null, organizationNames: [], unitNames: [] } as const;
	expect(checkPassword(profile, password, context).readings).toEqual(readings);
});
