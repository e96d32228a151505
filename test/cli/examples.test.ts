import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { command, rowsOf } from "./support/fake-io.ts";

const files = Object.fromEntries(
	["bac-ninh", "tuyen-quang"].flatMap((province) =>
		["staff", "bodies", "bad-rows"].map((list) => [`${province}/${list}.csv`, readFileSync(`examples/${province}/${list}.csv`, "utf8")] as const),
	),
);

describe.each(["bac-ninh", "tuyen-quang"])("the sample lists of %s", (province) => {
	const allocate = (list: string, more: readonly string[] = []) =>
		command(["allocate", `${province}/${list}.csv`, "--profile", province, "--lang", "en", ...more], files);

	test.each(["staff", "bodies"])("%s: everybody has an address, and no two the same", async (list) => {
		const { code, out } = await allocate(list);
		const addresses = rowsOf(out)
			.slice(1)
			.map((row) => row.find((cell) => cell.includes("@")));
		expect(code).toBe(0);
		expect(addresses).not.toContain(undefined);
		expect(new Set(addresses).size).toBe(addresses.length);
		expect(addresses.length).toBeGreaterThan(6);
	});

	test("staff: people collide in every way that the text has", async () => {
		const { out } = await allocate("staff");
		for (const way of province === "bac-ninh" ? ["base", "longer-suffix"] : ["base", "extended", "ordinal"]) expect(out).toContain(`,${way},compliant`);
	});

	test("a second run changes nothing", async () => {
		const first = await allocate("staff");
		const second = await command(["allocate", `${province}/staff.csv`, "--existing", "first.csv", "--profile", province, "--lang", "en"], {
			...files,
			"first.csv": first.out,
		});
		const addresses = (out: string): readonly (string | undefined)[] => rowsOf(out).map((row) => row.find((cell) => cell.includes("@")));
		expect(addresses(second.out)).toEqual(addresses(first.out));
	});

	test("the bad rows have their findings, the others their addresses", async () => {
		const { code, out } = await allocate("bad-rows");
		expect(code).toBe(1);
		expect(out).toMatch(/undetermined/u);
		expect(out).toMatch(/,base,compliant/u);
		expect(out).not.toMatch(/^=|[,;]=HYPERLINK/mu);
	});
});

test("the sample accounts: one of each state that matters", async () => {
	const { code, out } = await command(["accounts", "accounts.csv", "--profile", "tuyen-quang", "--as-of", "2026-08-16", "--lang", "en"], {
		"accounts.csv": readFileSync("examples/accounts.csv", "utf8"),
	});
	expect(code).toBe(1);
	for (const state of ["active", "suspension-due", "suspended", "termination-due"]) expect(out).toContain(`,${state},`);
	expect(out).toContain("account.invalid-date");
});
