/**
 * Profiles, calendars, addresses and passwords as zod schemas, and a profile's JSON Schema. The only entry point that needs zod.
 *
 * @module
 */
export { type Parsed, parseProfile, safeParseProfile } from "./profile/parse.ts";
export { parseCalendar, safeParseCalendar } from "./profile/parse-calendar.ts";
export { profileJsonSchema, profileSchema } from "./profile/schema.ts";
export { calendarJsonSchema, calendarSchema } from "./profile/schema-calendar.ts";
export { SchemaError, type SchemaIssue } from "./profile/schema-error.ts";
export { addressSchema } from "./schema/address-schema.ts";
export type { FindingIssueParams, FindingSchemaOptions } from "./schema/finding-issues.ts";
export { passwordSchema } from "./schema/password-schema.ts";
