import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quoteArgument, renderCommand } from "../lib/zmprov.mjs";
import { HOSTILE, text, UNENCODABLE } from "./support/hostile.mjs";
import { readBatch, splitWords } from "./support/zmprov-model.mjs";

const encode = (/** @type {string} */ batch) => new TextEncoder().encode(batch);

test("the model reads what zmprov's own examples show", () => {
	assert.deepEqual(splitWords("this is 'a nother' test"), ["this", "is", "a nother", "test"]);
	assert.deepEqual(splitWords("this is\\ test"), ["this", "is test"]);
	assert.deepEqual(splitWords("first Roland last 'Schemers' full 'Roland Schemers'"), ["first", "Roland", "last", "Schemers", "full", "Roland Schemers"]);
	assert.deepEqual(splitWords("multi 'Roland\\nSchemers'"), ["multi", "Roland\nSchemers"]);
	assert.deepEqual(splitWords(""), []);
	assert.deepEqual(splitWords("\\  \\ "), [" ", " "]);
	assert.deepEqual(splitWords("backslash \\\\"), ["backslash", "\\"]);
	assert.deepEqual(splitWords("a           b"), ["a", "b"]);
	assert.deepEqual(splitWords("ca a@b.vn ''"), ["ca", "a@b.vn", ""]);
});

test("the model shows what an unquoted argument would do", () => {
	assert.deepEqual(readBatch(encode("ma a@b.vn displayName x\nda admin@b.vn\n")), [
		["ma", "a@b.vn", "displayName", "x"],
		["da", "admin@b.vn"],
	]);
	assert.deepEqual(readBatch(encode("ma a@b.vn displayName x\\\nda admin@b.vn\n")), [["ma", "a@b.vn", "displayName", "xda", "admin@b.vn"]]);
	assert.deepEqual(readBatch(encode("ma a@b.vn displayName 'K' Choi'\n")), [["ma", "a@b.vn", "displayName", "K", "Choi'"]]);
});

test("every hostile text arrives as it is, as one argument of its own command", () => {
	for (const value of HOSTILE) {
		const batch = [renderCommand(["ma", "a@b.vn", "displayName", value]), renderCommand(["ma", value, value, value])].join("");
		assert.deepEqual(readBatch(encode(batch)), [
			["ma", "a@b.vn", "displayName", value],
			["ma", value, value, value],
		]);
	}
});

test("any commands of any texts are read back the same, and no command more", () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.constantFrom("ca", "ra", "ma", "sp"), fc.array(text, { maxLength: 6 })), { maxLength: 8 }), (commands) => {
			const batch = commands.map(([name, words]) => renderCommand([name, ...words])).join("");
			assert.deepEqual(
				readBatch(encode(batch)),
				commands.map(([name, words]) => [name, ...words]),
			);
			assert.equal(batch.split("\n").length, commands.length + 1);
		}),
		{ numRuns: 3000 },
	);
});

test("what cannot be stored is refused, and not repeated", () => {
	for (const value of UNENCODABLE)
		assert.throws(
			() => quoteArgument(`secret${value}`),
			(error) => error instanceof RangeError && !error.message.includes("secret"),
		);
});

test("a command's name is never a text from outside", () => {
	assert.throws(() => renderCommand(["ma x\nda"]), TypeError);
});
