import type { Reading } from "../../profile/types.ts";
import { readingsOf } from "../readings-of.ts";
import { swaps } from "./password.ts";

export const readings: readonly Reading[] = /* @__PURE__ */ readingsOf([
	["PERIOD-ROLL", ["civil-code-2015/148.5"], ["/periods/roll/value"], "as-worded", "all"],
	["SPAN-BEFORE-FORCE", ["QĐ:2.1"], ["/periods/beforeForce/value"], "from-in-force", "whole-span"],
	["IDLE-AFTER-RESTORE", ["8.2.a", "8.3"], ["/lifecycle/idleAfterRestore/value"], "restart", "no-restart"],
	["TQ-FOLD", ["5.1", "5.2"], ["/address/lowerCase/value"], ["unaccented-lower-case", "note"]],
	["TQ-INITIAL", ["5.2"], ["/address/person/initials/value"], "letter", "digraph"],
	["TQ-ORG-MAIL", ["5.1", "5.2"], ["/address/organizationForm/value"], "local-part"],
	["TQ-PERSON-SUFFIX", ["5.2"], ["/address/person/format/value/template/5/of"], ["organisation", "organization"], "unit"],
	["TQ-EXTEND-ORDER", ["5.2#1"], ["/address/person/collisions/steps/1/value/order/value"], "left", "right", "round-robin"],
	["TQ-ORDINAL-START", ["5.2#2"], ["/address/person/collisions/steps/0/value/start/value"], ["1", 1], ["2", 2]],
	["TQ-ORDINAL-STEM", ["5.2#2"], ["/address/person/collisions/steps/0/value/stem/value"], ["where-the-homonym-sits", "colliding"], ["base-stem", "base"]],
	["TQ-CROSS-KIND", ["5.2"], ["/address/person/collisions/otherKind/value"], ["lengthen", "different-name"], "unresolved"],
	["TQ-EXHAUSTED", ["5.2#1"], ["/address/person/collisions/exhausted/value"], "unresolved", "number"],
	["TQ-ONE-EACH", ["5"], ["/address/oneEach/value"], "address-unique", "holder-unique"],
	["HOLDER-UNKNOWN", ["5.2"], ["/address/person/collisions/unknownName/value"], ["different", "different-name"], "unresolved"],
	[
		"TQ-DIGIT-SPECIAL",
		["6.2"],
		["/password/classes/value"],
		["digit-and-special", { classes: ["uppercase", "digit", "special"] }],
		["special-only", { classes: ["uppercase", "special"] }],
	],
	[
		"TQ-NAME-IN-PASSWORD",
		["6.2"],
		["/password/restrictions/0/value/match/value", "/password/restrictions/1/value/match/value", "/password/restrictions/2/value/match/value"],
		["tokens", { by: "tokens", long: 4, swaps }],
		["full-names", { by: "full-names", long: 4, swaps }],
		["any-3", { by: "any-length", long: 3, swaps }],
	],
	[
		"TQ-ACTIVITY",
		["8.2.a"],
		["/lifecycle/idle/value/activities/value"],
		["login-send-receive", ["login", "send", "receive"]],
		["login-send", ["login", "send"]],
	],
	["TQ-PROHIBITED-REF", ["8.2.c"], ["/lifecycle/grounds/2/basis"], ["article-4", ["8.2.c", "3", "4"]]],
	["TQ-AFTER-3-DAYS", ["8.3.b"], ["/procedures/restore-account/limit/value/relation/value"], ["limit", "within"], ["not-before", "after"]],
	["TQ-NEARLY-FULL", ["9.2.d"], ["/retention/nearlyFull/value/percent"], ["90", 90], ["80", 80], ["95", 95]],
]);
