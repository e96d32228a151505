import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Profile, provinces, withReadings } from "../../src/index.ts";
import { fill } from "../../src/messages/fill.ts";
import { en, forProfile, vi } from "../../src/messages.ts";
import { type Page, PageContext, type Say, todayInVietnam } from "./page.ts";
import { AccountPanel } from "./panels/account.tsx";
import { AddressPanel } from "./panels/address.tsx";
import { AttachmentPanel } from "./panels/attachment.tsx";
import { DeadlinePanel } from "./panels/deadline.tsx";
import { ListPanel } from "./panels/list.tsx";
import { PasswordPanel } from "./panels/password.tsx";
import { ProvincePanel } from "./panels/province.tsx";
import { CUSTOM, formatRoute, PANELS, type PanelName, parseRoute, type Route } from "./route.ts";
import { enTexts } from "./texts/en.ts";
import { viTexts } from "./texts/vi.ts";
import { Guard } from "./ui/guard.tsx";
import { Header } from "./ui/header.tsx";
import { Tabs } from "./ui/tabs.tsx";

const CONTENT = {
	province: ProvincePanel,
	address: AddressPanel,
	list: ListPanel,
	password: PasswordPanel,
	attachment: AttachmentPanel,
	account: AccountPanel,
	deadline: DeadlinePanel,
} satisfies Record<PanelName, () => unknown>;

const currentRoute = (): Route => parseRoute(location.hash, navigator.languages);

/** The page's address is what the page shows: links, reloads and the browser's own steps back all work. */
function useRoute(): readonly [Route, Page["go"]] {
	const [route, setRoute] = useState(currentRoute);
	useEffect(() => {
		const follow = (): void => setRoute(currentRoute());
		addEventListener("hashchange", follow);
		return () => removeEventListener("hashchange", follow);
	}, []);
	const go = useCallback((change: Partial<Route>) => {
		const before = currentRoute();
		const next = { ...before, ...change };
		const hash = formatRoute(next);
		// Another panel is a step that the browser can take back; a switch is not.
		if (next.panel === before.panel) history.replaceState(null, "", hash);
		else history.pushState(null, "", hash);
		setRoute(next);
	}, []);
	return [route, go];
}

/** Choices that the profile knows; an address from elsewhere may hold others. */
function knownReadings(profile: Profile, choices: Route["readings"]): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(choices).filter(([id, option]) => {
			const reading = profile.readings.find((known) => known.id === id);
			return reading !== undefined && Object.hasOwn(reading.options, option);
		}),
	);
}

/** A panel can be reached by itself, as the pattern of tabs asks for: it may hold much to read and nothing to type into. */
const FOCUSABLE = { tabIndex: 0 };

/** Everything: the header, the tabs and their panels. */
export function App() {
	const [given, go] = useRoute();
	const [custom, setCustom] = useState<Profile>();
	const [today] = useState(todayInVietnam);
	const [spoken, setSpoken] = useState("");
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const announce = useCallback((text: string) => {
		clearTimeout(timer.current);
		// The same words again are heard only where there were none between.
		setSpoken("");
		timer.current = setTimeout(() => setSpoken(text), 600);
	}, []);

	const [first] = provinces;
	const base =
		(given.province === CUSTOM ? custom : provinces.find(({ id }) => id === given.province)) ?? provinces.find(({ id }) => id === "tuyen-quang") ?? first;
	if (base === undefined) throw new Error("there is no province");
	const choices = JSON.stringify(knownReadings(base, given.readings));
	const profile = useMemo(() => {
		const known: Record<string, string> = JSON.parse(choices);
		return Object.keys(known).length === 0 ? base : withReadings(base, known);
	}, [base, choices]);
	const { language, theme } = given;
	const catalogue = useMemo(() => forProfile(language === "vi" ? vi : en, profile), [language, profile]);
	const say = useCallback<Say>(
		(name, values = {}) => {
			const texts = language === "vi" ? viTexts : enTexts;
			return fill(texts[name], Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]))).text;
		},
		[language],
	);
	const page: Page = useMemo(() => {
		const province = base === custom ? CUSTOM : base.id;
		const route: Route = { ...given, province, readings: JSON.parse(choices) };
		return { route, go, profile, base, custom, setCustom, catalogue, say, today, announce };
	}, [given, choices, go, profile, base, custom, catalogue, say, today, announce]);

	useEffect(() => {
		document.documentElement.lang = language;
		document.title = `${say(`tab-${given.panel}`)} · ${say("title")}`;
	}, [language, given.panel, say]);
	useEffect(() => {
		if (theme === "auto") delete document.documentElement.dataset["theme"];
		else document.documentElement.dataset["theme"] = theme;
	}, [theme]);

	const panelBefore = useRef(given.panel);
	useEffect(() => {
		if (panelBefore.current === given.panel) return;
		panelBefore.current = given.panel;
		scrollTo({ top: 0, behavior: "instant" });
	}, [given.panel]);

	const seen = useRef(new Set<PanelName>());
	seen.current.add(given.panel);
	return (
		<PageContext.Provider value={page}>
			<Header />
			{given.province !== base.id && base !== custom && (
				<p class="notice" role="note">
					{say("otherProvince", { name: base.names[language] })}
				</p>
			)}
			<main class="frame">
				<Tabs />
				<div class="panels">
					{PANELS.map((panel) => {
						const Content = CONTENT[panel];
						return (
							<div key={panel} id={`panel-${panel}`} role="tabpanel" aria-labelledby={`tab-${panel}`} {...FOCUSABLE} hidden={panel !== given.panel}>
								{seen.current.has(panel) && (
									<Guard retry={profile}>
										<Content />
									</Guard>
								)}
							</div>
						);
					})}
				</div>
			</main>
			<footer class="foot">
				<p>{say("footPrivacy")}</p>
				<p>{say("footLaw")}</p>
				{HOME[language] !== undefined && (
					<p>
						<a href={HOME[language]}>{say("documentation")}</a>
					</p>
				)}
			</footer>
			<div class="visually-hidden" role="status" aria-live="polite">
				{spoken}
			</div>
		</PageContext.Provider>
	);
}
