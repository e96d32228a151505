import type { Attachment, Decision, Identity, Inspection } from "../../../src/index.ts";
import type { LanguageCode } from "../route.ts";

/** A list to be given addresses. */
export interface ListOrder {
	readonly job: "list";
	/** Id of a built-in province, or a whole profile as JSON. */
	readonly profile: { readonly id: string } | { readonly json: string };
	readonly readings: Readonly<Record<string, string>>;
	readonly language: LanguageCode;
	/** The list as it was pasted, or the file. */
	readonly list: string | Blob;
	/** The addresses that are taken, as CSV or a file of it; absent where there are none. */
	readonly existing?: string | Blob;
	/** What the page calls the list and the addresses that are taken. */
	readonly called: { readonly list: string; readonly existing: string };
	/** The organisation of people whose row has none. */
	readonly organization: string;
	/** `auto`: by id where the list has a column of them; otherwise each row is a new person. */
	readonly identity: Identity | "auto";
	readonly excel: boolean;
}

/** A file to be judged. */
export interface AttachmentOrder {
	readonly job: "attachment";
	readonly profile: { readonly id: string } | { readonly json: string };
	readonly readings: Readonly<Record<string, string>>;
	readonly names: Attachment["names"];
	readonly content: Blob;
}

/** Asks for a page of the list's table. */
export interface PageOrder {
	readonly job: "page";
	readonly page: number;
	/** Only the rows that somebody has to look at. */
	readonly open: boolean;
}

export type Order = ListOrder | AttachmentOrder | PageOrder;

/** A page of the table. */
export interface TablePage {
	readonly page: number;
	readonly open: boolean;
	readonly headings: readonly string[];
	readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** What the worker says. */
export type Report =
	| { readonly report: "progress"; readonly rows: number; readonly expected: number }
	| ({ readonly report: "page" } & TablePage)
	| {
			readonly report: "done";
			readonly rows: number;
			readonly openRows: number;
			readonly outcomes: Readonly<Record<string, number>>;
			/** What the command would have said of the list. */
			readonly remarks: string;
			readonly csv: Blob;
	  }
	| { readonly report: "attachment"; readonly decision: Decision<Inspection> }
	| { readonly report: "failed"; readonly failure: Failure; readonly reason: string };

/** Why there is no answer: the browser lets no worker run, the file cannot be read, or something else. */
export type Failure = "no-worker" | "unreadable" | "other";

/** How many rows a page of the table has. */
export const PAGE_ROWS = 100;
