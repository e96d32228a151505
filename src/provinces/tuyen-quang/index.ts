/**
 * The profile of Tuyên Quang alone, for programs that need no other.
 *
 * @module
 */
import { freeze } from "../../core/decision.ts";
import type { Profile } from "../../profile/types.ts";
import { address } from "./address.ts";
import { lifecycle, periods, procedures } from "./lifecycle.ts";
import { attachment, retention, text } from "./other.ts";
import { password } from "./password.ts";
import { readings } from "./readings.ts";
import { clauses, defects } from "./register.ts";

/**
 * Tuyên Quang: the regulation on managing, operating and using the province's official e-mail system, in force from 20 January 2026.
 *
 * @example
 * ```ts
 * tuyenQuang.instruments[0].inForce.value.from // => "2026-01-20"
 * ```
 */
export const tuyenQuang: Profile = /* @__PURE__ */ freeze<Profile>({
	schemaVersion: 1,
	id: "tuyen-quang",
	names: { vi: "Tuyên Quang", en: "Tuyên Quang" },
	instruments: [
		{
			id: "tuyen-quang-2025",
			title: {
				vi: "Quy chế thư điện tử công vụ tỉnh Tuyên Quang",
				en: "Regulation on official e-mail of Tuyên Quang province",
			},
			number: null,
			issuedOn: null,
			issuer: { vi: "Ủy ban nhân dân tỉnh Tuyên Quang", en: "People's Committee of Tuyên Quang province" },
			inForce: { value: { from: "2026-01-20", to: null }, basis: ["QĐ:2.1"] },
			status: "draft",
			repeals: { unstated: true },
			checked: [{ by: "thu-cong-vu maintainers", on: "2026-11-21" }],
		},
	],
	references: {
		"civil-code-2015": { vi: "Bộ luật Dân sự số 91/2015/QH13", en: "Civil Code 91/2015/QH13" },
	},
	exclusions: { unstated: true, basis: ["2"] },
	address,
	password,
	periods,
	lifecycle,
	procedures,
	retention,
	attachment,
	text,
	clauses,
	readings,
	defects,
});
