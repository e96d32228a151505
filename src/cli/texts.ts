import type { Catalogue } from "../messages/catalogue.ts";
import { en } from "../messages/en.ts";
import { fill } from "../messages/fill.ts";
import { printable } from "../messages/sanitize.ts";
import { vi } from "../messages/vi.ts";
import { enTexts } from "./texts-en.ts";
import { viTexts } from "./texts-vi.ts";

/** What the command itself says. */
export type TextName = keyof typeof viTexts;

/** The language of a run: the rules' messages, and the command's own. */
export interface Language {
	readonly catalogue: Catalogue;
	/** One of the command's texts with values put in: names of files, what was typed, what stands in a file. None of them ends the line; `message` alone is told as it is. */
	say(name: TextName, values?: Readonly<Record<string, string | number>>): string;
}

const own: Readonly<Record<"vi" | "en", Readonly<Record<TextName, string>>>> = { vi: viTexts, en: enTexts };

/** The language asked for, or else that of the locale: Vietnamese where it is Vietnamese, English otherwise. */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
	const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
	const code = asked === "vi" || asked === "en" ? asked : locale.toLowerCase().startsWith("vi") ? "vi" : "en";
	return {
		catalogue: code === "vi" ? vi : en,
		say: (name, values = {}) => fill(own[code][name], Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shown(key, String(value))]))).text,
	};
}

/** A message was put together from values that are fit to be shown, and may have lines. */
const shown = (key: string, value: string): string => (key === "message" ? value : printable(value));
