const assert = require("node:assert/strict");
const { bacNinh, personAddress } = require("thu-cong-vu");
const { explain, en } = require("thu-cong-vu/messages");
const { tuyenQuang } = require("thu-cong-vu/provinces/tuyen-quang");

const decision = personAddress(bacNinh, { fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" });
assert.equal(decision.value?.address, "hanv123@bacninh.gov.vn");
assert.equal(personAddress(tuyenQuang, { fullName: "Nguyễn Văn Hà", organization: "skhcn" }).value?.localPart, "nvha.skhcn");
assert.ok(explain(decision, en));
assert.equal(require("thu-cong-vu/package.json").name, "thu-cong-vu");
assert.throws(() => require("thu-cong-vu/dist/index.cjs"), { code: /^(ERR_PACKAGE_PATH_NOT_EXPORTED|(ERR_)?MODULE_NOT_FOUND)$/ });
console.log(decision.value?.address);
