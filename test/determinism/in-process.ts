import { readFileSync } from "node:fs";
import { answers } from "./answers.ts";
import { api } from "./api.ts";

// A program of its own, bundled by the test: makes every call under the environment that it was started in.
const [invented = ""] = process.argv.slice(2);
const { locale } = new Intl.DateTimeFormat().resolvedOptions();
const recorded = await answers(api, JSON.parse(readFileSync(invented, "utf8")));
process.stdout.write(JSON.stringify({ locale, offset: new Date(2026, 0, 1).getTimezoneOffset(), recorded }));
