export type * from "./types/address.ts";
export type * from "./types/lifecycle.ts";
export type * from "./types/other.ts";
export type * from "./types/password.ts";
export type * from "./types/profile.ts";
export type * from "./types/sourced.ts";
