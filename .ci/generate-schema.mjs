// Writes profile.schema.json from the built schema and the documentation of the types. Run by `npm run build`.
import { readdirSync, writeFileSync } from "node:fs";
import { profileJsonSchema } from "../dist/schema.js";
import { describeSchema } from "./describe-schema.mjs";

const TYPES = "src/profile/types";

const { $schema, ...rest } = profileJsonSchema();
const schema = { $schema, $id: "https://unpkg.com/thu-cong-vu/profile.schema.json", title: "Profile of thu-cong-vu", ...rest };
const missing = describeSchema(
	schema,
	"Profile",
	readdirSync(TYPES).map((file) => `${TYPES}/${file}`),
);
if (missing.length > 0) {
	console.error(`profile.schema.json: no documentation for\n${missing.join("\n")}`);
	process.exit(1);
}
writeFileSync("profile.schema.json", `${JSON.stringify(schema, null, "\t")}\n`);
console.log("profile.schema.json written");
