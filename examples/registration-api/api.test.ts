import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { bacNinh, tuyenQuang } from "thu-cong-vu";
import { createApp } from "./app.ts";
import { type Database, openDatabase } from "./database.ts";
import { languageOf } from "./language.ts";
import { Store } from "./store.ts";
import { post, send } from "./testing.ts";

let database: Database;
let store: Store;
let app: FastifyInstance;
let base: string;
let log = "";

before(async () => {
	database = await openDatabase({});
	store = await Store.open(database);
	const stream = {
		write: (line: string): void => {
			log += line;
		},
	};
	app = createApp({ store, profile: tuyenQuang, logger: { level: "trace", stream } });
	base = await app.listen({ port: 0, host: "127.0.0.1" });
});

after(async () => {
	await app.close();
	await database.close();
});

beforeEach(async () => {
	log = "";
	await database.execute("DELETE FROM accounts");
});

const HA = { id: "e1", fullName: "Nguyễn Văn Hà", organization: "skhcn" };

test("a person gets an address, the decision behind it, and its clauses in words", async () => {
	const { status, body, language } = await post(base, HA);
	assert.equal(status, 201);
	assert.equal(language, "vi");
	assert.equal(body.address, "nvha.skhcn@tuyenquang.gov.vn");
	assert.equal(body.decision?.outcome, "compliant");
	assert.equal(body.clauses?.[0]?.reference, "5.2");
	assert.match(body.clauses?.[0]?.text ?? "", /^khoản 2 Điều 5/u);
	assert.deepEqual(body.messages, []);
});

test("the next of the same unaccented name is numbered, and the answer says why", async () => {
	await post(base, HA);
	const { status, body } = await post(base, { ...HA, id: "e2", fullName: "Nguyễn Văn Hạ" }, { "accept-language": "en-GB, vi;q=0.5" });
	assert.equal(status, 201);
	assert.equal(body.address, "nvha1.skhcn@tuyenquang.gov.vn");
	assert.equal(body.decision?.value?.resolution, "ordinal");
	assert.deepEqual(
		body.decision?.value?.trace.map(({ localPart }) => localPart),
		["nvha.skhcn", "nvha1.skhcn"],
	);
	assert.deepEqual(
		body.clauses?.map(({ reference }) => reference),
		["5.2", "5.2#2"],
	);
	assert.match(body.clauses?.[1]?.text ?? "", /^Article 5\(2\), dash 2/u);
});

test("the same request again is the same answer, whichever way its letters are composed", async () => {
	const first = await post(base, HA);
	const again = await post(base, { ...HA, fullName: ` ${HA.fullName.normalize("NFD")}  ` });
	assert.equal(again.status, 200);
	assert.deepEqual(again.body, first.body);
	assert.deepEqual((await send(base, "/accounts/e1")).body, first.body);
});

test("an id with other facts is a conflict, and changes nothing", async () => {
	await post(base, HA);
	for (const other of [{ fullName: "Nguyễn Văn Hạ" }, { organization: "stc" }]) {
		const { status, body } = await post(base, { ...HA, ...other });
		assert.equal(status, 409);
		assert.equal(body.type, "urn:problem:thu-cong-vu:other-facts");
	}
	assert.equal((await send(base, "/accounts/e1")).body.address, "nvha.skhcn@tuyenquang.gov.vn");
});

test("a retired address goes to nobody but its last holder, and what is no person stands in the way, too", async () => {
	await database.execute(`
		INSERT INTO accounts (address, kind, person_id, full_name, retired) VALUES
			('nvha.skhcn@tuyenquang.gov.vn', 'person', 'old', 'Nguyễn Văn Hà', true),
			('nvha1.skhcn@tuyenquang.gov.vn', 'unit', NULL, NULL, false)`);
	assert.equal((await post(base, HA)).body.address, "nvha2.skhcn@tuyenquang.gov.vn");
	assert.equal((await post(base, { ...HA, id: "old" })).body.address, "nvha.skhcn@tuyenquang.gov.vn");
	assert.equal((await post(base, { ...HA, id: "old" })).status, 200);
});

test("a name that the rules cannot use is told with its finding and clause, in the client's language", async () => {
	for (const [fullName, code] of [
		["", "address.name-empty"],
		["Nguyễn Văn 2", "address.name-has-digit"],
		["Иванов", "address.name-unmappable"],
		["Nguyễn\u0000Hà", "address.name-unmappable"],
		["Nguyễn \ud800Hà", "address.name-unmappable"],
		["'; DROP TABLE accounts; --", "address.name-unmappable"],
		["<script>alert(1)</script>", "address.name-unmappable"],
	] as const) {
		const texts = [];
		for (const language of ["vi", "en"]) {
			const { status, type, body } = await post(base, { ...HA, fullName }, { "accept-language": language });
			assert.equal(status, 422, fullName);
			assert.match(type, /^application\/problem\+json/u);
			assert.equal(body.status, 422);
			assert.equal(body.decision?.outcome, "undetermined");
			assert.deepEqual(
				body.messages?.map((message) => message.code),
				[code],
				fullName,
			);
			texts.push(body.messages?.[0]?.text);
		}
		assert.notEqual(texts[0], texts[1]);
	}
	assert.equal((await post(base, { id: "e1", fullName: "Nguyễn Văn Hà" })).body.messages?.[0]?.code, "address.missing-fact");
	assert.equal((await send(base, "/accounts/e1")).status, 404);
});

test("a body of the wrong shape is 400, with each place named", async () => {
	const cases: readonly (readonly [unknown, readonly string[]])[] = [
		[{}, ["/id", "/fullName"]],
		[{ ...HA, id: 7, fullName: ["Hà"] }, ["/id", "/fullName"]],
		[{ ...HA, id: "" }, ["/id"]],
		[{ ...HA, id: "001099012345" }, ["/id"]],
		[{ ...HA, organization: "a@b" }, ["/organization"]],
		[{ ...HA, citizenIdLast4: "001099012345" }, ["/citizenIdLast4"]],
		[{ ...HA, citizenId: "001099012345" }, ["/citizenId"]],
		[{ ...HA, password: "Trangram#2027" }, ["/password"]],
		[{ ...HA, fullName: "Hà ".repeat(80) }, ["/fullName"]],
		["[]", [""]],
		["null", [""]],
		['"x"', [""]],
	];
	for (const [body, pointers] of cases) {
		const answer = await post(base, body);
		assert.equal(answer.status, 400, JSON.stringify(body));
		assert.match(answer.type, /^application\/problem\+json/u);
		assert.deepEqual(
			answer.body.errors?.map(({ pointer }) => pointer),
			pointers,
		);
	}
	assert.match((await post(base, {})).body.errors?.[0]?.detail ?? "", /^Đầu vào không hợp lệ/u);
	assert.match((await post(base, {}, { "accept-language": "en" })).body.errors?.[0]?.detail ?? "", /^Invalid input/u);
});

test("what is no JSON, or reaches for prototypes, is refused and leaves no trace", async () => {
	for (const body of ["", "{", "\ufeff{", "{'id':1}", '{"__proto__":{"id":"x"}}', '{"constructor":{"prototype":{"id":"x"}}}']) {
		const { status, type } = await post(base, body);
		assert.equal(status, 400, body);
		assert.match(type, /^application\/problem\+json/u);
	}
	assert.equal((await post(base, `{"id":"e1","fullName":"Hà","organization":"skhcn","constructor":1}`)).status, 400);
	assert.equal(Object.hasOwn(Object.prototype, "id"), false);
	assert.equal((await post(base, "id=e1", { "content-type": "application/x-www-form-urlencoded" })).status, 415);
	for (const path of ["/accounts/__proto__", "/accounts/constructor", `/accounts/${"x".repeat(500)}`, "/accounts/%00", "/accounts/%ff", "/nowhere"]) {
		const { status, type } = await send(base, path);
		assert.ok(status === 404 || status === 400, `${path}: ${status}`);
		assert.match(type, /^application\/problem\+json/u);
	}
	assert.equal((await post(base, { ...HA, id: "__proto__" })).status, 201);
	assert.equal((await send(base, "/accounts/__proto__")).body.address, "nvha.skhcn@tuyenquang.gov.vn");
});

/** Sends a body of which the answer may come before its end. */
function pour(body: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const sent = request(`${base}/accounts`, { method: "POST", headers: { "content-type": "application/json", ...headers } }, (response) => {
			response.resume();
			resolve(response.statusCode);
		});
		sent.on("error", reject);
		sent.end(body);
	});
}

test("10 MB are refused with 413, announced or not, and the next request is answered", async () => {
	const large = JSON.stringify({ ...HA, fullName: "x".repeat(10 * 1024 * 1024) });
	assert.equal(await pour(large.slice(0, 1000), { "content-length": String(large.length) }), 413);
	assert.equal(await pour(large, { "transfer-encoding": "chunked" }), 413);
	assert.equal((await post(base, HA)).status, 201);
});

test("the log holds no name, id, address or number, not even of what was refused", async () => {
	await post(base, HA);
	await post(base, { ...HA, id: "e2", password: "Trangram#2027", citizenId: "001099012345" });
	await post(base, { ...HA, id: "001099012345" });
	await post(base, '{"fullName":"Nguyễn Văn Hà"');
	await send(base, "/accounts/001099012345?password=Trangram");
	await send(base, "/nowhere/001099012345");
	assert.equal(
		log
			.trim()
			.split("\n")
			.filter((line) => line.includes('"status"')).length,
		6,
	);
	assert.doesNotMatch(log, /Nguy|Hà|nvha|Trangram|0010990|"e1"|skhcn/u);
});

test("the description is of the schema that checks, and the API says whether it is up", async () => {
	const description: { readonly openapi?: string; readonly paths?: Readonly<Record<string, unknown>> } = JSON.parse(
		await (await fetch(`${base}/openapi.json`)).text(),
	);
	assert.equal(description.openapi, "3.1.0");
	assert.match(JSON.stringify(description.paths), /"citizenIdLast4"/u);
	assert.equal((await send(base, "/health")).status, 200);
});

test("the language is the one that the client likes best", () => {
	for (const [header, language] of [
		[undefined, "vi"],
		["", "vi"],
		["en", "en"],
		["en-US,en;q=0.9", "en"],
		["en;q=0.4, vi;q=0.5", "vi"],
		["fr, en;q=0.1", "en"],
		["en;q=0", "vi"],
		["*", "vi"],
		[",;q=,".repeat(5000), "vi"],
	] as const)
		assert.equal(languageOf(header), language, header?.slice(0, 20));
});

test("a database that is away is 503, and nothing is said of it", async () => {
	const gone: Database = {
		query: async () => {
			throw Object.assign(new Error("connect to 10.0.0.1 as admin"), { code: "ECONNREFUSED" });
		},
		execute: async () => {},
		close: async () => {},
	};
	const without = createApp({ store: await Store.open(gone), profile: bacNinh });
	const { statusCode, headers, body } = await without.inject({
		method: "POST",
		url: "/accounts",
		payload: { id: "e1", fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" },
	});
	assert.equal(statusCode, 503);
	assert.equal(headers["retry-after"], "1");
	assert.doesNotMatch(body, /10\.0|admin/u);
	assert.equal((await without.inject({ url: "/health" })).statusCode, 503);
});
