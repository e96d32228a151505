import { describe, expect, test } from "vitest";
import { asProfile, assertProfile, perProfile } from "../../src/profile/compile.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";

const GROUPS = ["instruments", "readings", "address", "password", "periods", "lifecycle", "procedures", "retention", "attachment", "text"];

const assert = (data: unknown): void => assertProfile(Object(data));
/** Bắc Ninh's profile, never seen before, with one group changed. */
const changed = (group: string, value: unknown): unknown => ({ ...bacNinh, [group]: value });

describe("what is no profile at all", () => {
	test.each([
		[undefined, "undefined"],
		[null, "null"],
		["bac-ninh", "string"],
		[1, "number"],
		[[], "array"],
		[() => bacNinh, "function"],
	])("%#: TypeError that says what it is instead", (data, kind) => {
		expect(() => Reflect.apply(assertProfile, undefined, [data])).toThrow(new TypeError(`profile: expected a profile such as bacNinh, got ${kind}`));
	});

	test.each([[{}], [changed("schemaVersion", 2)], [changed("schemaVersion", "1")], [{ ...bacNinh, schemaVersion: undefined }]])(
		"%#: TypeError about the version of its shape",
		(data) => {
			expect(() => Reflect.apply(assertProfile, undefined, [data])).toThrow(new TypeError("profile: schemaVersion is missing or of the wrong kind"));
		},
	);

	test.each(GROUPS.flatMap((group) => [undefined, null, "x", 1, true].map((value): [string, unknown] => [group, value])))(
		"%s is %s: TypeError that names it",
		(group, value) => {
			expect(() => assert(changed(group, value))).toThrow(new TypeError(`profile: ${group} is missing or of the wrong kind`));
		},
	);

	test("a profile that is one passes, again and again", () => {
		const profile = { ...bacNinh };
		expect(() => assert(profile)).not.toThrow();
		expect(() => assert(profile)).not.toThrow();
		expect(() => assert(Object.assign(Object.create(null), bacNinh))).not.toThrow();
	});
});

describe("what is no plain JSON", () => {
	const circle: unknown[] = [];
	circle.push([circle]);
	class Own {
		readonly value = 1;
	}
	test.each([
		[[Number.NaN]],
		[{ a: Number.NEGATIVE_INFINITY }],
		[[1n]],
		[{ a: () => 1 }],
		[[Symbol("a")]],
		[{ a: new Date(0) }],
		[[new Map()]],
		[{ a: new Own() }],
		[circle],
	])("%#: TypeError that names the group", (names) => {
		expect(() => assert(changed("names", names))).toThrow(new TypeError("profile: names holds what is no plain JSON data"));
	});

	test("of the whole profile, a value that is no object either", () => {
		expect(() => assert(changed("id", 1n))).toThrow(new TypeError("profile: id holds what is no plain JSON data"));
	});

	test.each([[null], [undefined], [{ a: [null, true, "x", 1.5, { b: [] }] }], [Object.assign(Object.create(null), { a: 1 })]])("%j is plain", (names) => {
		expect(() => assert(changed("names", names))).not.toThrow();
	});

	test("one part in two places is no circle", () => {
		const part = { a: [1] };
		expect(() => assert(changed("names", [part, { part }]))).not.toThrow();
	});

	test("objects out of all proportion, by their number", () => {
		const list = (length: number): unknown[] => Array.from({ length }, () => []);
		expect(() => assert(changed("names", list(99_998)))).not.toThrow();
		expect(() => assert(changed("names", list(99_999)))).toThrow(new TypeError("profile: names holds what is no plain JSON data"));
	});
});

describe("an engine's error is told as the profile's", () => {
	const wrong = "profile: a value of it is of the wrong kind, which parseProfile names";

	test.each([
		[new TypeError("undefined is not a function")],
		[new RangeError("Maximum call stack size exceeded")],
		[new Error("A: b")],
		[new Error("see profile: x")],
		["text"],
	])("%s, with its cause", (cause) => {
		const use = (): never => {
			throw cause;
		};
		expect(() => asProfile(use)).toThrow(expect.objectContaining({ name: "TypeError", message: wrong, cause }));
	});

	test.each([[new TypeError("profile: x is missing")], [new RangeError("duration.days: expected a whole number")], [new TypeError("instruments[0]: wrong")]])(
		"%s is our own",
		(error) => {
			const use = (): never => {
				throw error;
			};
			expect(() => asProfile(use)).toThrow(error);
		},
	);

	test("what is derived from a profile is made once a profile", () => {
		const made: Profile[] = [];
		const derive = perProfile((profile) => made.push(profile));
		const [one, other] = [{ ...bacNinh }, { ...bacNinh }];
		expect([derive(one), derive(other), derive(one), derive(other)]).toEqual([1, 2, 1, 2]);
		expect(made).toEqual([one, other]);
	});
});
