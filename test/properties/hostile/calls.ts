import * as analysis from "../../../src/analysis.ts";
import * as main from "../../../src/index.ts";
import * as messages from "../../../src/messages.ts";
import * as schema from "../../../src/schema.ts";
import { zip } from "../../attachment/writers/zip.ts";

const { bacNinh, tuyenQuang, vietnamPublicSector } = main;

/** Everything that the entries export, by name. */
export const exported: ReadonlyMap<string, unknown> = new Map([main, schema, messages, analysis].flatMap((entry) => Object.entries(entry)));

/** What is called: a function of its arguments, and arguments that are right, made anew each time. */
export interface Call {
	readonly run: (...args: readonly unknown[]) => unknown;
	/** Names of the arguments, as errors call them. */
	readonly names: readonly string[];
	readonly args: readonly (() => readonly unknown[])[];
}

function call(name: string, names: string, ...args: readonly (() => readonly unknown[])[]): readonly [string, Call] {
	const target = exported.get(name);
	return [
		name,
		{
			run: (...given) => {
				if (typeof target !== "function") throw new Error(`${name} is no function`);
				return Reflect.apply(target, undefined, given);
			},
			names: names.split(" "),
			args,
		},
	];
}

const fullName = "Nguyễn Văn Hà";
const person = (): object => ({
	kind: "person",
	id: "e1",
	fullName,
	organization: { kind: "agency", abbreviation: "SKHCN" },
	unit: "VP",
	citizenIdLast4: "0123",
});
const byParts = (): object => ({
	name: { family: "Nguyễn", middle: ["Văn", "An"], given: "Hà" },
	organization: "skhcn",
	citizenId: "027085000123",
	birthDate: "1985-01-02",
});
const unit = (): object => ({ kind: "unit", id: "o1", abbreviation: "VP", name: "Văn phòng", parent: { kind: "agency", abbreviation: "SKHCN" } });
const commune = (): object => ({ kind: "commune-council", name: "Phường Đa Mai", communeType: "phuong" });
const entries = (): object[] => [
	{ address: "nvha.skhcn@tuyenquang.gov.vn", holder: { kind: "person", id: "e2", fullName, organization: "skhcn" }, retired: false, createdOn: "2026-02-01" },
	{
		address: "hanv123@bacninh.gov.vn",
		holder: { kind: "person", id: "e3", name: { family: "Nông", middle: "Viết", given: "Hà" }, citizenIdLast4: "9123" },
		retired: true,
	},
	{ address: "vp.skhcn@tuyenquang.gov.vn", holder: { kind: "unit", id: "o2", abbreviation: "VP", name: "Văn phòng" } },
	{ address: "damai@bacninh.gov.vn", holder: null },
];
const context = (): object => ({
	role: "user",
	login: "nvha.skhcn@tuyenquang.gov.vn",
	personName: fullName,
	organizationNames: ["Sở Khoa học và Công nghệ", "SKHCN"],
	unitNames: ["Văn phòng"],
	birthDate: "1985-01-02",
	previousPasswords: ["Mua-xuan-9", "Mua-he-10"],
});
const contextByParts = (): object => ({
	role: "administrator",
	login: "hanv123",
	personName: { family: "Nguyễn", middle: ["Văn"], given: "Hà" },
	organizationNames: [],
	unitNames: null,
});
const account = (): object => ({
	role: "user",
	issuedAt: "2026-01-21",
	initialPasswordChangedAt: null,
	passwordChangedAt: "2026-02-01",
	passwordResetAt: null,
	lastLoginAt: "2026-03-01T08:00:00+07:00",
	lastSentAt: null,
	lastReceivedAt: new Date("2026-03-02T00:00:00Z"),
	absenceNotified: false,
	compromisedOn: "2026-04-01",
	prohibitedActOn: null,
	suspensionRequestedOn: null,
	suspendedSince: "2026-04-02",
	restoredAt: "2026-05-01",
	restoreRequestedAt: null,
	leftByDecisionOn: "2026-06-01",
	terminationRequestedAt: null,
	cancelledAt: null,
	uncertaintyDays: 7,
	failedLogins: 2,
	lastFailedLoginAt: "2026-03-03",
	outsideMessages: 3,
	outsideMessagesAt: "2026-03-04",
});
const calendarWithHours: object = {
	...vietnamPublicSector,
	hours: {
		default: [["07:30", "11:30"]],
		"1": [
			["07:30", "11:30"],
			["13:00", "16:30"],
		],
	},
};
const calendar = (): object => calendarWithHours;
const archive = (): Uint8Array => zip([{ name: "a.txt", data: new TextEncoder().encode("số liệu") }]);
const attachment = (): object => ({ names: ["bao-cao.zip", "a.exe"], content: archive(), size: 4000 });
const finding = (): object => ({
	code: "password.too-short",
	level: "must",
	params: { minimum: 8, sizes: ["a"] },
	basis: [{ instrument: "bac-ninh-79-2025", article: "4", clause: "1" }],
});
const decision = (reading = "BN-LAST-3"): object => ({
	outcome: "violation",
	value: { address: "nvha.skhcn@tuyenquang.gov.vn", localPart: "nvha.skhcn", resolution: "base", trace: [{ localPart: "nvha.skhcn" }] },
	findings: [finding()],
	basis: [{ instrument: "bac-ninh-79-2025", article: "4", clause: "1", point: "a", item: 1 }],
	readings: [reading],
});
const profiles = (): readonly object[] => [bacNinh, tuyenQuang];
const each = (make: (profile: object) => readonly unknown[]): readonly (() => readonly unknown[])[] => [() => make(bacNinh), () => make(tuyenQuang)];

export const calls: ReadonlyMap<string, Call> = new Map([
	call("accountStatus", "profile account asOf calendar", ...each((profile) => [profile, account(), "2026-08-16", calendar()])),
	call(
		"allocateAddresses",
		"profile subjects existing options",
		...each((profile) => [profile, [person(), byParts(), unit(), commune()], entries(), { identity: "name" }]),
	),
	call("auditDirectory", "profile entries", ...each((profile) => [profile, entries()])),
	call(
		"checkAddress",
		"profile address options",
		...each((profile) => [profile, "nvha1.skhcn@tuyenquang.gov.vn", { subject: person(), directory: entries() }]),
		...each((profile) => [profile, "hdnd.damai@bacninh.gov.vn", { subject: commune(), directory: entries() }]),
	),
	call("createDirectory", "entries", () => [entries()]),
	call(
		"organizationAddress",
		"profile organization directory",
		...each((profile) => [profile, unit(), entries()]),
		...each((profile) => [profile, commune(), entries()]),
	),
	call("parseAddress", "profile address", ...each((profile) => [profile, "nvha1.skhcn@tuyenquang.gov.vn"])),
	call(
		"personAddress",
		"profile person directory options",
		...each((profile) => [profile, person(), entries(), { identity: "id" }]),
		...each((profile) => [profile, byParts(), entries(), { identity: "none" }]),
	),
	call(
		"personAddressAsync",
		"profile person lookup options",
		...each((profile) => [
			profile,
			person(),
			{ byLocalPart: async (localPart: string) => entries().filter((entry) => JSON.stringify(entry).includes(`"${localPart}@`)), byHolder: () => entries() },
			{ identity: "id" },
		]),
	),
	call("encryptedMembers", "content", () => [archive()]),
	call("checkAttachment", "profile attachment", ...each((profile) => [profile, attachment()])),
	call(
		"checkAttachmentBlob",
		"profile attachment",
		...each((profile) => [profile, { names: ["a.zip"], content: new Blob([new Uint8Array(archive())]), size: 4000 }]),
	),
	call("addWorkingDays", "date n calendar", () => ["2026-02-12", 3, calendar()]),
	call("endOfPeriod", "start duration options", () => ["2026-02-12", { months: 6 }, { calendar: calendar(), roll: true }]),
	call("explainPeriod", "start duration options", () => ["2026-02-12T08:00:00Z", { workingDays: 6 }, { calendar: calendar(), roll: false }]),
	call("formatClauseRef", "ref", () => [{ instrument: "bac-ninh-79-2025", part: "decision", article: "5", clause: "2", point: "a", item: 2 }]),
	call("parseClauseRef", "text instrument", () => ["5.2.a#2", "bac-ninh-79-2025"]),
	call(
		"procedureDeadline",
		"profile procedure facts calendar",
		...each((profile) => [profile, "restore-account", { startedAt: "2026-08-20", completedAt: "2026-08-21", asOf: "2026-09-01T00:00:00Z" }, calendar()]),
	),
	call("detectLegacyEncoding", "text", () => ["Nguyeãn Vaên Haø"]),
	call("foldName", "text", () => [fullName]),
	call("splitName", "fullName", () => [fullName]),
	call("suggestAbbreviation", "name", () => ["Sở Khoa học và Công nghệ"]),
	call(
		"checkPassword",
		"profile password context",
		...each((profile) => [profile, "Anhem@2026", context()]),
		...each((profile) => [profile, "Ng.uyen#2026x", contextByParts()]),
	),
	call(
		"checkPasswordHistory",
		"profile password hashes verify",
		...each((profile) => [profile, "Anhem@2026", ["h0", "h1"], async (hash: unknown) => hash === "h1"]),
	),
	call(
		"generatePassword",
		"profile context randomBytes",
		...each((profile) => [profile, context(), (count: number) => Uint8Array.from({ length: count }, (_, index) => (index * 37 + 11) % 256)]),
	),
	call("passwordExpiry", "profile facts calendar", ...each((profile) => [profile, { role: "user", changedAt: "2026-02-01" }, calendar()])),
	call("clauses", "profile", ...each((profile) => [profile])),
	call("readings", "profile", ...each((profile) => [profile])),
	call("withReadings", "profile choices", () => [profiles()[0], { "BN-LAST-3": "before-current" }]),
	call(
		"checkLogRecord",
		"profile record",
		...each((profile) => [profile, { sentAt: "2026-02-01", from: "a@x.vn", to: ["b@x.vn"], senderIp: "10.0.0.1", sizeBytes: 1, systemErrors: ["none"] }]),
	),
	call("checkMailboxQuota", "profile use", ...each((profile) => [profile, { usedBytes: 95, quotaBytes: 100, mailboxKind: "person" }])),
	call("logRetention", "profile loggedAt calendar", ...each((profile) => [profile, "2026-02-01", calendar()])),
	call(
		"checkTextEncoding",
		"profile textOrBytes",
		...each((profile) => [profile, "Thông báo"]),
		...each((profile) => [profile, new TextEncoder().encode("Thông báo")]),
	),
	// thu-cong-vu/schema
	call("parseProfile", "data", ...each((profile) => [profile])),
	call("safeParseProfile", "data", ...each((profile) => [profile])),
	call("parseCalendar", "data", () => [calendar()]),
	call("safeParseCalendar", "data", () => [calendar()]),
	call("addressSchema", "profile context options", ...each((profile) => [profile, { subject: person(), directory: entries() }, { message: () => "" }])),
	call("passwordSchema", "profile context options", ...each((profile) => [profile, context(), { message: () => "" }])),
	call("profileJsonSchema", "", () => []),
	call("calendarJsonSchema", "", () => []),
	// thu-cong-vu/messages
	call("explain", "decision catalogue options", () => [
		decision(),
		messages.vi,
		{ alternatives: [], steps: { startsAt: "2026-02-12T08:00:00+07:00", endsAt: "2026-02-12T10:00:00+07:00" } },
	]),
	call("forProfile", "catalogue profile", ...each((profile) => [messages.en, profile])),
	call("formatClause", "ref catalogue", () => [
		{ instrument: "bac-ninh-79-2025", part: "decision", article: "5", clause: "2", point: "a", item: 2 },
		messages.vi,
	]),
	call("formatFinding", "finding catalogue", () => [finding(), messages.en]),
	// thu-cong-vu/analysis
	call("clauseUses", "profile", ...each((profile) => [profile])),
	call("compareProfiles", "profiles", () => [profiles()]),
	call("passwordPossible", "profile context", ...each((profile) => [profile, context()])),
	call("periodSteps", "profile name args decision", () => [
		profiles()[1],
		"procedureDeadline",
		["restore-account", { startedAt: "2026-08-20" }],
		{ outcome: "compliant", findings: [], basis: [], readings: [], value: { startedAt: "2026-08-20", lastDay: "2026-08-24" } },
	]),
	call("profileRules", "profile", ...each((profile) => [profile])),
	call(
		"recordOf",
		"decision call",
		...each((profile) => [
			decision(profile === bacNinh ? "BN-LAST-3" : "TQ-INITIAL"),
			{ profile, function: "personAddress", asOf: "2026-02-01", args: [person()], key: new Uint8Array(16) },
		]),
	),
	call("whatIf", "profile name args", ...each((profile) => [profile, "personAddress", [person(), entries()]])),
	call("withoutAddress", "profile subjects existing options", ...each((profile) => [profile, [person(), commune()], entries(), { identity: "id" }])),
]);
