import { auditDirectory } from "../address/audit-directory.ts";
import type { DirectoryEntry } from "../address/types.ts";
import type { Alternative } from "../core/alternative.ts";
import type { Decision } from "../core/decision.ts";
import type { Localized, Profile } from "../profile/types.ts";
import { type RuleArguments, type RuleName, rules } from "./rules.ts";
import { alternative, otherReadings } from "./what-if.ts";

/** A small case in which a reading makes a difference. */
export interface ReadingExample {
	/** The facts in words. */
	readonly facts: Localized;
	/** The function that answers. */
	readonly function: RuleName | "auditDirectory";
	/** Its arguments after the profile. */
	readonly args: readonly unknown[];
	/** The answer under a profile; of an audit, that about its last entry. */
	answer(profile: Profile): Decision;
}

/** A case, its answer, and what it would have been under the other options of the reading. */
export interface WorkedExample extends ReadingExample {
	/** The answer under the profile as it is read. */
	readonly decision: Decision;
	/** The answers under the other options. */
	readonly alternatives: readonly Alternative[];
}

/** The worked example of a reading of a built-in profile; `undefined` for a reading of another one. */
export function workedExample(profile: Profile, reading: string): WorkedExample | undefined {
	const known = Object.hasOwn(EXAMPLES, profile.id) ? EXAMPLES[profile.id] : undefined;
	const example = known !== undefined && Object.hasOwn(known, reading) ? known[reading] : undefined;
	if (example === undefined) return undefined;
	const decision = example.answer(profile);
	const others = otherReadings(profile, { ...decision, readings: [reading] });
	return { ...example, decision, alternatives: others.map(({ option, read }) => alternative(decision, reading, option, example.answer(read))) };
}

function example<Name extends RuleName>(vi: string, en: string, name: Name, ...args: RuleArguments<Name>): ReadingExample {
	return { facts: { vi, en }, function: name, args, answer: (profile) => Reflect.apply(rules[name], undefined, [profile, ...args]) };
}

function audited(vi: string, en: string, entries: readonly DirectoryEntry[]): ReadingExample {
	const answer = (profile: Profile): Decision =>
		auditDirectory(profile, entries)
			.entries.map(({ decision }) => decision)
			.reduce((_, last) => last);
	return { facts: { vi, en }, function: "auditDirectory", args: [entries], answer };
}

/** Entries of people in a domain. */
const heldIn =
	(domain: string) =>
	(localPart: string, fullName: string | undefined, id: string): DirectoryEntry => ({
		address: `${localPart}@${domain}`,
		holder: { kind: "person", id, ...(fullName === undefined ? {} : { fullName }) },
	});
const held = heldIn("tuyenquang.gov.vn");
const heldInBacNinh = heldIn("bacninh.gov.vn");
const inUse = { role: "user", issuedAt: "2025-01-02", initialPasswordChangedAt: "2025-01-02", passwordChangedAt: "2026-07-01" } as const;
const ha = { id: "1", fullName: "Nguyễn Văn Hà", organization: "skhcn" };
const noneElse = { login: "ntan.skhcn@tuyenquang.gov.vn", personName: "Nguyễn Thị An", organizationNames: ["SKHCN"], unitNames: null } as const;
/** A zip that holds setup.exe, of two bytes, as it is. */
const ZIP =
	"UEsDBBQAAAAAAAAAIVxdm7CPAgAAAAIAAAAJAAAAc2V0dXAuZXhlTVpQSwECFAMUAAAAAAAAACFcXZuwjwIAAAACAAAACQAAAAAAAAAAAAAAgAEAAAAAc2V0dXAuZXhlUEsFBgAAAAABAAEANwAAACkAAAAAAA==";
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const EXAMPLES: Readonly<Record<string, Readonly<Record<string, ReadingExample>>>> = {
	"tuyen-quang": {
		"PERIOD-ROLL": example(
			"Hoạt động gần nhất ngày 15/02/2026; 06 tháng kết thúc vào thứ Bảy 15/08/2026; xét ngày 16/08/2026.",
			"Last activity on 15 February 2026; the 6 months end on Saturday 15 August 2026; asked for 16 August 2026.",
			"accountStatus",
			{ ...inUse, lastLoginAt: "2026-02-15", lastSentAt: null, lastReceivedAt: null },
			"2026-08-16",
		),
		"SPAN-BEFORE-FORCE": example(
			"Hoạt động gần nhất ngày 01/06/2025, trước khi Quy chế có hiệu lực; xét ngày 01/02/2026.",
			"Last activity on 1 June 2025, before the regulation took effect; asked for 1 February 2026.",
			"accountStatus",
			{ ...inUse, passwordChangedAt: "2025-06-01", lastLoginAt: "2025-06-01", lastSentAt: null, lastReceivedAt: null },
			"2026-02-01",
		),
		"IDLE-AFTER-RESTORE": example(
			"Đăng nhập lần cuối ngày 25/01/2026, bị tạm khóa ngày 01/08/2026, được khôi phục ngày 10/08/2026, chưa đăng nhập lại; xét ngày 12/08/2026.",
			"Last login on 25 January 2026, suspended on 1 August 2026, restored on 10 August 2026, no login since; asked for 12 August 2026.",
			"accountStatus",
			{ ...inUse, lastLoginAt: "2026-01-25", lastSentAt: null, lastReceivedAt: null, suspendedSince: "2026-08-01", restoredAt: "2026-08-10" },
			"2026-08-12",
		),
		"TQ-FOLD": example(
			"Địa chỉ đang dùng viết chữ in hoa: NVHa.skhcn@tuyenquang.gov.vn.",
			"An address in use has capitals: NVHa.skhcn@tuyenquang.gov.vn.",
			"checkAddress",
			"NVHa.skhcn@tuyenquang.gov.vn",
		),
		"TQ-INITIAL": example(
			"Nguyễn Văn Hà, tổ chức skhcn, chưa ai giữ địa chỉ nào.",
			"Nguyễn Văn Hà of skhcn; nobody holds an address yet.",
			"personAddress",
			ha,
			[],
		),
		"TQ-ORG-MAIL": example(
			"Nguyễn Văn Hà, tổ chức skhcn, chưa ai giữ địa chỉ nào.",
			"Nguyễn Văn Hà of skhcn; nobody holds an address yet.",
			"personAddress",
			ha,
			[],
		),
		"TQ-PERSON-SUFFIX": example(
			"Nguyễn Văn Hà làm việc tại đơn vị vp của tổ chức skhcn.",
			"Nguyễn Văn Hà works in unit vp of skhcn.",
			"personAddress",
			{ ...ha, unit: "vp" },
			[],
		),
		"TQ-EXTEND-ORDER": example(
			"Nông Viết Hà, khi nvha.skhcn và novha.skhcn đã cấp cho người khác họ và tên.",
			"Nông Viết Hà, while nvha.skhcn and novha.skhcn belong to people of other names.",
			"personAddress",
			{ id: "2", fullName: "Nông Viết Hà", organization: "skhcn" },
			[held("nvha.skhcn", "Nguyễn Văn Hà", "8"), held("novha.skhcn", "Ngọ Vinh Hà", "9")],
		),
		"TQ-ORDINAL-START": example(
			"Nguyễn Văn Hạ, khi nvha.skhcn đã cấp cho Nguyễn Văn Hà.",
			"Nguyễn Văn Hạ, while nvha.skhcn belongs to Nguyễn Văn Hà.",
			"personAddress",
			{ id: "3", fullName: "Nguyễn Văn Hạ", organization: "skhcn" },
			[held("nvha.skhcn", "Nguyễn Văn Hà", "1")],
		),
		"TQ-ORDINAL-STEM": example(
			"Nông Việt Hạ, khi nvha.skhcn đã cấp cho Nguyễn Văn Hà và novha.skhcn đã cấp cho Nông Viết Hà.",
			"Nông Việt Hạ, while nvha.skhcn belongs to Nguyễn Văn Hà and novha.skhcn to Nông Viết Hà.",
			"personAddress",
			{ id: "4", fullName: "Nông Việt Hạ", organization: "skhcn" },
			[held("nvha.skhcn", "Nguyễn Văn Hà", "1"), held("novha.skhcn", "Nông Viết Hà", "2")],
		),
		"TQ-CROSS-KIND": example(
			"Nguyễn Văn Hà, khi nvha.skhcn là địa chỉ của một đơn vị.",
			"Nguyễn Văn Hà, while nvha.skhcn is the address of a unit.",
			"personAddress",
			ha,
			[{ address: "nvha.skhcn@tuyenquang.gov.vn", holder: { kind: "unit", id: "u1", abbreviation: "NVHA" } }],
		),
		"TQ-EXHAUSTED": example(
			"Y Hà (họ chỉ có một chữ cái), khi yha.skhcn đã cấp cho Yên Hà.",
			"Y Hà, whose family name has a single letter, while yha.skhcn belongs to Yên Hà.",
			"personAddress",
			{ id: "5", fullName: "Y Hà", organization: "skhcn" },
			[held("yha.skhcn", "Yên Hà", "9")],
		),
		"TQ-ONE-EACH": audited(
			"Một người (mã 1) có hai địa chỉ đang dùng: nvha.skhcn và nvha.vp.",
			"One person (id 1) has two addresses in use: nvha.skhcn and nvha.vp.",
			[held("nvha.skhcn", "Nguyễn Văn Hà", "1"), held("nvha.vp", "Nguyễn Văn Hà", "1")],
		),
		"HOLDER-UNKNOWN": example(
			"Nguyễn Văn Hà, khi nvha.skhcn đang do một người chưa rõ họ và tên giữ.",
			"Nguyễn Văn Hà, while nvha.skhcn belongs to somebody whose name is not known.",
			"personAddress",
			ha,
			[held("nvha.skhcn", undefined, "9")],
		),
		"TQ-DIGIT-SPECIAL": example("Mật khẩu Sang#Thu-Moi, không có chữ số.", "The password Sang#Thu-Moi, without a digit.", "checkPassword", "Sang#Thu-Moi", {
			role: "user",
			...noneElse,
		}),
		"TQ-NAME-IN-PASSWORD": example("Mật khẩu Nguyen@2026 của Nguyễn Thị An.", "The password Nguyen@2026 of Nguyễn Thị An.", "checkPassword", "Nguyen@2026", {
			role: "user",
			...noneElse,
		}),
		"TQ-ACTIVITY": example(
			"Đăng nhập lần cuối ngày 01/02/2026, không gửi thư, nhận thư lần cuối ngày 20/08/2026; xét ngày 01/09/2026.",
			"Last login on 1 February 2026, nothing sent, last message received on 20 August 2026; asked for 1 September 2026.",
			"accountStatus",
			{ ...inUse, lastLoginAt: "2026-02-01", lastSentAt: null, lastReceivedAt: "2026-08-20" },
			"2026-09-01",
		),
		"TQ-PROHIBITED-REF": example(
			"Có hành vi bị nghiêm cấm ngày 02/03/2026; xét ngày 03/03/2026.",
			"A prohibited act on 2 March 2026; asked for 3 March 2026.",
			"accountStatus",
			{ ...inUse, passwordChangedAt: "2026-02-01", lastLoginAt: "2026-03-01", lastSentAt: null, lastReceivedAt: null, prohibitedActOn: "2026-03-02" },
			"2026-03-03",
		),
		"TQ-AFTER-3-DAYS": example(
			"Nhận đề nghị khôi phục vào thứ Năm 20/08/2026; thứ Bảy 22/08/2026 là ngày làm bù.",
			"A request to restore came in on Thursday 20 August 2026; Saturday the 22nd is worked.",
			"procedureDeadline",
			"restore-account",
			{ startedAt: "2026-08-20" },
		),
		"TQ-NEARLY-FULL": example("Đã dùng 85 trên 100 phần dung lượng được cấp.", "85 of 100 parts of the quota are used.", "checkMailboxQuota", {
			usedBytes: 850_000_000,
			quotaBytes: 1_000_000_000,
		}),
	},
	"bac-ninh": {
		"PERIOD-ROLL": example(
			"Người dùng đổi mật khẩu ngày 15/02/2026; 06 tháng kết thúc vào thứ Bảy 15/08/2026.",
			"A user changed the password on 15 February 2026; the 6 months end on Saturday 15 August 2026.",
			"passwordExpiry",
			{ role: "user", changedAt: "2026-02-15" },
		),
		"SPAN-BEFORE-FORCE": example(
			"Đăng nhập lần cuối ngày 01/06/2025, trước khi Quy chế có hiệu lực; xét ngày 20/12/2025.",
			"Last login on 1 June 2025, before the regulation took effect; asked for 20 December 2025.",
			"accountStatus",
			{ ...inUse, passwordChangedAt: "2025-06-01", lastLoginAt: "2025-06-01" },
			"2025-12-20",
		),
		"IDLE-AFTER-RESTORE": example(
			"Đăng nhập lần cuối ngày 25/01/2026, bị tạm dừng ngày 01/06/2026, được khôi phục ngày 10/08/2026, chưa đăng nhập lại; xét ngày 12/08/2026.",
			"Last login on 25 January 2026, suspended on 1 June 2026, restored on 10 August 2026, no login since; asked for 12 August 2026.",
			"accountStatus",
			{ ...inUse, lastLoginAt: "2026-01-25", suspendedSince: "2026-06-01", restoredAt: "2026-08-10" },
			"2026-08-12",
		),
		"BN-COMMUNE-NAME": example(
			"Ủy ban nhân dân xã Yên Dũng.",
			"The People's Committee of the commune of Yên Dũng.",
			"organizationAddress",
			{ kind: "commune-committee", name: "Yên Dũng", communeType: "xa" },
			[],
		),
		"BN-UNIT-PARENT": example(
			"Đơn vị TC thuộc đơn vị VP của cơ quan SKHCN.",
			"Unit TC of unit VP of the agency SKHCN.",
			"organizationAddress",
			{ kind: "unit", abbreviation: "TC", parent: { kind: "unit", abbreviation: "VP", parent: { kind: "agency", abbreviation: "SKHCN" } } },
			[],
		),
		"BN-EXHAUSTED": example(
			"Nguyễn Văn Hà có số cuối 0123, khi hanv123 và hanv0123 đã cấp cho người khác.",
			"Nguyễn Văn Hà, whose number ends in 0123, while hanv123 and hanv0123 belong to others.",
			"personAddress",
			{ id: "1", fullName: "Nguyễn Văn Hà", citizenId: "024090000123" },
			[heldInBacNinh("hanv123", "Nguyễn Văn Hà", "8"), heldInBacNinh("hanv0123", "Ngô Việt Hà", "9")],
		),
		"BN-LEGACY": example(
			"Nguyễn Văn Hà (mã 1) đang có địa chỉ cũ nvha.sotttt, không đúng dạng nào.",
			"Nguyễn Văn Hà (id 1) has an older address, nvha.sotttt, in no format.",
			"personAddress",
			{ id: "1", fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" },
			[heldInBacNinh("nvha.sotttt", "Nguyễn Văn Hà", "1")],
		),
		"HOLDER-UNKNOWN": example(
			"Nguyễn Văn Hà có số cuối 0123, khi hanv123 đang do một người chưa rõ họ và tên giữ.",
			"Nguyễn Văn Hà, whose number ends in 0123, while hanv123 belongs to somebody whose name is not known.",
			"personAddress",
			{ id: "1", fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" },
			[heldInBacNinh("hanv123", undefined, "9")],
		),
		"BN-EQUAL-LOGIN": example(
			"Mật khẩu Hanv123@bacninh.gov.vn, tên đăng nhập hanv123@bacninh.gov.vn.",
			"The password Hanv123@bacninh.gov.vn, the login name hanv123@bacninh.gov.vn.",
			"checkPassword",
			"Hanv123@bacninh.gov.vn",
			{ role: "user", login: "hanv123@bacninh.gov.vn" },
		),
		"BN-LAST-3": example("Đặt lại mật khẩu đã dùng ba lần đổi trước đó.", "The password of three changes ago is set again.", "checkPassword", "Bon#Mua-2025", {
			role: "user",
			login: "hanv123@bacninh.gov.vn",
			previousPasswords: ["Mot#Mua-2026", "Hai#Mua-2026", "Ba#Mua-2026", "Bon#Mua-2025"],
		}),
		"BN-HOURS": example(
			"Tiếp nhận yêu cầu cấp lại mật khẩu lúc 16 giờ 30 thứ Sáu 06/03/2026; lịch không có giờ làm việc.",
			"A request for a reset came in at 16:30 on Friday 6 March 2026; the calendar has no office hours.",
			"procedureDeadline",
			"reset-password",
			{ startedAt: "2026-03-06T16:30:00+07:00" },
		),
		"BN-IDLE-START": example(
			"Đã từng đăng nhập, lần cuối ngày 05/01/2026; xét ngày 01/06/2026.",
			"Logged into before, last on 5 January 2026; asked for 1 June 2026.",
			"accountStatus",
			{ ...inUse, passwordChangedAt: "2026-01-05", lastLoginAt: "2026-01-05" },
			"2026-06-01",
		),
		"BN-EXE-DEFINITION": example("Tệp setup.msi, chưa xem nội dung.", "The file setup.msi, its content not looked at.", "checkAttachment", {
			names: ["setup.msi"],
		}),
		"BN-EXE-IN-ARCHIVE": example("Tệp bo-cai.zip chứa setup.exe.", "The file bo-cai.zip, which holds setup.exe.", "checkAttachment", {
			names: ["bo-cai.zip"],
			content: bytesOf(ZIP),
		}),
	},
};
