import { freeze } from "../core/decision.ts";
import type { Profile } from "../profile/types.ts";
import { bacNinh } from "./bac-ninh/index.ts";
import { tuyenQuang } from "./tuyen-quang/index.ts";

/**
 * The built-in profiles.
 *
 * @example
 * ```ts
 * provinces.map(({ id }) => id) // => ["tuyen-quang", "bac-ninh"]
 * ```
 */
export const provinces: readonly Profile[] = /* @__PURE__ */ freeze([tuyenQuang, bacNinh]);
