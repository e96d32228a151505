import type { ByteSource } from "../source.ts";
import type { Packed } from "./member.ts";

/** Methods that some reader of zips unpacks. */
const OTHER_METHODS: ReadonlySet<number> = /* @__PURE__ */ new Set([1, 2, 3, 4, 5, 6, 9, 10, 12, 14, 16, 18, 19, 20, 93, 94, 95, 96, 97, 98]);

/** How bytes of a zip are packed. */
export function packing(method: number, source: ByteSource, size: number): Packed {
	if (method === 0) return { method: "stored", source, size };
	if (method === 8) return { method: "deflated", source, size };
	return { method: OTHER_METHODS.has(method) ? "other" : "unknown", source, size };
}
