import { useMemo, useState } from "preact/hooks";
import { periodSteps } from "../../../src/analysis.ts";
import { addWorkingDays, type Deadline, type Decision, explainPeriod, type PeriodSteps, procedureDeadline, vietnamPublicSector } from "../../../src/index.ts";
import { formatValue, termOf } from "../../../src/messages/format-value.ts";
import { usePage } from "../page.ts";
import { Dated } from "../ui/dated.tsx";
import { DecisionCard, NoAnswer } from "../ui/decision-card.tsx";
import { DateField, SelectField, TextField } from "../ui/fields.tsx";
import { MonthCalendar } from "../ui/month-calendar.tsx";
import { PanelHead } from "../ui/panel-head.tsx";
import { useAlternatives } from "../ui/readings.tsx";

const WORKING_DAYS = "working-days";
/** More working days than the calendar holds would only fill the page. */
const MOST_DAYS = 2500;

/** What a field of the other kind held is nothing to this one: limits in hours ask for a moment, all others for a day. */
const fitting = (value: string, hours: boolean): string => (hours === value.length > 10 ? value : "");

/** A moment of a date field (without an offset) as it is in Vietnam. */
const inVietnam = (moment: string): string => (moment.length === 16 ? `${moment}:00+07:00` : moment);

/** A time limit: its end, and the days that count towards it. */
export function DeadlinePanel() {
	const { say, profile, catalogue } = usePage();
	const procedures = "unstated" in profile.procedures ? {} : profile.procedures;
	const [wanted, setWanted] = useState("restore-account");
	const [date, setDate] = useState("2026-08-20");
	const [time, setTime] = useState("");
	const [completed, setCompleted] = useState("");
	const [asOf, setAsOf] = useState("");
	const [count, setCount] = useState("3");
	const chosen = wanted !== WORKING_DAYS && !Object.hasOwn(procedures, wanted) ? WORKING_DAYS : wanted;
	const limit = Object.hasOwn(procedures, chosen) ? procedures[chosen]?.limit : undefined;
	const hours = limit !== undefined && "value" in limit && ("hours" in limit.value.span || "minutes" in limit.value.span);
	return (
		<>
			<PanelHead panel="deadline" />
			<div class="columns">
				<section class="card stack">
					<SelectField
						label={say("procedure")}
						value={chosen}
						onValue={setWanted}
						options={[...Object.keys(procedures).map((id) => [id, termOf(id, catalogue)] as const), [WORKING_DAYS, say("countWorkingDays")]]}
					/>
					<DateField label={say("startedAt")} hint={say("startedAtHint")} value={date} onValue={setDate} />
					{hours && <TimeField value={time} onValue={setTime} />}
					{chosen === WORKING_DAYS ? (
						<TextField label={say("workingDays")} value={count} onValue={setCount} inputMode="numeric" maxLength={5} />
					) : (
						<>
							<DateField label={say("completedAt")} hint={say("completedAtHint")} value={fitting(completed, hours)} onValue={setCompleted} time={hours} />
							<DateField label={say("asOf")} hint={say("asOfHint")} value={fitting(asOf, hours)} onValue={setAsOf} time={hours} />
						</>
					)}
					<p class="hint">
						<Dated>
							{say("calendarRange", {
								from: formatValue("from", vietnamPublicSector.coversFrom, catalogue),
								to: formatValue("to", vietnamPublicSector.coversTo, catalogue),
							})}
						</Dated>
					</p>
				</section>
				{chosen === WORKING_DAYS ? (
					<WorkingDays start={date} count={count} />
				) : (
					<ProcedureAnswer
						procedure={chosen}
						startedAt={hours && time !== "" && date !== "" ? `${date}T${time}:00+07:00` : date}
						completedAt={inVietnam(fitting(completed, hours))}
						asOf={inVietnam(fitting(asOf, hours))}
					/>
				)}
			</div>
		</>
	);
}

function TimeField({ value, onValue }: { readonly value: string; readonly onValue: (value: string) => void }) {
	const { say } = usePage();
	return (
		<div class="field">
			<label for="deadline-time">{say("time")}</label>
			<input id="deadline-time" type="time" value={value} onInput={(event) => onValue(event.currentTarget.value)} />
		</div>
	);
}

function ProcedureAnswer({
	procedure,
	startedAt,
	completedAt,
	asOf,
}: {
	readonly procedure: string;
	readonly startedAt: string;
	readonly completedAt: string;
	readonly asOf: string;
}) {
	const { profile, catalogue } = usePage();
	const facts = { ...(startedAt === "" ? {} : { startedAt }), ...(completedAt === "" ? {} : { completedAt }), ...(asOf === "" ? {} : { asOf }) };
	const key = JSON.stringify([procedure, facts]);
	// `key` stands for the facts, which are made anew each time.
	const decision: Decision<Deadline> = useMemo(() => procedureDeadline(profile, procedure, facts), [profile, key]);
	const alternatives = useAlternatives("procedureDeadline", [procedure, facts], key);
	const { value } = decision;
	const steps = periodSteps(profile, "procedureDeadline", [procedure, facts], decision);
	const spoken = value?.dueAt === undefined ? undefined : formatValue("dueAt", value.dueAt, catalogue);
	return (
		<DecisionCard decision={decision} spoken={spoken} alternatives={alternatives} after={<Steps steps={steps} />}>
			{value !== undefined && (
				<div class="answer-main">
					{value.lastDay !== undefined && <Day label="lastDay" date={value.lastDay} />}
					{value.lastDay === undefined && value.dueAt !== undefined && <Day label="dueAt" date={value.dueAt} />}
					{value.notBefore !== undefined && <Day label="notBefore" date={value.notBefore} />}
					{value.lastDay !== undefined && value.dueAt !== undefined && (
						<p class="hint">
							<Dated>{`${termOf("dueAt", catalogue)}: ${formatValue("dueAt", value.dueAt, catalogue)}`}</Dated>
						</p>
					)}
				</div>
			)}
		</DecisionCard>
	);
}

function WorkingDays({ start, count }: { readonly start: string; readonly count: string }) {
	const { say, catalogue } = usePage();
	const days = /^\d{1,4}$/u.test(count.trim()) ? Number(count) : undefined;
	if (days === undefined || days < 1 || days > MOST_DAYS) {
		return (
			<p class="card problem" role="alert">
				{say("workingDaysWrong", { most: MOST_DAYS })}
			</p>
		);
	}
	if (start === "") {
		return (
			<NoAnswer>
				<p>{say("startEmpty")}</p>
			</NoAnswer>
		);
	}
	const decision = addWorkingDays(start, days);
	const steps = decision.value === undefined ? undefined : explainPeriod(start, { workingDays: days }).value;
	return (
		<DecisionCard
			decision={decision}
			spoken={decision.value === undefined ? undefined : formatValue("lastDay", decision.value, catalogue)}
			after={<Steps steps={steps} />}
		>
			{decision.value !== undefined && (
				<div class="answer-main">
					<Day label="lastDay" date={decision.value} />
				</div>
			)}
		</DecisionCard>
	);
}

function Day({ label, date }: { readonly label: string; readonly date: string }) {
	const { catalogue } = usePage();
	const civil = date.slice(0, 10);
	const weekday = new Intl.DateTimeFormat(catalogue.language === "vi" ? "vi-VN" : "en-GB", { weekday: "long", timeZone: "UTC" }).format(
		new Date(`${civil}T00:00:00Z`),
	);
	return (
		<p class="day">
			<span class="eyebrow">{termOf(label, catalogue)}</span>
			<strong>{formatValue(label, date, catalogue)}</strong>
			{date.length === 10 && <span class="hint">{weekday}</span>}
		</p>
	);
}

function Steps({ steps }: { readonly steps: PeriodSteps | undefined }) {
	const { say } = usePage();
	if (steps === undefined || !("lastDay" in steps)) return null;
	return (
		<section class="part">
			<h4>{say("calendar")}</h4>
			<MonthCalendar steps={steps} />
		</section>
	);
}
