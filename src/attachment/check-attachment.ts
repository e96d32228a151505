import type { Decision } from "../core/decision.ts";
import { assertProfile } from "../profile/compile.ts";
import type { Profile } from "../profile/types.ts";
import { assertNames, assertSize } from "./arguments.ts";
import type { Attachment, AttachmentCode, Inspection } from "./inspection.ts";
import { ruleOnAttachment } from "./rule-on-attachment.ts";
import { seeAttachment } from "./see-attachment.ts";
import { ByteSource, runInMemory } from "./source.ts";

/**
 * Whether a file may be sent by official e-mail: no executable, not even inside an archive; archives encrypted with a password are discouraged.
 *
 * Every name counts, and the worst decides. A name is judged by its last extension, after tricks were undone (trailing dots, data streams, invisible and
 * bidirectional characters, full-width letters, encoded words). Content counts beside the name: programs, installer packages and shortcuts by their
 * headers, members of archives by every name and, where they are stored or deflated, by their first 4 KiB. Encryption is read from the archive's
 * headers. The work is bounded: what lies past a bound, or cannot be read, is `undetermined`.
 *
 * @param profile - The regulation.
 * @param attachment - `names`: every name that it came with; `content`: its bytes, without which only the names are judged; `size` in bytes, where
 * the content is absent or only the beginning of the file.
 * @returns `value` says what was looked at, never what was in it. Damaged, lying and hostile files give a finding. A regulation that is silent on
 * attachments gives `unregulated`.
 * @throws TypeError or RangeError for an argument of the wrong type.
 *
 * Clauses: Bắc Ninh 4.6, with the definitions of 2.7 and 2.8.
 *
 * @example
 * ```ts
 * checkAttachment(bacNinh, { names: ["hoa-don.pdf.exe"] }).findings.map(({ code }) => code) // => ["attachment.executable-named", "attachment.deceptive-name"]
 * ```
 */
export function checkAttachment(profile: Profile, attachment: Attachment): Decision<Inspection, AttachmentCode> {
	assertProfile(profile);
	const { names, size, content } = assertNames(attachment);
	assertSize(size);
	if (content !== undefined && !(content instanceof Uint8Array)) throw new TypeError("attachment.content: expected a Uint8Array");
	const source = content === undefined ? undefined : ByteSource.of(content);
	return ruleOnAttachment(profile, runInMemory(seeAttachment(profile, names, source, size)));
}
