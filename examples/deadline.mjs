// When is the answer due? node examples/deadline.mjs
import { explainPeriod, procedureDeadline, tuyenQuang } from "thu-cong-vu";
import { explain, forProfile, vi } from "thu-cong-vu/messages";

// Asked for on Thursday 20 August 2026. The Saturday after it is worked in place of Monday 31 August.
const request = { startedAt: "2026-08-20", asOf: "2026-08-21" };
console.log(explain(procedureDeadline(tuyenQuang, "restore-account", request), forProfile(vi, tuyenQuang)));

// How the three working days were counted.
console.log(explainPeriod(request.startedAt, { workingDays: 3 }).value);
