import * as analysis from "../../src/analysis.ts";
import { runVectorFile, type VectorReport } from "../../src/cli/vectors/run-vector-file.ts";
import { blobCall, lookupCall } from "../../src/cli/vectors/stand-ins.ts";
import * as main from "../../src/index.ts";
import * as messages from "../../src/messages.ts";
import * as schema from "../../src/schema.ts";
import { answers, type Recorded } from "../determinism/answers.ts";

// The page's program: bundled with the built entry points in the place of their sources.
const api = { ...main, ...schema, ...messages, ...analysis };

type Call = (...args: never[]) => unknown;

const functions: Record<string, Call> = {};
for (const [name, value] of Object.entries(api)) {
	if (typeof value !== "function") continue;
	functions[name] = (...args: readonly unknown[]): unknown => Reflect.apply(value, undefined, args);
}
functions["checkAttachmentBlob"] = blobCall(main.checkAttachmentBlob);
functions["personAddressAsync"] = lookupCall(main.personAddressAsync);

const implementation = {
	functions,
	profiles: Object.fromEntries(main.provinces.map((profile) => [profile.id, profile])),
	calendars: { [main.vietnamPublicSector.id]: main.vietnamPublicSector },
	parseProfile: schema.parseProfile,
	withReadings: main.withReadings,
};

/** What a page is asked for. */
export interface Conformance {
	runVectors(files: readonly unknown[]): Promise<readonly VectorReport[]>;
	runCalls(invented: readonly unknown[]): Promise<Readonly<Record<string, Recorded>>>;
}

const conformance: Conformance = {
	runVectors: (files) => Promise.all(files.map((file) => runVectorFile(file, implementation))),
	runCalls: (invented) => answers(api, invented),
};
Object.assign(globalThis, { conformance });
