import { archiveType } from "./archive/archive-type.ts";
import { openArchive } from "./archive/open-archive.ts";
import { executableContent } from "./content/executable-content.ts";
import type { ExecutableContent } from "./content/executable-format.ts";
import type { Examination } from "./examination.ts";
import type { ByteSource, Task } from "./source.ts";

/** Looks at the content of an attachment: whether it runs, and what archives lie in it. */
export function* inspect(
	examination: Examination,
	source: ByteSource,
	size: number,
	names: readonly string[],
	named: boolean,
): Task<ExecutableContent | undefined> {
	const content = yield* executableContent(source, size);
	const type = archiveType(yield* source.read(0, 512));
	examination.type = content?.found === "executable" ? content.format : (type ?? "unknown");
	const found = yield* openArchive(examination, source, { depth: 0, path: "", type, named, names });
	if (named && !found) examination.cannot("not-the-archive-it-is-named", "structure", "");
	if (source.exhausted) examination.cannot("fetched", "structure", "");
	return content;
}
