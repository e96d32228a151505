import type { AddressRules } from "./address.ts";
import type { LifecycleRules, PeriodRules, Procedure } from "./lifecycle.ts";
import type { AttachmentRules, ClauseEntry, Defect, Reading, RetentionRules, TextRules } from "./other.ts";
import type { PasswordRules } from "./password.ts";
import type { Localized, Sourced, Stated, Unstated } from "./sourced.ts";

/** A legal instrument: the regulation, or one that it leans on. */
export interface Instrument {
	/** Used in every clause reference. */
	readonly id: string;
	/** What it is called, in the library's own words. */
	readonly title: Localized;
	/** As printed; `null` where the text has none yet. */
	readonly number: string | null;
	/** Civil date of issue; `null` where the text has none yet. */
	readonly issuedOn: string | null;
	/** Who issued it. */
	readonly issuer: Localized;
	/** First and last civil day in force. */
	readonly inForce: Stated<{
		/** First civil day in force. */
		readonly from: string;
		/** Last civil day in force; `null` where no end is set. */
		readonly to: string | null;
	}>;
	/** Its status: `draft` where the text has no number yet. */
	readonly status: "draft" | "in-force" | "repealed";
	/** Instruments that it repeals. */
	readonly repeals: Sourced<
		readonly {
			/** As printed. */
			readonly number: string;
			/** What it is called. */
			readonly title?: Localized;
		}[]
	>;
	/** Who compared this profile with the text, and when. */
	readonly checked: readonly {
		/** Who compared. */
		readonly by: string;
		/** The civil date on which. */
		readonly on: string;
	}[];
}

/**
 * A province's regulation as data: plain JSON, no function and no regular expression.
 *
 * Treat a profile as immutable: the functions remember what they derived from it. `withReadings` gives a changed copy.
 */
export interface Profile {
	/** Version of the shape of profiles. */
	readonly schemaVersion: 1;
	/** The identifier by which vectors and the command refer to the profile. */
	readonly id: string;
	/** What the province is called. */
	readonly names: Localized;
	/** The regulation first. */
	readonly instruments: readonly [Instrument, ...Instrument[]];
	/** Other texts that clauses are cited from, by the id used in references. */
	readonly references: Readonly<Record<string, Localized>>;
	/** Bodies or people that the regulation leaves out. */
	readonly exclusions: Sourced<readonly Localized[]>;
	/** How addresses are made and checked. */
	readonly address: AddressRules | Unstated;
	/** What a password must be. */
	readonly password: PasswordRules | Unstated;
	/** How periods are counted. */
	readonly periods: PeriodRules;
	/** What happens to accounts over time. */
	readonly lifecycle: LifecycleRules | Unstated;
	/** Duties with a time limit, by id. */
	readonly procedures: Readonly<Record<string, Procedure>> | Unstated;
	/** What is kept, and how much there may be. */
	readonly retention: RetentionRules | Unstated;
	/** What may be sent. */
	readonly attachment: AttachmentRules | Unstated;
	/** How text is written. */
	readonly text: TextRules | Unstated;
	/** The clause register: every article, clause and point, and what the library does about it. */
	readonly clauses: readonly ClauseEntry[];
	/** The disputed clauses, and how each is read. */
	readonly readings: readonly Reading[];
	/** Faults of the text. */
	readonly defects: readonly Defect[];
}
