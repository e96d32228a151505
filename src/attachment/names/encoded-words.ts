/**
 * Text in which the encoded words of RFC 2047 (`=?utf-8?B?...?=`, with RFC 2231's language suffix) are decoded; white space between two of them goes.
 *
 * What only looks like an encoded word stays as it is.
 */
export function decodeEncodedWords(text: string): string {
	if (!text.includes("=?")) return text;
	let decoded = "";
	let at = 0;
	/** Where an encoded word just ended; white space from there to the next one is dropped. */
	let wordEnd = -1;
	/** Words in one character set are joined as bytes first: a character may be split between them. */
	let pending: { readonly charset: string; readonly bytes: number[] } | undefined;
	const flush = (): void => {
		if (pending !== undefined) decoded += decodeBytes(pending.bytes, pending.charset);
		pending = undefined;
	};
	while (at < text.length) {
		const start = text.indexOf("=?", at);
		const word = start === -1 ? undefined : readWord(text, start);
		if (word === undefined ? start === -1 : word.end === -1) break;
		const between = text.slice(at, start);
		if (word === undefined) {
			flush();
			decoded += `${between}=?`;
			at = start + 2;
			wordEnd = -1;
			continue;
		}
		if (wordEnd !== at || between.trim() !== "") {
			flush();
			decoded += between;
		}
		if (pending !== undefined && pending.charset !== word.charset) flush();
		pending ??= { charset: word.charset, bytes: [] };
		for (const byte of word.bytes) pending.bytes.push(byte);
		at = word.end;
		wordEnd = at;
	}
	flush();
	return decoded + text.slice(at);
}

interface Word {
	readonly charset: string;
	readonly bytes: readonly number[];
	/** -1 where nothing from here on closes an encoded word. */
	readonly end: number;
}

const LONGEST_CHARSET = 64;

function readWord(text: string, start: number): Word | undefined {
	const charsetEnd = indexWithin(text, "?", start + 2, LONGEST_CHARSET);
	if (charsetEnd === -1 || text[charsetEnd + 2] !== "?") return undefined;
	const encoding = text[charsetEnd + 1]?.toLowerCase();
	if (encoding !== "q" && encoding !== "b") return undefined;
	const end = text.indexOf("?=", charsetEnd + 3);
	if (end === -1) return { charset: "", bytes: [], end: -1 };
	const [charset = ""] = text
		.slice(start + 2, charsetEnd)
		.toLowerCase()
		.split("*");
	const body = text.slice(charsetEnd + 3, end);
	return { charset, bytes: encoding === "q" ? percentBytes(body.replaceAll("_", " "), "=") : base64Bytes(body), end: end + 2 };
}

function indexWithin(text: string, wanted: string, from: number, longest: number): number {
	for (let at = from; at < text.length && at - from <= longest; at++) if (text[at] === wanted) return at;
	return -1;
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 read the tolerant way of mail programs: foreign characters and missing padding do not matter. */
function base64Bytes(text: string): number[] {
	const bytes: number[] = [];
	let held = 0;
	let count = 0;
	for (const character of text) {
		const digit = BASE64.indexOf(character);
		if (digit === -1) continue;
		held = ((held << 6) | digit) & 0xffff;
		count += 6;
		if (count >= 8) {
			count -= 8;
			bytes.push((held >> count) & 0xff);
		}
	}
	return bytes;
}

/** The bytes of text in which `%41`, or `=41`, stands for a byte; other characters are UTF-8. */
function percentBytes(text: string, mark: "%" | "="): number[] {
	const bytes: number[] = [];
	for (let at = 0; at < text.length; ) {
		const code = text.charCodeAt(at);
		const high = text[at] === mark ? hexDigit(text.charCodeAt(at + 1)) : -1;
		const low = high === -1 ? -1 : hexDigit(text.charCodeAt(at + 2));
		if (low !== -1) {
			bytes.push(high * 16 + low);
			at += 3;
		} else if (code < 0x80) {
			bytes.push(code);
			at++;
		} else {
			const [character = ""] = text.slice(at, at + 2);
			for (const byte of new TextEncoder().encode(character)) bytes.push(byte);
			at += character.length;
		}
	}
	return bytes;
}

function hexDigit(code: number): number {
	if (code >= 0x30 && code <= 0x39) return code - 0x30;
	const letter = code | 0x20;
	return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Text of a character set that the platform knows; one character a byte otherwise, which leaves an extension readable. */
function decodeBytes(bytes: readonly number[], charset: string): string {
	const data = Uint8Array.from(bytes);
	try {
		return new TextDecoder(charset).decode(data);
	} catch {
		return Array.from(data, (byte) => String.fromCharCode(byte)).join("");
	}
}

/** Text with `%41` decoded as UTF-8. */
export function decodePercent(text: string, charset = "utf-8"): string {
	return text.includes("%") ? decodeBytes(percentBytes(text, "%"), charset) : text;
}

const EXTENDED_VALUE = /^([A-Za-z0-9!#$&+^_`{}~.-]{1,64})'[A-Za-z0-9-]{0,35}'/u;

/**
 * The value of a header parameter in the forms of RFC 2231: `utf-8'vi'b%C3%A1o.exe`, and `filename*0="a.e"; filename*1="xe"` where a mail reader handed
 * over the parameters themselves. `undefined` where the text has neither form.
 */
export function decodeExtendedValue(text: string): string | undefined {
	const parameters = joinParameters(text);
	const value = parameters ?? text;
	const match = EXTENDED_VALUE.exec(value);
	if (match === null) return parameters;
	const [prefix, charset = ""] = match;
	return decodePercent(value.slice(prefix.length), charset.toLowerCase());
}

const PARAMETER = /^\s*(?:file)?name(?:\*(\d{1,3}))?(\*)?=(.*)$/isu;

function joinParameters(text: string): string | undefined {
	if (!text.includes("=") || !/^\s*(?:file)?name[*=]/iu.test(text)) return undefined;
	const parts: { readonly order: number; readonly value: string }[] = [];
	for (const parameter of text.split(";")) {
		const match = PARAMETER.exec(parameter);
		if (match === null) continue;
		const [, place = "0", encoded, text = ""] = match;
		const value = text.trim().replace(/^"|"$/gu, "");
		const order = Number(place);
		parts.push({ order, value: encoded === "*" && order > 0 ? decodePercent(value) : value });
	}
	return parts
		.sort((one, other) => one.order - other.order)
		.map((part) => part.value)
		.join("");
}
