import ts from "typescript";
import { filesBelow } from "../support/files.ts";
import type { Snippet } from "./snippets.ts";

/** The entry points that hold code, by the name that a user imports. */
export const ENTRY_FILES: Readonly<Record<string, string>> = {
	"thu-cong-vu": "src/index.ts",
	"thu-cong-vu/schema": "src/schema.ts",
	"thu-cong-vu/messages": "src/messages.ts",
	"thu-cong-vu/analysis": "src/analysis.ts",
	"thu-cong-vu/provinces/bac-ninh": "src/provinces/bac-ninh/index.ts",
	"thu-cong-vu/provinces/tuyen-quang": "src/provinces/tuyen-quang/index.ts",
};

/** A name that a file exports. */
export interface ExportedName {
	readonly name: string;
	readonly file: string;
	/** Types vanish; values can be used by a snippet. */
	readonly isValue: boolean;
	readonly isFunction: boolean;
	/** How many examples its documentation has. */
	readonly examples: number;
}

const config = ts.parseJsonConfigFileContent(ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)).config, ts.sys, ".");
const paths = Object.fromEntries(Object.entries(ENTRY_FILES).map(([specifier, file]) => [specifier, [`./${file}`]]));
const OPTIONS: ts.CompilerOptions = { ...config.options, paths, noUnusedLocals: false, isolatedDeclarations: false, declaration: false, types: ["node"] };

const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiles the files given; what was parsed once is not parsed again. */
function programOf(files: readonly string[], texts: ReadonlyMap<string, string> = new Map()): ts.Program {
	const host = ts.createCompilerHost(OPTIONS, true);
	const { getSourceFile, fileExists, readFile } = host;
	host.getSourceFile = (name, target, ...rest) => {
		const text = texts.get(name);
		if (text !== undefined) return ts.createSourceFile(name, text, target, true);
		if (!parsed.has(name)) parsed.set(name, getSourceFile.call(host, name, target, ...rest));
		return parsed.get(name);
	};
	host.fileExists = (name) => texts.has(name) || fileExists.call(host, name);
	host.readFile = (name) => texts.get(name) ?? readFile.call(host, name);
	return ts.createProgram([...files], OPTIONS, host);
}

/** Every name that a file of the sources exports, entry points first. */
export function exportedNames(): readonly ExportedName[] {
	const entries = Object.values(ENTRY_FILES);
	const files = [...entries, ...filesBelow("src", ".ts").filter((file) => !entries.includes(file) && file !== "src/cli.ts")];
	const program = programOf(files);
	const checker = program.getTypeChecker();
	return files.flatMap((file) => {
		const source = program.getSourceFile(file);
		const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
		return (module === undefined ? [] : checker.getExportsOfModule(module)).map((exported) => {
			const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
			const declared = symbol.valueDeclaration;
			return {
				name: exported.name,
				file,
				isValue: (symbol.flags & ts.SymbolFlags.Value) !== 0,
				isFunction: declared !== undefined && checker.getTypeOfSymbolAtLocation(symbol, declared).getCallSignatures().length > 0,
				examples: symbol.getJsDocTags(checker).filter(({ name }) => name === "example").length,
			};
		});
	});
}

/** Names that a snippet mentions as variables and neither imports nor declares. */
export function mentions(code: string): ReadonlySet<string> {
	const used = new Set<string>();
	const own = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node)) {
			const { parent } = node;
			const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
			const isKey = ts.isPropertyAssignment(parent) && parent.name === node;
			const isDeclared = (ts.isVariableDeclaration(parent) || ts.isFunctionDeclaration(parent)) && parent.name === node;
			if (isDeclared || ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) own.add(node.text);
			else if (!isMember && !isKey) used.add(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile("snippet.ts", code, ts.ScriptTarget.ES2022, true));
	return new Set([...used].filter((name) => !own.has(name)));
}

/**
 * What the compiler says of snippets.
 *
 * @param snippets - Each with the names in scope and the file that they come from.
 */
export function typeErrors(snippets: readonly { readonly snippet: Snippet; readonly origins: ReadonlyMap<string, string> }[]): readonly string[] {
	const texts = new Map<string, string>();
	const places = new Map<string, string>();
	for (const [index, { snippet, origins }] of snippets.entries()) {
		const file = ts.sys.resolvePath(`test/docs/snippet-${index}.ts`);
		const imports = [...origins].map(([name, origin]) => `import { ${name} } from "../../${origin}";`).join(" ");
		texts.set(file, `${imports} export {};\n${snippet.code}`);
		places.set(file, snippet.where);
	}
	const program = programOf([...texts.keys()], texts);
	return [...texts.keys()].flatMap((file) =>
		ts
			.getPreEmitDiagnostics(program, program.getSourceFile(file))
			.map(({ messageText }) => `${places.get(file)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`),
	);
}
