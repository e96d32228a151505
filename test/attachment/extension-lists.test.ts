import { expect, test } from "vitest";
import { extensionLists } from "../../src/attachment/extension-lists.ts";
import type { ExtensionLists } from "../../src/attachment/names/judge-name.ts";
import type { AttachmentRule, AttachmentRules, ExecutableRules } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { definition, rule } from "./ruled.ts";

function listsOf(executables: AttachmentRules["executables"], ...rules: AttachmentRules["rules"]): Readonly<Record<keyof ExtensionLists, readonly string[]>> {
	const { named, byDefinition, documents, archives } = extensionLists({ ...bacNinh, attachment: { rules, executables, maximumSize: { unstated: true } } });
	return { named: [...named], byDefinition: [...byDefinition], documents: [...documents], archives: [...archives] };
}

test.each<readonly [AttachmentRule["kind"], readonly string[]]>([
	["archive", ["zip", "7z"]],
	["encrypted-archive", ["zip", "7z"]],
	["executable", []],
	["extension", []],
])("the extensions of a rule on %s are those of these archives: %j", (kind, archives) => {
	for (const stance of ["forbidden", "discouraged", "encouraged"] as const)
		expect(listsOf(definition, rule(kind, stance, "1.1", ["zip", "7z"])).archives).toEqual(archives);
});

test("a rule on archives that lists none has none", () => {
	expect(listsOf(definition, rule("archive", "forbidden", "1.1"), rule("encrypted-archive", "discouraged", "1.1", ["rar"])).archives).toEqual(["rar"]);
});

test.each<readonly [string, Partial<ExecutableRules>, object]>([
	["all of them", {}, { named: ["exe"], byDefinition: ["scr"], documents: ["pdf"], archives: [] }],
	["a definition that is silent", { byDefinition: { unstated: true } }, { named: ["exe"], byDefinition: [], documents: ["pdf"], archives: [] }],
	["a definition that reaches none", { byDefinition: { none: true, basis: ["2.3"] } }, { named: ["exe"], byDefinition: [], documents: ["pdf"], archives: [] }],
])("the lists of executables: %s", (_, changed, lists) => {
	expect(listsOf({ ...definition, ...changed })).toEqual(lists);
});

test("executables of which no documents are told apart", () => {
	const { documents: _, ...others } = definition;
	expect(listsOf(others)).toEqual({ named: ["exe"], byDefinition: ["scr"], documents: [], archives: [] });
});
