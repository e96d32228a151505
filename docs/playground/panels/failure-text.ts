import type { Say } from "../page.ts";
import type { Report } from "../worker/protocol.ts";

/** Why the worker gave no answer, in words. */
export function failureText({ failure, reason }: Extract<Report, { readonly report: "failed" }>, say: Say): string {
	return failure === "no-worker" ? say("noWorker") : failure === "unreadable" ? say("fileUnreadable") : reason;
}
