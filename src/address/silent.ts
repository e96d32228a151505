import type { Decision } from "../core/decision.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Profile } from "../profile/types.ts";
import type { AddressCode } from "./types.ts";

/** The answer of a regulation that says nothing about addresses. */
export function addressUnregulated<Value>(profile: Profile): Decision<Value, AddressCode> {
	const ruling = new Ruling<AddressCode>(profile);
	ruling.note(profile.address);
	return ruling.decide<Value>(undefined, false);
}
