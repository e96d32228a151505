import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "./database.ts";
import { type Answer, ApiProcess, post, send } from "./testing.ts";

/** With a server, three API processes work on one database; the embedded database belongs to one process. */
const SERVER = process.env["DATABASE_URL"];
const PROCESSES = SERVER === undefined ? 1 : 3;
const CLIENTS = 64;
/** After so many answers, a process is killed. */
const KILLS = [20, 70, 120];

const people = Array.from({ length: 200 }, (_, index) => ({
	id: `e${index}`,
	fullName: index % 3 === 0 ? `Trần Thị ${["Lan", "Hoa", "Mai", "Cúc"][index % 4]}` : "Nguyễn Văn Hà",
	organization: "skhcn",
}));

const schema = `thu_cong_vu_${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), "thu-cong-vu-"));
const processes: ApiProcess[] = [];

/** The server's tables go into a schema of their own, which is dropped at the end. */
function ownSchema(url: string): string {
	const own = new URL(url);
	own.searchParams.set("options", `-c search_path=${schema}`);
	return own.href;
}

async function onServer(text: string): Promise<void> {
	if (SERVER === undefined) return;
	const database = await openDatabase({ url: SERVER, connections: 1 });
	await database.execute(text);
	await database.close();
}

before(async () => {
	await onServer(`CREATE SCHEMA ${schema}`);
	const place = SERVER === undefined ? { DATABASE_URL: "", DATA_FOLDER: folder } : { DATABASE_URL: ownSchema(SERVER) };
	for (let index = 0; index < PROCESSES; index++) processes.push(new ApiProcess({ ...place, PROFILE: "tuyen-quang" }));
	await Promise.all(processes.map((api) => api.start()));
});

after(async () => {
	await Promise.all(processes.map((api) => api.stop()));
	await onServer(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
	rmSync(folder, { recursive: true, force: true });
});

test("killed processes lose nobody and give nothing twice: clients send again, and everybody has one address", async (context) => {
	const acknowledged = new Map<string, string>();
	const counts = { cut: 0, storedUnanswered: 0 };
	let answered = 0;
	let killing: Promise<void> = Promise.resolve();
	const queue = [...people];

	/** What a client does: the same request, to any process, until there is an answer. */
	async function persist(facts: (typeof people)[number]): Promise<Answer> {
		let tries = 0;
		for (;;) {
			const api = processes[(Number(facts.id.slice(1)) + tries) % PROCESSES];
			tries++;
			try {
				const answer = await post(api?.base ?? "", facts);
				if (answer.status < 500) {
					if (answer.status === 200 && tries > 1) counts.storedUnanswered++;
					return answer;
				}
			} catch {
				// The connection was cut: whether the person is stored is not known here.
			}
			counts.cut++;
			await pause(100 * Math.min(tries, 10));
		}
	}

	async function client(): Promise<void> {
		for (let facts = queue.shift(); facts !== undefined; facts = queue.shift()) {
			const { status, body } = await persist(facts);
			assert.ok(status === 201 || status === 200, `${status}`);
			acknowledged.set(facts.id, body.address ?? "");
			answered++;
			const victim = processes[KILLS.indexOf(answered) % PROCESSES];
			if (KILLS.includes(answered) && victim !== undefined) {
				killing = killing.then(async () => {
					await victim.kill();
					await victim.start();
				});
			}
		}
	}

	const start = performance.now();
	await Promise.all(Array.from({ length: CLIENTS }, client));
	const took = performance.now() - start;
	await killing;

	assert.equal(acknowledged.size, people.length);
	assert.equal(new Set(acknowledged.values()).size, people.length);
	for (const { id } of people) {
		const { status, body } = await send(processes[0]?.base ?? "", `/accounts/${id}`);
		assert.equal(status, 200);
		assert.equal(body.address, acknowledged.get(id));
	}
	const homonyms = people.filter(({ fullName }) => fullName === "Nguyễn Văn Hà").map(({ id }) => acknowledged.get(id));
	const expected = homonyms.map((_, number) => `nvha${number === 0 ? "" : number}.skhcn@tuyenquang.gov.vn`);
	assert.deepEqual([...homonyms].sort(), expected.sort());
	assert.ok(counts.cut > 0, "no request was cut off: nothing was killed in the middle");

	const log = processes.map((api) => api.log).join("");
	assert.doesNotMatch(log, /Nguy|Trần|nvha|skhcn/u);
	const proposals = [...log.matchAll(/"attempts":(\d+)/gu)].reduce((sum, [, attempts]) => sum + Number(attempts), 0);
	context.diagnostic(
		`${people.length} people, ${PROCESSES} process(es), ${KILLS.length} killed: ${Math.round(took)} ms, ${counts.cut} requests sent again, ` +
			`${counts.storedUnanswered} were stored without an answer, ${proposals} proposals`,
	);
});
