const NONE: readonly never[] = Object.freeze([]);

/**
 * Frozen lists of things that are shared.
 *
 * Most accounts have one finding, one action: such a list is shared as well, because freezing one takes as long as asking a rule.
 */
export class Lists<T extends object> {
	private readonly alone = new WeakMap<T, readonly T[]>();

	/** Notes a thing that other accounts will have too. */
	share(thing: T): T {
		this.alone.set(thing, Object.freeze([thing]));
		return thing;
	}

	/** The list as data. */
	of(things: readonly T[]): readonly T[] {
		const [first] = things;
		if (first === undefined) return NONE;
		return (things.length === 1 ? this.alone.get(first) : undefined) ?? Object.freeze(things);
	}
}
