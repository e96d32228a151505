import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/core/canonical-json.ts";
import { CIVIL_CODE, COUNTED_BY, civilCode, ROLLED_AND_COUNTED_BY } from "../../src/core/civil-code.ts";
import { copy, type Finding, freeze, type Level, outcomeOf } from "../../src/core/decision.ts";
import { amountOf, assertCount } from "../../src/core/duration.ts";
import { kindOf } from "../../src/core/kind-of.ts";

const LEVELS: readonly Level[] = ["must", "should", "open", "note"];

describe("the outcome that findings add up to", () => {
	it("is the heaviest one's, in whatever order up to four stand", () => {
		let lists: readonly (readonly Level[])[] = [[]];
		let checked = 0;
		for (let length = 0; length <= 4; length += 1) {
			for (const levels of lists) {
				const findings = levels.map((level): Finding => ({ code: "x", level, params: {}, basis: [] }));
				for (const regulated of [true, false]) {
					const silent = regulated ? "compliant" : "unregulated";
					const expected = levels.includes("must")
						? "violation"
						: levels.includes("open")
							? "undetermined"
							: levels.includes("should")
								? "discouraged"
								: silent;
					expect(outcomeOf(findings, regulated), `${levels} ${regulated}`).toBe(expected);
					checked += 1;
				}
			}
			lists = lists.flatMap((list) => LEVELS.map((level) => [...list, level]));
		}
		expect(checked).toBe(2 * (1 + 4 + 16 + 64 + 256));
	});
});

describe("plain data", () => {
	it("is frozen all the way down, and given back; bytes are left as they are", () => {
		const bytes = Uint8Array.of(1);
		const data = { list: [{ deep: { text: "a" } }], bytes, nothing: null };
		expect(freeze(data)).toBe(data);
		for (const part of [data, data.list, data.list[0], data.list[0]?.deep]) expect(Object.isFrozen(part)).toBe(true);
		bytes[0] = 2;
		expect(data.bytes[0]).toBe(2);
		for (const value of ["a", 1, true, null, undefined]) expect(freeze(value)).toBe(value);
	});

	it("is left alone below a part that is frozen already", () => {
		const inner = { open: true };
		expect(Object.isFrozen(freeze(Object.freeze({ inner })).inner)).toBe(false);
	});

	it("is copied all the way down", () => {
		const data = { list: [{ a: 1 }, null, "x", [true]], none: undefined };
		const other = copy(freeze(data));
		expect(other).toEqual(data);
		expect(Array.isArray(other.list)).toBe(true);
		for (const part of [other, other.list, other.list[0], other.list[3]]) expect(Object.isFrozen(part)).toBe(false);
		for (const value of ["a", 1, true, null, undefined]) expect(copy(value)).toBe(value);
	});

	it("is written in one way, whatever the order of its keys", () => {
		expect(canonicalJson({ b: { d: 1, c: [2, { f: null, e: "Đ" }] }, a: true })).toBe('{"a":true,"b":{"c":[2,{"e":"Đ","f":null}],"d":1}}');
		expect(canonicalJson({ a: true, b: { c: [2, { e: "Đ", f: null }], d: 1 } })).toBe('{"a":true,"b":{"c":[2,{"e":"Đ","f":null}],"d":1}}');
		expect(canonicalJson({ é: 1, z: 2, a: 3, Z: 4, "10": 5, "9": 6 })).toBe('{"10":5,"9":6,"Z":4,"a":3,"z":2,"é":1}');
		expect(canonicalJson([undefined, () => 1, "a\n"])).toBe('[null,null,"a\\n"]');
		expect(canonicalJson({ a: undefined, b: () => 1, c: null })).toBe('{"c":null}');
		expect([canonicalJson({}), canonicalJson([]), canonicalJson(null), canonicalJson(undefined), canonicalJson("x")]).toEqual([
			"{}",
			"[]",
			"null",
			"null",
			'"x"',
		]);
	});
});

describe("a length of time", () => {
	const UNITS = ["minutes", "hours", "days", "workingDays", "weeks", "months", "years"] as const;
	const call = (rule: unknown, ...values: readonly unknown[]): unknown => Reflect.apply(Object(rule), undefined, values);

	it("is one unit and a whole number of them from 0 to 100,000", () => {
		for (const unit of UNITS) {
			for (const count of [0, 1, 100_000]) {
				const duration = { [unit]: count };
				expect(call(amountOf, duration)).toEqual({ unit, count });
			}
			for (const count of [-1, 0.5, 100_001, Number.NaN]) {
				const message = `duration.${unit}: expected a whole number from 0 to 100000, got ${count}`;
				expect(() => call(amountOf, { [unit]: count })).toThrow(new RangeError(message));
			}
			expect(() => call(amountOf, { [unit]: "1" })).toThrow(new TypeError(`duration.${unit}: expected a number, got string`));
			for (const other of UNITS) if (other !== unit) expect(() => call(amountOf, { [unit]: 1, [other]: 1 })).toThrow(RangeError);
		}
	});

	it("otherwise is a wrong call that says what was expected", () => {
		for (const [duration, kind] of [
			[null, "null"],
			[undefined, "undefined"],
			["P15D", "string"],
		] as const) {
			expect(() => call(amountOf, duration)).toThrow(new TypeError(`duration: expected an object such as { days: 15 }, got ${kind}`));
		}
		for (const duration of [{}, [], { days: 1, hours: 1 }, { days: 1, roll: true }, { fortnights: 1 }, Object.create({ days: 1 })]) {
			expect(() => call(amountOf, duration)).toThrow(new RangeError(`duration: expected exactly one of ${UNITS.join(", ")}`));
		}
		expect(() => assertCount(null, "n")).toThrow(new TypeError("n: expected a number, got null"));
		expect([null, [], {}, "a", 1, undefined].map(kindOf)).toEqual(["null", "array", "object", "string", "number", "undefined"]);
	});

	it("is counted by these clauses of the Civil Code, and 148.5 after them where its end moves", () => {
		const days = ["147.2", "148.1", "148.6"];
		const expected = {
			minutes: ["147.1"],
			hours: ["147.1"],
			days,
			workingDays: days,
			weeks: ["147.2", "148.2", "148.6"],
			months: ["147.2", "148.3", "148.6"],
			years: ["147.2", "148.4", "148.3", "148.6"],
		};
		const short = (clauses: (typeof COUNTED_BY)["days"]): readonly string[] => {
			const refs = civilCode(clauses);
			expect(civilCode(clauses)).toBe(refs);
			expect(Object.isFrozen(refs)).toBe(true);
			expect(refs.every(({ instrument }) => instrument === CIVIL_CODE)).toBe(true);
			return refs.map(({ article, clause }) => `${article}.${clause}`);
		};
		for (const unit of UNITS) {
			expect(short(COUNTED_BY[unit]), unit).toEqual(expected[unit]);
			if (unit === "days" || unit === "weeks" || unit === "months" || unit === "years") {
				expect(short(ROLLED_AND_COUNTED_BY[unit]), unit).toEqual([...expected[unit], "148.5"]);
			}
		}
		expect(CIVIL_CODE).toBe("civil-code-2015");
	});
});
