import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Identity } from "../../../src/index.ts";
import { usePage } from "../page.ts";
import { AreaField, CheckField, FileField, OthersLeft, SelectField, TextField } from "../ui/fields.tsx";
import { PanelHead } from "../ui/panel-head.tsx";
import type { Report, TablePage } from "../worker/protocol.ts";
import { type Job, startWorker } from "../worker/start-worker.ts";
import { personNeeds } from "./address-facts.ts";
import { failureText } from "./failure-text.ts";
import { ListTable } from "./list-table.tsx";
import { profileFor } from "./profile-for.ts";

/** A longer text stays out of the text field: laying it out would hold up the page for seconds. */
const LONGEST_SHOWN = 100_000;
/** A longer paste does too: a text field takes it in so slowly that it can be felt. */
const LONGEST_PASTED = 20_000;

const EXAMPLE: Readonly<Record<string, string>> = {
	"bac-ninh": "id,Họ và tên,4 số cuối CCCD\ne1,Nguyễn Văn Hà,0123\ne2,Nguyễn Vân Hà,7123\ne3,Trần Thị Bích Ngọc,0456\ne4,Trần Thị 4n,0789\n",
	"tuyen-quang":
		"id,Họ và tên,Cơ quan\ne1,Nguyễn Văn Hà,skhcn\ne2,Nông Viết Hà,skhcn\ne3,Nguyễn Văn Hạ,skhcn\ne4,Nguyễn Vân Hà,skhcn\ne5,Nông Việt Hạ,skhcn\ne6,Trần Thị 4n,skhcn\n",
};

type Done = Extract<Report, { readonly report: "done" }>;

/** What is to be allocated: a text in the field, or one that is too long for it, or a file. */
type Source =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "long"; readonly text: string }
	| { readonly kind: "file"; readonly file: File; readonly others: number };

/** A list of people and bodies: addresses for all of them, by the command's own code in a worker. */
export function ListPanel() {
	const page = usePage();
	const { say, route, profile, catalogue, announce } = page;
	const [given, setSource] = useState<Source>();
	const example = EXAMPLE[profile.id] ?? "";
	const source: Source = given ?? { kind: "text", text: example };
	const [existing, setExisting] = useState<Source>({ kind: "text", text: "" });
	const [organization, setOrganization] = useState("skhcn");
	const [identity, setIdentity] = useState<Identity | "auto">("auto");
	const [excel, setExcel] = useState(false);
	const [progress, setProgress] = useState<number>();
	const [problem, setProblem] = useState<string>();
	const [done, setDone] = useState<Done>();
	const [table, setTable] = useState<TablePage>();
	const job = useRef<Job | undefined>(undefined);

	const stop = (): void => {
		job.current?.stop();
		job.current = undefined;
		setProgress(undefined);
	};
	useEffect(() => () => job.current?.stop(), []);
	// The answer that stands there is of the list, the choices, the regulation and the language before.
	useEffect(() => {
		stop();
		setDone(undefined);
		setTable(undefined);
		setProblem(undefined);
	}, [profile, route.language, given, existing, organization, identity, excel]);

	const run = (): void => {
		stop();
		setDone(undefined);
		setTable(undefined);
		setProblem(isBlank(source) ? say("listNone") : undefined);
		if (isBlank(source)) return;
		setProgress(0);
		const worker = startWorker((report) => {
			switch (report.report) {
				case "progress":
					setProgress(report.rows / report.expected);
					break;
				case "page":
					setTable(report);
					break;
				case "done":
					setProgress(undefined);
					setDone(report);
					announce(say("listDone", { rows: report.rows, open: report.openRows }));
					worker.order({ job: "page", page: 0, open: false });
					break;
				case "failed":
					stop();
					setProblem(failureText(report, say));
			}
		});
		job.current = worker;
		const needs = personNeeds(profile);
		worker.order({
			job: "list",
			profile: profileFor(page),
			readings: route.readings,
			language: catalogue.language,
			list: contentOf(source),
			...(isBlank(existing) ? {} : { existing: contentOf(existing) }),
			called: { list: nameOf(source, say("listLabel")), existing: nameOf(existing, say("existingLabel")) },
			organization: needs.organization ? organization : "",
			identity,
			excel,
		});
	};

	return (
		<>
			<PanelHead panel="list" />
			<div class="stack">
				<div class="columns even">
					<section class="card stack">
						<SourceField
							source={source}
							setSource={setSource}
							label={say("listLabel")}
							hint={say("listHint")}
							rows={10}
							sample={example}
							drop={say("dropList")}
							another={say("listAnother")}
						>
							<div class="buttons">
								<button type="button" class="link" onClick={() => setSource({ kind: "text", text: EXAMPLE[profile.id] ?? "fullName\nNguyễn Văn Hà\n" })}>
									{say("listExample")}
								</button>
							</div>
						</SourceField>
					</section>
					<section class="card stack">
						{personNeeds(profile).organization && (
							<TextField label={say("listOrganization")} hint={say("listOrganizationHint")} value={organization} onValue={setOrganization} mono />
						)}
						<SelectField
							label={say("identity")}
							hint={identity === "auto" ? say("identityHint") : undefined}
							value={identity}
							onValue={(text) => setIdentity(text === "id" || text === "none" || text === "name" ? text : "auto")}
							options={[
								["auto", say("identity-auto")],
								["id", say("identity-id")],
								["none", say("identity-none")],
								["name", say("identity-name")],
							]}
						/>
						<details>
							<summary>{say("existing")}</summary>
							<div class="stack">
								<SourceField
									source={existing}
									setSource={setExisting}
									label={say("existingLabel")}
									hint={say("existingHint")}
									rows={4}
									drop={say("dropExisting")}
									another={say("existingAnother")}
								/>
							</div>
						</details>
						<CheckField label={say("excel")} checked={excel} onChecked={setExcel} />
						<div class="buttons">
							<button type="button" class="button" onClick={run}>
								{say("allocate")}
							</button>
							{progress !== undefined && (
								<button type="button" class="button quiet" onClick={stop}>
									{say("stop")}
								</button>
							)}
						</div>
						{progress !== undefined && (
							<label class="progress">
								<span>{say("working", { percent: Math.floor(progress * 100) })}</span>
								<progress max={1} value={progress} />
							</label>
						)}
						{problem !== undefined && (
							<p class="problem" role="alert">
								{problem}
							</p>
						)}
					</section>
				</div>
			</div>
			{done !== undefined && table !== undefined && (
				<ListTable
					done={done}
					table={table}
					turn={(number, open) => job.current?.order({ job: "page", page: number, open })}
					fileName={`${profile.id}-${page.today}.csv`}
				/>
			)}
		</>
	);
}

const isBlank = (source: Source): boolean => source.kind === "text" && source.text.trim() === "";
const contentOf = (source: Source): string | File => (source.kind === "file" ? source.file : source.text);
const nameOf = (source: Source, label: string): string => (source.kind === "file" ? source.file.name : label);

interface SourceFieldProps {
	readonly source: Source;
	readonly setSource: (source: Source) => void;
	readonly label: string;
	readonly hint: string;
	readonly rows: number;
	/** What stands where a file is dropped. */
	readonly drop: string;
	/** What leads back to the empty field. */
	readonly another: string;
	/** A text that only shows what a list is: a paste takes its place. */
	readonly sample?: string;
	/** What stands below the field. */
	readonly children?: ComponentChildren;
}

/** A table or a list: typed, pasted, or as a file. */
function SourceField({ source, setSource, label, hint, rows, drop, another, sample, children }: SourceFieldProps) {
	const { say, catalogue } = usePage();
	const number = new Intl.NumberFormat(catalogue.language);
	const take = (file: File, others: number): void => setSource({ kind: "file", file, others });
	const field = useRef<HTMLDivElement>(null);
	const [cleared, setCleared] = useState(0);
	// The button that was pressed is gone: what comes next is typed or pasted.
	useEffect(() => {
		if (cleared > 0) field.current?.querySelector("textarea")?.focus();
	}, [cleared]);
	return (
		<>
			{source.kind === "text" ? (
				<>
					<div
						ref={field}
						// A text area that takes ten megabytes freezes the page: such a paste is kept beside it.
						onPaste={(event) => {
							const text = event.clipboardData?.getData("text/plain") ?? "";
							const { target } = event;
							if (text.length <= LONGEST_PASTED || !(target instanceof HTMLTextAreaElement)) return;
							event.preventDefault();
							const { value, selectionStart, selectionEnd } = target;
							const [before, after] = value === sample ? ["", ""] : [value.slice(0, selectionStart), value.slice(selectionEnd)];
							setSource({ kind: "long", text: `${before}${text}${after}` });
						}}
					>
						<AreaField
							label={label}
							hint={hint}
							rows={rows}
							value={source.text}
							onValue={(text) => setSource({ kind: text.length > LONGEST_SHOWN ? "long" : "text", text })}
							onFile={take}
						/>
					</div>
					{children}
				</>
			) : (
				<div class="chosen-file">
					<p>
						{source.kind === "file"
							? say("listFile", { name: source.file.name, size: number.format(source.file.size) })
							: say("listLong", { size: number.format(source.text.length) })}
					</p>
					{source.kind === "file" && <OthersLeft name={source.file.name} others={source.others} />}
					{source.kind === "long" && <pre class="peek">{source.text.slice(0, 400)}…</pre>}
					<button
						type="button"
						class="link"
						onClick={() => {
							setSource({ kind: "text", text: "" });
							setCleared(cleared + 1);
						}}
					>
						{another}
					</button>
				</div>
			)}
			<FileField label={drop} hint={say("dropListHint")} button={say("choose")} accept=".csv,.txt,.tsv,text/csv,text/plain" onFile={take} />
		</>
	);
}
