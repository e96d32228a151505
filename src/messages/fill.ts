/** A filled text, and the values that it made use of. */
export interface Filled {
	readonly text: string;
	readonly used: ReadonlySet<string>;
}

const PART = /\[([^[\]]*)\]|([^[]+)/gu;
const PLACE = /\{([A-Za-z]+)\}/gu;

/** Puts values into a text: `{name}` is a value, and a part in square brackets is left out where one of its values is missing. */
export function fill(template: string, values: Readonly<Record<string, string>>): Filled {
	if (typeof template !== "string") throw new TypeError("catalogue: expected each text as a string");
	const used = new Set<string>();
	let text = "";
	for (const [, optional, plain] of template.matchAll(PART)) {
		const part = optional ?? plain ?? "";
		const names = [...part.matchAll(PLACE)].map(([, name = ""]) => name);
		if (optional !== undefined && names.some((name) => !Object.hasOwn(values, name))) continue;
		for (const name of names) used.add(name);
		text += part.replace(PLACE, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? "") : "…"));
	}
	return { text, used };
}
