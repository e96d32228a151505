import { type Command, CommanderError } from "commander";
import { buildProgram } from "./build-program.ts";
import { EXIT, type Io, messageOf, OutputError, UsageError } from "./io.ts";
import { withStdinOnce } from "./stdin-once.ts";
import { type Language, languageOf } from "./texts.ts";

/**
 * Runs the command.
 *
 * @param argv - The arguments, without the program's own name.
 * @param io - All that it touches of the world.
 * @returns The exit code: 0 where all is well, 1 where something was found, 2 where nothing could be done.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
	const language = languageOf(languageArgument(argv), io.env);
	let exitCode: number = EXIT.ok;
	let shown = "";
	const program = buildProgram(withStdinOnce(io, language), language, {
		done: (code) => {
			exitCode = code;
		},
		show: (text) => {
			shown += text;
		},
	});
	try {
		await program.parseAsync(argv, { from: "user" }).catch(async (error: unknown) => {
			if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
			await io.stdout.write(shown);
		});
		return exitCode;
	} catch (error) {
		const message =
			error instanceof CommanderError
				? told(error, language, program)
				: error instanceof UsageError
					? error.message
					: error instanceof OutputError
						? language.say("cannotWrite", { reason: error.message })
						: isZodMissing(error)
							? language.say("zodMissing")
							: language.say("wrongCall", { reason: messageOf(error) });
		await io.stderr.write(`${language.say("error", { message })}\n`);
		return EXIT.usage;
	}
}

/** Profiles, calendars and vectors are read with zod, which is a peer: not every package manager brings it. */
function isZodMissing(error: unknown): boolean {
	return error instanceof Error && Object(error).code === "ERR_MODULE_NOT_FOUND" && /["']zod["']/u.test(error.message);
}

/** The language has to be known before the arguments are read: their errors are told in it. */
function languageArgument(argv: readonly string[]): string | undefined {
	const place = argv.indexOf("--lang");
	return place === -1 ? argv.find((argument) => argument.startsWith("--lang="))?.slice("--lang=".length) : argv[place + 1];
}

/** What is wrong with the arguments, in the language of the run. */
function told({ code, message }: CommanderError, { say }: Language, program: Command): string {
	const name = message.replace(/^[^']*'([^']*)'.*/su, "$1");
	// What was typed may hold quotes itself; a suggestion behind it holds none.
	const typed = message.replace(/^[^']*'(.*)'.*/su, "$1");
	switch (code) {
		case "commander.unknownOption":
			return say(typed.includes("=") && isFlag(withoutValue(typed), program) ? "optionWithoutValue" : "unknownOption", { name: withoutValue(typed) });
		case "commander.unknownCommand":
			return say("unknownCommand", { name: typed });
		case "commander.missingArgument":
			return say("missingArgument", { name });
		case "commander.optionMissingArgument":
			return say("optionMissingValue", { name });
		case "commander.missingMandatoryOptionValue":
			return say("missingOption", { name });
		case "commander.excessArguments":
			return say("excessArguments");
		case "commander.help":
			return say("noCommand");
		case "commander.invalidArgument":
			return say("invalidOption", { name, allowed: message.replace(/^.*Allowed choices are ([^.]*).*/su, "$1") });
		/* v8 ignore next 2 -- @preserve no command is set up so that there could be anything else; if one ever is, its own words are better than ours for another */
		default:
			return message;
	}
}

/** Whether an option is one that takes no value. */
function isFlag(name: string, command: Command): boolean {
	const flags = command.createHelp().visibleOptions(command);
	return flags.some(({ long, required }) => long === name && !required) || command.commands.some((part) => isFlag(name, part));
}

/** An option without the value that stands in one argument with it: nobody can tell whether that is a password. */
function withoutValue(option: string): string {
	return option.startsWith("--") ? option.replace(/=.*$/su, "") : option.slice(0, 2);
}
