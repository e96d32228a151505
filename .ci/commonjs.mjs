// Writes each built ES module once more as CommonJS, chunk by chunk, so that entry points share their modules there too.
// Not tsup's own way: it passes shared chunks through a second compiler that lowers `??` and breaks generators.
import { readFileSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import { transformSync } from "esbuild";

const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
const waiting = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? [] : [posix.normalize(entry.import.default)]));
const seen = new Set(waiting);

for (const file of waiting) {
	const code = readFileSync(file, "utf8");
	for (const [, specifier] of code.matchAll(/^(?:import|export|\})[^\n]*?["'](\.[^"'\n]+\.js)["'];$/gm)) {
		const imported = posix.join(posix.dirname(file), specifier);
		if (!seen.has(imported)) waiting.push(imported);
		seen.add(imported);
	}
	const converted = transformSync(code, { format: "cjs", target: "es2022", charset: "utf8", platform: "node" }).code;
	writeFileSync(file.replace(/\.js$/, ".cjs"), converted.replaceAll(/\brequire\("(\.[^"]+)\.js"\)/g, 'require("$1.cjs")'));
}
console.log(`${waiting.length} files written as CommonJS`);
