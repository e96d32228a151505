import type { AttachmentRules, RetentionRules, TextRules } from "../../profile/types.ts";

export const retention: RetentionRules = {
	log: {
		value: {
			keep: { value: { months: 6 }, basis: ["9.1"] },
			fields: { value: ["sentAt", "from", "to", "senderIp", "sizeBytes", "systemErrors"], basis: ["9.1"] },
		},
		basis: ["9.1"],
	},
	nearlyFull: { value: { percent: 90 }, basis: ["9.2.d"] },
	minimumQuota: { unstated: true, basis: ["9.2.a", "9.2.b"] },
};

export const attachment: AttachmentRules = {
	rules: [],
	executables: { unstated: true },
	maximumSize: { unstated: true, basis: ["9.2.b"] },
};

export const text: TextRules = { encoding: { value: "unicode", basis: ["3.3"] } };
