import type { Reading } from "../../profile/types.ts";
import { swaps } from "./password.ts";

export const readings: readonly Reading[] = [
	{
		id: "PERIOD-ROLL",
		clauses: ["civil-code-2015/148.5"],
		default: "as-worded",
		selected: "as-worded",
		options: { "as-worded": { "/periods/roll/value": "as-worded" }, all: { "/periods/roll/value": "all" } },
	},
	{
		id: "SPAN-BEFORE-FORCE",
		clauses: ["QĐ:2.1"],
		default: "from-in-force",
		selected: "from-in-force",
		options: { "from-in-force": { "/periods/beforeForce/value": "from-in-force" }, "whole-span": { "/periods/beforeForce/value": "whole-span" } },
	},
	{
		id: "IDLE-AFTER-RESTORE",
		clauses: ["8.2.a", "8.3"],
		default: "restart",
		selected: "restart",
		options: { restart: { "/lifecycle/idleAfterRestore/value": "restart" }, "no-restart": { "/lifecycle/idleAfterRestore/value": "no-restart" } },
	},
	{
		id: "TQ-FOLD",
		clauses: ["5.1", "5.2"],
		default: "unaccented-lower-case",
		selected: "unaccented-lower-case",
		options: { "unaccented-lower-case": { "/address/lowerCase/value": "note" } },
	},
	{
		id: "TQ-INITIAL",
		clauses: ["5.2"],
		default: "letter",
		selected: "letter",
		options: { letter: { "/address/person/initials/value": "letter" }, digraph: { "/address/person/initials/value": "digraph" } },
	},
	{
		id: "TQ-ORG-MAIL",
		clauses: ["5.1", "5.2"],
		default: "local-part",
		selected: "local-part",
		options: { "local-part": { "/address/organizationForm/value": "local-part" } },
	},
	{
		id: "TQ-PERSON-SUFFIX",
		clauses: ["5.2"],
		default: "organisation",
		selected: "organisation",
		options: { organisation: { "/address/person/format/value/template/5/of": "organization" }, unit: { "/address/person/format/value/template/5/of": "unit" } },
	},
	{
		id: "TQ-EXTEND-ORDER",
		clauses: ["5.2#1"],
		default: "left",
		selected: "left",
		options: {
			left: { "/address/person/collisions/steps/1/value/order/value": "left" },
			right: { "/address/person/collisions/steps/1/value/order/value": "right" },
			"round-robin": { "/address/person/collisions/steps/1/value/order/value": "round-robin" },
		},
	},
	{
		id: "TQ-ORDINAL-START",
		clauses: ["5.2#2"],
		default: "1",
		selected: "1",
		options: { "1": { "/address/person/collisions/steps/0/value/start/value": 1 }, "2": { "/address/person/collisions/steps/0/value/start/value": 2 } },
	},
	{
		id: "TQ-ORDINAL-STEM",
		clauses: ["5.2#2"],
		default: "where-the-homonym-sits",
		selected: "where-the-homonym-sits",
		options: {
			"where-the-homonym-sits": { "/address/person/collisions/steps/0/value/stem/value": "colliding" },
			"base-stem": { "/address/person/collisions/steps/0/value/stem/value": "base" },
		},
	},
	{
		id: "TQ-CROSS-KIND",
		clauses: ["5.2"],
		default: "lengthen",
		selected: "lengthen",
		options: {
			lengthen: { "/address/person/collisions/otherKind/value": "different-name" },
			unresolved: { "/address/person/collisions/otherKind/value": "unresolved" },
		},
	},
	{
		id: "TQ-EXHAUSTED",
		clauses: ["5.2#1"],
		default: "unresolved",
		selected: "unresolved",
		options: { unresolved: { "/address/person/collisions/exhausted/value": "unresolved" }, number: { "/address/person/collisions/exhausted/value": "number" } },
	},
	{
		id: "TQ-ONE-EACH",
		clauses: ["5"],
		default: "address-unique",
		selected: "address-unique",
		options: { "address-unique": { "/address/oneEach/value": "address-unique" }, "holder-unique": { "/address/oneEach/value": "holder-unique" } },
	},
	{
		id: "HOLDER-UNKNOWN",
		clauses: ["5.2"],
		default: "different",
		selected: "different",
		options: {
			different: { "/address/person/collisions/unknownName/value": "different-name" },
			unresolved: { "/address/person/collisions/unknownName/value": "unresolved" },
		},
	},
	{
		id: "TQ-DIGIT-SPECIAL",
		clauses: ["6.2"],
		default: "digit-and-special",
		selected: "digit-and-special",
		options: {
			"digit-and-special": { "/password/classes/value": { classes: ["uppercase", "digit", "special"] } },
			"special-only": { "/password/classes/value": { classes: ["uppercase", "special"] } },
		},
	},
	{
		id: "TQ-NAME-IN-PASSWORD",
		clauses: ["6.2"],
		default: "tokens",
		selected: "tokens",
		options: {
			tokens: {
				"/password/restrictions/0/value/match/value": { by: "tokens", long: 4, swaps },
				"/password/restrictions/1/value/match/value": { by: "tokens", long: 4, swaps },
				"/password/restrictions/2/value/match/value": { by: "tokens", long: 4, swaps },
			},
			"full-names": {
				"/password/restrictions/0/value/match/value": { by: "full-names", long: 4, swaps },
				"/password/restrictions/1/value/match/value": { by: "full-names", long: 4, swaps },
				"/password/restrictions/2/value/match/value": { by: "full-names", long: 4, swaps },
			},
			"any-3": {
				"/password/restrictions/0/value/match/value": { by: "any-length", long: 3, swaps },
				"/password/restrictions/1/value/match/value": { by: "any-length", long: 3, swaps },
				"/password/restrictions/2/value/match/value": { by: "any-length", long: 3, swaps },
			},
		},
	},
	{
		id: "TQ-ACTIVITY",
		clauses: ["8.2.a"],
		default: "login-send-receive",
		selected: "login-send-receive",
		options: {
			"login-send-receive": { "/lifecycle/idle/value/activities/value": ["login", "send", "receive"] },
			"login-send": { "/lifecycle/idle/value/activities/value": ["login", "send"] },
		},
	},
	{
		id: "TQ-PROHIBITED-REF",
		clauses: ["8.2.c"],
		default: "article-4",
		selected: "article-4",
		options: { "article-4": { "/lifecycle/grounds/2/basis": ["8.2.c", "3", "4"] } },
	},
	{
		id: "TQ-AFTER-3-DAYS",
		clauses: ["8.3.b"],
		default: "limit",
		selected: "limit",
		options: {
			limit: { "/procedures/restore-account/limit/value/relation/value": "within" },
			"not-before": { "/procedures/restore-account/limit/value/relation/value": "after" },
		},
	},
	{
		id: "TQ-NEARLY-FULL",
		clauses: ["9.2.d"],
		default: "90",
		selected: "90",
		options: {
			"90": { "/retention/nearlyFull/value/percent": 90 },
			"80": { "/retention/nearlyFull/value/percent": 80 },
			"95": { "/retention/nearlyFull/value/percent": 95 },
		},
	},
];
