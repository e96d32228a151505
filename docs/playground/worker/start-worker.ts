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
	const worker = new Worker(url);
	worker.addEventListener("message", ({ data }: MessageEvent<Report>) => onReport(data));
	worker.addEventListener("error", (event) => onReport({ report: "failed", reason: event.message }));
	return {
		order: (order) => worker.postMessage(order),
		stop: () => {
			worker.terminate();
			URL.revokeObjectURL(url);
		},
	};
}
