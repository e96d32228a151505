import { mkdirSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";

/** The little that is asked of a database: one statement at a time, each a transaction of its own. */
export interface Database {
	query<Row>(text: string, parameters: readonly unknown[]): Promise<readonly Row[]>;
	/** Several statements in one go, without parameters. */
	execute(text: string): Promise<void>;
	close(): Promise<void>;
}

/** Where the addresses are kept: a server, or the embedded PostgreSQL in a folder (in memory without one). */
export interface DatabasePlace {
	readonly url?: string | undefined;
	readonly folder?: string | undefined;
	/** Connections to a server. */
	readonly connections?: number | undefined;
}

export async function openDatabase({ url, folder, connections = 10 }: DatabasePlace): Promise<Database> {
	return url === undefined || url === "" ? openEmbedded(folder) : openServer(url, connections);
}

/** PGlite is PostgreSQL in one process: a folder belongs to one API process at a time. Several of them need a server. */
async function openEmbedded(folder: string | undefined): Promise<Database> {
	if (folder !== undefined) mkdirSync(folder, { recursive: true });
	const database = await PGlite.create(folder ?? "memory://");
	return {
		query: async <Row>(text: string, parameters: readonly unknown[]) => (await database.query<Row>(text, [...parameters])).rows,
		execute: async (text) => {
			await database.exec(text);
		},
		close: () => database.close(),
	};
}

async function openServer(url: string, connections: number): Promise<Database> {
	const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 5000, statement_timeout: 10_000 });
	// An idle connection that the server ends is replaced at the next statement; without a listener it would end the process.
	pool.on("error", () => {});
	return {
		query: async <Row>(text: string, parameters: readonly unknown[]): Promise<readonly Row[]> => {
			const rows: readonly Row[] = (await pool.query(text, [...parameters])).rows;
			return rows;
		},
		execute: async (text) => {
			await pool.query(text);
		},
		close: () => pool.end(),
	};
}

/** Connections that break off (08), a server that stops or starts (57P), one that is full (53), rows that two want at once (40). */
const PASSING = /^(?:08|57P|53|40|ECONN|EPIPE|ETIMEDOUT)/u;

/** Whether an error of the database passes by itself, so that the same request can be sent again. */
export function isPassing(error: Error & { readonly code?: unknown }): boolean {
	return typeof error.code === "string" ? PASSING.test(error.code) : /^(?:Connection terminated|timeout exceeded when trying to connect)/u.test(error.message);
}
