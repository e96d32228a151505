// Numbers, for the mutation test: Stryker changes operators, but no number. Here each number of a copy of the sources is written as a sum, `60` as `(59.5 + 0.5)`;
// with the minus that Stryker puts for the plus, it is one less.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import ts from "typescript";

/** What Stryker puts in place of such a sum. */
export const FIGURE = /^[\d.e+]+ - 0\.5$/;

/** All that Stryker would change besides. */
export const NOT_FIGURES = [
	"ArrayDeclaration",
	"ArrowFunction",
	"AssignmentOperator",
	"BlockStatement",
	"BooleanLiteral",
	"ConditionalExpression",
	"EqualityOperator",
	"LogicalOperator",
	"MethodExpression",
	"ObjectLiteral",
	"OptionalChaining",
	"Regex",
	"StringLiteral",
	"UnaryOperator",
	"UpdateOperator",
];

/** Copies the project, as git knows it, into a folder, with its numbers as sums. @returns The folder. */
export function sumUpFigures(folder) {
	rmSync(folder, { recursive: true, force: true });
	const { stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
	for (const file of stdout.split("\0").filter((name) => name !== "" && !/^(?:docs\/playground|\.github)\//.test(name))) {
		const copy = resolve(folder, file);
		mkdirSync(dirname(copy), { recursive: true });
		if (/^src\/.*\.ts$/.test(file)) writeFileSync(copy, withSums(file, readFileSync(file, "utf8")));
		else cpSync(file, copy);
	}
	symlinkSync(resolve("node_modules"), resolve(folder, "node_modules"));
	return folder;
}

function withSums(file, text) {
	const found = [];
	const visit = (node) => {
		if (ts.isTypeNode(node)) return;
		// `1:` in an object, and what is no safe number with a half, stay as they are.
		const isKey = ts.isPropertyAssignment(node.parent ?? node) && node.parent.name === node;
		if (ts.isNumericLiteral(node) && !isKey && Number(node.text) < 2 ** 51 && Number.isInteger(Number(node.text))) found.push(node);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
	let changed = text;
	for (const node of found.reverse()) {
		changed = `${changed.slice(0, node.getStart())}(${Number(node.text) - 0.5} + 0.5)${changed.slice(node.getEnd())}`;
	}
	return changed;
}
