import { lazyPattern } from "../../core/lazy-pattern.ts";
import { normalize } from "../../core/normalize.ts";
import { decodeEncodedWords, decodeExtendedValues, decodePercent } from "./encoded-words.ts";

/** What had to be undone to see what Windows makes of a name. */
export type NameTrick =
	| "encoded-word"
	| "extended-parameter"
	| "percent-encoding"
	| "nul"
	| "control-character"
	| "bidirectional-character"
	| "invisible-character"
	| "compatibility-character"
	| "quotation-mark"
	| "data-stream"
	| "overlong"
	| "trailing-dot-or-space"
	| "class-identifier";

/** One way to read a name. */
export interface NameCandidate {
	readonly text: string;
	/** The final extension, lower case, without the dot; `""` where there is none. */
	readonly extension: string;
	/** The extension before it. */
	readonly inner: string;
	readonly tricks: readonly NameTrick[];
	/** Ends in a class identifier that stands for no known extension: what would open it cannot be told. */
	readonly unknownClass: boolean;
}

interface Form {
	readonly text: string;
	readonly tricks: readonly NameTrick[];
}

/** Longest name that Windows keeps, in UTF-16 units. */
const LONGEST = 255;
/** Where a header of a mail goes on in the next line. */
const FOLDED = /\r?\n[\t ]/gu;
/** Encodings may be laid over each other; this many layers are taken off. */
const LAYERS = 3;

/**
 * Every way that a mail program or Windows may read a name, plain first: encodings undone, what cannot be seen removed, cut where it would be cut.
 *
 * @param name - As it came, with or without a path.
 */
export function nameCandidates(name: string): readonly NameCandidate[] {
	if (PLAIN.test(name)) return [candidateOf({ text: lastPart(name), tricks: [] })];
	const unfolded = name.replace(FOLDED, " ");
	const forms = [{ text: unfolded, tricks: [] }, ...decodedForms(unfolded)];
	const seen = new Set<string>();
	const candidates: NameCandidate[] = [];
	for (const form of forms) {
		for (const bare of bareForms(form)) {
			const candidate = candidateOf(withoutTail(bare));
			if (seen.has(candidate.text)) continue;
			seen.add(candidate.text);
			candidates.push(candidate);
		}
	}
	return candidates;
}

/** Letters, digits and a few marks of ASCII, not too long, no dot, space or slash last: there is one way to read it. */
const PLAIN = /^[\w ./-]{0,254}[\w-]$/u;

function decodedForms(name: string): readonly Form[] {
	const forms: Form[] = [];
	let layer: readonly Form[] = [{ text: name, tricks: [] }];
	for (let depth = 0; layer.length > 0; depth++) {
		const next: Form[] = [];
		for (const form of layer) {
			const decoded = depth < LAYERS ? decodeOnce(form) : [];
			if (decoded.length === 0) forms.push(...withoutPercent(form));
			else next.push(...decoded);
		}
		forms.push(...next);
		layer = next;
	}
	return forms;
}

function withoutPercent({ text, tricks }: Form): readonly Form[] {
	const percent = decodePercent(text);
	return percent === text ? [] : [{ text: percent, tricks: [...tricks, "percent-encoding"] }];
}

function decodeOnce({ text, tricks }: Form): readonly Form[] {
	const values = decodeExtendedValues(text).map((value): Form => ({ text: value, tricks: [...tricks, "extended-parameter"] }));
	const words = decodeEncodedWords(text);
	return words === text ? values : [...values, { text: words, tricks: [...tricks, "encoded-word"] }];
}

const PATH = /[/\\]/u;
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const control = /* @__PURE__ */ lazyPattern("\\p{Cc}", "gu");
const invisible = /* @__PURE__ */ lazyPattern("[\\p{Cf}\\p{Default_Ignorable_Code_Point}]", "gu");
const QUOTES = /["“”„«»]/gu;

/** The last part of a path, with nothing in it that cannot be seen; one form for each place where it may be cut. */
function bareForms(form: Form): readonly Form[] {
	const forms: Form[] = [];
	const nul = form.text.indexOf("\0");
	if (nul !== -1) forms.push({ text: form.text.slice(0, nul), tricks: [...form.tricks, "nul"] });
	forms.push(form);
	return forms
		.map(visible)
		.flatMap(compatible)
		.map((bare) => removed({ text: lastPart(bare.text), tricks: bare.tricks }, QUOTES, "quotation-mark"))
		.flatMap(streams)
		.flatMap(cut);
}

function visible(form: Form): Form {
	return removed(removed(removed(form, BIDIRECTIONAL, "bidirectional-character"), control(), "control-character"), invisible(), "invisible-character");
}

function removed({ text, tricks }: Form, pattern: RegExp, trick: NameTrick): Form {
	const rest = text.replace(pattern, "");
	return rest === text ? { text, tricks } : { text: rest, tricks: [...tricks, trick] };
}

/** The name itself, and the one whose full-width and other compatibility characters are the plain ones. */
function compatible(form: Form): readonly Form[] {
	const text = normalize(form.text, "NFKC");
	return text === normalize(form.text) ? [form] : [form, { text, tricks: [...form.tricks, "compatibility-character"] }];
}

function lastPart(text: string): string {
	let end = text.length;
	while (PATH.test(text.charAt(end - 1))) end--;
	let start = end;
	while (start > 0 && !PATH.test(text.charAt(start - 1))) start--;
	return text.slice(start, end);
}

/** A file's alternate data streams stand behind a colon: the file is judged, and the stream. */
function streams(form: Form): readonly Form[] {
	const parts = form.text.split(":", 2);
	if (parts.length < 2) return [form];
	const tricks: readonly NameTrick[] = [...form.tricks, "data-stream"];
	return parts.filter((text) => text !== "").map((text) => ({ text, tricks }));
}

function cut(form: Form): readonly Form[] {
	const text = form.text.slice(0, LONGEST);
	return text === form.text ? [form] : [form, { text, tricks: [...form.tricks, "overlong"] }];
}

const TAIL = /[.\s]/u;

/** Windows drops dots and spaces at the end of a name. */
function withoutTail({ text, tricks }: Form): Form {
	let end = text.length;
	while (TAIL.test(text.charAt(end - 1))) end--;
	return end === text.length ? { text, tricks } : { text: text.slice(0, end), tricks: [...tricks, "trailing-dot-or-space"] };
}

const CLASS_IDENTIFIER = /^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/u;
/** Classes that Windows opens like files of an extension: HTML applications, shortcuts, scriptlets. */
const CLASS_EXTENSIONS: Readonly<Record<string, string>> = {
	"{3050f4d8-98b5-11cf-bb82-00aa00bdce0b}": "hta",
	"{00021401-0000-0000-c000-000000000046}": "lnk",
	"{06290bd5-48aa-11d2-8432-006008c3fbfc}": "sct",
};

function candidateOf({ text, tricks }: Form): NameCandidate {
	const [stem, extension] = splitExtension(text);
	const [before, inner] = splitExtension(stem);
	if (!CLASS_IDENTIFIER.test(extension)) return { text, extension, inner: inner.trim(), tricks, unknownClass: false };
	const known = CLASS_EXTENSIONS[extension];
	return {
		text,
		extension: known ?? inner,
		inner: known === undefined ? splitExtension(before)[1].trim() : inner,
		tricks: [...tricks, "class-identifier"],
		unknownClass: known === undefined,
	};
}

function splitExtension(text: string): readonly [string, string] {
	const dot = text.lastIndexOf(".");
	return dot === -1 ? [text, ""] : [text.slice(0, dot), text.slice(dot + 1).toLowerCase()];
}
