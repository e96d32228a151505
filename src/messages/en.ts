import type { Catalogue } from "./catalogue.ts";
import { findings } from "./en-findings.ts";
import { terms } from "./en-terms.ts";

/**
 * The English catalogue.
 *
 * @example
 * ```ts
 * en.outcomes.compliant // => "Compliant"
 * ```
 */
export const en: Catalogue = {
	language: "en",
	outcomes: {
		compliant: "Compliant",
		discouraged: "Discouraged",
		violation: "Against the regulation",
		unregulated: "The regulation is silent",
		undetermined: "Undetermined, somebody has to decide",
	},
	levels: { must: "Must", should: "Should", open: "To be settled", note: "Note" },
	findings,
	states: {
		active: "active",
		"password-change-required": "password change required",
		"suspension-due": "suspension due",
		suspended: "suspended",
		"deletion-due": "deletion due",
		"termination-due": "termination due",
	},
	actions: {
		suspend: "suspend the account",
		delete: "delete the account for good",
		"change-password": "change the password",
		"request-termination": "ask in writing for the end of the account",
		terminate: "end the account",
	},
	resolutions: {
		base: "base form",
		extended: "initials lengthened",
		ordinal: "number added",
		"longer-suffix": "more of the last digits of the citizen number",
		existing: "address kept",
		negotiated: "settled by agreement",
		grandfathered: "name kept from before the day stated",
	},
	rejections: {
		"same-name": "held by somebody with the same unaccented name",
		"different-name": "held by somebody with another name",
		"other-kind": "held by an organisation or unit",
		"holder-unknown": "held by somebody whose name is not known",
		retired: "was somebody else's, and is retired",
		taken: "taken",
		"too-long": "too long",
	},
	dispositions: {
		implemented: "implemented",
		stated: "stated, nothing to compute",
		organisational: "a duty of people",
		disputed: "open to several readings",
	},
	procedures: {
		"issue-mailbox": "issuing a mailbox",
		"change-mailbox": "changing a mailbox",
		"reset-password": "resetting a password",
		"restore-account": "restoring an account",
		"request-termination": "asking for the end of an account",
		"terminate-account": "ending an account",
	},
	kinds: {
		person: "person",
		agency: "agency or organisation",
		unit: "unit",
		"commune-committee": "commune People's Committee",
		"commune-party": "commune Party committee",
		"commune-council": "commune People's Council",
		association: "association, mass organisation or state enterprise",
	},
	terms,
	phrases: {
		article: "Article {article}",
		clause: "Article {article}({clause})",
		point: "Article {article}({clause})({point})",
		item: "{place}, dash {item}",
		section: "section {article}",
		regulation: "{place} of the {regulation}",
		decision: "{place} of {decision}",
		basis: "Basis: {clauses}",
		findings: "Findings:",
		value: "Result:",
		readings: "Disputed clauses that this rests on, and how they were read:",
		reading: "{id}: {question}",
		option: "{option}: {text}",
		selected: "in use",
		otherwise: "read so: {answer}",
		unchanged: "read so, the answer stays the same",
		counted: "How the time was counted:",
		tried: "Addresses tried:",
		taken: "{localPart}: chosen",
		rejected: "{localPart}: {reason}",
		action: "{action} from {from}[, by {by} at the latest][ ({reason})]",
		actions: "To do:",
		upcoming: "Later, if nothing changes:",
		none: "none",
		yes: "yes",
		no: "no",
		unstated: "unstated",
		never: "never",
		before: "before {time}",
		details: "{text} ({details})",
		more: "{list} and {count} more",
	},
	instruments: {
		"bac-ninh-79-2025": { regulation: "regulation issued with Decision 79/2025/QĐ-UBND", decision: "Decision 79/2025/QĐ-UBND" },
		"tuyen-quang-2025": {
			regulation: "regulation on official e-mail of Tuyên Quang province",
			decision: "the Decision that issues Tuyên Quang's regulation on official e-mail",
		},
		"civil-code-2015": { regulation: "Civil Code 91/2015/QH13" },
		"law-20-2023-qh15": { regulation: "Law on E-transactions 20/2023/QH15" },
		rfc5321: { regulation: "RFC 5321", sections: true },
		rfc2142: { regulation: "RFC 2142", sections: true },
	},
};
