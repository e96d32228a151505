import type { AddressRules } from "../../profile/types.ts";

export const address: AddressRules = {
	domain: { value: "bacninh.gov.vn", basis: ["5.1", "5.2"] },
	otherDomains: { unstated: true },
	lowerCase: { value: "must", basis: ["5.1", "5.2.a"] },
	organizationForm: { unstated: true },
	oneEach: { unstated: true },
	legacy: { value: "keep", basis: ["11.7"] },
	grandfathered: { unstated: true },
	person: {
		format: {
			value: {
				template: [
					{ part: "given", form: "full" },
					{ part: "family", form: "initials" },
					{ part: "middle", form: "initials" },
					{ part: "citizen-id", last: 3 },
				],
			},
			basis: ["5.2.a"],
		},
		initials: { value: "letter", basis: ["5.2.a"] },
		collisions: {
			scope: { value: "domain", basis: ["5.2.b"] },
			otherKind: { value: "different-name", basis: ["5.2.b"] },
			unknownName: { value: "different-name", basis: ["5.2.b"] },
			steps: [
				{
					value: {
						when: "any",
						do: "template",
						form: "longer-suffix",
						template: [
							{ part: "given", form: "full" },
							{ part: "family", form: "initials" },
							{ part: "middle", form: "initials" },
							{ part: "citizen-id", last: 4 },
						],
					},
					basis: ["5.2.b"],
				},
			],
			exhausted: { value: "unresolved", basis: ["5.2.b"] },
		},
	},
	organizations: {
		agency: { format: { value: { template: [{ part: "abbreviation" }] }, basis: ["5.1.a"] } },
		"commune-committee": { format: { value: { template: [{ part: "name" }] }, basis: ["5.1.b"] }, commune: true },
		"commune-party": { format: { value: { template: [{ part: "literal", text: "du." }, { part: "name" }] }, basis: ["5.1.c"] }, commune: true },
		"commune-council": { format: { value: { template: [{ part: "literal", text: "hdnd." }, { part: "name" }] }, basis: ["5.1.d"] }, commune: true },
		unit: {
			format: { value: { template: [{ part: "abbreviation" }, { part: "literal", text: "." }, { part: "parent", form: "local-part" }] }, basis: ["5.1.e"] },
			parents: ["agency", "commune-committee", "commune-party", "commune-council", "unit"],
		},
		association: { format: { value: { template: [{ part: "abbreviation" }] }, basis: ["5.1.g"] } },
	},
};
