import { describe, expect, test } from "vitest";
import { functions } from "../../src/cli/functions.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { command, type Files } from "./support/fake-io.ts";

const DEADLINE = ["deadline", "restore-account", "--started", "2026-08-20", "--profile", "tuyen-quang"];
const readings = tuyenQuang.readings.map(({ id }) => id).join(", ");

describe("a wrong call is told in one line, with what is wrong and what would be right", () => {
	test.each<[string, readonly string[], Files, string]>([
		["a calendar that is none", [...DEADLINE, "--calendar", "c.json"], { "c.json": "{}" }, "The calendar c.json is not valid: "],
		["a calendar that is not there", [...DEADLINE, "--calendar", "c.json"], {}, "c.json cannot be read: ENOENT: no such file: c.json\n"],
		["a call that is not there", ["explain", "c.json"], {}, "c.json cannot be read: ENOENT: no such file: c.json\n"],
		["a call in no UTF-8", ["explain", "c.json"], { "c.json": Uint8Array.of(0x22, 0xff, 0x22) }, "c.json is no JSON: "],
		["a call in no JSON", ["explain", "c.json"], { "c.json": "hello" }, "c.json is no JSON: "],
		[
			"a profile that is not there",
			["clauses", "--profile", "x.json"],
			{},
			"There is no profile x.json: it is neither one of tuyen-quang, bac-ninh nor a file that can be read (ENOENT: no such file: x.json).\n",
		],
		["a profile that is none", ["clauses", "--profile", "x.json"], { "x.json": '{"id":5}' }, "The profile x.json is not valid: profile: "],
		["a profile in no JSON", ["clauses", "--profile", "x.json"], { "x.json": "hello" }, "x.json is no JSON: "],
		["a reading without its option", [...DEADLINE, "--reading", "TQ-FOLD"], {}, "A reading is written ID=OPTION: TQ-FOLD\n"],
		["a reading without its id", [...DEADLINE, "--reading", "=x"], {}, "A reading is written ID=OPTION: =x\n"],
		["a reading that is not there", [...DEADLINE, "--reading", "X=1"], {}, `Profile tuyen-quang has no reading X; it has: ${readings}\n`],
		["an option that is not there", [...DEADLINE, "--reading", "TQ-ORDINAL-START=3=4"], {}, "Reading TQ-ORDINAL-START has no option 3=4; it has: 1, 2\n"],
		[
			"an option every object has",
			[...DEADLINE, "--reading", "TQ-ORDINAL-START=constructor"],
			{},
			"Reading TQ-ORDINAL-START has no option constructor; it has: 1, 2\n",
		],
		[
			"a procedure that is not there",
			["deadline", "gone", "--started", "2026-08-20", "--profile", "tuyen-quang"],
			{},
			"Profile tuyen-quang has no procedure gone; it has: issue-mailbox, change-mailbox, reset-password, restore-account, request-termination, terminate-account\n",
		],
		[
			"a day that is none",
			["accounts", "a.csv", "--as-of", "today", "--profile", "tuyen-quang"],
			{ "a.csv": "role\nuser\n" },
			"The value of --as-of is not valid; it may be: YYYY-MM-DD.\n",
		],
		["nobody at all", ["address", "--profile", "tuyen-quang"], {}, "The argument --full-name / --kind is missing.\n"],
		["facts in no JSON", ["address", "{hello", "--profile", "tuyen-quang"], {}, "FULL_NAME_OR_JSON is no JSON: "],
		[
			"facts of the wrong kind",
			["address", '{"fullName":5}', "--profile", "tuyen-quang"],
			{},
			"It cannot be done: person.fullName: expected text, got number\n",
		],
		["a list without a header", ["allocate", "l.csv", "--profile", "tuyen-quang"], { "l.csv": "" }, "l.csv has no header.\n"],
		[
			"no column that is needed",
			["accounts", "a.csv", "--as-of", "2026-08-20", "--profile", "tuyen-quang"],
			{ "a.csv": "x;y\n1;2\n" },
			"a.csv: the header has no column role / issuedAt / initialPasswordChangedAt / passwordChangedAt / passwordResetAt / lastLoginAt / lastSentAt / lastReceivedAt / absenceNotified / compromisedOn / prohibitedActOn / suspensionRequestedOn / failedLogins / lastFailedLoginAt / outsideMessages / outsideMessagesAt / suspendedSince / restoreRequestedAt / restoredAt / leftByDecisionOn / terminationRequestedAt / cancelledAt / uncertaintyDays; columns read: “x” “y”. The first line must be the header; where separators are mistaken, a line sep=; above it says which they are.\n",
		],
		[
			"two columns of one meaning",
			["allocate", "l.csv", "--profile", "tuyen-quang"],
			{ "l.csv": "Họ tên,x,fullName\n" },
			"l.csv: columns Họ tên and fullName both mean fullName.\n",
		],
		[
			"a column that the command writes",
			["allocate", "l.csv", "--profile", "tuyen-quang"],
			{ "l.csv": "fullName,outcome\n" },
			"l.csv has a column outcome, which this command writes; rename it.\n",
		],
		[
			"a header that does not end",
			["allocate", "l.csv", "--profile", "tuyen-quang"],
			{ "l.csv": '"fullName\n' },
			"l.csv: the header opens a quotation mark and never closes it.\n",
		],
		...(
			[
				["nothing", null, "{ function, profile, args }"],
				["a list", [], "{ function, profile, args }"],
				["a text", "foldName", "{ function, profile, args }"],
				["no function", {}, "function"],
				["no arguments", { function: "foldName" }, "args"],
				["arguments that are no list", { function: "foldName", args: { 0: "Hà" } }, "args"],
				["cases that are no list", { function: "foldName", cases: 1 }, "cases"],
				["no case", { function: "foldName", cases: [] }, "cases"],
				["a case without arguments", { function: "foldName", cases: [{}] }, "args"],
				["an unknown encoding", { function: "foldName", args: [{ $gone: 1 }] }, "$gone is no encoding of an argument, or has no such content"],
				["an unknown calendar", { function: "endOfPeriod", args: [{ $calendar: "x" }] }, 'there is no calendar "x"'],
				[
					"a reading that its own profile has not",
					{ function: "personAddress", profile: tuyenQuang, readings: { X: "1" }, args: [] },
					`Profile tuyen-quang has no reading X; it has: ${readings}`,
				],
			] as const
		).map(([name, json, reason]): [string, readonly string[], Files, string] => [
			`to explain ${name}`,
			["explain", "c.json"],
			{ "c.json": JSON.stringify(json) },
			`c.json is neither a function call nor a vector file: ${reason}\n`,
		]),
		[
			"to explain a case that is not there",
			["explain", "c.json", "--case", "b"],
			{ "c.json": JSON.stringify({ function: "foldName", cases: [{ id: "a", args: ["Hà"] }] }) },
			"c.json is neither a function call nor a vector file: b\n",
		],
		[
			"to explain an unknown function",
			["explain", "c.json"],
			{ "c.json": JSON.stringify({ function: "toString", args: [] }) },
			`There is no function toString; there are: ${Object.keys(functions).join(", ")}\n`,
		],
		[
			"to explain under a profile that is none",
			["explain", "c.json"],
			{ "c.json": JSON.stringify({ function: "clauses", profile: { id: 5 }, args: [] }) },
			"c.json is neither a function call nor a vector file: profile: ",
		],
		[
			"to explain under an unknown profile",
			["explain", "c.json"],
			{ "c.json": JSON.stringify({ function: "clauses", profile: "gone", args: [] }) },
			"There is no profile gone: it is neither one of tuyen-quang, bac-ninh nor a file that can be read (ENOENT: no such file: gone).\n",
		],
		["to explain a wrong call", ["explain", "c.json"], { "c.json": '{"function":"foldName","args":[1]}' }, "It cannot be done: "],
		["one profile to compare", ["compare", "tuyen-quang"], {}, "Two or more profiles of different ids are needed.\n"],
		["no password", ["password", "--profile", "tuyen-quang"], { "-": "" }, "There is no password in the input.\n"],
		...(
			[
				["--person-name", "NguyÔn V¨n Hµ", "TCVN3"],
				["--organization-name", "Së Néi vô", "TCVN3"],
				["--unit-name", "Vaên phoøng", "VNI"],
			] as const
		).map(([option, name, encoding]): [string, readonly string[], Files, string] => [
			`a name in ${encoding} for ${option}`,
			["password", option, "Hà", option, name, "--profile", "tuyen-quang"],
			{ "-": "Nguyen@2026\n" },
			`The value of ${option} is in a legacy encoding (${encoding}); convert it to Unicode.\n`,
		]),
		["no vectors", ["vectors", "gone"], {}, "There is no file to run.\n"],
		["an attachment that is not there", ["attachment", "a.pdf", "--profile", "bac-ninh"], {}, "a.pdf cannot be read: ENOENT: no such file: a.pdf\n"],
	])("%s", async (_, argv, files, message) => {
		const { code, out, err } = await command([...argv, "--lang", "en"], files);
		expect({ code, out }).toEqual({ code: 2, out: "" });
		if (message.endsWith("\n")) expect(err).toBe(`Error: ${message}`);
		else expect(err.startsWith(`Error: ${message}`) && err.length > message.length + 10, err).toBe(true);
	});
});

test("the language of a wrong call is that of --lang, wherever it stands and however it is written", async () => {
	for (const [lang, word] of [
		["en", "Error"],
		["vi", "Lỗi"],
	] as const) {
		for (const argv of [
			["khong-co", `--lang=${lang}`],
			["khong-co", "--lang", lang],
			["--lang", lang, "khong-co"],
		]) {
			const { code, err } = await command(argv, {});
			expect([code, err.split(":", 1)[0]], argv.join(" ")).toEqual([2, word]);
		}
	}
});
