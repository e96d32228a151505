import { organizationAddress } from "../../address/organization-address.ts";
import { personAddress } from "../../address/person-address.ts";
import type { AllocatedAddress, DirectoryEntry, Identity, Subject } from "../../address/types.ts";
import type { Decision } from "../../core/decision.ts";
import { explain } from "../../messages/explain.ts";
import { DIRECTORY_HEADINGS } from "../csv/columns.ts";
import { readTable } from "../csv/read-table.ts";
import { exitCodeOf } from "../exit-code.ts";
import { messageOf, UsageError } from "../io.ts";
import { ListOutput } from "../rows/list-output.ts";
import { isBody, readEntry } from "../rows/read-subject.ts";
import { brokenRow } from "../rows/row-finding.ts";
import { chooseProfile, type Settings } from "../settings.ts";

/** What `address` takes: the facts of one person or body. */
export interface AddressOptions {
	readonly profile: string;
	readonly reading: readonly string[];
	readonly existing?: string;
	readonly identity?: Identity;
	readonly id?: string;
	readonly fullName?: string;
	readonly organization?: string;
	readonly unit?: string;
	readonly citizenId?: string;
	readonly birthDate?: string;
	readonly kind?: string;
	readonly name?: string;
	readonly abbreviation?: string;
	readonly parent?: string;
}

/** The address of one person or body, with its whole explanation on standard error. */
export async function address(settings: Settings, facts: string | undefined, options: AddressOptions): Promise<number> {
	const { io } = settings;
	const { profile, catalogue } = await chooseProfile(settings, options.profile, options.reading);
	const directory = options.existing === undefined ? undefined : await readDirectory(settings, options.existing);
	const subject = subjectOf(settings, facts, options);
	const decision: Decision<AllocatedAddress> = isBody(subject)
		? organizationAddress(profile, subject, directory)
		: personAddress(profile, subject, directory, { identity: options.identity ?? "id" });
	const { value } = decision;
	const output = new ListOutput(settings);
	await output.header(["address", "resolution", "outcome", "findings"]);
	await output.write(
		() => [value?.address ?? "", value?.resolution ?? "", decision.outcome, decision.findings.map(({ code }) => code).join(" ")],
		() => decision,
	);
	await output.end();
	await io.stderr.write(`${explain(decision, catalogue)}\n`);
	return exitCodeOf(decision.outcome);
}

async function readDirectory(settings: Settings, file: string): Promise<readonly DirectoryEntry[]> {
	const table = await readTable(settings, file, DIRECTORY_HEADINGS, [["address"]]);
	const entries: DirectoryEntry[] = [];
	for (const record of table.rows()) {
		const entry = brokenRow(table.columns, record) === undefined ? readEntry(table.columns, record.cells) : undefined;
		if (entry !== undefined) entries.push(entry);
	}
	return entries;
}

/** The facts: as JSON, or by options, where the argument is a person's full name. */
function subjectOf({ language }: Settings, facts: string | undefined, options: AddressOptions): Subject {
	if (facts?.trimStart().startsWith("{") === true) {
		try {
			return JSON.parse(facts);
		} catch (error) {
			throw new UsageError(language.say("notJson", { file: "FACTS", reason: messageOf(error) }));
		}
	}
	const { id, organization, unit, citizenId, birthDate, kind, name, abbreviation, parent } = options;
	const fullName = options.fullName ?? facts;
	const citizenField = citizenId?.length === 4 ? "citizenIdLast4" : citizenId?.length === 3 ? "citizenIdLast3" : "citizenId";
	const given = Object.entries({ id, fullName, organization, unit, [citizenField]: citizenId, birthDate, kind, name, abbreviation, parent });
	if (fullName === undefined && kind === undefined) throw new UsageError(language.say("missingArgument", { name: "--full-name / --kind" }));
	return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
