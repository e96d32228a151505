import { expect, test } from "vitest";
import {
	bacNinh,
	checkPassword,
	checkPasswordHistory,
	type Decision,
	type PasswordContext,
	type Profile,
	passwordExpiry,
	withReadings,
} from "../../src/index.ts";
import { invented, stated } from "./invented-profile.ts";

/*
 * In the built-in regulations several rules on passwords stand in one clause, so that one cited in place of another is not seen. Here each has its own.
 */
const profile = invented({
	minimumLength: { user: stated(8, "1.1"), administrator: stated(10, "1.2") },
	maximumLength: stated(12, "1.3"),
	classes: stated({ classes: ["lowercase", "digit"] as const }, "2.1"),
	special: stated({ set: "closed", characters: "#!", others: "forbidden" } as const, "2.2"),
	restrictions: [
		stated({ relation: "contains", text: "account", match: stated({ by: "ignore-case" } as const, "3.2") } as const, "3.1"),
		stated({ relation: "equals", text: "birth-date", match: { unstated: true, basis: ["3.4"] }, renderings: ["ddmmyyyy"] } as const, "3.3"),
	],
	history: stated({ count: 2, counted: "current-included" } as const, "4.1"),
	age: {
		user: stated({ span: { months: 6 }, strength: "mandatory" } as const, "5.1"),
		administrator: stated({ span: { workingDays: 9 }, strength: "mandatory" } as const, "5.2"),
	},
});
const silent: Profile = { ...bacNinh, password: { unstated: true, basis: ["11.2"] } };
const whole: PasswordContext = { role: "user", login: "hanv", birthDate: "1990-02-01", previousPasswords: ["vuon2026x"] };
const { role: _, ...anybodys } = whole;

test.each<[string, string, PasswordContext, readonly string[], string]>([
	["nothing against it", "cayxoai26", whole, [], "1.1,1.3,2.1,2.2,3.1,3.2,3.3,3.4,4.1"],
	["too short, for a user", "xoai26", whole, ["too-short 1.1"], "1.1,1.3,2.1,2.2,3.1,3.2,3.3,3.4,4.1"],
	["too short, for an administrator", "cayxoai26", { ...whole, role: "administrator" }, ["too-short 1.2"], "1.2,1.3,2.1,2.2,3.1,3.2,3.3,3.4,4.1"],
	["too short, for whom nobody knows", "xoai26", anybodys, ["missing-fact 1.1,1.2", "too-short 1.1,1.2"], "1.1,1.2,1.3,2.1,2.2,3.1,3.2,3.3,3.4,4.1"],
	["too long, and lacking digits", "cayxoaicaycam", whole, ["too-long 1.3", "missing-digit 2.1"], "1.1,1.3,2.1,2.2,3.1,3.2,3.3,3.4,4.1"],
	[
		"a sign that is not listed, and the login",
		"Hanv?2026",
		whole,
		["forbidden-character 2.2", "contains-login 3.1,3.2"],
		"1.1,1.3,2.1,2.2,3.1,3.2,3.3,3.4,4.1",
	],
	["the day of birth", "01021990", whole, ["missing-lowercase 2.1", "equals-birth-date 3.3,3.4"], "1.1,1.3,2.1,2.2,3.1,3.2,3.3,3.4,4.1"],
	["used before", "vuon2026x", whole, ["reused 4.1"], "1.1,1.3,2.1,2.2,3.1,3.2,3.3,3.4,4.1"],
	[
		"no login, no day of birth, no earlier passwords",
		"cayxoai26",
		{ role: "user" },
		["missing-fact 3.1,3.2", "missing-fact 3.3,3.4"],
		"1.1,1.3,2.1,2.2,3.1,3.2,3.3,3.4",
	],
])("%s", (_, password, context, findings, basis) => {
	const answer = checkPassword(profile, password, context);
	expect(linesOf(answer)).toEqual(findings);
	expect(places(answer)).toBe(basis);
});

test("what is used again, or cannot be compared, cites the rule on earlier passwords; silence its own clause", async () => {
	expect(linesOf(await checkPasswordHistory(profile, "x", ["h"], () => true))).toEqual(["reused 4.1"]);
	expect(linesOf(await checkPasswordHistory(profile, "x", ["h"], () => Promise.reject(new Error("no"))))).toEqual(["history-unreadable 4.1"]);
	const answer = await checkPasswordHistory(silent, "x", ["h"], () => true);
	expect([answer.outcome, answer.findings, places(answer)]).toEqual(["unregulated", [], "11.2"]);
	expect(places(checkPassword(silent, "x", {}))).toBe("11.2");
	expect(places(passwordExpiry(silent, { role: "user", changedAt: "2026-06-01" }))).toBe("11.2");
});

test("a password's age cites that of its role; without a role, and only then, that of both", () => {
	const counted = "147.2,148.3,148.6";
	const days = "147.2,148.1,148.6";
	for (const [facts, findings, basis] of [
		[{ role: "user", changedAt: "2026-06-01" }, [], `5.1,${counted}`],
		[{ role: "administrator", changedAt: "2026-06-01" }, [], `5.2,${days}`],
		[{ role: "administrator", changedAt: "2026-12-31" }, ["calendar.beyond-horizon 5.2"], `5.2,${days}`],
		[{ role: "user" }, ["missing-fact 5.1"], "5.1"],
		[{ changedAt: "2026-06-01" }, ["missing-fact 5.1,5.2"], "5.1,5.2"],
	] as const) {
		const answer = passwordExpiry(profile, facts);
		expect([linesOf(answer), places(answer)], JSON.stringify(facts)).toEqual([findings, basis]);
	}
	const rolled = withReadings(bacNinh, { "PERIOD-ROLL": "all" });
	expect(linesOf(passwordExpiry(rolled, { role: "user", changedAt: "2026-07-01" }))).toEqual(["calendar.beyond-horizon 4.2"]);
});

function linesOf(answer: Decision): readonly string[] {
	return answer.findings.map((finding) => `${finding.code.replace("password.", "")} ${places(finding)}`);
}

/** The places that an answer or a finding cites, as printed. */
function places({ basis }: Pick<Decision, "basis">): string {
	return basis.map(({ article, clause }) => `${article}.${clause}`).join();
}
