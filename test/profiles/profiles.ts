import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const FOLDER = new URL("./", import.meta.url);

/** The profiles of invented provinces, as JSON data, by id. */
export const invented: ReadonlyMap<string, unknown> = new Map(
	readdirSync(FOLDER)
		.filter((name) => name.endsWith(".json"))
		.map((name) => [basename(name, ".json"), JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"))]),
);

/** The invented and the built-in profiles, as JSON data, by id. */
export const all: ReadonlyMap<string, unknown> = new Map([
	...invented,
	...[bacNinh, tuyenQuang].map((profile): [string, unknown] => [profile.id, JSON.parse(JSON.stringify(profile))]),
]);
