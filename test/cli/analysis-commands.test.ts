import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { command } from "./support/fake-io.ts";

const call = (json: unknown) => ({ "call.json": JSON.stringify(json) });
const DEADLINE = { function: "procedureDeadline", profile: "bac-ninh", args: ["request-termination", { startedAt: "2026-02-01" }] };
const PASSWORD = {
	function: "checkPassword",
	profile: "tuyen-quang",
	args: ["Nguyen@2026", { role: "user", login: "ntan.skhcn", personName: "Nguyễn Thị An", organizationNames: [], unitNames: [] }],
};

describe("compare", () => {
	test("sets provinces side by side in either language", async () => {
		const { code, out, err } = await command(["compare", "bac-ninh", "tuyen-quang", "--lang", "vi"]);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out).toContain("# So sánh các tỉnh: Bắc Ninh, Tuyên Quang");
		expect(out).toContain("| Độ dài tối thiểu (quản trị hệ thống) | 10 ký tự (khoản 1 Điều 4) | 8 ký tự (khoản 2 Điều 6) |");
	});
	test("takes profiles of files, and gives data with --json", async () => {
		const files = { "son-loc.json": readFileSync("test/profiles/son-loc.json", "utf8") };
		const { code, out } = await command(["compare", "bac-ninh", "son-loc.json", "--json"], files);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ profiles: ["bac-ninh", "son-loc"], pairs: [{ first: "bac-ninh", second: "son-loc" }] });
	});
	test.each([[["bac-ninh"]], [["bac-ninh", "bac-ninh"]], [["bac-ninh", "gone.json"]]])("%j cannot be compared", async (names) => {
		const { code, out, err } = await command(["compare", ...names, "--lang", "en"]);
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toMatch(/^Error: /);
	});
});

describe("profile document", () => {
	test("is the page that lies in docs, but for the vectors and the link to the other language", async () => {
		const { code, out } = await command(["profile", "document", "bac-ninh", "--lang", "en"]);
		expect(code).toBe(0);
		const page = readFileSync("docs/provinces/bac-ninh.md", "utf8").replace("[Tiếng Việt](../vi/provinces/bac-ninh.md)\n\n", "");
		expect(page.startsWith(out.slice(0, out.indexOf("## Clause register")))).toBe(true);
	});
	test("follows the readings, and gives rules with --json", async () => {
		const { out } = await command(["profile", "document", "tuyen-quang", "--reading", "TQ-NEARLY-FULL=95", "--lang", "en"]);
		expect(out).toContain("from 95% of the quota");
		const rules = (await command(["profile", "document", "tuyen-quang", "--json"])).out.trimEnd().split("\n");
		expect(rules.map((line) => JSON.parse(line).rule)).toContain("retention.nearlyFull");
	});
});

describe("explain", () => {
	test("tells the outcome, how days were counted, the clauses in order, and what the alternative would have answered", async () => {
		const { code, out, err } = await command(["explain", "call.json", "--lang", "vi"], call(DEADLINE));
		expect({ code, err }).toEqual({ code: 0, err: "" });
		const parts = [
			"Đúng quy định",
			"trước 24 giờ ngày 23/02/2026",
			"Cách tính thời gian:",
			"21/02/2026 (ngày nghỉ hằng tuần)",
			"Căn cứ: khoản 2 Điều 7",
			"PERIOD-ROLL",
		];
		const places = parts.map((part) => out.indexOf(part));
		expect(
			places.every((place, index) => place > (places[index - 1] ?? -1)),
			out,
		).toBe(true);
		expect(out).toContain("hiểu như vậy thì câu trả lời không đổi");
	});
	test("reads standard input, and says what another reading would have changed, without the password", async () => {
		const { code, out } = await command(["explain", "--lang", "en"], { "-": JSON.stringify(PASSWORD) });
		expect(code).toBe(1);
		expect(out).toContain("read so: Compliant");
		expect(out).not.toContain("Nguyen@2026");
	});
	test("--reading and --profile win over the file", async () => {
		const read = await command(["explain", "call.json", "--reading", "TQ-NAME-IN-PASSWORD=full-names", "--lang", "en"], call(PASSWORD));
		expect(read.code).toBe(0);
		expect(read.out).toMatch(/full-names: .*\(in use\)/);
		expect((await command(["explain", "call.json", "--profile", "tuyen-quang", "--lang", "en"], call(DEADLINE))).out).toContain("silent");
	});
	test("explains every case of a vector file, or the one asked for", async () => {
		const text = readFileSync("test/vectors/personAddress/tuyen-quang-format.json", "utf8");
		const ids: string[] = JSON.parse(text).cases.map(({ id }: { readonly id: string }) => id);
		const all = await command(["explain", "call.json", "--lang", "en"], { "call.json": text });
		for (const id of ids) expect(all.out).toContain(`${id}: `);
		const [first = ""] = ids;
		const one = await command(["explain", "call.json", "--case", first, "--json"], { "call.json": text });
		expect(
			one.out
				.trimEnd()
				.split("\n")
				.map((line) => JSON.parse(line)),
		).toMatchObject([{ function: "personAddress", decision: { outcome: expect.any(String) }, alternatives: expect.any(Array) }]);
	});
	test("explains each decision of a list, and asynchronous functions", async () => {
		const people = [
			{ fullName: "Nguyễn Văn Hà", organization: "skhcn" },
			{ fullName: "Trần 2", organization: "skhcn" },
		];
		const list = await command(["explain", "call.json", "--json"], call({ function: "allocateAddresses", profile: "tuyen-quang", args: [people] }));
		expect(list.code).toBe(1);
		expect(list.out.trimEnd().split("\n")).toHaveLength(2);
		const blob = await command(
			["explain", "call.json", "--lang", "en"],
			call({ function: "checkAttachmentBlob", profile: "bac-ninh", args: [{ names: ["a.msi"], content: { $base64: "TVo=" } }] }),
		);
		expect(blob.out).toContain("BN-EXE-DEFINITION");
	});
	test("a function without a profile, or without a decision, is shown as it answers", async () => {
		const folded = await command(["explain", "call.json"], call({ function: "foldName", profile: null, args: ["Đặng Ứng"] }));
		expect(folded).toEqual({ code: 0, out: '{"ok":true,"value":"dang ung"}\n', err: "" });
		const end = await command(["explain", "call.json", "--lang", "en"], call({ function: "endOfPeriod", profile: null, args: ["2026-01-31", { months: 1 }] }));
		expect(end.out).toContain("2026-02-28");
	});
	test.each([
		["no object", []],
		["no function", { args: [] }],
		["no arguments", { function: "foldName" }],
		["an unknown function", { function: "toString", args: [] }],
		["an unknown profile", { ...DEADLINE, profile: "gone" }],
		["a broken profile", { ...DEADLINE, profile: {} }],
		["an unknown reading", { ...DEADLINE, readings: { GONE: "1" } }],
		["cases that are no list", { function: "foldName", cases: 1 }],
		["an unknown encoding", { function: "foldName", args: [{ $gone: 1 }] }],
		["a wrong call", { function: "foldName", args: [1] }],
	])("%s is a wrong call", async (_name, json) => {
		const { code, out, err } = await command(["explain", "call.json", "--lang", "en"], call(json));
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toMatch(/^Error: .+\n/);
	});
	test("a call that names no profile asks for one", async () => {
		const { profile: _profile, ...open } = DEADLINE;
		expect(await command(["explain", "call.json", "--lang", "en"], call(open))).toEqual({
			code: 2,
			out: "",
			err: "Error: The option --profile <PROFILE> is missing.\n",
		});
		expect((await command(["explain", "call.json", "--profile", "bac-ninh", "--lang", "en"], call(open))).code).not.toBe(2);
	});
	test("so is a case that is not there", async () => {
		const vectors = { function: "foldName", profile: null, cases: [{ id: "a", args: ["Hà"], expected: {} }] };
		expect((await command(["explain", "call.json", "--case", "b", "--lang", "en"], call(vectors))).code).toBe(2);
	});
});

describe("allocate --without-address", () => {
	test("writes only who has no address, and counts everybody", async () => {
		const files = { "staff.csv": "id,fullName,citizenIdLast4\n1,Nguyễn Văn Hà,0123\n2,Trần Thị Mai,\n3,Lê Thị Hoa,4567\n" };
		const { code, out, err } = await command(["allocate", "staff.csv", "--without-address", "--profile", "bac-ninh", "--lang", "en"], files);
		expect(code).toBe(1);
		expect(out.trimEnd().split("\n")).toHaveLength(2);
		expect(out).toContain("\n2,Trần Thị Mai,,,,undetermined,");
		expect(err).toContain("3");
	});
});

describe("profile check", () => {
	test("says where no password can exist", async () => {
		const profile = JSON.parse(JSON.stringify(bacNinh));
		const figure = (value: number): object => ({ value, basis: ["4.1"] });
		Object.assign(profile.password, { minimumLength: { user: figure(1), administrator: figure(1) }, maximumLength: figure(3) });
		const { code, err } = await command(["profile", "check", "p.json", "--lang", "en"], { "p.json": JSON.stringify(profile) });
		expect(code).toBe(1);
		expect(err).toContain("no password can exist: the greatest length has no room");
	});
});
