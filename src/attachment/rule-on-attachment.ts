import type { Decision, FindingParams, Level } from "../core/decision.ts";
import { bytesOf } from "../profile/byte-size.ts";
import { Ruling } from "../profile/ruling.ts";
import type { AttachmentRule, AttachmentRules, ExecutableRules, Profile, Stated } from "../profile/types.ts";
import type { ExecutableContent } from "./content/executable-format.ts";
import type { Examination, Unreadable } from "./examination.ts";
import type { AttachmentCode, Inspection } from "./inspection.ts";
import { LIMITS } from "./limits.ts";
import { type ExecutableRank, type NameJudgement, rankOf } from "./names/judge-name.ts";

/** What was seen of an attachment, before any rule is applied to it. */
export interface Seen {
	readonly names: readonly NameJudgement[];
	readonly examination: Examination;
	/** Whether there was content to look at. */
	readonly given: boolean;
	readonly content: ExecutableContent | undefined;
	/** Bytes; `undefined` where nobody said. */
	readonly size: number | undefined;
	readonly inspection: Inspection;
}

type AttachmentRuling = Ruling<AttachmentCode>;

const LEVELS: Readonly<Record<AttachmentRule["stance"], Level | undefined>> = { forbidden: "must", discouraged: "should", encouraged: undefined };

/** Whether the regulation says anything of attachments that their names or content must be looked at for. */
export function looksAtAttachments({ attachment }: Profile): boolean {
	return !("unstated" in attachment) && attachment.rules.length > 0;
}

/** Applies a profile's rules, in their order, to what was seen. */
export function ruleOnAttachment(profile: Profile, seen: Seen): Decision<Inspection, AttachmentCode> {
	const ruling: AttachmentRuling = new Ruling<AttachmentCode>(profile);
	const { attachment } = profile;
	if ("unstated" in attachment) {
		ruling.note(attachment);
		return ruling.decide<Inspection>(undefined, false);
	}
	ruling.noteReadings(attachment.rules);
	// Archives that cannot be read are told once: by the first rule on archives, or else by the one on executables, which may lie in them.
	const onArchives = attachment.rules.find(
		({ value: { kind, stance } }) => (kind === "encrypted-archive" || kind === "archive") && LEVELS[stance] !== undefined,
	);
	const onExecutables = attachment.rules.find(({ value }) => value.kind === "executable");
	for (const rule of attachment.rules) {
		const { kind, stance, extensions } = ruling.use(rule);
		const level = LEVELS[stance];
		if (level === undefined) continue;
		switch (kind) {
			case "executable":
				ruleOnExecutables(ruling, rule, attachment.executables, level, seen, onArchives === undefined);
				break;
			case "encrypted-archive":
				ruleOnEncryption(ruling, rule, level, seen, rule === onArchives);
				break;
			case "archive":
				ruleOnArchives(ruling, rule, level, seen, rule === onArchives);
				break;
			case "extension":
				for (const { name, extension } of seen.names)
					if (extensions?.includes(extension)) ruling.find("attachment.extension", level, { name, extension }, rule);
		}
	}
	ruleOnSize(ruling, attachment, seen.size);
	const { disagreements } = seen.examination;
	const [first] = disagreements.values();
	const source = onArchives ?? onExecutables;
	if (first !== undefined && source !== undefined) {
		ruling.find("attachment.headers-disagree", "note", { fields: [...disagreements.keys()], ...(first === "" ? {} : { member: first }) }, source);
	}
	return ruling.decide(looksAtAttachments(profile) ? seen.inspection : undefined);
}

function ruleOnExecutables(
	ruling: AttachmentRuling,
	rule: Stated<AttachmentRule>,
	executables: AttachmentRules["executables"],
	level: Level,
	seen: Seen,
	tellsStructure: boolean,
): void {
	if ("unstated" in executables) {
		ruling.note(executables);
		return;
	}
	ruling.use(executables.named);
	// What is in no list might be in one that is read another way.
	ruling.noteReadings(executables.byDefinition);
	if (executables.documents !== undefined) ruling.noteReadings(executables.documents);
	const counts = (rank: ExecutableRank): boolean => rank === "named" || ruling.use(executables.reach) === "definition";
	const sources = (rank: ExecutableRank): readonly object[] =>
		rank === "named" ? [rule, executables.named] : [rule, executables.reach, executables.byDefinition];
	for (const { name, extension, executable, tricks, deceptive } of seen.names) {
		const stands = executable !== undefined && counts(executable);
		if (stands) {
			const code = executable === "named" ? "attachment.executable-named" : "attachment.executable-by-definition";
			ruling.find(code, level, { name, extension }, ...sources(executable));
		}
		if (deceptive && (stands || executable === undefined)) ruling.find("attachment.deceptive-name", "note", { name, extension, tricks }, rule);
	}
	if (seen.names.some(({ unknownClass }) => unknownClass)) ruling.find("attachment.cannot-inspect", "open", { reason: "class-identifier" }, rule);
	ruleOnContent(ruling, rule, executables, level, seen, counts, sources);
	ruleOnMembers(ruling, rule, executables, level, seen, counts, tellsStructure);
}

function ruleOnContent(
	ruling: AttachmentRuling,
	rule: Stated<AttachmentRule>,
	executables: ExecutableRules,
	level: Level,
	{ content, examination }: Seen,
	counts: (rank: ExecutableRank) => boolean,
	sources: (rank: ExecutableRank) => readonly object[],
): void {
	if (content === undefined) return;
	if (content.found !== "executable") {
		ruling.find("attachment.cannot-inspect", "open", { reason: "broken-executable-header" }, rule, executables.named);
		return;
	}
	const rank = rankOf(content.extensions, examination.lists);
	if (rank === undefined || !counts(rank)) return;
	const { format, extensions, offset } = content;
	ruling.find("attachment.executable-content", level, { format, extensions, offset }, ...sources(rank));
}

function ruleOnMembers(
	ruling: AttachmentRuling,
	rule: Stated<AttachmentRule>,
	executables: ExecutableRules,
	level: Level,
	seen: Seen,
	counts: (rank: ExecutableRank) => boolean,
	tellsStructure: boolean,
): void {
	const { examination } = seen;
	const ranks = (["named", "definition"] as const).filter((rank) => examination.executables[rank].count > 0 && counts(rank));
	const unreadable = tellsStructure ? [examination.unreadable.structure, examination.unreadable.content] : [examination.unreadable.content];
	const unseen = tellsStructure ? unseenArchive(seen) : undefined;
	const open = unseen !== undefined || unreadable.some(({ count }) => count > 0);
	if ((ranks.length > 0 || open) && ruling.use(executables.insideArchives) !== "ignored") {
		for (const { member, by, extension, format } of ranks.flatMap((rank) => examination.executables[rank].first).slice(0, LIMITS.reported)) {
			const params = { member, by, extension, ...(format === undefined ? {} : { format }) };
			ruling.find("attachment.executable-in-archive", level, params, rule, executables.insideArchives);
		}
		if (unseen !== undefined) ruling.find("attachment.cannot-inspect", "open", unseen, rule, executables.insideArchives);
		for (const tally of unreadable) cannotInspect(ruling, tally.first, rule, executables.insideArchives);
	}
	for (const rank of ["named", "definition", "none"] as const) {
		const tally = examination.deceptive[rank];
		if (tally.count === 0 || (rank !== "none" && !counts(rank))) continue;
		for (const { member, extension, tricks } of tally.first) ruling.find("attachment.deceptive-name", "note", { name: member, extension, tricks }, rule);
	}
}

/** One finding for each reason, with the members that it concerns. */
function cannotInspect(ruling: AttachmentRuling, unreadable: readonly Unreadable[], ...sources: readonly object[]): void {
	const byReason = new Map<string, string[]>();
	for (const { reason, member } of unreadable) {
		const members = byReason.get(reason) ?? [];
		if (member !== undefined && !members.includes(member)) members.push(member);
		byReason.set(reason, members);
	}
	for (const [reason, members] of byReason) {
		const params: FindingParams = members.length === 0 ? { reason } : { reason, members };
		ruling.find("attachment.cannot-inspect", "open", params, ...sources);
	}
}

/** An archive by its name of which no content was given: nothing can be said of it. */
function unseenArchive({ given, names }: Seen): FindingParams | undefined {
	const archive = given ? undefined : names.find((name) => name.archive);
	return archive === undefined ? undefined : { reason: "no-content", name: archive.name, extension: archive.extension };
}

function ruleOnEncryption(ruling: AttachmentRuling, rule: Stated<AttachmentRule>, level: Level, seen: Seen, tellsStructure: boolean): void {
	const { encryption, archives, unreadable } = seen.examination;
	if (encryption !== undefined) {
		const { offset, field, member } = encryption;
		ruling.find("attachment.encrypted-archive", level, { types: [...archives], offset, field, ...(member === undefined ? {} : { member }) }, rule);
	}
	const unseen = unseenArchive(seen);
	if (unseen !== undefined) ruling.find("attachment.cannot-inspect", "open", unseen, rule);
	if (tellsStructure) cannotInspect(ruling, unreadable.structure.first, rule);
}

function ruleOnArchives(ruling: AttachmentRuling, rule: Stated<AttachmentRule>, level: Level, seen: Seen, tellsStructure: boolean): void {
	const { archives, unreadable } = seen.examination;
	const named = seen.names.find((name) => name.archive);
	if (archives.size > 0 || named !== undefined) {
		const params = { types: [...archives], ...(named === undefined ? {} : { name: named.name, extension: named.extension }) };
		ruling.find("attachment.archive", level, params, rule);
	}
	if (tellsStructure) cannotInspect(ruling, unreadable.structure.first, rule);
}

function ruleOnSize(ruling: AttachmentRuling, { maximumSize }: AttachmentRules, size: number | undefined): void {
	const largest = ruling.use(maximumSize);
	if (largest === undefined) return;
	const maximumBytes = bytesOf(largest);
	if (size === undefined) ruling.find("attachment.cannot-inspect", "open", { reason: "size-unknown", maximumBytes }, maximumSize);
	else if (size > maximumBytes) ruling.find("attachment.too-large", "must", { sizeBytes: size, maximumBytes }, maximumSize);
}
