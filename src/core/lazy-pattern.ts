/**
 * A regular expression that is made when it is first asked for, and kept.
 *
 * For patterns with Unicode's classes: an engine examines literals whenever it loads the file, and these few took it about a tenth of the time of an import.
 */
export function lazyPattern(source: string, flags: string): () => RegExp {
	let made: RegExp | undefined;
	return () => {
		made ??= new RegExp(source, flags);
		return made;
	};
}
