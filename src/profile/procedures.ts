import type { Procedure, Profile, Unstated } from "./types.ts";

/** The procedures of a profile by their ids; none where the regulation is silent on them. */
export function proceduresOf({ procedures }: Profile): Readonly<Record<string, Procedure>> {
	return isUnstated(procedures) ? {} : procedures;
}

/** A procedure may have the id `unstated` as well: only `true` in that place is silence. */
function isUnstated(procedures: Profile["procedures"]): procedures is Unstated {
	return procedures["unstated"] === true;
}
