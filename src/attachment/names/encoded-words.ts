import { u8 } from "../bytes.ts";

/**
 * Text in which the encoded words of RFC 2047 (`=?utf-8?B?...?=`, with RFC 2231's language suffix) are decoded; white space between two of them goes.
 *
 * What only looks like an encoded word stays as it is.
 */
export function decodeEncodedWords(text: string): string {
	let decoded = "";
	let at = 0;
	/** Words in one character set are joined as bytes first: a character may be split between them. */
	let pending: { readonly charset: string; readonly bytes: number[] } | undefined;
	const flush = (): void => {
		if (pending !== undefined) decoded += decodeBytes(pending.bytes, pending.charset);
		pending = undefined;
	};
	for (let start = text.indexOf("=?"); start !== -1; start = text.indexOf("=?", at)) {
		const word = readWord(text, start);
		if (word === "unclosed") break;
		const between = text.slice(at, start);
		if (word === undefined) {
			flush();
			decoded += `${between}=?`;
			at = start + 2;
			continue;
		}
		// White space goes only where a word came right before it.
		if (pending === undefined || between.trim() !== "") {
			flush();
			decoded += between;
		}
		if (pending?.charset !== word.charset) flush();
		pending ??= { charset: word.charset, bytes: [] };
		for (const byte of word.bytes) pending.bytes.push(byte);
		at = word.end;
	}
	flush();
	return decoded + text.slice(at);
}

interface Word {
	readonly charset: string;
	readonly bytes: readonly number[];
	readonly end: number;
}

const LONGEST_CHARSET = 64;

/** `undefined` where it is no encoded word, `"unclosed"` where nothing from here on closes one. */
function readWord(text: string, start: number): Word | "unclosed" | undefined {
	const charsetEnd = indexWithin(text, "?", start + 2, LONGEST_CHARSET);
	if (charsetEnd === -1 || text[charsetEnd + 2] !== "?") return undefined;
	const encoding = text.charAt(charsetEnd + 1).toLowerCase();
	if (encoding !== "q" && encoding !== "b") return undefined;
	const end = text.indexOf("?=", charsetEnd + 3);
	if (end === -1) return "unclosed";
	const [charset = ""] = text
		.slice(start + 2, charsetEnd)
		.toLowerCase()
		.split("*");
	const body = text.slice(charsetEnd + 3, end);
	return { charset, bytes: encoding === "q" ? percentBytes(body.replaceAll("_", " "), "=") : base64Bytes(body), end: end + 2 };
}

function indexWithin(text: string, wanted: string, from: number, longest: number): number {
	for (let at = from; at - from <= longest; at++) if (text[at] === wanted) return at;
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
	const encoded = new TextEncoder().encode(text);
	const bytes: number[] = [];
	for (let at = 0; at < encoded.length; at++) {
		const byte = u8(encoded, at);
		const high = byte === mark.charCodeAt(0) ? hexDigit(u8(encoded, at + 1)) : -1;
		const low = high === -1 ? -1 : hexDigit(u8(encoded, at + 2));
		if (low === -1) {
			bytes.push(byte);
		} else {
			bytes.push(high * 16 + low);
			at += 2;
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
 * The values of header parameters in the forms of RFC 2231: `utf-8'vi'b%C3%A1o.exe`, and `filename*0="a.e"; filename*1="xe"` where a mail reader handed
 * over the parameters themselves; one for each reading of each parameter. None where the text has neither form.
 */
export function decodeExtendedValues(text: string): readonly string[] {
	const parameters = parameterValues(text);
	const values = (parameters ?? [text]).flatMap((value) => {
		const match = EXTENDED_VALUE.exec(value);
		if (match === null) return parameters === undefined ? [] : [value];
		const [prefix, charset] = match;
		return [decodePercent(value.slice(prefix.length), charset)];
	});
	return [...new Set(values)];
}

/** A value in quotation marks is no longer than this: Windows keeps fewer characters. */
const PARAMETER = /(?:^|;)\s*((?:file)?name)(?:\*(\d{1,3}))?(\*)?\s*=\s*("(?:[^"\\]|\\.){0,512}")?([^;]*)/giu;

/** Mail readers differ in which of several they take, so each counts; numbered ones are parts of one value. */
function parameterValues(text: string): readonly string[] | undefined {
	if (!/(?:^|;)\s*(?:file)?name(?:\*[\d*]*)?\s*=/iu.test(text)) return undefined;
	const whole: string[] = [];
	const parts = new Map<string, string[]>();
	for (const [, name = "", place, encoded, quoted = "", rest = ""] of text.matchAll(PARAMETER)) {
		const bare = `${quoted}${rest}`.trim().replace(/^"|"$/gu, "");
		const value = quoted === "" ? bare : quoted.slice(1, -1).replace(/\\(.)/gu, "$1");
		if (place === undefined) {
			whole.push(bare, value);
			continue;
		}
		const values = parts.get(name.toLowerCase()) ?? [];
		parts.set(name.toLowerCase(), values);
		const order = Number(place);
		values[order] = (values[order] ?? "") + (encoded === "*" && order > 0 ? decodePercent(value) : value);
	}
	return [...Array.from(parts.values(), (values) => values.join("")), ...whole];
}
