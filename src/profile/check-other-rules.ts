import { proceduresOf } from "./procedures.ts";
import { ROLES } from "./roles.ts";
import { inWords, type Mismatch, mismatch } from "./schema-error.ts";
import type { AttachmentRules, LifecycleRules, PasswordRules, Profile } from "./types.ts";

/** Checks what the shape of the instruments and of the rules other than those for addresses cannot tell. */
export function checkOtherRules(profile: Profile): readonly Mismatch[] {
	return [
		...checkInstruments(profile),
		...twice(
			profile.clauses.map(({ clause }) => clause),
			"clauses",
			"clause",
		),
		...twice(
			profile.readings.map(({ id }) => id),
			"readings",
			"id",
		),
		...twice(
			profile.defects.map(({ id }) => id),
			"defects",
			"id",
		),
		...("unstated" in profile.password ? [] : checkPassword(profile.password)),
		...("unstated" in profile.lifecycle ? [] : checkLifecycle(profile.lifecycle, profile)),
		...("unstated" in profile.attachment ? [] : checkAttachment(profile.attachment)),
	];
}

function checkInstruments({ instruments, references }: Profile): readonly Mismatch[] {
	const issues = [
		...twice(
			instruments.map(({ id }) => id),
			"instruments",
			"id",
		),
	];
	for (const [index, { id, inForce }] of instruments.entries()) {
		const { from, to } = inForce.value;
		if (to !== null && to < from) issues.push(mismatch(["instruments", index, "inForce", "value", "to"], `a day not before ${from}`, inWords(to)));
		if (Object.hasOwn(references, id)) issues.push(mismatch(["references", id], "an id that no instrument has", inWords(id)));
	}
	return issues;
}

/** Ids that come up again. */
function twice(ids: readonly string[], list: string, key: string): readonly Mismatch[] {
	const known = new Set<string>();
	return ids.flatMap((id, index) => {
		if (known.has(id)) return [mismatch([list, index, key], "every one once", `${inWords(id)} again`)];
		known.add(id);
		return [];
	});
}

function checkPassword({ minimumLength, maximumLength, classes, restrictions }: PasswordRules): readonly Mismatch[] {
	const issues: Mismatch[] = [];
	for (const role of ROLES) {
		const least = minimumLength[role];
		if ("value" in least && "value" in maximumLength && least.value > maximumLength.value) {
			issues.push(mismatch(["password", "minimumLength", role, "value"], `at most the greatest length, ${maximumLength.value}`, String(least.value)));
		}
	}
	if ("value" in classes && (classes.value.atLeast ?? 0) > classes.value.classes.length) {
		issues.push(
			mismatch(["password", "classes", "value", "atLeast"], `at most the ${classes.value.classes.length} classes listed`, String(classes.value.atLeast)),
		);
	}
	for (const [index, { value }] of restrictions.entries()) {
		const needed = value.text === "birth-date";
		if (needed !== (value.renderings !== undefined)) {
			const path = ["password", "restrictions", index, "value", "renderings"];
			issues.push(mismatch(path, needed ? "the renderings of a date of birth" : "renderings of a birth-date only", inWords(value.renderings)));
		}
	}
	return issues;
}

function checkLifecycle({ grounds, leaver }: LifecycleRules, profile: Profile): readonly Mismatch[] {
	const issues: Mismatch[] = [];
	for (const [index, { value }] of grounds.entries()) {
		const counted = value.ground === "failed-logins" || value.ground === "outside-messages";
		if (!counted && (value.moreThan !== undefined || value.window !== undefined)) {
			issues.push(mismatch(["lifecycle", "grounds", index, "value"], "a number or window for failed-logins and outside-messages only", inWords(value.ground)));
		}
		if (counted && value.moreThan === undefined) {
			issues.push(mismatch(["lifecycle", "grounds", index, "value", "moreThan"], "the number above which an account is suspended", "nothing"));
		}
	}
	for (const key of ["procedure", "termination"] as const) {
		const named = "value" in leaver ? leaver.value[key] : undefined;
		if (named !== undefined && !Object.hasOwn(proceduresOf(profile), named)) {
			issues.push(mismatch(["lifecycle", "leaver", "value", key], "one of the procedures", inWords(named)));
		}
	}
	return issues;
}

function checkAttachment({ rules }: AttachmentRules): readonly Mismatch[] {
	const issues: Mismatch[] = [];
	const known = new Set<string>();
	for (const [index, { value }] of rules.entries()) {
		const path = ["attachment", "rules", index, "value"];
		if (value.kind === "extension" && value.extensions === undefined) {
			issues.push(mismatch([...path, "extensions"], "the extensions that the rule is about", "nothing"));
		}
		for (const subject of value.kind === "extension" ? (value.extensions ?? []).map((extension) => `.${extension}`) : [value.kind]) {
			if (known.has(subject)) issues.push(mismatch(path, "one rule for each kind", `a second one for ${subject}`));
			known.add(subject);
		}
	}
	return issues;
}
