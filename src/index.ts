/**
 * Provinces' regulations on official e-mail as functions: addresses, passwords, accounts, time limits, logs, attachments. Each answer is a `Decision` that cites its clauses.
 *
 * @module
 */
export type {
	Account,
	AccountAction,
	AccountActionKind,
	AccountCapabilities,
	AccountCode,
	AccountReason,
	AccountState,
	AccountStatus,
} from "./account/account.ts";
export { accountStatus } from "./account/account-status.ts";
export { allocateAddresses } from "./address/allocate-addresses.ts";
export { auditDirectory } from "./address/audit-directory.ts";
export { type CheckAddressOptions, checkAddress } from "./address/check-address.ts";
export { createDirectory, type Directory, type DirectoryLike } from "./address/directory.ts";
export type { IdentityOptions } from "./address/identity.ts";
export { organizationAddress } from "./address/organization-address.ts";
export { parseAddress } from "./address/parse-address.ts";
export { personAddress } from "./address/person-address.ts";
export { type AddressLookup, type LookupResult, personAddressAsync } from "./address/person-address-async.ts";
export type { PersonDecision } from "./address/person-case.ts";
export type {
	AddressCode,
	AddressReadings,
	AllocatedAddress,
	Allocation,
	AuditedEntry,
	AuditSummary,
	DirectoryAudit,
	DirectoryEntry,
	Holder,
	Identity,
	Organization,
	ParsedAddress,
	Person,
	Rejection,
	Rename,
	Resolution,
	Subject,
	TraceStep,
} from "./address/types.ts";
export { encryptedMembers } from "./attachment/archive/encrypted-members.ts";
export { checkAttachment } from "./attachment/check-attachment.ts";
export { checkAttachmentBlob } from "./attachment/check-attachment-blob.ts";
export type { ExecutableFormat } from "./attachment/content/executable-format.ts";
export type {
	ArchiveType,
	Attachment,
	AttachmentCode,
	BlobAttachment,
	Encryption,
	EncryptionEvidence,
	FileType,
	Inspection,
	NotChecked,
} from "./attachment/inspection.ts";
export type { Bound } from "./attachment/limits.ts";
export type { BlobContent, BlobSlice } from "./attachment/source.ts";
export { addWorkingDays } from "./calendar/add-working-days.ts";
export type { PeriodCode } from "./calendar/calendar-decision.ts";
export type { PeriodOptions } from "./calendar/count-period.ts";
export { endOfPeriod } from "./calendar/end-of-period.ts";
export { type DayPeriodSteps, explainPeriod, type MomentPeriodSteps, type PeriodSteps, type SkippedDay } from "./calendar/explain-period.ts";
export type { Calendar, CalendarDay, DayHours, DayKind, DayStatus, OfficeHours } from "./calendar/types.ts";
export { vietnamPublicSector } from "./calendar/vietnam-public-sector.ts";
export type { CalendarCode } from "./calendar/working-days.ts";
export type { CivilDate, Moment } from "./core/civil-date.ts";
export type { ClauseRef } from "./core/clause.ts";
export { formatClauseRef, parseClauseRef } from "./core/clause.ts";
export type { Decision, Finding, FindingParams, Level, Outcome, ReadingId } from "./core/decision.ts";
export { procedureDeadline } from "./deadline/procedure-deadline.ts";
export type { Deadline, DeadlineCode, ProcedureFacts } from "./deadline/types.ts";
export { detectLegacyEncoding } from "./name/detect-legacy-encoding.ts";
export { foldName } from "./name/fold-name.ts";
export type { NameParts, PersonName } from "./name/fold-person-name.ts";
export type { Folded, FoldReason, Unfolded } from "./name/folded.ts";
export type { LegacyEncoding } from "./name/legacy-encoding.ts";
export { type SplitName, splitName } from "./name/split-name.ts";
export { suggestAbbreviation } from "./name/suggest-abbreviation.ts";
export { checkPassword, type PasswordDecision } from "./password/check-password.ts";
export { checkPasswordHistory, type VerifyPassword } from "./password/check-password-history.ts";
export { generatePassword, type RandomBytes } from "./password/generate-password.ts";
export type { PasswordCheck, PasswordCode, PasswordContext, PersonNameParts } from "./password/password-context.ts";
export { type PasswordAgeFacts, type PasswordExpiryCode, type Period, passwordExpiry } from "./password/password-expiry.ts";
export { clauses } from "./profile/clauses.ts";
export { readings, withReadings } from "./profile/readings.ts";
export type * from "./profile/types.ts";
export { bacNinh } from "./provinces/bac-ninh/index.ts";
export { provinces } from "./provinces/index.ts";
export { tuyenQuang } from "./provinces/tuyen-quang/index.ts";
export { checkLogRecord, type LogRecord, type LogRecordCode } from "./retention/check-log-record.ts";
export { checkMailboxQuota, type MailboxUse, type QuotaCode } from "./retention/check-mailbox-quota.ts";
export { type LogRetention, type LogRetentionCode, logRetention } from "./retention/log-retention.ts";
export { checkTextEncoding, type TextCode } from "./text/check-text-encoding.ts";
