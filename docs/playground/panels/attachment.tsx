import { useEffect, useMemo, useState } from "preact/hooks";
import { checkAttachment, type Decision, type Inspection, type Profile } from "../../../src/index.ts";
import { describeValue } from "../../../src/messages/describe-value.ts";
import { usePage } from "../page.ts";
import { DecisionCard, NoAnswer } from "../ui/decision-card.tsx";
import { AreaField, FileField, OthersLeft } from "../ui/fields.tsx";
import { PanelHead } from "../ui/panel-head.tsx";
import { useAlternatives } from "../ui/readings.tsx";
import { type Job, startWorker } from "../worker/start-worker.ts";
import { failureText } from "./failure-text.ts";
import { profileFor } from "./profile-for.ts";

/** Looking into a file takes well below a second; longer than this, something is wrong with it. */
const LONGEST = 30_000;

/** A name that hides what it is. */
const EXAMPLE = "hoa-don.pdf.exe";

/** What was found, and about what: a later file, name or reading makes it void. */
interface Answer {
	readonly file: File;
	readonly key: string;
	readonly profile: Profile;
	readonly decision?: Decision<Inspection>;
	readonly problem?: string;
}

/** A file, judged by its names and by its content, in a worker. */
export function AttachmentPanel() {
	const page = usePage();
	const { say, profile, route } = page;
	const [file, setFile] = useState<File>();
	/** How many other files came with it. */
	const [others, setOthers] = useState(0);
	const [names, setNames] = useState("");
	const [answer, setAnswer] = useState<Answer>();
	/** A name that only shows what happens is none of the file that comes. */
	const take = (given: File, left: number): void => {
		setFile(given);
		setOthers(left);
		if (names === EXAMPLE) setNames("");
	};
	const further = names
		.split("\n")
		.map((name) => name.trim())
		.filter((name) => name !== "");
	const all = [...(file === undefined ? [] : [file.name]), ...further];
	const key = JSON.stringify(all);

	// The answer about a name alone comes at once; that about a file may be of the one before.
	const fresh = file !== undefined && answer?.file === file && answer.key === key && answer.profile === profile ? answer : undefined;
	const byName = useMemo(() => (file === undefined && further.length > 0 ? checkAttachment(profile, { names: further }) : undefined), [profile, file, key]);
	const decision = file === undefined ? byName : fresh?.decision;
	const problem = fresh?.problem;
	const busy = file !== undefined && fresh === undefined;

	// `key` stands for the names.
	useEffect(() => {
		if (file === undefined) return undefined;
		let worker: Job | undefined;
		const end = (ended: Pick<Answer, "decision" | "problem">): void => {
			clearTimeout(timer);
			worker?.stop();
			setAnswer({ file, key, profile, ...ended });
		};
		const look = (): void => {
			timer = setTimeout(() => end({ problem: say("fileTooLong") }), LONGEST);
			worker = startWorker((report) => {
				if (report.report === "attachment") end({ decision: report.decision });
				else if (report.report === "failed") end({ problem: failureText({ ...report, reason: say("fileFailed", { reason: report.reason }) }, say) });
			});
			worker.order({ job: "attachment", profile: profileFor(page), readings: route.readings, names: all, content: file });
		};
		// Not at every letter of a further name.
		let timer = setTimeout(look, further.length === 0 ? 0 : 200);
		return () => {
			clearTimeout(timer);
			worker?.stop();
		};
	}, [profile, file, key]);

	const alternatives = useAlternatives("checkAttachment", file === undefined && further.length > 0 ? [{ names: further }] : undefined, key);
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
					{file !== undefined && <OthersLeft name={printable(file.name)} others={others} />}
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
					{decision !== undefined ? (
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
