import type { Random } from "./random.ts";

/** What the four entry points export, in one object: from the sources, or from a built bundle. */
export type Api = Readonly<Record<string, unknown>>;

/** A profile with what the generated facts need to know of it. */
export interface Place {
	readonly profile: unknown;
	readonly id: string;
	readonly domain: string;
	readonly procedures: readonly string[];
	readonly kinds: readonly string[];
	/** The names of its readings with those of their options. */
	readonly readings: readonly (readonly [id: string, options: readonly string[]])[];
	/** What readings made of the profile so far. */
	readonly variants: Map<string, unknown>;
}

/** What calls are made of. */
export interface World {
	readonly places: readonly Place[];
	readonly calendars: readonly unknown[];
	readonly catalogues: readonly unknown[];
	/** Profiles of invented provinces, as data. */
	readonly invented: readonly unknown[];
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Calls a function of the package by its name. */
export function call(api: Api, name: string, args: readonly unknown[]): unknown {
	const exported = api[name];
	if (typeof exported !== "function") throw new ReferenceError(`nothing of the package is called ${name}`);
	return Reflect.apply(exported, undefined, args);
}

/** @param invented - The profiles of invented provinces, as data. */
export function world(api: Api, invented: readonly unknown[]): World {
	const data = [...invented, ...invented.filter((one) => isObject(one) && one["id"] === "phu-vinh").map(ofUnits)];
	const profiles = [api["bacNinh"], api["tuyenQuang"], ...data.map((one) => call(api, "parseProfile", [one]))];
	return {
		places: profiles.map(place),
		calendars: [api["vietnamPublicSector"], OFFICE, SHORT],
		catalogues: [api["vi"], api["en"]],
		invented,
	};
}

/** The one shape that no invented province has: a password that must not be the unit's name. */
function ofUnits(data: unknown): unknown {
	return JSON.parse(
		JSON.stringify(data).replace('"equals","text":"organization"', '"equals","text":"unit"').replace('"id":"phu-vinh"', '"id":"phu-vinh-units"'),
	);
}

function place(profile: unknown): Place {
	if (!isObject(profile)) throw new TypeError("no profile");
	const address = isObject(profile["address"]) ? profile["address"] : {};
	const domain = isObject(address["domain"]) ? address["domain"]["value"] : undefined;
	const procedures = isObject(profile["procedures"]) && !("unstated" in profile["procedures"]) ? Object.keys(profile["procedures"]) : [];
	const kinds = isObject(address["organizations"]) ? Object.keys(address["organizations"]) : [];
	const readings = (Array.isArray(profile["readings"]) ? profile["readings"] : []).map(({ id, options }): readonly [string, readonly string[]] => [
		String(id),
		Object.keys(options),
	]);
	return {
		profile,
		id: String(profile["id"]),
		domain: typeof domain === "string" ? domain : "bacninh.gov.vn",
		procedures: [...procedures, ...PROCEDURES],
		kinds: [...kinds, ...KINDS],
		readings,
		variants: new Map(),
	};
}

const PROCEDURES = ["issue-mailbox", "reset-password", "restore-account", "request-termination", "terminate-account"];
const KINDS = ["agency", "unit", "commune-committee", "association"];

/** A calendar with office hours. */
const OFFICE = {
	id: "office",
	coversFrom: "2025-01-01",
	coversTo: "2027-06-30",
	restWeekdays: [6, 7],
	days: [
		{ date: "2026-09-02", works: false, kind: "holiday", status: "announced", source: "test", name: "holiday" },
		{ date: "2026-08-22", works: true, kind: "swap-working-day", status: "announced", source: "test", name: "swap" },
		{ date: "2026-05-04", works: false, kind: "holiday", status: "unconfirmed", source: "test", name: "perhaps" },
	],
	hours: {
		"1": [
			["07:30", "11:30"],
			["13:30", "17:00"],
		],
		"5": [["08:00", "16:00"]],
		default: [["08:00", "17:00"]],
	},
};

/** A calendar that soon ends, on which nobody rests on Saturdays. */
const SHORT = { id: "short", coversFrom: "2026-01-01", coversTo: "2026-03-31", restWeekdays: [7], days: [] };

/** A province: mostly one of the two that are built in. */
export function pickPlace(random: Random, { places }: World): Place {
	for (const found of places.slice(random.chance(40) ? random.int(2) : random.int(places.length))) return found;
	throw new RangeError("there is no profile");
}

/** Its profile, sometimes read another way; a choice that was made before gives the same object, so that it is not compiled again. */
export function pickProfile(random: Random, { profile, readings, variants }: Place, api: Api): unknown {
	if (readings.length === 0 || random.chance(55)) return profile;
	const choices = Array.from({ length: random.chance(80) ? 1 : 2 }, () => {
		const [id, options] = random.pick(readings);
		return [id, random.pick(options)];
	});
	const key = JSON.stringify(choices);
	const variant = variants.get(key) ?? call(api, "withReadings", [profile, Object.fromEntries(choices)]);
	variants.set(key, variant);
	return variant;
}
