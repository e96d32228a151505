/** The groups of rules of a profile. */
export type RuleGroup = "exclusions" | "address" | "password" | "periods" | "lifecycle" | "procedures" | "retention" | "attachment" | "text";

/** The groups in the order of a profile. */
export const RULE_GROUPS: readonly RuleGroup[] = ["exclusions", "address", "password", "periods", "lifecycle", "procedures", "retention", "attachment", "text"];
