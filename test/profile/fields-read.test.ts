import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const SOURCES = fileURLToPath(new URL("../../src/", import.meta.url));

/** What no rule reads, because it is there for people: to cite, to show, to review. */
const DOCUMENTARY: readonly string[] = [
	...["clause", "disposition", "functions", "readings", "text"].map((field) => `ClauseEntry.${field}`),
	...["id", "clauses", "problem", "handling", "amendment"].map((field) => `Defect.${field}`),
	...["title", "number", "issuedOn", "issuer", "status", "checked", "checked.by", "checked.on", "repeals", "repeals.number", "repeals.title"].map(
		(field) => `Instrument.${field}`,
	),
	"Localized.vi",
	"Localized.en",
	"Profile.names",
	"Profile.references",
	"Profile.exclusions",
	"Profile.defects",
	...["clauses", "default", "selected", "text", "text.question", "text.options"].map((field) => `Reading.${field}`),
	// Looked at by the guard against wrong calls, as a key of unknown data.
	"Profile.schemaVersion",
	// Told apart from silence by not being unstated.
	"StatedNone.none",
	// Stated facts: who starts a limit and what is counted is for the caller, who hands over the moment.
	"Procedure.limit.startsWith",
	"SuspensionGround.window",
	"PasswordRules.secondFactor",
];

/** What a rule reads through a type of its own, and where. */
const READ_THROUGH: Readonly<Record<string, string>> = {
	"Procedure.limit.rolls": "profile/spans.ts",
	"PasswordRules.age.strength": "account/password-age.ts",
	"LifecycleRules.defaultPassword.span": "account/default-password.ts",
};

/** Files that describe, check or hold profiles: reading a field there proves nothing. */
const NO_RULES = /^(?:profile\/(?:types|schema|check-)|provinces\/|messages\/|cli\/)/u;

interface Field {
	readonly name: string;
	readonly declaration: ts.Node;
}

/** The fields of the interfaces and types of a profile, as `Type.field.inner`. */
function fieldsOf(source: ts.SourceFile): readonly Field[] {
	const fields: Field[] = [];
	const visit = (node: ts.Node, path: string): void => {
		const named =
			(ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isPropertySignature(node)) && ts.isIdentifier(node.name)
				? node.name.text
				: undefined;
		const inner = named === undefined ? path : path === "" ? named : `${path}.${named}`;
		if (ts.isPropertySignature(node)) fields.push({ name: inner, declaration: node });
		ts.forEachChild(node, (child) => visit(child, inner));
	};
	visit(source, "");
	return fields;
}

/** Every declaration of a property that an expression or a pattern of the file reads. */
function readsOf(source: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<ts.Node> {
	const found = new Set<ts.Node>();
	const add = (symbol: ts.Symbol | undefined): void => {
		for (const declaration of symbol?.declarations ?? []) found.add(declaration);
	};
	const visit = (node: ts.Node): void => {
		if (ts.isPropertyAccessExpression(node)) add(checker.getSymbolAtLocation(node.name));
		else if (ts.isElementAccessExpression(node)) {
			const type = checker.getTypeAtLocation(node.argumentExpression);
			for (const key of type.isUnion() ? type.types : [type]) if (key.isStringLiteral()) add(checker.getTypeAtLocation(node.expression).getProperty(key.value));
		} else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
			const key = node.propertyName ?? node.name;
			if (ts.isIdentifier(key) || ts.isStringLiteral(key)) add(checker.getTypeAtLocation(node.parent).getProperty(key.text));
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

test("every field of a profile is read by a rule, or is there for people and said to be", { timeout: 120_000 }, () => {
	const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
	const program = ts.createProgram(
		files.map((name) => `${SOURCES}${name}`),
		{
			strict: true,
			noEmit: true,
			allowImportingTsExtensions: true,
			exactOptionalPropertyTypes: true,
			target: ts.ScriptTarget.ES2022,
			module: ts.ModuleKind.ESNext,
			moduleResolution: ts.ModuleResolutionKind.Bundler,
			types: [],
		},
	);
	const checker = program.getTypeChecker();
	const sources = files.flatMap((name) => {
		const source = program.getSourceFile(`${SOURCES}${name}`);
		return source === undefined ? [] : [{ name: name.replaceAll("\\", "/"), source }];
	});
	const fields = sources.filter(({ name }) => name.startsWith("profile/types/")).flatMap(({ source }) => fieldsOf(source));
	const ruleFiles = sources.filter(({ name }) => !NO_RULES.test(name));
	const readsIn = (files: typeof sources): ReadonlySet<ts.Node> => new Set(files.flatMap(({ source }) => [...readsOf(source, checker)]));
	const everywhere = readsIn(ruleFiles);
	// The source of a value is looked up in every group, whether a rule reads the group or not.
	const byRules = readsIn(ruleFiles.filter(({ name }) => name !== "profile/compile.ts"));
	const isRead = ({ name, declaration }: Field): boolean => (name.startsWith("Profile.") ? byRules : everywhere).has(declaration);
	expect(fields.length).toBeGreaterThan(150);
	const unread = new Set(fields.filter((field) => !isRead(field)).map(({ name }) => name));
	const readSomewhere = new Set(fields.filter(isRead).map(({ name }) => name));
	const nowhere = [...unread].filter((name) => !readSomewhere.has(name));
	const told = new Set([...DOCUMENTARY, ...Object.keys(READ_THROUGH)]);
	expect(nowhere.filter((name) => !told.has(name)).sort()).toEqual([]);
	expect([...told].filter((name) => !fields.some((field) => field.name === name))).toEqual([]);
	for (const [name, file] of Object.entries(READ_THROUGH)) {
		const field = name.slice(name.lastIndexOf(".") + 1);
		const reads = [...readsOf(program.getSourceFile(`${SOURCES}${file}`) ?? ts.createSourceFile(file, "", ts.ScriptTarget.ES2022), checker)];
		expect(
			reads.some((declaration) => ts.isPropertySignature(declaration) && declaration.name.getText() === field),
			`${file} reads ${field}`,
		).toBe(true);
	}
});
