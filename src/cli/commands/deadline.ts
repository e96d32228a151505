import { procedureDeadline } from "../../deadline/procedure-deadline.ts";
import { explain } from "../../messages/explain.ts";
import { proceduresOf } from "../../profile/procedures.ts";
import { exitCodeOf } from "../exit-code.ts";
import { UsageError } from "../io.ts";
import { ListOutput } from "../rows/list-output.ts";
import { chooseCalendar, chooseProfile, type Settings } from "../settings.ts";

/** What `deadline` takes beside the procedure. */
export interface DeadlineOptions {
	readonly profile: string;
	readonly reading: readonly string[];
	readonly calendar?: string;
	readonly started: string;
	readonly completed?: string;
	readonly asOf?: string;
}

/** When a procedure has to be done, with its whole explanation on standard error. */
export async function deadline(settings: Settings, procedure: string, options: DeadlineOptions): Promise<number> {
	const { io, language } = settings;
	const { profile, catalogue } = await chooseProfile(settings, options.profile, options.reading);
	const calendar = await chooseCalendar(settings, options.calendar);
	const known = [...new Set([...Object.keys(catalogue.procedures), ...Object.keys(proceduresOf(profile))])];
	if (!known.includes(procedure)) throw new UsageError(language.say("unknownProcedure", { profile: profile.id, name: procedure, known: known.join(", ") }));
	const facts = {
		startedAt: options.started,
		...(options.completed === undefined ? {} : { completedAt: options.completed }),
		...(options.asOf === undefined ? {} : { asOf: options.asOf }),
	};
	const decision = procedureDeadline(profile, procedure, facts, calendar);
	const { value } = decision;
	const output = new ListOutput(settings);
	await output.header(["procedure", "startedAt", "firstDay", "lastDay", "dueAt", "notBefore", "outcome", "findings"]);
	await output.write(
		() => [
			procedure,
			value?.startedAt ?? options.started,
			value?.firstDay ?? "",
			value?.lastDay ?? "",
			value?.dueAt ?? "",
			value?.notBefore ?? "",
			decision.outcome,
			decision.findings.map(({ code }) => code).join(" "),
		],
		() => decision,
	);
	await output.end();
	await io.stderr.write(`${explain(decision, catalogue)}\n`);
	return exitCodeOf(decision.outcome);
}
