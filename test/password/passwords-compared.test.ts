import { readFileSync } from "node:fs";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";
import { expect, test } from "vitest";
import { checkPassword } from "../../src/password/check-password.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

// Nguyễn Thị An, login ntan.skhcn, of SKHCN: the account of docs/passwords-compared.md.
const FULL_NAME = "Nguyễn Thị An";
const LOGIN = "ntan.skhcn";
const PASSWORDS = [
	"Nguyen@2026",
	"Nguyễn@2026",
	"Nguy3n#2026x",
	"Ng.uyen#2026x",
	"An@12345",
	"Anhem@2026",
	"Thi@2026x",
	"Ntan@2026",
	"Skhcn@2026",
	"S.K.H.C.N#26",
	"ntan.skhcn",
	"Matkhau@123",
	"P@ssw0rd2026",
	"Hanoi@2026",
	"dongruongbacbo",
	"xK9#mPq2vL7!",
];
const zxcvbn = new ZxcvbnFactory({
	dictionary: { ...common.dictionary, ...english.dictionary },
	graphs: common.adjacencyGraphs,
	translations: english.translations,
});

/** The documented algorithm: the account name whole, the display name by its words of three letters, three of five categories; case ignored, marks not. */
function windows(password: string): string {
	const small = password.toLowerCase();
	const tokens = FULL_NAME.toLowerCase()
		.split(/[,.\-_ #\t]+/)
		.filter((token) => [...token].length >= 3);
	if (small.includes(LOGIN)) return "account name";
	if (tokens.some((token) => small.includes(token))) return "display name";
	const categories = [/\p{Lu}/u, /\p{Ll}/u, /[0-9]/, /[^\p{L}\p{Nd}]/u, /\p{Lo}/u].filter((category) => category.test(password)).length;
	return categories < 3 ? "categories" : "-";
}

/** The documented check of the user name: somewhere in the password, forwards or backwards, whatever the case. */
function libpwquality(password: string): string {
	const small = password.toLowerCase();
	return small.includes(LOGIN) || small.includes([...LOGIN].reverse().join("")) ? "user name" : "-";
}

function ours(profile: typeof bacNinh, password: string): string {
	const { findings } = checkPassword(profile, password, {
		role: "user",
		login: LOGIN,
		personName: FULL_NAME,
		organizationNames: ["SKHCN"],
		previousPasswords: [],
	});
	return findings.map(({ code }) => code.replace("password.", "")).join(", ") || "-";
}

test("the table of docs/passwords-compared.md is what the checkers say", () => {
	const rows = PASSWORDS.map((password) => [
		`\`${password}\``,
		ours(tuyenQuang, password),
		ours(bacNinh, password),
		windows(password),
		libpwquality(password),
		String(zxcvbn.check(password, [FULL_NAME, ...FULL_NAME.split(" "), LOGIN, "SKHCN"]).score),
	]);
	const page = readFileSync(new URL("../../docs/passwords-compared.md", import.meta.url), "utf8");
	const shown = page
		.split("\n")
		.filter((line) => line.startsWith("| `"))
		.map((line) =>
			line
				.split("|")
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
	expect(shown).toEqual(rows);
});
