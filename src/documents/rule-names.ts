import type { RuleGroup } from "../profile/rule-groups.ts";
import type { Localized } from "../profile/types.ts";
import { type LanguageCode, wordFor } from "./language.ts";

/** What each group of rules is called. */
export const groupNames: Readonly<Record<RuleGroup, Localized>> = {
	exclusions: { vi: "Phạm vi loại trừ", en: "Exclusions" },
	address: { vi: "Địa chỉ", en: "Addresses" },
	password: { vi: "Mật khẩu", en: "Passwords" },
	periods: { vi: "Cách tính thời gian", en: "Counting of time" },
	lifecycle: { vi: "Tài khoản", en: "Accounts" },
	procedures: { vi: "Thủ tục", en: "Procedures" },
	retention: { vi: "Lưu trữ và dung lượng", en: "Logs and room" },
	attachment: { vi: "Tệp gửi kèm", en: "Attachments" },
	text: { vi: "Bảng mã ký tự", en: "Encoding of text" },
};

/** Names of rules; `$1` is what the star stands for, in words where there is one. */
const NAMES: Readonly<Record<string, Localized>> = {
	exclusions: { vi: "Đối tượng không áp dụng", en: "Who is left out" },
	address: { vi: "Địa chỉ", en: "Addresses" },
	password: { vi: "Mật khẩu", en: "Passwords" },
	lifecycle: { vi: "Tài khoản", en: "Accounts" },
	procedures: { vi: "Thủ tục", en: "Procedures" },
	retention: { vi: "Lưu trữ", en: "Logs and room" },
	attachment: { vi: "Tệp gửi kèm", en: "Attachments" },
	text: { vi: "Bảng mã ký tự", en: "Encoding" },
	"address.domain": { vi: "Tên miền", en: "Domain" },
	"address.otherDomains": { vi: "Tên miền khác còn được dùng", en: "Further domains" },
	"address.lowerCase": { vi: "Chữ in hoa trong địa chỉ", en: "A capital letter in an address" },
	"address.organizationForm": { vi: "Phần chỉ tổ chức trong địa chỉ", en: "What stands for the organisation" },
	"address.oneEach": { vi: "Tính duy nhất", en: "Uniqueness" },
	"address.legacy": { vi: "Địa chỉ cũ không đúng dạng", en: "An older address in no format" },
	"address.grandfathered": { vi: "Địa chỉ cấp trước ngày quy định", en: "Addresses issued before a date" },
	"address.person.format": { vi: "Địa chỉ của cá nhân", en: "A person's address" },
	"address.person.initials": { vi: "Chữ viết tắt của họ và tên đệm", en: "Initials" },
	"address.person.collisions.scope": { vi: "Phạm vi so sánh khi trùng", en: "Whose names are compared" },
	"address.person.collisions.otherKind": {
		vi: "Trùng với đơn vị, tổ chức hoặc địa chỉ thu hồi không rõ tên",
		en: "A body or a retired nameless entry in the way",
	},
	"address.person.collisions.unknownName": { vi: "Người giữ chưa rõ họ và tên", en: "A live holder whose name is not known" },
	"address.person.collisions.steps.*": { vi: "Khi trùng, bước $1", en: "On a clash, step $1" },
	"address.person.collisions.steps.*.order": { vi: "Thứ tự thêm chữ (bước $1)", en: "Order of letters (step $1)" },
	"address.person.collisions.steps.*.start": { vi: "Số bắt đầu (bước $1)", en: "First number (step $1)" },
	"address.person.collisions.steps.*.stem": { vi: "Dạng mang số (bước $1)", en: "Form that takes the number (step $1)" },
	"address.person.collisions.steps.*.to": { vi: "Người nhận số (bước $1)", en: "Who gets the number (step $1)" },
	"address.person.collisions.exhausted": { vi: "Hết cách mà vẫn trùng", en: "No step is left" },
	"address.organizations.*.format": { vi: "Địa chỉ: $1", en: "Address: $1" },
	"password.minimumLength.*": { vi: "Độ dài tối thiểu ($1)", en: "Least length ($1)" },
	"password.maximumLength": { vi: "Độ dài tối đa", en: "Greatest length" },
	"password.classes": { vi: "Loại ký tự phải có", en: "Characters needed" },
	"password.special": { vi: "Ký tự đặc biệt", en: "Special characters" },
	"password.restrictions.*": { vi: "Không được $1", en: "Must not $1" },
	"password.restrictions.*.match": { vi: "Cách so sánh (không được $1)", en: "How it is compared (must not $1)" },
	"password.history": { vi: "Dùng lại mật khẩu cũ", en: "Earlier passwords" },
	"password.age.*": { vi: "Thời gian sử dụng ($1)", en: "Age ($1)" },
	"password.firstLogin.*": { vi: "Đổi mật khẩu sau khi $1", en: "Change after $1" },
	"password.secondFactor": { vi: "Xác thực hai lớp", en: "Second factor" },
	"periods.roll": { vi: "Ngày cuối là ngày nghỉ", en: "A last day that is not worked" },
	"periods.beforeForce": { vi: "Thời gian trước ngày có hiệu lực", en: "Time before the regulation took effect" },
	"lifecycle.idle": { vi: "Không hoạt động", en: "Idle accounts" },
	"lifecycle.idle.activities": { vi: "Hoạt động được tính", en: "What counts as activity" },
	"lifecycle.idle.excuse": { vi: "Lý do được chấp nhận", en: "Excuse" },
	"lifecycle.idle.startsAt": { vi: "Mốc tính thời gian không hoạt động", en: "Start of the idle span" },
	"lifecycle.idleAfterRestore": { vi: "Thời gian không hoạt động sau khi khôi phục", en: "The idle span after a restoration" },
	"lifecycle.defaultPassword": { vi: "Mật khẩu mặc định không đổi", en: "Default password left unchanged" },
	"lifecycle.grounds.*": { vi: "Tạm khóa (tạm dừng): $1", en: "Suspension: $1" },
	"lifecycle.whileSuspended.*": { vi: "Khi đang tạm khóa (tạm dừng): $1", en: "While suspended: $1" },
	"lifecycle.deletion.*": { vi: "Xóa vĩnh viễn: $1", en: "Deletion: $1" },
	"lifecycle.leaver": { vi: "Người nghỉ hưu, thôi việc", en: "Leavers" },
	"lifecycle.checkEvery": { vi: "Kiểm tra hộp thư", en: "Looking into the mailbox" },
	"procedures.*.limit": { vi: "Thời hạn $1", en: "Limit: $1" },
	"procedures.*.limit.relation": { vi: "Tính chất thời hạn ($1)", en: "Kind of limit ($1)" },
	"procedures.*.limit.hours": { vi: "Cách tính giờ ($1)", en: "Hours ($1)" },
	"retention.log": { vi: "Nhật ký hệ thống", en: "System log" },
	"retention.log.keep": { vi: "Thời gian lưu nhật ký", en: "How long the log is kept" },
	"retention.log.fields": { vi: "Nội dung nhật ký", en: "What a log line holds" },
	"retention.nearlyFull": { vi: "Cảnh báo hộp thư gần đầy", en: "A mailbox that is nearly full" },
	"retention.minimumQuota": { vi: "Dung lượng tối thiểu", en: "Least quota" },
	"attachment.rules.*": { vi: "Tệp gửi kèm là $1", en: "An attachment that is $1" },
	"attachment.executables": { vi: "Tệp thực thi", en: "Executables" },
	"attachment.executables.named": { vi: "Tệp thực thi được nêu tên", en: "Executables that are named" },
	"attachment.executables.reach": { vi: "Phạm vi định nghĩa tệp thực thi", en: "Reach of the definition of executables" },
	"attachment.executables.byDefinition": {
		vi: "Tệp thực thi theo định nghĩa (danh sách riêng của hồ sơ)",
		en: "Executables by definition (the profile's own list)",
	},
	"attachment.executables.documents": {
		vi: "Phần mở rộng của tài liệu, để nhận biết tên đánh lừa (danh sách riêng của hồ sơ)",
		en: "Extensions of documents, to tell deceptive names (the profile's own list)",
	},
	"attachment.executables.insideArchives": { vi: "Tệp thực thi trong tệp nén", en: "Executables inside archives" },
	"attachment.maximumSize": { vi: "Dung lượng tối đa của tệp gửi kèm", en: "Largest attachment" },
	"text.encoding": { vi: "Bảng mã", en: "Encoding" },
};

/** What stands for a star, in words. */
const SUBJECTS: Readonly<Record<string, Localized>> = {
	"contains-organization": { vi: "chứa tên tổ chức", en: "contain the organisation's name" },
	"contains-unit": { vi: "chứa tên phòng ban", en: "contain the unit's name" },
	"contains-person": { vi: "chứa tên cá nhân", en: "contain the person's name" },
	"contains-account": { vi: "chứa tên đăng nhập", en: "contain the login name" },
	"contains-name-syllable": { vi: "chứa một tiếng trong họ tên", en: "contain a syllable of the name" },
	"contains-birth-date": { vi: "chứa ngày sinh", en: "contain the date of birth" },
	"equals-organization": { vi: "trùng tên tổ chức", en: "equal the organisation's name" },
	"equals-unit": { vi: "trùng tên phòng ban", en: "equal the unit's name" },
	"equals-person": { vi: "trùng tên cá nhân", en: "equal the person's name" },
	"equals-account": { vi: "trùng tên đăng nhập", en: "equal the login name" },
	"equals-name-syllable": { vi: "trùng một tiếng trong họ tên", en: "equal a syllable of the name" },
	"equals-birth-date": { vi: "trùng ngày sinh", en: "equal the date of birth" },
	issue: { vi: "được cấp", en: "issue" },
	reset: { vi: "được cấp lại mật khẩu", en: "a reset" },
	restore: { vi: "được khôi phục", en: "a restoration" },
	user: { vi: "người dùng", en: "user" },
	administrator: { vi: "quản trị hệ thống", en: "administrator" },
	requested: { vi: "theo đề nghị của cơ quan, đơn vị", en: "on request" },
	compromised: { vi: "bị chiếm dụng, lộ lọt hoặc phát tán thư rác, mã độc", en: "taken over, leaked or spreading spam or malware" },
	"prohibited-act": { vi: "có hành vi bị cấm", en: "a prohibited act" },
	"failed-logins": { vi: "đăng nhập sai nhiều lần", en: "failed logins" },
	"outside-messages": { vi: "gửi quá nhiều thư ra ngoài", en: "too many messages to the outside" },
	login: { vi: "đăng nhập", en: "login" },
	send: { vi: "gửi thư", en: "sending" },
	receive: { vi: "nhận thư", en: "receiving" },
	suspension: { vi: "tạm khóa liên tục", en: "suspended without a break" },
	"suspension-without-restore-request": { vi: "tạm khóa mà không đề nghị khôi phục", en: "suspended, and nobody asked to restore it" },
	leaving: { vi: "sau quyết định nghỉ", en: "after the holder left" },
	cancellation: { vi: "đã hủy bỏ", en: "cancelled" },
	executable: { vi: "tệp thực thi", en: "an executable" },
	"encrypted-archive": { vi: "tệp nén có mật khẩu", en: "an encrypted archive" },
	archive: { vi: "tệp nén", en: "an archive" },
	extension: { vi: "loại tệp được liệt kê", en: "a kind of file that is listed" },
};

/** Names of rules that the documents know, with stars. */
export const knownRules: readonly string[] = Object.keys(NAMES);

/** What a rule is called. A rule that has no name is called by its path. */
export function ruleName(rule: string, language: LanguageCode, termOf: (name: string) => string): string {
	const found = patternOf(rule);
	if (found === undefined) return rule;
	const { pattern, star = "" } = found;
	return wordFor(NAMES, pattern, language).replace("$1", () => (Object.hasOwn(SUBJECTS, star) ? wordFor(SUBJECTS, star, language) : termOf(star)));
}

/** The pattern of a rule's name, and what the star stands for. */
export function patternOf(rule: string): { readonly pattern: string; readonly star?: string } | undefined {
	if (Object.hasOwn(NAMES, rule)) return { pattern: rule };
	const parts = rule.split(".");
	for (const [index, part] of parts.entries()) {
		const pattern = [...parts.slice(0, index), "*", ...parts.slice(index + 1)].join(".");
		if (Object.hasOwn(NAMES, pattern)) return { pattern, star: part };
	}
	// The second of its kind in a list.
	return /\.\d+$/.test(rule) ? patternOf(parts.slice(0, -1).join(".")) : undefined;
}
