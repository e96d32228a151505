import { useEffect, useState } from "preact/hooks";
import type { Outcome } from "../../../src/index.ts";
import { formatValue } from "../../../src/messages/format-value.ts";
import { type Say, usePage } from "../page.ts";
import { OutcomeBadge } from "../ui/outcome.tsx";
import { PAGE_ROWS, type Report, type TablePage } from "../worker/protocol.ts";

type Done = Extract<Report, { readonly report: "done" }>;

const OUTCOMES: readonly Outcome[] = ["compliant", "violation", "discouraged", "undetermined", "unregulated"];

interface ListTableProps {
	readonly done: Done;
	readonly table: TablePage;
	readonly turn: (page: number, open: boolean) => void;
	readonly fileName: string;
}

/** The list with its addresses, a page at a time; the file to download holds all of it. */
export function ListTable({ done, table, turn, fileName }: ListTableProps) {
	const { say, catalogue } = usePage();
	const number = new Intl.NumberFormat(catalogue.language);
	const count = table.open ? done.openRows : done.rows;
	const pages = Math.max(1, Math.ceil(count / PAGE_ROWS));
	const first = table.page * PAGE_ROWS;
	const [url, setUrl] = useState<string>();
	useEffect(() => {
		const made = URL.createObjectURL(done.csv);
		setUrl(made);
		return () => URL.revokeObjectURL(made);
	}, [done.csv]);
	return (
		<section class="card stack" aria-label={say("result")}>
			<div class="list-head">
				<h3>{say("listRows", { rows: number.format(done.rows) })}</h3>
				{url !== undefined && (
					<a class="button" href={url} download={fileName}>
						{say("download")}
					</a>
				)}
			</div>
			<dl class="tally">
				{OUTCOMES.filter((outcome) => (done.outcomes[outcome] ?? 0) > 0).map((outcome) => (
					<div key={outcome}>
						<dt>
							<OutcomeBadge outcome={outcome} />
						</dt>
						<dd>{number.format(done.outcomes[outcome] ?? 0)}</dd>
					</div>
				))}
			</dl>
			<fieldset class="switch">
				<legend class="visually-hidden">{say("showRows")}</legend>
				<button type="button" aria-pressed={!table.open} onClick={() => turn(0, false)}>
					{say("allRows", { rows: number.format(done.rows) })}
				</button>
				<button type="button" aria-pressed={table.open} onClick={() => turn(0, true)}>
					{say("openRows", { rows: number.format(done.openRows) })}
				</button>
			</fieldset>
			<Rows table={table} />
			{pages > 1 && (
				<nav class="pages" aria-label={say("pages")}>
					<button type="button" class="button quiet" disabled={table.page === 0} onClick={() => turn(table.page - 1, table.open)}>
						{say("previous")}
					</button>
					<p>{say("pageOf", { from: number.format(first + 1), to: number.format(Math.min(first + PAGE_ROWS, count)), count: number.format(count) })}</p>
					<button type="button" class="button quiet" disabled={table.page >= pages - 1} onClick={() => turn(table.page + 1, table.open)}>
						{say("next")}
					</button>
				</nav>
			)}
			{pages > 1 && <p class="hint">{say("allInFile")}</p>}
			<details>
				<summary>{say("remarks")}</summary>
				<pre class="remarks">{done.remarks.trim()}</pre>
			</details>
		</section>
	);
}

/** What scrolls must be reached with the keyboard. */
const SCROLLS = { tabIndex: 0 };

/** Longer cells are cut on the screen; the file has them whole. */
const LONGEST_CELL = 300;

function Rows({ table }: { readonly table: TablePage }) {
	const { say, catalogue } = usePage();
	const { headings, rows } = table;
	const outcome = headings.lastIndexOf("outcome");
	const resolution = headings.lastIndexOf("resolution");
	/** What the command added stands last. */
	const added = headings.lastIndexOf("address");
	const order = headings.map((_, place) => place);
	if (rows.length === 0) return <p class="hint">{say("noRows")}</p>;
	return (
		<section class="scroll" aria-label={say("table")} {...SCROLLS}>
			<table>
				<thead>
					<tr>
						<th scope="col">{say("ordinal")}</th>
						{order.map((place) => (
							<th key={place} scope="col">
								{place >= added ? nameOf(headings[place] ?? "", say) : headings[place]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ number, cells }) => (
						<tr key={number}>
							<th scope="row">{number}</th>
							{order.map((place) => (
								<td key={place} class={headings[place] === "address" ? "mono" : place === resolution ? "resolution" : undefined}>
									{place === outcome ? (
										<OutcomeCell text={cells[place] ?? ""} />
									) : place === resolution && cells[place] !== "" ? (
										formatValue("resolution", cells[place], catalogue)
									) : (
										cut(cells[place] ?? "")
									)}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

/** The columns that were added, in words. */
function nameOf(heading: string, say: Say): string {
	return heading === "address" || heading === "resolution" || heading === "outcome" || heading === "findings" ? say(heading) : heading;
}

function OutcomeCell({ text }: { readonly text: string }) {
	const outcome = OUTCOMES.find((known) => known === text);
	return outcome === undefined ? text : <OutcomeBadge outcome={outcome} />;
}

function cut(cell: string): string {
	return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell;
}
