import type { Reading } from "../../profile/types.ts";

export const readings: readonly Reading[] = [
	{
		id: "PERIOD-ROLL",
		clauses: ["7.2", "civil-code-2015/148.5"],
		default: "as-worded",
		selected: "as-worded",
		options: { "as-worded": { "/periods/roll/value": "as-worded" }, all: { "/periods/roll/value": "all" } },
	},
	{
		id: "SPAN-BEFORE-FORCE",
		clauses: ["QĐ:2"],
		default: "from-in-force",
		selected: "from-in-force",
		options: { "from-in-force": { "/periods/beforeForce/value": "from-in-force" }, "whole-span": { "/periods/beforeForce/value": "whole-span" } },
	},
	{
		id: "IDLE-AFTER-RESTORE",
		clauses: ["7.1", "7.3"],
		default: "restart",
		selected: "restart",
		options: { restart: { "/lifecycle/idleAfterRestore/value": "restart" }, "no-restart": { "/lifecycle/idleAfterRestore/value": "no-restart" } },
	},
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
	{
		id: "BN-UNIT-PARENT",
		clauses: ["5.1.e"],
		default: "local-part",
		selected: "local-part",
		options: {
			"local-part": { "/address/organizations/unit/format/value/template/2/form": "local-part" },
			"abbreviation-only": { "/address/organizations/unit/format/value/template/2/form": "label" },
		},
	},
	{
		id: "BN-EXHAUSTED",
		clauses: ["5.2.b"],
		default: "unresolved",
		selected: "unresolved",
		options: {
			unresolved: { "/address/person/collisions/exhausted/value": "unresolved" },
			"more-digits": { "/address/person/collisions/exhausted/value": "more-digits" },
		},
	},
	{
		id: "BN-LEGACY",
		clauses: ["11.7"],
		default: "keep",
		selected: "keep",
		options: { keep: { "/address/legacy/value": "keep" }, reallocate: { "/address/legacy/value": "reallocate" } },
	},
	{
		id: "HOLDER-UNKNOWN",
		clauses: ["5.2.b"],
		default: "different",
		selected: "different",
		options: {
			different: { "/address/person/collisions/unknownName/value": "different-name" },
			unresolved: { "/address/person/collisions/unknownName/value": "unresolved" },
		},
	},
	{
		id: "BN-EQUAL-LOGIN",
		clauses: ["4.2"],
		default: "ignore-case",
		selected: "ignore-case",
		options: {
			"ignore-case": { "/password/restrictions/0/value/match/value/by": "ignore-case" },
			"exact-case": { "/password/restrictions/0/value/match/value/by": "exact-case" },
		},
	},
	{
		id: "BN-LAST-3",
		clauses: ["4.2"],
		default: "current-included",
		selected: "current-included",
		options: {
			"current-included": { "/password/history/value/counted": "current-included" },
			"before-current": { "/password/history/value/counted": "before-current" },
		},
	},
	{
		id: "BN-HOURS",
		clauses: ["6.4"],
		default: "clock",
		selected: "clock",
		options: {
			clock: { "/procedures/reset-password/limit/value/hours/value": "clock" },
			working: { "/procedures/reset-password/limit/value/hours/value": "working" },
		},
	},
	{
		id: "BN-IDLE-START",
		clauses: ["7.1"],
		default: "last-login",
		selected: "last-login",
		options: {
			"last-login": { "/lifecycle/idle/value/startsAt/value": "last-activity" },
			"never-used": { "/lifecycle/idle/value/startsAt/value": "never-used" },
		},
	},
	{
		id: "BN-EXE-DEFINITION",
		clauses: ["2.7"],
		default: "definition",
		selected: "definition",
		options: { definition: { "/attachment/executables/reach/value": "definition" }, "named-only": { "/attachment/executables/reach/value": "named-only" } },
	},
	{
		id: "BN-EXE-IN-ARCHIVE",
		clauses: ["4.6"],
		default: "counts",
		selected: "counts",
		options: { counts: { "/attachment/executables/insideArchives/value": "counts" }, ignored: { "/attachment/executables/insideArchives/value": "ignored" } },
	},
];
