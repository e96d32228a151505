import { Command, Option } from "commander";
import { type Io, UsageError } from "./io.ts";
import type { Settings } from "./settings.ts";
import type { Language, TextName } from "./texts.ts";
import { VERSION } from "./version.ts";

/** What the program reports back. */
export interface Reported {
	done(exitCode: number): void;
	/** Help and version. */
	show(text: string): void;
}

/** The command line: each command loads what it needs when it is called. */
export function buildProgram(io: Io, language: Language, { done, show }: Reported): Command {
	const { say } = language;
	const program = configured(new Command("thu-cong-vu"))
		.description(say("description"))
		.version(VERSION, "-V, --version", say("version"))
		.addOption(new Option("--lang <LANG>", say("optionLang")).choices(["vi", "en"]))
		.option("--json", say("optionJson"))
		.option("--excel", say("optionExcel"));

	/** @param other - The name of a command that writes no tables. */
	const settings = (other?: string): Settings => {
		const { json, excel } = program.opts<{ json?: boolean; excel?: boolean }>();
		const beside = json === true ? "--json" : other;
		if (excel === true && beside !== undefined) throw new UsageError(say("doesNotGo", { beside, options: "--excel" }));
		return { io, language, json: json === true, excel: excel === true };
	};
	const command = (parent: Command, nameAndArguments: string, description: TextName): Command =>
		configured(parent.command(nameAndArguments)).description(say(description));
	const withProfile = (made: Command): Command =>
		made.requiredOption("--profile <PROFILE>", say("optionProfile")).option("--reading <ID=VALUE>", say("optionReading"), collect, []);
	const identity = (): Option => new Option("--identity <IDENTITY>", say("optionIdentity")).choices(["id", "name", "none"]);

	withProfile(command(program, "address [FULL_NAME_OR_JSON]", "commandAddress"))
		.option("--full-name <TEXT>", say("optionFullName"))
		.option("--organization <TEXT>", say("optionOrganization"))
		.option("--unit <TEXT>", say("optionUnit"))
		.option("--id <TEXT>", say("optionId"))
		.option("--citizen-id <DIGITS>", say("optionCitizenId"))
		.option("--birth-date <DATE>", say("optionBirthDate"))
		.option("--kind <KIND>", say("optionKind"))
		.option("--name <TEXT>", say("optionName"))
		.option("--abbreviation <TEXT>", say("optionAbbreviation"))
		.option("--parent <TEXT>", say("optionParent"))
		.option("--existing <DIRECTORY.csv>", say("optionExisting"))
		.addOption(identity())
		.action(async (facts, options) => done(await (await import("./commands/address.ts")).address(settings(), facts, options)));

	withProfile(command(program, "allocate <PEOPLE.csv>", "commandAllocate"))
		.option("--existing <DIRECTORY.csv>", say("optionExisting"))
		.addOption(identity().default("id"))
		.option("--explain", say("optionExplain"))
		.option("--without-address", say("optionWithoutAddress"))
		.action(async (file, options) => done(await (await import("./commands/allocate.ts")).allocate(settings(), file, options)));

	withProfile(command(program, "audit <DIRECTORY.csv>", "commandAudit")).action(async (file, options) =>
		done(await (await import("./commands/audit.ts")).audit(settings(), file, options)),
	);

	withProfile(command(program, "password", "commandPassword"))
		.addOption(new Option("--role <ROLE>", say("optionRole")).choices(["user", "administrator"]))
		.option("--login <TEXT>", say("optionLogin"))
		.option("--person-name <TEXT>", say("optionPersonName"))
		.option("--organization-name <TEXT>", say("optionOrganizationName"), collect)
		.option("--unit-name <TEXT>", say("optionUnitName"), collect)
		.option("--birth-date <DATE>", say("optionBirthDate"))
		.action(async (options) => done(await (await import("./commands/password.ts")).password(settings(), options)));

	withProfile(command(program, "accounts <ACCOUNTS.csv>", "commandAccounts"))
		.requiredOption("--as-of <DATE>", say("optionAsOf"))
		.option("--offset <OFFSET>", say("optionOffset"))
		.option("--max-suspensions <N|N%>", say("optionMaxSuspensions"))
		.option("--calendar <FILE.json>", say("optionCalendar"))
		.action(async (file, options) => done(await (await import("./commands/accounts.ts")).accounts(settings(), file, options)));

	withProfile(command(program, "deadline <PROCEDURE>", "commandDeadline"))
		.requiredOption("--started <INSTANT>", say("optionStarted"))
		.option("--completed <INSTANT>", say("optionCompleted"))
		.option("--as-of <INSTANT>", say("optionAsOf"))
		.option("--calendar <FILE.json>", say("optionCalendar"))
		.action(async (procedure, options) => done(await (await import("./commands/deadline.ts")).deadline(settings(), procedure, options)));

	withProfile(command(program, "attachment <FILE...>", "commandAttachment")).action(async (files, options) =>
		done(await (await import("./commands/attachment.ts")).attachment(settings(), files, options)),
	);

	withProfile(command(program, "clauses", "commandClauses")).action(async (options) =>
		done(await (await import("./commands/clauses.ts")).clauses(settings(), options)),
	);

	withProfile(command(program, "readings", "commandReadings")).action(async (options) =>
		done(await (await import("./commands/readings.ts")).readings(settings(), options)),
	);

	command(program, "compare <PROFILE...>", "commandCompare").action(async (names) =>
		done(await (await import("./commands/compare.ts")).compare(settings("compare"), names)),
	);

	command(program, "explain [FILE.json]", "commandExplain")
		.option("--profile <PROFILE>", say("optionProfile"))
		.option("--reading <ID=VALUE>", say("optionReading"), collect, [])
		.option("--case <ID>", say("optionCase"))
		.action(async (file, options) => done(await (await import("./commands/explain.ts")).explain(settings("explain"), file ?? "-", options)));

	const profile = command(program, "profile", "commandProfile");
	command(profile, "check <FILE.json>", "commandProfileCheck").action(async (file) =>
		done(await (await import("./commands/profile-check.ts")).profileCheck(settings(), file)),
	);

	command(profile, "document <PROFILE>", "commandProfileDocument")
		.option("--reading <ID=VALUE>", say("optionReading"), collect, [])
		.action(async (name, options) => done(await (await import("./commands/profile-document.ts")).profileDocument(settings("profile document"), name, options)));

	command(program, "vectors <FILE...>", "commandVectors").action(async (files) =>
		done(await (await import("./commands/vectors.ts")).vectors(settings("vectors"), files)),
	);

	return program;

	/** Errors and help come back instead of being written and ending the process, and speak the language of the run. */
	function configured(made: Command): Command {
		const titles: readonly (readonly [string, TextName])[] = [
			["Usage:", "usage"],
			["Options:", "options"],
			["Commands:", "commands"],
			["Arguments:", "arguments"],
			["Global Options:", "globalOptions"],
		];
		return made
			.exitOverride()
			.configureOutput({ writeOut: show, writeErr: () => {} })
			.configureHelp({
				showGlobalOptions: true,
				// Our descriptions name choices and defaults themselves, in the language of the run.
				optionDescription: ({ description }) => description,
				styleTitle: (title) => titles.reduce((told, [written, name]) => (title === written ? say(name) : told), title),
			})
			.helpOption("-h, --help", say("help"))
			.helpCommand(false)
			.allowExcessArguments(false);
	}
}

function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
	return [...(earlier ?? []), value];
}
