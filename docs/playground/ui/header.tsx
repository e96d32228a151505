import { provinces } from "../../../src/index.ts";
import { usePage } from "../page.ts";
import { CUSTOM, type LanguageCode, type Theme } from "../route.ts";

const THEMES: readonly Theme[] = ["auto", "light", "dark"];
const LANGUAGES: readonly (readonly [LanguageCode, string])[] = [
	["vi", "Tiếng Việt"],
	["en", "English"],
];

/** The name of the page, and what holds for all panels: the province, the language, light or dark. */
export function Header() {
	const { route, go, say, custom, catalogue } = usePage();
	const { language } = catalogue;
	const changed = Object.keys(route.readings).length;
	return (
		<header class="head">
			<div class="head-row">
				<h1>
					<svg viewBox="0 0 32 32" aria-hidden="true">
						<rect class="mark-ground" width="32" height="32" rx="7" />
						<path class="mark-paper" d="M6 10.5h20v12H6z" />
						<path class="mark-fold" d="m6 10.5 10 7.5 10-7.5" />
						<circle class="mark-seal" cx="24" cy="22" r="5" />
					</svg>
					{say("title")}
				</h1>
				<div class="context">
					<label>
						<span>{say("province")}</span>
						<select value={route.province} onChange={(event) => go({ province: event.currentTarget.value, readings: {} })}>
							{provinces.map(({ id, names }) => (
								<option key={id} value={id}>
									{names[language]}
								</option>
							))}
							{custom !== undefined && <option value={CUSTOM}>{say("customNamed", { name: custom.names[language] })}</option>}
						</select>
					</label>
					<button type="button" class={changed === 0 ? "chip" : "chip changed"} onClick={() => go({ panel: "province" })}>
						{changed === 0 ? say("readingsDefault") : say("readingsChanged", { count: changed })}
					</button>
				</div>
				<div class="head-tools">
					<fieldset class="switch">
						<legend class="visually-hidden">{say("language")}</legend>
						{LANGUAGES.map(([code, name]) => (
							<button key={code} type="button" lang={code} aria-pressed={code === language} onClick={() => go({ language: code })}>
								<span class="long">{name}</span>
								<span class="short" aria-hidden="true">
									{code.toUpperCase()}
								</span>
							</button>
						))}
					</fieldset>
					<label class="theme">
						<span class="visually-hidden">{say("theme")}</span>
						<select
							value={route.theme}
							onChange={(event) => {
								const chosen = THEMES.find((theme) => theme === event.currentTarget.value);
								if (chosen !== undefined) go({ theme: chosen });
							}}
						>
							{THEMES.map((theme) => (
								<option key={theme} value={theme}>
									{say(`theme-${theme}`)}
								</option>
							))}
						</select>
					</label>
				</div>
			</div>
		</header>
	);
}
