import { isRecord } from "../core/is-record.ts";
import { kindOf } from "../core/kind-of.ts";
import type { Catalogue } from "./catalogue.ts";

const SECTIONS = [
	"outcomes",
	"levels",
	"findings",
	"states",
	"actions",
	"resolutions",
	"kinds",
	"procedures",
	"rejections",
	"terms",
	"phrases",
	"instruments",
] as const;

/** @throws TypeError where a value is no catalogue. */
export function assertCatalogue(catalogue: unknown): asserts catalogue is Catalogue {
	if (!isRecord(catalogue)) throw new TypeError(`catalogue: expected a catalogue such as vi or en, got ${kindOf(catalogue)}`);
	for (const section of SECTIONS) if (!isRecord(catalogue[section])) throw new TypeError(`catalogue.${section}: expected an object of texts`);
	if (catalogue["language"] !== "vi" && catalogue["language"] !== "en") throw new TypeError('catalogue.language: expected "vi" or "en"');
}
