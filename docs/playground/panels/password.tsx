import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { checkPassword, type Finding, generatePassword, type PasswordContext, type PasswordDecision, type Profile } from "../../../src/index.ts";
import { usePage } from "../page.ts";
import { Conditions } from "../ui/conditions.tsx";
import { DecisionCard, NoAnswer } from "../ui/decision-card.tsx";
import { AreaField, DateField, SelectField, TextField } from "../ui/fields.tsx";
import { PanelHead } from "../ui/panel-head.tsx";
import { useAlternatives } from "../ui/readings.tsx";

interface Facts {
	readonly role: "user" | "administrator";
	readonly login: string;
	readonly personName: string;
	readonly organizationNames: string;
	readonly unitNames: string;
	readonly birthDate: string;
}

const START: Facts = {
	role: "user",
	login: "ntan.skhcn",
	personName: "Nguyễn Thị An",
	organizationNames: "Sở Khoa học và Công nghệ\nSKHCN",
	unitNames: "",
	birthDate: "",
};

/** What the rules of a regulation ask about beside the password. */
function needsOf({ password, readings }: Profile): { readonly texts: ReadonlySet<string>; readonly history: boolean } {
	if ("unstated" in password) return { texts: new Set(), history: false };
	const patched = readings.some(({ options }) => JSON.stringify(options).includes('"/password/history'));
	return { texts: new Set(password.restrictions.map(({ value }) => value.text)), history: "value" in password.history || patched };
}

const lines = (text: string): readonly string[] =>
	text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");

/** A password against the rules, as it is typed. It stays in its field: no state, no attribute and no answer holds it. */
export function PasswordPanel() {
	const { say, profile, announce } = usePage();
	const [facts, setFacts] = useState<Facts>(START);
	const [history, setHistory] = useState("");
	const [shown, setShown] = useState(false);
	const [typed, setTyped] = useState(0);
	const [problem, setProblem] = useState<string>();
	const field = useRef<HTMLInputElement>(null);
	const needs = useMemo(() => needsOf(profile), [profile]);
	const set = (change: Partial<Facts>): void => setFacts({ ...facts, ...change });

	const context: PasswordContext = {
		role: facts.role,
		login: facts.login.trim() === "" ? null : facts.login.trim(),
		personName: facts.personName.trim() === "" ? null : facts.personName,
		organizationNames: lines(facts.organizationNames),
		unitNames: lines(facts.unitNames),
		birthDate: facts.birthDate === "" ? null : facts.birthDate,
		...(needs.history ? { previousPasswords: history.split("\n").filter((line) => line !== "") } : {}),
	};
	const takeHistory = (text: string): void => {
		setHistory(text);
		setTyped(typed + 1);
	};
	const password = field.current?.value ?? "";
	const key = `${typed} ${JSON.stringify(facts)}`;
	// `key` stands for the facts, which are made anew each time, and for the field.
	const decision: PasswordDecision = useMemo(() => checkPassword(profile, password, context), [profile, key]);
	// Likewise.
	const unmet: readonly Finding[] = useMemo(() => checkPassword(profile, "", context).findings, [profile, key]);
	const alternatives = useAlternatives("checkPassword", password === "" ? undefined : [password, context], key);

	// Another regulation or context makes an earlier refusal void.
	useEffect(() => setProblem(undefined), [profile, facts]);
	const generate = (): void => {
		const input = field.current;
		if (input === null) return;
		try {
			input.value = generatePassword(profile, context);
			setProblem(undefined);
			setShown(true);
			setTyped(typed + 1);
			announce(say("generated"));
		} catch (error) {
			if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
			setProblem(say("notGenerated"));
		}
	};

	const kind: { readonly type: "text" } | { readonly type: "password" } = shown ? { type: "text" } : { type: "password" };
	return (
		<>
			<PanelHead panel="password" />
			<div class="columns three">
				<section class="card stack area-facts">
					<div class="field">
						<label for="password-field">{say("passwordField")}</label>
						<div class="with-button">
							<input
								id="password-field"
								ref={field}
								class="mono"
								{...kind}
								autocomplete="off"
								autocapitalize="off"
								spellcheck={false}
								aria-describedby="password-hint"
								onInput={() => setTyped(typed + 1)}
							/>
							<button type="button" class="button quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
								{say(shown ? "hide" : "show")}
							</button>
						</div>
						<p class="hint" id="password-hint">
							{say("passwordHint")}
						</p>
					</div>
					<div class="buttons">
						<button type="button" class="button" onClick={generate}>
							{say("generate")}
						</button>
					</div>
					{problem !== undefined && (
						<p class="problem" role="alert">
							{problem}
						</p>
					)}
				</section>
				{password === "" ? (
					<NoAnswer>
						<p>{say("passwordEmpty")}</p>
						<Conditions unmet={unmet} findings={undefined} />
					</NoAnswer>
				) : (
					<DecisionCard decision={decision} alternatives={alternatives} after={<Conditions unmet={unmet} findings={decision.findings} />} />
				)}
				<section class="card stack area-extra">
					<h3>{say("whose")}</h3>
					<SelectField
						label={say("role")}
						value={facts.role}
						onValue={(role) => set({ role: role === "administrator" ? "administrator" : "user" })}
						options={[
							["user", say("role-user")],
							["administrator", say("role-administrator")],
						]}
					/>
					<TextField label={say("login")} value={facts.login} onValue={(login) => set({ login })} mono />
					{needs.texts.has("person") && <TextField label={say("personName")} value={facts.personName} onValue={(personName) => set({ personName })} />}
					{needs.texts.has("organization") && (
						<AreaField
							label={say("organizationNames")}
							hint={say("onePerLine")}
							rows={2}
							value={facts.organizationNames}
							onValue={(organizationNames) => set({ organizationNames })}
						/>
					)}
					{needs.texts.has("unit") && (
						<AreaField label={say("unitNames")} hint={say("onePerLine")} rows={2} value={facts.unitNames} onValue={(unitNames) => set({ unitNames })} />
					)}
					{needs.texts.has("birth-date") && <DateField label={say("birthDate")} value={facts.birthDate} onValue={(birthDate) => set({ birthDate })} />}
					{needs.history && <AreaField label={say("history")} hint={say("historyHint")} rows={3} value={history} onValue={takeHistory} />}
				</section>
			</div>
		</>
	);
}
