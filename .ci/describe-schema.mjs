// Describes the properties of a JSON Schema with the documentation of the TypeScript interfaces that it was typed by.
import ts from "typescript";

/**
 * @param {object} schema - The JSON Schema; its definitions bear the names of exported types. It is changed in place.
 * @param {string} root - The name of the type of the whole.
 * @param {readonly string[]} files - Where the types are.
 * @returns {readonly string[]} Pointers of properties without documentation.
 */
export function describeSchema(schema, root, files) {
	const program = ts.createProgram([...files], {
		allowImportingTsExtensions: true,
		noEmit: true,
		strict: true,
		target: ts.ScriptTarget.ES2022,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		module: ts.ModuleKind.ESNext,
	});
	const checker = program.getTypeChecker();
	/** @type {Map<string, ts.Symbol>} */
	const types = new Map();
	for (const file of files) {
		const source = program.getSourceFile(file);
		const module = source && checker.getSymbolAtLocation(source);
		for (const symbol of module ? checker.getExportsOfModule(module) : []) {
			if (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) types.set(symbol.name, symbol);
		}
	}
	const missing = [];
	const textOf = (symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();

	const visit = (node, type, pointer) => {
		if (typeof node !== "object" || node === null || type === undefined) return;
		for (const [key, options] of [
			["anyOf", node.anyOf],
			["oneOf", node.oneOf],
		]) {
			for (const [index, option] of (options ?? []).entries()) visit(option, type, `${pointer}/${key}/${index}`);
		}
		const members = type.isUnion() ? type.types : [type];
		if (node.items !== undefined || node.prefixItems !== undefined) {
			const element = members.map((member) => checker.getIndexTypeOfType(member, ts.IndexKind.Number)).find((found) => found !== undefined);
			visit(node.items, element, `${pointer}/items`);
			for (const [index, item] of (node.prefixItems ?? []).entries()) visit(item, element, `${pointer}/prefixItems/${index}`);
		}
		if (typeof node.additionalProperties === "object") {
			visit(
				node.additionalProperties,
				members.map((member) => checker.getIndexTypeOfType(member, ts.IndexKind.String)).find((found) => found !== undefined),
				`${pointer}/additionalProperties`,
			);
		}
		if (node.properties === undefined) return;
		const names = Object.keys(node.properties);
		const required = node.required ?? [];
		const member = members.find(
			(candidate) =>
				names.every((name) => candidate.getProperty(name)) &&
				candidate.getProperties().every((property) => names.includes(property.name)) &&
				fits(node, candidate, required),
		);
		for (const name of names) {
			const property = member?.getProperty(name);
			const text = property === undefined ? "" : textOf(property);
			const at = `${pointer}/properties/${name}`;
			const inner = node.properties[name];
			if (text === "") missing.push(at);
			else if (inner.description === undefined) inner.description = text;
			if (property !== undefined) visit(inner, checker.getNonNullableType(checker.getTypeOfSymbol(property)), at);
		}
	};
	/** Whether the constants of a member of a union are those of the schema. */
	const fits = (node, candidate, required) =>
		required.every((name) => {
			const inner = node.properties[name];
			const values = inner.const !== undefined ? [inner.const] : inner.enum;
			if (values === undefined) return true;
			const type = checker.getTypeOfSymbol(candidate.getProperty(name));
			const allowed = type.isUnion() ? type.types : [type];
			return values.every((value) => allowed.some((option) => ("value" in option ? option.value === value : checker.typeToString(option) === String(value))));
		});

	for (const [name, definition] of [[root, schema], ...Object.entries(schema.$defs ?? {})]) {
		const symbol = types.get(name);
		if (symbol === undefined) {
			if (definition.properties !== undefined) missing.push(`/$defs/${name}`);
			continue;
		}
		definition.description ??= textOf(symbol);
		visit(definition, checker.getDeclaredTypeOfSymbol(symbol), name === root ? "" : `/$defs/${name}`);
	}
	return missing;
}
