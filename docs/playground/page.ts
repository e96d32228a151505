import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Profile } from "../../src/index.ts";
import type { Catalogue } from "../../src/messages.ts";
import type { Route } from "./route.ts";
import type { TextName } from "./texts/vi.ts";

/** A text of the page with values put in. */
export type Say = (name: TextName, values?: Readonly<Record<string, string | number>>) => string;

/** What every panel knows. */
export interface Page {
	readonly route: Route;
	/** Changes parts of the page's address. */
	go(change: Partial<Route>): void;
	/** The regulation in the readings chosen. */
	readonly profile: Profile;
	/** The same in its default readings. */
	readonly base: Profile;
	/** The pasted regulation, where there is one. */
	readonly custom: Profile | undefined;
	setCustom(profile: Profile): void;
	readonly catalogue: Catalogue;
	readonly say: Say;
	/** The current day in Vietnam, as the panels start. */
	readonly today: string;
	/** Tells a screen reader what became of a change. */
	announce(text: string): void;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** What every panel knows. */
export function usePage(): Page {
	const page = useContext(PageContext);
	if (page === undefined) throw new Error("a panel stands outside the page");
	return page;
}

/** The current day in Vietnam, whatever the clock of the machine is set to. */
export function todayInVietnam(): string {
	return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
