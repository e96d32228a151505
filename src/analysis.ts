/**
 * About the regulations themselves: what each function cites, how two provinces differ, what another reading would have answered.
 *
 * @module
 */
export { type ClauseUse, clauseUses } from "./analysis/clause-uses.ts";
export { type ComparedPair, type ComparedRule, type Comparison, compareProfiles, type GroupVerdict } from "./analysis/compare-profiles.ts";
export { type PasswordPossibility, passwordPossible } from "./analysis/password-possible.ts";
export { periodSteps } from "./analysis/period-steps.ts";
export { type ProfileRule, profileRules } from "./analysis/profile-rules.ts";
export { type DecisionRecord, type RecordedCall, recordOf } from "./analysis/record-of.ts";
export type { RuleArguments, RuleDecision, RuleName, Rules } from "./analysis/rules.ts";
export { type WhatIf, whatIf } from "./analysis/what-if.ts";
export { withoutAddress } from "./analysis/without-address.ts";
export type { Alternative, AnswerPart } from "./core/alternative.ts";
export type { RuleGroup } from "./profile/rule-groups.ts";
