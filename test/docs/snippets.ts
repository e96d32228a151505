import { readFileSync } from "node:fs";
import ts from "typescript";

/** A piece of code in the documentation. */
export interface Snippet {
	/** Where it stands, as `file:line`. */
	readonly where: string;
	readonly file: string;
	/** The name that it documents; a snippet of a Markdown file has none. */
	readonly owner?: string;
	readonly code: string;
}

const FENCE = /^([ \t]*)```(\w*)[^\n]*\n([\s\S]*?)^[ \t]*```/gm;
const CODE = new Set(["ts", "typescript", "js", "javascript", "mjs"]);

/** The blocks of code in a text of Markdown. */
function blocksOf(markdown: string): readonly { readonly code: string; readonly line: number }[] {
	return [...markdown.matchAll(FENCE)]
		.filter(([, , language = ""]) => CODE.has(language))
		.map(({ index, 3: code = "" }) => ({ code, line: markdown.slice(0, index).split("\n").length + 1 }));
}

/** The blocks of code in a Markdown file that tell a result. */
export function markdownSnippets(file: string): readonly Snippet[] {
	return blocksOf(readFileSync(file, "utf8"))
		.filter(({ code }) => code.includes("// =>"))
		.map(({ code, line }) => ({ where: `${file}:${line}`, file, code }));
}

/** Every `@example` in a source file. One without a block of code comes as empty code. */
export function sourceSnippets(file: string, text: string = readFileSync(file, "utf8")): readonly Snippet[] {
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
	const found: Snippet[] = [];
	const visit = (node: ts.Node): void => {
		for (const part of ts.getJSDocCommentsAndTags(node)) {
			if (!ts.isJSDoc(part) || part.parent !== node) continue;
			for (const tag of part.tags ?? []) if (tag.tagName.text === "example") found.push(...exampleSnippets(source, node, tag));
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

function exampleSnippets(source: ts.SourceFile, node: ts.Node, tag: ts.JSDocTag): readonly Snippet[] {
	const owner = nameOf(node);
	const line = source.getLineAndCharacterOfPosition(tag.getStart(source)).line + 1;
	const blocks = blocksOf(`${ts.getTextOfJSDocComment(tag.comment) ?? ""}\n`);
	const about = { where: `${source.fileName}:${line}`, file: source.fileName, ...(owner === undefined ? {} : { owner }) };
	return blocks.length === 0 ? [{ ...about, code: "" }] : blocks.map(({ code }) => ({ ...about, code }));
}

function nameOf(node: ts.Node): string | undefined {
	const [declared] = ts.isVariableStatement(node) ? node.declarationList.declarations : [];
	const name: ts.Node | undefined =
		declared?.name ?? (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) ? node.name : undefined);
	return name?.getText();
}
