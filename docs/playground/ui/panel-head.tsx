import { usePage } from "../page.ts";
import type { PanelName } from "../route.ts";

/** What a panel is for. */
export function PanelHead({ panel }: { readonly panel: PanelName }) {
	const { say } = usePage();
	return (
		<header class="panel-head">
			<h2>{say(`title-${panel}`)}</h2>
			<p class="lead">{say(`lead-${panel}`)}</p>
		</header>
	);
}
