import { expect, test } from "vitest";
import { functions } from "../../src/cli/functions.ts";
import { implementation } from "../../src/cli/implementation.ts";
import { runVectorFile } from "../../src/cli/vectors/run-vector-file.ts";
import * as library from "../../src/index.ts";

/** Not called by vectors: they read or write a clause's short form, or tell an encoding by heuristics of their own. */
const APART = new Set(["formatClauseRef", "parseClauseRef", "detectLegacyEncoding"]);

test("vectors reach every function of the library", () => {
	const names = Object.entries(library)
		.filter(([name, value]) => typeof value === "function" && !APART.has(name))
		.map(([name]) => name);
	expect(names.length).toBeGreaterThan(20);
	expect(names.filter((name) => !Object.hasOwn(functions, name))).toEqual([]);
});

const passed = async (name: string, args: readonly unknown[], expected: object): Promise<readonly string[]> => {
	const report = await runVectorFile({ version: 1, function: name, profile: "bac-ninh", cases: [{ id: "one", args, expected }] }, implementation);
	return report.failed[0]?.problems ?? report.passed;
};

test("bytes stand in for a blob", async () => {
	const args = [{ names: ["a.exe"], content: { $base64: "TVo=" } }];
	expect(await passed("checkAttachmentBlob", args, { outcome: "violation", codes: ["attachment.executable-named"] })).toEqual(["one"]);
	expect(await passed("checkAttachmentBlob", [{ names: ["a.exe"] }], { throws: "TypeError" })).toEqual(["one"]);
});

test("directory entries stand in for a look-up", async () => {
	const entries = [{ address: "hanv123@bacninh.gov.vn", holder: { kind: "person", id: "1", fullName: "Nguyễn Văn Hạ" } }];
	const person = { id: "2", fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" };
	expect(await passed("personAddressAsync", [person, entries], { value: { localPart: "hanv0123" } })).toEqual(["one"]);
	expect(await passed("personAddressAsync", [person, null], { throws: "TypeError" })).toEqual(["one"]);
});
