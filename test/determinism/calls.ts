import { account, logRecord, ownPassword, password, passwordContext, writtenText } from "./accounts.ts";
import { attachment, content } from "./files.ts";
import { address, directory, entry, name, organization, person, subject } from "./people.ts";
import type { Random } from "./random.ts";
import { civilDate, duration, HOSTILE, mangled, moment, orHostile } from "./values.ts";
import { type Api, call, isObject, type Place, pickPlace, pickProfile, type World } from "./world.ts";

/** How often a function is called, and with what. */
export interface Calls {
	readonly times: number;
	readonly args: (random: Random, world: World, api: Api) => readonly unknown[];
}

/** Facts for a function that takes the profile first. */
type Facts = (random: Random, place: Place, world: World, api: Api) => readonly unknown[];

function ruled(times: number, facts: Facts): Calls {
	return {
		times,
		args: (random, world, api) => {
			const place = pickPlace(random, world);
			const rest = facts(random, place, world, api);
			return [random.chance(1) ? random.pick(HOSTILE) : pickProfile(random, place, api), ...rest];
		},
	};
}

const free = (times: number, args: (random: Random, world: World) => readonly unknown[]): Calls => ({ times, args });

const calendar = (random: Random, { calendars }: World): readonly unknown[] => (random.chance(50) ? [] : [orHostile(random, random.pick(calendars), 4)]);
const options = (random: Random): readonly unknown[] =>
	random.chance(50) ? [] : [{ identity: random.chance(6) ? "twins" : random.pick(["id", "id", "name", "none", undefined]) }];
const known: Facts = (random, place) => [
	person(random, place),
	...(random.chance(15) ? [] : [orHostile(random, directory(random, place), 2), ...options(random)]),
];
const context = (random: Random, place: Place, { fullName } = name(random, 3)): Readonly<Record<string, unknown>> =>
	mangled(random, random.some({ subject: { ...person(random, place), fullName }, directory: directory(random, place) }, 60), 4);
const checked: Facts = (random, place) => {
	const named = name(random, 3);
	return [orHostile(random, address(random, place, named)), ...(random.chance(85) ? [context(random, place, named)] : [])];
};
const dated: Facts = (random, { procedures }, world) => {
	const startedAt = moment(random);
	const soon = random.chance(30) ? startedAt : moment(random);
	const facts = { ...random.some({ startedAt }, 95), ...random.some({ completedAt: soon }, 35), ...random.some({ asOf: soon }, 65) };
	return [orHostile(random, random.pick(procedures)), mangled(random, facts), ...calendar(random, world)];
};
const judged: Facts = (random, place) => {
	const context = passwordContext(random, place);
	// One invented province forbids a password to be the whole of a name.
	const own = place.id.startsWith("phu-vinh") ? 80 : 20;
	return [random.chance(own) ? ownPassword(random, context) : password(random), context];
};
const used: Facts = (random) => {
	const quotaBytes = 1 + random.int(1000);
	return [
		mangled(random, {
			usedBytes: random.int(quotaBytes * 2),
			quotaBytes,
			...random.some({ mailboxKind: random.pick(["leader", "person", "organization", "other"]) }, 50),
		}),
	];
};
const accounts: Facts = (random, _place, world) => {
	const asOf = random.chance(80) ? `202${6 + random.int(3)}-${String(2 + random.int(11)).padStart(2, "0")}-28` : moment(random);
	return [account(random), asOf, ...calendar(random, world)];
};
const files: Facts = (random) => [attachment(random)];
const records: Facts = (random, place) => [logRecord(random, place)];
const writings: Facts = (random) => [writtenText(random)];
const logged: Facts = (random, _place, world) => [random.chance(90) ? moment(random) : random.pick([null, undefined]), ...calendar(random, world)];
const bodies: Facts = (random, place) => [organization(random, place), ...(random.chance(60) ? [directory(random, place)] : [])];
const period = (random: Random, world: World): readonly unknown[] => [
	moment(random),
	duration(random),
	...(random.chance(40) ? [] : [mangled(random, random.some({ calendar: random.pick(world.calendars), roll: random.chance(50) }, 75))]),
];
const aged: Facts = (random, _place, world) => [
	mangled(random, random.some({ role: random.pick(["user", "administrator"]), changedAt: moment(random) }, 92)),
	...calendar(random, world),
];

/** The functions that answer with a decision about facts, each with a maker of its facts. */
const RULES: Readonly<Record<string, Facts>> = {
	accountStatus: accounts,
	checkAddress: checked,
	checkAttachment: files,
	checkLogRecord: records,
	checkMailboxQuota: used,
	checkPassword: judged,
	checkTextEncoding: writings,
	logRetention: logged,
	organizationAddress: bodies,
	passwordExpiry: aged,
	personAddress: known,
	procedureDeadline: dated,
};

/** A rule's name, its profile and facts, and its answer; an answer of Bắc Ninh where the facts are refused. */
function decided(random: Random, world: World, api: Api): { name: string; profile: unknown; args: readonly unknown[]; decision: unknown } {
	const place = pickPlace(random, world);
	const rule = random.pick(Object.keys(RULES));
	const profile = pickProfile(random, place, api);
	const args = RULES[rule]?.(random, place, world, api) ?? [];
	try {
		return { name: rule, profile, args, decision: call(api, rule, [profile, ...args]) };
	} catch {
		const facts = ["issue-mailbox", { startedAt: civilDate(random), asOf: "2026-06-01" }];
		return { name: "procedureDeadline", profile: api["bacNinh"], args: facts, decision: call(api, "procedureDeadline", [api["bacNinh"], ...facts]) };
	}
}

const findingOf = (random: Random, world: World, api: Api): unknown => {
	for (let tries = 0; tries < 20; tries++) {
		const { decision } = decided(random, world, api);
		const found = isObject(decision) && Array.isArray(decision["findings"]) ? decision["findings"] : [];
		if (found.length > 0) return random.pick(found);
	}
	return { code: "address.malformed", level: "must", params: {}, basis: [] };
};
const clauseRef = (random: Random): Readonly<Record<string, unknown>> =>
	mangled(random, {
		instrument: random.pick(["bac-ninh-79-2025", "tuyen-quang", "rfc5321", "91/2015/QH13", "x"]),
		article: String(1 + random.int(20)),
		...random.some({ clause: String(1 + random.int(9)), point: random.pick(["a", "b", "đ", "g"]) }, 60),
		...random.some({ item: 1 + random.int(4), part: "decision" }, 15),
	});
/** A profile or a calendar as data, with one place of it changed. */
function damaged(random: Random, data: unknown): unknown {
	if (random.chance(5)) return random.pick(HOSTILE);
	if (!isObject(data) || random.chance(20)) return data;
	const key = random.pick(Object.keys(data));
	if (random.chance(40)) return { ...data, [key]: random.pick(HOSTILE) };
	return { ...data, [key]: Array.isArray(data[key]) ? [...data[key], random.pick(HOSTILE)] : damaged(random, data[key]) };
}
const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const profileData = (random: Random, { invented }: World, api: Api): unknown =>
	damaged(random, random.chance(50) ? random.pick(invented) : asData(random.pick([api["bacNinh"], api["tuyenQuang"]])));
const calendarData = (random: Random, { calendars }: World): unknown => damaged(random, asData(random.pick(calendars)));
const texts = (random: Random): readonly unknown[] => [orHostile(random, name(random, 25).fullName)];
const TITLES = ["Sở Khoa học và Công nghệ", "Văn phòng", "Ủy ban nhân dân xã Yên Dũng", "Trung tâm CNTT & TT", "Phòng 2", "công an tỉnh", "Ban QLDA"];

/** Every function of the package: ten thousand calls in all. */
export const CALLS: Readonly<Record<string, Calls>> = {
	accountStatus: ruled(1000, accounts),
	addWorkingDays: free(200, (random, world) => [moment(random), orHostile(random, random.int(80)), ...calendar(random, world)]),
	addressSchema: ruled(60, (random, place) => [context(random, place), orHostile(random, address(random, place))]),
	allocateAddresses: ruled(160, (random, place) => [random.list(random.int(25), () => subject(random, place)), directory(random, place), ...options(random)]),
	auditDirectory: ruled(163, (random, place) => [orHostile(random, directory(random, place, 20))]),
	calendarJsonSchema: free(1, () => []),
	checkAddress: ruled(600, checked),
	checkAttachment: ruled(600, files),
	checkAttachmentBlob: ruled(120, (random) => [attachment(random, true)]),
	checkLogRecord: ruled(150, records),
	checkMailboxQuota: ruled(150, used),
	checkPassword: ruled(1000, judged),
	checkPasswordHistory: ruled(150, (random) => [
		password(random),
		random.list(random.int(6), (index) => (random.chance(95) ? `h${index}` : "unreadable")),
		random.list(6, () => password(random)),
	]),
	checkTextEncoding: ruled(150, writings),
	clauseUses: ruled(12, () => []),
	clauses: ruled(12, () => []),
	compareProfiles: free(15, (random, { places }) => [random.list(random.int(5), () => random.pick(places).profile)]),
	createDirectory: free(50, (random, world) => {
		const place = pickPlace(random, world);
		return [orHostile(random, directory(random, place))];
	}),
	detectLegacyEncoding: free(150, (random) => [orHostile(random, random.chance(50) ? name(random, 40).fullName : writtenText(random))]),
	encryptedMembers: free(200, (random) => [orHostile(random, content(random))]),
	endOfPeriod: free(250, period),
	explain: {
		times: 100,
		args: (random, world, api) => {
			const { name: rule, profile, args, decision } = decided(random, world, api);
			const catalogue = call(api, "forProfile", [random.pick(world.catalogues), profile]);
			const alternatives = random.chance(30) ? call(api, "whatIf", [profile, rule, args]) : {};
			return [decision, catalogue, random.some({ ...(isObject(alternatives) ? { alternatives: alternatives["alternatives"] } : {}) }, 90)];
		},
	},
	explainPeriod: free(200, period),
	foldName: free(400, texts),
	forProfile: free(12, (random, { catalogues, places }) => [random.pick(catalogues), random.pick(places).profile]),
	formatClause: free(90, (random, { catalogues }) => [clauseRef(random), random.pick(catalogues)]),
	formatClauseRef: free(60, (random) => [clauseRef(random)]),
	formatFinding: { times: 150, args: (random, world, api) => [findingOf(random, world, api), random.pick(world.catalogues)] },
	generatePassword: ruled(100, (random, place) => [passwordContext(random, place)]),
	logRetention: ruled(120, logged),
	organizationAddress: ruled(400, bodies),
	parseAddress: ruled(200, (random, place) => [orHostile(random, address(random, place))]),
	parseCalendar: free(30, (random, world) => [calendarData(random, world)]),
	parseClauseRef: free(100, (random) => [
		random.pick(["5.2.a", "QĐ:2", "5.2#2", "5", "12.3.đ", "", "5..2", "5.2.a#0", "QĐ:", "a.b", "5.2.a.b", "0", "999.1"]),
		orHostile(random, "tuyen-quang"),
	]),
	parseProfile: { times: 40, args: (random, world, api) => [profileData(random, world, api)] },
	passwordExpiry: ruled(200, aged),
	passwordPossible: ruled(60, (random, place) => (random.chance(50) ? [] : [passwordContext(random, place)])),
	passwordSchema: ruled(60, (random, place) => [passwordContext(random, place), password(random)]),
	periodSteps: {
		times: 60,
		args: (random, world, api) => {
			const { name: rule, profile, args, decision } = decided(random, world, api);
			return [profile, rule, args, decision];
		},
	},
	personAddress: ruled(1100, known),
	personAddressAsync: ruled(200, (random, place) => [person(random, place), random.list(random.int(12), () => entry(random, place)), ...options(random)]),
	procedureDeadline: ruled(400, dated),
	profileJsonSchema: free(1, () => []),
	profileRules: ruled(12, () => []),
	readings: ruled(12, () => []),
	recordOf: {
		times: 60,
		args: (random, world, api) => {
			const { name: rule, profile, args, decision } = decided(random, world, api);
			return [decision, mangled(random, { function: rule, profile, asOf: moment(random), ...random.some({ args, key: random.bytes(32) }, 70) })];
		},
	},
	safeParseCalendar: free(60, (random, world) => [calendarData(random, world)]),
	safeParseProfile: { times: 60, args: (random, world, api) => [profileData(random, world, api)] },
	splitName: free(150, texts),
	suggestAbbreviation: free(150, (random) => [random.chance(60) ? random.pick(TITLES) : orHostile(random, name(random, 30).fullName)]),
	whatIf: {
		times: 100,
		args: (random, world, api) => {
			const place = pickPlace(random, world);
			const rule = random.pick(Object.keys(RULES));
			return [pickProfile(random, place, api), rule, RULES[rule]?.(random, place, world, api)];
		},
	},
	withReadings: ruled(60, (random, { readings }) => {
		const [id, choices] = readings.length === 0 ? ["NONE", ["none"]] : random.pick(readings);
		return [orHostile(random, { [id]: random.chance(90) ? random.pick(choices) : random.pick(HOSTILE) }, 10)];
	}),
	withoutAddress: ruled(60, (random, place) => [random.list(random.int(15), () => subject(random, place)), directory(random, place), ...options(random)]),
};
