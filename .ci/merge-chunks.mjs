// Joins the chunks that the main entry point loads into two: what provinces and messages need, and the rules. The bundler cuts one for each set of entry points
// that shares code, but loading a module takes Node about as long as reading 30 kB of it. The data of each province stay apart, so that a program can load one only.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import { build } from "esbuild";

const [folder = "dist"] = process.argv.slice(2);
const IMPORT = /^import (?:\{([^}]*)\} from )?"(\.[^"\n]+)";$/gm;
const PROVINCES = ["provinces/bac-ninh.js", "provinces/tuyen-quang.js"];

const textOf = (file) => readFileSync(`${folder}/${file}`, "utf8");

/** The chunks that a built file loads. */
function chunksOf(file, found = new Set()) {
	for (const [, , specifier] of textOf(file).matchAll(IMPORT)) {
		const chunk = posix.join(posix.dirname(file), specifier);
		if (found.has(chunk)) continue;
		found.add(chunk);
		chunksOf(chunk, found);
	}
	return [...found];
}

/** Writes one chunk in place of several, and has it loaded in their place. */
async function merge(name, chunks) {
	const exported = chunks.map((chunk, index) => {
		const [, names = ""] = /^export \{([^}]*)\};$/m.exec(textOf(chunk)) ?? [];
		// Two chunks may use one name for different things.
		return `export { ${names.replaceAll(/(?:\w+ as )?(\w+)/g, `$1 as $1_${index}`)} } from "./${chunk}";`;
	});
	const { outputFiles } = await build({
		stdin: { contents: exported.join("\n"), resolveDir: folder },
		bundle: true,
		format: "esm",
		target: "es2022",
		charset: "utf8",
		packages: "external",
		write: false,
		plugins: [
			{
				name: "others",
				setup: ({ onResolve }) => onResolve({ filter: /^\.\// }, ({ path }) => (chunks.includes(posix.normalize(path)) ? undefined : { path, external: true })),
			},
		],
	});
	for (const chunk of chunks) rmSync(`${folder}/${chunk}`);
	writeFileSync(`${folder}/${name}`, outputFiles[0].text);
	for (const file of readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".js") && !/^cli[./]/.test(file))) {
		const text = textOf(file);
		const changed = text.replaceAll(IMPORT, (statement, names, specifier) => {
			// Only for the order of side effects, of which there are none; a user's bundler would warn of it.
			if (names === undefined) return "";
			const index = chunks.indexOf(posix.join(posix.dirname(file), specifier));
			if (index === -1) return statement;
			const own = posix.relative(posix.dirname(file), name);
			const renamed = names.replaceAll(/(\w+)(?: as (\w+))?/g, (_, from, to = from) => `${from}_${index} as ${to}`);
			return `import {${renamed}} from "${own.startsWith(".") ? own : `./${own}`}";`;
		});
		if (changed !== text) writeFileSync(`${folder}/${file}`, changed);
	}
}

const loaded = chunksOf("index.js");
const [first, second] = PROVINCES.map((file) => chunksOf(file));
const data = [...first, ...second].filter((chunk) => !(first.includes(chunk) && second.includes(chunk)));
const light = [...PROVINCES, "messages.js"].flatMap((file) => chunksOf(file)).filter((chunk) => loaded.includes(chunk) && !data.includes(chunk));
await merge("chunk-core.js", [...new Set(light)]);
await merge(
	"chunk-rules.js",
	loaded.filter((chunk) => !light.includes(chunk) && !data.includes(chunk)),
);
console.log("chunks merged");
