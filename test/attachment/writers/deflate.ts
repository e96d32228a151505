/** A deflate stream of one block with fixed codes, literals only: the same bytes on every platform. */
export function deflateLiterals(data: Uint8Array): Uint8Array {
	const out: number[] = [];
	let held = 0;
	let count = 0;
	const put = (value: number, bits: number): void => {
		for (let bit = 0; bit < bits; bit++) {
			held |= ((value >> bit) & 1) << count++;
			if (count === 8) {
				out.push(held);
				held = 0;
				count = 0;
			}
		}
	};
	const code = (value: number, bits: number): void => {
		for (let bit = bits - 1; bit >= 0; bit--) put((value >> bit) & 1, 1);
	};
	put(1, 1);
	put(1, 2);
	for (const byte of data) {
		if (byte < 144) code(0x30 + byte, 8);
		else code(0x190 + byte - 144, 9);
	}
	code(0, 7);
	if (count > 0) out.push(held);
	return Uint8Array.from(out);
}

/** A deflate stream of stored blocks. */
export function deflateStored(data: Uint8Array): Uint8Array {
	const out: number[] = [];
	for (let at = 0; at === 0 || at < data.length; at += 0xffff) {
		const part = data.subarray(at, at + 0xffff);
		const last = at + 0xffff >= data.length ? 1 : 0;
		out.push(last, part.length & 255, part.length >> 8, ~part.length & 255, (~part.length >> 8) & 255, ...part);
	}
	return Uint8Array.from(out);
}
