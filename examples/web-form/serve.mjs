// Hands out dist/ on loopback: `node serve.mjs`, or `serve()` in the tests.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const TYPES = { "index.html": "text/html; charset=utf-8", "style.css": "text/css; charset=utf-8", "form.js": "text/javascript; charset=utf-8" };

/** @returns {Promise<import("node:http").Server>} */
export function serve(port = 0) {
	const files = new Map(
		Object.entries(TYPES).map(([name, type]) => [
			name === "index.html" ? "/" : `/${name}`,
			{ type, content: readFileSync(new URL(`dist/${name}`, import.meta.url)) },
		]),
	);
	const server = createServer(({ method, url = "/" }, response) => {
		const file = method === "GET" ? files.get(url) : undefined;
		if (file === undefined) response.writeHead(404).end();
		else response.writeHead(200, { "content-type": file.type, "x-content-type-options": "nosniff", "cache-control": "no-store" }).end(file.content);
	});
	return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}

if (process.argv[1] !== undefined && import.meta.url === new URL(`file://${process.argv[1]}`).href) {
	const port = Number(process.env.PORT ?? 8080);
	await serve(port);
	console.log(`http://127.0.0.1:${port}`);
}
