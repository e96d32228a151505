import type { Catalogue } from "./catalogue.ts";
import { findings } from "./vi-findings.ts";
import { terms } from "./vi-terms.ts";

/**
 * The Vietnamese catalogue.
 *
 * @example
 * ```ts
 * vi.outcomes.compliant // => "Đúng quy định"
 * ```
 */
export const vi: Catalogue = {
	language: "vi",
	outcomes: {
		compliant: "Đúng quy định",
		discouraged: "Thuộc trường hợp cần hạn chế",
		violation: "Trái quy định",
		unregulated: "Quy chế không quy định",
		undetermined: "Chưa kết luận được, cần người có thẩm quyền xem xét",
	},
	levels: { must: "Bắt buộc", should: "Nên tránh", open: "Cần xem xét", note: "Lưu ý" },
	findings,
	states: {
		active: "đang hoạt động",
		"password-change-required": "phải đổi mật khẩu",
		"suspension-due": "đến hạn tạm khóa",
		suspended: "đang tạm khóa",
		"deletion-due": "đến hạn xóa vĩnh viễn",
		"termination-due": "đến hạn chấm dứt hoạt động",
	},
	actions: {
		suspend: "tạm khóa tài khoản",
		delete: "xóa vĩnh viễn tài khoản",
		"change-password": "đổi mật khẩu",
		"request-termination": "gửi văn bản đề nghị chấm dứt tài khoản",
		terminate: "chấm dứt hoạt động của tài khoản",
	},
	resolutions: {
		base: "dạng cơ bản",
		extended: "bổ sung chữ cái của họ và tên đệm",
		ordinal: "bổ sung số thứ tự",
		"longer-suffix": "dùng thêm số cuối Căn cước công dân",
		existing: "giữ địa chỉ đã cấp",
		negotiated: "theo thỏa thuận",
		grandfathered: "giữ tên đã cấp trước ngày quy định",
	},
	rejections: {
		"same-name": "đã cấp cho người trùng hoàn toàn họ và tên không dấu",
		"different-name": "đã cấp cho người khác họ và tên",
		"other-kind": "đã cấp cho cơ quan, tổ chức hoặc đơn vị",
		"holder-unknown": "đã cấp cho người chưa rõ họ và tên",
		retired: "đã từng cấp cho người khác, nay đã thu hồi",
		taken: "đã được sử dụng",
		"too-long": "vượt quá độ dài cho phép",
	},
	dispositions: {
		implemented: "đã lập trình",
		stated: "ghi nhận, không phải tính toán",
		organisational: "trách nhiệm của con người",
		disputed: "có nhiều cách hiểu",
	},
	procedures: {
		"issue-mailbox": "cấp mới hộp thư",
		"change-mailbox": "thay đổi thông tin hộp thư",
		"reset-password": "cấp lại mật khẩu",
		"restore-account": "khôi phục tài khoản",
		"request-termination": "đề nghị chấm dứt tài khoản",
		"terminate-account": "chấm dứt tài khoản",
	},
	kinds: {
		person: "cá nhân",
		agency: "cơ quan, tổ chức",
		unit: "phòng, ban, đơn vị trực thuộc",
		"commune-committee": "Ủy ban nhân dân cấp xã",
		"commune-party": "Đảng ủy cấp xã",
		"commune-council": "Hội đồng nhân dân cấp xã",
		association: "hội, đoàn thể, doanh nghiệp nhà nước",
	},
	terms,
	phrases: {
		article: "Điều {article}",
		clause: "khoản {clause} Điều {article}",
		point: "điểm {point} khoản {clause} Điều {article}",
		item: "gạch đầu dòng thứ {item} {place}",
		section: "mục {article}",
		regulation: "{place} {regulation}",
		decision: "{place} {decision}",
		basis: "Căn cứ: {clauses}",
		findings: "Nhận xét:",
		value: "Kết quả:",
		readings: "Cách hiểu đã áp dụng đối với nội dung còn ý kiến khác nhau:",
		reading: "{id}: {question}",
		option: "{option}: {text}",
		selected: "đang áp dụng",
		otherwise: "hiểu như vậy thì: {answer}",
		unchanged: "hiểu như vậy thì câu trả lời không đổi",
		counted: "Cách tính thời gian:",
		tried: "Các địa chỉ đã xét:",
		taken: "{localPart}: được chọn",
		rejected: "{localPart}: {reason}",
		action: "{action} từ ngày {from}[, chậm nhất ngày {by}][ ({reason})]",
		actions: "Việc phải làm:",
		upcoming: "Việc sắp đến hạn nếu không có gì thay đổi:",
		none: "không có",
		yes: "có",
		no: "không",
		unstated: "không quy định",
		never: "chưa lần nào",
		before: "trước {time}",
		details: "{text} ({details})",
		more: "{list} và {count} mục nữa",
	},
	instruments: {
		"bac-ninh-79-2025": {
			regulation: "Quy chế ban hành kèm theo Quyết định số 79/2025/QĐ-UBND",
			decision: "Quyết định số 79/2025/QĐ-UBND",
		},
		"tuyen-quang-2025": {
			regulation: "Quy chế thư điện tử công vụ tỉnh Tuyên Quang",
			decision: "Quyết định ban hành Quy chế thư điện tử công vụ tỉnh Tuyên Quang",
		},
		"civil-code-2015": { regulation: "Bộ luật Dân sự số 91/2015/QH13" },
		"law-20-2023-qh15": { regulation: "Luật Giao dịch điện tử số 20/2023/QH15" },
		rfc5321: { regulation: "RFC 5321", sections: true },
		rfc2142: { regulation: "RFC 2142", sections: true },
	},
};
