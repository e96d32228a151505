import { readFileSync } from "node:fs";
import ts from "typescript";

/** A regular expression as it stands in a file. */
export interface Pattern {
	readonly place: string;
	readonly source: string;
	readonly flags: string;
}

/** What is built at run time: nobody can read it off the text. */
export interface BuiltPattern {
	readonly place: string;
	readonly text: string;
}

export interface Found {
	readonly patterns: readonly Pattern[];
	readonly built: readonly BuiltPattern[];
}

const MAKES_PATTERN = new Set(["RegExp", "lazyPattern"]);
const TAKES_PATTERN = new Set(["match", "matchAll", "search"]);

/** Every regular expression of a file: literals, `new RegExp("…")`, `lazyPattern("…")`, and texts given to `match`, `matchAll` and `search`. */
export function patternsOf(file: string, text: string = readFileSync(file, "utf8")): Found {
	const kind = /x$/u.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
	const patterns: Pattern[] = [];
	const built: BuiltPattern[] = [];
	const placeOf = (node: ts.Node): string => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
	const add = (node: ts.Node, given: ts.Expression | undefined, flags: ts.Expression | undefined): void => {
		if (given !== undefined && ts.isRegularExpressionLiteral(given)) return;
		const known = given !== undefined && ts.isStringLiteralLike(given) && (flags === undefined || ts.isStringLiteralLike(flags));
		if (known) patterns.push({ place: placeOf(node), source: given.text, flags: flags?.text ?? "" });
		else built.push({ place: placeOf(node), text: node.getText() });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf("/");
			patterns.push({ place: placeOf(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
		} else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && MAKES_PATTERN.has(node.expression.getText())) {
			add(node, node.arguments?.[0], node.arguments?.[1]);
		} else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && TAKES_PATTERN.has(node.expression.name.text)) {
			const [given] = node.arguments;
			if (given !== undefined && ts.isStringLiteralLike(given)) patterns.push({ place: placeOf(node), source: given.text, flags: "" });
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return { patterns, built };
}
