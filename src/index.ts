export type { ClauseRef } from "./core/clause.ts";
export { formatClauseRef, parseClauseRef } from "./core/clause.ts";
export type { Decision, Finding, FindingParams, Level, Outcome, ReadingId } from "./core/decision.ts";
export { clauses } from "./profile/clauses.ts";
export { readings, withReadings } from "./profile/readings.ts";
export type * from "./profile/types.ts";
export { bacNinh } from "./provinces/bac-ninh/index.ts";
export { provinces } from "./provinces/index.ts";
export { tuyenQuang } from "./provinces/tuyen-quang/index.ts";
