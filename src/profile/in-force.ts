import { type CivilDay, formatCivilDate, parseCivilDate } from "../core/civil-date.ts";
import { perProfile } from "./compile.ts";
import type { Ruling } from "./ruling.ts";
import type { Profile } from "./types.ts";

/** First and last civil day in force; `to` is infinite where no end is set. */
export interface ForceSpan {
	readonly from: CivilDay;
	readonly to: CivilDay;
}

/** From when to when the regulation is in force. */
export const forceSpan: (profile: Profile) => ForceSpan = /* @__PURE__ */ perProfile(({ instruments: [regulation] }) => {
	const { from, to } = regulation.inForce.value;
	const first = parseCivilDate(from);
	const last = to === null ? Number.POSITIVE_INFINITY : parseCivilDate(to);
	if (first === undefined || last === undefined) throw new TypeError("profile: instruments[0].inForce must hold dates that exist");
	return { from: first, to: last };
});

/**
 * Whether the regulation is in force on a day; where it is not, the note `profile.not-in-force` is added, and the answer is unregulated.
 *
 * @returns `true` in force, `false` not.
 */
export function checkInForce(ruling: Ruling, profile: Profile, asOf: CivilDay): boolean {
	const { from, to } = forceSpan(profile);
	if (asOf >= from && asOf <= to) return true;
	const { inForce } = profile.instruments[0];
	const until = inForce.value.to === null ? {} : { to: inForce.value.to };
	ruling.find("profile.not-in-force", "note", { asOf: formatCivilDate(asOf), from: inForce.value.from, ...until }, inForce);
	return false;
}
