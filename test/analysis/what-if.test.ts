import { describe, expect, test } from "vitest";
import { whatIf } from "../../src/analysis/what-if.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const an = { id: "1", fullName: "Nguyễn Văn Hà", organization: "skhcn" };
const homonym = { address: "nvha.skhcn@tuyenquang.gov.vn", holder: { kind: "person", id: "9", fullName: "Nguyễn Văn Hạ" } };

describe("what if a clause were read another way", () => {
	test("every other option of every reading that the answer lists is tried, and none twice", () => {
		const { decision, alternatives } = whatIf(tuyenQuang, "personAddress", [an, [homonym]]);
		expect(decision.readings.length).toBeGreaterThan(3);
		const expected = decision.readings.flatMap((id) => {
			const reading = tuyenQuang.readings.find((known) => known.id === id);
			return Object.keys(reading?.options ?? {})
				.filter((option) => option !== reading?.selected)
				.map((option) => `${id}=${option}`);
		});
		expect(alternatives.map(({ reading, option }) => `${reading}=${option}`)).toEqual(expected);
	});

	test("each alternative is the answer of the profile read that way, and says in what it differs", () => {
		const { decision, alternatives } = whatIf(tuyenQuang, "personAddress", [an, [homonym]]);
		for (const { reading, option, decision: other, changes } of alternatives) {
			expect(other).toEqual(whatIf(withReadings(tuyenQuang, { [reading]: option }), "personAddress", [an, [homonym]]).decision);
			expect(changes.includes("value"), `${reading}=${option}`).toBe(JSON.stringify(decision.value) !== JSON.stringify(other.value));
			expect(changes.includes("outcome")).toBe(decision.outcome !== other.outcome);
		}
		const start = alternatives.find(({ reading }) => reading === "TQ-ORDINAL-START");
		expect(start).toMatchObject({ option: "2", changes: ["value"], decision: { value: { localPart: "nvha2.skhcn" } } });
	});

	test("the other way round, the default is the alternative", () => {
		const { decision, alternatives } = whatIf(withReadings(bacNinh, { "BN-COMMUNE-NAME": "with-type" }), "organizationAddress", [
			{ kind: "commune-committee", name: "Yên Dũng", communeType: "xa" },
		]);
		expect(decision.value?.localPart).toBe("xayendung");
		expect(alternatives.find(({ reading }) => reading === "BN-COMMUNE-NAME")).toMatchObject({ option: "bare", decision: { value: { localPart: "yendung" } } });
	});

	test("findings count as a change of their own", () => {
		const { alternatives } = whatIf(bacNinh, "checkAttachment", [{ names: ["setup.msi"] }]);
		expect(alternatives.find(({ reading }) => reading === "BN-EXE-DEFINITION")?.changes).toEqual(expect.arrayContaining(["outcome", "findings"]));
	});

	test("findings that differ in what they say are a change, though there are as many", () => {
		const [reading] = bacNinh.readings;
		if (reading === undefined || "unstated" in bacNinh.password) throw new Error("the profile has readings and rules for passwords");
		const patch = (length: number) => ({ "/password/minimumLength/user/value": length });
		const profile = {
			...bacNinh,
			password: { ...bacNinh.password, minimumLength: { ...bacNinh.password.minimumLength, user: { value: 8, basis: ["4.1"] } } },
			readings: [{ ...reading, id: "X", default: "eight", selected: "eight", options: { eight: patch(8), nine: patch(9) } }],
		};
		const { alternatives } = whatIf(profile, "checkPassword", ["Ab1#", { role: "user", login: "hanv123" }]);
		expect(alternatives).toMatchObject([{ reading: "X", option: "nine", changes: ["findings"] }]);
	});

	test("an answer without readings has no alternatives", () => {
		expect(whatIf(bacNinh, "checkMailboxQuota", [{ usedBytes: 1, quotaBytes: 2 }]).alternatives).toEqual([]);
	});

	test("all of it is frozen", () => {
		const answer = whatIf(tuyenQuang, "personAddress", [an, []]);
		expect(Object.isFrozen(answer) && Object.isFrozen(answer.alternatives) && answer.alternatives.every((entry) => Object.isFrozen(entry))).toBe(true);
	});

	test("a wrong call says which argument is wrong", () => {
		const call = (name: unknown, args: unknown) => () => Reflect.apply(whatIf, undefined, [tuyenQuang, name, args]);
		expect(call("toString", [])).toThrow(RangeError);
		expect(call(5, [])).toThrow(new TypeError("name: expected the name of a function, got number"));
		expect(call("toString", [])).toThrow(/^name: there is no function "toString"; there are (?:[a-zA-Z]+, )+[a-zA-Z]+$/u);
		expect(call("personAddress", an)).toThrow(/args: expected an array/);
		expect(() => Reflect.apply(whatIf, undefined, [null, "personAddress", [an]])).toThrow(/profile/);
	});
});
