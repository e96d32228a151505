import { ReadError } from "./io.ts";

/**
 * Chunks as one: as much as there is, but no more than may be, since a device or a pipe need not end.
 *
 * @throws ReadError where there is more.
 */
export async function joined(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of chunks) {
		size += chunk.length;
		if (size > most) throw new ReadError("tooLarge");
		parts.push(chunk);
	}
	const bytes = new Uint8Array(size);
	let end = 0;
	for (const part of parts) {
		bytes.set(part, end);
		end += part.length;
	}
	return bytes;
}
