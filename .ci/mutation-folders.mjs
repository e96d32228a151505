/**
 * Which tests speak for a folder of `src`: files besides its own folder of `test`, and the functions whose vectors are run.
 * `late` names files that take long: only what all the others do not notice meets them; `patience` is how many milliseconds longer than
 * four times the usual a test may take before it counts as endless; `not` names what is data or words: a change there is the business of test/mutation, vectors and documents.
 */
export const FOLDERS = {
	core: {
		tests: ["test/calendar/what-is-said.test.ts", "test/messages/format.test.ts"],
		vectors: ["addWorkingDays", "endOfPeriod", "clauses"],
	},
	calendar: {
		tests: ["test/profile/calendar.test.ts"],
		vectors: ["addWorkingDays", "endOfPeriod"],
		not: ["vietnam-public-sector.ts"],
	},
	deadline: { tests: [], vectors: ["procedureDeadline"] },
	retention: { tests: [], vectors: ["logRetention", "checkLogRecord", "checkMailboxQuota"] },
	text: { tests: [], vectors: ["checkTextEncoding"] },
	account: {
		tests: ["test/properties/account-status-*.test.ts", "test/properties/models/account-lifecycle.test.ts"],
		vectors: ["accountStatus"],
		late: ["account-status.test.ts"],
	},
	password: {
		tests: ["test/properties/password.test.ts", "test/properties/models/password-conditions.test.ts", "test/analysis/silent-readings.test.ts"],
		vectors: ["checkPassword", "checkPasswordHistory", "generatePassword", "passwordExpiry"],
		late: ["common-names.test.ts", "long-passwords.test.ts", "passwords-compared.test.ts"],
	},
	name: {
		tests: ["test/properties/name.test.ts"],
		vectors: ["foldName", "splitName", "suggestAbbreviation", "organizationAddress"],
		late: ["fold-name.test.ts"],
	},
	profile: {
		tests: ["test/properties/profile.test.ts"],
		vectors: ["clauses", "readings", "withReadings"],
		late: ["fields-read.test.ts", "json-schema.test.ts", "parse.test.ts", "checks.test.ts", "readings.test.ts"],
		not: ["schema*.ts"],
	},
	address: {
		tests: ["test/properties/address-*.test.ts", "test/properties/models/*ddress*.test.ts", "test/profiles/**"],
		vectors: ["personAddress", "personAddressAsync", "organizationAddress", "parseAddress", "checkAddress", "allocateAddresses", "auditDirectory"],
		late: ["growth.test.ts", "pages.test.ts"],
	},
	attachment: {
		tests: ["test/properties/models/attachment-signs.test.ts"],
		vectors: ["checkAttachment", "checkAttachmentBlob", "encryptedMembers"],
		patience: 6000,
		late: ["blobs.test.ts"],
	},
	analysis: {
		tests: ["test/cli/analysis-commands.test.ts"],
		vectors: ["passwordPossible", "profileRules", "whatIf", "withoutAddress"],
		not: ["reading-examples.ts"],
	},
	messages: { tests: [], vectors: [], not: ["vi.ts", "en.ts", "*-findings.ts", "*-terms.ts", "defect-texts.ts", "reading-texts.ts", "register/**"] },
	documents: { tests: [], vectors: [], not: ["texts.ts"] },
	cli: { tests: [], vectors: [], late: ["process.test.ts", "commands.test.ts"], not: ["texts-*.ts", "main.ts", "node-io.ts"] },
	schema: { tests: ["test/password/schema.test.ts"], vectors: [] },
};
