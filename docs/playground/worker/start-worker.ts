import type { Order, Report } from "./protocol.ts";
import source from "./worker.ts?script";

/** A worker with one job. */
export interface Job {
	order(order: Order): void;
	stop(): void;
}

/**
 * Starts a worker of its own for a job, so that stopping the job stops its work. The code comes with the page: a page opened as a file may not load a worker
 * from another one.
 */
export function startWorker(onReport: (report: Report) => void): Job {
	const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
	let worker: Worker | undefined;
	const refused = (): void => onReport({ report: "failed", failure: "no-worker", reason: "" });
	// A server's security policy may forbid it, and a browser says so in one way or the other.
	try {
		worker = new Worker(url);
		worker.addEventListener("message", ({ data }: MessageEvent<Report>) => onReport(data));
		worker.addEventListener("error", (event: Event) => {
			if (event instanceof ErrorEvent) onReport({ report: "failed", failure: "other", reason: event.message });
			else refused();
		});
	} catch {
		setTimeout(refused, 0);
	}
	return {
		order: (order) => worker?.postMessage(order),
		stop: () => {
			worker?.terminate();
			URL.revokeObjectURL(url);
		},
	};
}
