import { readFileSync } from "node:fs";

export const GUIDES: readonly string[] = ["docs/getting-started.md", "docs/vi/getting-started.md"];

/** The files that a guide asks to save, with their text and the line that each is to show. */
export function guideFiles(guide: string): readonly { readonly name: string; readonly code: string; readonly shows: string }[] {
	return [...readFileSync(guide, "utf8").matchAll(/^```\w+ (address\.\w+)\n([\s\S]*?)^```/gm)].map(([, name = "", code = ""]) => {
		const [, quoted, plain] = /\/\/ (?:=> "([^"]+)"|prints (\S+))/.exec(code) ?? [];
		return { name, code, shows: quoted ?? plain ?? "nothing is told" };
	});
}
