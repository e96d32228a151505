import { expect } from "vitest";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import type { Attachment, AttachmentCode, Inspection } from "../../src/attachment/inspection.ts";
import type { ClauseRef } from "../../src/core/clause.ts";
import type { Decision } from "../../src/core/decision.ts";
import type { AttachmentRule, AttachmentRules, ExecutableRules, Profile, Stated } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { text } from "./writers/bytes.ts";
import { zip } from "./writers/zip.ts";

/** A rule with a clause of its own, so that a finding's basis tells what it rests on. */
export function rule(kind: AttachmentRule["kind"], stance: AttachmentRule["stance"], clause: string, extensions?: readonly string[]): Stated<AttachmentRule> {
	return { value: extensions === undefined ? { kind, stance } : { kind, stance, extensions }, basis: [clause] };
}

export const programs: Stated<AttachmentRule> = rule("executable", "forbidden", "1.1");
export const encrypted: Stated<AttachmentRule> = rule("encrypted-archive", "discouraged", "1.2", ["zip"]);
export const archives: Stated<AttachmentRule> = rule("archive", "forbidden", "1.3", ["zip"]);
export const zips: Stated<AttachmentRule> = rule("encrypted-archive", "encouraged", "1.5", ["zip"]);
export const films: Stated<AttachmentRule> = rule("extension", "discouraged", "1.4", ["mp4"]);
export const definition: ExecutableRules = {
	named: { value: ["exe"], basis: ["2.1"] },
	reach: { value: "definition", basis: ["2.2"] },
	byDefinition: { value: ["scr"], basis: ["2.3"] },
	documents: { value: ["pdf"], basis: ["2.4"] },
	insideArchives: { value: "counts", basis: ["2.5"] },
};
export const namedOnly: ExecutableRules = { ...definition, reach: { value: "named-only", basis: ["2.2"] } };
export const outsideOnly: ExecutableRules = { ...definition, insideArchives: { value: "ignored", basis: ["2.5"] } };

/** The answer of a profile with these rules on attachments, and no readings. */
export function answer(rules: AttachmentRules["rules"], facts: Attachment, others: Partial<AttachmentRules> = {}): Decision<Inspection, AttachmentCode> {
	const attachment: AttachmentRules = { executables: definition, maximumSize: { unstated: true }, ...others, rules };
	const profile: Profile = { ...bacNinh, readings: [], attachment };
	return checkAttachment(profile, facts);
}

export function clausesOf({ basis }: { readonly basis: readonly ClauseRef[] }): string {
	return basis.map(({ article, clause }) => `${article}.${clause}`).join(" ");
}

export const letter = { name: "thu.txt", data: text(20) };
export const cutOff: Uint8Array = zip([letter], { truncateDirectory: true });

/** A case: the findings of an answer, in their order. */
export type Row = readonly [
	what: string,
	rules: AttachmentRules["rules"],
	facts: Attachment,
	findings: readonly (readonly [code: string, level: string, clauses: string, params: object])[],
	executables?: AttachmentRules["executables"],
];

export const noContent = { reason: "no-content", name: "a.zip", extension: "zip" };

/** Expects the findings of such a row, all of each. */
export function expectFindings([, rules, facts, findings, executables = definition]: Row): void {
	const decision = answer(rules, facts, { executables });
	expect(decision.findings.map((finding) => [finding.code, finding.level, clausesOf(finding), finding.params])).toStrictEqual(
		findings.map(([code, ...rest]) => [`attachment.${code}`, ...rest]),
	);
}
