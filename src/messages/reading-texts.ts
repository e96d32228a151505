import type { Localized } from "../profile/types.ts";

/** The readings of the built-in profiles in words: what is in dispute, and what each option holds. */
export const readingTexts: Readonly<Record<string, { readonly question: Localized; readonly options: Readonly<Record<string, Localized>> }>> = {
	"PERIOD-ROLL": {
		question: {
			vi: "Ngày cuối rơi vào ngày nghỉ thì những khoảng thời gian nào được kéo sang ngày làm việc kế tiếp?",
			en: "Which periods run on to the next working day when their last day is a day off?",
		},
		options: {
			"as-worded": {
				vi: "Chỉ thời hạn phải làm một việc; khoảng thời gian ghi nhận một sự việc (không hoạt động, tạm khóa, lưu nhật ký, sử dụng mật khẩu) thì không",
				en: "Only time limits for doing something; spans of fact (idle, suspended, log, password age) do not",
			},
			all: { vi: "Mọi khoảng thời gian tính bằng ngày, tháng, năm", en: "Every period of days, months or years" },
		},
	},
	"SPAN-BEFORE-FORCE": {
		question: {
			vi: "Khoảng thời gian bắt đầu trước ngày Quy chế có hiệu lực được tính từ đâu?",
			en: "Where does a span start that began before the regulation took effect?",
		},
		options: {
			"from-in-force": { vi: "Sớm nhất từ ngày Quy chế có hiệu lực", en: "At the earliest on the day the regulation took effect" },
			"whole-span": { vi: "Tính cả thời gian trước đó", en: "The time before counts as well" },
		},
	},
	"IDLE-AFTER-RESTORE": {
		question: {
			vi: "Sau khi khôi phục, thời gian không hoạt động có tính lại từ đầu không?",
			en: "Does a restoration start the idle span anew?",
		},
		options: {
			restart: { vi: "Tính lại từ ngày khôi phục", en: "It starts on the day of the restoration" },
			"no-restart": { vi: "Vẫn tính từ lần hoạt động trước khi bị tạm khóa, tạm dừng", en: "It still starts with the last activity before the suspension" },
		},
	},
	"HOLDER-UNKNOWN": {
		question: {
			vi: "Địa chỉ đang do người chưa rõ họ và tên giữ thì coi là trùng tên hay khác tên?",
			en: "Does a live holder whose name is not known count as having the same name?",
		},
		options: {
			different: { vi: "Coi là người khác họ và tên", en: "As having another name" },
			unresolved: { vi: "Không kết luận, chuyển người có thẩm quyền", en: "Neither: somebody has to decide" },
		},
	},
	"TQ-FOLD": {
		question: {
			vi: "Quy chế chỉ yêu cầu không dấu đối với phần Tên: các phần còn lại viết thế nào?",
			en: "Only the given name is said to be unaccented: how are the other parts written?",
		},
		options: { "unaccented-lower-case": { vi: "Toàn bộ viết chữ thường, không dấu", en: "All of it in unaccented lower case" } },
	},
	"TQ-INITIAL": {
		question: { vi: "Chữ cái đầu của một tiếng là gì?", en: "What is the initial of a syllable?" },
		options: {
			letter: { vi: "Đúng một chữ cái", en: "Exactly one letter" },
			digraph: { vi: "Cả phụ âm ghép như ng, th, tr", en: "A compound consonant such as ng, th or tr as a whole" },
		},
	},
	"TQ-ORG-MAIL": {
		question: {
			vi: "“Thư điện tử của tổ chức” trong khuôn mẫu là gì, khi hiểu theo nguyên văn thì có hai dấu @?",
			en: "What is “the organisation's e-mail” in a format that, taken literally, has two @?",
		},
		options: { "local-part": { vi: "Phần tên trước dấu @ của tổ chức; dấu + chỉ để nối", en: "The organisation's local part; the + only joins" } },
	},
	"TQ-PERSON-SUFFIX": {
		question: { vi: "Sau tên cá nhân là tên tổ chức hay tên đơn vị trực thuộc?", en: "Is a person's name followed by the organisation or by the unit?" },
		options: {
			organisation: { vi: "Tên tổ chức", en: "By the organisation" },
			unit: { vi: "Tên đơn vị trực thuộc, rồi tên tổ chức", en: "By the unit, and then its organisation" },
		},
	},
	"TQ-EXTEND-ORDER": {
		question: {
			vi: "Khi trùng với người khác họ và tên, các ký tự tiếp theo được bổ sung theo thứ tự nào?",
			en: "In which order are letters added when somebody of another name is in the way?",
		},
		options: {
			left: { vi: "Hết chữ cái của họ rồi đến từng tên đệm, từ trái sang phải", en: "All of the family name, then each middle name, from the left" },
			right: { vi: "Từ tiếng đệm cuối cùng ngược về họ", en: "From the last middle syllable back to the family name" },
			"round-robin": { vi: "Mỗi lượt thêm một chữ cái cho từng tiếng, từ trái sang phải", en: "One letter of each syllable in turn, from the left" },
		},
	},
	"TQ-ORDINAL-START": {
		question: { vi: "Số thứ tự bắt đầu từ số mấy?", en: "Which number comes first?" },
		options: {
			"1": { vi: "Từ 1; người đầu tiên giữ địa chỉ không có số", en: "1; the first holder keeps the plain form" },
			"2": { vi: "Từ 2; người đầu tiên được coi là số 1", en: "2; the first holder counts as number 1" },
		},
	},
	"TQ-ORDINAL-STEM": {
		question: { vi: "Số thứ tự đặt sau dạng nào của tên?", en: "Which form of the name takes the number?" },
		options: {
			"where-the-homonym-sits": { vi: "Dạng mà người trùng tên đang giữ", en: "The form that the homonym holds" },
			"base-stem": { vi: "Dạng cơ bản", en: "The base form" },
		},
	},
	"TQ-CROSS-KIND": {
		question: {
			vi: "Địa chỉ bị trùng với đơn vị, tổ chức hoặc địa chỉ đã thu hồi không rõ tên thì xử lý thế nào?",
			en: "What if a unit, an organisation or a retired nameless address is in the way?",
		},
		options: {
			lengthen: { vi: "Như trùng với người khác họ và tên: bổ sung ký tự", en: "As with another name: letters are added" },
			unresolved: { vi: "Không kết luận, chuyển người có thẩm quyền", en: "Somebody has to decide" },
		},
	},
	"TQ-EXHAUSTED": {
		question: { vi: "Đã dùng hết chữ cái của họ và tên đệm mà vẫn trùng thì làm gì?", en: "What if all letters are used up and there is still a clash?" },
		options: {
			unresolved: { vi: "Quy chế không có cách xử lý", en: "The regulation has no rule" },
			number: { vi: "Thêm số vào dạng đủ chữ cái", en: "A number on the form with all letters" },
		},
	},
	"TQ-ONE-EACH": {
		question: { vi: "“Duy nhất” nghĩa là gì?", en: "What is it that must be unique?" },
		options: {
			"address-unique": { vi: "Mỗi địa chỉ chỉ có một người giữ", en: "Each address has one holder" },
			"holder-unique": { vi: "Thêm nữa, mỗi người chỉ giữ một địa chỉ", en: "Each holder has one address, too" },
		},
	},
	"TQ-DIGIT-SPECIAL": {
		question: {
			vi: "Cụm từ về số và ký tự đặc biệt thiếu dấu phẩy: mật khẩu cần những loại ký tự nào?",
			en: "A comma is missing between digits and special characters: which classes does a password need?",
		},
		options: {
			"digit-and-special": { vi: "Cả ba loại: chữ in hoa, chữ số, ký tự đặc biệt", en: "A capital letter, a digit and a special character" },
			"special-only": { vi: "Chữ in hoa và ít nhất một ký tự đặc biệt", en: "A capital letter and at least one special character" },
		},
	},
	"TQ-NAME-IN-PASSWORD": {
		question: { vi: "Khi nào mật khẩu bị coi là chứa tên?", en: "When does a password contain a name?" },
		options: {
			tokens: {
				vi: "Có một tiếng của tên đứng riêng, hoặc một đoạn tên từ 4 chữ cái (tên gọi, tên cơ quan: từ 3), kể cả viết thay bằng số",
				en: "Where a syllable stands on its own, or a piece of the name of 4 letters or more (a given name or a body's: 3) stands anywhere; look-alike digits count as letters",
			},
			"full-names": { vi: "Chỉ khi chứa trọn tên", en: "Only where a whole name is in it" },
			"any-3": { vi: "Chứa bất kỳ tiếng nào từ 3 chữ cái", en: "Any syllable of 3 letters or more, wherever it stands" },
		},
	},
	"TQ-ACTIVITY": {
		question: { vi: "Hoạt động nào giữ cho tài khoản không bị tạm khóa?", en: "Which activity keeps an account alive?" },
		options: {
			"login-send-receive": { vi: "Đăng nhập, gửi hoặc nhận thư", en: "Login, sending or receiving" },
			"login-send": { vi: "Đăng nhập hoặc gửi thư; chỉ nhận thư thì không", en: "Login or sending; receiving alone does not" },
		},
	},
	"TQ-PROHIBITED-REF": {
		question: {
			vi: "Quy định về tạm khóa dẫn chiếu Điều 3, trong khi hành vi bị nghiêm cấm nằm ở Điều 4: căn cứ là điều nào?",
			en: "The clause points to Article 3, but the prohibited acts are in Article 4: which one is meant?",
		},
		options: { "article-4": { vi: "Điều 4; viện dẫn cả hai điều", en: "Article 4; both are cited" } },
	},
	"TQ-AFTER-3-DAYS": {
		question: { vi: "“Sau” 03 ngày làm việc là hạn cuối hay là mốc sớm nhất?", en: "Is “after” 3 working days a limit or the earliest moment?" },
		options: {
			limit: { vi: "Hạn cuối: hết ngày làm việc thứ ba", en: "A limit: by the end of the third working day" },
			"not-before": { vi: "Mốc sớm nhất: từ ngày kế tiếp, không có hạn cuối", en: "The earliest: from the day after, without a limit" },
		},
	},
	"TQ-NEARLY-FULL": {
		question: {
			vi: "Hộp thư được coi là gần đầy từ mức nào, khi Quy chế không nêu con số?",
			en: "When is a mailbox nearly full, as the text gives no figure?",
		},
		options: {
			"80": { vi: "Từ 80% dung lượng", en: "From 80% of the quota" },
			"90": { vi: "Từ 90% dung lượng", en: "From 90% of the quota" },
			"95": { vi: "Từ 95% dung lượng", en: "From 95% of the quota" },
		},
	},
	"BN-COMMUNE-NAME": {
		question: { vi: "Tên phường, xã trong địa chỉ có kèm chữ phường, xã không?", en: "Does a commune's name come with its type?" },
		options: {
			bare: { vi: "Chỉ tên riêng", en: "The name alone" },
			"with-type": { vi: "Có phuong hoặc xa đứng trước", en: "phuong or xa stands before it" },
		},
	},
	"BN-UNIT-PARENT": {
		question: { vi: "Sau tên đơn vị trực thuộc ghi phần nào của cơ quan quản lý trực tiếp?", en: "Which part of the managing body follows a unit's name?" },
		options: {
			"local-part": { vi: "Toàn bộ phần tên trước @ của cơ quan đó", en: "Its whole local part" },
			"abbreviation-only": { vi: "Chỉ tên viết tắt của cơ quan đó", en: "Its abbreviation alone" },
		},
	},
	"BN-EXHAUSTED": {
		question: { vi: "Dùng 04 số cuối mà vẫn trùng thì làm gì?", en: "What if the form with four digits clashes as well?" },
		options: {
			unresolved: { vi: "Quy chế không có cách xử lý", en: "The regulation has no rule" },
			"more-digits": { vi: "Dùng tiếp 05, 06 số cuối và nhiều hơn nữa", en: "Five digits, six digits and so on" },
		},
	},
	"BN-LEGACY": {
		question: {
			vi: "Một người đang có địa chỉ cũ không đúng dạng quy định: có phải đổi không?",
			en: "Must an older address of the same person that matches no format be replaced?",
		},
		options: {
			keep: { vi: "Được giữ đến khi chuyển đổi theo kế hoạch", en: "It stays until it is moved by plan" },
			reallocate: { vi: "Đặt lại theo Quy chế", en: "A new one is made" },
		},
	},
	"BN-EQUAL-LOGIN": {
		question: {
			vi: "Mật khẩu trùng tên đăng nhập: có phân biệt chữ hoa, chữ thường không?",
			en: "Does case matter when a password is compared with the login name?",
		},
		options: {
			"ignore-case": { vi: "Không phân biệt", en: "It does not" },
			"exact-case": { vi: "Phân biệt", en: "It does" },
		},
	},
	"BN-LAST-3": {
		question: { vi: "Ba mật khẩu gần nhất có gồm mật khẩu đang dùng không?", en: "Is the current password one of the last three?" },
		options: {
			"current-included": { vi: "Có", en: "It is" },
			"before-current": { vi: "Không, là ba mật khẩu trước đó", en: "No, they are the three before it" },
		},
	},
	"BN-HOURS": {
		question: {
			vi: "02 giờ cấp lại mật khẩu tính theo đồng hồ hay theo giờ làm việc?",
			en: "Are the 2 hours for a password reset hours by the clock or office hours?",
		},
		options: {
			clock: { vi: "Theo đồng hồ", en: "By the clock" },
			working: { vi: "Theo giờ làm việc", en: "Office hours" },
		},
	},
	"BN-IDLE-START": {
		question: { vi: "03 tháng không đăng nhập tính từ đâu?", en: "From when do the 3 months without a login run?" },
		options: {
			"last-login": { vi: "Từ lần đăng nhập gần nhất, chưa đăng nhập thì từ ngày cấp", en: "From the last login, or from issue if there was none" },
			"never-used": { vi: "Chỉ áp dụng cho hộp thư chưa từng đăng nhập, từ ngày cấp", en: "From issue, and only for mailboxes never logged into" },
		},
	},
	"BN-EXE-DEFINITION": {
		question: {
			vi: "Tệp thực thi chỉ gồm bốn loại được nêu hay mọi loại chạy được trên Windows?",
			en: "Are executables the four kinds named, or whatever runs on Windows?",
		},
		options: {
			definition: { vi: "Mọi loại chạy được trên Windows; bốn loại là ví dụ", en: "Whatever runs on Windows; the four are examples" },
			"named-only": { vi: "Chỉ bốn loại được nêu", en: "The four kinds named" },
		},
	},
	"BN-EXE-IN-ARCHIVE": {
		question: { vi: "Tệp thực thi nằm trong tệp nén có bị cấm không?", en: "Does an executable inside an archive count?" },
		options: {
			counts: { vi: "Có", en: "It does" },
			ignored: { vi: "Không xét bên trong tệp nén", en: "What is inside an archive is not looked at" },
		},
	},
};
