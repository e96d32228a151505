import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bacNinh } from "../../src/index.ts";
import { type Playground, SIZES, startPlayground } from "./support/playground.ts";

const PANELS = {
	province: { vi: "Quy chế và cách hiểu", en: "Regulation and readings" },
	address: { vi: "Địa chỉ thư", en: "Mail address" },
	list: { vi: "Cả danh sách", en: "A whole list" },
	password: { vi: "Mật khẩu", en: "Password" },
	attachment: { vi: "Tệp gửi kèm", en: "Attachment" },
	account: { vi: "Tài khoản theo thời gian", en: "An account over time" },
	deadline: { vi: "Thời hạn", en: "Time limit" },
} as const;
const NAMES = ["province", "address", "list", "password", "attachment", "account", "deadline"] as const;
const THANH_LAM = fileURLToPath(new URL("../../examples/thanh-lam/profile.json", import.meta.url));

/** Dates that run over two lines. A string: the code runs in the page. */
const BROKEN_DATES = `{
	const found = [];
	const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
	for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
		for (const { index, 0: date } of text.data.matchAll(/\\d{4}-\\d{2}-\\d{2}/gu)) {
			const range = document.createRange();
			range.setStart(text, index);
			range.setEnd(text, index + date.length);
			if (range.getClientRects().length > 1) found.push(text.data);
		}
	}
	found
}`;

let playground: Playground;
beforeAll(async () => {
	playground = await startPlayground();
});
afterAll(async () => {
	await playground?.close();
});

describe("every panel", () => {
	for (const language of ["vi", "en"] as const) {
		for (const [size, viewport] of Object.entries(SIZES)) {
			it(`fits into a ${size} in ${language}, for both provinces, without an error or a request`, async () => {
				const { page, errors, requests } = await playground.open(`#/province?lang=${language}`, { viewport });
				for (const province of ["tuyen-quang", "bac-ninh"]) {
					for (const name of NAMES) {
						await page.evaluate((hash) => {
							location.hash = hash;
						}, `#/${name}?province=${province}&lang=${language}`);
						const panel = page.locator(`#panel-${name}`);
						await panel.getByRole("heading", { level: 2, name: PANELS[name][language], exact: true }).waitFor();
						expect(await page.locator("html").getAttribute("lang")).toBe(language);
						expect(await page.getByRole("tab", { selected: true }).getAttribute("id")).toBe(`tab-${name}`);
						expect(await page.getByRole("tabpanel").count()).toBe(1);
						expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${province} ${name}`).toBe(0);
						const text = await panel.innerText();
						expect(text).not.toMatch(/undefined|\[object|NaN|…\}/u);
						expect(await page.evaluate<string[]>(BROKEN_DATES), `${province} ${name}`).toEqual([]);
					}
				}
				expect(errors).toEqual([]);
				expect(requests).toEqual([]);
				await page.context().close();
			});
		}
	}
});

it("is no wider than the narrowest screen, and dark only on screens", async () => {
	const { page } = await playground.open("#/address?lang=vi&theme=dark", { viewport: { width: 320, height: 600 } });
	await page.locator("#panel-address details[open] .otherwise").first().waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
	const ink = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).color);
	expect(await ink()).toBe("rgb(230, 237, 241)");
	await page.emulateMedia({ media: "print" });
	expect(await ink()).toBe("rgb(21, 34, 43)");
	await page.context().close();
});

describe("the language", () => {
	for (const [locale, language, heading] of [
		["vi-VN", "vi", "Địa chỉ thư"],
		["en-GB", "en", "Mail address"],
		["fr-FR", "en", "Mail address"],
	] as const) {
		it(`is ${language} for a browser that asks for ${locale}`, async () => {
			const { page } = await playground.open("", { locale });
			await page.getByRole("heading", { level: 2, name: heading }).waitFor();
			expect(await page.locator("html").getAttribute("lang")).toBe(language);
			await page.context().close();
		});
	}

	it("is switched by its buttons, which the page's address remembers", async () => {
		const { page } = await playground.open("#/deadline?lang=vi");
		await page.getByRole("button", { name: "English" }).click();
		await page.getByRole("heading", { level: 2, name: "Time limit" }).waitFor();
		await page.reload();
		await page.getByRole("heading", { level: 2, name: "Time limit" }).waitFor();
		await page.context().close();
	});
});

describe("province", () => {
	it("switches a reading for every panel", async () => {
		const { page } = await playground.open("#/address?lang=en");
		const address = page.locator("#panel-address .address");
		expect(await address.innerText()).toBe("nvha1.skhcn@tuyenquang.gov.vn");
		await page.getByRole("tab", { name: "Province" }).click();
		const reading = page.locator("#reading-TQ-ORDINAL-START");
		await reading.getByRole("radio", { name: "2; the first holder counts as number 1" }).check();
		await page.getByRole("button", { name: "Readings changed: 1" }).waitFor();
		await page.getByRole("tab", { name: "Address" }).click();
		expect(await address.innerText()).toBe("nvha2.skhcn@tuyenquang.gov.vn");
		expect(page.url()).toContain("readings=TQ-ORDINAL-START:2");
		await page.reload();
		await expect.poll(() => address.innerText()).toBe("nvha2.skhcn@tuyenquang.gov.vn");
		await page.context().close();
	});

	it("takes a pasted profile, and says with the path what is wrong with another one", async () => {
		const { page, errors } = await playground.open("#/province?lang=en");
		const profile: unknown = JSON.parse(readFileSync(THANH_LAM, "utf8"));
		const field = page.getByLabel("Profile (JSON)");
		const read = page.getByRole("button", { name: "Read the profile" });
		const problem = page.getByRole("alert");

		await field.fill("{");
		await read.click();
		await problem.getByText("This is not JSON").waitFor();
		await field.fill(JSON.stringify({ ...Object(profile), colour: "red", password: 7 }));
		await read.click();
		await problem.locator("code", { hasText: "/colour" }).waitFor();
		await problem.locator("code", { hasText: "/password" }).waitFor();
		await field.fill('{"__proto__": {"polluted": true}}');
		await read.click();
		await problem.getByText("not valid yet").waitFor();
		expect(await page.evaluate(() => Object.hasOwn(Object.prototype, "polluted"))).toBe(false);
		// What is far too long for a profile would hold up the page in the text field.
		const kept = await field.evaluate((element) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/plain", " ".repeat(2_000_000));
			return element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
		});
		expect(kept).toBe(false);
		await problem.getByText("too long to be a profile").waitFor();

		await field.fill(JSON.stringify(profile));
		await read.click();
		await expect.poll(() => problem.count()).toBe(0);
		expect(page.url()).toContain("province=custom");
		for (const name of NAMES) {
			await page.locator(`#tab-${name}`).click();
			await page.locator(`#panel-${name}`).getByRole("heading", { level: 2, name: PANELS[name].en }).waitFor();
		}
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it("shows every panel of a regulation that says nothing", async () => {
		const { page, errors } = await playground.open("#/province?lang=en");
		const unstated = { unstated: true };
		const silent = {
			address: unstated,
			password: unstated,
			lifecycle: unstated,
			procedures: unstated,
			retention: unstated,
			attachment: unstated,
			text: unstated,
		};
		const clauses = bacNinh.clauses.map(({ clause }) => ({ clause, disposition: "organisational" }));
		await page.getByLabel("Profile (JSON)").fill(JSON.stringify({ ...bacNinh, ...silent, clauses, readings: [], defects: [] }));
		await page.getByRole("button", { name: "Read the profile" }).click();
		await expect.poll(() => page.url()).toContain("province=custom");
		await page.getByText("This profile names no disputed clause.").waitFor();
		await page.locator("#tab-password").click();
		await page.getByLabel("Password to try").fill("x");
		for (const name of ["address", "password", "account"] as const) {
			await page.locator(`#tab-${name}`).click();
			await page.locator(`#panel-${name}`).getByText("The regulation is silent", { exact: true }).waitFor();
		}
		await page.locator("#tab-deadline").click();
		await page.locator("#panel-deadline").getByText("2026-08-24", { exact: true }).waitFor();
		expect(errors).toEqual([]);
		await page.reload();
		await page.getByRole("note").getByText("The regulation of Tuyên Quang is in use.").waitFor();
		await page.context().close();
	});
});

describe("address", () => {
	it("shows candidates, why they were passed over, the clauses in words and the other readings", async () => {
		const { page } = await playground.open("#/address?lang=vi");
		const panel = page.locator("#panel-address");
		expect(await panel.locator(".candidates li").allInnerTexts()).toEqual([
			expect.stringContaining("nvha.skhcn"),
			expect.stringMatching(/nvha1\.skhcn[\s\S]*được chọn/u),
		]);
		expect(await panel.locator(".clauses dt").allInnerTexts()).toEqual(["Khoản 2 Điều 5", expect.stringContaining("khoản 2 Điều 5")]);
		expect((await panel.locator(".clauses dd").allInnerTexts()).every((text) => text.length > 20)).toBe(true);
		await panel.locator(".otherwise", { hasText: "nvha2.skhcn@tuyenquang.gov.vn" }).waitFor();
		await panel.getByRole("button", { name: "Cấp địa chỉ này" }).click();
		await expect.poll(() => panel.locator(".address").innerText()).toBe("nvha2.skhcn@tuyenquang.gov.vn");
		await page.context().close();
	});

	it("asks for the facts that the other regulation needs, and names those that are missing", async () => {
		const { page } = await playground.open("#/address?lang=en&province=bac-ninh");
		const panel = page.locator("#panel-address");
		expect(await panel.locator(".address").innerText()).toBe("hanv0123@bacninh.gov.vn");
		await panel.getByLabel("Last 4 digits of the citizen number").fill("");
		await panel.locator('[data-code="address.missing-fact"]').waitFor();
		await panel.getByLabel("Kind").selectOption("commune-party");
		await expect.poll(() => panel.locator(".address").innerText()).toBe("du.yendung@bacninh.gov.vn");
		await page.context().close();
	});
});

describe("list", () => {
	it("gives a table and the same file as the command: guarded cells, masked numbers", async () => {
		const { page } = await playground.open("#/list?lang=en&province=bac-ninh");
		const panel = page.locator("#panel-list");
		await panel
			.getByLabel("List", { exact: true })
			.fill(
				'id,Họ và tên,CCCD,Ghi chú\n1,Nguyễn Văn Hà,024090000123,"=HYPERLINK(""http://x"")"\n2,Nguyễn Vân Hà,024090007123,+cmd\n3,Trần 4n,024090000456,@x\n',
			);
		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		const rows = panel.locator("tbody tr");
		await expect.poll(() => rows.count()).toBe(3);
		expect(await panel.locator("tbody td.mono").allInnerTexts()).toEqual(["hanv123@bacninh.gov.vn", "hanv7123@bacninh.gov.vn", ""]);
		const waiting = page.waitForEvent("download");
		await panel.getByRole("link", { name: "Download CSV" }).click();
		const file = readFileSync(await (await waiting).path(), "utf8");
		expect(file.split("\n")[0]).toBe("id,Họ và tên,CCCD,Ghi chú,address,resolution,outcome,findings");
		expect(file).toContain(`"'=HYPERLINK(""http://x"")"`);
		expect(file).toContain("'+cmd");
		expect(file).toContain("********0123");
		expect(file + (await panel.innerText())).not.toMatch(/02409000/u);
		await panel.getByRole("button", { name: "To be looked at (1)" }).click();
		await expect.poll(() => rows.count()).toBe(1);
		await page.context().close();
	});

	it("takes plain names, and says what is wrong with a table that it does not understand", async () => {
		const { page } = await playground.open("#/list?lang=en");
		const panel = page.locator("#panel-list");
		const list = panel.getByLabel("List", { exact: true });
		await list.fill("Nguyễn Văn Hà\nNông Viết Hà\nNguyễn Văn Hạ\n");
		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		await expect
			.poll(() => panel.locator("tbody td.mono").allInnerTexts())
			.toEqual(["nvha.skhcn@tuyenquang.gov.vn", "novha.skhcn@tuyenquang.gov.vn", "nvha1.skhcn@tuyenquang.gov.vn"]);
		await list.fill("colour,shape\nred,round\n");
		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		await panel.getByRole("alert").getByText("fullName").waitFor();
		// A file is called by its name, and a list that is not there is told as such.
		await panel
			.locator('input[type="file"]')
			.first()
			.setInputFiles({ name: "nhan-su.csv", mimeType: "text/csv", buffer: Buffer.from("colour,shape\n") });
		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		await panel.getByRole("alert").getByText("nhan-su.csv: ").waitFor();
		await panel.getByRole("button", { name: "Take another list" }).click();
		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		await panel.getByRole("alert").getByText("There is no list yet").waitFor();
		await page.context().close();
	});

	it("shows what was found beside each row, without scrolling to it", async () => {
		for (const [lang, allocate] of Object.entries({ vi: "Đặt địa chỉ", en: "Allocate addresses" })) {
			const { page } = await playground.open(`#/list?lang=${lang}`, { viewport: { width: 1440, height: 900 } });
			await page.locator("#panel-list").getByRole("button", { name: allocate }).click();
			const table = page.locator("#panel-list .scroll");
			await table.waitFor();
			expect(await table.evaluate((element) => element.scrollWidth - element.clientWidth), lang).toBe(0);
			await page.context().close();
		}
	});

	it("tells of plain names by the lines that were typed", async () => {
		const { page } = await playground.open("#/list?lang=vi");
		const panel = page.locator("#panel-list");
		await panel.getByLabel("Danh sách", { exact: true }).fill("Nguyễn Văn Hà\n\nTrần Thị 4n\n");
		await panel.getByRole("button", { name: "Đặt địa chỉ" }).click();
		await expect.poll(() => panel.locator("tbody td:last-child").allInnerTexts()).toEqual(["", expect.stringContaining(": dòng 3: họ và tên: ")]);
		expect(await panel.locator("thead th").allInnerTexts()).toEqual(["STT", "Họ và tên", "Cơ quan", "Địa chỉ", "Cách đặt", "Kết luận", "Nhận xét"]);
		await page.context().close();
	});

	it("lets go of an answer when the list or a choice is another one", async () => {
		const { page } = await playground.open("#/list?lang=en");
		const panel = page.locator("#panel-list");
		const table = panel.locator("table");
		const allocate = async (): Promise<void> => {
			await panel.getByRole("button", { name: "Allocate addresses" }).click();
			await table.waitFor();
		};
		await allocate();
		await panel.getByLabel("List", { exact: true }).fill("Nguyễn Văn Hà");
		await expect.poll(() => table.count()).toBe(0);
		await allocate();
		await panel.getByLabel("File for Excel").check();
		await expect.poll(() => table.count()).toBe(0);
		await allocate();
		const waiting = page.waitForEvent("download");
		await panel.getByRole("link", { name: "Download CSV" }).click();
		expect(readFileSync(await (await waiting).path(), "utf8")).toMatch(/^\u{FEFF}fullName;organization;address;/u);
		await page.context().close();
	});

	it("gives the organisation beside the list to whoever stands in a table without one, however the table is written", async () => {
		const { page } = await playground.open("#/list?lang=en");
		const panel = page.locator("#panel-list");
		const headings = (): Promise<string[]> => panel.locator("thead th").allInnerTexts();
		for (const table of [
			'"No","Họ và tên"\n"1","Nguyễn Văn Hà"\n\n"2","Trần ""Bích"" Ngọc"\n',
			'No\tHọ và tên\tGhi chú\n1\tNguyễn Văn Hà\t"một\nhai"\n2\tTrần Bích Ngọc\t\n',
			"sep=;\r\nNo;Họ và tên\r\n1;Nguyễn Văn Hà\r\n2;Trần Bích Ngọc",
		]) {
			await panel.getByLabel("List", { exact: true }).fill(table);
			await panel.getByRole("button", { name: "Allocate addresses" }).click();
			await panel.locator("table").waitFor();
			expect((await headings()).slice(-5), table).toEqual(["organization", "Address", "How it was made", "Outcome", "Findings"]);
			expect(await panel.locator("tbody td.mono").first().innerText(), table).toBe("nvha.skhcn@tuyenquang.gov.vn");
			expect(await panel.locator("tbody tr").count(), table).toBe(2);
		}
		// A row that is too short gets nothing put into its wrong column.
		await panel.getByLabel("List", { exact: true }).fill("No,Họ và tên,Ghi chú\n1,Nguyễn Văn Hà\n2,Trần Bích Ngọc,x\n");
		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		await panel.locator("table").waitFor();
		expect(await panel.locator("tbody tr").first().locator("td").nth(2).innerText()).toBe("");
		expect(await panel.locator("tbody td.mono").last().innerText()).toBe("tbngoc.skhcn@tuyenquang.gov.vn");
		await page.context().close();
	});

	it("keeps a paste that is too long for the text field together with what stood there", async () => {
		const { page } = await playground.open("#/list?lang=en");
		const panel = page.locator("#panel-list");
		const field = panel.getByLabel("List", { exact: true });
		await field.fill("Trần Thị An\nLê Văn Cảnh\n");
		await field.evaluate((element, text) => {
			if (!(element instanceof HTMLTextAreaElement)) return;
			// Between the two names.
			element.setSelectionRange(12, 12);
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/plain", text);
			element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
		}, "Nguyễn Văn Hà\n".repeat(3000));
		await panel.getByText("kept out of the text field").waitFor();
		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		await panel.getByText("Rows: 3,002").waitFor();
		expect(await panel.locator("tbody tr").first().innerText()).toContain("Trần Thị An");
		await page.context().close();
	});

	it("takes the addresses given earlier from a file or from a long paste that stays out of the text field", async () => {
		const { page } = await playground.open("#/list?lang=en");
		const panel = page.locator("#panel-list");
		const directory = "address,fullName\nnvha.skhcn@tuyenquang.gov.vn,Nông Viết Hà\n";
		const first = panel.locator("tbody td.mono").first();
		await panel.getByText("Addresses given earlier").click();
		await panel.locator('details input[type="file"]').setInputFiles({ name: "danh-ba.csv", mimeType: "text/csv", buffer: Buffer.from(directory) });
		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		await expect.poll(() => first.innerText()).toBe("ngvha.skhcn@tuyenquang.gov.vn");
		await panel.getByRole("button", { name: "Take another directory" }).click();
		await panel.getByLabel("The directory as it is (CSV)").evaluate((field, text) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/plain", text);
			field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
		}, directory + " ".repeat(100_000));
		await panel.getByText("kept out of the text field").waitFor();
		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		await expect.poll(() => first.innerText()).toBe("ngvha.skhcn@tuyenquang.gov.vn");
		await page.context().close();
	});
});

describe("password", () => {
	it("names each failed condition with its clause as it is typed", async () => {
		const { page } = await playground.open("#/password?lang=en");
		const panel = page.locator("#panel-password");
		const codes = (): Promise<(string | null)[]> => panel.locator("[data-code]").evaluateAll((items) => items.map((item) => item.getAttribute("data-code")));
		await panel.getByLabel("Password to try").fill("nguyen");
		await expect
			.poll(codes)
			.toEqual(["password.too-short", "password.missing-uppercase", "password.missing-digit", "password.missing-special", "password.contains-person-name"]);
		expect(await panel.locator("[data-code] .clause-label").first().innerText()).toBe("Article 6(2)");
		await panel.getByLabel("Password to try").fill("Anhem@2026");
		await panel.getByText("Compliant", { exact: true }).waitFor();
		await page.context().close();
	});

	it("makes a password that passes, for either role and province", async () => {
		const { page } = await playground.open("#/password?lang=en");
		for (const province of ["tuyen-quang", "bac-ninh"]) {
			await page.getByRole("combobox", { name: "Province" }).selectOption(province);
			const panel = page.locator("#panel-password");
			for (const role of ["user", "administrator"]) {
				await panel.getByLabel("Role").selectOption(role);
				await panel.getByRole("button", { name: "Make a password" }).click();
				await panel.getByText("Compliant", { exact: true }).waitFor();
			}
		}
		await page.context().close();
	});
});

describe("account", () => {
	it("draws what is due, and tells it in a list with dates and clauses", async () => {
		const { page } = await playground.open("#/account?lang=en");
		const panel = page.locator("#panel-account");
		await panel.getByLabel("As of").fill("2026-08-15");
		await panel.getByText("active", { exact: true }).waitFor();
		await panel.getByLabel("As of").fill("2026-08-16");
		await panel.getByText("suspension due", { exact: true }).waitFor();
		const due = panel.locator(".events > .due");
		expect(await due.count()).toBe(1);
		expect(await due.innerText()).toMatch(/2026-08-16[\s\S]*Suspend the account[\s\S]*Article 8\(2\)\(a\)/u);
		expect(await panel.locator(".timeline svg g.due").count()).toBe(1);
		const numbers = await panel.locator(".events .event-number").allInnerTexts();
		expect((await panel.locator(".timeline svg g:not(.tick) text").allTextContents()).sort()).toEqual([...numbers].sort());
		await page.context().close();
	});
});

describe("deadline", () => {
	it("marks counted, skipped and swapped days with signs and words", async () => {
		const { page } = await playground.open("#/deadline?lang=en");
		const panel = page.locator("#panel-deadline");
		expect(await panel.locator(".day strong").innerText()).toBe("2026-08-24");
		const cells = await panel.locator("table.month td[title]").evaluateAll((days) => days.map((day) => `${day.textContent}`));
		expect(cells).toEqual(
			[
				"20○: start, not counted",
				"211: counted day 1",
				"22⇄ 2: counted day 2, swapped day, Swapped for Monday 31 August",
				"23–: weekend",
				"24■ 3: last day, number 3",
			].map((text) => (text.startsWith("22") ? expect.stringMatching(/^22⇄ 2: counted day 2, swapped day/u) : text)),
		);
		await panel.getByLabel("As of").fill("2026-08-25");
		await panel.locator('[data-code="deadline.missed"]').waitFor();
		await panel.getByLabel("Done on").fill("2026-08-24");
		await panel.getByText("Compliant", { exact: true }).waitFor();
		await panel.getByLabel("Procedure").selectOption("working-days");
		await panel.getByLabel("Start").fill("2026-02-12");
		await panel.getByLabel("Working days").fill("2");
		await expect.poll(() => panel.locator(".day strong").innerText()).toBe("2026-02-23");
		expect(await panel.locator("table.month td.holiday").count()).toBe(5);
		await panel.getByLabel("Working days").fill("nine");
		await panel.getByText("Enter a whole number").waitFor();
		await panel.getByLabel("Working days").fill("2");
		await panel.getByLabel("Start").fill("");
		await panel.getByText("Choose a start").waitFor();
		await page.context().close();
	});

	it("counts hours from the moment of receipt", async () => {
		const { page } = await playground.open("#/deadline?lang=en&province=bac-ninh");
		const panel = page.locator("#panel-deadline");
		await panel.getByLabel("Procedure").selectOption("reset-password");
		await panel.locator('[data-code="deadline.missing-fact"]').waitFor();
		await panel.getByLabel("Start").fill("2026-03-06");
		await panel.getByLabel("Time of receipt").fill("16:30");
		await expect.poll(() => panel.locator(".day strong").innerText()).toBe("18:30 on 2026-03-06");
		// A time without a day is no moment.
		await panel.getByLabel("Start").fill("");
		await panel.locator('[data-code="deadline.missing-fact"]').waitFor();
		await page.context().close();
	});
});
