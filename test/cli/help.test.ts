import { describe, expect, test } from "vitest";
import { enTexts } from "../../src/cli/texts-en.ts";
import { viTexts } from "../../src/cli/texts-vi.ts";
import { command } from "./support/fake-io.ts";

type TextName = keyof typeof viTexts;
type Option = readonly [flags: string, text: TextName];

const PROFILE: readonly Option[] = [
	["--profile <PROFILE>", "optionProfile"],
	["--reading <ID=VALUE>", "optionReading"],
];
const HELP: Option = ["-h, --help", "help"];
const EVERYWHERE: readonly Option[] = [
	["-V, --version", "version"],
	["--lang <LANG>", "optionLang"],
	["--json", "optionJson"],
	["--excel", "optionExcel"],
];
const EXISTING: readonly Option[] = [
	["--existing <DIRECTORY.csv>", "optionExisting"],
	["--identity <IDENTITY>", "optionIdentity"],
];

const COMMANDS: readonly (readonly [name: string, after: string, text: TextName, options: readonly Option[]])[] = [
	[
		"address",
		"[FULL_NAME_OR_JSON]",
		"commandAddress",
		[
			...PROFILE,
			["--full-name <TEXT>", "optionFullName"],
			["--organization <TEXT>", "optionOrganization"],
			["--unit <TEXT>", "optionUnit"],
			["--id <TEXT>", "optionId"],
			["--citizen-id <DIGITS>", "optionCitizenId"],
			["--birth-date <DATE>", "optionBirthDate"],
			["--kind <KIND>", "optionKind"],
			["--name <TEXT>", "optionName"],
			["--abbreviation <TEXT>", "optionAbbreviation"],
			["--parent <TEXT>", "optionParent"],
			...EXISTING,
		],
	],
	["allocate", "<PEOPLE.csv>", "commandAllocate", [...PROFILE, ...EXISTING, ["--explain", "optionExplain"], ["--without-address", "optionWithoutAddress"]]],
	["audit", "<DIRECTORY.csv>", "commandAudit", PROFILE],
	[
		"password",
		"",
		"commandPassword",
		[
			...PROFILE,
			["--role <ROLE>", "optionRole"],
			["--login <TEXT>", "optionLogin"],
			["--person-name <TEXT>", "optionPersonName"],
			["--organization-name <TEXT>", "optionOrganizationName"],
			["--unit-name <TEXT>", "optionUnitName"],
			["--birth-date <DATE>", "optionBirthDate"],
		],
	],
	[
		"accounts",
		"<ACCOUNTS.csv>",
		"commandAccounts",
		[
			...PROFILE,
			["--as-of <DATE>", "optionAsOf"],
			["--offset <OFFSET>", "optionOffset"],
			["--max-suspensions <N|N%>", "optionMaxSuspensions"],
			["--calendar <FILE.json>", "optionCalendar"],
		],
	],
	[
		"deadline",
		"<PROCEDURE>",
		"commandDeadline",
		[
			...PROFILE,
			["--started <INSTANT>", "optionStarted"],
			["--completed <INSTANT>", "optionCompleted"],
			["--as-of <INSTANT>", "optionAsOf"],
			["--calendar <FILE.json>", "optionCalendar"],
		],
	],
	["attachment", "<FILE...>", "commandAttachment", PROFILE],
	["clauses", "", "commandClauses", PROFILE],
	["readings", "", "commandReadings", PROFILE],
	["compare", "<PROFILE...>", "commandCompare", []],
	["explain", "[FILE.json]", "commandExplain", [...PROFILE, ["--case <ID>", "optionCase"]]],
	["profile check", "<FILE.json>", "commandProfileCheck", []],
	["profile document", "<PROFILE>", "commandProfileDocument", PROFILE.slice(1)],
	["vectors", "<FILE...>", "commandVectors", []],
];

describe.each([
	["vi", viTexts],
	["en", enTexts],
] as const)("help in %s", (language, texts: Readonly<Record<TextName, string>>) => {
	const helpOf = async (...argv: readonly string[]): Promise<string> => {
		const { code, out, err } = await command([...argv, "--help", "--lang", language]);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		return out.replace(/\s+/gu, " ").trim();
	};
	const listed = (options: readonly Option[], title: string = texts.options): readonly string[] => [
		title,
		...options.flatMap(([flags, text]) => [flags, texts[text]]),
	];
	const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

	test.each(COMMANDS)("of %s: each option with what it is for", async (name, after, text, options) => {
		expect(await helpOf(...name.split(" "))).toBe(
			joined(texts.usage, "thu-cong-vu", name, "[options]", after, texts[text], ...listed([...options, HELP]), ...listed(EVERYWHERE, texts.globalOptions)),
		);
	});

	test("of the whole, and of commands in a command", async () => {
		const own = COMMANDS.filter(([name]) => !name.includes(" "));
		const named = ([name, after, text, options]: (typeof COMMANDS)[number]) => [
			joined(name.split(" ").at(-1) ?? "", options.length > 0 ? "[options]" : "", after),
			texts[text],
		];
		expect(await helpOf()).toBe(
			joined(
				texts.usage,
				"thu-cong-vu [options] [command]",
				texts.description,
				...listed([...EVERYWHERE, HELP]),
				texts.commands,
				...own.slice(0, -1).flatMap(named),
				"profile",
				texts.commandProfile,
				...own.slice(-1).flatMap(named),
			),
		);
		expect(await helpOf("profile")).toBe(
			joined(
				texts.usage,
				"thu-cong-vu profile [options] [command]",
				texts.commandProfile,
				...listed([HELP]),
				...listed(EVERYWHERE, texts.globalOptions),
				texts.commands,
				...COMMANDS.filter(([name]) => name.startsWith("profile ")).flatMap(named),
			),
		);
	});
});
