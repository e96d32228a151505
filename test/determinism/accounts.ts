import { address, name } from "./people.ts";
import type { Random } from "./random.ts";
import { BAD_DATES, civilDate, HOSTILE, mangled, moment } from "./values.ts";
import type { Place } from "./world.ts";

const EVENTS = [
	"compromisedOn",
	"prohibitedActOn",
	"suspensionRequestedOn",
	"suspendedSince",
	"restoreRequestedAt",
	"restoredAt",
	"leftByDecisionOn",
	"terminationRequestedAt",
	"cancelledAt",
	"passwordResetAt",
	"lastFailedLoginAt",
	"outsideMessagesAt",
];

const role = (random: Random): unknown => (random.chance(96) ? random.pick(["user", "user", "administrator"]) : random.pick(HOSTILE));
const known = (random: Random): unknown => (random.chance(20) ? null : moment(random));

export function account(random: Random): Readonly<Record<string, unknown>> {
	const activities = { lastLoginAt: known(random), lastSentAt: known(random), lastReceivedAt: known(random), initialPasswordChangedAt: known(random) };
	const rare = { absenceNotified: true, uncertaintyDays: random.int(20) };
	const logins = random.chance(20) ? { failedLogins: random.int(9), lastFailedLoginAt: moment(random) } : {};
	const messages = random.chance(25) ? { outsideMessages: 90 + random.int(90), outsideMessagesAt: moment(random) } : {};
	const events = Object.fromEntries(EVENTS.map((event) => [event, moment(random)]));
	return mangled(
		random,
		{
			...random.some({ role: role(random) }, 92),
			...random.some({ issuedAt: random.chance(70) ? `202${random.pick([1, 4, 5])}-0${1 + random.int(9)}-15` : known(random) }, 95),
			...random.some(activities, 88),
			...random.some({ passwordChangedAt: known(random) }, 80),
			...random.some(rare, 25),
			...random.some(events, 8),
			...logins,
			...messages,
		},
		5,
	);
}

/** Passwords that keep every rule, or break one. */
const PASSWORDS = [
	"Xk7#mpqt",
	"Tr4ng-Kh0a",
	"anhem@2026",
	"Anhem@2026",
	"ANHEM@2026",
	"Anhem2026x",
	"Anh@em-xy",
	"Ab1!",
	"Đường1!đi",
	"Ｐａｓｓ１！ab",
	"Ẩ1!ẩbcdefg",
	"Mật#khẩu9 dài",
	"Ab1!\u0000\u0007xyz",
	"Ab1!\ud83dxyz",
	"İI1!ıiß",
	"🙂🙂Aa1!🙂🙂",
	"٣Aa!bcdefgh",
	"X".repeat(90),
	"Dài#1quá".repeat(9),
	`${"Aa1!".repeat(400)}`,
];
const PARTS = [
	"nguyen",
	"Nguyen",
	"Ngu7en",
	"N9uy3n",
	"nguyenvanha",
	"nvha",
	"hanv",
	"skhcn",
	"SKHCN",
	"5khcn",
	"vp",
	"VP",
	"Thùy",
	"duong",
	"T.h.u.y",
	"nong",
	"1990",
	"12051990",
];
const FILLERS = ["#2026xY", "!7Qz", "_A1b2c3", "@", "1", "ABCdef12"];

export function password(random: Random): unknown {
	if (random.chance(2)) return random.pick(HOSTILE);
	if (random.chance(40)) return random.pick(PASSWORDS);
	return random.list(1 + random.int(3), () => random.pick(random.chance(50) ? PARTS : FILLERS)).join("");
}

export function passwordContext(random: Random, place: Place): Readonly<Record<string, unknown>> {
	const { fullName, folded } = name(random, 4);
	const login = random.chance(80) ? address(random, place, { fullName, folded }) : random.pick(["hanv123", "anhem@2026", null, ""]);
	const parts = { family: "Nguyễn", middle: ["Văn"], given: "Thùy Dương" };
	return mangled(
		random,
		{
			...random.some({ role: role(random), login }, 94),
			...random.some({ personName: random.chance(80) ? fullName : random.pick([null, parts]) }, 95),
			...random.some({ organizationNames: random.pick([null, [], ["Sở Khoa học và Công nghệ", "SKHCN"], ["Văn phòng", "VP"]]) }, 94),
			...random.some({ unitNames: random.pick([null, [], ["Văn phòng", "VP"], ["Tin học"]]) }, 80),
			...random.some({ birthDate: random.pick([civilDate(random), "1990-05-12", null, random.pick(BAD_DATES)]) }, 60),
			...random.some({ previousPasswords: random.list(random.int(5), () => random.pick(PASSWORDS)) }, 50),
		},
		5,
	);
}

const IP = ["10.0.0.1", "2001:db8::1", "::ffff:10.0.0.1", "300.1.1.1", "10.0.0", "", "localhost"];

export function logRecord(random: Random, place: Place): Readonly<Record<string, unknown>> {
	const facts = {
		sentAt: moment(random),
		from: address(random, place),
		to: random.chance(50) ? address(random, place) : random.list(random.int(3), () => address(random, place)),
		senderIp: random.pick(IP),
		sizeBytes: random.int(100_000_000),
		systemErrors: random.pick([null, "", "550", ["550", "421"]]),
	};
	return mangled(random, random.some(facts, 96), 20);
}

const TEXTS = [
	"Kính gửi các cơ quan: đề nghị báo cáo trước ngày 15 tháng 8 năm 2026.",
	"Th«ng b¸o vÒ viÖc häp",
	"Thoâng baùo veà vieäc hoïp giao ban",
	"Plain text in English",
	"",
	"\ufeffThông báo",
	"\ud83d lẻ",
	"Céng hßa x· héi chñ nghÜa ViÖt Nam",
	"Độc lập".normalize("NFD"),
];

/** A password made of what it must not be made of. */
export function ownPassword(random: Random, context: Readonly<Record<string, unknown>>): unknown {
	const { login, personName, organizationNames, unitNames, birthDate } = context;
	const [year = "", month = "", day = ""] = String(birthDate).split("-");
	const names = [organizationNames, unitNames].map((list) => (Array.isArray(list) ? list[0] : list));
	const own = String(
		random.pick([login, String(login).split("@")[0], personName, ...names, ...names, birthDate, `${day}${month}${year}`, `${day}/${month}/${year}`]),
	);
	const joined = random.chance(30) ? own.normalize("NFD").replaceAll(/[\u0300-\u036f ]/gu, "") : own;
	return random.chance(80) ? joined : `${joined}${random.pick(FILLERS)}`;
}

/** Text, or the bytes of text in one encoding or another. */
export function writtenText(random: Random): unknown {
	const text = random.pick(TEXTS);
	switch (random.int(5)) {
		case 0:
			return Uint8Array.from(new TextEncoder().encode(text));
		case 1:
			return Uint8Array.from([0xff, 0xfe, ...Array.from(text, (character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]).flat()]);
		case 2:
			return Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);
		case 3:
			return random.chance(70) ? random.bytes(random.int(40)) : random.pick(HOSTILE);
		default:
			return text;
	}
}
