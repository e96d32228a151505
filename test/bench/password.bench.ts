/*
 * Run: npm run bench -- password
 *
 * checkPassword, which names every condition that fails and looks for the person's name, beside packages that look at less (length and classes) and beside
 * estimators that guess (zxcvbn and its successor), on the same passwords.
 */
import { createRequire } from "node:module";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";
import { passwordStrength } from "check-password-strength";
import PasswordValidator from "password-validator";
import { checkPassword } from "../../src/password/check-password.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { measure } from "./support/measure.ts";
import { nanosecondsOf, publish, tableOf } from "./support/result.ts";

const PASSWORDS = ["Anhem@2026", "Nguyen@2026", "dongruongbacbo", "Tr0ubad0ur&3", "Matkhau#12345", "xK9#mPq2vL7!wR4z", "An@12345", "Mùa#xuân8A"];
const FACTS = { login: "ntan.skhcn@tuyenquang.gov.vn", personName: "Nguyễn Thị An", organizationNames: ["Sở Khoa học và Công nghệ", "SKHCN"] };
const PREVIOUS = ["Anhem@2025", "Anhem@2024", "Anhem@2023"];
const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];
const PEOPLE = FAMILIES.flatMap((family) => FAMILIES.flatMap((middle) => FAMILIES.map((given) => `${family} Thị ${middle} ${given}`)));

const schema = new PasswordValidator();
schema.is().min(8).has().lowercase().has().uppercase().has().digits().has().symbols();

// These two come without types.
const require = createRequire(import.meta.url);
const zxcvbn: (password: string) => unknown = require("zxcvbn");
const owasp: { readonly test: (password: string) => unknown } = require("owasp-password-strength-test");
const guesser = new ZxcvbnFactory({
	dictionary: { ...common.dictionary, ...english.dictionary },
	graphs: common.adjacencyGraphs,
	translations: english.translations,
});

/** A call for each of the passwords. */
function each(name: string, check: (password: string) => unknown): { readonly name: string; readonly units: number; readonly run: () => unknown } {
	return {
		name,
		units: PASSWORDS.length,
		run: () => {
			let last: unknown;
			for (const password of PASSWORDS) last = check(password);
			return last;
		},
	};
}

let turn = 0;
const nextPerson = (): string => {
	turn = (turn + 1) % PEOPLE.length;
	return PEOPLE[turn] ?? "";
};

const measured = await measure([
	each("password-validator, every reason", (password) => schema.validate(password, { list: true })),
	each("password-validator, yes or no", (password) => schema.validate(password)),
	each("checkPassword, Bắc Ninh", (password) => checkPassword(bacNinh, password, { role: "user", login: FACTS.login, previousPasswords: PREVIOUS })),
	each("checkPassword, Tuyên Quang", (password) => checkPassword(tuyenQuang, password, { role: "user", ...FACTS })),
	each("checkPassword, Tuyên Quang, another person at each call", (password) =>
		checkPassword(tuyenQuang, password, { role: "user", ...FACTS, personName: nextPerson() }),
	),
	each("check-password-strength", (password) => passwordStrength(password)),
	each("owasp-password-strength-test", (password) => owasp.test(password)),
	each("zxcvbn", (password) => zxcvbn(password)),
	each("@zxcvbn-ts/core", (password) => guesser.check(password)),
]);
const table = tableOf("Eight passwords, good and bad", "password", measured);
const [validator, zxcvbnTime] = [nanosecondsOf(table, "password-validator, every reason"), nanosecondsOf(table, "zxcvbn")];

publish({
	id: "password",
	title: "Passwords",
	method:
		"The packages check length and classes of characters; zxcvbn and its successor estimate how soon a password is guessed. None of them knows a Vietnamese name. checkPassword gives every failed condition with its clause, and looks for the login, the person's and the organisations' names.",
	peers: ["password-validator", "check-password-strength", "owasp-password-strength-test", "zxcvbn", "@zxcvbn-ts/core"],
	tables: [table],
	bars: ["checkPassword, Bắc Ninh", "checkPassword, Tuyên Quang"].flatMap((name) => [
		{ claim: `${name}, times the speed of password-validator giving every reason`, measured: validator / nanosecondsOf(table, name), least: 1 },
		{ claim: `${name}, times the speed of zxcvbn`, measured: zxcvbnTime / nanosecondsOf(table, name), least: 500 },
	]),
});
