import { organizationAddress } from "../../address/organization-address.ts";
import { personAddress } from "../../address/person-address.ts";
import type { AllocatedAddress, Identity, Subject } from "../../address/types.ts";
import type { Decision } from "../../core/decision.ts";
import { explain } from "../../messages/explain.ts";
import { exitCodeOf, worse } from "../exit-code.ts";
import { EXIT, UsageError } from "../io.ts";
import { jsonProblem } from "../json-problem.ts";
import { BODY_FACTS, isBodyName } from "../rows/is-body-name.ts";
import { ListOutput } from "../rows/list-output.ts";
import { readExisting } from "../rows/read-existing.ts";
import { isBody } from "../rows/read-subject.ts";
import { chooseProfile, type Settings } from "../settings.ts";
import type { Language } from "../texts.ts";

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
	const directory = options.existing === undefined ? undefined : await readExisting(settings, profile, options.existing);
	const subject = subjectOf(settings, facts, options);
	const decision: Decision<AllocatedAddress> = isBody(subject)
		? organizationAddress(profile, subject, directory?.entries)
		: personAddress(profile, subject, directory?.entries, options.identity === undefined ? {} : { identity: options.identity });
	const { value } = decision;
	const output = new ListOutput(settings);
	await output.header(["address", "resolution", "outcome", "findings"]);
	await output.write(
		() => [value?.address ?? "", value?.resolution ?? "", decision.outcome, decision.findings.map(({ code }) => code).join(" ")],
		() => decision,
	);
	await output.end();
	await io.stderr.write(`${explain(decision, catalogue)}\n`);
	return worse(exitCodeOf(decision.outcome), directory?.exitCode ?? EXIT.ok);
}

/** Options that say who a person is, and those that say what a body is. */
const PERSON_OPTIONS = ["fullName", "organization", "unit", "citizenId", "birthDate", "identity"] as const;
const BODY_OPTIONS = ["name", "abbreviation", "parent"] as const;
const FACTS = "FULL_NAME_OR_JSON";

/** The facts: as JSON, or by options, where the argument is a person's full name. What cannot be used beside the others is refused. */
function subjectOf({ language }: Settings, facts: string | undefined, options: AddressOptions): Subject {
	const refuse = (beside: string, names: readonly (keyof AddressOptions)[], argument?: string): void => {
		const given = names.filter((name) => options[name] !== undefined).map((name) => `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`);
		const refused = argument === undefined ? given : [argument, ...given];
		if (refused.length > 0) throw new UsageError(language.say("doesNotGo", { beside, options: refused.join(", ") }));
	};
	if (facts?.trimStart().startsWith("{") === true) {
		const subject = parseFacts(facts, language);
		refuse(FACTS, [...PERSON_OPTIONS.filter((name) => name !== "identity" || isBody(subject)), ...BODY_OPTIONS, "id", "kind"]);
		return subject;
	}
	const { id, organization, unit, citizenId, birthDate, kind, name, abbreviation, parent } = options;
	if (facts !== undefined && options.fullName !== undefined) throw new UsageError(language.say("excessArguments"));
	const fullName = options.fullName ?? facts;
	if (fullName === undefined && kind === undefined) throw new UsageError(language.say("missingArgument", { name: "--full-name / --kind" }));
	const beside = kind === undefined ? (facts === undefined ? "--full-name" : FACTS) : `--kind ${kind}`;
	if (isBody({ ...(kind === undefined ? {} : { kind }) })) refuse(beside, PERSON_OPTIONS, facts === undefined ? undefined : FACTS);
	else refuse(beside, BODY_OPTIONS);
	for (const field of BODY_FACTS) {
		if (isBodyName(options[field] ?? ""))
			throw new UsageError(language.say("invalidOption", { name: `--${field}`, allowed: language.say("abbreviationNeeded") }));
	}
	const citizenField = citizenId?.length === 4 ? "citizenIdLast4" : citizenId?.length === 3 ? "citizenIdLast3" : "citizenId";
	const given = Object.entries({ id, fullName, organization, unit, [citizenField]: citizenId, birthDate, kind, name, abbreviation, parent });
	return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function parseFacts(facts: string, language: Language): Subject {
	try {
		return JSON.parse(facts);
	} catch (error) {
		throw new UsageError(language.say("notJson", { file: FACTS, reason: jsonProblem(error, facts) }));
	}
}
