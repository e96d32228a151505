import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { before, test } from "node:test";
import { promisify } from "node:util";
import { tuyenQuang } from "thu-cong-vu";
import { hashPassword, judgeNewPassword, verify } from "./history.mjs";

const EARLIER = ["Muaxuan#2026", "Muadong#2025", "Mùathu#2025", "Muahe#2025"];
let account;

before(async () => {
	account = { role: "user", login: "hanv123@bacninh.gov.vn", hashes: await Promise.all(EARLIER.map(hashPassword)) };
});

const codes = ({ findings }) => findings.map(({ code }) => code);

test("each of the last three passwords is refused, with its clause", async () => {
	for (const password of EARLIER.slice(0, 3)) {
		const answer = await judgeNewPassword(account, password);
		assert.equal(answer.accepted, false);
		assert.deepEqual(codes(answer), ["password.reused"]);
		assert.deepEqual(
			answer.findings.flatMap(({ basis }) => basis.map(({ article, clause }) => `${article}.${clause}`)),
			["4.2"],
		);
	}
});

test("marks that are typed apart make no other password", async () => {
	assert.deepEqual(codes(await judgeNewPassword(account, EARLIER[2].normalize("NFD"))), ["password.reused"]);
});

test("the fourth last may come back, a new one is taken", async () => {
	for (const password of [EARLIER[3], "Trangram#2027"])
		assert.deepEqual(await judgeNewPassword(account, password), { accepted: true, findings: [], unreadable: 0 });
});

test("what breaks a rule is never compared", async () => {
	assert.deepEqual(codes(await judgeNewPassword({ ...account, hashes: ["damaged"] }, "Ram#27")), ["password.too-short"]);
});

test("damaged hashes, and those of another kind, are counted and let nothing pass", async () => {
	const [first, second] = account.hashes;
	for (const other of [second.slice(0, -1), "", null, "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$Zm9v", `{CRYPT}${second}`]) {
		const answer = await judgeNewPassword({ ...account, hashes: [first, other] }, "Trangram#2027");
		assert.equal(answer.accepted, false);
		assert.deepEqual(codes(answer), ["password.history-unreadable"]);
		assert.equal(answer.unreadable, 1);
	}
});

test("a password used before is found beside a damaged hash", async () => {
	const answer = await judgeNewPassword({ ...account, hashes: ["", account.hashes[1]] }, EARLIER[1]);
	assert.deepEqual(codes(answer), ["password.reused", "password.history-unreadable"]);
});

test("nothing longer than bcrypt reads is hashed or compared", async () => {
	const long = `Aa1#${"x".repeat(69)}`;
	await assert.rejects(hashPassword(long), RangeError);
	await assert.rejects(verify(account.hashes[0], long), RangeError);
	assert.deepEqual(codes(await judgeNewPassword(account, long)), ["password.history-unreadable"]);
});

test("a regulation that says nothing of earlier passwords asks for no comparison", async () => {
	const holder = { role: "user", personName: null, organizationNames: [], hashes: ["damaged"] };
	assert.deepEqual(await judgeNewPassword(holder, "Trangram#2027", tuyenQuang), { accepted: true, findings: [], unreadable: 0 });
});

test("the demonstration says which passwords are taken, is loud about the damaged hash, and shows no password", async () => {
	const { stdout, stderr } = await promisify(execFile)(process.execPath, ["demo.mjs"], { cwd: import.meta.dirname });
	assert.deepEqual(stdout.match(/(?<=: )(không )?nhận$/gmu), ["không nhận", "không nhận", "nhận", "nhận", "không nhận", "không nhận"]);
	assert.match(stderr, /!!! 1 mã băm không đọc được/u);
	for (const password of ["Muaxuan", "Muathu", "Muahe", "Trangram", "Ram#"]) assert.ok(!`${stdout}${stderr}`.includes(password));
});
