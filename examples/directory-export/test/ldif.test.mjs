import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { escapeDnValue, renderLdif } from "../lib/ldif.mjs";
import { HOSTILE, text, UNENCODABLE } from "./support/hostile.mjs";
import { parseDn, parseLdif } from "./support/ldif-model.mjs";

const named = text.filter((value) => value !== "");

test("a value in a distinguished name is read back the same", () => {
	const check = (/** @type {string} */ value) =>
		assert.deepEqual(parseDn(`cn=${escapeDnValue(value)},ou=people`), [
			["cn", value],
			["ou", "people"],
		]);
	for (const value of [...HOSTILE, " ", "  ", "#", "\\", ",", "\\20", "\u007F"]) check(value);
	fc.assert(fc.property(named, check), { numRuns: 3000 });
	assert.throws(() => escapeDnValue(""), RangeError);
});

test("RFC 4514's own examples of escaping", () => {
	assert.equal(escapeDnValue('James "Jim" Smith, III'), 'James \\"Jim\\" Smith\\, III');
	assert.equal(escapeDnValue("Before\rAfter"), "Before\\0DAfter");
	assert.equal(escapeDnValue(" # "), "\\ #\\ ");
});

test("records of any values are read back the same, no line is longer than 76 octets, and no record more", () => {
	const attributes = fc.array(fc.tuple(fc.constantFrom("cn", "sn", "displayName", "description"), text), { maxLength: 6 });
	fc.assert(
		fc.property(fc.array(fc.tuple(named, attributes, named), { minLength: 1, maxLength: 5 }), (people) => {
			const records = people.flatMap(([name, values, other]) => {
				const dn = `cn=${escapeDnValue(name)},dc=vn`;
				return [
					{ dn, change: /** @type {const} */ ("add"), attributes: values },
					{ dn, change: /** @type {const} */ ("rename"), newRdn: `cn=${escapeDnValue(other)}` },
					{ dn, change: /** @type {const} */ ("replace"), attributes: values.map(([attribute, value]) => /** @type {const} */ ([attribute, [value]])) },
					{ dn, change: /** @type {const} */ ("delete") },
				];
			});
			const [[version] = [], ...read] = parseLdif(renderLdif(records));
			assert.deepEqual(version, ["version", "1"]);
			assert.deepEqual(
				read,
				people.flatMap(([name, values, other]) => {
					const dn = ["dn", `cn=${escapeDnValue(name)},dc=vn`];
					return [
						[dn, ["changetype", "add"], ...values],
						[dn, ["changetype", "modrdn"], ["newrdn", `cn=${escapeDnValue(other)}`], ["deleteoldrdn", "1"]],
						[
							dn,
							["changetype", "modify"],
							...values.flatMap(([attribute, value]) => [
								["replace", attribute],
								[attribute, value],
								["-", ""],
							]),
						],
						[dn, ["changetype", "delete"]],
					];
				}),
			);
		}),
		{ numRuns: 1000 },
	);
});

test("what cannot be stored is refused", () => {
	for (const value of UNENCODABLE) {
		assert.throws(() => escapeDnValue(value), RangeError);
		assert.throws(() => renderLdif([{ dn: "cn=a", change: "add", attributes: [["cn", value]] }]), RangeError);
	}
	assert.equal(renderLdif([]), "");
});
