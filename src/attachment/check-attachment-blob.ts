import type { Decision } from "../core/decision.ts";
import { assertProfile } from "../profile/compile.ts";
import type { Profile } from "../profile/types.ts";
import { assertNames, assertSize } from "./arguments.ts";
import type { AttachmentCode, BlobAttachment, Inspection } from "./inspection.ts";
import { ruleOnAttachment } from "./rule-on-attachment.ts";
import { seeAttachment } from "./see-attachment.ts";
import { type BlobContent, ByteSource, runOverBlob } from "./source.ts";

/**
 * The same judgement as `checkAttachment`, over a blob: headers and directories are read, not the file. A zip of 4 GiB is judged from a few megabytes.
 *
 * In Node, `await openAsBlob(path)` of `node:fs` gives a blob over a file; in a browser, a chosen file is one. At most 24 MiB are fetched; what would
 * take more is `undetermined`. `value.fetchedBytes` says how much it was.
 *
 * @param profile - The regulation.
 * @param attachment - `names`: every name that it came with; `content`: the blob; `size` in bytes, where the blob is only the beginning of the file.
 * @throws TypeError or RangeError for an argument of the wrong type, as a rejection; an error of the blob itself (a file that changed) rejects too.
 *
 * Clauses: Bắc Ninh 4.6, with the definitions of 2.7 and 2.8.
 *
 * @example
 * ```ts
 * (await checkAttachmentBlob(bacNinh, { names: ["bao-cao.txt"], content: new Blob(["số liệu"]) })).outcome // => "compliant"
 * ```
 */
export async function checkAttachmentBlob(profile: Profile, attachment: BlobAttachment): Promise<Decision<Inspection, AttachmentCode>> {
	assertProfile(profile);
	const { names, size, content } = assertNames(attachment);
	assertSize(size);
	if (!isBlob(content)) throw new TypeError("attachment.content: expected a Blob");
	const source = ByteSource.fetched(content.size);
	return ruleOnAttachment(profile, await runOverBlob(seeAttachment(profile, names, source, size), content));
}

function isBlob(content: unknown): content is BlobContent {
	return typeof content === "object" && content !== null && "size" in content && typeof content.size === "number" && "slice" in content;
}
