import type { ProfileRule } from "../analysis/profile-rules.ts";
import type {
	AttachmentRule,
	ByteSize,
	ClassRule,
	CollisionStep,
	DeletionRule,
	Duration,
	FirstLoginRule,
	IdleRule,
	LeaverRule,
	Localized,
	MatchRule,
	SpecialCharacters,
	SuspensionGround,
} from "../profile/types.ts";
import { durationWords } from "./duration-words.ts";
import { code, type LanguageCode, type Words, wordFor } from "./language.ts";
import { patternOf } from "./rule-names.ts";
import { formatWords, templateWords } from "./template-words.ts";

/** What a value of a profile is written with. */
export interface Writing {
	readonly language: LanguageCode;
	/** The word for a name of the profile: a procedure, a kind of body. */
	termOf(name: string): string;
}

type Write<T> = (value: T, writing: Writing) => string;

/** Single words that stand as values, rule by rule. */
const CHOICES: Readonly<Record<string, Words>> = {
	"address.lowerCase": { must: { vi: "trái quy định", en: "against the text" }, note: { vi: "chỉ lưu ý", en: "worth a note" } },
	"address.organizationForm": { "local-part": { vi: "phần trước @ trong địa chỉ của tổ chức", en: "the organisation's local part" } },
	"address.oneEach": {
		"address-unique": { vi: "mỗi địa chỉ một người giữ", en: "one holder for each address" },
		"holder-unique": { vi: "mỗi địa chỉ một người giữ, mỗi người một địa chỉ", en: "one holder for each address, one address for each holder" },
	},
	"address.legacy": { keep: { vi: "được giữ", en: "stays" }, reallocate: { vi: "đặt lại", en: "a new one is made" } },
	"address.person.initials": {
		letter: { vi: "một chữ cái của mỗi tiếng", en: "one letter of each syllable" },
		digraph: { vi: "cả phụ âm ghép đầu mỗi tiếng", en: "the leading compound consonant of each syllable" },
	},
	"address.person.collisions.scope": {
		domain: { vi: "cả tên miền", en: "the whole domain" },
		organization: { vi: "trong một tổ chức", en: "one organisation" },
	},
	"address.person.collisions.otherKind": {
		"different-name": { vi: "như trùng với người khác họ và tên", en: "as somebody of another name" },
		unresolved: { vi: "chuyển người có thẩm quyền", en: "people decide" },
	},
	"address.person.collisions.unknownName": {
		"different-name": { vi: "coi là khác họ và tên, có lưu ý", en: "as having another name, with a note" },
		unresolved: { vi: "chuyển người có thẩm quyền", en: "people decide" },
	},
	"address.person.collisions.exhausted": {
		unresolved: { vi: "không có quy định, chuyển người có thẩm quyền", en: "the text has no rule; people decide" },
		number: { vi: "thêm số vào dạng cuối cùng", en: "a number on the last form" },
		"more-digits": { vi: "dùng thêm số cuối Căn cước công dân", en: "more digits of the citizen number" },
		negotiated: { vi: "do các bên thống nhất", en: "settled by people" },
	},
	"address.person.collisions.steps.*.order": {
		left: { vi: "hết tiếng bên trái rồi đến tiếng sau", en: "all of the leftmost syllable first" },
		right: { vi: "hết tiếng bên phải rồi đến tiếng trước", en: "all of the rightmost syllable first" },
		"round-robin": { vi: "lần lượt mỗi tiếng một chữ, từ trái", en: "one letter of each syllable in turn, from the left" },
	},
	"address.person.collisions.steps.*.stem": {
		colliding: { vi: "dạng mà người trùng tên đang giữ", en: "the form that the homonym holds" },
		base: { vi: "dạng cơ bản", en: "the first form" },
	},
	"address.person.collisions.steps.*.to": {
		newcomer: { vi: "người đến sau", en: "the newcomer" },
		"earlier-holder": { vi: "người đến trước (phải đổi địa chỉ)", en: "the earlier holder, who is renamed" },
	},
	"password.secondFactor": {
		required: { vi: "bắt buộc", en: "required" },
		encouraged: { vi: "khuyến khích", en: "encouraged" },
		none: { vi: "không", en: "none" },
	},
	"periods.roll": {
		"as-worded": { vi: "chỉ thời hạn phải làm một việc được kéo sang ngày làm việc kế tiếp", en: "only time limits run on to the next working day" },
		all: { vi: "mọi khoảng thời gian được kéo sang ngày làm việc kế tiếp", en: "every period runs on to the next working day" },
	},
	"periods.beforeForce": { "from-in-force": { vi: "không tính", en: "does not count" }, "whole-span": { vi: "được tính", en: "counts" } },
	"lifecycle.idle.excuse": {
		"notified-absence": { vi: "đã thông báo lý do", en: "a notified absence" },
		none: { vi: "văn bản không nêu lý do nào", en: "the text names none" },
	},
	"lifecycle.idle.startsAt": {
		"last-activity": { vi: "lần hoạt động gần nhất, chưa có thì ngày cấp", en: "the last activity, or issue if there was none" },
		"never-used": { vi: "ngày cấp, chỉ với tài khoản chưa dùng lần nào", en: "issue, and only for accounts never used" },
	},
	"lifecycle.idleAfterRestore": {
		restart: { vi: "tính lại từ ngày khôi phục", en: "starts anew" },
		"no-restart": { vi: "tính tiếp từ lần hoạt động trước", en: "still starts with the last activity" },
	},
	"procedures.*.limit.relation": {
		within: { vi: "phải xong trong thời hạn", en: "to be done within it" },
		after: { vi: "chỉ làm sau khi hết", en: "not before it is over" },
	},
	"procedures.*.limit.hours": { clock: { vi: "theo đồng hồ", en: "by the clock" }, working: { vi: "giờ làm việc", en: "office hours" } },
	"attachment.executables.reach": {
		definition: { vi: "mọi tệp chạy được trên Windows", en: "whatever runs on Windows" },
		"named-only": { vi: "chỉ các loại được nêu tên", en: "only the kinds named" },
	},
	"attachment.executables.insideArchives": { counts: { vi: "được tính như tệp thực thi", en: "count" }, ignored: { vi: "không xét", en: "are not looked at" } },
	"text.encoding": { unicode: { vi: "Unicode (TCVN 6909:2001), dựng sẵn hoặc tổ hợp", en: "Unicode (TCVN 6909:2001), NFC or NFD" } },
};

const WORDS: Words = {
	suspend: { vi: "tạm khóa", en: "suspended" },
	delete: { vi: "xóa", en: "deleted" },
	"same-name": { vi: "người trùng họ và tên không dấu", en: "somebody of the same unaccented name" },
	"different-name": { vi: "người khác họ và tên không dấu", en: "somebody of another unaccented name" },
	any: { vi: "bất kỳ ai", en: "anybody" },
	forbidden: { vi: "không được", en: "forbidden" },
	discouraged: { vi: "hạn chế", en: "discouraged" },
	encouraged: { vi: "khuyến khích", en: "encouraged" },
	lock: { vi: "khóa tài khoản", en: "the account is locked" },
	terminate: { vi: "chấm dứt tài khoản", en: "the account is ended" },
};

const LOG_FIELDS: Words = {
	sentAt: { vi: "thời gian gửi", en: "time sent" },
	from: { vi: "địa chỉ người gửi", en: "sender" },
	to: { vi: "địa chỉ người nhận", en: "recipients" },
	senderIp: { vi: "địa chỉ IP của bên gửi", en: "sender's IP address" },
	sizeBytes: { vi: "dung lượng thư", en: "size" },
	systemErrors: { vi: "lỗi hệ thống", en: "system errors" },
};

const pick = (writing: Writing, vi: string, en: string): string => (writing.language === "vi" ? vi : en);
const word = (name: string, { language }: Writing): string => wordFor(WORDS, name, language);
const listed = (values: readonly string[], writing: Writing): string => values.map((value) => writing.termOf(value)).join(", ");

const exclusions: Write<readonly Localized[]> = (value, { language }) => value.map((text) => text[language]).join("; ");
const step: Write<CollisionStep> = (value, writing) => {
	const when = pick(writing, `trùng với ${word(value.when, writing)}`, `held by ${word(value.when, writing)}`);
	const remedies = {
		lengthen: pick(writing, "thêm từng chữ cái của họ và tên đệm", "one more letter of the initials at a time"),
		number: pick(writing, "thêm số thứ tự", "a number"),
		negotiate: pick(writing, "các bên thống nhất", "people settle it"),
		unresolved: pick(writing, "không có quy định", "no rule"),
	};
	return `${when}: ${value.do === "template" ? templateWords(value.template, writing.language) : remedies[value.do]}`;
};
const classes: Write<ClassRule> = ({ classes: names, atLeast }, writing) =>
	atLeast === undefined
		? listed(names, writing)
		: pick(writing, `ít nhất ${atLeast} trong các loại: ${listed(names, writing)}`, `at least ${atLeast} of: ${listed(names, writing)}`);
const special: Write<SpecialCharacters> = (value, writing) =>
	value.set === "open"
		? pick(writing, "mọi dấu câu và ký hiệu", "any punctuation or symbol")
		: `${code(value.characters)}${value.others === "forbidden" ? pick(writing, "; không dùng ký tự khác", "; no other") : pick(writing, "; ký tự khác được dùng nhưng không tính", "; others may stand, and do not count")}`;
const match: Write<MatchRule> = (value, writing) => {
	if (!("long" in value)) {
		const simple: Words = {
			"exact-case": { vi: "phân biệt chữ hoa, chữ thường", en: "letter by letter" },
			"ignore-case": { vi: "không phân biệt chữ hoa, chữ thường", en: "without regard to case" },
			folded: { vi: "sau khi bỏ dấu và chữ hoa", en: "without marks and case" },
		};
		return wordFor(simple, value.by, writing.language);
	}
	const swaps = Object.entries(value.swaps).flatMap(([character, letters]) => letters.map((letter) => `${character}=${letter}`));
	const read = swaps.length === 0 ? "" : pick(writing, `; ký tự thay chữ: ${code(swaps.join(" "))}`, `; read as letters: ${code(swaps.join(" "))}`);
	if (value.by === "full-names") return `${pick(writing, "chỉ khi có trọn tên", "only a whole name")}${read}`;
	if (value.by === "any-length") return `${pick(writing, `mọi đoạn từ ${value.long} chữ cái`, `any piece of ${value.long} letters or more`)}${read}`;
	const inside = value.long - 1;
	const pieces = pick(
		writing,
		`đoạn tên từ ${value.long} chữ cái ở bất kỳ đâu, riêng tên gọi, cả họ tên, tên cơ quan hoặc phần của tên đăng nhập thì từ ${inside}; ngắn hơn thì khi đứng riêng`,
		`a piece of ${value.long} letters or more anywhere, from ${inside} for a given or whole name, a body's name or a part of the login; a shorter one where it stands alone`,
	);
	return `${pieces}${read}`;
};
const history: Write<{ count: number; counted: string }> = ({ count, counted }, writing) =>
	pick(
		writing,
		`không dùng lại ${String(count).padStart(2, "0")} mật khẩu gần nhất${counted === "current-included" ? ", kể cả mật khẩu đang dùng" : " trước mật khẩu đang dùng"}`,
		`none of the last ${count}${counted === "current-included" ? ", the one in use among them" : " before the one in use"}`,
	);
const age: Write<{ span: Duration; strength: string }> = ({ span, strength }, writing) =>
	pick(
		writing,
		`${strength === "mandatory" ? "bắt buộc đổi" : "khuyến khích"} mỗi ${durationWords(span, "vi")}`,
		`${strength === "mandatory" ? "changed every" : "a change is encouraged every"} ${durationWords(span, "en")}`,
	);
const firstLogin: Write<FirstLoginRule> = ({ change }, writing) =>
	change.at === "once"
		? pick(writing, "ngay lần đăng nhập đầu tiên", "at the first login")
		: pick(writing, `trong ${durationWords(change.within, "vi")}`, `within ${durationWords(change.within, "en")}`);
const idle: Write<IdleRule> = ({ span, action }, writing) =>
	pick(
		writing,
		`${action === "suspend" ? writing.termOf(action) : word(action, writing)} sau ${durationWords(span, "vi")} không hoạt động`,
		`${word(action, writing)} after ${durationWords(span, "en")} without activity`,
	);
const ground: Write<SuspensionGround> = ({ moreThan, window }, writing) => {
	const suspend = writing.termOf("suspend");
	if (moreThan === undefined) return pick(writing, suspend, "suspended");
	const within = window === undefined ? "" : pick(writing, ` trong ${durationWords(window, "vi")}`, ` within ${durationWords(window, "en")}`);
	return pick(writing, `${suspend} khi quá ${moreThan}${within}`, `suspended after more than ${moreThan}${within}`);
};
const deletion: Write<DeletionRule> = ({ after }, writing) =>
	after === undefined ? pick(writing, "xóa ngay", "at once") : pick(writing, `sau ${durationWords(after, "vi")}`, `after ${durationWords(after, "en")}`);
const leaver: Write<LeaverRule> = ({ action, procedure }, writing) => {
	const request = writing.termOf("request-termination");
	const words = action === "request" ? pick(writing, `cơ quan ${request}`, `a duty of the body: ${request}`) : word(action, writing);
	return `${words}${procedure === undefined ? pick(writing, " ngay", ", at once") : ""}`;
};
const limit: Write<{ span: Duration; startsWith: string; rolls?: boolean }> = ({ span, startsWith, rolls }, writing) => {
	const starts: Words = {
		request: { vi: "ngày nhận đề nghị", en: "the request" },
		decision: { vi: "ngày có quyết định", en: "the decision" },
		receipt: { vi: "khi tiếp nhận", en: "receipt" },
		issue: { vi: "ngày cấp", en: "issue" },
		detection: { vi: "khi phát hiện", en: "detection" },
		suspension: { vi: "ngày tạm khóa", en: "suspension" },
		leaving: { vi: "ngày nghỉ", en: "the day of leaving" },
	};
	const from = wordFor(starts, startsWith, writing.language);
	const moved =
		rolls === true ? pick(writing, "; ngày cuối là ngày nghỉ thì kéo sang ngày làm việc kế tiếp", "; a last day that is not worked moves the end") : "";
	return `${pick(writing, `${durationWords(span, "vi")}, tính từ ${from}`, `${durationWords(span, "en")} from ${from}`)}${moved}`;
};
const sizeOf: Write<ByteSize> = ({ amount, unit, base }) =>
	`${amount} ${unit}${unit === "B" ? "" : ` (1 ${unit} = ${base}${unit === "kB" ? "" : unit === "MB" ? "²" : "³"} B)`}`;
const quota: Write<Readonly<Record<string, ByteSize>>> = (value, writing) =>
	Object.entries(value)
		.map(([kind, size]) => `${writing.termOf(kind)}: ${sizeOf(size, writing)}`)
		.join("; ");
const attachmentRule: Write<AttachmentRule> = ({ stance, extensions }, writing) =>
	`${word(stance, writing)}${extensions === undefined ? "" : `: ${extensions.join(", ")}`}`;

/** How values are written, by the rule's pattern. Their types are those that the profile's types give these places. */
const WRITERS: Readonly<Record<string, Write<never>>> = {
	exclusions,
	"address.otherDomains": (value: readonly string[]) => value.join(", "),
	"address.grandfathered": ({ issuedBefore }: { issuedBefore: string }, writing) =>
		pick(writing, `cấp trước ngày ${issuedBefore.split("-").reverse().join("/")} thì giữ tên`, `issued before ${issuedBefore}: the name stays`),
	"address.person.format": (value: never, { language }) => formatWords(value, language),
	"address.person.collisions.steps.*": step,
	"address.organizations.*.format": (value: never, { language }) => formatWords(value, language),
	"password.minimumLength.*": (value: number, writing) => pick(writing, `${value} ký tự`, `${value} characters`),
	"password.maximumLength": (value: number, writing) => pick(writing, `${value} ký tự`, `${value} characters`),
	"password.classes": classes,
	"password.special": special,
	"password.restrictions.*": ({ renderings }: { renderings?: readonly string[] }, writing) =>
		renderings === undefined ? pick(writing, "có quy định", "yes") : renderings.map((text) => code(text)).join(", "),
	"password.restrictions.*.match": match,
	"password.history": history,
	"password.age.*": age,
	"password.firstLogin.*": firstLogin,
	"lifecycle.idle": idle,
	"lifecycle.idle.activities": (value: readonly string[], writing) => listed(value, writing),
	"lifecycle.defaultPassword": ({ span }: { span: Duration }, writing) =>
		pick(writing, `${writing.termOf("suspend")} sau ${durationWords(span, "vi")} kể từ ngày cấp`, `suspended ${durationWords(span, "en")} after issue`),
	"lifecycle.grounds.*": ground,
	"lifecycle.whileSuspended.*": (value: boolean, writing) => (value ? pick(writing, "được", "possible") : pick(writing, "không được", "not possible")),
	"lifecycle.deletion.*": deletion,
	"lifecycle.leaver": leaver,
	"lifecycle.checkEvery": (value: Duration, writing) =>
		pick(writing, `mỗi ${durationWords(value, "vi").replace(/^01 /, "")}`, `every ${durationWords(value, "en").replace(/^1 /, "")}`),
	"procedures.*.limit": limit,
	"retention.log": (_: unknown, writing) => pick(writing, "phải lưu", "is kept"),
	"retention.log.keep": (value: Duration, writing) => pick(writing, `ít nhất ${durationWords(value, "vi")}`, `at least ${durationWords(value, "en")}`),
	"retention.log.fields": (value: readonly string[], { language }) => value.map((name) => wordFor(LOG_FIELDS, name, language)).join(", "),
	"retention.nearlyFull": ({ percent }: { percent: number }, writing) => pick(writing, `từ ${percent}% dung lượng`, `from ${percent}% of the quota`),
	"retention.minimumQuota": quota,
	"attachment.rules.*": attachmentRule,
	"attachment.executables.named": (value: readonly string[]) => value.join(", "),
	"attachment.executables.byDefinition": (value: readonly string[]) => value.join(", "),
	"attachment.executables.documents": (value: readonly string[]) => value.join(", "),
	"attachment.maximumSize": sizeOf,
};

/** A value of a profile in words. What the documents have no words for is shown as it stands. */
export function ruleValue(rule: ProfileRule, writing: Writing): string {
	if (rule.state === "unstated") return pick(writing, "không quy định", "not stated");
	if (rule.state === "none") return pick(writing, "quy định là không có", "none, expressly");
	const pattern = patternOf(rule.rule)?.pattern ?? "";
	const choices = Object.hasOwn(CHOICES, pattern) ? CHOICES[pattern] : undefined;
	if (choices !== undefined && typeof rule.value === "string") return wordFor(choices, rule.value, writing.language);
	const write = Object.hasOwn(WRITERS, pattern) ? WRITERS[pattern] : undefined;
	if (write !== undefined) return Reflect.apply(write, undefined, [rule.value, writing]);
	return typeof rule.value === "string" || typeof rule.value === "number" ? String(rule.value) : code(JSON.stringify(rule.value));
}
