import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { organizationAddress } from "../../../src/index.ts";
import { type BodyReadings, bodyAddress, bodyLocalPart } from "../../models/body-addresses.ts";
import { runs } from "../../support/runs.ts";
import { bodyArbitrary, bodyEntryArbitrary, bodyEntryOf, organizationOf } from "./arbitrary-bodies.ts";
import { readAs } from "./read-as.ts";

const readingsArbitrary: fc.Arbitrary<BodyReadings> = fc.record({
	commune: fc.constantFrom("bare", "bare", "with-type"),
	parent: fc.constantFrom("local-part", "local-part", "abbreviation-only"),
});

describe.each(["tuyen-quang", "bac-ninh"] as const)("addresses of bodies in %s", (province) => {
	test("a body among any entries, and without a directory", () => {
		const seen = new Map<string, number>();
		fc.assert(
			fc.property(
				bodyArbitrary(province),
				fc.option(fc.array(bodyEntryArbitrary(province), { maxLength: 4, size: "max" }), { nil: undefined, freq: 12 }),
				readingsArbitrary,
				(body, entries, readings) => {
					// Every other entry stands where the body is to go.
					const made = bodyLocalPart(province, body, readings);
					const list = entries?.map((entry, index) => ("localPart" in made && index % 2 === 0 ? { ...entry, localPart: made.localPart } : entry));
					const profile = readAs(province, readings);
					const expected = bodyAddress(province, body, list, readings);
					const decision = organizationAddress(
						profile,
						organizationOf(body),
						list?.map((entry) => bodyEntryOf(province, entry)),
					);
					const actual = {
						...(decision.value === undefined ? {} : { localPart: decision.value.localPart, resolution: decision.value.resolution }),
						findings: [...new Set(decision.findings.map(({ code, level }) => `${code} ${level}`))].sort(),
					};
					expect(actual).toEqual({ ...expected, findings: [...expected.findings].sort() });
					expect(decision.outcome).toBe(expected.localPart === undefined ? "undetermined" : "compliant");
					const answer = expected.resolution ?? expected.findings[0] ?? "";
					seen.set(answer, (seen.get(answer) ?? 0) + 1);
				},
			),
			runs(4000),
		);
		for (const answer of ["base", "existing", "address.unresolved open", "address.identity-unknown open", "address.missing-fact open"])
			expect(seen.get(answer), answer).toBeGreaterThan(5);
	});
});
