import { describe, expect, test } from "vitest";
import { bacNinh, checkPassword, type PasswordContext, tuyenQuang } from "../../src/index.ts";
import { command } from "./support/fake-io.ts";

/** What the command says in JSON of one password with these options. */
async function said(profile: string, password: string, ...options: readonly string[]): Promise<unknown> {
	const { out } = await command(["password", "--profile", profile, "--json", "--lang", "en", ...options], { "-": `${password}\n` });
	return JSON.parse(out);
}

/** What the function says: codes of findings but notes. */
function answer(profile: typeof bacNinh, password: string, context: PasswordContext): unknown {
	const { outcome, findings } = checkPassword(profile, password, context);
	return { index: 0, outcome, codes: findings.filter(({ level }) => level !== "note").map(({ code }) => code) };
}

const PASSWORDS = ["Nguyen@2026", "Nvha#19900102", "Skhcn@2026!", "Xanhlacay7!"];

describe.each([tuyenQuang, bacNinh])("$id: facts on the command line are those of the function", (profile) => {
	test.each<readonly [readonly string[], PasswordContext]>([
		[[], {}],
		[["--role", "administrator"], { role: "administrator" }],
		[["--login", "nvha"], { login: "nvha" }],
		[["--login", ""], { login: null }],
		[["--person-name", "Nguyễn Văn Hà"], { personName: "Nguyễn Văn Hà" }],
		[["--person-name", ""], { personName: null }],
		[["--organization-name", "Sở Khoa học và Công nghệ", "--organization-name", "SKHCN"], { organizationNames: ["Sở Khoa học và Công nghệ", "SKHCN"] }],
		[["--organization-name", ""], { organizationNames: [] }],
		[["--unit-name", "Văn phòng"], { unitNames: ["Văn phòng"] }],
		[["--unit-name", ""], { unitNames: [] }],
		[["--birth-date", "1990-01-02"], { birthDate: "1990-01-02" }],
		[["--birth-date", ""], { birthDate: null }],
		[
			["--role", "user", "--login", "", "--person-name", "", "--organization-name", "", "--unit-name", "", "--birth-date", ""],
			{ role: "user", login: null, personName: null, organizationNames: [], unitNames: [], birthDate: null },
		],
	])("%j", async (options, context) => {
		for (const password of PASSWORDS) expect(await said(profile.id, password, ...options), password).toEqual(answer(profile, password, context));
	});
});

test("the readings have a heading for each column", async () => {
	const { out } = await command(["readings", "--profile", "bac-ninh"]);
	expect(out.slice(0, out.indexOf("\n")).trim()).toBe("id,clauses,default,selected,options,question");
	expect(out).toContain(" | ");
});
