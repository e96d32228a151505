import { beforeAll, describe, expect, inject, test } from "vitest";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import { parseVectorFile } from "../../src/cli/vectors/parse-vector-file.ts";
import { type Implementation, runVectorFile } from "../../src/cli/vectors/run-vector-file.ts";
import { blobCall, lookupCall } from "../../src/cli/vectors/stand-ins.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { provinces } from "../../src/provinces/index.ts";
import { vectorFiles } from "../support/vector-files.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The functions whose vectors are run. */
		vectorsOf: readonly string[];
	}
}

type Functions = Implementation["functions"];

/** Each function in its own module, so that a run for one folder loads no other. */
const MODULES: Readonly<Record<string, () => Promise<Functions>>> = {
	accountStatus: async () => import("../../src/account/account-status.ts"),
	addWorkingDays: async () => import("../../src/calendar/add-working-days.ts"),
	allocateAddresses: async () => import("../../src/address/allocate-addresses.ts"),
	auditDirectory: async () => import("../../src/address/audit-directory.ts"),
	checkAddress: async () => import("../../src/address/check-address.ts"),
	checkAttachment: async () => import("../../src/attachment/check-attachment.ts"),
	checkAttachmentBlob: async () => ({ checkAttachmentBlob: blobCall((await import("../../src/attachment/check-attachment-blob.ts")).checkAttachmentBlob) }),
	checkLogRecord: async () => import("../../src/retention/check-log-record.ts"),
	checkMailboxQuota: async () => import("../../src/retention/check-mailbox-quota.ts"),
	checkPassword: async () => import("../../src/password/check-password.ts"),
	checkPasswordHistory: async () => import("../../src/password/check-password-history.ts"),
	checkTextEncoding: async () => import("../../src/text/check-text-encoding.ts"),
	clauses: async () => import("../../src/profile/clauses.ts"),
	encryptedMembers: async () => import("../../src/attachment/archive/encrypted-members.ts"),
	endOfPeriod: async () => import("../../src/calendar/end-of-period.ts"),
	foldName: async () => import("../../src/name/fold-name.ts"),
	generatePassword: async () => import("../../src/password/generate-password.ts"),
	logRetention: async () => import("../../src/retention/log-retention.ts"),
	organizationAddress: async () => import("../../src/address/organization-address.ts"),
	parseAddress: async () => import("../../src/address/parse-address.ts"),
	passwordExpiry: async () => import("../../src/password/password-expiry.ts"),
	passwordPossible: async () => import("../../src/analysis/password-possible.ts"),
	personAddress: async () => import("../../src/address/person-address.ts"),
	personAddressAsync: async () => ({ personAddressAsync: lookupCall((await import("../../src/address/person-address-async.ts")).personAddressAsync) }),
	procedureDeadline: async () => import("../../src/deadline/procedure-deadline.ts"),
	profileRules: async () => import("../../src/analysis/profile-rules.ts"),
	readings: async () => import("../../src/profile/readings.ts"),
	splitName: async () => import("../../src/name/split-name.ts"),
	suggestAbbreviation: async () => import("../../src/name/suggest-abbreviation.ts"),
	whatIf: async () => import("../../src/analysis/what-if.ts"),
	withoutAddress: async () => import("../../src/analysis/without-address.ts"),
	withReadings: async () => import("../../src/profile/readings.ts"),
};

const wanted = inject("vectorsOf");
const functions: Record<string, (...args: never[]) => unknown> = {};
beforeAll(async () => {
	for (const name of wanted) {
		const call = (await MODULES[name]?.())?.[name];
		if (call === undefined) throw new RangeError(`${name}: no function with vectors`);
		functions[name] = call;
	}
});
const implementation: Implementation = {
	functions,
	profiles: Object.fromEntries(provinces.map((profile) => [profile.id, profile])),
	calendars: { [vietnamPublicSector.id]: vietnamPublicSector },
	parseProfile,
	withReadings,
};

/** One test a case, so that a changed line meets the cases that reach it and no other. */
describe.each([...vectorFiles(wanted)])("%s", (_, json) => {
	test.each(parseVectorFile(json).cases.map((vector) => [vector.id, vector] as const))("%s", async (_id, vector) => {
		const { failed, malformed } = await runVectorFile(Object.assign({}, json, { cases: [vector] }), implementation);
		expect([failed, malformed]).toEqual([[], undefined]);
	});
});
