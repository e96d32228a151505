import ts from "typescript";

/** What a comment `// => …` expects of a value. */
export type Expectation =
	| { readonly kind: "plain"; readonly value: string | number | bigint | boolean | null | undefined }
	| { readonly kind: "array"; readonly items: readonly Expectation[]; readonly open: boolean }
	| { readonly kind: "object"; readonly parts: ReadonlyMap<string, Expectation>; readonly open: boolean }
	| { readonly kind: "throws"; readonly name: string; readonly text: string };

/**
 * Reads an expectation: a literal as JavaScript writes it (keys without quotes, `undefined`), or `throws NAME` with an optional `: part of the message`.
 * `…` (or `...`) at the end of an array or object means that more may follow.
 *
 * @returns `undefined` where the text is none, or is not complete yet.
 */
export function parseExpectation(text: string): Expectation | undefined {
	const thrown = /^throws (\w+)(?:: (.*))?$/s.exec(text.trim());
	if (thrown !== null) return { kind: "throws", name: thrown[1] ?? "", text: thrown[2] ?? "" };
	const source = ts.createSourceFile("expectation.ts", `(${dotsFor(text)}\n)`, ts.ScriptTarget.ES2022, true);
	const [statement, ...more] = source.statements;
	if (statement === undefined || more.length > 0 || !ts.isExpressionStatement(statement) || !ts.isParenthesizedExpression(statement.expression))
		return undefined;
	if (ts.transpileModule(source.text, { reportDiagnostics: true }).diagnostics?.length !== 0) return undefined;
	return read(statement.expression.expression);
}

/** Writes each `…` outside a string as a spread, which can be parsed. */
function dotsFor(text: string): string {
	return text.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|…|\.\.\.(?=\s*[\]}])/g, (part) => (part === "…" || part === "..." ? "...0" : part));
}

function read(node: ts.Expression): Expectation | undefined {
	if (ts.isStringLiteralLike(node)) return { kind: "plain", value: node.text };
	if (ts.isNumericLiteral(node)) return { kind: "plain", value: Number(node.text) };
	if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand)) {
		return { kind: "plain", value: -Number(node.operand.text) };
	}
	if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: "plain", value: true };
	if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: "plain", value: false };
	if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: "plain", value: null };
	if (ts.isIdentifier(node) && node.text === "undefined") return { kind: "plain", value: undefined };
	if (ts.isArrayLiteralExpression(node)) return readArray(node);
	if (ts.isObjectLiteralExpression(node)) return readObject(node);
	return undefined;
}

function readArray(node: ts.ArrayLiteralExpression): Expectation | undefined {
	const items: Expectation[] = [];
	for (const [index, element] of node.elements.entries()) {
		if (ts.isSpreadElement(element)) return index === node.elements.length - 1 ? { kind: "array", items, open: true } : undefined;
		const item = read(element);
		if (item === undefined) return undefined;
		items.push(item);
	}
	return { kind: "array", items, open: false };
}

function readObject(node: ts.ObjectLiteralExpression): Expectation | undefined {
	const parts = new Map<string, Expectation>();
	for (const [index, property] of node.properties.entries()) {
		if (ts.isSpreadAssignment(property)) return index === node.properties.length - 1 ? { kind: "object", parts, open: true } : undefined;
		if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return undefined;
		const part = read(property.initializer);
		if (part === undefined) return undefined;
		parts.set(property.name.text, part);
	}
	return { kind: "object", parts, open: false };
}

/** Where a value differs from what is expected; `undefined` where it does not. */
export function difference(actual: unknown, expected: Expectation, path = "the result"): string | undefined {
	switch (expected.kind) {
		case "throws":
			return `${path} is ${show(actual)}, expected a ${expected.name} to be thrown`;
		case "plain":
			return Object.is(actual, expected.value) ? undefined : `${path} is ${show(actual)}, expected ${show(expected.value)}`;
		case "array":
			return arrayDifference(actual, expected, path);
		case "object":
			return objectDifference(actual, expected, path);
	}
}

function arrayDifference(actual: unknown, expected: Expectation & { readonly kind: "array" }, path: string): string | undefined {
	if (typeof actual !== "object" || actual === null || !isIterable(actual)) return `${path} is ${show(actual)}, expected an array`;
	const items = [...actual];
	if (items.length < expected.items.length || (items.length > expected.items.length && !expected.open)) {
		return `${path} has ${items.length} items, expected ${expected.open ? "at least " : ""}${expected.items.length}: ${show(items)}`;
	}
	for (const [index, item] of expected.items.entries()) {
		const found = difference(items[index], item, `${path}[${index}]`);
		if (found !== undefined) return found;
	}
	return undefined;
}

function objectDifference(actual: unknown, expected: Expectation & { readonly kind: "object" }, path: string): string | undefined {
	if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return `${path} is ${show(actual)}, expected an object`;
	const given = new Map(Object.entries(actual));
	for (const [key, part] of expected.parts) {
		if (!given.has(key)) return `${path} has no ${key}: ${show(actual)}`;
		const found = difference(given.get(key), part, `${path}.${key}`);
		if (found !== undefined) return found;
	}
	const unexpected = [...given.keys()].filter((key) => !expected.parts.has(key));
	return unexpected.length > 0 && !expected.open ? `${path} also has ${unexpected.join(", ")}: ${show(actual)}` : undefined;
}

function isIterable(value: object): value is Iterable<unknown> {
	return Symbol.iterator in value && typeof value[Symbol.iterator] === "function";
}

function show(value: unknown): string {
	return JSON.stringify(value) ?? String(value);
}
