import * as analysis from "../../src/analysis.ts";
import * as main from "../../src/index.ts";
import * as messages from "../../src/messages.ts";
import * as schema from "../../src/schema.ts";
import type { Api } from "./world.ts";

/** The package from its sources. */
export const api: Api = { ...main, ...schema, ...messages, ...analysis };
