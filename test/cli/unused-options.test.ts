import { describe, expect, test } from "vitest";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { command, type Files } from "./support/fake-io.ts";

const TQ = ["--profile", "tuyen-quang"];
const CALL = JSON.stringify({ function: "foldName", args: ["Hà"] });

describe("an option that could only be passed over is refused", () => {
	test.each<[string, readonly string[], Files, string]>([
		[
			"a person's name of an agency",
			["address", "Lê An", "--kind", "agency", "--abbreviation", "SKHCN", ...TQ],
			{},
			"--kind agency does not go with FULL_NAME_OR_JSON",
		],
		[
			"all that is a person's of an agency",
			[
				...["address", "--kind", "agency", "--full-name", "Lê An", "--organization", "skhcn", "--unit", "vp", "--citizen-id", "123"],
				...["--birth-date", "2000-01-01", "--identity", "id", ...TQ],
			],
			{},
			"--kind agency does not go with --full-name, --organization, --unit, --citizen-id, --birth-date, --identity",
		],
		["what is a body's of a person", ["address", "Lê An", "--name", "x", ...TQ], {}, "FULL_NAME_OR_JSON does not go with --name"],
		[
			"all that is a body's of a person",
			["address", "--full-name", "Lê An", "--name", "x", "--abbreviation", "y", "--parent", "z", ...TQ],
			{},
			"--full-name does not go with --name, --abbreviation, --parent",
		],
		["so it is where the kind is said", ["address", "Lê An", "--kind", "person", "--parent", "z", ...TQ], {}, "--kind person does not go with --parent"],
		[
			"facts beside JSON",
			["address", '{"fullName":"Lê An"}', "--organization", "skhcn", "--id", "1", "--kind", "agency", ...TQ],
			{},
			"FULL_NAME_OR_JSON does not go with --organization, --id, --kind",
		],
		[
			"how people are told apart, beside a body in JSON",
			["address", '{"kind":"agency","abbreviation":"SKHCN"}', "--identity", "none", ...TQ],
			{},
			"FULL_NAME_OR_JSON does not go with --identity",
		],
		["two ways to write", ["readings", "--json", "--excel", ...TQ], {}, "--json does not go with --excel"],
		["CSV for spreadsheets, of Markdown", ["compare", "tuyen-quang", "bac-ninh", "--excel"], {}, "compare does not go with --excel"],
		["CSV for spreadsheets, of a page", ["profile", "document", "tuyen-quang", "--excel"], {}, "profile document does not go with --excel"],
		["CSV for spreadsheets, of words", ["explain", "c.json", "--excel"], { "c.json": CALL }, "explain does not go with --excel"],
		["CSV for spreadsheets, of counts", ["vectors", "v.json", "--excel"], { "v.json": "{}" }, "vectors does not go with --excel"],
		["a case of a single call", ["explain", "c.json", "--case", "2"], { "c.json": CALL }, "c.json does not go with --case"],
		["a reading without a regulation", ["explain", "c.json", "--reading", "TQ-FOLD=x"], { "c.json": CALL }, "c.json does not go with --reading"],
	])("%s", async (_, argv, files, message) => {
		expect(await command([...argv, "--lang", "en"], files)).toEqual({ code: 2, out: "", err: `Error: ${message}.\n` });
	});

	test("what can be used is", async () => {
		const body = ["address", "--kind", "unit", "--id", "1", "--name", "Văn phòng", "--abbreviation", "VP", "--parent", "skhcn", ...TQ];
		expect((await command(body)).out).toContain("vp.skhcn@tuyenquang.gov.vn,base,compliant");
		const facts = ["--organization", "skhcn", "--unit", "vp", "--citizen-id", "123", "--birth-date", "2000-01-01", "--identity", "none"];
		const person = ["address", "Lê An", "--id", "1", "--kind", "person", ...facts, ...TQ];
		expect((await command(person)).out).toContain("lan.skhcn@tuyenquang.gov.vn,base,compliant");
		expect((await command(["address", '{"fullName":"Lê An","organization":"skhcn"}', "--identity", "none", ...TQ])).out).toContain("lan.skhcn@");
		expect((await command(["explain", "c.json", "--json"], { "c.json": CALL })).code).toBe(0);
	});
});

describe("standard input is read once", () => {
	test.each<[string, readonly string[]]>([
		["a profile and a list", ["allocate", "-", "--profile", "-"]],
		["a list and a directory", ["allocate", "-", "--existing", "-", ...TQ]],
		["a profile and a directory", ["audit", "-", "--profile", "-"]],
		["a profile and passwords", ["password", "--profile", "-"]],
		["a list and a calendar", ["accounts", "-", "--as-of", "2026-02-03", "--calendar", "-", ...TQ]],
		["a profile and a calendar", ["deadline", "restore-account", "--started", "2026-08-20", "--profile", "-", "--calendar", "-"]],
		["an attachment twice", ["attachment", "-", "a.pdf", "-", "--profile", "bac-ninh"]],
		["a profile and an attachment", ["attachment", "a.pdf", "-", "--profile", "-"]],
		["two profiles", ["compare", "-", "-"]],
		["a call and its profile", ["explain", "--profile", "-"]],
	])("%s", async (_, argv) => {
		const input =
			argv[0] === "explain" ? CALL : argv.includes("--existing") ? "fullName\n" : JSON.stringify(argv[0] === "accounts" ? vietnamPublicSector : tuyenQuang);
		const { code, out, err } = await command([...argv, "--lang", "en"], { "-": input, "a.pdf": "%PDF-1.7" });
		expect({ code, out, err }).toEqual({
			code: 2,
			out: "",
			err: "Error: Standard input (-) can be read for one thing only.\n",
		});
	});
});
