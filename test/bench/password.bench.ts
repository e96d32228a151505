/*
 * Run: npx tsx test/bench/password.bench.ts
 *
 * checkPassword beside password-validator, which looks at length and classes only, and zxcvbn, on the same passwords in the same run. Exits with 1 where
 * checkPassword is slower than password-validator telling every reason, or less than 500 times as fast as zxcvbn.
 *
 * Processor time counts, in alternating rounds of which the median is taken: other work on the machine then hits all of them alike.
 */
import { createRequire } from "node:module";
import PasswordValidator from "password-validator";
import { checkPassword } from "../../src/password/check-password.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const PASSWORDS = ["Anhem@2026", "Nguyen@2026", "dongruongbacbo", "Tr0ubad0ur&3", "Matkhau#12345", "xK9#mPq2vL7!wR4z", "An@12345", "Mùa#xuân8A"];
const facts = { login: "ntan.skhcn@tuyenquang.gov.vn", personName: "Nguyễn Thị An", organizationNames: ["Sở Khoa học và Công nghệ", "SKHCN"] };
const previousPasswords = ["Anhem@2025", "Anhem@2024", "Anhem@2023"];
const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];
const people = Array.from({ length: 512 }, (_, n) => `${FAMILIES[n & 7]} Thị ${FAMILIES[(n >> 3) & 7]} ${FAMILIES[(n >> 6) & 7]}`);

const schema = new PasswordValidator();
schema.is().min(8).has().lowercase().has().uppercase().has().digits().has().symbols();

// It comes without types.
const zxcvbn: (password: string) => unknown = createRequire(import.meta.url)("zxcvbn");

let sink: unknown;
const CONTENDERS: Readonly<Record<string, { readonly calls: number; readonly run: (password: string, turn: number) => unknown }>> = {
	"checkPassword, Bắc Ninh": { calls: 20_000, run: (password) => checkPassword(bacNinh, password, { role: "user", login: facts.login, previousPasswords }) },
	"checkPassword, Tuyên Quang": { calls: 20_000, run: (password) => checkPassword(tuyenQuang, password, { role: "user", ...facts }) },
	"checkPassword, Tuyên Quang, another person each time": {
		calls: 2000,
		run: (password, turn) => checkPassword(tuyenQuang, password, { role: "user", ...facts, personName: people[turn & 511] ?? null }),
	},
	"password-validator, yes or no": { calls: 20_000, run: (password) => schema.validate(password) },
	"password-validator, every reason": { calls: 20_000, run: (password) => schema.validate(password, { list: true }) },
	zxcvbn: { calls: 30, run: (password) => zxcvbn(password) },
};

const rounds: Record<string, number[]> = {};
for (let round = 0; round < 31; round++) {
	for (const [name, { calls, run }] of Object.entries(CONTENDERS)) {
		const started = process.cpuUsage();
		for (let turn = 0; turn < calls; turn++) sink = run(PASSWORDS[turn % PASSWORDS.length] ?? "", turn);
		const { user, system } = process.cpuUsage(started);
		rounds[name] = [...(rounds[name] ?? []), (user + system) / calls];
	}
}
const median = (name: string): number => rounds[name]?.toSorted((a, b) => a - b)[15] ?? Number.NaN;

const validator = median("password-validator, every reason");
const guesser = median("zxcvbn");
for (const name of Object.keys(CONTENDERS)) console.log(`${median(name).toFixed(2).padStart(9)} µs a call   ${name}`);
for (const name of ["checkPassword, Bắc Ninh", "checkPassword, Tuyên Quang"]) {
	console.log(`${name}: ${(validator / median(name)).toFixed(2)} times password-validator, ${(guesser / median(name)).toFixed(0)} times zxcvbn`);
	if (!(median(name) <= validator && median(name) * 500 <= guesser)) process.exitCode = 1;
}
if (sink === undefined) process.exitCode = 1;
