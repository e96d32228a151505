/** A filled text, and the values that it made use of. */
export interface Filled {
	readonly text: string;
	readonly used: ReadonlySet<string>;
}

const PART = /\[([^[\]]*)\]|[^[]+/gu;
const PLACE = /\{([A-Za-z]+)\}/gu;

/** Puts values into a text: `{name}` is a value, and a part in square brackets is left out where one of its values is missing. */
export function fill(template: string, values: Readonly<Record<string, string>>): Filled {
	if (typeof template !== "string") throw new TypeError("catalogue: expected each text as a string");
	const known = new Map(Object.entries(values));
	const used = new Set<string>();
	let text = "";
	for (const [whole, optional] of template.matchAll(PART)) {
		const part = optional ?? whole;
		const names = [...part.matchAll(PLACE)].map(([place]) => place.slice(1, -1));
		if (optional !== undefined && names.some((name) => !known.has(name))) continue;
		for (const name of names) used.add(name);
		text += part.replace(PLACE, (_, name: string) => known.get(name) ?? "…");
	}
	return { text, used };
}
