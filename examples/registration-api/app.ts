import { type FastifyInstance, type FastifyReply, type FastifyRequest, type FastifyServerOptions, fastify, LogController } from "fastify";
import type { Profile } from "thu-cong-vu";
import * as z from "zod";
import { account, describe } from "./answer.ts";
import { isPassing } from "./database.ts";
import { factsSchema, tidy } from "./facts.ts";
import { type Language, languageOf } from "./language.ts";
import { openApi } from "./open-api.ts";
import { type ProblemName, problem, problemOf } from "./problem.ts";
import { type Registration, register } from "./register.ts";
import type { Store } from "./store.ts";

/** Facts of one person are a few hundred bytes. */
const LARGEST_BODY = 16 * 1024;
const PATIENCE = 20_000;
const LOCALES: Readonly<Record<Language, z.core.$ZodErrorMap>> = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

export interface AppSettings {
	readonly store: Store;
	readonly profile: Profile;
	readonly logger?: NonNullable<FastifyServerOptions["logger"]>;
	/** How long a registration is tried again, in milliseconds. */
	readonly patience?: number;
}

/** The API. Its log holds routes, statuses, times and numbers of attempts: no name, no id, no address, no part of a body. */
export function createApp({ store, profile, logger = false, patience = PATIENCE }: AppSettings): FastifyInstance {
	const app = fastify({
		logger,
		logController: new LogController({ disableRequestLogging: true }),
		bodyLimit: LARGEST_BODY,
		onProtoPoisoning: "error",
		onConstructorPoisoning: "error",
		routerOptions: { maxParamLength: LARGEST_BODY },
		// A path that cannot be decoded.
		frameworkErrors: (_, request, reply) => {
			refuse(request, reply, "not-found");
		},
	});
	app.addHook("onRequest", async (request, reply) => {
		reply.headers({ "content-language": languageOf(request.headers["accept-language"]), vary: "accept-language", "cache-control": "no-store" });
	});
	app.addHook("onResponse", async (request, reply) => {
		const { method, routeOptions, attempts } = request;
		request.log.info({ method, route: routeOptions.url, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime), attempts });
	});
	app.decorateRequest("attempts", undefined);
	app.setNotFoundHandler((request, reply) => refuse(request, reply, "not-found"));
	app.setErrorHandler((error: Error & { readonly statusCode?: number; readonly code?: string }, request, reply) => {
		const { name, code = "" } = error;
		const failure = isPassing(error) ? "busy" : problemOf(error.statusCode ?? 500);
		// Neither the log nor the answer gets the error's own text, which may quote what a client sent, or a row.
		if (failure === "failed" || failure === "busy") request.log.error({ error: name, code });
		return refuse(request, reply, failure, code.startsWith("FST_") ? { code } : {});
	});

	app.post("/accounts", async (request, reply) => {
		const language = languageOf(request.headers["accept-language"]);
		const parsed = factsSchema.safeParse(request.body, { error: LOCALES[language] });
		if (!parsed.success) return refuse(request, reply, "invalid-request", { errors: errorsOf(parsed.error) });
		const facts = tidy(parsed.data);
		const outcome = await register(store, profile, facts, performance.now() + patience);
		request.attempts = outcome.attempts;
		return answer(request, reply, outcome, language);
	});

	app.get<{ Params: { id: string } }>("/accounts/:id", async (request, reply) => {
		const { success, data: id } = factsSchema.shape.id.safeParse(request.params.id);
		const registered = success ? await store.ofPerson(id) : undefined;
		return registered === undefined ? refuse(request, reply, "not-found") : account(registered, languageOf(request.headers["accept-language"]));
	});

	app.get("/openapi.json", async () => openApi(profile));
	app.get("/health", async (request, reply) => {
		const ready = await store.isReady().catch(() => false);
		return ready ? { status: "ok" } : refuse(request, reply, "busy");
	});
	return app;

	function answer(request: FastifyRequest, reply: FastifyReply, outcome: Registration, language: Language): unknown {
		switch (outcome.end) {
			case "registered":
				reply.code(201).header("location", `/accounts/${outcome.registered.id}`);
				return account(outcome.registered, language);
			case "repeated":
				return account(outcome.registered, language);
			case "refused":
				return refuse(request, reply, "no-address", describe(outcome.decision, language));
			case "other-facts":
			case "busy":
				return refuse(request, reply, outcome.end);
		}
	}
}

/** How many errors an answer lists. */
const MOST_ERRORS = 20;

/** Answers with a problem. */
function refuse(request: FastifyRequest, reply: FastifyReply, name: ProblemName, members?: Readonly<Record<string, unknown>>): FastifyReply {
	const body = problem(name, languageOf(request.headers["accept-language"]), members);
	if (body.status === 503) reply.header("retry-after", "1");
	return reply.code(body.status).type("application/problem+json").send(JSON.stringify(body));
}

interface BodyError {
	readonly pointer: string;
	readonly code: string;
	readonly detail?: string;
}

/** Where and why a body has the wrong shape; never what stood there. */
function errorsOf({ issues }: z.ZodError): readonly BodyError[] {
	return issues
		.flatMap((issue): readonly BodyError[] =>
			issue.code === "unrecognized_keys"
				? issue.keys.map((key) => ({ pointer: pointerOf([key]), code: issue.code }))
				: [{ pointer: pointerOf(issue.path), code: issue.code, detail: issue.message }],
		)
		.slice(0, MOST_ERRORS);
}

/** A key is a client's own text, and may be as long as the body. */
const LONGEST_KEY = 40;

function pointerOf(path: readonly PropertyKey[]): string {
	return path.map((key) => `/${String(key).slice(0, LONGEST_KEY).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

declare module "fastify" {
	interface FastifyRequest {
		/** How many proposals a registration took. */
		attempts: number | undefined;
	}
}
