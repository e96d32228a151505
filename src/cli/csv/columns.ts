import { foldHeading } from "./fold-heading.ts";
import { restore } from "./write-records.ts";

/** The columns of a file by the field that they hold. */
export interface Columns {
	/** The headings as they stand. */
	readonly headings: readonly string[];
	/** Place of each field that was recognised. */
	readonly places: ReadonlyMap<string, number>;
	/** Fields that two columns hold. */
	readonly doubled: readonly { readonly field: string; readonly headings: readonly [string, string] }[];
}

/** Headings that mean a field, besides its own name, which counts in any spelling. */
export type Headings = Readonly<Record<string, readonly string[]>>;

/** Headings of whole citizen numbers. */
const CITIZEN_ID = ["Số CCCD", "CCCD", "Số căn cước công dân", "Căn cước công dân", "Số căn cước", "Căn cước", "Số định danh cá nhân", "Số định danh"];

/** Headings of lists of people, bodies and addresses. `familyMiddle` is a column that holds family and middle names together. */
export const DIRECTORY_HEADINGS: Headings = {
	id: ["Mã", "Mã số", "Mã cán bộ", "Mã nhân viên", "Mã CBCC", "Mã CBCCVC", "Mã công chức", "Mã định danh"],
	fullName: ["Họ và tên", "Họ tên", "Họ và tên đầy đủ", "Họ tên đầy đủ", "Tên cán bộ", "Tên người dùng"],
	familyMiddle: ["Họ và tên đệm", "Họ và đệm", "Họ đệm", "Họ tên đệm", "Họ và chữ đệm", "Họ, chữ đệm"],
	family: ["Họ", "family name", "surname", "last name"],
	middle: ["Tên đệm", "Đệm", "Chữ đệm", "middle name"],
	given: ["Tên", "given name", "first name"],
	organization: ["Cơ quan", "Tổ chức", "Cơ quan công tác", "Đơn vị công tác", "Cơ quan, đơn vị", "Cơ quan, tổ chức", "Nơi công tác", "organisation"],
	unit: ["Đơn vị", "Phòng", "Phòng ban", "Phòng, ban, đơn vị", "Đơn vị trực thuộc", "Phòng chuyên môn"],
	citizenId: CITIZEN_ID,
	citizenIdLast4: ["4 số cuối CCCD", "04 số cuối CCCD", "4 số cuối căn cước công dân", "04 số cuối căn cước công dân", "4 số cuối căn cước", "4 số cuối"],
	citizenIdLast3: ["3 số cuối CCCD", "03 số cuối CCCD", "3 số cuối căn cước công dân", "03 số cuối căn cước công dân", "3 số cuối căn cước", "3 số cuối"],
	birthDate: ["Ngày sinh", "Ngày tháng năm sinh", "Sinh ngày", "date of birth"],
	kind: ["Loại", "Loại hình", "Loại tổ chức", "Loại đối tượng"],
	name: ["Tên tổ chức", "Tên cơ quan", "Tên đơn vị", "Tên phường xã", "Tên xã phường", "Phường, xã", "Xã, phường"],
	abbreviation: ["Tên viết tắt", "Viết tắt", "Chữ viết tắt"],
	communeType: ["Loại xã phường", "Loại phường xã", "Loại đơn vị hành chính"],
	parent: ["Cơ quan quản lý", "Cơ quan quản lý trực tiếp", "Cơ quan chủ quản", "Trực thuộc"],
	address: [
		"Địa chỉ thư điện tử",
		"Địa chỉ thư điện tử công vụ",
		"Thư điện tử",
		"Thư điện tử công vụ",
		"Địa chỉ email",
		"Email",
		"Email công vụ",
		"Hộp thư",
		"Hộp thư công vụ",
		"Địa chỉ thư",
	],
	retired: ["Đã thu hồi", "Thu hồi", "Ngừng sử dụng"],
	createdOn: ["Ngày cấp", "Ngày tạo", "Ngày cấp địa chỉ", "Ngày khởi tạo"],
	resolution: ["Cách đặt"],
	outcome: ["Kết luận"],
	findings: ["Nhận xét"],
};

/** Headings of lists of accounts. A citizen number says nothing of an account: it is known so that no output shows it. */
export const ACCOUNT_HEADINGS: Headings = {
	citizenId: CITIZEN_ID,
	role: ["Vai trò", "Loại tài khoản"],
	issuedAt: ["Ngày cấp", "Ngày cấp tài khoản", "Cấp ngày"],
	initialPasswordChangedAt: ["Ngày đổi mật khẩu lần đầu", "Đổi mật khẩu lần đầu"],
	passwordChangedAt: ["Ngày đổi mật khẩu", "Đổi mật khẩu gần nhất", "Lần đổi mật khẩu gần nhất"],
	passwordResetAt: ["Ngày cấp lại mật khẩu", "Cấp lại mật khẩu"],
	lastLoginAt: ["Đăng nhập gần nhất", "Lần đăng nhập gần nhất", "Đăng nhập lần cuối", "Lần đăng nhập cuối", "Đăng nhập cuối"],
	lastSentAt: ["Gửi thư gần nhất", "Lần gửi thư gần nhất", "Gửi thư lần cuối", "Gửi gần nhất"],
	lastReceivedAt: ["Nhận thư gần nhất", "Lần nhận thư gần nhất", "Nhận thư lần cuối", "Nhận gần nhất"],
	absenceNotified: ["Đã báo lý do", "Đã thông báo lý do", "Thông báo lý do"],
	compromisedOn: ["Ngày bị cảnh báo", "Ngày bị cảnh báo mất an toàn", "Ngày mất an toàn", "Ngày bị chiếm dụng", "Ngày phát hiện mất an toàn"],
	prohibitedActOn: ["Ngày vi phạm", "Ngày có hành vi bị nghiêm cấm", "Ngày có hành vi bị cấm"],
	suspensionRequestedOn: ["Ngày đề nghị tạm khóa", "Ngày đề nghị tạm dừng", "Ngày đề nghị khóa"],
	failedLogins: ["Số lần đăng nhập sai", "Số lần đăng nhập sai liên tiếp", "Đăng nhập sai liên tiếp"],
	lastFailedLoginAt: ["Lần đăng nhập sai gần nhất", "Đăng nhập sai gần nhất"],
	outsideMessages: ["Số thư gửi ra ngoài"],
	outsideMessagesAt: ["Ngày gửi ra ngoài", "Ngày tính số thư gửi ra ngoài"],
	suspendedSince: ["Ngày tạm khóa", "Tạm khóa từ ngày", "Tạm dừng từ ngày", "Ngày tạm dừng", "Khóa từ ngày"],
	restoreRequestedAt: ["Ngày đề nghị khôi phục"],
	restoredAt: ["Ngày khôi phục", "Khôi phục ngày"],
	leftByDecisionOn: ["Ngày có quyết định nghỉ", "Ngày quyết định nghỉ", "Ngày nghỉ hưu, thôi việc", "Quyết định nghỉ ngày"],
	terminationRequestedAt: ["Ngày nhận đề nghị chấm dứt", "Ngày đề nghị chấm dứt", "Ngày nhận yêu cầu hủy bỏ", "Ngày yêu cầu hủy bỏ"],
	cancelledAt: ["Ngày hủy bỏ", "Ngày hủy tài khoản"],
	uncertaintyDays: ["Số ngày chưa chắc chắn", "Sai số ngày"],
};

const folded = new Map<Headings, ReadonlyMap<string, string>>();

function meanings(headings: Headings): ReadonlyMap<string, string> {
	const known = folded.get(headings);
	if (known !== undefined) return known;
	const made = new Map(Object.entries(headings).flatMap(([field, others]) => [field, ...others].map((heading) => [foldHeading(heading), field] as const)));
	folded.set(headings, made);
	return made;
}

/** Reads a header: which column holds which field, in any case, with or without marks and punctuation. */
export function readColumns(header: readonly string[], headings: Headings): Columns {
	const known = meanings(headings);
	const places = new Map<string, number>();
	const first = new Map<string, string>();
	const doubled: { field: string; headings: [string, string] }[] = [];
	for (const [place, heading] of header.entries()) {
		const field = known.get(foldHeading(heading));
		if (field === undefined) continue;
		const earlier = first.get(field);
		if (earlier === undefined) {
			first.set(field, heading);
			places.set(field, place);
		} else doubled.push({ field, headings: [earlier, heading] });
	}
	return { headings: header, places, doubled };
}

/** The headings that hold no field. */
export function unknownHeadings({ headings, places }: Columns): readonly string[] {
	const known = new Set(places.values());
	return headings.filter((heading, place) => !known.has(place) && heading.trim() !== "");
}

/** Fields that say whose a row is. */
const WHOSE = ["id", "fullName", "familyMiddle", "family", "middle", "given", "organization", "unit", "address"];

/** Whether a heading, of a list of whatever kind, says whose a row is. */
export function saysWhose(heading: string): boolean {
	return WHOSE.includes(meanings(DIRECTORY_HEADINGS).get(foldHeading(heading)) ?? "");
}

/** `="012"`: how a spreadsheet keeps a number's leading zeros. */
const KEPT_AS_TEXT = /^=".*"$/u;

/** The content of a field in a row: without outer spaces and a spreadsheet's wrapping; `undefined` where the cell is empty or there is no such column. */
export function cellOf({ places }: Columns, cells: readonly string[], field: string): string | undefined {
	const place = places.get(field);
	const cell = place === undefined ? undefined : cells[place];
	if (cell === undefined) return undefined;
	const bare = cell.trim();
	const text = KEPT_AS_TEXT.test(bare) ? bare.slice(2, -1).replaceAll('""', '"').trim() : restore(cell).trim();
	// An apostrophe before digits is how people tell a spreadsheet that they are text.
	const plain = /^'[0-9]/u.test(text) ? text.slice(1) : text;
	return plain === "" ? undefined : plain;
}
