import { expect, test } from "vitest";
import { text } from "./writers/bytes.ts";
import { zip } from "./writers/zip.ts";
import { firstNames, zipLog } from "./zip-log.ts";

const TYPES = "[Content_Types].xml";

test.each<readonly [string, readonly string[], boolean]>([
	["a Word document", [TYPES, "word/document.xml"], true],
	["a workbook", ["xl/workbook.xml", TYPES], true],
	["slides", [TYPES, "docProps/app.xml", "ppt/presentation.xml"], true],
	["a drawing", [TYPES, "visio/document.xml"], true],
	["any package with relations of its own", [TYPES, "_rels/.rels"], true],
	["content types alone", [TYPES], false],
	["parts alone", ["word/document.xml", "_rels/.rels"], false],
	["no member at all", [], false],
	["members that are none of these", ["a.txt", "b.txt"], false],
	["parts in another folder", [TYPES, "thu/word/document.xml", "thu/_rels/.rels"], false],
	["relations of a part", [TYPES, "_rels/.rels.txt"], false],
	["content types in another folder", [`thu/${TYPES}`, "word/document.xml"], false],
	["content types of another name", [`${TYPES}.txt`, "word/document.xml"], false],
])("%s", (_, names, office) => {
	const bytes = zip(names.map((name) => ({ name, data: text(9) })));
	const closed = zipLog(bytes, { closesOffice: true });
	expect({ told: closed.told, names: firstNames(closed) }).toEqual(office ? { told: ["office"], names: [] } : { told: [], names });
	expect(zipLog(bytes)).toMatchObject({ told: [], members: names.map((name) => ({ names: [name] })) });
});

test.each([0, 1, 2])("no document of which member %i is encrypted", (which) => {
	const names = [TYPES, "word/document.xml", "word/styles.xml"];
	const log = zipLog(zip(names.map((name, index) => ({ name, data: text(9), flags: index === which ? 1 : 0 }))), { closesOffice: true });
	expect(firstNames(log)).toEqual(names);
});
