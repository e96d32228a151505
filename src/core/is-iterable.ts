/** Whether a value is an object that can be walked over; a text can be, too, and is none. */
export function isIterable(value: unknown): value is Iterable<unknown> {
	return typeof value === "object" && value !== null && Symbol.iterator in value && typeof value[Symbol.iterator] === "function";
}
