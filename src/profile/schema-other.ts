import * as z from "zod";
import { clauseText, definitionNames, duration, either, identifier, localized, optionName, sourced, stated, strict, unstated } from "./schema-values.ts";
import type { AttachmentRule, AttachmentRules, ByteSize, ClauseEntry, Defect, ExecutableRules, Reading, RetentionRules, TextRules } from "./types.ts";

const byteSize: z.ZodType<ByteSize> = strict({
	amount: z.number().positive().max(1_000_000_000_000),
	unit: z.enum(["B", "kB", "MB", "GB"]),
	base: either("one of 1000, 1024", [z.literal(1000), z.literal(1024)]),
}).register(definitionNames, { id: "ByteSize" });

const logFields = z
	.array(z.enum(["sentAt", "from", "to", "senderIp", "sizeBytes", "systemErrors"]))
	.min(1)
	.max(6);

export const retentionRules: z.ZodType<RetentionRules> = strict({
	log: sourced(strict({ keep: sourced(duration), fields: sourced(logFields) })),
	nearlyFull: sourced(strict({ percent: z.number().positive().max(100) })),
	minimumQuota: sourced(z.record(identifier, byteSize)),
}).register(definitionNames, { id: "RetentionRules" });

const extensions = z.array(z.string().regex(/^[a-z0-9][a-z0-9_+-]{0,31}$/u, "an extension in lower case, without the dot")).max(1000);

const attachmentRule: z.ZodType<AttachmentRule> = strict({
	kind: z.enum(["executable", "encrypted-archive", "archive", "extension"]),
	stance: z.enum(["forbidden", "discouraged", "encouraged"]),
	extensions: extensions.min(1).exactOptional(),
}).register(definitionNames, { id: "AttachmentRule" });

const executables: z.ZodType<ExecutableRules> = strict({
	named: stated(extensions),
	reach: sourced(z.enum(["definition", "named-only"])),
	byDefinition: sourced(extensions),
	documents: stated(extensions).exactOptional(),
	insideArchives: sourced(z.enum(["counts", "ignored"])),
}).register(definitionNames, { id: "ExecutableRules" });

export const attachmentRules: z.ZodType<AttachmentRules> = strict({
	rules: z.array(stated(attachmentRule)).max(64),
	executables: either("rules about executables, or { unstated: true }", [executables, unstated]),
	maximumSize: sourced(byteSize),
}).register(definitionNames, { id: "AttachmentRules" });

export const textRules: z.ZodType<TextRules> = strict({ encoding: sourced(z.literal("unicode")) }).register(definitionNames, { id: "TextRules" });

export const clauseEntry: z.ZodType<ClauseEntry> = strict({
	clause: clauseText,
	disposition: z.enum(["implemented", "stated", "organisational", "disputed"]),
	functions: z.array(identifier).max(64).exactOptional(),
	readings: z.array(identifier).max(64).exactOptional(),
	text: localized.exactOptional(),
}).register(definitionNames, { id: "ClauseEntry" });

export const defect: z.ZodType<Defect> = strict({
	id: identifier,
	clauses: z.array(clauseText).max(64),
	problem: localized.exactOptional(),
	handling: localized.exactOptional(),
	amendment: localized.exactOptional(),
}).register(definitionNames, { id: "Defect" });

const pointer = z
	.string()
	.max(1000)
	.regex(/^\/[^/]/u, "a JSON pointer into the profile, such as /address/legacy/value");

export const reading: z.ZodType<Reading> = strict({
	id: identifier,
	clauses: z.array(clauseText).min(1).max(64),
	default: optionName,
	selected: optionName,
	options: z.record(optionName, z.record(pointer, z.unknown())),
	text: strict({ question: localized, options: z.record(optionName, localized) }).exactOptional(),
}).register(definitionNames, { id: "Reading" });
