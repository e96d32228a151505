import { accountStatus } from "../account/account-status.ts";
import { checkAddress } from "../address/check-address.ts";
import { organizationAddress } from "../address/organization-address.ts";
import { personAddress } from "../address/person-address.ts";
import { checkAttachment } from "../attachment/check-attachment.ts";
import { procedureDeadline } from "../deadline/procedure-deadline.ts";
import { checkPassword } from "../password/check-password.ts";
import { passwordExpiry } from "../password/password-expiry.ts";
import type { Profile } from "../profile/types.ts";
import { checkLogRecord } from "../retention/check-log-record.ts";
import { checkMailboxQuota } from "../retention/check-mailbox-quota.ts";
import { logRetention } from "../retention/log-retention.ts";
import { checkTextEncoding } from "../text/check-text-encoding.ts";

/** The functions that return a single decision synchronously, by name. */
export interface Rules {
	/** States of accounts. */
	readonly accountStatus: typeof accountStatus;
	/** Judges an address. */
	readonly checkAddress: typeof checkAddress;
	/** Judges a file. */
	readonly checkAttachment: typeof checkAttachment;
	/** Judges a log line. */
	readonly checkLogRecord: typeof checkLogRecord;
	/** Judges how full a mailbox is. */
	readonly checkMailboxQuota: typeof checkMailboxQuota;
	/** Judges a password. */
	readonly checkPassword: typeof checkPassword;
	/** Judges how text is written. */
	readonly checkTextEncoding: typeof checkTextEncoding;
	/** How long a log line is kept. */
	readonly logRetention: typeof logRetention;
	/** The address of a body. */
	readonly organizationAddress: typeof organizationAddress;
	/** How long a password lasts. */
	readonly passwordExpiry: typeof passwordExpiry;
	/** The address of a person. */
	readonly personAddress: typeof personAddress;
	/** When something has to be done. */
	readonly procedureDeadline: typeof procedureDeadline;
}

/** Name of a function that returns a single decision synchronously. */
export type RuleName = keyof Rules;

/** Its arguments after the profile. */
export type RuleArguments<Name extends RuleName> = Parameters<Rules[Name]> extends [Profile, ...infer Rest] ? Rest : never;

/** Its decision. */
export type RuleDecision<Name extends RuleName> = ReturnType<Rules[Name]>;

export const rules: Rules = {
	accountStatus,
	checkAddress,
	checkAttachment,
	checkLogRecord,
	checkMailboxQuota,
	checkPassword,
	checkTextEncoding,
	logRetention,
	organizationAddress,
	passwordExpiry,
	personAddress,
	procedureDeadline,
};
