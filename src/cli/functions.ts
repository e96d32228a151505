import { accountStatus } from "../account/account-status.ts";
import { allocateAddresses } from "../address/allocate-addresses.ts";
import { auditDirectory } from "../address/audit-directory.ts";
import { checkAddress } from "../address/check-address.ts";
import { createDirectory } from "../address/directory.ts";
import { organizationAddress } from "../address/organization-address.ts";
import { parseAddress } from "../address/parse-address.ts";
import { personAddress } from "../address/person-address.ts";
import { personAddressAsync } from "../address/person-address-async.ts";
import { clauseUses } from "../analysis/clause-uses.ts";
import { passwordPossible } from "../analysis/password-possible.ts";
import { profileRules } from "../analysis/profile-rules.ts";
import { whatIf } from "../analysis/what-if.ts";
import { withoutAddress } from "../analysis/without-address.ts";
import { encryptedMembers } from "../attachment/archive/encrypted-members.ts";
import { checkAttachment } from "../attachment/check-attachment.ts";
import { checkAttachmentBlob } from "../attachment/check-attachment-blob.ts";
import { addWorkingDays } from "../calendar/add-working-days.ts";
import { endOfPeriod } from "../calendar/end-of-period.ts";
import { explainPeriod } from "../calendar/explain-period.ts";
import { procedureDeadline } from "../deadline/procedure-deadline.ts";
import { foldName } from "../name/fold-name.ts";
import { splitName } from "../name/split-name.ts";
import { suggestAbbreviation } from "../name/suggest-abbreviation.ts";
import { checkPassword } from "../password/check-password.ts";
import { checkPasswordHistory } from "../password/check-password-history.ts";
import { generatePassword } from "../password/generate-password.ts";
import { passwordExpiry } from "../password/password-expiry.ts";
import { clauses } from "../profile/clauses.ts";
import { parseProfile } from "../profile/parse.ts";
import { parseCalendar } from "../profile/parse-calendar.ts";
import { readings, withReadings } from "../profile/readings.ts";
import { checkLogRecord } from "../retention/check-log-record.ts";
import { checkMailboxQuota } from "../retention/check-mailbox-quota.ts";
import { logRetention } from "../retention/log-retention.ts";
import { checkTextEncoding } from "../text/check-text-encoding.ts";
import { blobCall, lookupCall } from "./vectors/stand-ins.ts";

/** The functions that vectors and the command know, by the name that they are exported under. */
export const functions: Readonly<Record<string, (...args: never[]) => unknown>> = {
	accountStatus,
	addWorkingDays,
	allocateAddresses,
	auditDirectory,
	checkAddress,
	checkAttachment,
	checkAttachmentBlob: blobCall(checkAttachmentBlob),
	checkLogRecord,
	checkMailboxQuota,
	checkPassword,
	checkPasswordHistory,
	checkTextEncoding,
	clauses,
	clauseUses,
	createDirectory,
	encryptedMembers,
	endOfPeriod,
	explainPeriod,
	foldName,
	generatePassword,
	logRetention,
	organizationAddress,
	parseAddress,
	parseCalendar,
	parseProfile,
	passwordExpiry,
	passwordPossible,
	personAddress,
	personAddressAsync: lookupCall(personAddressAsync),
	procedureDeadline,
	profileRules,
	readings,
	splitName,
	suggestAbbreviation,
	whatIf,
	withoutAddress,
	withReadings,
};
