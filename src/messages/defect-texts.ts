import type { Localized } from "../profile/types.ts";

/** Faults of the texts: what is wrong, what the library does about it, and how the text could be mended. */
export const defectTexts: Readonly<Record<string, { readonly problem: Localized; readonly handling: Localized; readonly amendment: Localized }>> = {
	"tq-no-number": {
		problem: {
			vi: "Văn bản chưa có số và ngày ban hành nhưng đã ghi ngày có hiệu lực 20/01/2026.",
			en: "The text has no number and no date of issue yet, but takes effect on 20 January 2026.",
		},
		handling: { vi: "Được ghi là dự thảo và áp dụng từ ngày có hiệu lực.", en: "It is marked as a draft and applied from the day stated." },
		amendment: { vi: "Ghi đủ số và ngày ban hành.", en: "State number and date of issue." },
	},
	"tq-wrong-reference": {
		problem: {
			vi: "Điểm c khoản 2 Điều 8 dẫn chiếu hành vi bị nghiêm cấm ở Điều 3, trong khi các hành vi đó nằm ở Điều 4.",
			en: "Article 8(2)(c) points to Article 3 for the prohibited acts, which are in Article 4.",
		},
		handling: { vi: "Áp dụng Điều 4 và viện dẫn cả hai điều.", en: "Article 4 is applied, and both are cited." },
		amendment: { vi: "Thay “Điều 3” bằng “Điều 4”.", en: "Replace “Article 3” with “Article 4”." },
	},
	"tq-double-at": {
		problem: {
			vi: "Khuôn mẫu ghép “thư điện tử của tổ chức” (đã có @) với tên miền, thành ra hai dấu @.",
			en: "The formats join “the organisation's e-mail”, which has an @, with the domain, so that there are two @.",
		},
		handling: { vi: "Chỉ lấy phần tên trước @ của tổ chức.", en: "Only the organisation's local part is used." },
		amendment: { vi: "Thay bằng “tên trước dấu @ trong địa chỉ của tổ chức”.", en: "Say “the part of the organisation's address before the @”." },
	},
	"tq-missing-comma": {
		problem: {
			vi: "Thiếu dấu phẩy giữa yêu cầu về số và về ký tự đặc biệt.",
			en: "A comma is missing between digits and special characters.",
		},
		handling: { vi: "Hiểu là cần cả chữ số và ký tự đặc biệt; có thể chọn cách hiểu khác.", en: "Both are asked for; the other reading can be chosen." },
		amendment: { vi: "Thêm dấu phẩy.", en: "Add the comma." },
	},
	"tq-no-last-resort": {
		problem: {
			vi: "Đã thêm hết chữ cái của họ và tên đệm mà vẫn trùng với người khác họ và tên thì không có cách xử lý tiếp.",
			en: "When every letter has been added and somebody of another name is still in the way, there is no further rule.",
		},
		handling: { vi: "Không tự đặt địa chỉ, chuyển người có thẩm quyền quyết định.", en: "No address is made up; somebody has to decide." },
		amendment: { vi: "Quy định thêm số thứ tự cho trường hợp này.", en: "Provide for a number in that case." },
	},
	"tq-clashes-without-rule": {
		problem: {
			vi: "Không có cách xử lý khi hai tổ chức hoặc đơn vị có tên viết tắt giống nhau, điều thường gặp giữa các xã.",
			en: "There is no rule for two bodies or units with the same abbreviation, which is common among communes.",
		},
		handling: {
			vi: "Giữ nguyên tên viết tắt, không tự sửa, chuyển người có thẩm quyền quyết định.",
			en: "Abbreviations are never changed; somebody has to decide.",
		},
		amendment: { vi: "Bổ sung cách phân biệt khi trùng tên viết tắt.", en: "Say how equal abbreviations are told apart." },
	},
	"tq-no-figure": {
		problem: {
			vi: "Yêu cầu cảnh báo khi hộp thư gần đầy nhưng không nêu từ mức nào.",
			en: "A warning is asked for when a mailbox is nearly full, and no figure is given.",
		},
		handling: { vi: "Lấy mức 90%, có thể đổi trong hồ sơ.", en: "90% is taken; the profile can hold another figure." },
		amendment: { vi: "Nêu tỷ lệ cụ thể, hoặc giao Sở Khoa học và Công nghệ quy định.", en: "State a share, or leave it to the Department to set one." },
	},
	"bn-suspension-unstated": {
		problem: {
			vi: "Không nói hộp thư bị tạm dừng còn đăng nhập, gửi hay nhận thư được không, và tạm dừng bao lâu thì xóa.",
			en: "It is not said whether a suspended mailbox can still log in, send or receive, nor after how long it is deleted.",
		},
		handling: { vi: "Trả lời là không quy định; không tự đặt thời hạn xóa.", en: "The answer is “not stated”, and no date of deletion is made up." },
		amendment: {
			vi: "Nêu rõ hộp thư bị tạm dừng còn dùng được gì và thời hạn chấm dứt.",
			en: "Say what a suspended mailbox can still do, and when it ends.",
		},
	},
	"bn-no-last-resort": {
		problem: {
			vi: "Dùng 04 số cuối mà vẫn trùng thì không có cách xử lý tiếp.",
			en: "When the form with four digits clashes as well, there is no further rule.",
		},
		handling: { vi: "Không tự đặt địa chỉ, chuyển người có thẩm quyền quyết định.", en: "No address is made up; somebody has to decide." },
		amendment: { vi: "Quy định dùng thêm số cuối hoặc số thứ tự.", en: "Provide for more digits or a number." },
	},
	"bn-clashes-without-rule": {
		problem: {
			vi: "Hai cơ quan, đơn vị hoặc phường, xã có tên viết giống nhau thì không có cách xử lý.",
			en: "There is no rule for two bodies, units or communes whose names are written alike.",
		},
		handling: { vi: "Giữ nguyên tên, không tự sửa, chuyển người có thẩm quyền quyết định.", en: "The names are never changed; somebody has to decide." },
		amendment: { vi: "Bổ sung cách phân biệt khi trùng tên.", en: "Say how such names are told apart." },
	},
	"bn-net-extension": {
		problem: {
			vi: "Phần mở rộng .net được nêu là tệp thực thi nhưng Windows không chạy loại tệp này.",
			en: "The extension .net is named as an executable, but Windows does not run it.",
		},
		handling: { vi: "Vẫn áp dụng vì văn bản nêu đích danh.", en: "It counts, because it is named." },
		amendment: { vi: "Bỏ .net hoặc thay bằng loại tệp muốn nói đến.", en: "Drop .net, or name what was meant." },
	},
	"bn-digits-published": {
		problem: {
			vi: "Địa chỉ chứa các số cuối Căn cước công dân và danh bạ phải được đăng công khai.",
			en: "Addresses hold the last digits of citizen numbers, and the directory is to be published.",
		},
		handling: {
			vi: "Chỉ đưa ra những chữ số nằm trong địa chỉ; không bao giờ đưa ra số đầy đủ.",
			en: "Only the digits that form the address are given out, never the whole number.",
		},
		amendment: { vi: "Phân biệt người trùng tên bằng dữ liệu khác.", en: "Tell homonyms apart by something else." },
	},
	"bn-repeal-incomplete": {
		problem: {
			vi: "Bãi bỏ quyết định năm 2018 của Bắc Giang nhưng không nói đến quy định năm 2022 của chính Bắc Ninh (06/2022).",
			en: "Bắc Giang's decision of 2018 is repealed, but nothing is said of Bắc Ninh's own of 2022 (06/2022).",
		},
		handling: { vi: "Chỉ ghi nhận việc bãi bỏ được nêu.", en: "Only the repeal that is stated is recorded." },
		amendment: { vi: "Nêu rõ văn bản cũ của Bắc Ninh còn hiệu lực hay không.", en: "Say whether Bắc Ninh's own earlier text still holds." },
	},
};
