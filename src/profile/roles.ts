import type { Role } from "./types.ts";

/** Every role, in the order of a profile. */
export const ROLES: readonly Role[] = ["user", "administrator"];
