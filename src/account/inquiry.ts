import type { Calendar } from "../calendar/types.ts";
import type { CalendarCode } from "../calendar/working-days.ts";
import type { CivilDay } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";
import type { Decision, Finding, FindingParams, Level } from "../core/decision.ts";
import { lastDayOf } from "../core/period.ts";
import { Ruling } from "../profile/ruling.ts";
import { spanOfFact, timeLimit } from "../profile/spans.ts";
import type { Trail } from "../profile/trail.ts";
import type { Activity, Duration } from "../profile/types.ts";
import type { AccountAction, AccountActionKind, AccountCode, AccountReason, AccountState } from "./account.ts";
import { type AccountFacts, type Fact, type GivenAccount, type MomentField, NEVER, readUncertainty } from "./facts.ts";
import type { Plan, Rule, Span } from "./plan.ts";
import type { Step } from "./step.ts";

/** Whether the account is suspended; `undefined` where the facts that would tell cannot be used. */
export type Suspended = boolean | undefined;

/** One account under one profile on one day: what the rules ask, and where they write their answers. */
export class Inquiry {
	readonly plan: Plan;
	readonly given: GivenAccount;
	readonly facts: AccountFacts;
	readonly asOf: CivilDay;
	readonly calendar: Calendar;
	/** Days by which the true activity may be later than the recorded one; negative where what is given is no such number. */
	readonly uncertainty: number;
	suspended: Suspended;
	keptAliveBy: Activity | "notified-absence" | undefined;
	trail: Trail;
	readonly findings: Finding<AccountCode>[] = [];
	readonly actions: AccountAction[] = [];
	readonly upcoming: AccountAction[] = [];
	/** The weightiest state that an action due puts the account into. */
	state: AccountState = "active";

	constructor(plan: Plan, given: GivenAccount, facts: AccountFacts, asOf: CivilDay, calendar: Calendar) {
		this.plan = plan;
		this.given = given;
		this.facts = facts;
		this.asOf = asOf;
		this.calendar = calendar;
		this.uncertainty = readUncertainty(facts.uncertaintyDays);
		this.trail = plan.start;
	}

	consult(step: Step): void {
		this.trail = step.after(this.trail);
	}

	find(reason: AccountReason | "missing-fact", level: Level, params: FindingParams, basis: readonly ClauseRef[]): void {
		this.findings.push(Object.freeze({ code: `account.${reason}`, level, params: Object.freeze(params), basis }));
	}

	/** Reports that a span is over: from which day it counted, and its last. */
	findPast(reason: AccountReason, level: Level, event: CivilDay, last: CivilDay, basis: readonly ClauseRef[]): void {
		this.findings.push(this.plan.pastSpans.of(reason, level, this.startInForce(event), last, basis));
	}

	/** Reports that a fact is missing, once. */
	miss(fact: string, basis: readonly ClauseRef[], kind?: string): void {
		if (this.findings.some(({ params }) => params["fact"] === fact)) return;
		this.find("missing-fact", "open", kind === undefined ? { fact } : { fact, kind }, basis);
	}

	/** Reports what is wrong with a moment that was given. */
	reject(code: "account.invalid-date" | "account.inconsistent-dates", field: MomentField | "asOf", params: FindingParams): void {
		this.findings.push(Object.freeze({ code, level: "open", params: Object.freeze({ field, ...params }), basis: NO_CLAUSE }));
	}

	/** An action that is due: it must be done, and puts the account into a state. */
	due(kind: AccountActionKind, from: CivilDay, reason: AccountReason, basis: readonly ClauseRef[], by?: CivilDay): void {
		this.list(kind, from, reason, basis, by);
		this.reach(STATE_OF[kind]);
	}

	/** Puts the account into a state, unless it is in a weightier one. */
	reach(state: AccountState): void {
		if (WEIGHT[state] > WEIGHT[this.state]) this.state = state;
	}

	/** An action that may be done, without a change of state. */
	list(kind: AccountActionKind, from: CivilDay, reason: AccountReason, basis: readonly ClauseRef[], by?: CivilDay): void {
		this.actions.push(this.plan.actions.of({ kind, from, by, reason, basis }));
	}

	/** An action that comes later if nothing happens until then. */
	later(kind: AccountActionKind, from: CivilDay, reason: AccountReason, basis: readonly ClauseRef[]): void {
		this.upcoming.push(this.plan.actions.of({ kind, from, by: undefined, reason, basis }));
	}

	/**
	 * The last day of a span of fact. Where the calendar cannot tell, there is none; a finding says so, a note where what is due today does not depend on it.
	 *
	 * @param event - The day of the event that the span runs from.
	 * @param decides - Whether anything depends on the end of the span at all.
	 */
	lastDayOf<T>(event: CivilDay, rule: Rule<T>, span: Span, decides = true): CivilDay | undefined {
		const { plan } = this;
		const { unit, count } = span.amount;
		if (plan.allRoll || unit === "workingDays") return this.rolledLastDayOf(event, rule, span, decides);
		this.consult(span.counted);
		const start = this.startInForce(event);
		const known = span.lastDays.get(start);
		if (known !== undefined) return known;
		const last = lastDayOf(start, { unit, count });
		if (span.lastDays.size > MOST_DAYS) span.lastDays.clear();
		span.lastDays.set(start, last);
		return last;
	}

	/** The day from which a span of fact runs. */
	startInForce(event: CivilDay): CivilDay {
		const { force, beforeForce, wholeSpan } = this.plan;
		if (event >= force.from) return event;
		this.consult(beforeForce);
		return wholeSpan ? event : force.from;
	}

	/** With no start known, a span of fact cannot have begun before the regulation was in force, unless the reading says that it can. */
	earliestStart(): Fact {
		this.consult(this.plan.beforeForce);
		return this.plan.wholeSpan ? NEVER : this.plan.force.from;
	}

	/** The last day of a time limit; none where the calendar cannot tell, which a finding then says. */
	limitOf(event: CivilDay, limit: { readonly span: Duration; readonly rolls?: boolean }, source: object): CivilDay | undefined {
		const ruling = new Ruling<CalendarCode>(this.plan.profile);
		const span = timeLimit(ruling, this.plan.profile, event, limit, this.calendar, source);
		this.absorb(ruling.decide(), true);
		return span?.lastDay;
	}

	private rolledLastDayOf<T>(event: CivilDay, rule: Rule<T>, span: Span, decides: boolean): CivilDay | undefined {
		const { profile } = this.plan;
		const { unit, count } = span.amount;
		const ruling = new Ruling<CalendarCode>(profile);
		const rolled = spanOfFact(ruling, profile, event, span.duration, this.calendar, rule.sourced);
		// A roll only moves the end further away: before the end by the calendar, whatever the roll is changes nothing today.
		const start = this.startInForce(event);
		const ended = unit === "workingDays" || this.asOf > lastDayOf(start, { unit, count });
		this.absorb(ruling.decide(), decides && ended);
		return rolled?.lastDay;
	}

	private absorb({ basis, readings, findings }: Decision<unknown, CalendarCode>, matters: boolean): void {
		if (readings.length > 0) this.trail = this.trail.withReadingsOf(this.plan.profile.periods.roll);
		for (const ref of basis) this.trail = this.trail.with(ref);
		for (const finding of findings) this.findings.push(matters ? finding : Object.freeze({ ...finding, level: "note" }));
	}
}

/** Days of more than twenty years. */
const MOST_DAYS = 8192;

const NO_CLAUSE: readonly never[] = Object.freeze([]);

const WEIGHT: Readonly<Record<AccountState, number>> = {
	"deletion-due": 5,
	"termination-due": 4,
	suspended: 3,
	"suspension-due": 2,
	"password-change-required": 1,
	active: 0,
};

const STATE_OF: Readonly<Record<AccountActionKind, AccountState>> = {
	delete: "deletion-due",
	terminate: "termination-due",
	"request-termination": "termination-due",
	suspend: "suspension-due",
	"change-password": "password-change-required",
};
