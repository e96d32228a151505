import type { Page } from "../page.ts";
import { CUSTOM } from "../route.ts";

/** The regulation in its default readings, as a worker can be told of it. */
export function profileFor({ route, base }: Page): { readonly id: string } | { readonly json: string } {
	return route.province === CUSTOM ? { json: JSON.stringify(base) } : { id: base.id };
}
