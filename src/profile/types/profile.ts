import type { AddressRules } from "./address.ts";
import type { LifecycleRules, PeriodRules, Procedure } from "./lifecycle.ts";
import type { AttachmentRules, ClauseEntry, Defect, Reading, RetentionRules, TextRules } from "./other.ts";
import type { PasswordRules } from "./password.ts";
import type { Localized, Sourced, Stated, Unstated } from "./sourced.ts";

/** A legal instrument: the regulation, or one that it leans on. */
export interface Instrument {
	/** Used in every clause reference. */
	readonly id: string;
	readonly title: Localized;
	/** As printed; `null` where the text has none yet. */
	readonly number: string | null;
	/** Civil date of issue; `null` where the text has none yet. */
	readonly issuedOn: string | null;
	readonly issuer: Localized;
	/** First and last civil day in force. */
	readonly inForce: Stated<{ readonly from: string; readonly to: string | null }>;
	readonly status: "draft" | "in-force" | "repealed";
	/** Instruments that it repeals. */
	readonly repeals: Sourced<readonly { readonly number: string; readonly title?: Localized }[]>;
	/** Who compared this profile with the text, and when. */
	readonly checked: readonly { readonly by: string; readonly on: string }[];
}

/**
 * A province's regulation as data: plain JSON, no function and no regular expression.
 *
 * Treat a profile as immutable: the functions remember what they derived from it. `withReadings` gives a changed copy.
 */
export interface Profile {
	readonly schemaVersion: 1;
	readonly id: string;
	readonly names: Localized;
	/** The regulation first. */
	readonly instruments: readonly [Instrument, ...Instrument[]];
	/** Other texts that clauses are cited from, by the id used in references. */
	readonly references: Readonly<Record<string, Localized>>;
	/** Bodies or people that the regulation leaves out. */
	readonly exclusions: Sourced<readonly Localized[]>;
	readonly address: AddressRules | Unstated;
	readonly password: PasswordRules | Unstated;
	readonly periods: PeriodRules;
	readonly lifecycle: LifecycleRules | Unstated;
	readonly procedures: Readonly<Record<string, Procedure>> | Unstated;
	readonly retention: RetentionRules | Unstated;
	readonly attachment: AttachmentRules | Unstated;
	readonly text: TextRules | Unstated;
	readonly clauses: readonly ClauseEntry[];
	readonly readings: readonly Reading[];
	readonly defects: readonly Defect[];
}
