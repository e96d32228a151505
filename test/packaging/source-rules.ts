import { posix } from "node:path";
import ts from "typescript";

/** A place where a source file breaks a rule of the house. */
export interface Problem {
	readonly rule: "direction" | "circle" | "package" | "host" | "entry" | "path" | "length";
	readonly file: string;
	readonly detail: string;
}

interface Import {
	readonly specifier: string;
	readonly typeOnly: boolean;
}

/** The longest that a file of rules may be, in lines. Data and texts may be longer. */
const LONGEST = 300;

const CAPABILITIES = ["address", "password", "account", "deadline", "retention", "attachment", "text"];

/** What each folder may import at run time, besides itself. Entry files may import anything: they only name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	core: [],
	profile: ["core", "calendar"],
	name: ["core"],
	calendar: ["core"],
	provinces: ["core"],
	messages: ["core"],
	// Questions over several capabilities at once, such as what another reading would change.
	analysis: ["core", "profile", "name", "calendar", ...CAPABILITIES],
	schema: ["core", "profile", "name", "calendar", ...CAPABILITIES],
	documents: ["core", "profile", "messages", "analysis"],
	cli: ["documents", "analysis", "core", "profile", "name", "calendar", "provinces", "messages", "schema", "entry", ...CAPABILITIES],
	...Object.fromEntries(CAPABILITIES.map((capability) => [capability, ["core", "profile", "name", "calendar"]])),
};

/** What a folder may import types from, besides what it may import at run time: types vanish, but they still must point down. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = {
	documents: CAPABILITIES,
	provinces: ["profile", "calendar"],
	messages: ["profile", "name", "calendar", ...CAPABILITIES],
};

/** Each third-party package, and the one place that imports it. */
const PACKAGES: readonly { readonly name: RegExp; readonly place: RegExp }[] = [
	{ name: /^zod$/, place: /^src\/(schema\.ts|schema\/|profile\/schema[^/]*(\.ts|\/))/ },
	{ name: /^slugify$/, place: /^src\/name\// },
	{ name: /^(commander|csv-parse|csv-stringify|papaparse)(\/\w+)*$/, place: /^src\/cli\// },
	{ name: /^node:/, place: /^src\/cli\// },
];

/** Names of the host that an answer must not depend on. */
const HOST_NAMES = new Set(["process", "Intl", "performance", "Temporal", "navigator", "Buffer", "require", "__dirname", "__filename"]);
const HOST_MEMBERS = new Set([
	"getTimezoneOffset",
	"localeCompare",
	"toLocaleString",
	"toLocaleDateString",
	"toLocaleTimeString",
	"toLocaleLowerCase",
	"toLocaleUpperCase",
]);

/**
 * Every place where the sources break a rule of the house.
 *
 * @param sources - Text by path from the project's root, with `/`.
 */
export function sourceProblems(sources: ReadonlyMap<string, string>): readonly Problem[] {
	const problems: Problem[] = [];
	const graph = new Map<string, readonly string[]>();
	for (const [file, text] of sources) {
		const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
		const imports = importsOf(source);
		const report = (rule: Problem["rule"], detail: string): void => {
			problems.push({ rule, file, detail });
		};
		const targets: string[] = [];
		for (const { specifier, typeOnly } of imports) {
			if (!specifier.startsWith(".")) {
				const known = PACKAGES.find(({ name }) => name.test(specifier));
				if (known === undefined || !known.place.test(file)) report("package", specifier);
				continue;
			}
			const target = posix.join(posix.dirname(file), specifier);
			if (!sources.has(target) && !target.endsWith(".json")) report("path", specifier);
			targets.push(target);
			if (!isAllowed(folderOf(file), folderOf(target), typeOnly)) report("direction", `${typeOnly ? "types of " : ""}${specifier}`);
		}
		graph.set(file, targets);
		if (isEntry(file) && file !== "src/cli.ts") {
			for (const statement of source.statements) if (!isReExport(statement)) report("entry", statement.getText(source).slice(0, 60));
		}
		if (!isOfCommand(file)) for (const detail of hostUses(source)) report("host", detail);
		if (!/^src\/(provinces|messages|calendar)\//.test(file) && !isEntry(file) && text.split("\n").length > LONGEST)
			report("length", `more than ${LONGEST} lines`);
	}
	for (const circle of circles(graph)) problems.push({ rule: "circle", file: circle[0] ?? "", detail: circle.join(" -> ") });
	return problems;
}

function folderOf(file: string): string {
	const [, folder = "", rest] = file.split("/");
	return rest === undefined ? "entry" : folder;
}

function isEntry(file: string): boolean {
	return folderOf(file) === "entry";
}

function isOfCommand(file: string): boolean {
	return file === "src/cli.ts" || folderOf(file) === "cli";
}

function isAllowed(from: string, to: string, typeOnly: boolean): boolean {
	if (from === to || from === "entry") return true;
	return (MAY_IMPORT[from] ?? []).includes(to) || (typeOnly && (MAY_IMPORT_TYPES[from] ?? []).includes(to));
}

function isReExport(statement: ts.Statement): boolean {
	return (
		ts.isExportDeclaration(statement) &&
		(statement.moduleSpecifier !== undefined ||
			(statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause) && statement.exportClause.elements.length === 0))
	);
}

function importsOf(source: ts.SourceFile): readonly Import[] {
	const found: Import[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
			found.push({ specifier: node.moduleSpecifier.text, typeOnly: importsTypesOnly(node.importClause) });
		} else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
			const named = node.exportClause !== undefined && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
			found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly || (named.length > 0 && named.every(({ isTypeOnly }) => isTypeOnly)) });
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [specifier] = node.arguments;
			found.push({ specifier: specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : "(computed)", typeOnly: false });
		} else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
			found.push({ specifier: node.argument.literal.text, typeOnly: true });
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
	if (clause === undefined) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const named = clause.namedBindings;
	return (
		clause.name === undefined &&
		named !== undefined &&
		ts.isNamedImports(named) &&
		named.elements.length > 0 &&
		named.elements.every(({ isTypeOnly }) => isTypeOnly)
	);
}

function hostUses(source: ts.SourceFile): readonly string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isTypeNode(node)) return;
		if (ts.isPropertyAccessExpression(node)) {
			const place = `${node.expression.getText(source)}.${node.name.text}`;
			if (/^(globalThis\.)?(Date\.now|Math\.random)$/.test(place)) found.push(place);
			if (HOST_MEMBERS.has(node.name.text)) found.push(node.name.text);
			if (node.expression.getText(source) === "globalThis" && HOST_NAMES.has(node.name.text)) found.push(place);
		}
		if (ts.isNewExpression(node) && /^(globalThis\.)?Date$/.test(node.expression.getText(source))) {
			const count = node.arguments?.length ?? 0;
			if (count !== 1) found.push(`new Date with ${count} arguments`);
		}
		if (ts.isCallExpression(node) && node.expression.getText(source) === "Date") found.push("Date()");
		if (ts.isIdentifier(node) && HOST_NAMES.has(node.text) && isReference(node)) found.push(node.text);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** Whether a name refers to a variable: no member, no key, no declaration of its own. */
function isReference(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
	if (ts.isShorthandPropertyAssignment(parent)) return true;
	const named: ts.Node & { readonly name?: ts.Node; readonly propertyName?: ts.Node } = parent;
	return named.name !== node && named.propertyName !== node;
}

/** Each circle of imports once, types included: a knot of types is a knot in the design. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
	const found: string[][] = [];
	const done = new Set<string>();
	const path: string[] = [];
	const visit = (file: string): void => {
		const at = path.indexOf(file);
		if (at !== -1) {
			found.push([...path.slice(at), file]);
			return;
		}
		if (done.has(file)) return;
		path.push(file);
		for (const target of graph.get(file) ?? []) visit(target);
		path.pop();
		done.add(file);
	};
	for (const file of graph.keys()) visit(file);
	return found;
}
