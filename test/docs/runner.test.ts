import { describe, expect, test } from "vitest";
import { runSnippet } from "./run-snippet.ts";
import { sourceSnippets } from "./snippets.ts";

const surroundings = {
	scope: { add: (a: number, b: number) => a + b, later: async (value: unknown) => value },
	load: async (specifier: string): Promise<unknown> => ({ default: specifier, twice: (n: number) => 2 * n }),
};

/** Code whose comments are true. */
const TRUE = [
	"add(1, 2) // => 3",
	"add(1, 2); // => 3\nadd(2, 2); // => 4",
	"const sum = add(1, 2); // => 3\nsum + 1 // => 4",
	"console.log(add(1, 2)); // => 3",
	"later({ a: [1, 'x'], b: undefined }) // => { a: [1, \"x\"], b: undefined }",
	"({ a: 1, b: 2 }) // => { a: 1, … }",
	"({ a: 1, b: { c: [1, 2, 3] } }) // => { b: { c: [1, ...] }, ... }",
	"['…'] // => ['…']",
	"({ a: 1,\n  b: 2 })\n// => {\n//   a: 1,\n//   b: 2,\n// }",
	'import { twice } from "x";\ntwice(2) // => 4',
	'import all, { type T, twice as double } from "x";\nconst n: number = double(2);\nall // => "x"\nn // => 4',
	"new Set([1, 2]) // => [1, 2]",
	"JSON.parse('{') // => throws SyntaxError",
	"(() => { throw new RangeError('n: too large'); })() // => throws RangeError: too large",
	"-1 // => -1",
	"const add = 1;\nadd // => 1",
];

/** Code whose comments are wrong, or cannot be understood. */
const WRONG = [
	"add(1, 2) // => 4",
	'add(1, 2) // => "3"',
	"add(1, 2)",
	"({ a: 1, b: 2 }) // => { a: 1 }",
	"({ a: 1 }) // => { a: 1, b: 2 }",
	"({ a: 1 }) // => { a: 2, … }",
	"[1, 2] // => [1]",
	"[1] // => [1, 2, …]",
	"add(1, 2) // => three",
	"add(1, 2) // => 3 and more",
	"add(1, 2) // => throws Error",
	"JSON.parse('{') // => throws TypeError",
	"if (add(1, 2) > 5) { add(1, 2) // => 3\n}",
	"const { a } = { a: 1 }; // => 1",
];

describe("the runner of examples", () => {
	test.each(TRUE)("accepts %s", async (code) => {
		expect(await runSnippet(code, surroundings)).toEqual([]);
	});

	test.each(WRONG)("rejects %s", async (code) => {
		expect(await runSnippet(code, surroundings)).not.toEqual([]);
	});

	test("rejects code that does not run", async () => {
		await expect(runSnippet("missing() // => 1", surroundings)).rejects.toThrow("missing is not defined");
	});

	test("finds each example of a source file with its owner", () => {
		const text = [
			"/**",
			" * Adds.",
			" * @example",
			" * ```ts",
			" * add(1, 2) // => 3",
			" * ```",
			" * @example",
			" * none",
			" */",
			"export function add(): void {}",
		];
		expect(sourceSnippets("src/x.ts", text.join("\n"))).toEqual([
			{ where: "src/x.ts:3", file: "src/x.ts", owner: "add", code: "add(1, 2) // => 3\n" },
			{ where: "src/x.ts:7", file: "src/x.ts", owner: "add", code: "" },
		]);
	});
});
