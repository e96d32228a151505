import { perProfile } from "../profile/compile.ts";
import type { AttachmentRules, Profile } from "../profile/types.ts";
import type { ExtensionLists } from "./names/judge-name.ts";

/** The extensions that a profile lists, each list as a set. */
export const extensionLists: (profile: Profile) => ExtensionLists = /* @__PURE__ */ perProfile(({ attachment }) => {
	if ("unstated" in attachment) return { named: new Set(), byDefinition: new Set(), documents: new Set(), archives: new Set() };
	const { executables } = attachment;
	const known = "unstated" in executables ? undefined : executables;
	return {
		named: new Set(known?.named.value),
		byDefinition: new Set(known !== undefined && "value" in known.byDefinition ? known.byDefinition.value : []),
		documents: new Set(known?.documents?.value),
		archives: archiveExtensions(attachment),
	};
});

function archiveExtensions({ rules }: AttachmentRules): ReadonlySet<string> {
	const archives = new Set<string>();
	for (const { value } of rules)
		if (value.kind !== "extension" && value.kind !== "executable") for (const extension of value.extensions ?? []) archives.add(extension);
	return archives;
}
