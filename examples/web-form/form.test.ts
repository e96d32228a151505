import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { FieldName } from "./check.ts";
import { serve } from "./serve.mjs";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const FLAGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

type Filled = Partial<Record<FieldName, string>>;
const TUYEN_QUANG: Filled = { fullName: "Nguyễn Văn Hà", organizationName: "Sở Khoa học và Công nghệ", organization: "skhcn", password: "Trangram#2027" };
const BAC_NINH: Filled = { fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123", password: "Trangram#2027" };

let server: Server;
let base: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What a page said, asked of the network, or failed at. */
let heard: string[];
let asked: string[];

before(async () => {
	assert.ok(existsSync(CHROMIUM), `no Chromium at ${CHROMIUM}: install it (Debian: apt-get install chromium), or name it in CHROMIUM`);
	server = await serve();
	const place = server.address();
	assert.ok(typeof place === "object" && place !== null);
	base = `http://127.0.0.1:${place.port}/`;
	browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
});

after(async () => {
	await browser?.close();
	server?.close();
});

async function open(settings: { readonly viewport?: typeof PHONE; readonly colorScheme?: "light" | "dark" } = {}): Promise<void> {
	context = await browser.newContext({ locale: "vi-VN", viewport: DESKTOP, ...settings });
	page = await context.newPage();
	heard = [];
	asked = [];
	page.on("console", (message) => heard.push(message.text()));
	page.on("pageerror", (error) => heard.push(String(error)));
	page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
	await page.goto(base);
}

beforeEach(() => open());

afterEach(async () => {
	// Three files of its own, no error, no word on the console: whatever was typed.
	assert.deepEqual(
		asked.filter((request) => !["", "style.css", "form.js"].some((file) => request === `${base}${file} `)),
		[],
	);
	assert.deepEqual(heard, []);
	await context.close();
});

async function fill(province: "tuyen-quang" | "bac-ninh", values: Filled): Promise<void> {
	await page.selectOption("#province", province);
	const { address, ...others } = values;
	for (const [field, value] of Object.entries(others)) await page.fill(`#${field}`, value);
	if (address !== undefined) await page.fill("#address", address);
}

const submit = (): Promise<void> => page.click("button[type=submit]");
const errorsOf = (field: FieldName): Promise<string[]> => page.locator(`#${field}-errors li`).allTextContents();
const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);

describe("what is valid", () => {
	for (const [province, values, address] of [
		["tuyen-quang", TUYEN_QUANG, "nvha.skhcn@tuyenquang.gov.vn"],
		["bac-ninh", BAC_NINH, "hanv123@bacninh.gov.vn"],
	] as const)
		test(`${province}: the address is proposed, and the form is taken`, async () => {
			await fill(province, values);
			assert.equal(await page.inputValue("#address"), address);
			await submit();
			assert.equal(await page.locator("#done").isVisible(), true);
			assert.equal(await page.textContent("#done-address"), address);
			assert.equal(await focused(), "done");
			assert.equal(await page.locator("#summary").isVisible(), false);
			assert.equal(await page.locator("[aria-invalid=true]").count(), 0);
			assert.equal(await page.inputValue("#password"), "");
		});

	test("an address that was typed is not written over, and one that was emptied is proposed again", async () => {
		await fill("tuyen-quang", { ...TUYEN_QUANG, address: "nvha1.skhcn@tuyenquang.gov.vn" });
		await page.fill("#fullName", "Trần Thị Lan");
		assert.equal(await page.inputValue("#address"), "nvha1.skhcn@tuyenquang.gov.vn");
		await page.fill("#address", "");
		await page.fill("#fullName", "Trần Thị Lan ");
		assert.equal(await page.inputValue("#address"), "ttlan.skhcn@tuyenquang.gov.vn");
	});
});

/** One thing wrong at a time: its field, and how its message begins. */
const FAILURES: readonly (readonly ["tuyen-quang" | "bac-ninh", Filled, FieldName, readonly RegExp[]])[] = [
	["bac-ninh", { password: "Mua#27x" }, "password", [/^Mật khẩu quá ngắn: tối thiểu 8 ký tự \(khoản 1 Điều 4 /]],
	["bac-ninh", { password: "TRANGRAM#2027" }, "password", [/^Mật khẩu chưa có chữ thường \(khoản 1 Điều 4 /]],
	["bac-ninh", { password: "trangram#2027" }, "password", [/^Mật khẩu chưa có chữ in hoa \(/]],
	["bac-ninh", { password: "Trangram#mua" }, "password", [/^Mật khẩu chưa có chữ số \(/]],
	["bac-ninh", { password: "Trangram2027" }, "password", [/^Mật khẩu chưa có ký tự đặc biệt \(/]],
	["bac-ninh", { password: "Hanv123@bacninh.gov.vn" }, "password", [/^Mật khẩu trùng với tên đăng nhập \(khoản 2 Điều 4 /]],
	["bac-ninh", { password: "" }, "password", [/quá ngắn/, /chữ thường/, /chữ in hoa/, /chữ số/, /ký tự đặc biệt/]],
	["tuyen-quang", { password: "Mua#27x" }, "password", [/^Mật khẩu quá ngắn: tối thiểu 8 ký tự \(khoản 2 Điều 6 /]],
	["tuyen-quang", { password: "trangram#2027" }, "password", [/chữ in hoa/]],
	["tuyen-quang", { password: "Trangram#mua" }, "password", [/chữ số/]],
	["tuyen-quang", { password: "Trangram2027" }, "password", [/ký tự đặc biệt/]],
	["tuyen-quang", { password: "Ng.uyen#2026x" }, "password", [/^Mật khẩu chứa tên của người dùng \(/]],
	["tuyen-quang", { password: "5khcn@Mua27" }, "password", [/^Mật khẩu chứa tên cơ quan, tổ chức \(/]],
	["tuyen-quang", { unitName: "Văn phòng", password: "Vanphong@27" }, "password", [/^Mật khẩu chứa tên phòng, ban, đơn vị \(/]],
	["tuyen-quang", { fullName: "Nguyễn Văn 2" }, "fullName", [/^họ và tên: Họ và tên của cá nhân không được có chữ số/]],
	["tuyen-quang", { fullName: "Иван" }, "fullName", [/U\+0418/]],
	["tuyen-quang", { fullName: "NguyÔn V¨n Hµ" }, "fullName", [/TCVN3/]],
	["tuyen-quang", { organization: "" }, "organization", [/^Thiếu/]],
	["tuyen-quang", { organizationName: " " }, "organizationName", [/^Chưa có tên cơ quan/]],
	["bac-ninh", { citizenIdLast4: "" }, "citizenIdLast4", [/^Thiếu/]],
	["bac-ninh", { citizenIdLast4: "12" }, "citizenIdLast4", [/\(/]],
	["tuyen-quang", { address: "nvha" }, "address", [/^Địa chỉ viết sai cú pháp/]],
	["tuyen-quang", { address: "nvha.skhcn@gmail.com" }, "address", [/tên miền/]],
	["tuyen-quang", { address: "ttlan.skhcn@tuyenquang.gov.vn" }, "address", [/^Địa chỉ không được đặt theo tên của chính người/]],
	["tuyen-quang", { address: "nvha1.skhcn@tuyenquang.gov.vn" }, "address", [/^Địa chỉ có dạng dùng khi bị trùng/]],
	["bac-ninh", { address: "Hanv123@bacninh.gov.vn" }, "address", [/^Địa chỉ có chữ in hoa/]],
	["bac-ninh", { fullName: "x".repeat(201), address: "hanv123@bacninh.gov.vn" }, "fullName", [/^Dài quá 200 ký tự$/]],
];

describe("what is wrong", () => {
	for (const [province, values, field, messages] of FAILURES)
		test(`${province} ${JSON.stringify(values).slice(0, 60)}`, async () => {
			await fill(province, { ...(province === "bac-ninh" ? BAC_NINH : TUYEN_QUANG), ...values });
			await submit();
			const texts = await errorsOf(field);
			assert.equal(texts.length, messages.length, texts.join("\n"));
			for (const [index, message] of messages.entries()) assert.match(texts[index] ?? "", message);
			assert.equal(await page.getAttribute(`#${field}`, "aria-invalid"), "true");
			assert.deepEqual(((await page.getAttribute(`#${field}`, "aria-describedby")) ?? "").split(" "), [`${field}-hint`, `${field}-errors`]);
			assert.equal(await focused(), "summary");
			const linked = await page.locator("#summary-list a").evaluateAll((links) => links.map((link) => [link.getAttribute("href"), link.textContent]));
			for (const text of texts)
				assert.ok(
					linked.some(([href, content]) => href === `#${field}` && typeof content === "string" && content !== "" && text.startsWith(content)),
					text,
				);
			assert.equal(await page.locator("#done").isVisible(), false);
			// Where a name is wrong there is no address to propose; nothing else may be wrong.
			const others = await page.locator("[aria-invalid=true]").evaluateAll((inputs) => inputs.map(({ id }) => id));
			assert.deepEqual(
				others.filter((id) => id !== field && !(id === "address" && values.address === undefined)),
				[],
			);
		});

	test("a field is told when it is left, and cleared while it is mended", async () => {
		await fill("tuyen-quang", TUYEN_QUANG);
		await page.fill("#password", "nguyen");
		assert.deepEqual(await errorsOf("password"), []);
		await page.focus("#address");
		assert.equal((await errorsOf("password")).length, 5);
		await page.fill("#password", "Trangram#2027");
		assert.deepEqual(await errorsOf("password"), []);
		assert.equal(await page.getAttribute("#password", "aria-invalid"), "false");
		assert.equal(await page.getAttribute("#password", "aria-describedby"), "password-hint");
	});

	test("another province asks for other facts, and forgets what was wrong", async () => {
		await submit();
		assert.match((await page.textContent("#summary-title")) ?? "", /^Có [1-9]\d* điều cần sửa$/u);
		await page.selectOption("#province", "bac-ninh");
		assert.equal(await page.locator("#summary").isVisible(), false);
		assert.equal(await page.locator("[aria-invalid=true]").count(), 0);
		assert.equal(await page.locator("#organization").isVisible(), false);
		assert.equal(await page.locator("#citizenIdLast4").isVisible(), true);
	});
});

test("everything can be done with the keyboard alone", async () => {
	const order: (string | undefined)[] = [];
	for (let step = 0; step < 9; step++) {
		await page.keyboard.press("Tab");
		order.push(await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim()));
	}
	assert.deepEqual(order, ["province", "fullName", "organizationName", "organization", "unitName", "address", "password", "reveal", "Đăng ký"]);
	await page.keyboard.press("Enter");
	assert.equal(await focused(), "summary");
	await page.keyboard.press("Tab");
	assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), "#fullName");
	await page.keyboard.press("Enter");
	assert.equal(await focused(), "fullName");
	await page.keyboard.type("Nguyễn Văn Hà");
	for (const text of ["Sở Khoa học và Công nghệ", "skhcn", "", "", "Trangram#2027"]) {
		await page.keyboard.press("Tab");
		await page.keyboard.type(text);
	}
	await page.keyboard.press("Tab");
	await page.keyboard.press("Space");
	assert.equal(await page.getAttribute("#password", "type"), "text");
	assert.equal(await page.getAttribute("#reveal", "aria-pressed"), "true");
	await page.keyboard.press("Shift+Tab");
	await page.keyboard.press("Enter");
	assert.equal(await focused(), "done");
	assert.equal(await page.textContent("#done-address"), "nvha.skhcn@tuyenquang.gov.vn");
	assert.equal(await page.getAttribute("#password", "type"), "password");
});

describe("axe finds nothing, and nothing sticks out", () => {
	for (const viewport of [PHONE, DESKTOP])
		for (const colorScheme of ["light", "dark"] as const)
			test(`${viewport.width} wide, ${colorScheme}`, async () => {
				await context.close();
				await open({ viewport, colorScheme });
				const states: Readonly<Record<string, () => Promise<void>>> = {
					fresh: async () => {},
					wrong: async () => {
						await page.fill("#fullName", "W".repeat(201));
						await submit();
					},
					taken: async () => {
						await fill("tuyen-quang", TUYEN_QUANG);
						await submit();
					},
				};
				// Through the protocol: the page's own policy lets no other script in.
				await page.evaluate(axe.source);
				for (const [state, reach] of Object.entries(states)) {
					await reach();
					const { violations, passes } = await page.evaluate(() =>
						(globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations", "passes"] }),
					);
					assert.deepEqual(
						violations.map(({ id, nodes }) => `${state}: ${id} ${nodes.map(({ html }) => html).join(" ")}`),
						[],
					);
					assert.ok(
						passes.some(({ id }) => id === "color-contrast"),
						"contrast was looked at",
					);
					const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
					assert.equal(content, window, `${state}: no scrolling sideways`);
				}
			});
});

const MEBIBYTE = 1024 * 1024;

describe("hostile input", () => {
	for (const field of ["fullName", "organizationName", "organization", "unitName", "address", "password"] as const)
		test(`1 MiB pasted into ${field}`, async () => {
			await fill("tuyen-quang", { ...TUYEN_QUANG, address: "nvha.skhcn@tuyenquang.gov.vn" });
			await page.focus(`#${field}`);
			await page.keyboard.press("Control+A");
			const start = performance.now();
			await page.keyboard.insertText("aB1#Ж".repeat(MEBIBYTE / 5));
			await page.keyboard.press("Tab");
			await submit();
			const took = performance.now() - start;
			assert.ok(took < 30_000, `${Math.round(took)} ms`);
			const shown = await page.evaluate(() => document.documentElement.outerHTML.length);
			assert.ok(shown < 50_000, `${shown} characters in the page`);
			if (field === "password") assert.equal(await page.locator("#done").isVisible(), true);
			else assert.deepEqual(await errorsOf(field), ["Dài quá 200 ký tự"]);
			await page.fill(`#${field}`, "");
			assert.equal(await page.inputValue(`#${field}`), "");
		});

	for (const text of [
		'<img src=x onerror="document.title=1">',
		'"><script>document.title=1</script>',
		"javascript:alert(1)",
		"\u202ehàN nễyugN",
		"\ud800\udfff\ud800",
		"\u0000\u0007\u001b[31m",
		"__proto__",
		"constructor",
		"  \u00a0\u3000 ",
		"{domain} [ {expected} ]",
	])
		test(`${JSON.stringify(text)} in every field`, async () => {
			const markup = await page.locator("main *").count();
			for (const field of ["fullName", "organizationName", "organization", "unitName", "address", "password"]) await page.fill(`#${field}`, text);
			await submit();
			assert.equal(await focused(), "summary");
			assert.equal(await page.title(), "Đăng ký hộp thư điện tử công vụ");
			assert.equal(await page.locator("main img, main script").count(), 0);
			const added = await page.locator("#summary-list li, #summary-list a, .errors, .errors *").count();
			assert.equal(await page.locator("main *").count(), markup + added);
		});
});

test("the password is in its field and nowhere else: not shown, kept, sent or said", async () => {
	const password = "Qzxw#83kvNguyen";
	const lookEverywhere = async (): Promise<void> => {
		const places = await page.evaluate(() => [
			document.documentElement.outerHTML,
			document.body.innerText,
			document.title,
			location.href,
			document.cookie,
			JSON.stringify(localStorage),
			JSON.stringify(sessionStorage),
			JSON.stringify(history.state),
		]);
		const tree = await page.locator("body").ariaSnapshot();
		// The snapshot reads the field's own value, be it hidden or shown.
		const texts = [...places, tree.replace(`: ${password}`, "").replace(`: "${password}"`, ""), ...heard, ...asked];
		for (const text of texts) for (let start = 0; start + 4 <= 8; start++) assert.ok(!text.includes(password.slice(start, start + 4)), text.slice(0, 200));
	};
	await fill("tuyen-quang", { ...TUYEN_QUANG, password });
	await submit();
	assert.deepEqual((await errorsOf("password")).length, 1);
	await lookEverywhere();
	await page.click("#reveal");
	await lookEverywhere();
	await page.fill("#password", "Qzxw#83kvR");
	await submit();
	assert.equal(await page.locator("#done").isVisible(), true);
	assert.equal(await page.inputValue("#password"), "");
	await lookEverywhere();
	assert.equal(page.url(), base);
});
