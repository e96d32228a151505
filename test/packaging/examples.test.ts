import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";

/** What each example prints among the rest. */
const PRINTS: Readonly<Record<string, readonly string[]>> = {
	"accounts.mjs": ["còn hoạt động nhờ: nhận thư", "tạm khóa tài khoản từ ngày 16/08/2026"],
	"cjs.cjs": ["hanv123@bacninh.gov.vn", "Article 4(2)", "attachment.executable-named"],
	"deadline.mjs": ["hạn cuối: trước 24 giờ ngày 24/08/2026"],
	"demo.mjs": ["=== Tuyên Quang", "=== Bắc Ninh", "novha1.skhcn@tuyenquang.gov.vn", "hanv9123@bacninh.gov.vn", "dash 2"],
	"esm.mjs": ["Nguyễn Văn Hạ: nvha1.skhcn@tuyenquang.gov.vn"],
};

test("each example is looked at", () => {
	const programs = readdirSync("examples").filter((file) => /\.[cm]js$/u.test(file));
	expect(programs.filter((file) => PRINTS[file] === undefined)).toEqual([]);
	expect(programs.length).toBeGreaterThan(0);
});

test.each(Object.entries(PRINTS))("%s runs against the built package", (file, texts) => {
	const printed = execFileSync(process.execPath, [`examples/${file}`], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
	for (const text of texts) expect(printed).toContain(text);
});
