import { describe, expect, test } from "vitest";
import { checkPassword } from "../../src/password/check-password.ts";
import { checkPasswordHistory, type VerifyPassword } from "../../src/password/check-password-history.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const earlier = ["Muoi#2025d", "Chin#2025c", "Tams#2025b", "Bayx#2025a"];
const hashes = earlier.map((_, index) => `h${index}`);
const verify: VerifyPassword<string> = async (hash, candidate) => {
	const index = hashes.indexOf(hash);
	if (index === -1) throw new Error(`cannot read ${hash} for ${candidate}`);
	return earlier[index] === candidate;
};
const brief = async (decision: ReturnType<typeof checkPasswordHistory>) => {
	const { outcome, findings } = await decision;
	return [outcome, ...findings.map(({ code, params }) => `${code.replace("password.", "")} ${Object.values(params).join()}`)];
};

test("what cannot be read, and what is used again, cite the clause on earlier passwords (BN 4.2)", async () => {
	const cited = async (verify: VerifyPassword<string>): Promise<readonly unknown[]> =>
		(await checkPasswordHistory(bacNinh, "Ruong#bac8", ["h"], verify)).findings.map(({ code, basis }) => [
			code,
			basis.map(({ article, clause }) => `${article}.${clause}`),
		]);
	expect(await cited(() => true)).toEqual([["password.reused", ["4.2"]]]);
	expect(await cited(() => Promise.reject(new Error("no")))).toEqual([["password.history-unreadable", ["4.2"]]]);
});

describe("hashes", () => {
	test("say the same as the plain passwords, under both readings", async () => {
		for (const counted of ["current-included", "before-current"]) {
			const profile = withReadings(bacNinh, { "BN-LAST-3": counted });
			for (const password of [...earlier, "Khac#2026e"]) {
				const plain = checkPassword(profile, password, { role: "user", login: "x", previousPasswords: earlier });
				const hashed = await checkPasswordHistory(profile, password, hashes, verify);
				expect(hashed.outcome).toBe(plain.outcome);
				expect(hashed.findings).toEqual(plain.findings);
			}
		}
	});

	test("are tried with NFC first, then as typed", async () => {
		const tried: string[] = [];
		const typed = "Mười#2025".normalize("NFD");
		const record =
			(answer: (candidate: string) => boolean): VerifyPassword<string> =>
			(_, candidate) => {
				tried.push(candidate);
				return answer(candidate);
			};
		expect(
			await brief(
				checkPasswordHistory(
					bacNinh,
					typed,
					["h"],
					record((candidate) => candidate === typed),
				),
			),
		).toEqual(["violation", "reused 3"]);
		expect(tried).toEqual([typed.normalize("NFC"), typed]);
		tried.length = 0;
		expect(
			await brief(
				checkPasswordHistory(
					bacNinh,
					typed,
					["h"],
					record((candidate) => candidate !== typed),
				),
			),
		).toEqual(["violation", "reused 3"]);
		expect(tried).toEqual([typed.normalize("NFC")]);
		tried.length = 0;
		expect(
			await brief(
				checkPasswordHistory(
					bacNinh,
					"Abc#2025",
					["h", "i"],
					record(() => false),
				),
			),
		).toEqual(["compliant"]);
		expect(tried).toEqual(["Abc#2025", "Abc#2025"]);
	});

	test("only those that count are read, one after the other", async () => {
		const read: string[] = [];
		let running = 0;
		await checkPasswordHistory(bacNinh, "Abc#2025", ["a", "b", "c", "d"], async (hash) => {
			expect(++running).toBe(1);
			await new Promise((done) => setTimeout(done, 1));
			running--;
			read.push(hash);
			return false;
		});
		expect(read).toEqual(["a", "b", "c"]);
	});

	test.each([
		["rejects", (): unknown => Promise.reject(new Error("Abc#2025"))],
		[
			"throws",
			(): unknown => {
				throw new Error("Abc#2025");
			},
		],
		["answers no boolean", (): unknown => "no"],
		["answers nothing", (): unknown => undefined],
	] as const)("a verify that %s is never a pass", async (_, broken) => {
		const decision: ReturnType<typeof checkPasswordHistory> = Reflect.apply(checkPasswordHistory, undefined, [bacNinh, "Abc#2025", ["a", "b"], broken]);
		expect(await brief(decision)).toEqual(["undetermined", "history-unreadable 2"]);
		expect(JSON.stringify(await decision)).not.toContain("Abc#");
	});

	test("an unreadable one does not hide that another one matches", async () => {
		expect(await brief(checkPasswordHistory(bacNinh, "Chin#2025c", ["broken", "h1"], verify))).toEqual(["violation", "reused 3", "history-unreadable 1"]);
		expect(await brief(checkPasswordHistory(bacNinh, "Khac#2026e", ["h0", "broken"], verify))).toEqual(["undetermined", "history-unreadable 1"]);
	});

	test("one that is read for one spelling only is unreadable, in either order", async () => {
		const typed = "Mười#2025".normalize("NFD");
		for (const read of [typed, typed.normalize("NFC")]) {
			const half: VerifyPassword<string> = async (_, candidate) => {
				if (candidate === read) return false;
				throw new Error("unreadable");
			};
			expect(await brief(checkPasswordHistory(bacNinh, typed, ["h"], half))).toEqual(["undetermined", "history-unreadable 1"]);
		}
	});

	test("none at all: nothing can come back", async () => {
		expect(await brief(checkPasswordHistory(bacNinh, "Khac#2026e", [], verify))).toEqual(["compliant"]);
	});

	test("a regulation without a rule is unregulated, and nothing is verified", async () => {
		const never = (): never => {
			throw new Error("called");
		};
		expect(await brief(checkPasswordHistory(tuyenQuang, "Khac#2026e", ["h0"], never))).toEqual(["unregulated"]);
		expect(await brief(checkPasswordHistory({ ...tuyenQuang, password: { unstated: true } }, "Khac#2026e", ["h0"], never))).toEqual(["unregulated"]);
	});
});

test.each([
	["password", [bacNinh, 5, [], verify]],
	["hashes", [bacNinh, "x", "h0", verify]],
	["verify", [bacNinh, "x", [], undefined]],
	["profile", [null, "x", [], verify]],
])("a wrong %s is a TypeError that names it", async (name, args) => {
	await expect(async () => Reflect.apply(checkPasswordHistory, undefined, args)).rejects.toThrow(new RegExp(`^${name}: `));
});
