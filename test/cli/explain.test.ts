import { describe, expect, test } from "vitest";
import { command, type Ran } from "./support/fake-io.ts";

const told = (json: unknown, ...words: readonly string[]): Promise<Ran> =>
	command(["explain", "c.json", "--lang", "en", ...words], { "c.json": JSON.stringify(json) });
const HA = { fullName: "Nguyễn Văn Hà", organization: "skhcn" };
const DUNG = { fullName: "Trần Thị Dung", organization: "skhcn" };

describe("several answers", () => {
	const cases = [
		{ id: "a", args: [HA, []] },
		{ id: "b", title: "Dung", args: [DUNG, []] },
	];
	const vectors = { function: "personAddress", profile: "tuyen-quang", cases };

	test("of cases stand under their titles, with an empty line before each but the first", async () => {
		const { out } = await told(vectors);
		const one = (await told(vectors, "--case", "a")).out;
		const other = (await told(vectors, "--case", "b")).out;
		expect(one).toContain("nvha.skhcn");
		expect(other).toContain("ttdung.skhcn");
		expect(out).toBe(`a\n${one}\nb: Dung\n${other}`);
	});

	test("are a line each in JSON, with neither titles nor empty lines", async () => {
		const lines = (await told(vectors, "--json")).out.trimEnd().split("\n");
		expect(lines.map((line) => JSON.parse(line).case)).toEqual(["a", "b: Dung"]);
	});

	test("of a list have an empty line between them, in JSON none", async () => {
		const call = { function: "allocateAddresses", profile: "tuyen-quang", args: [[HA, DUNG]] };
		const { out } = await told(call);
		const [one, other] = await Promise.all([HA, DUNG].map(async (person) => (await told({ ...call, args: [[person]] })).out));
		expect(out).toBe(`${one}\n${other}`);
		expect((await told(call, "--json")).out.trimEnd().split("\n")).toHaveLength(2);
	});

	test("of a directory are those of its entries", async () => {
		const entries = ["nvha.skhcn@tuyenquang.gov.vn", "nvha.skhcn@bacninh.gov.vn"].map((address) => ({ address }));
		const { code, out } = await told({ function: "auditDirectory", profile: "tuyen-quang", args: [entries] }, "--json");
		expect(
			out
				.trimEnd()
				.split("\n")
				.map((line) => JSON.parse(line).decision.outcome),
		).toHaveLength(2);
		expect(code).toBe(1);
	});
});

describe("an answer that is no decision", () => {
	test.each<readonly [string, readonly unknown[], string]>([
		["foldName", ["Hà"], '{"ok":true,"value":"ha"}'],
		["encryptedMembers", [{ $base64: "TVo=" }], "undefined"],
	])("of %s is written as it is", async (name, args, expected) => {
		expect((await told({ function: name, profile: null, args })).out).toBe(`${expected}\n`);
	});

	test("in a list is written with the list", async () => {
		const { out } = await told({ function: "readings", profile: "tuyen-quang", args: [] });
		expect(JSON.parse(out)).toEqual(expect.arrayContaining([expect.objectContaining({ id: "TQ-FOLD" })]));
	});
});

describe("an error of the call itself", () => {
	test("is told as it is, with a profile and without", async () => {
		const wrong = { function: "personAddress", profile: "tuyen-quang", args: [1] };
		expect((await told(wrong)).err).toBe("Error: It cannot be done: person: expected an object of facts, got number\n");
		expect((await told({ function: "addWorkingDays", args: [1] })).err).not.toContain("--profile");
		expect((await told({ ...wrong, profile: undefined, args: [HA] })).err).toBe("Error: The option --profile <PROFILE> is missing.\n");
	});

	test.each([
		["readings in a list", { readings: ["TQ-FOLD"] }, "readings"],
		["readings in a text", { readings: "TQ-FOLD" }, "readings"],
		["no readings", { readings: null }, "readings"],
		["no call at all", null, "{ function, profile, args }"],
		["a case that is a list", { cases: [[HA]] }, "args"],
		["cases in an object", { cases: {} }, "cases"],
	])("%s: what is wrong is named", async (_, change, named) => {
		const call = change === null ? null : { function: "personAddress", profile: "tuyen-quang", args: [HA], ...change };
		const { code, out, err } = await told(call);
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err.trimEnd().endsWith(named), err).toBe(true);
	});
});
