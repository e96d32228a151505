import { readFileSync } from "node:fs";
import { filesBelow } from "./files.ts";

/** Every vector file as parsed JSON, by the name of its folder and its own. */
export function vectorFiles(): ReadonlyMap<string, unknown> {
	const files = filesBelow("test/vectors", ".json").filter((file) => file.split("/").length === 4);
	return new Map(files.sort().map((file) => [file.replace("test/vectors/", "").replace(/\.json$/u, ""), JSON.parse(readFileSync(file, "utf8"))]));
}
