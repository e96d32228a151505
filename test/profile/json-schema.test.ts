import Ajv from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import { profileJsonSchema } from "../../src/profile/schema.ts";
import { calendarJsonSchema } from "../../src/profile/schema-calendar.ts";
import { all } from "../profiles/profiles.ts";

const compiled = () => new Ajv({ strict: true, allowUnionTypes: true, strictTuples: false }).compile(profileJsonSchema());

describe("the JSON Schema of a profile", () => {
	const validate = compiled();

	test.each([...all])("accepts %s", (_id, data) => {
		expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
	});

	test("refuses an unknown key at every level of named keys", () => {
		let tried = 0;
		for (const id of ["bac-ninh", "lac-giang"]) {
			const data = structuredClone(all.get(id));
			const visit = (node: unknown, path: string): void => {
				if (typeof node !== "object" || node === null || path.startsWith("/readings/") || path.includes("/swaps")) return;
				if (!Array.isArray(node)) {
					Reflect.set(node, "unknown key", 1);
					expect(validate(data), path).toBe(false);
					Reflect.deleteProperty(node, "unknown key");
					tried += 1;
				}
				for (const [key, part] of Object.entries(node)) visit(part, `${path}/${key}`);
			};
			visit(data, "");
		}
		expect(tried).toBeGreaterThan(300);
	});

	test("gives its definitions names, and refers to no others", () => {
		const schema = profileJsonSchema();
		const names = Object.keys(schema.$defs ?? {});
		expect(names).toEqual(expect.arrayContaining(["AddressRules", "PasswordRules", "LifecycleRules", "Reading", "Duration"]));
		expect(names.filter((name) => name.startsWith("__"))).toEqual([]);
		for (const [, name] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/gu)) expect(names).toContain(name);
	});
});

test("the JSON Schema of a calendar accepts the built-in one and no other keys", () => {
	const validate = new Ajv({ strict: true, strictTuples: false }).compile(calendarJsonSchema());
	expect(validate(JSON.parse(JSON.stringify(vietnamPublicSector))), JSON.stringify(validate.errors)).toBe(true);
	expect(validate({ ...vietnamPublicSector, colour: 1 })).toBe(false);
});
