import { u8 } from "../bytes.ts";

/** One step of unpacking, by its method. */
export interface Coder {
	readonly method: string;
	readonly properties: Uint8Array;
	/** Where the method stands, from the beginning of the header. */
	readonly at: number;
}

/** A chain of coders over packed streams, and the files that come out of it one after the other. */
export interface Folder {
	readonly coders: readonly Coder[];
	/** Bytes after each coder; the last one listed belongs to the first coder of a chain of one. */
	readonly sizes: number[];
	/** The first of its packed streams. */
	readonly packedIndex: number;
	readonly packedCount: number;
	/** Bytes of each file in it. */
	files: readonly number[];
	/** How many files come out of it. */
	count: number;
	/** Whether its checksum is given, so that its only file has none of its own. */
	checked: boolean;
}

/** Where packed data are, and how they are unpacked. */
export interface Streams {
	readonly packedAt: number;
	readonly packedSizes: readonly number[];
	readonly folders: readonly Folder[];
}

/** One entry of the list of files. */
export interface Listed {
	readonly name: string;
	/** Has no data: a directory or an empty file. */
	readonly empty: boolean;
}

export const AES = "06f10701";

const ID = {
	end: 0,
	archiveProperties: 2,
	additionalStreams: 3,
	mainStreams: 4,
	files: 5,
	packInfo: 6,
	unpackInfo: 7,
	subStreams: 8,
	size: 9,
	digests: 10,
	folder: 11,
	unpackSizes: 12,
	unpackCounts: 13,
	emptyStream: 14,
	names: 17,
} as const;
/** The format's own reader takes no more coders than this. */
const MOST_CODERS = 32;

/** Reads the database of a 7z archive; past its end everything is 0 and `over` is set. No loop runs longer than the header has bytes. */
export class SevenZipHeader {
	readonly #bytes: Uint8Array;
	#at: number;

	constructor(bytes: Uint8Array, at: number) {
		this.#bytes = bytes;
		this.#at = at;
	}

	get over(): boolean {
		return this.#at > this.#bytes.length;
	}

	byte(): number {
		return u8(this.#bytes, this.#at++);
	}

	/** A number of one to nine bytes: the leading ones of the first say how many follow. */
	number(): number {
		const first = this.byte();
		let value = 0;
		for (let count = 0; count < 8; count++) {
			const mask = 0x80 >> count;
			if ((first & mask) === 0) return value + (first & (mask - 1)) * 256 ** count;
			value += this.byte() * 256 ** count;
		}
		return value;
	}

	/** Nothing more can be read. */
	#fail(): void {
		this.#at = this.#bytes.length + 1;
	}

	/** A count of things that take a byte each at the least; more than there is room for is damage. */
	#count(most = this.#bytes.length): number {
		const count = this.number();
		if (count <= most) return count;
		this.#fail();
		return 0;
	}

	/** Where it says that what comes next lies in another stream, that is not looked for. */
	#here(): void {
		if (this.byte() !== 0) this.#fail();
	}

	#skip(): void {
		const length = this.number();
		this.#at += length;
	}

	#numbers(count: number): number[] {
		const numbers: number[] = [];
		for (let index = 0; index < count && !this.over; index++) numbers.push(this.number());
		return numbers;
	}

	#bits(count: number): boolean[] {
		const bits: boolean[] = [];
		for (let index = 0, held = 0; index < count && !this.over; index++) {
			if (index % 8 === 0) held = this.byte();
			bits.push((held & (0x80 >> (index % 8))) !== 0);
		}
		return bits;
	}

	/** Which of so many streams have a checksum; the checksums are skipped. */
	#digests(count: number): readonly boolean[] {
		const defined = this.byte() === 0 ? this.#bits(count) : new Array<boolean>(count).fill(true);
		this.#at += 4 * defined.filter(Boolean).length;
		return defined;
	}

	/** The description of packed streams, with its end mark. */
	streams(): Streams {
		let packedAt = 0;
		let packedSizes: readonly number[] = [];
		let folders: readonly Folder[] = [];
		for (let id = this.number(); id !== ID.end && !this.over; id = this.number()) {
			if (id === ID.packInfo) {
				packedAt = this.number();
				packedSizes = this.#packed(this.#count());
			} else if (id === ID.unpackInfo) folders = this.#folders();
			else if (id === ID.subStreams) this.#subStreams(folders);
			else this.#fail();
		}
		return { packedAt, packedSizes, folders };
	}

	#packed(count: number): readonly number[] {
		let sizes: readonly number[] = [];
		for (let id = this.number(); id !== ID.end && !this.over; id = this.number()) {
			if (id === ID.size) sizes = this.#numbers(count);
			else if (id === ID.digests) this.#digests(count);
			else this.#skip();
		}
		return sizes;
	}

	#folders(): readonly Folder[] {
		const folders: Folder[] = [];
		for (let id = this.number(); id !== ID.end && !this.over; id = this.number()) {
			if (id === ID.folder) {
				const count = this.#count();
				this.#here();
				for (let packedIndex = 0; folders.length < count && !this.over; ) {
					const folder = this.#folder(packedIndex);
					packedIndex += folder.packedCount;
					folders.push(folder);
				}
			} else if (id === ID.unpackSizes) {
				for (const folder of folders) {
					folder.sizes.push(...this.#numbers(folder.sizes.splice(0).length));
					folder.files = folder.sizes.slice(-1);
				}
			} else if (id === ID.digests) {
				const checked = this.#digests(folders.length);
				for (const [index, folder] of folders.entries()) folder.checked = checked[index] === true;
			} else this.#skip();
		}
		return folders;
	}

	#folder(packedIndex: number): Folder {
		const coders: Coder[] = [];
		let inputs = 0;
		let outputs = 0;
		const count = this.#count(MOST_CODERS);
		for (let index = 0; index < count && !this.over; index++) {
			const flags = this.byte();
			const at = this.#at;
			const method = Array.from(this.#take(flags & 15), (byte) => byte.toString(16).padStart(2, "0")).join("");
			const complex = (flags & 16) !== 0;
			inputs += complex ? this.#count(MOST_CODERS) : 1;
			outputs += complex ? this.#count(MOST_CODERS) : 1;
			coders.push({ method, at, properties: flags & 32 ? this.#take(this.#count()) : this.#take(0) });
		}
		const pairs = Math.max(0, outputs - 1);
		this.#numbers(pairs * 2);
		const packedCount = Math.max(0, inputs - pairs);
		if (packedCount > 1) this.#numbers(packedCount);
		return { coders, sizes: new Array<number>(outputs).fill(0), packedIndex, packedCount, files: [], count: 1, checked: false };
	}

	#take(length: number): Uint8Array {
		const start = Math.min(this.#at, this.#bytes.length);
		this.#at += length;
		return this.#bytes.subarray(start, this.#at);
	}

	/** How many files come out of each folder, and all their sizes but the last. */
	#subStreams(folders: readonly Folder[]): void {
		for (let id = this.number(); id !== ID.end && !this.over; id = this.number()) {
			if (id === ID.unpackCounts) {
				for (const folder of folders) {
					folder.count = this.#count();
					if (folder.count === 0) folder.files = [];
				}
			} else if (id === ID.size) {
				for (const folder of folders) if (folder.count > 1) folder.files = this.#fileSizes(folder);
			} else if (id === ID.digests) {
				let unknown = 0;
				for (const { count, checked } of folders) if (count !== 1 || !checked) unknown += count;
				this.#digests(Math.min(unknown, this.#bytes.length));
			} else this.#skip();
		}
	}

	#fileSizes({ count, files: [whole = 0] }: Folder): readonly number[] {
		const sizes = this.#numbers(count - 1);
		return [...sizes, Math.max(0, whole - sizes.reduce((before, size) => before + size, 0))];
	}

	/** The whole header, from behind its first byte. */
	database(): { readonly streams: Streams; readonly files: readonly Listed[] } {
		let streams: Streams = { packedAt: 0, packedSizes: [], folders: [] };
		let files: readonly Listed[] = [];
		for (let id = this.number(); id !== ID.end && !this.over; id = this.number()) {
			if (id === ID.archiveProperties) for (let property = this.number(); property !== ID.end && !this.over; property = this.number()) this.#skip();
			else if (id === ID.additionalStreams) this.streams();
			else if (id === ID.mainStreams) streams = this.streams();
			else if (id === ID.files) files = this.#files();
			else this.#fail();
		}
		return { streams, files };
	}

	#files(): readonly Listed[] {
		const count = this.#count();
		let names: readonly string[] = [];
		let empty: readonly boolean[] = [];
		for (let id = this.number(); id !== ID.end && !this.over; id = this.number()) {
			const next = this.number() + this.#at;
			if (id === ID.names) {
				this.#here();
				names = this.#names(count);
			} else if (id === ID.emptyStream) empty = this.#bits(count);
			if (!this.over) this.#at = next;
		}
		return Array.from({ length: count }, (_, index) => ({ name: names[index] ?? "", empty: empty[index] ?? false }));
	}

	#names(count: number): readonly string[] {
		const names: string[] = [];
		const decoder = new TextDecoder("utf-16le");
		for (let index = 0; index < count && !this.over; index++) {
			let end = this.#at;
			while (u8(this.#bytes, end) !== 0 || u8(this.#bytes, end + 1) !== 0) end += 2;
			names.push(decoder.decode(this.#bytes.subarray(this.#at, end)));
			this.#at = end + 2;
		}
		return names;
	}
}
