/**
 * The profile of Bắc Ninh alone, for programs that need no other.
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
 * Bắc Ninh: the regulation on managing and using the official e-mail system in the province's state bodies, in force from 5 December 2025.
 *
 * @example
 * ```ts
 * bacNinh.instruments[0].number // => "79/2025/QĐ-UBND"
 * ```
 */
export const bacNinh: Profile = /* @__PURE__ */ freeze<Profile>({
	schemaVersion: 1,
	id: "bac-ninh",
	names: { vi: "Bắc Ninh", en: "Bắc Ninh" },
	instruments: [
		{
			id: "bac-ninh-79-2025",
			title: {
				vi: "Quy chế thư điện tử công vụ trong cơ quan nhà nước tỉnh Bắc Ninh",
				en: "Regulation on official e-mail in state bodies of Bắc Ninh province",
			},
			number: "79/2025/QĐ-UBND",
			issuedOn: "2025-11-21",
			issuer: { vi: "Ủy ban nhân dân tỉnh Bắc Ninh", en: "People's Committee of Bắc Ninh province" },
			inForce: { value: { from: "2025-12-05", to: null }, basis: ["QĐ:2"] },
			status: "in-force",
			repeals: { value: [{ number: "27/2018/QĐ-UBND" }], basis: ["QĐ:2"] },
			checked: [{ by: "thu-cong-vu maintainers", on: "2026-11-21" }],
		},
	],
	references: {
		"civil-code-2015": { vi: "Bộ luật Dân sự số 91/2015/QH13", en: "Civil Code 91/2015/QH13" },
		"law-20-2023-qh15": { vi: "Luật Giao dịch điện tử số 20/2023/QH15", en: "Law on E-transactions 20/2023/QH15" },
	},
	exclusions: { unstated: true, basis: ["1.2"] },
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
