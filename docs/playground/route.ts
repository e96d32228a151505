/** The panels, in the order of the tabs. */
export const PANELS = ["province", "address", "list", "password", "attachment", "account", "deadline"] as const;

/** One of the panels. */
export type PanelName = (typeof PANELS)[number];

/** A language of the page. */
export type LanguageCode = "vi" | "en";

/** `auto` follows the system. */
export type Theme = "auto" | "light" | "dark";

/** All that the address of the page says: nothing of what is typed into it. */
export interface Route {
	readonly panel: PanelName;
	/** Id of a built-in province, or `custom` for a pasted profile, which the address does not hold. */
	readonly province: string;
	/** Options that differ from the defaults, by reading. */
	readonly readings: Readonly<Record<string, string>>;
	readonly language: LanguageCode;
	readonly theme: Theme;
}

export const CUSTOM = "custom";

function isPanel(text: string): text is PanelName {
	return PANELS.some((panel) => panel === text);
}

/** Vietnamese unless the browser asks for another language first. */
function preferredLanguage(languages: readonly string[]): LanguageCode {
	const [first = "vi"] = languages;
	return first.toLowerCase().startsWith("vi") ? "vi" : "en";
}

/** Reads the part of the page's address after `#`; whatever it does not say, or says wrongly, takes its usual value. */
export function parseRoute(hash: string, languages: readonly string[]): Route {
	const [path = "", query = ""] = hash.replace(/^#\/?/u, "").split("?");
	const parameters = new URLSearchParams(query);
	const language = parameters.get("lang");
	const theme = parameters.get("theme");
	const readings = (parameters.get("readings") ?? "").split(",").flatMap((choice) => {
		const colon = choice.indexOf(":");
		return colon < 1 ? [] : [[choice.slice(0, colon), choice.slice(colon + 1)] as const];
	});
	return {
		panel: isPanel(path) ? path : "address",
		province: parameters.get("province") ?? "tuyen-quang",
		readings: Object.fromEntries(readings),
		language: language === "vi" || language === "en" ? language : preferredLanguage(languages),
		theme: theme === "light" || theme === "dark" ? theme : "auto",
	};
}

/** The part after `#` that says the same. */
export function formatRoute({ panel, province, readings, language, theme }: Route): string {
	const choices = Object.entries(readings).map(([id, option]) => `${id}:${option}`);
	const parameters = [
		`province=${encodeURIComponent(province)}`,
		...(choices.length === 0 ? [] : [`readings=${choices.map((choice) => encodeURIComponent(choice).replaceAll("%3A", ":")).join(",")}`]),
		`lang=${language}`,
		...(theme === "auto" ? [] : [`theme=${theme}`]),
	];
	return `#/${panel}?${parameters.join("&")}`;
}
