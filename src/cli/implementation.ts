import { vietnamPublicSector } from "../calendar/vietnam-public-sector.ts";
import { parseProfile } from "../profile/parse.ts";
import { withReadings } from "../profile/readings.ts";
import { provinces } from "../provinces/index.ts";
import { functions } from "./functions.ts";
import type { Implementation } from "./vectors/run-vector-file.ts";

/** What is installed: the functions, profiles and calendars of this package. */
export const implementation: Implementation = {
	functions,
	profiles: Object.fromEntries(provinces.map((profile) => [profile.id, profile])),
	calendars: { [vietnamPublicSector.id]: vietnamPublicSector },
	parseProfile,
	withReadings,
};
