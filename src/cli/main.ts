import process from "node:process";
import { nodeIo } from "./node-io.ts";
import { run } from "./run.ts";

/** Runs the command on the arguments of the process, and leaves its exit code there. */
export async function main(): Promise<void> {
	process.exitCode = await run(process.argv.slice(2), nodeIo());
}
