import { readdirSync } from "node:fs";
import { posix } from "node:path";

/** Every file below a folder whose name ends so, as paths from the project's root with `/`, in order. */
export function filesBelow(folder: string, end: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(end))
		.map((entry) => posix.join(entry.parentPath.replaceAll("\\", "/"), entry.name))
		.sort();
}
