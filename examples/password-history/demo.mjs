import { formatFinding, vi } from "thu-cong-vu/messages";
import { hashPassword, judgeNewPassword } from "./history.mjs";

// The latest one first; a real system has hashes only.
const earlier = ["Muaxuan#2026", "Muadong#2025", "Muathu#2025", "Muahe#2025"];
const account = { role: "user", login: "hanv123@bacninh.gov.vn", hashes: await Promise.all(earlier.map(hashPassword)) };
const damaged = { ...account, hashes: [account.hashes[0], account.hashes[1].slice(0, -1), account.hashes[2]] };

async function show(title, holder, password) {
	const { accepted, findings, unreadable } = await judgeNewPassword(holder, password);
	console.log(`${title}: ${accepted ? "nhận" : "không nhận"}`);
	for (const finding of findings) console.log(`  ${finding.code}: ${formatFinding(finding, vi)}`);
	if (unreadable > 0) console.error(`  !!! ${unreadable} mã băm không đọc được: người quản trị phải kiểm tra tài khoản ${holder.login}`);
}

await show("Mật khẩu đang dùng", account, earlier[0]);
await show("Mật khẩu thứ ba từ mới nhất", account, earlier[2]);
await show("Mật khẩu thứ tư từ mới nhất", account, earlier[3]);
await show("Mật khẩu mới", account, "Trangram#2027");
await show("Mật khẩu mới quá ngắn", account, "Ram#27");
await show("Mật khẩu mới, một mã băm bị hỏng", damaged, "Trangram#2027");
