import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** An answer to a request, as the tests look at it. */
export interface Answer {
	readonly status: number;
	readonly type: string;
	readonly language: string | null;
	readonly body: Body;
}

/** The members of answers that the tests look at. */
export interface Body {
	readonly id?: string;
	readonly address?: string;
	readonly status?: number;
	readonly type?: string;
	readonly title?: string;
	readonly decision?: { readonly outcome: string; readonly value?: { readonly resolution: string; readonly trace: readonly { readonly localPart: string }[] } };
	readonly clauses?: readonly { readonly reference: string; readonly text: string }[];
	readonly messages?: readonly { readonly code: string; readonly text: string }[];
	readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail?: string }[];
}

export async function send(base: string, path: string, init: RequestInit = {}): Promise<Answer> {
	const response = await fetch(`${base}${path}`, init);
	const body: Body = JSON.parse(await response.text());
	return { status: response.status, type: response.headers.get("content-type") ?? "", language: response.headers.get("content-language"), body };
}

export function post(base: string, facts: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
	const body = typeof facts === "string" ? facts : JSON.stringify(facts);
	return send(base, "/accounts", { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
}

/** The API in a process of its own, which can be killed. */
export class ApiProcess {
	readonly #environment: Readonly<Record<string, string>>;
	#child: ChildProcess | undefined;
	base = "";
	/** All that its runs have written. */
	log = "";

	constructor(environment: Readonly<Record<string, string>>) {
		this.#environment = environment;
	}

	async start(): Promise<void> {
		const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
			cwd: import.meta.dirname,
			env: { ...process.env, PORT: "0", ...this.#environment },
			stdio: ["ignore", "pipe", "pipe"],
		});
		this.#child = child;
		child.stderr?.on("data", (text) => {
			this.log += String(text);
		});
		const listening = new Promise<string>((resolve, reject) => {
			createInterface({ input: child.stdout ?? process.stdin }).on("line", (line) => {
				this.log += `${line}\n`;
				const base = /Server listening at (http:[^"]+)/u.exec(line)?.[1];
				if (base !== undefined) resolve(base);
			});
			child.once("exit", () => reject(new Error(`the API ended before it listened: ${this.log.slice(-2000)}`)));
		});
		this.base = await listening;
	}

	/** SIGKILL: nothing is finished, nothing is closed. */
	async kill(): Promise<void> {
		await this.#end("SIGKILL");
	}

	async stop(): Promise<void> {
		await this.#end("SIGTERM");
	}

	async #end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
		const child = this.#child;
		if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
		const ended = once(child, "exit");
		child.kill(signal);
		await ended;
	}
}
