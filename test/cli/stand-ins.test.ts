import { describe, expect, test } from "vitest";
import { blobCall, lookupCall } from "../../src/cli/vectors/stand-ins.ts";

const given = (...args: unknown[]): readonly unknown[] => args;

describe("bytes stand in for a blob", () => {
	test("as the content of the second argument, beside which nothing changes", async () => {
		const attachment = { names: ["a.txt"], content: Uint8Array.of(1, 2) };
		const [profile, { names, content }, ...rest] = Object(blobCall(given)("profile", attachment, "calendar", 3));
		expect([profile, names, ...rest]).toEqual(["profile", ["a.txt"], "calendar", 3]);
		expect(content).toBeInstanceOf(Blob);
		expect([...new Uint8Array(await content.arrayBuffer())]).toEqual([1, 2]);
		expect(attachment.content).toBeInstanceOf(Uint8Array);
	});

	test.each([undefined, null, 1, [{ content: Uint8Array.of(1) }], {}, { content: "a" }, { content: null }])("nothing else does: %j", (attachment) => {
		const answer = blobCall(given)("profile", attachment, "rest");
		expect(answer).toEqual(["profile", attachment, "rest"]);
		expect(Object(answer)[1]).toBe(attachment);
	});
});

describe("entries stand in for a look-up", () => {
	const entries = [{ address: "NVHA.skhcn@tuyenquang.gov.vn" }, { address: "nvha.stc@tuyenquang.gov.vn" }, null, [1], { address: 1 }, "x"];
	const objects = [entries[0], entries[1], entries[4]];

	test("by address, in any case, and whole by holder", async () => {
		const [profile, person, lookup, ...rest] = Object(lookupCall(given)("profile", "person", entries, "rest"));
		expect([profile, person, ...rest]).toEqual(["profile", "person", "rest"]);
		expect(await lookup.byLocalPart("nvha.skhcn", "tuyenquang.gov.vn")).toEqual([entries[0]]);
		expect(await lookup.byLocalPart("nvha.skhcn", "bacninh.gov.vn")).toEqual([]);
		expect(await lookup.byHolder()).toEqual(objects);
	});

	test.each([undefined, null, { byLocalPart: 1 }, "x"])("nothing else does: %j", (lookup) => {
		expect(lookupCall(given)("profile", "person", lookup, "rest")).toEqual(["profile", "person", lookup, "rest"]);
	});
});
