import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../page.ts";
import { PANELS, type PanelName } from "../route.ts";

const WIDE = "(min-width: 60rem)";

function useWide(): boolean {
	const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
	useEffect(() => {
		const query = matchMedia(WIDE);
		const follow = (): void => setWide(query.matches);
		query.addEventListener("change", follow);
		return () => query.removeEventListener("change", follow);
	}, []);
	return wide;
}

/** Where a key leads from a tab. */
function after(panel: PanelName, key: string): PanelName | undefined {
	const place = PANELS.indexOf(panel);
	const last = PANELS.length - 1;
	const target =
		key === "ArrowRight" || key === "ArrowDown"
			? (place + 1) % PANELS.length
			: key === "ArrowLeft" || key === "ArrowUp"
				? (place + last) % PANELS.length
				: key === "Home"
					? 0
					: key === "End"
						? last
						: undefined;
	return target === undefined ? undefined : PANELS[target];
}

/** The panels as tabs: a column beside the panel where there is room, a strip above it elsewhere. */
export function Tabs() {
	const { route, go, say } = usePage();
	const wide = useWide();
	const list = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const tab = list.current?.querySelector(`#tab-${route.panel}`);
		const strip = list.current;
		if (tab instanceof HTMLElement && strip !== null) strip.scrollLeft = tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
	}, [route.panel]);
	return (
		<div class="tabs" role="tablist" aria-label={say("panels")} aria-orientation={wide ? "vertical" : "horizontal"} ref={list}>
			{PANELS.map((panel) => (
				<button
					key={panel}
					type="button"
					role="tab"
					id={`tab-${panel}`}
					aria-controls={`panel-${panel}`}
					aria-selected={panel === route.panel}
					tabIndex={panel === route.panel ? 0 : -1}
					onClick={() => panel !== route.panel && go({ panel })}
					onKeyDown={(event) => {
						const next = after(panel, event.key);
						if (next === undefined) return;
						event.preventDefault();
						go({ panel: next });
						document.getElementById(`tab-${next}`)?.focus();
					}}
				>
					{say(`tab-${panel}`)}
				</button>
			))}
		</div>
	);
}
