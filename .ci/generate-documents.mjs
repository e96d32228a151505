// Writes the documents of the provinces from their profiles and vectors. Run by `npm run generate`; a test says when that is due.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { allDocuments } from "../src/documents/all-documents.ts";
import { provinces } from "../src/provinces/index.ts";

const VECTORS = "test/vectors";

const files = readdirSync(VECTORS, { recursive: true, encoding: "utf8" }).filter((file) => /\w+[/\\].+\.json$/.test(file));
const vectors = new Map(files.sort().map((file) => [file.replaceAll("\\", "/").replace(/\.json$/, ""), JSON.parse(readFileSync(join(VECTORS, file), "utf8"))]));
for (const [path, text] of allDocuments(provinces, vectors)) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
	console.log(`${path} written`);
}
