import * as z from "zod";
import { addressRules } from "./schema-address.ts";
import { lifecycleRules, periodRules, procedure } from "./schema-lifecycle.ts";
import { attachmentRules, clauseEntry, defect, reading, retentionRules, textRules } from "./schema-other.ts";
import { passwordRules } from "./schema-password.ts";
import { civilDate, definitionNames, either, identifier, localized, sourced, stated, strict, text, unstated } from "./schema-values.ts";
import type { Instrument, Profile, Unstated } from "./types.ts";

const instrument: z.ZodType<Instrument> = strict({
	id: identifier,
	title: localized,
	number: text.nullable(),
	issuedOn: civilDate.nullable(),
	issuer: localized,
	inForce: stated(strict({ from: civilDate, to: civilDate.nullable() })),
	status: z.enum(["draft", "in-force", "repealed"]),
	repeals: sourced(z.array(strict({ number: text, title: localized.exactOptional() })).max(1000)),
	checked: z.array(strict({ by: text, on: civilDate })).max(1000),
}).register(definitionNames, { id: "Instrument" });

/** A whole group of rules, or silence. */
function group<Rules>(rules: z.ZodType<Rules>): z.ZodType<Rules | Unstated> {
	return either("a group of rules, or { unstated: true }", [rules, unstated]);
}

/** The shape of a profile, without what no shape can tell. */
export const profileShape: z.ZodType<Profile> = strict({
	schemaVersion: z.literal(1),
	id: identifier,
	names: localized,
	instruments: z.tuple([instrument], instrument),
	references: z.record(identifier, localized),
	exclusions: sourced(z.array(localized).max(1000)),
	address: group(addressRules),
	password: group(passwordRules),
	periods: periodRules,
	lifecycle: group(lifecycleRules),
	procedures: group(z.record(identifier, procedure)),
	retention: group(retentionRules),
	attachment: group(attachmentRules),
	text: group(textRules),
	clauses: z.array(clauseEntry).max(10_000),
	readings: z.array(reading).max(1000),
	defects: z.array(defect).max(1000),
});
