import type { AddressRules } from "../../profile/types.ts";

export const address: AddressRules = {
	domain: { value: "tuyenquang.gov.vn", basis: ["5.1", "5.2"] },
	otherDomains: { unstated: true },
	lowerCase: { value: "note", basis: ["5.1", "5.2"] },
	organizationForm: { value: "local-part", basis: ["5.1", "5.2"] },
	oneEach: { value: "address-unique", basis: ["5"] },
	legacy: { value: "reallocate", basis: ["7.1.a"] },
	grandfathered: { unstated: true },
	person: {
		format: {
			value: {
				template: [
					{ part: "family", form: "initials" },
					{ part: "middle", form: "initials" },
					{ part: "given", form: "full" },
					{ part: "ordinal" },
					{ part: "literal", text: "." },
					{ part: "organization", of: "organization" },
				],
			},
			basis: ["5.2"],
		},
		initials: { value: "letter", basis: ["5.2"] },
		digraphs: ["ch", "gh", "gi", "kh", "ng", "ngh", "nh", "ph", "qu", "th", "tr"],
		collisions: {
			scope: { value: "domain", basis: ["5"] },
			otherKind: { value: "different-name", basis: ["5.2"] },
			unknownName: { value: "different-name", basis: ["5.2"] },
			steps: [
				{
					value: {
						when: "same-name",
						do: "number",
						start: { value: 1, basis: ["5.2#2"] },
						stem: { value: "colliding", basis: ["5.2#2"] },
						to: { value: "newcomer", basis: ["5.2#2"] },
					},
					basis: ["5.2#2"],
				},
				{ value: { when: "different-name", do: "lengthen", order: { value: "left", basis: ["5.2#1"] } }, basis: ["5.2#1"] },
			],
			exhausted: { value: "unresolved", basis: ["5.2#1"] },
		},
	},
	organizations: {
		agency: { format: { value: { template: [{ part: "abbreviation" }] }, basis: ["5.1"] } },
		unit: {
			format: { value: { template: [{ part: "abbreviation" }, { part: "literal", text: "." }, { part: "parent", form: "local-part" }] }, basis: ["5.1"] },
			parents: ["agency", "unit"],
		},
	},
};
