import type { Localized } from "../../../src/index.ts";

/** What the cited clauses of other texts say, in other words: those that hold in every province. */
export const sharedClauses: Readonly<Record<string, Localized>> = {
	"civil-code-2015/147.1": {
		vi: "Thời hạn tính bằng phút, giờ bắt đầu ngay từ thời điểm đã định.",
		en: "A period of minutes or hours runs from the moment itself.",
	},
	"civil-code-2015/147.2": {
		vi: "Thời hạn tính bằng ngày trở lên không kể ngày đầu tiên, mà kể từ ngày kế tiếp.",
		en: "A period of days or longer leaves out the first day and starts with the next.",
	},
	"civil-code-2015/148.1": { vi: "Thời hạn tính bằng ngày chấm dứt khi hết ngày cuối cùng.", en: "A period of days is over when its last day is." },
	"civil-code-2015/148.2": {
		vi: "Thời hạn tính bằng tuần chấm dứt khi hết ngày tương ứng của tuần cuối.",
		en: "A period of weeks is over at the end of the corresponding day of the last week.",
	},
	"civil-code-2015/148.3": {
		vi: "Thời hạn tính bằng tháng chấm dứt vào ngày tương ứng của tháng cuối; không có ngày ấy thì vào ngày cuối tháng.",
		en: "A period of months ends on the corresponding day of the last month, or on that month's last day where there is none.",
	},
	"civil-code-2015/148.4": {
		vi: "Thời hạn tính bằng năm chấm dứt vào ngày, tháng tương ứng của năm cuối.",
		en: "A period of years ends on the corresponding day and month of the last year.",
	},
	"civil-code-2015/148.5": {
		vi: "Ngày cuối là ngày nghỉ thì thời hạn kéo đến hết ngày làm việc kế tiếp.",
		en: "Where the last day is not worked, the period runs to the end of the next working day.",
	},
	"civil-code-2015/148.6": { vi: "Ngày cuối cùng kết thúc lúc 24 giờ.", en: "The last day ends at 24:00." },
	"law-20-2023-qh15/6": { vi: "Các hành vi bị cấm trong giao dịch điện tử.", en: "Acts that are prohibited in electronic transactions." },
	"rfc5321/4.5.3.1.1": { vi: "Phần trước @ dài không quá 64 octet.", en: "What stands before the @ has at most 64 octets." },
	"rfc5321/4.5.3.1.3": { vi: "Cả địa chỉ dài không quá 254 octet.", en: "A whole address has at most 254 octets." },
	"rfc2142/1": {
		vi: "Một số tên hộp thư thường dành cho việc chung, chẳng hạn postmaster.",
		en: "Some mailbox names are customarily kept for common duties, such as postmaster.",
	},
};
