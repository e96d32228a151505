import { bacNinh, type Profile, tuyenQuang, withReadings } from "../../../src/index.ts";
import type { Province } from "../../models/address-reading.ts";
import type { Readings } from "../../models/address-verdicts.ts";

/** What the models call each reading. */
const NAMES: Readonly<Record<Province, Readonly<Partial<Record<keyof Readings, string>>>>> = {
	"tuyen-quang": {
		order: "TQ-EXTEND-ORDER",
		initial: "TQ-INITIAL",
		start: "TQ-ORDINAL-START",
		stem: "TQ-ORDINAL-STEM",
		otherKind: "TQ-CROSS-KIND",
		exhausted: "TQ-EXHAUSTED",
		unknown: "HOLDER-UNKNOWN",
		each: "TQ-ONE-EACH",
	},
	"bac-ninh": { commune: "BN-COMMUNE-NAME", parent: "BN-UNIT-PARENT", legacy: "BN-LEGACY" },
};

const made = new Map<string, Profile>();

/** A province's regulation, read as a model is told to, as far as the readings are the province's; made once. */
export function readAs(province: Province, readings: Partial<Readings>): Profile {
	const names = new Map(Object.entries(NAMES[province]));
	const choices: Record<string, string> = {};
	for (const [name, value] of Object.entries(readings)) {
		const id = names.get(name);
		if (id !== undefined) choices[id] = String(value);
	}
	const key = `${province} ${JSON.stringify(choices)}`;
	const profile = made.get(key) ?? withReadings(province === "tuyen-quang" ? tuyenQuang : bacNinh, choices);
	made.set(key, profile);
	return profile;
}
