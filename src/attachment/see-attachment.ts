import type { Profile } from "../profile/types.ts";
import type { ExecutableContent } from "./content/executable-format.ts";
import { Examination } from "./examination.ts";
import { extensionLists } from "./extension-lists.ts";
import { inspect } from "./inspect.ts";
import type { Encryption, Inspection, NotChecked } from "./inspection.ts";
import { judgeName, oneForEachExtension } from "./names/judge-name.ts";
import { looksAtAttachments, type Seen } from "./rule-on-attachment.ts";
import type { ByteSource, Task } from "./source.ts";

/** Looks at an attachment: its names, and its content where there is one. */
export function* seeAttachment(profile: Profile, names: readonly string[], source: ByteSource | undefined, size: number | undefined): Task<Seen> {
	const lists = extensionLists(profile);
	const examination = new Examination(lists);
	const judged = oneForEachExtension(names.flatMap((name) => judgeName(name, lists)));
	const looked = source !== undefined && looksAtAttachments(profile);
	let content: ExecutableContent | undefined;
	if (looked) {
		content = yield* inspect(
			examination,
			source,
			Math.max(size ?? 0, source.size),
			names,
			judged.some(({ archive }) => archive),
		);
	}
	const given = source !== undefined;
	const bytes = source === undefined ? size : Math.max(size ?? 0, source.size);
	return { names: judged, examination, given, content, size: bytes, inspection: inspectionOf(examination, given, source) };
}

function inspectionOf(examination: Examination, given: boolean, source: ByteSource | undefined): Inspection {
	const notChecked: NotChecked[] = given ? [...examination.notChecked] : ["content"];
	const fetchedBytes = source?.fetchedBytes ?? 0;
	return {
		type: given ? examination.type : "not-given",
		also: [...examination.also],
		members: examination.members,
		executables: examination.executableMembers,
		encryption: encryptionOf(examination, given),
		bounds: [...examination.bounds],
		notChecked,
		...(fetchedBytes === 0 ? {} : { fetchedBytes }),
	};
}

function encryptionOf({ encryption, unreadable }: Examination, given: boolean): Encryption {
	if (encryption !== undefined) return { answer: "yes", evidence: encryption };
	return { answer: given && unreadable.structure.count === 0 ? "no" : "cannot-tell" };
}
