import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { posix, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

/** The entry points that hold code, by their name in the exports map, with the name of the built file. */
export const ENTRIES: Readonly<Record<string, string>> = {
	".": "index",
	"./provinces/bac-ninh": "provinces/bac-ninh",
	"./provinces/tuyen-quang": "provinces/tuyen-quang",
	"./schema": "schema",
	"./messages": "messages",
	"./analysis": "analysis",
};

export type Format = "esm" | "cjs";

export const FORMATS: readonly Format[] = ["esm", "cjs"];

/** The built file of an entry point. */
export function builtFile(name: string, format: Format): string {
	return `dist/${name}.${format === "esm" ? "js" : "cjs"}`;
}

/** What an entry point exports, as a user of that format gets it. */
export async function exportsOf(name: string, format: Format): Promise<Readonly<Record<string, unknown>>> {
	const file = resolve(builtFile(name, format));
	const loaded: unknown = format === "esm" ? await import(/* @vite-ignore */ pathToFileURL(file).href) : createRequire(file)(file);
	if (typeof loaded !== "object" || loaded === null) throw new Error(`${file} exports nothing`);
	return { ...loaded };
}

/** Everything that loading a built file loads: files of the project with their text, and names of packages. */
export interface Reached {
	readonly files: ReadonlyMap<string, string>;
	readonly packages: readonly string[];
}

/** Follows the imports and requires of a built file. */
export function reach(entry: string): Reached {
	const files = new Map<string, string>();
	const packages = new Set<string>();
	const visit = (file: string): void => {
		if (files.has(file)) return;
		const text = readFileSync(file, "utf8");
		files.set(file, text);
		for (const specifier of specifiersOf(file, text)) {
			if (specifier.startsWith(".")) visit(posix.join(posix.dirname(file), specifier));
			else packages.add(specifier);
		}
	};
	visit(entry);
	return { files, packages: [...packages].sort() };
}

function specifiersOf(file: string, text: string): readonly string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		const target =
			(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined ? node.moduleSpecifier : calledWith(node);
		if (target !== undefined && ts.isStringLiteral(target)) found.push(target.text);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS));
	return found;
}

/** The argument of `import(...)` or `require(...)`. */
function calledWith(node: ts.Node): ts.Expression | undefined {
	if (!ts.isCallExpression(node)) return undefined;
	const { expression } = node;
	return expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require") ? node.arguments[0] : undefined;
}
