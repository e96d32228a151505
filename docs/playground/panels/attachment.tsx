import { useEffect, useRef, useState } from "preact/hooks";
import { checkAttachment, type Decision, type Inspection } from "../../../src/index.ts";
import { describeValue } from "../../../src/messages/describe-value.ts";
import { usePage } from "../page.ts";
import { DecisionCard, NoAnswer } from "../ui/decision-card.tsx";
import { AreaField, FileField } from "../ui/fields.tsx";
import { PanelHead } from "../ui/panel-head.tsx";
import { useAlternatives } from "../ui/readings.tsx";
import { type Job, startWorker } from "../worker/start-worker.ts";
import { profileFor } from "./profile-for.ts";

/** Looking into a file takes well below a second; longer than this, something is wrong with it. */
const LONGEST = 30_000;

/** A name that hides what it is. */
const EXAMPLE = "hoa-don.pdf.exe";

/** A file, judged by its names and by its content, in a worker. */
export function AttachmentPanel() {
	const page = usePage();
	const { say, profile, route } = page;
	const [file, setFile] = useState<File>();
	const [names, setNames] = useState("");
	const [decision, setDecision] = useState<Decision<Inspection>>();
	const [problem, setProblem] = useState<string>();
	const [busy, setBusy] = useState(false);
	const job = useRef<Job>(undefined);
	/** A name that only shows what happens is none of the file that comes. */
	const take = (given: File): void => {
		setFile(given);
		if (names === EXAMPLE) setNames("");
	};
	const further = names
		.split("\n")
		.map((name) => name.trim())
		.filter((name) => name !== "");
	const all = [...(file === undefined ? [] : [file.name]), ...further];
	const key = JSON.stringify(all);

	// `key` stands for the names.
	useEffect(() => {
		setProblem(undefined);
		if (all.length === 0) {
			setDecision(undefined);
			return undefined;
		}
		if (file === undefined) {
			setDecision(checkAttachment(profile, { names: all }));
			return undefined;
		}
		setBusy(true);
		const end = (text?: string): void => {
			clearTimeout(timer);
			setBusy(false);
			worker.stop();
			if (text !== undefined) {
				setProblem(text);
				setDecision(undefined);
			}
		};
		const worker = startWorker((report) => {
			if (report.report === "attachment") {
				setDecision(report.decision);
				end();
			} else if (report.report === "failed") end(say("fileUnreadable", { reason: report.reason }));
		});
		const timer = setTimeout(() => end(say("fileTooLong")), LONGEST);
		job.current = worker;
		worker.order({ job: "attachment", profile: profileFor(page), readings: route.readings, names: all, content: file });
		return () => {
			clearTimeout(timer);
			worker.stop();
		};
	}, [profile, file, key]);

	const alternatives = useAlternatives("checkAttachment", file === undefined && all.length > 0 ? [{ names: all }] : undefined, key);
	return (
		<>
			<PanelHead panel="attachment" />
			<div class="columns">
				<section class="card stack">
					<FileField label={say("drop")} hint={say("dropHint")} button={say("choose")} onFile={take} />
					{file !== undefined && (
						<div class="chosen-file">
							<p>
								<bdi class="mono">{printable(file.name)}</bdi> <span class="hint">{sizeOf(file.size, page.catalogue.language)}</span>
							</p>
							<button type="button" class="link" onClick={() => setFile(undefined)}>
								{say("removeFile")}
							</button>
						</div>
					)}
					<AreaField label={say("furtherNames")} hint={say("furtherNamesHint")} rows={3} value={names} onValue={setNames} />
					<div class="buttons">
						<button type="button" class="link" onClick={() => setNames(EXAMPLE)}>
							{say("tryName", { name: EXAMPLE })}
						</button>
					</div>
				</section>
				<div class="stack" aria-busy={busy}>
					{problem !== undefined && (
						<p class="card problem" role="alert">
							{problem}
						</p>
					)}
					{busy && <p class="card hint">{say("looking")}</p>}
					{decision !== undefined && !busy ? (
						<DecisionCard decision={decision} alternatives={alternatives} after={<Seen decision={decision} />} />
					) : (
						!busy &&
						problem === undefined && (
							<NoAnswer>
								<p>{say("attachmentEmpty")}</p>
							</NoAnswer>
						)
					)}
				</div>
			</div>
		</>
	);
}

/** What was seen of the file, never its content. */
function Seen({ decision: { value } }: { readonly decision: Decision<Inspection> }) {
	const { say, catalogue } = usePage();
	if (value === undefined) return null;
	return (
		<section class="part">
			<h4>{say("seen")}</h4>
			<ul class="plain">
				{describeValue(value, catalogue).map((line) => (
					<li key={line} style={{ paddingInlineStart: `${(line.length - line.trimStart().length) * 0.5}rem` }}>
						{line.trim()}
					</li>
				))}
			</ul>
		</section>
	);
}

/** A name without the characters that turn it around or hide parts of it. */
function printable(name: string): string {
	return name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\u{FFFD}");
}

function sizeOf(bytes: number, language: string): string {
	const [amount, unit] = bytes < 1000 ? [bytes, "byte"] : bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
	return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(amount);
}
