import { readFileSync } from "node:fs";
import { filesBelow } from "./files.ts";

/** Every vector file as parsed JSON, by the name of its folder and its own; of these functions alone where some are named. */
export function vectorFiles(functions?: readonly string[]): ReadonlyMap<string, unknown> {
	const isWanted = ([, , folder, ...rest]: readonly string[]): boolean => rest.length === 1 && (functions?.includes(folder ?? "") ?? true);
	const files = filesBelow("test/vectors", ".json").filter((file) => isWanted(file.split("/")));
	return new Map(files.sort().map((file) => [file.replace("test/vectors/", "").replace(/\.json$/u, ""), JSON.parse(readFileSync(file, "utf8"))]));
}
