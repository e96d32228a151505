import type { NameCandidate, NameTrick } from "./name-candidates.ts";
import { nameCandidates } from "./name-candidates.ts";
import { sanitiseName } from "./sanitise-name.ts";

/** A profile's extensions, ready to be asked. */
export interface ExtensionLists {
	readonly named: ReadonlySet<string>;
	readonly byDefinition: ReadonlySet<string>;
	readonly documents: ReadonlySet<string>;
	readonly archives: ReadonlySet<string>;
}

/** How an executable is one: the text names its extension, or its definition reaches it. */
export type ExecutableRank = "named" | "definition";

/** What one name, read one way, amounts to. */
export interface NameJudgement {
	/** As it came, fit to be shown. */
	readonly name: string;
	readonly extension: string;
	readonly executable?: ExecutableRank;
	readonly archive: boolean;
	/** A document's extension stands before it, or a trick had to be undone. */
	readonly deceptive: boolean;
	readonly tricks: readonly NameTrick[];
	readonly unknownClass: boolean;
}

/** How a list counts an extension. */
export function rankOf(extensions: readonly string[], lists: ExtensionLists): ExecutableRank | undefined {
	if (extensions.some((extension) => lists.named.has(extension))) return "named";
	return extensions.some((extension) => lists.byDefinition.has(extension)) ? "definition" : undefined;
}

/** Mail and file systems do these to honest names too; they deceive only where an executable comes out. */
const HONEST: ReadonlySet<NameTrick> = /* @__PURE__ */ new Set<NameTrick>([
	"encoded-word",
	"extended-parameter",
	"percent-encoding",
	"compatibility-character",
	"quotation-mark",
	"overlong",
]);

/** A name judged in every way that it can be read, with one judgement for each extension. */
export function judgeName(name: string, lists: ExtensionLists): readonly NameJudgement[] {
	const judgements = nameCandidates(name).map((candidate) => judge(name, candidate, lists));
	return judgements.length === 1 ? judgements : oneForEachExtension(judgements);
}

/** Of the judgements on one extension, the first that says that a name deceives, or else the first. */
export function oneForEachExtension(judgements: readonly NameJudgement[]): readonly NameJudgement[] {
	const judged = new Map<string, NameJudgement>();
	for (const judgement of judgements) {
		const known = judged.get(judgement.extension);
		if (known === undefined || (judgement.deceptive && !known.deceptive)) judged.set(judgement.extension, judgement);
	}
	return [...judged.values()];
}

const VOLUME = /^(?:([rz])\d\d|\d{3})$/u;

/** One of the files that an archive was divided into: `a.7z.001`, `a.z01`, `a.r00`. */
function isVolume(extension: string, inner: string, archives: ReadonlySet<string>): boolean {
	const [whole, letter] = VOLUME.exec(extension) ?? [];
	return whole !== undefined && archives.has(letter === undefined ? inner : letter === "r" ? "rar" : "zip");
}

function judge(name: string, { extension, inner, tricks, unknownClass }: NameCandidate, lists: ExtensionLists): NameJudgement {
	const executable = rankOf([extension], lists);
	const deceptive = executable === undefined ? tricks.some((trick) => !HONEST.has(trick)) : tricks.length > 0 || lists.documents.has(inner);
	return {
		name: sanitiseName(name),
		extension,
		...(executable === undefined ? {} : { executable }),
		archive: lists.archives.has(extension) || isVolume(extension, inner, lists.archives),
		deceptive,
		tricks,
		unknownClass,
	};
}
