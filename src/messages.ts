export type { Catalogue, FindingCode } from "./messages/catalogue.ts";
export { en } from "./messages/en.ts";
export { type ExplainOptions, explain } from "./messages/explain.ts";
export { forProfile } from "./messages/for-profile.ts";
export { formatClause } from "./messages/format-clause.ts";
export { formatFinding } from "./messages/format-finding.ts";
export { vi } from "./messages/vi.ts";
