import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bacNinh, personAddress, provinces, tuyenQuang, withReadings } from "thu-cong-vu";
import { explain, vi } from "thu-cong-vu/messages";
import { bacNinh as alone } from "thu-cong-vu/provinces/bac-ninh";

const person = { fullName: "Nguyễn Văn Hà", organization: "skhcn", citizenIdLast4: "0123" };
const decision = personAddress(bacNinh, person);
assert.equal(decision.value?.address, "hanv123@bacninh.gov.vn");
assert.equal(personAddress(withReadings(tuyenQuang, { "TQ-INITIAL": "digraph" }), person).value?.localPart, "ngvha.skhcn");
assert.equal(alone, bacNinh);
assert.equal(provinces.length, 2);
assert.ok(explain(decision, vi));
for (const file of ["profile.schema.json", "vectors/vector.schema.json", "package.json"]) {
	assert.equal(typeof JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`thu-cong-vu/${file}`)), "utf8")), "object");
}
await assert.rejects(import("thu-cong-vu/core/decision"), { code: /^ERR_(PACKAGE_PATH_NOT_EXPORTED|MODULE_NOT_FOUND)$/ });
console.log(decision.value?.address);
