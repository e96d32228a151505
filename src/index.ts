export { allocateAddresses } from "./address/allocate-addresses.ts";
export { auditDirectory } from "./address/audit-directory.ts";
export { type CheckAddressOptions, checkAddress } from "./address/check-address.ts";
export { createDirectory, type Directory, type DirectoryLike } from "./address/directory.ts";
export type { IdentityOptions } from "./address/identity.ts";
export { organizationAddress } from "./address/organization-address.ts";
export { parseAddress } from "./address/parse-address.ts";
export { personAddress } from "./address/person-address.ts";
export { type AddressLookup, type LookupResult, personAddressAsync } from "./address/person-address-async.ts";
export type {
	AddressCode,
	AllocatedAddress,
	Allocation,
	AuditedEntry,
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
export type { ClauseRef } from "./core/clause.ts";
export { formatClauseRef, parseClauseRef } from "./core/clause.ts";
export type { Decision, Finding, FindingParams, Level, Outcome, ReadingId } from "./core/decision.ts";
export { foldName } from "./name/fold-name.ts";
export type { NameParts, PersonName } from "./name/fold-person-name.ts";
export type { Folded, FoldReason, Unfolded } from "./name/folded.ts";
export { type SplitName, splitName } from "./name/split-name.ts";
export { suggestAbbreviation } from "./name/suggest-abbreviation.ts";
export { clauses } from "./profile/clauses.ts";
export { readings, withReadings } from "./profile/readings.ts";
export type * from "./profile/types.ts";
export { bacNinh } from "./provinces/bac-ninh/index.ts";
export { provinces } from "./provinces/index.ts";
export { tuyenQuang } from "./provinces/tuyen-quang/index.ts";
