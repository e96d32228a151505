import { useRef } from "preact/hooks";
import { usePage } from "../page.ts";

/** An address that is taken. */
export interface TakenRow {
	readonly key: number;
	readonly address: string;
	readonly name: string;
	readonly id: string;
	readonly retired: boolean;
	/** Of a body; a person where absent. */
	readonly kind?: string;
}

/** The addresses that are taken already, to be changed. */
export function TakenTable({ rows, setRows }: { readonly rows: readonly TakenRow[]; readonly setRows: (rows: readonly TakenRow[]) => void }) {
	const { say, announce } = usePage();
	const change = (key: number, part: Partial<TakenRow>): void => setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
	const add = (): void => setRows([...rows, { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, address: "", name: "", id: "", retired: false }]);
	const adding = useRef<HTMLButtonElement>(null);
	return (
		<section class="card stack">
			<h3>{say("taken")}</h3>
			{rows.length === 0 ? (
				<p class="hint">{say("takenNone")}</p>
			) : (
				<ul class="taken">
					{rows.map((row, index) => {
						const number = index + 1;
						return (
							<li key={row.key}>
								<input
									class="mono"
									type="text"
									spellcheck={false}
									autocapitalize="off"
									autocomplete="off"
									aria-label={say("takenAddress", { number })}
									placeholder={say("address")}
									value={row.address}
									onInput={(event) => change(row.key, { address: event.currentTarget.value })}
								/>
								<input
									type="text"
									autocomplete="off"
									aria-label={say("takenName", { number })}
									placeholder={say("holder")}
									value={row.name}
									onInput={(event) => change(row.key, { name: event.currentTarget.value })}
								/>
								<input
									class="mono"
									type="text"
									spellcheck={false}
									autocomplete="off"
									aria-label={say("takenId", { number })}
									placeholder={say("id")}
									value={row.id}
									onInput={(event) => change(row.key, { id: event.currentTarget.value })}
								/>
								<label class="check">
									<input type="checkbox" checked={row.retired} onChange={(event) => change(row.key, { retired: event.currentTarget.checked })} />
									<span>{say("retired")}</span>
								</label>
								<button
									type="button"
									class="link"
									onClick={() => {
										setRows(rows.filter(({ key }) => key !== row.key));
										// The button that was pressed is gone.
										adding.current?.focus();
										announce(say("takenRemoved"));
									}}
								>
									{say("remove")}
									<span class="visually-hidden"> {row.address}</span>
								</button>
							</li>
						);
					})}
				</ul>
			)}
			<div class="buttons">
				<button type="button" class="button quiet" ref={adding} onClick={add}>
					{say("takenAdd")}
				</button>
			</div>
		</section>
	);
}
