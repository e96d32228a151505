import { readdirSync } from "node:fs";
import { posix } from "node:path";

/** Every file below a folder whose name ends so, as paths from the project's root with `/`, in order. What is installed stands in other folders; links are not followed. */
export function filesBelow(folder: string, end: string): readonly string[] {
	return readdirSync(folder, { withFileTypes: true })
		.flatMap((entry) => {
			const path = posix.join(folder, entry.name);
			if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesBelow(path, end);
			return entry.isFile() && entry.name.endsWith(end) ? [path] : [];
		})
		.sort();
}
