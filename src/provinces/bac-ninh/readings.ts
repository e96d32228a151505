import type { Reading } from "../../profile/types.ts";
import { readingsOf } from "../readings-of.ts";

export const readings: readonly Reading[] = /* @__PURE__ */ readingsOf([
	["PERIOD-ROLL", ["7.2", "civil-code-2015/148.5"], ["/periods/roll/value"], "as-worded", "all"],
	["SPAN-BEFORE-FORCE", ["QĐ:2"], ["/periods/beforeForce/value"], "from-in-force", "whole-span"],
	["IDLE-AFTER-RESTORE", ["7.1", "7.3"], ["/lifecycle/idleAfterRestore/value"], "restart", "no-restart"],
	{
		id: "BN-COMMUNE-NAME",
		clauses: ["5.1.b", "5.1.c", "5.1.d"],
		default: "bare",
		selected: "bare",
		options: {
			bare: {
				"/address/organizations/commune-committee/format/value/template": [{ part: "name" }],
				"/address/organizations/commune-party/format/value/template": [{ part: "literal", text: "du." }, { part: "name" }],
				"/address/organizations/commune-council/format/value/template": [{ part: "literal", text: "hdnd." }, { part: "name" }],
			},
			"with-type": {
				"/address/organizations/commune-committee/format/value/template": [{ part: "commune-type" }, { part: "name" }],
				"/address/organizations/commune-party/format/value/template": [{ part: "literal", text: "du." }, { part: "commune-type" }, { part: "name" }],
				"/address/organizations/commune-council/format/value/template": [{ part: "literal", text: "hdnd." }, { part: "commune-type" }, { part: "name" }],
			},
		},
	},
	["BN-UNIT-PARENT", ["5.1.e"], ["/address/organizations/unit/format/value/template/2/form"], "local-part", ["abbreviation-only", "label"]],
	["BN-EXHAUSTED", ["5.2.b"], ["/address/person/collisions/exhausted/value"], "unresolved", "more-digits"],
	["BN-LEGACY", ["11.7"], ["/address/legacy/value"], "keep", "reallocate"],
	["HOLDER-UNKNOWN", ["5.2.b"], ["/address/person/collisions/unknownName/value"], ["different", "different-name"], "unresolved"],
	["BN-EQUAL-LOGIN", ["4.2"], ["/password/restrictions/0/value/match/value/by"], "ignore-case", "exact-case"],
	["BN-LAST-3", ["4.2"], ["/password/history/value/counted"], "current-included", "before-current"],
	["BN-HOURS", ["6.4"], ["/procedures/reset-password/limit/value/hours/value"], "clock", "working"],
	["BN-IDLE-START", ["7.1"], ["/lifecycle/idle/value/startsAt/value"], ["last-login", "last-activity"], "never-used"],
	["BN-EXE-DEFINITION", ["2.7"], ["/attachment/executables/reach/value"], "definition", "named-only"],
	["BN-EXE-IN-ARCHIVE", ["4.6"], ["/attachment/executables/insideArchives/value"], "counts", "ignored"],
]);
