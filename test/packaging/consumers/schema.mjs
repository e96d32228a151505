import assert from "node:assert/strict";
import { bacNinh } from "thu-cong-vu";
import { parseProfile } from "thu-cong-vu/schema";

assert.deepEqual(parseProfile(JSON.parse(JSON.stringify(bacNinh))), bacNinh);
assert.throws(() => parseProfile({ ...bacNinh, unknown: 1 }), /unknown/);
console.log(bacNinh.id);
