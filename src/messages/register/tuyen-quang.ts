import type { Localized } from "../../profile/types.ts";

/** What each clause of Tuyên Quang's regulation says, in other words. */
export const tuyenQuangClauses: Readonly<Record<string, Localized>> = {
	"QĐ:1": {
		vi: "Quyết định này đưa Quy chế thư điện tử công vụ của tỉnh vào áp dụng.",
		en: "This decision puts the province's regulation on official e-mail into effect.",
	},
	"QĐ:2": { vi: "Quy định về ngày áp dụng và những người phải thi hành.", en: "When it applies, and who has to carry it out." },
	"QĐ:2.1": { vi: "Áp dụng từ ngày 20/01/2026.", en: "It applies from 20 January 2026." },
	"QĐ:2.2": {
		vi: "Người đứng đầu các cơ quan của tỉnh, xã, phường và những ai có liên quan phải thi hành.",
		en: "The heads of provincial and commune bodies, and everybody concerned, carry it out.",
	},
	"1": {
		vi: "Nêu phạm vi của Quy chế: thư điện tử công vụ trong tỉnh, từ quản lý, vận hành đến người dùng.",
		en: "The regulation is about managing, running and using official e-mail in the province.",
	},
	"2": {
		vi: "Áp dụng cho mọi cơ quan, tổ chức và cá nhân dùng hoặc quản lý thư điện tử công vụ của tỉnh.",
		en: "It binds every body and person that uses or manages the province's official e-mail.",
	},
	"3": { vi: "Mô tả hệ thống gồm những gì.", en: "What the system consists of." },
	"3.1": {
		vi: "Hệ thống là phần mềm gửi, nhận thư phục vụ công vụ, truy cập tại mail.tuyenquang.gov.vn.",
		en: "The system is mail software for official work, reached at mail.tuyenquang.gov.vn.",
	},
	"3.2": {
		vi: "Hệ thống đặt tại trung tâm dữ liệu của tỉnh; đơn vị vận hành là Trung tâm thuộc Sở Khoa học và Công nghệ.",
		en: "It stands in the provincial data centre and is run by the Centre for Science, Technology and Innovation.",
	},
	"3.3": {
		vi: "Tiếng Việt trong thư viết bằng Unicode theo TCVN 6909:2001; âm thanh, hình ảnh và tệp theo tiêu chuẩn kỹ thuật hiện hành.",
		en: "Vietnamese text is Unicode as in TCVN 6909:2001; sound, images and files follow the technical standards in force.",
	},
	"4": { vi: "Liệt kê những hành vi bị nghiêm cấm.", en: "What is prohibited." },
	"4.1": {
		vi: "Không đưa hoặc để lộ mật khẩu cho người không có trách nhiệm sử dụng.",
		en: "Giving or leaking a password to somebody who has no business with it.",
	},
	"4.2": {
		vi: "Không vào hộp thư của người khác, không cho mượn hộp thư, không giả mạo nội dung thư.",
		en: "Entering another's mailbox, lending one's own, or forging what a message says.",
	},
	"4.3": {
		vi: "Nội dung sai trái, gây chia rẽ hoặc trái đạo đức công vụ không được đưa lên hệ thống.",
		en: "Spreading false, divisive or improper content by official e-mail.",
	},
	"4.4": { vi: "Không gửi, lưu bí mật nhà nước trên hệ thống.", en: "Sending or keeping state secrets on the system." },
	"5": {
		vi: "Mỗi tổ chức, cá nhân trong tỉnh có một địa chỉ riêng, đặt theo dạng dưới đây.",
		en: "Each body and person of the province has an address of its own, in the formats below.",
	},
	"5.1": {
		vi: "Địa chỉ của tổ chức là tên viết tắt; của đơn vị trực thuộc là tên viết tắt của đơn vị, dấu chấm rồi đến tên của tổ chức.",
		en: "An organisation's address is its abbreviation; a unit's is its own abbreviation, a dot and the organisation's.",
	},
	"5.2": {
		vi: "Địa chỉ của cá nhân gồm chữ cái đầu của họ và tên đệm, tên đầy đủ không dấu, dấu chấm rồi đến tên của tổ chức.",
		en: "A person's address is the initials of family and middle names, the given name in full without accents, a dot and the organisation.",
	},
	"5.2#1": {
		vi: "Trùng với người khác họ và tên không dấu: thêm dần chữ cái của họ và tên đệm cho đến khi hết trùng.",
		en: "A clash with somebody of another unaccented name: further letters of family and middle names, until there is none.",
	},
	"5.2#2": {
		vi: "Trùng với người cùng họ và tên không dấu: thêm số thứ tự ngay sau tên.",
		en: "A clash with somebody of the same unaccented name: a number after the given name.",
	},
	"6": { vi: "Quy định về mật khẩu.", en: "Rules on passwords." },
	"6.1": {
		vi: "Lần đăng nhập đầu tiên phải đổi mật khẩu thì mới dùng được; sau đó nên đổi thường xuyên.",
		en: "The password must be changed at the first login before anything else; changing it often is encouraged.",
	},
	"6.2": {
		vi: "Mật khẩu dài từ 8 ký tự; phải có ký tự đặc biệt, chữ số, chữ in hoa; trong đó không có tên của người dùng, của phòng ban hay của tổ chức.",
		en: "A password has 8 characters or more, with a capital letter, a digit and a special character, and without the organisation's, the unit's or the person's name.",
	},
	"7": { vi: "Các bước cấp mới, thay đổi và hủy bỏ tài khoản.", en: "How accounts are issued, changed and cancelled." },
	"7.1": { vi: "Cách gửi yêu cầu.", en: "How a request is made." },
	"7.1.a": {
		vi: "Khi có người được tuyển, chuyển, nghỉ việc hoặc nghỉ hưu, thủ trưởng lập yêu cầu cấp, đổi hoặc hủy tài khoản; không nêu thời hạn.",
		en: "When somebody is hired, moves, leaves or retires, the head asks for the account to be issued, changed or cancelled; no time limit is given.",
	},
	"7.1.b": {
		vi: "Khi sáp nhập hoặc giải thể, cơ quan gửi văn bản yêu cầu cấp, đổi hoặc hủy tài khoản của tổ chức.",
		en: "On a merger or dissolution the body asks for its own account to be issued, changed or cancelled.",
	},
	"7.1.c": { vi: "Kênh gửi yêu cầu là hệ thống quản lý, điều hành của tỉnh.", en: "Requests go through the province's management system." },
	"7.2": {
		vi: "Trung tâm giải quyết yêu cầu; tài khoản đã hủy bị xóa và không lấy lại được.",
		en: "The Centre carries the request out; a cancelled account is deleted and cannot come back.",
	},
	"7.3": {
		vi: "Trung tâm báo kết quả cho nơi yêu cầu và cho Sở Khoa học và Công nghệ.",
		en: "The Centre reports the result to whoever asked and to the Department of Science and Technology.",
	},
	"8": { vi: "Tạm khóa, khôi phục và xóa tài khoản.", en: "Suspension, restoration and deletion." },
	"8.1": {
		vi: "Đơn vị vận hành tạm khóa khi cơ quan đề nghị hoặc khi có nguy cơ mất an toàn; lúc đó không đăng nhập, gửi hay nhận thư được.",
		en: "Whoever runs the system suspends an account on request or when it is a risk; it then can neither log in nor send nor receive.",
	},
	"8.2": { vi: "Các trường hợp tạm khóa.", en: "When an account is suspended." },
	"8.2.a": {
		vi: "Không đăng nhập, gửi hay nhận thư trong 06 tháng mà không báo lý do.",
		en: "No login, sending or receiving for 6 months, and no reason notified.",
	},
	"8.2.b": {
		vi: "Bị cơ quan an toàn thông tin cảnh báo là bị chiếm dụng, bị lộ hoặc phát tán thư rác, mã độc.",
		en: "A warning by the security authority that the account was taken over, leaked, or spreads spam or malware.",
	},
	"8.2.c": {
		vi: "Có hành vi bị nghiêm cấm; văn bản dẫn chiếu Điều 3 nhưng các hành vi này nằm ở Điều 4.",
		en: "A prohibited act; the clause points to Article 3, but the acts are in Article 4.",
	},
	"8.2.d": { vi: "Sau 01 tháng từ ngày cấp vẫn chưa đổi mật khẩu mặc định.", en: "The default password is still there 1 month after issue." },
	"8.3": { vi: "Các bước khôi phục tài khoản đã tạm khóa.", en: "How a suspended account is restored." },
	"8.3.a": { vi: "Cơ quan gửi văn bản đến Trung tâm để được khôi phục.", en: "The body asks the Centre in writing." },
	"8.3.b": {
		vi: "Trung tâm xác minh và khôi phục sau 03 ngày làm việc từ khi nhận yêu cầu.",
		en: "The Centre verifies and restores after 3 working days from the request.",
	},
	"8.3.c": {
		vi: "Sau khi được khôi phục, phải đổi mật khẩu trong lần đăng nhập đầu tiên.",
		en: "After that, the password must be changed at the first login.",
	},
	"8.4": {
		vi: "Tạm khóa liên tục từ 03 năm trở lên thì tài khoản bị hủy và không lấy lại được.",
		en: "After 3 years or more of suspension without a break the account is gone for good.",
	},
	"9": { vi: "Lưu trữ trên hệ thống.", en: "What the system keeps." },
	"9.1": {
		vi: "Nhật ký ghi ít nhất thời gian gửi, địa chỉ gửi và nhận, IP gửi, dung lượng và lỗi, giữ ít nhất 06 tháng.",
		en: "The log holds at least time sent, sender, recipient, sender's IP, size and errors, and is kept for at least 6 months.",
	},
	"9.2": { vi: "Dung lượng hộp thư.", en: "Room in the mailboxes." },
	"9.2.a": { vi: "Dung lượng được tăng dần theo nhu cầu và khả năng của hệ thống.", en: "Quotas grow with need and with what the system can do." },
	"9.2.b": {
		vi: "Sở Khoa học và Công nghệ ấn định dung lượng hộp thư và cỡ tệp gửi kèm lớn nhất.",
		en: "The Department of Science and Technology sets the quota and the largest attachment.",
	},
	"9.2.c": { vi: "Thư của mỗi tài khoản nằm tại trung tâm dữ liệu của tỉnh.", en: "Each account's mail is kept in the provincial data centre." },
	"9.2.d": {
		vi: "Hệ thống báo cho người dùng khi hộp thư gần đầy; không nêu con số.",
		en: "The system warns when a mailbox is nearly full; no figure is given.",
	},
	"10": { vi: "Trách nhiệm của nơi quản lý và nơi vận hành.", en: "Duties of those who manage and run the system." },
	"10.1": { vi: "Phần việc của Sở Khoa học và Công nghệ.", en: "Duties of the Department of Science and Technology." },
	"10.1.a": { vi: "Là đầu mối chịu trách nhiệm về hệ thống.", en: "It answers for the system." },
	"10.1.b": { vi: "Nghiên cứu kết nối với định danh điện tử và đăng nhập một lần.", en: "It looks into connecting electronic identity and single sign-on." },
	"10.1.c": { vi: "Lập dự toán kinh phí.", en: "It drafts the budget." },
	"10.1.d": { vi: "Công bố nơi tiếp nhận phản ánh của người dùng.", en: "It names the contact for users' reports." },
	"10.1.e": { vi: "Kiểm tra và đề nghị xử lý việc dùng sai quy định.", en: "It inspects, and has misuse dealt with." },
	"10.2": { vi: "Trách nhiệm của Trung tâm vận hành.", en: "Duties of the Centre that runs it." },
	"10.2.a": {
		vi: "Giữ hệ thống chạy thông suốt; khi phải dừng thì thông báo và nêu lúc chạy lại.",
		en: "It keeps the system running, and announces an outage with its end.",
	},
	"10.2.b": { vi: "Chống mã độc, bảo mật và quản lý quyền truy cập.", en: "It guards against malware and manages access." },
	"10.2.c": { vi: "Sao lưu dự phòng dữ liệu.", en: "It keeps backups." },
	"10.2.d": { vi: "Hướng dẫn và hỗ trợ người dùng.", en: "It instructs and helps users." },
	"11": { vi: "Trách nhiệm của tổ chức khi dùng thư điện tử công vụ.", en: "Duties of organisations." },
	"11.1": {
		vi: "Tổ chức có tài khoản riêng; thủ trưởng chịu trách nhiệm về việc dùng đúng và giữ bí mật.",
		en: "An organisation has its own account; its head answers for proper use and secrecy.",
	},
	"11.2": {
		vi: "Tài khoản của tổ chức do thủ trưởng hoặc người được ủy quyền bằng văn bản giữ.",
		en: "The head, or somebody authorised in writing, keeps that account.",
	},
	"11.3": { vi: "Người đứng đầu thay đổi thì tài khoản và thư được bàn giao cho người mới.", en: "A new head is handed the account and its data." },
	"11.4": { vi: "Thư đến phải được người đứng đầu hoặc người được ủy quyền xử lý.", en: "The head, or whoever is authorised, deals with mail that arrives." },
	"11.5": {
		vi: "Có thể trao đổi qua hệ thống với cơ quan khác, người dân và doanh nghiệp.",
		en: "It may be used with other bodies, citizens and companies.",
	},
	"11.6": { vi: "Gửi báo cáo về Sở khi được yêu cầu.", en: "Reports go to the Department on request." },
	"12": { vi: "Trách nhiệm của cá nhân khi dùng thư điện tử công vụ.", en: "Duties of users." },
	"12.1": {
		vi: "Dùng cho công việc; được cấp tài khoản thì vào đổi mật khẩu ngay.",
		en: "The account is for work; its password is changed at once after issue.",
	},
	"12.2": {
		vi: "Giữ kín mật khẩu; lộ hoặc quên thì đổi, khôi phục trên hệ thống hoặc đề nghị Sở cấp lại.",
		en: "Passwords are kept safe; a leaked or forgotten one is changed, recovered or asked for anew from the Department.",
	},
	"12.3": { vi: "Chịu trách nhiệm về những gì mình gửi, nhận.", en: "Users answer for what they send and receive." },
	"12.4": { vi: "Tự quản lý và lưu thư của mình.", en: "Users manage and keep their own mail." },
	"12.5": {
		vi: "Thư sai mục đích hoặc có mã độc thì xóa; nếu có thể lây lan thì báo thủ trưởng và Sở.",
		en: "Improper or infected mail is deleted, and reported to the head and the Department where it may spread.",
	},
	"12.6": { vi: "Gặp lỗi, sự cố thì báo cho Sở hoặc Trung tâm.", en: "Faults are reported to the Department or the Centre." },
	"12.7": {
		vi: "Không dùng địa chỉ công vụ đăng ký mạng xã hội, mua bán, diễn đàn hay dịch vụ ngoài công vụ.",
		en: "Official addresses are not used to register with social networks, shops, forums or other services unrelated to work.",
	},
	"12.8": { vi: "Không phát tán thư rác hoặc thư sai mục đích từ địa chỉ của mình.", en: "Nobody spreads spam or improper mail from their address." },
};
