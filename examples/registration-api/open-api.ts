import type { Profile } from "thu-cong-vu";
import * as z from "zod";
import { factsSchema } from "./facts.ts";

const problem = { description: "RFC 9457 problem details", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
const account = { description: "The account", content: { "application/json": { schema: { $ref: "#/components/schemas/Account" } } } };

/** The API in OpenAPI 3.1; the request's schema is the one that checks it. */
export function openApi({ id, names }: Profile): unknown {
	const { $schema, ...facts } = z.toJSONSchema(factsSchema);
	return {
		openapi: "3.1.0",
		info: { title: `Official e-mail addresses: ${names.en}`, version: "0.0.0", description: `Addresses under the regulation "${id}".` },
		paths: {
			"/accounts": {
				post: {
					operationId: "registerPerson",
					parameters: [{ name: "Accept-Language", in: "header", schema: { type: "string", examples: ["vi", "en"] } }],
					requestBody: { required: true, content: { "application/json": { schema: facts } } },
					responses: {
						"200": { ...account, description: "The person had the address before: the same request again" },
						"201": { ...account, description: "Registered" },
						"400": problem,
						"409": { ...problem, description: "The id is registered with other facts" },
						"413": problem,
						"415": problem,
						"422": { ...problem, description: "The regulation gives no address; the problem carries the decision" },
						"503": { ...problem, description: "Try again; the same request never gets a second address" },
					},
				},
			},
			"/accounts/{id}": {
				get: {
					operationId: "getAccount",
					parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
					responses: { "200": account, "404": problem },
				},
			},
		},
		components: {
			schemas: {
				Account: {
					type: "object",
					required: ["id", "address", "registeredAt", "decision", "clauses", "messages"],
					properties: {
						id: { type: "string" },
						address: { type: "string", format: "email" },
						registeredAt: { type: "string", format: "date-time" },
						decision: { type: "object", description: "Outcome, findings, clauses and readings, as the library returns them" },
						clauses: { type: "array", items: { type: "object" } },
						messages: { type: "array", items: { type: "object" } },
					},
				},
				Problem: {
					type: "object",
					required: ["type", "title", "status"],
					properties: { type: { type: "string", format: "uri" }, title: { type: "string" }, status: { type: "integer" } },
				},
			},
		},
	};
}
