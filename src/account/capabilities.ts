import type { Sourced } from "../profile/types.ts";
import type { AccountCapabilities } from "./account.ts";
import { NEVER } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";

const EVERYTHING: AccountCapabilities = Object.freeze({ login: true, send: true, receive: true });
const UNSTATED: AccountCapabilities = Object.freeze({ login: "unstated", send: "unstated", receive: "unstated" });

/** What can be done with the mailbox: everything, unless it is suspended; then what the regulation says. Of a cancelled one none says anything. */
export function capabilities(inquiry: Inquiry): AccountCapabilities {
	const { facts, plan, suspended } = inquiry;
	if (suspended === false) return facts.cancelledAt === NEVER ? EVERYTHING : UNSTATED;
	// Whether it is suspended cannot be told, or the regulation says nothing.
	if (suspended === undefined || plan.lifecycle === undefined) return UNSTATED;
	const { login, send, receive } = plan.lifecycle.whileSuspended;
	return Object.freeze({ login: stated(inquiry, login), send: stated(inquiry, send), receive: stated(inquiry, receive) });
}

function stated(inquiry: Inquiry, capability: Sourced<boolean>): boolean | "unstated" {
	inquiry.trail = inquiry.trail.with(capability);
	if ("value" in capability) return capability.value;
	// An express "none" says that there is no such limit on a suspended mailbox.
	return "none" in capability ? true : "unstated";
}
