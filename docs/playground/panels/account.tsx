import { useMemo, useState } from "preact/hooks";
import { type Account, type AccountAction, type AccountStatus, accountStatus, type Decision } from "../../../src/index.ts";
import { formatValue, termOf } from "../../../src/messages/format-value.ts";
import { usePage } from "../page.ts";
import { ClauseLabels } from "../ui/clauses.tsx";
import { Dated } from "../ui/dated.tsx";
import { DecisionCard } from "../ui/decision-card.tsx";
import { CheckField, DateField, FactField, SelectField } from "../ui/fields.tsx";
import { PanelHead } from "../ui/panel-head.tsx";
import { useAlternatives } from "../ui/readings.tsx";
import { type Mark, Timeline } from "../ui/timeline.tsx";

const COUNTED = ["issuedAt", "initialPasswordChangedAt", "lastLoginAt", "lastSentAt", "lastReceivedAt"] as const;
const EVENTS = [
	"passwordChangedAt",
	"passwordResetAt",
	"compromisedOn",
	"prohibitedActOn",
	"suspensionRequestedOn",
	"suspendedSince",
	"restoreRequestedAt",
	"restoredAt",
	"leftByDecisionOn",
	"terminationRequestedAt",
	"cancelledAt",
] as const;

type Counted = (typeof COUNTED)[number];
type Event = (typeof EVENTS)[number];

interface Facts {
	readonly role: "user" | "administrator";
	readonly absenceNotified: boolean;
	readonly counted: Readonly<Record<Counted, string | null | undefined>>;
	readonly events: Readonly<Partial<Record<Event, string>>>;
}

const START: Facts = {
	role: "user",
	absenceNotified: false,
	counted: { issuedAt: "2026-01-31", initialPasswordChangedAt: "2026-02-02", lastLoginAt: "2026-02-15", lastSentAt: null, lastReceivedAt: null },
	events: { passwordChangedAt: "2026-02-02" },
};

function accountOf({ role, absenceNotified, counted, events }: Facts): Account {
	// A date field that is empty says nothing: the fact is not known.
	const known = Object.entries(counted).filter(([, value]) => value !== undefined && value !== "");
	const happened = Object.entries(events).filter(([, value]) => value !== "");
	return { role, ...(absenceNotified ? { absenceNotified } : {}), ...Object.fromEntries(known), ...Object.fromEntries(happened) };
}

/** An account's dates: where it stands, what is due and when, drawn on a line. */
export function AccountPanel() {
	const { say, profile, catalogue, today } = usePage();
	const [facts, setFacts] = useState<Facts>(START);
	const [asOf, setAsOf] = useState(today);
	const account = accountOf(facts);
	const day = asOf === "" ? today : asOf;
	const key = JSON.stringify([account, day]);
	// `key` stands for the facts, which are made anew each time.
	const decision: Decision<AccountStatus> = useMemo(() => accountStatus(profile, account, day), [profile, key]);
	const alternatives = useAlternatives("accountStatus", [account, day], key);
	const { value } = decision;
	const words = { date: say("onDate"), never: say("never"), unknown: say("unknown") };
	return (
		<>
			<PanelHead panel="account" />
			<div class="columns three">
				<section class="card stack area-facts">
					<DateField label={say("asOf")} value={asOf} onValue={setAsOf} />
					<SelectField
						label={say("role")}
						value={facts.role}
						onValue={(role) => setFacts({ ...facts, role: role === "administrator" ? "administrator" : "user" })}
						options={[
							["user", say("role-user")],
							["administrator", say("role-administrator")],
						]}
					/>
					{COUNTED.map((name) => (
						<FactField
							key={name}
							label={termOf(name, catalogue)}
							value={facts.counted[name]}
							words={words}
							onValue={(date) => setFacts({ ...facts, counted: { ...facts.counted, [name]: date } })}
						/>
					))}
					<CheckField label={say("absence")} checked={facts.absenceNotified} onChecked={(absenceNotified) => setFacts({ ...facts, absenceNotified })} />
				</section>
				<DecisionCard decision={decision} spoken={value === undefined ? undefined : termOf(value.state, catalogue)} alternatives={alternatives}>
					{value !== undefined && (
						<div class="answer-main">
							<p class="state">{termOf(value.state, catalogue)}</p>
							{value.keptAliveBy !== undefined && <p class="hint">{say("keptAlive", { activity: termOf(value.keptAliveBy, catalogue) })}</p>}
							<Capabilities value={value} />
						</div>
					)}
					<Times facts={facts} asOf={day} value={value} />
				</DecisionCard>
				<details class="card area-extra">
					<summary>{say("otherEvents")}</summary>
					<div class="stack">
						{EVENTS.map((name) => (
							<DateField
								key={name}
								label={termOf(name, catalogue)}
								value={facts.events[name] ?? ""}
								onValue={(date) => setFacts({ ...facts, events: { ...facts.events, [name]: date } })}
							/>
						))}
					</div>
				</details>
			</div>
		</>
	);
}

function Capabilities({ value }: { readonly value: AccountStatus }) {
	const { catalogue } = usePage();
	return (
		<dl class="facts">
			{(["login", "send", "receive"] as const).map((name) => (
				<div key={name}>
					<dt>{termOf(name, catalogue)}</dt>
					<dd>{formatValue(name, value.capabilities[name], catalogue)}</dd>
				</div>
			))}
		</dl>
	);
}

/** What happened and what will be due, drawn and told. */
function Times({ facts, asOf, value }: { readonly facts: Facts; readonly asOf: string; readonly value: AccountStatus | undefined }) {
	const { say, catalogue } = usePage();
	const happened: readonly Mark[] = [...Object.entries(facts.counted), ...Object.entries(facts.events)].flatMap(([name, date]) =>
		typeof date === "string" && date !== "" ? [{ date, kind: "fact", text: termOf(name, catalogue), basis: [] }] : [],
	);
	const actionMark =
		(kind: "due" | "upcoming") =>
		(action: AccountAction): Mark => ({
			date: action.from,
			kind,
			text: `${termOf(action.kind, catalogue)} (${termOf(action.reason, catalogue)})${action.by === undefined ? "" : `, ${say("atTheLatest", { date: formatValue("by", action.by, catalogue) })}`}`,
			basis: action.basis,
			...(action.by === undefined ? {} : { until: action.by }),
		});
	const actions = [...(value?.actions ?? []).map(actionMark("due")), ...(value?.upcoming ?? []).map(actionMark("upcoming"))];
	const marks = [...happened, ...actions, { date: asOf, kind: "today" as const, text: say("asOfMark"), basis: [] }]
		.filter(({ date }) => /^\d{4}-\d{2}-\d{2}$/u.test(date))
		.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
		.map((mark, index) => ({ ...mark, number: index + 1 }));
	return (
		<section class="part">
			<h4>{say("timeline")}</h4>
			<Timeline marks={marks} />
			<ol class="events">
				{marks.map(({ number, date, kind, text, basis }) => (
					<li key={number} class={kind}>
						<span class="event-number" aria-hidden="true">
							{number}
						</span>
						<div>
							<p>
								<time dateTime={date}>{formatValue("date", date, catalogue)}</time>
								{kind !== "fact" && kind !== "today" && <span class={`tag ${kind}`}>{say(kind)}</span>}
							</p>
							<p>
								<Dated>{text}</Dated>
							</p>
							<ClauseLabels basis={basis} />
						</div>
					</li>
				))}
			</ol>
		</section>
	);
}
