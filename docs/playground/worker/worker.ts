import * as z from "zod";
import { checkAttachmentBlob, type Profile, provinces, withReadings } from "../../../src/index.ts";
import { parseProfile } from "../../../src/schema.ts";
import { ListJob } from "./list-job.ts";
import type { AttachmentOrder, Order, Report } from "./protocol.ts";

z.config({ jitless: true });

const say = (report: Report): void => postMessage(report);
let list: ListJob | undefined;

function profileOf({ profile, readings }: AttachmentOrder): Profile {
	const base = "json" in profile ? parseProfile(JSON.parse(profile.json)) : provinces.find(({ id }) => id === profile.id);
	if (base === undefined) throw new RangeError("there is no such province");
	return withReadings(base, readings);
}

async function carryOut(order: Order): Promise<void> {
	switch (order.job) {
		case "attachment":
			say({ report: "attachment", decision: await checkAttachmentBlob(profileOf(order), { names: order.names, content: order.content }) });
			return;
		case "list":
			list = new ListJob(order, (rows, expected) => say({ report: "progress", rows, expected }));
			say({ report: "done", ...(await list.run()) });
			return;
		case "page":
			if (list !== undefined) say({ report: "page", ...list.page(order.page, order.open) });
	}
}

addEventListener("message", ({ data }: MessageEvent<Order>) => {
	carryOut(data).catch((error: unknown) => {
		// The file was changed, moved or deleted since it was chosen, or is a folder.
		const unreadable = error instanceof DOMException && (error.name === "NotFoundError" || error.name === "NotReadableError");
		say({ report: "failed", failure: unreadable ? "unreadable" : "other", reason: error instanceof Error ? error.message : String(error) });
	});
});
