/** How long something takes, in milliseconds of the processor: what else runs on the machine does not count. */
export function processorTime(work: () => unknown): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}
