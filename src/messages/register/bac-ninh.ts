import type { Localized } from "../../profile/types.ts";

/** What each clause of Bắc Ninh's regulation says, in other words. */
export const bacNinhClauses: Readonly<Record<string, Localized>> = {
	"QĐ:1": {
		vi: "Quyết định này đưa Quy chế thư điện tử công vụ của tỉnh vào áp dụng.",
		en: "This decision puts the province's regulation on official e-mail into effect.",
	},
	"QĐ:2": {
		vi: "Áp dụng từ ngày 05/12/2025; Quyết định số 27/2018/QĐ-UBND của tỉnh Bắc Giang bị bãi bỏ.",
		en: "It applies from 5 December 2025 and repeals Bắc Giang's Decision 27/2018/QĐ-UBND.",
	},
	"QĐ:3": {
		vi: "Người đứng đầu các cơ quan của tỉnh, xã, phường và những ai có liên quan phải thi hành.",
		en: "The heads of provincial and commune bodies, and everybody concerned, carry it out.",
	},
	"1": { vi: "Phạm vi và đối tượng.", en: "Scope." },
	"1.1": {
		vi: "Nêu nội dung Quy chế điều chỉnh: cơ quan nhà nước của tỉnh quản lý và dùng thư điện tử công vụ thế nào.",
		en: "The regulation is about managing and using official e-mail in the province's state bodies.",
	},
	"1.2": {
		vi: "Áp dụng cho cơ quan nhà nước, người làm việc ở đó và những ai cùng quản lý, sử dụng hệ thống.",
		en: "It binds state bodies, those who work there, and everybody who takes part in managing or using the system.",
	},
	"2": { vi: "Giải thích các từ dùng trong Quy chế.", en: "What words mean." },
	"2.1": { vi: "Hộp thư là nơi người dùng gửi và nhận thư trên mạng.", en: "A mailbox is where a user sends and receives mail." },
	"2.2": { vi: "Tài khoản gồm tên đăng nhập và mật khẩu để vào hộp thư.", en: "An account is the user name and password that open a mailbox." },
	"2.3": { vi: "Hộp thư của cơ quan là hộp thư cấp cho cơ quan, đơn vị, tổ chức.", en: "A body's mailbox is one issued to an agency, unit or organisation." },
	"2.4": { vi: "Hộp thư cá nhân là hộp thư cấp cho người làm việc trong tổ chức.", en: "A personal mailbox is one issued to somebody who works there." },
	"2.5": { vi: "Hệ thống thư điện tử chuyển thư giữa các hộp thư qua mạng.", en: "The mail system carries messages between mailboxes." },
	"2.6": { vi: "Danh bạ là danh sách địa chỉ công vụ của tổ chức và cá nhân.", en: "The directory is the list of official addresses of bodies and people." },
	"2.7": {
		vi: "Tệp thực thi là tệp chạy được trên Windows, ví dụ exe, com, dll, net.",
		en: "An executable is a file that runs on Windows; exe, com, dll and net are the examples.",
	},
	"2.8": {
		vi: "Tệp nén có mã hóa là tệp như zip, rar được đặt mật khẩu.",
		en: "An encrypted archive is a zip, rar or similar file protected with a password.",
	},
	"3": { vi: "Giới thiệu hệ thống.", en: "The province's mail system." },
	"3.1": {
		vi: "Hệ thống dùng cho công vụ, chạy trên hạ tầng của tỉnh, truy cập tại mail.bacninh.gov.vn.",
		en: "It is for official work, runs on the province's infrastructure, and is reached at mail.bacninh.gov.vn.",
	},
	"3.2": { vi: "Dùng được qua trình duyệt hoặc phần mềm thư theo POP, IMAP, SMTP.", en: "It works in a browser or in mail programs over POP, IMAP and SMTP." },
	"3.3": {
		vi: "Mọi hộp thư nằm tại trung tâm dữ liệu do Sở Khoa học và Công nghệ quản lý.",
		en: "All mailboxes are kept in the data centre that the Department of Science and Technology runs.",
	},
	"4": { vi: "Sử dụng an toàn.", en: "Safe use." },
	"4.1": {
		vi: "Mật khẩu dài từ 8 ký tự, của quản trị hệ thống từ 10; phải có đủ ký tự đặc biệt, chữ số, chữ in hoa, chữ thường.",
		en: "A password has 8 characters or more, a system administrator's 10, with lower-case, capital, digit and special characters.",
	},
	"4.2": {
		vi: "Người dùng đổi mật khẩu mỗi 06 tháng, quản trị mỗi 03 tháng; mật khẩu mới phải khác tên đăng nhập và khác 03 mật khẩu vừa dùng.",
		en: "It is changed every 6 months, an administrator's every 3; it is not the login name, nor one of the last 3 passwords.",
	},
	"4.3": { vi: "Hạn chế vào hộp thư qua mạng không dây công cộng không rõ nguồn gốc.", en: "Unknown public wireless networks are avoided." },
	"4.4": { vi: "Nhận thư rác thì đánh dấu ngay.", en: "Spam is marked as soon as it comes." },
	"4.5": { vi: "Quét virus trước khi mở tệp tải về.", en: "Downloaded files are scanned before they are opened." },
	"4.6": {
		vi: "Không gửi, nhận tệp thực thi; hạn chế gửi, nhận tệp nén có mật khẩu.",
		en: "Executables are neither sent nor received; encrypted archives are discouraged.",
	},
	"4.7": { vi: "Tài liệu tổ chức gửi đi phải được ký số.", en: "Documents that a body sends are digitally signed." },
	"4.8": { vi: "Hộp thư có dấu hiệu bất thường thì báo ngay cho quản trị.", en: "Anything unusual about a mailbox is reported at once." },
	"5": { vi: "Cách đặt địa chỉ.", en: "How addresses are made." },
	"5.1": { vi: "Địa chỉ của cơ quan, đơn vị, tổ chức.", en: "Addresses of bodies." },
	"5.1.a": {
		vi: "Cơ quan cấp tỉnh dùng tên viết tắt, chữ thường, viết liền, không dấu.",
		en: "A provincial body uses its abbreviation, in lower case, joined and unaccented.",
	},
	"5.1.b": { vi: "Ủy ban nhân dân cấp xã dùng tên phường, xã.", en: "A commune People's Committee uses the commune's name." },
	"5.1.c": { vi: "Đảng ủy cấp xã thêm “du.” trước tên phường, xã.", en: "A commune Party committee puts “du.” before it." },
	"5.1.d": { vi: "Hội đồng nhân dân cấp xã thêm “hdnd.” trước tên phường, xã.", en: "A commune People's Council puts “hdnd.” before it." },
	"5.1.e": {
		vi: "Đơn vị trực thuộc dùng tên viết tắt, dấu chấm rồi đến tên của cơ quan quản lý trực tiếp.",
		en: "A unit uses its abbreviation, a dot and the body that directly manages it.",
	},
	"5.1.g": {
		vi: "Hội, đoàn thể, doanh nghiệp nhà nước dùng tên viết tắt.",
		en: "Associations, mass organisations and state enterprises use their abbreviation.",
	},
	"5.2": { vi: "Địa chỉ của cá nhân.", en: "Addresses of people." },
	"5.2.a": {
		vi: "Tên đầy đủ, chữ cái đầu của họ và tên đệm, rồi 03 số cuối Căn cước công dân.",
		en: "The given name in full, the initials of family and middle names, and the last 3 digits of the citizen number.",
	},
	"5.2.b": {
		vi: "Trùng với người đã có địa chỉ đó thì dùng 04 số cuối thay cho 03.",
		en: "Where somebody else has that address, the last 4 digits stand in place of the 3.",
	},
	"6": { vi: "Cấp mới, cấp lại mật khẩu, thay đổi thông tin.", en: "Issue, password reset and changes." },
	"6.1": {
		vi: "Tổ chức gửi văn bản đề nghị cấp mới hoặc thay đổi đến hộp thư của Sở Khoa học và Công nghệ.",
		en: "A body writes to the Department's mailbox to have a mailbox issued or changed.",
	},
	"6.2": {
		vi: "Yêu cầu cấp lại mật khẩu gửi qua người phụ trách công nghệ thông tin, bằng văn bản hoặc điện thoại.",
		en: "A password reset is asked for through the body's IT officer, in writing or by telephone.",
	},
	"6.3": {
		vi: "Sở cấp mới hoặc thay đổi trong 02 ngày làm việc từ khi nhận yêu cầu, rồi báo lại bằng văn bản.",
		en: "The Department issues or changes within 2 working days of the request, and then says so in writing.",
	},
	"6.4": {
		vi: "Sở kiểm tra và cấp lại mật khẩu, không quá 02 giờ từ khi tiếp nhận.",
		en: "The Department checks and resets a password within 2 hours of receipt.",
	},
	"6.5": {
		vi: "Được cấp hộp thư hoặc cấp lại mật khẩu thì phải đăng nhập và đổi mật khẩu.",
		en: "After issue or reset the user logs in and changes the password.",
	},
	"7": { vi: "Tạm dừng, chấm dứt, khôi phục hộp thư.", en: "Suspension, end and restoration." },
	"7.1": {
		vi: "Sở tạm dừng hộp thư khi có hành vi bị cấm theo Luật Giao dịch điện tử hoặc sau 03 tháng không đăng nhập, và báo cho người có hộp thư đó.",
		en: "The Department suspends a mailbox after an act prohibited by the Law on E-transactions, or after 3 months without a login, and tells its holder.",
	},
	"7.2": {
		vi: "Người nghỉ hưu, thôi việc: cơ quan đề nghị trong 15 ngày từ ngày có quyết định; Sở chấm dứt trong 02 ngày làm việc từ khi nhận.",
		en: "For leavers the body asks within 15 days of the decision, and the Department ends the account within 2 working days of the request.",
	},
	"7.3": {
		vi: "Chỉ khôi phục hộp thư bị tạm dừng khi có văn bản đề nghị; Sở thực hiện trong 02 ngày làm việc từ ngày nhận và báo lại.",
		en: "A suspended mailbox is restored on written request alone; the Department does so within 2 working days of receiving it, and says so.",
	},
	"8": { vi: "Hộp thư của cơ quan, đơn vị, tổ chức.", en: "Mailboxes of bodies." },
	"8.1": { vi: "Do thủ trưởng quản lý.", en: "The head manages them." },
	"8.2": { vi: "Giao cho văn thư dùng trong giao dịch hành chính.", en: "The clerical office uses them." },
	"9": { vi: "Hộp thư của cá nhân.", en: "Mailboxes of people." },
	"9.1": { vi: "Do chính người được cấp quản lý.", en: "Their holders manage them." },
	"9.2": {
		vi: "Phải dùng thường xuyên cho công việc và chịu trách nhiệm về nội dung.",
		en: "They are used regularly for work, and their holders answer for the content.",
	},
	"10": { vi: "Người giữ hộp thư phải kiểm tra thư hằng ngày.", en: "Whoever has a mailbox checks it every day." },
	"11": { vi: "Phần việc của Sở Khoa học và Công nghệ.", en: "Duties of the Department of Science and Technology." },
	"11.1": { vi: "Quản lý, vận hành hệ thống.", en: "It manages and runs the system." },
	"11.2": { vi: "Giữ hệ thống chạy thông suốt và xử lý sự cố.", en: "It keeps the system running and mends faults." },
	"11.3": { vi: "Bảo mật và quản lý quyền truy cập.", en: "It keeps the system secure and manages access." },
	"11.4": { vi: "Ngăn thư rác và thư có nội dung không phù hợp.", en: "It keeps out spam and improper mail." },
	"11.5": { vi: "Sao lưu dự phòng dữ liệu.", en: "It keeps backups." },
	"11.6": { vi: "Đề xuất nâng cấp hệ thống và lập danh bạ của tỉnh.", en: "It proposes improvements and builds the province's directory." },
	"11.7": {
		vi: "Tập huấn người dùng và lập kế hoạch chuyển sang danh bạ mới theo Quy chế.",
		en: "It trains users and plans the move to a new directory that follows the regulation.",
	},
	"11.8": { vi: "Lập dự toán kinh phí hằng năm.", en: "It drafts the yearly budget." },
	"11.9": { vi: "Theo dõi, kiểm tra việc sử dụng.", en: "It watches and checks how e-mail is used." },
	"12": { vi: "Sở Tài chính lo việc trình duyệt kinh phí.", en: "The Department of Finance has the budget approved." },
	"13": { vi: "Trách nhiệm của cơ quan, đơn vị, tổ chức.", en: "Duties of bodies." },
	"13.1": {
		vi: "Thủ trưởng chịu trách nhiệm thực hiện Quy chế tại nơi mình quản lý.",
		en: "The head answers for the regulation where he or she is in charge.",
	},
	"13.2": { vi: "Tuyên truyền để cán bộ dùng thư điện tử công vụ.", en: "Staff are made aware of official e-mail." },
	"13.3": {
		vi: "Chỉ đạo dùng hộp thư đúng mục đích và chịu trách nhiệm về nội dung.",
		en: "Mailboxes are used for their purpose, and the body answers for the content.",
	},
	"13.4": { vi: "Đăng danh bạ thư điện tử công vụ trên trang thông tin của mình.", en: "The directory of addresses is published on the body's web site." },
	"13.5": { vi: "Báo Sở Khoa học và Công nghệ khi có người nghỉ hưu, thôi việc.", en: "The Department is told when somebody retires or leaves." },
	"14": { vi: "Trách nhiệm của cá nhân.", en: "Duties of users." },
	"14.1": {
		vi: "Dùng hộp thư theo Quy chế và chịu trách nhiệm về nội dung gửi đi.",
		en: "Mailboxes are used by the rules, and their users answer for what they send.",
	},
	"14.2": {
		vi: "Giữ kín mật khẩu; lộ hoặc quên thì báo cáo cơ quan của mình để Sở xử lý.",
		en: "Passwords are kept secret; a leaked or forgotten one is reported to the holder's body, for the Department to deal with.",
	},
	"14.3": {
		vi: "Thấy bí mật nhà nước hoặc nội dung chống phá trong thư thì báo ngay thủ trưởng để gỡ bỏ và khắc phục.",
		en: "State secrets or subversive content found in mail are reported to the head at once, to be removed and made good.",
	},
	"14.4": { vi: "Gặp lỗi, sự cố thì báo đầu mối công nghệ thông tin hoặc Sở.", en: "Faults are reported to the body's IT contact or the Department." },
	"15": { vi: "Thi hành.", en: "Carrying it out." },
	"15.1": { vi: "Sở Khoa học và Công nghệ chủ trì hướng dẫn và kiểm tra.", en: "The Department guides and checks." },
	"15.2": {
		vi: "Có vướng mắc thì báo cáo qua Sở để Ủy ban nhân dân tỉnh quyết định.",
		en: "Difficulties go through the Department to the provincial People's Committee.",
	},
};
