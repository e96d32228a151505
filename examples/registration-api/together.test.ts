import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { bacNinh, type Profile, tuyenQuang } from "thu-cong-vu";
import { createApp } from "./app.ts";
import { type Database, openDatabase } from "./database.ts";
import { Store } from "./store.ts";
import { type Answer, post } from "./testing.ts";

const TOGETHER = 64;
/** One unaccented name, written in as many ways as people have it. */
const HOMONYMS = ["Nguyễn Văn Hà", "Nguyễn Văn Hạ", "Nguyễn Vân Hà", "Nguyễn Văn Há"];

let database: Database;
const apps: FastifyInstance[] = [];

before(async () => {
	database = await openDatabase({});
	await Store.open(database);
});

beforeEach(() => database.execute("DELETE FROM accounts"));

after(async () => {
	for (const app of apps) await app.close();
	await database.close();
});

async function listen(profile: Profile, at: Store, log?: (line: string) => void): Promise<string> {
	const app = createApp({ store: at, profile, ...(log === undefined ? {} : { logger: { level: "info", stream: { write: log } } }) });
	apps.push(app);
	return app.listen({ port: 0, host: "127.0.0.1" });
}

const addresses = (answers: readonly Answer[]): readonly string[] => answers.flatMap(({ body }) => body.address ?? []);

/** The same database at the far end of a network: statements of different requests come in between each other. */
function far(near: Database): Database {
	const away = (): Promise<void> => pause(Math.random() * 4);
	return {
		...near,
		query: async <Row>(text: string, parameters: readonly unknown[]): Promise<readonly Row[]> => {
			await away();
			const rows = await near.query<Row>(text, parameters);
			await away();
			return rows;
		},
	};
}

for (const [place, reach] of [
	["at hand", (near: Database): Database => near],
	["far away", far],
] as const)
	test(`64 homonyms at once, the database ${place}: each has an address, none is given twice, and no number is left out`, async (context) => {
		let attempts = 0;
		const base = await listen(tuyenQuang, await Store.open(reach(database)), (line) => {
			attempts += Number(/"attempts":(\d+)/u.exec(line)?.[1] ?? 0);
		});
		const start = performance.now();
		const answers = await Promise.all(
			Array.from({ length: TOGETHER }, (_, index) => post(base, { id: `e${index}`, fullName: HOMONYMS[index % HOMONYMS.length], organization: "skhcn" })),
		);
		context.diagnostic(`${TOGETHER} homonyms in ${Math.round(performance.now() - start)} ms, ${attempts} proposals`);
		assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
		const expected = Array.from({ length: TOGETHER }, (_, number) => `nvha${number === 0 ? "" : number}.skhcn@tuyenquang.gov.vn`);
		assert.deepEqual([...addresses(answers)].sort(), expected.sort());
		assert.equal((await database.query("SELECT address FROM accounts", [])).length, TOGETHER);
		if (reach === far) assert.ok(attempts > TOGETHER, "nobody was beaten to an address: nothing was tried at the same time");
	});

test("one person 64 times at once is registered once, and told the same every time", async () => {
	const base = await listen(tuyenQuang, await Store.open(far(database)));
	const answers = await Promise.all(Array.from({ length: TOGETHER }, () => post(base, { id: "e1", fullName: "Nguyễn Văn Hà", organization: "skhcn" })));
	assert.deepEqual(new Set(addresses(answers)), new Set(["nvha.skhcn@tuyenquang.gov.vn"]));
	assert.equal(answers.filter(({ status }) => status === 201).length, 1);
	assert.equal(answers.filter(({ status }) => status === 200).length, TOGETHER - 1);
	assert.equal((await database.query("SELECT address FROM accounts", [])).length, 1);
});

test("where the regulation has no further form, the last one is told so, and is not lost: nothing of theirs is stored", async () => {
	const base = await listen(bacNinh, await Store.open(far(database)));
	// Three digits are one address, four digits are ten; two of the twelve have the same four as another.
	const digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "3", "7"].map((first) => `${first}123`);
	const people = digits.map((citizenIdLast4, index) => ({ id: `e${index}`, fullName: HOMONYMS[index % HOMONYMS.length], citizenIdLast4 }));
	const answers = await Promise.all(people.map((facts) => post(base, facts)));
	const given = answers.filter(({ status }) => status === 201);
	const refused = answers.filter(({ status }) => status === 422);
	assert.equal(given.length + refused.length, people.length);
	assert.equal(new Set(addresses(given)).size, given.length);
	assert.ok(given.length === 10 || given.length === 11, `${given.length} addresses`);
	for (const { body } of refused) {
		assert.deepEqual(
			body.messages?.map(({ code }) => code),
			["address.unresolved"],
		);
		assert.ok(body.clauses?.some(({ reference }) => reference === "5.2.b"));
	}
	const again = await Promise.all(people.map((facts) => post(base, facts)));
	assert.deepEqual(
		again.map(({ body }) => body.address),
		answers.map(({ body }) => body.address),
	);
});

test("who loses until the patience is over is told to come again, and nothing of theirs is stored", async () => {
	// Every proposal is beaten: what was free at the question is taken at the answer.
	const beaten: Database = {
		...database,
		query: async <Row>(text: string, parameters: readonly unknown[]): Promise<readonly Row[]> =>
			text.startsWith("INSERT") ? [] : database.query<Row>(text, parameters),
	};
	const app = createApp({ store: await Store.open(beaten), profile: tuyenQuang, patience: 100 });
	const { statusCode, headers } = await app.inject({
		method: "POST",
		url: "/accounts",
		payload: { id: "e1", fullName: "Nguyễn Văn Hà", organization: "skhcn" },
	});
	assert.equal(statusCode, 503);
	assert.equal(headers["retry-after"], "1");
	assert.equal((await database.query("SELECT address FROM accounts", [])).length, 0);
});
