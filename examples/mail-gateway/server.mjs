import { createGateway } from "./gateway.mjs";

const port = Number(process.env.PORT ?? 2525);
const server = createGateway({
	deliver: async (message, { mailFrom, rcptTo }) => {
		console.log(`${mailFrom ? mailFrom.address : "<>"} -> ${rcptTo.map(({ address }) => address).join(", ")}: ${message.length} bytes`);
	},
	log: (text) => console.log(text),
});
server.listen(port, "127.0.0.1", () => console.log(`Listening on 127.0.0.1:${port}`));
