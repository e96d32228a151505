import {
	accountStatus,
	allocateAddresses,
	auditDirectory,
	bacNinh,
	checkAddress,
	checkAttachment,
	checkLogRecord,
	checkPassword,
	checkTextEncoding,
	detectLegacyEncoding,
	endOfPeriod,
	foldName,
	generatePassword,
	organizationAddress,
	parseAddress,
	parseClauseRef,
	personAddress,
	procedureDeadline,
	splitName,
	suggestAbbreviation,
	tuyenQuang,
} from "../../../src/index.ts";
import { explain, formatFinding, vi } from "../../../src/messages.ts";

/** What a text is made of, again and again: each has beguiled some scanner. */
export const pieces: readonly string[] = [
	"a",
	"ễ",
	"a ",
	" ",
	".",
	"@",
	"1",
	"-",
	"'",
	"\u0301",
	"e\u0323\u0302",
	"\u0301\u0323",
	"\ud800",
	"\0",
	"=?utf-8?B?",
	"=?utf-8?Q?=41?= ",
	"aù",
	"nguyen",
	"1a",
	".exe",
	"\u202e",
	"::$DATA",
	"2026-01-",
	"ﬁ",
	"a.",
	"𝒜",
];

const HA = "Nguyễn Văn Hà";
const DOMAIN = "@tuyenquang.gov.vn";

/** Everything that takes a text, as a function of that text. */
export const readers: ReadonlyMap<string, (text: string) => unknown> = new Map<string, (text: string) => unknown>([
	["foldName", foldName],
	["splitName", splitName],
	["suggestAbbreviation", suggestAbbreviation],
	["detectLegacyEncoding", detectLegacyEncoding],
	["checkTextEncoding, text", (text) => checkTextEncoding(tuyenQuang, text)],
	["checkTextEncoding, bytes", (text) => checkTextEncoding(tuyenQuang, new TextEncoder().encode(text))],
	["parseAddress", (text) => parseAddress(tuyenQuang, text + DOMAIN)],
	["parseAddress, Bắc Ninh", (text) => parseAddress(bacNinh, `${text}@bacninh.gov.vn`)],
	["checkAddress", (text) => checkAddress(tuyenQuang, text + DOMAIN)],
	["checkAddress, whole", (text) => checkAddress(bacNinh, text)],
	["checkAddress of a subject", (text) => checkAddress(bacNinh, "hanv123@bacninh.gov.vn", { subject: { fullName: text, citizenIdLast4: "0123" } })],
	["personAddress, name", (text) => personAddress(tuyenQuang, { fullName: text, organization: "skhcn" }, [])],
	["personAddress, organisation", (text) => personAddress(tuyenQuang, { fullName: HA, organization: text }, [])],
	["personAddress, citizen number", (text) => personAddress(bacNinh, { fullName: HA, citizenId: text }, [])],
	["personAddress, parts", (text) => personAddress(bacNinh, { name: { family: text, middle: [text], given: "Hà" }, citizenIdLast4: "0123" }, [])],
	[
		"personAddress, holder",
		(text) => personAddress(tuyenQuang, { fullName: HA, organization: "skhcn" }, [{ address: text + DOMAIN, holder: { kind: "person", fullName: text } }]),
	],
	[
		"personAddress, digits of a holder",
		(text) =>
			personAddress(bacNinh, { fullName: HA, citizenIdLast4: "0123" }, [{ address: `${text}x@bacninh.gov.vn`, holder: { kind: "person", fullName: HA } }]),
	],
	["organizationAddress", (text) => organizationAddress(bacNinh, { kind: "unit", abbreviation: text, parent: text }, [])],
	["organizationAddress, commune", (text) => organizationAddress(bacNinh, { kind: "commune-council", name: text }, [])],
	[
		"allocateAddresses",
		(text) => [
			...allocateAddresses(tuyenQuang, [
				{ id: text, fullName: HA, organization: "skhcn" },
				{ id: `${text}x`, fullName: HA, organization: "skhcn" },
			]),
		],
	],
	["auditDirectory", (text) => auditDirectory(tuyenQuang, [{ address: text + DOMAIN, holder: { kind: "person", id: text, fullName: text }, createdOn: text }])],
	["checkPassword", (text) => checkPassword(tuyenQuang, text, { role: "user", personName: HA, organizationNames: ["SKHCN"], login: `nvha.skhcn${DOMAIN}` })],
	["checkPassword, Bắc Ninh", (text) => checkPassword(bacNinh, text, { role: "user", login: text, previousPasswords: [text] })],
	[
		"checkPassword, context",
		(text) => checkPassword(tuyenQuang, "Anhem@2026", { role: "user", personName: text, organizationNames: [text], unitNames: [text], login: text }),
	],
	["generatePassword", (text) => generatePassword(tuyenQuang, { role: "user", personName: text, organizationNames: [text], login: text })],
	["accountStatus", (text) => accountStatus(tuyenQuang, { issuedAt: text, lastLoginAt: text }, "2026-06-01")],
	["endOfPeriod", (text) => endOfPeriod(text, { months: 6 })],
	["procedureDeadline", (text) => procedureDeadline(bacNinh, "issue-mailbox", { startedAt: text, asOf: text })],
	["checkLogRecord", (text) => checkLogRecord(tuyenQuang, { sentAt: text, from: text, to: [text], senderIp: text, sizeBytes: 1, systemErrors: text })],
	["checkAttachment, name", (text) => checkAttachment(bacNinh, { names: [text, `${text}.exe`, `a.${text}`] })],
	["checkAttachment, content", (text) => checkAttachment(bacNinh, { names: ["a.zip"], content: new TextEncoder().encode(`PK\u0003\u0004${text}`) })],
	["parseClauseRef", (text) => parseClauseRef(text, "x")],
	["formatFinding", (text) => formatFinding({ code: text, level: "must", params: { value: text, [text]: text }, basis: [] }, vi)],
	[
		"explain",
		(text) =>
			explain({ outcome: "compliant", value: { text, address: text }, findings: [], basis: [{ instrument: text, article: text }], readings: [text] }, vi),
	],
]);

/** A text of about so many units. */
export const made = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
