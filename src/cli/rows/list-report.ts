import type { Decision, Outcome } from "../../core/decision.ts";
import type { Catalogue } from "../../messages/catalogue.ts";
import { exitCodeOf, worse } from "../exit-code.ts";
import { EXIT, type Output } from "../io.ts";
import type { Language, TextName } from "../texts.ts";
import { type RowContext, tellFinding } from "./row-finding.ts";

/** So many findings are told one by one; the rest is counted. */
const MOST = 50;
const OUTCOMES: readonly Outcome[] = ["compliant", "unregulated", "discouraged", "violation", "undetermined"];

/** What is told of a list on standard error: findings as they come up, and counts at the end. */
export class ListReport {
	readonly #stderr: Output;
	readonly #language: Language;
	readonly #catalogue: Catalogue;
	readonly #outcomes = new Map<Outcome, number>();
	readonly #counts = new Map<TextName, number>();
	#told = 0;
	#untold = 0;
	total = 0;
	exitCode: number = EXIT.ok;

	constructor(stderr: Output, language: Language, catalogue: Catalogue) {
		this.#stderr = stderr;
		this.#language = language;
		this.#catalogue = catalogue;
	}

	/** Takes note of a row's decision, and tells its findings; notes are left to the output. */
	async add(decision: Decision, context: RowContext): Promise<void> {
		this.total += 1;
		this.#outcomes.set(decision.outcome, (this.#outcomes.get(decision.outcome) ?? 0) + 1);
		this.exitCode = worse(this.exitCode, exitCodeOf(decision.outcome));
		for (const finding of decision.findings) {
			if (finding.level === "note") continue;
			if (this.#told >= MOST) this.#untold += 1;
			else {
				this.#told += 1;
				await this.#stderr.write(`${tellFinding(finding, context)}\n`);
			}
		}
	}

	count(name: TextName): void {
		this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
	}

	/** The counts, and then the lines given. */
	async end(lines: readonly string[] = []): Promise<void> {
		const { say } = this.#language;
		const text = [
			...(this.#untold === 0 ? [] : [say("moreFindings", { count: this.#untold })]),
			say("summary", { total: this.total }),
			...OUTCOMES.flatMap((outcome) => {
				const count = this.#outcomes.get(outcome);
				return count === undefined ? [] : [say("summaryLine", { name: this.#catalogue.outcomes[outcome], count })];
			}),
			...[...this.#counts].map(([name, count]) => say("summaryLine", { name: say(name), count })),
			...lines,
		];
		await this.#stderr.write(`${text.join("\n")}\n`);
	}
}
