import { describe, expect, test } from "vitest";
import { allocateAddresses } from "../../src/address/allocate-addresses.ts";
import { checkAddress } from "../../src/address/check-address.ts";
import { organizationAddress } from "../../src/address/organization-address.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

// TQ 5.1 ends a unit's address, as TQ 5.2 ends a person's, with "the organisation's e-mail" and the domain: read as written, both have two @.
describe("what stands for the organisation in a unit's address rests on TQ-ORG-MAIL", () => {
	const agency = { kind: "agency", abbreviation: "SKHCN" };
	const unit = { kind: "unit", abbreviation: "VP", parent: agency };

	test.each([unit, { ...unit, parent: "skhcn" }, { ...unit, parent: unit }])("made from %j", (organization) => {
		expect(organizationAddress(tuyenQuang, organization, []).readings).toContain("TQ-ORG-MAIL");
		expect([...allocateAddresses(tuyenQuang, [organization])][0]?.decision.readings).toContain("TQ-ORG-MAIL");
	});

	test("checked, with the unit and without it", () => {
		for (const address of ["vp.skhcn@tuyenquang.gov.vn", "v_p.skhcn@tuyenquang.gov.vn"]) {
			const { value, readings } = checkAddress(tuyenQuang, address);
			expect(readings.includes("TQ-ORG-MAIL"), address).toBe((value?.readings.length ?? 0) > 0);
		}
		expect(checkAddress(tuyenQuang, "vp.skhcn@tuyenquang.gov.vn", { subject: unit })).toMatchObject({ outcome: "compliant" });
		expect(checkAddress(tuyenQuang, "skhcn@tuyenquang.gov.vn", { subject: unit }).readings).toContain("TQ-ORG-MAIL");
	});

	test("not where there is no organisation behind it, or where the text has a part of its own for it", () => {
		expect(organizationAddress(tuyenQuang, agency, []).readings).toEqual(["TQ-FOLD"]);
		expect(organizationAddress(tuyenQuang, { kind: "unit", abbreviation: "VP" }, []).readings).toEqual(["TQ-FOLD"]);
		expect(checkAddress(tuyenQuang, "skhcn@tuyenquang.gov.vn").readings).not.toContain("TQ-ORG-MAIL");
		expect(organizationAddress(bacNinh, unit, []).readings).toEqual(["BN-UNIT-PARENT"]);
	});
});
