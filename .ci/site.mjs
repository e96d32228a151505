// Builds the documentation site and follows its links: the interface and the guides by TypeDoc, the playground beside them. `node .ci/site.mjs [FOLDER]`
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { report } from "./site-links.mjs";

const folder = process.argv[2] ?? "site";

function run(...command) {
	const { status } = spawnSync(process.execPath, command, { stdio: "inherit" });
	if (status !== 0) process.exit(status ?? 1);
}

run("node_modules/typedoc/bin/typedoc", "--out", folder);
run(".ci/playground.mjs", join(folder, "playground"));
process.exitCode = report(folder) ? 0 : 1;
