import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Playground, startPlayground } from "./support/playground.ts";

let playground: Playground;
beforeAll(async () => {
	playground = await startPlayground();
});
afterAll(async () => {
	await playground?.close();
});

const HOSTILE = [
	`<img src=x onerror="globalThis.injected = true">`,
	"<script>globalThis.injected = true</script>",
	"Nguyễn\u202eVăn\u202dHà",
	"Nguyễn\0Văn Hà",
	"\ud800 Hà",
	"__proto__",
	"constructor",
	"N\u0323\u0323\u0323\u0323guyễn Hà",
	"Hà ".repeat(5000),
	"مرحبا",
	'=HYPERLINK("http://x")',
	"",
	"   ",
];

/** Starts to measure how long the page goes without a frame. A string: the code runs in the page. */
const MEASURE = `{
	globalThis.longest = 0;
	let last = performance.now();
	const frame = () => { const now = performance.now(); globalThis.longest = Math.max(globalThis.longest, now - last); last = now; requestAnimationFrame(frame); };
	requestAnimationFrame(frame);
}`;
const longest = async (page: Page): Promise<number> => {
	const gap: number = await page.evaluate("const gap = globalThis.longest; globalThis.longest = 0; gap");
	return gap;
};
/** A page that is held up by such work would stand still for tens of seconds; another program on a busy machine holds it up for less than this. */
const BOUND = 2_000;

describe("hostile names", () => {
	it("are shown as text, and leave the page at work", async () => {
		const { page, errors, requests } = await playground.open("#/address?lang=en");
		const panel = page.locator("#panel-address");
		for (const province of ["tuyen-quang", "bac-ninh"]) {
			await page.getByRole("combobox", { name: "Province" }).selectOption(province);
			for (const name of HOSTILE) {
				await panel.getByLabel("Full name").fill(name);
				await panel.getByLabel("Address 1 that is taken").fill(name.slice(0, 200));
				await panel.getByLabel("Holder of address 1").fill(name);
				await panel.locator(".decision .outcome").waitFor();
				expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name.slice(0, 40)).toBe(0);
			}
		}
		expect(await page.evaluate(() => "injected" in globalThis)).toBe(false);
		expect(await page.locator("main img, main script").count()).toBe(0);
		expect(errors).toEqual([]);
		expect(requests).toEqual([]);
		await page.context().close();
	});

	it("are listed as text, every row of them", async () => {
		const { page, errors } = await playground.open("#/list?lang=en");
		const panel = page.locator("#panel-list");
		const rows = HOSTILE.filter((name) => name.trim() !== "").map((name) => `"${name.replaceAll('"', '""')}",skhcn`);
		await panel.getByLabel("List", { exact: true }).fill(["fullName,organization", ...rows].join("\n"));
		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		await expect.poll(() => panel.locator("tbody tr").count()).toBe(rows.length);
		expect(await page.evaluate(() => "injected" in globalThis)).toBe(false);
		expect(await page.locator("main img, main script").count()).toBe(0);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it("in the page's address leave it as it is", async () => {
		for (const hash of [
			`#/<img src=x onerror=alert(1)>?lang=xx&province=__proto__&theme="><b>`,
			"#/address?readings=__proto__:x,constructor:y,TQ-INITIAL:%22,:,TQ-NOTHING:1&province=tuyen-quang&lang=en",
			"#/%E0%A4%A?lang=%",
		]) {
			const { page, errors } = await playground.open(hash);
			await page.locator("#panel-address .address").waitFor();
			expect(await page.locator("#panel-address .address").innerText()).toBe("nvha1.skhcn@tuyenquang.gov.vn");
			expect(errors).toEqual([]);
			await page.context().close();
		}
	});
});

describe("a list of 10 MB", () => {
	it("is pasted and allocated while the page goes on answering, and nothing is lost in the file", async () => {
		const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];
		const MIDDLES = ["Văn", "Thị", "Đức", "Minh", "Hữu", "Ngọc", "Thanh", "Quang"];
		const GIVEN = ["An", "Bình", "Châu", "Dũng", "Hà", "Hạnh", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam"];
		const lines: string[] = [];
		for (let bytes = 0, index = 0; bytes < 10_000_000; index += 1) {
			const line = `${FAMILIES[index % 8]} ${MIDDLES[(index >> 3) % 8]} ${MIDDLES[(index >> 6) % 8]} ${GIVEN[(index >> 9) % 12]}`;
			lines.push(line);
			bytes += Buffer.byteLength(line) + 1;
		}
		const { page, errors } = await playground.open("#/list?lang=en");
		const panel = page.locator("#panel-list");
		await page.evaluate((text) => {
			const data = new DataTransfer();
			data.setData("text/plain", text);
			Object.assign(globalThis, { pasted: data });
		}, lines.join("\n"));
		await page.evaluate(MEASURE);
		await page.evaluate(
			`document.querySelector("#panel-list textarea").dispatchEvent(new ClipboardEvent("paste", { clipboardData: pasted, bubbles: true, cancelable: true }))`,
		);
		await panel.getByText("kept out of the text field").waitFor();
		expect(await longest(page)).toBeLessThan(BOUND);

		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		await panel.getByRole("progressbar").waitFor();
		// Another panel works meanwhile.
		await page.getByRole("tab", { name: "Address" }).click();
		await page.locator("#panel-address").getByLabel("Full name").fill("Lê Thị Mai");
		await expect.poll(() => page.locator("#panel-address .address").innerText()).toBe("ltmai.skhcn@tuyenquang.gov.vn");
		await page.getByRole("tab", { name: "List" }).click();
		await panel.getByRole("link", { name: "Download CSV" }).waitFor({ timeout: 110_000 });
		expect(await panel.locator("tbody tr").count()).toBe(100);
		await panel.getByRole("button", { name: "Next" }).click();
		await expect.poll(() => panel.locator("tbody th").first().innerText()).toBe("101");
		expect(await longest(page)).toBeLessThan(BOUND);

		const waiting = page.waitForEvent("download");
		await panel.getByRole("link", { name: "Download CSV" }).click();
		const rows = readFileSync(await (await waiting).path(), "utf8")
			.trimEnd()
			.split("\n");
		expect(rows.length).toBe(lines.length + 1);
		expect(rows.slice(1).every((row, index) => row.startsWith(`${lines[index]},skhcn,`))).toBe(true);
		const addresses = new Set(rows.slice(1).map((row) => row.split(",")[2]));
		expect(addresses.size).toBe(lines.length);
		expect(errors).toEqual([]);
		await page.context().close();
	});
});

/** A zip of one member that says it is small and inflates to a gigabyte of zeros. */
function zipBomb(): Buffer {
	const name = Buffer.from("bomb.txt");
	const data = deflateRawSync(Buffer.alloc(64 << 20));
	const fields = (head: Buffer): Buffer => {
		head.writeUInt16LE(20, 0);
		head.writeUInt16LE(8, 4);
		head.writeUInt32LE(data.length, 14);
		head.writeUInt32LE(0xffff_fff0, 18);
		head.writeUInt16LE(name.length, 22);
		return head;
	};
	const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields(Buffer.alloc(26)), name]);
	const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields(Buffer.alloc(40)), name]);
	const end = Buffer.alloc(22);
	end.write("PK\x05\x06");
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(local.length + data.length, 16);
	return Buffer.concat([local, data, central, end]);
}

describe("files", () => {
	it("are judged in a worker: an executable, an encrypted archive, a bomb, a large one, a name with tricks", async () => {
		const { page, errors, requests } = await playground.open("#/attachment?lang=en&province=bac-ninh");
		const panel = page.locator("#panel-attachment");
		const input = panel.locator('input[type="file"]');
		const codes = (): Promise<(string | null)[]> => panel.locator("[data-code]").evaluateAll((items) => items.map((item) => item.getAttribute("data-code")));
		await page.evaluate(MEASURE);

		await input.setInputFiles({ name: "hoa-don.pdf.exe", mimeType: "", buffer: Buffer.from("MZ") });
		await expect.poll(codes).toContain("attachment.executable-named");
		// Not that there are none: the file itself is one.
		await panel.getByText("Executables inside: 0").waitFor();
		await input.setInputFiles({ name: "bomb.zip", mimeType: "application/zip", buffer: zipBomb() });
		await panel.getByText("bomb.zip").waitFor();
		await expect.poll(() => panel.locator(".decision .outcome").count()).toBe(1);
		expect(await codes()).not.toContain("attachment.executable-in-archive");
		await input.setInputFiles({ name: "exe.\u202ecod", mimeType: "", buffer: Buffer.from("text") });
		await expect.poll(codes).toContain("attachment.deceptive-name");
		// From the disk: content given here would go through the page as text first.
		const large = join(playground.folder, "large.bin");
		writeFileSync(large, Buffer.alloc(300 << 20));
		await input.setInputFiles(large);
		await panel.getByText("large.bin").waitFor();
		await panel.getByText("Compliant", { exact: true }).waitFor();
		expect(await longest(page)).toBeLessThan(BOUND);
		expect(errors).toEqual([]);
		expect(requests).toEqual([]);
		await page.context().close();
	});

	it("that are dropped together are not passed over in silence", async () => {
		const { page } = await playground.open("#/attachment?lang=en&province=bac-ninh");
		const drop = (place: string, names: readonly string[]): Promise<void> =>
			page.evaluate(
				([selector, files]) => {
					const dataTransfer = new DataTransfer();
					for (const name of files) dataTransfer.items.add(new File(["fullName"], name));
					document.querySelector(selector)?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
				},
				[place, names] as const,
			);
		const panel = page.locator("#panel-attachment");
		const told = panel.getByRole("alert").getByText("Only a.txt was taken. Other files that came with it and were not looked at: 2.");
		await drop("#panel-attachment .drop", ["a.txt", "b.exe", "c.exe"]);
		await told.waitFor();
		await drop("#panel-attachment .drop", ["d.txt"]);
		await panel.getByText("d.txt").waitFor();
		expect(await told.count()).toBe(0);
		await page.getByRole("tab", { name: "List" }).click();
		await drop("#panel-list textarea", ["a.csv", "b.csv"]);
		await page.locator("#panel-list").getByRole("alert").getByText("Only a.csv was taken.").waitFor();
		await page.context().close();
	});

	it("that cannot be read, such as a folder, are told of in the language of the page", async () => {
		const { page } = await playground.open("#/attachment?lang=vi&province=bac-ninh");
		const folder = join(playground.folder, "fonts");
		const session = await page.context().newCDPSession(page);
		const drop = async (place: string): Promise<void> => {
			const box = await page.locator(place).first().boundingBox();
			if (box === null) throw new Error("there is no place to drop a file");
			const data = { items: [], files: [folder], dragOperationsMask: 1 };
			for (const type of ["dragEnter", "dragOver", "drop"] as const)
				await session.send("Input.dispatchDragEvent", { type, x: box.x + 20, y: box.y + 20, data });
		};
		const told = "Không đọc được tệp này. Có thể đó là một thư mục, hoặc tệp đã bị sửa, chuyển hay xóa sau khi chọn.";
		await drop("#panel-attachment .drop");
		await page.locator("#panel-attachment").getByRole("alert").getByText(told, { exact: true }).waitFor();
		await page.getByRole("tab", { name: "Danh sách" }).click();
		await drop("#panel-list .drop");
		await page.getByRole("button", { name: "Đặt địa chỉ" }).click();
		await page.locator("#panel-list").getByRole("alert").getByText(told, { exact: true }).waitFor();
		await page.context().close();
	});

	it("are answered with silence by a regulation that says nothing of them", async () => {
		const { page } = await playground.open("#/attachment?lang=en&province=tuyen-quang");
		await page.locator('#panel-attachment input[type="file"]').setInputFiles({ name: "a.exe", mimeType: "", buffer: Buffer.from("MZ") });
		await page.locator("#panel-attachment").getByText("The regulation is silent").waitFor();
		await page.context().close();
	});
});

describe("privacy", () => {
	it("keeps what is typed out of the page's address, the storage, the attributes and the network", async () => {
		const { page, requests } = await playground.open("#/password?lang=en");
		const secret = "Zq7#vKpwLm24";
		const panel = page.locator("#panel-password");
		await panel.getByLabel("Password to try").fill(secret);
		await panel.getByText("Compliant", { exact: true }).waitFor();
		await panel.getByRole("button", { name: "Show" }).click();
		await page.waitForTimeout(800);
		const html = await page.evaluate(() => document.documentElement.outerHTML + document.documentElement.innerText);
		expect(html).not.toContain(secret);
		await page.getByRole("tab", { name: "Address" }).click();
		await page.locator("#panel-address").getByLabel("Full name").fill("Trịnh Hoài Đức");
		await page.waitForTimeout(800);
		expect(decodeURIComponent(page.url())).toMatch(/#\/address\?province=tuyen-quang&lang=en$/u);
		expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
		expect(requests).toEqual([]);
		await page.context().close();
	});

	it("forbids every connection by the page's own policy", async () => {
		const { page } = await playground.open("#/address?lang=en");
		const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
		expect(policy).toContain("connect-src 'none'");
		expect(policy).toContain("form-action 'none'");
		const outcome = await page.evaluate(() =>
			fetch(location.href).then(
				() => "sent",
				() => "refused",
			),
		);
		expect(outcome).toBe("refused");
		await page.context().close();
	});

	it("says so where a server's own policy lets no work be done in the background", async () => {
		for (const policy of ["default-src 'self'", "default-src 'self'; worker-src blob:; require-trusted-types-for 'script'"]) {
			const { page } = await playground.open("#/list?lang=en");
			await page.route(playground.url, async (route) => {
				const response = await route.fetch();
				await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
			});
			await page.reload();
			const told = /^The browser may not work in the background here/u;
			await page.getByRole("button", { name: "Allocate addresses" }).click();
			await page.locator("#panel-list").getByRole("alert").getByText(told).waitFor();
			expect(await page.getByRole("progressbar").count()).toBe(0);
			await page.getByRole("tab", { name: "Attachment" }).click();
			await page.locator('#panel-attachment input[type="file"]').setInputFiles({ name: "a.exe", mimeType: "", buffer: Buffer.from("MZ") });
			await page.locator("#panel-attachment").getByRole("alert").getByText(told).waitFor();
			await page.context().close();
		}
	});

	it("works from the disk without any server", async () => {
		const url = pathToFileURL(`${playground.folder}/index.html`).href;
		const { page, errors, requests } = await playground.open("#/list?lang=en", { url });
		const panel = page.locator("#panel-list");
		await panel.getByRole("button", { name: "Allocate addresses" }).click();
		await expect.poll(() => panel.locator("tbody tr").count()).toBe(6);
		expect(errors).toEqual([]);
		expect(requests.filter((request) => !request.startsWith(pathToFileURL(playground.folder).href))).toEqual([]);
		expect(fileURLToPath(url)).toContain(playground.folder);
		await page.context().close();
	});
});
