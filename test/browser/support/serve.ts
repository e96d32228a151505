import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript",
	".css": "text/css",
	".svg": "image/svg+xml",
	".png": "image/png",
};

/** A folder as a web server shows it. */
export interface Served {
	readonly origin: string;
	close(): void;
}

/** Serves a folder on this machine, nothing above it, until it is closed. */
export async function serve(folder: string): Promise<Served> {
	const server = createServer(({ url = "/" }, response) => {
		const path = resolve(folder, `.${decodeURIComponent(new URL(url, "http://localhost").pathname)}`);
		const type = TYPES[extname(path)];
		if (type === undefined || !path.startsWith(resolve(folder) + sep)) return response.writeHead(404).end();
		try {
			return response.writeHead(200, { "content-type": type }).end(readFileSync(path));
		} catch {
			return response.writeHead(404).end();
		}
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("the server has no port");
	return { origin: `http://127.0.0.1:${address.port}`, close: () => void server.close() };
}
