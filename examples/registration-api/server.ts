import { provinces } from "thu-cong-vu";
import { createApp } from "./app.ts";
import { openDatabase } from "./database.ts";
import { Store } from "./store.ts";

const { PROFILE = "tuyen-quang", HOST = "127.0.0.1", PORT = "3000", DATABASE_URL, DATA_FOLDER = "data", LOG_LEVEL = "info" } = process.env;

const profile = provinces.find(({ id }) => id === PROFILE);
if (profile === undefined) throw new RangeError(`PROFILE: one of ${provinces.map(({ id }) => id).join(", ")}`);

const database = await openDatabase({ url: DATABASE_URL, folder: DATA_FOLDER });
const app = createApp({ store: await Store.open(database), profile, logger: { level: LOG_LEVEL } });
await app.listen({ host: HOST, port: Number(PORT) });

for (const signal of ["SIGINT", "SIGTERM"] as const) {
	process.once(signal, async () => {
		await app.close();
		await database.close();
	});
}
