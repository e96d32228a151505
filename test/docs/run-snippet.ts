import ts from "typescript";
import { difference, type Expectation, parseExpectation } from "./expectation.ts";

/** What a snippet may use: names in scope, and how an `import` in it is answered. */
export interface Surroundings {
	readonly scope: Readonly<Record<string, unknown>>;
	load(specifier: string): Promise<unknown>;
}

/** A snippet made ready to run: its results are handed to `check` in the order of the text. */
interface Prepared {
	readonly program: string;
	readonly expectations: readonly Expectation[];
}

/**
 * Runs a snippet and compares what it gives with what its comments say.
 *
 * @returns One line for each difference, and for each comment that belongs to nothing.
 */
export async function runSnippet(code: string, { scope, load }: Surroundings): Promise<readonly string[]> {
	const { program, expectations } = prepare(code);
	const written = code.match(/\/\/ =>/g)?.length ?? 0;
	if (written === 0) return ["tells no result: `// =>` is missing"];
	if (expectations.length !== written)
		return [`${written} results are told, ${expectations.length} could be understood; one statement, then \`// => literal\``];
	const differences: string[] = [];
	let checked = 0;
	const check = async (make: () => unknown): Promise<void> => {
		const expected = expectations[checked];
		checked += 1;
		if (expected === undefined) return;
		const found = await settle(make, expected);
		if (found !== undefined) differences.push(`result ${checked}: ${found}`);
	};
	const names = Object.keys(scope);
	const run = new AsyncFunction("$check", "$load", ...names, `{ ${program}\n}`);
	await run(check, load, ...names.map((name) => scope[name]));
	if (checked !== written) differences.push(`${checked} of ${written} results were reached`);
	return differences;
}

const AsyncFunction: new (...parts: readonly string[]) => (...values: readonly unknown[]) => Promise<unknown> = Object.getPrototypeOf(
	async () => undefined,
).constructor;

async function settle(make: () => unknown, expected: Expectation): Promise<string | undefined> {
	let actual: unknown;
	try {
		actual = await make();
	} catch (error) {
		if (expected.kind !== "throws" || !(error instanceof Error)) throw error;
		return error.name === expected.name && error.message.includes(expected.text) ? undefined : `threw ${error.name}: ${error.message}`;
	}
	return difference(actual, expected);
}

function prepare(code: string): Prepared {
	const source = ts.createSourceFile("snippet.ts", code, ts.ScriptTarget.ES2022, true);
	const expectations: Expectation[] = [];
	const lines = source.statements.map((statement, index) => {
		const next = source.statements[index + 1];
		const expected = expectationIn(code.slice(statement.end, next?.getStart(source) ?? code.length));
		if (ts.isImportDeclaration(statement)) return importLine(statement);
		const text = statement.getText(source);
		if (expected === undefined) return text;
		const shown = shownBy(statement, source);
		if (shown === undefined) return text;
		expectations.push(expected);
		const check = `await $check(async () => (${shown}));`;
		return ts.isExpressionStatement(statement) ? check : `${text}\n${check}`;
	});
	const { outputText } = ts.transpileModule(lines.join("\n;"), {
		compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: false },
	});
	return { program: outputText.replace(/^export \{\};$/m, ""), expectations };
}

/** The expression whose value a comment after this statement is about. */
function shownBy(statement: ts.Statement, source: ts.SourceFile): string | undefined {
	if (ts.isExpressionStatement(statement)) {
		const { expression } = statement;
		const logged = ts.isCallExpression(expression) && expression.expression.getText(source) === "console.log" ? expression.arguments : [];
		return logged.length === 1 ? logged[0]?.getText(source) : expression.getText(source);
	}
	const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
	return declared.length === 1 ? declared[0]?.name.getText(source) : undefined;
}

/** The expectation that a run of comments opens with; it may go on over several lines. */
function expectationIn(trivia: string): Expectation | undefined {
	const comments = trivia.split("\n").map((line) => /^\s*\/\/ ?(.*)$/.exec(line)?.[1]);
	const start = comments.findIndex((comment) => comment?.startsWith("=>"));
	if (start === -1) return undefined;
	let text = "";
	for (const comment of comments.slice(start)) {
		if (comment === undefined) return undefined;
		text += text === "" ? comment.slice(2) : `\n${comment}`;
		const expected = parseExpectation(text);
		if (expected !== undefined) return expected;
	}
	return undefined;
}

function importLine(statement: ts.ImportDeclaration): string {
	const clause = statement.importClause;
	const loaded = `await $load(${statement.moduleSpecifier.getText()})`;
	if (clause === undefined) return `${loaded};`;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return "";
	const lines = clause.name === undefined ? [] : [`const { default: ${clause.name.text} } = ${loaded};`];
	const named = clause.namedBindings;
	if (named !== undefined && ts.isNamespaceImport(named)) lines.push(`const ${named.name.text} = ${loaded};`);
	else if (named !== undefined) {
		const names = named.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name, propertyName }) => `${(propertyName ?? name).text}: ${name.text}`);
		lines.push(`const { ${names.join(", ")} } = ${loaded};`);
	}
	return lines.join("\n");
}
