// Does each link of the built site lead somewhere? Every address in every page, style sheet and index is resolved; an anchor must exist in the page that it names.
// What lies outside is listed, not fetched. `node .ci/site-links.mjs [FOLDER]`
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, resolve } from "node:path";
import { inflateSync } from "node:zlib";
import { parse } from "parse5";

const ATTRIBUTES = new Set(["href", "src", "action", "poster", "data"]);
/** TypeDoc's indexes: scripts that hold deflated JSON, whose addresses start from the site's root. */
const INDEX = /window\.(?:searchData|navigationData|hierarchyData) = "([\w+/=]+)"/;

function* elementsBelow(node) {
	for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) {
		if (child.attrs !== undefined) yield child;
		yield* elementsBelow(child);
	}
}

function* addressesIn(value) {
	if (Array.isArray(value)) for (const item of value) yield* addressesIn(item);
	else if (typeof value === "object" && value !== null) {
		for (const [key, item] of Object.entries(value)) {
			if ((key === "path" || key === "url") && typeof item === "string") yield item;
			else if (key !== "index") yield* addressesIn(item);
		}
	}
}

/** What a file of the site links to, and which anchors it has. */
function read(path) {
	const text = readFileSync(path, "utf8");
	const links = [];
	const anchors = new Set();
	if (/\.(?:html|svg)$/.test(path)) {
		for (const { tagName, attrs } of elementsBelow(parse(text))) {
			for (const { name, value } of attrs) {
				if (name === "id" || (name === "name" && tagName === "a")) anchors.add(value);
				else if (ATTRIBUTES.has(name)) links.push(value);
				else if (name === "srcset") links.push(...value.split(",").map((candidate) => candidate.trim().split(/\s/)[0]));
			}
		}
	} else if (path.endsWith(".css")) links.push(...[...text.matchAll(/url\(\s*["']?([^"')]*)/g)].map(([, address]) => address));
	const [, packed] = path.endsWith(".js") ? (INDEX.exec(text) ?? []) : [];
	const indexed = packed === undefined ? [] : [...addressesIn(JSON.parse(inflateSync(Buffer.from(packed, "base64")).toString()))];
	return { links, indexed, anchors };
}

/**
 * Follows every link.
 *
 * @param {string} folder - The built site.
 * @returns {{ pages: number; links: number; broken: string[]; external: string[] }} A line for each broken link, and what is outside.
 */
export function checkLinks(folder) {
	const root = resolve(folder);
	const paths = readdirSync(root, { recursive: true, encoding: "utf8" })
		.map((path) => join(root, path))
		.filter((path) => statSync(path).isFile());
	const files = new Map(paths.filter((path) => [".html", ".svg", ".css", ".js"].includes(extname(path))).map((path) => [path, read(path)]));
	const broken = new Set();
	const external = new Set();
	let count = 0;
	const follow = (path, address, base) => {
		count += 1;
		if (/^(?:https?:)?\/\//.test(address)) return external.add(address);
		if (/^(?:data|blob|mailto|tel):/.test(address)) return undefined;
		const say = (why) => broken.add(`${relative(root, path)}: ${address} ${why}`);
		if (/^[a-z][a-z+.-]*:/i.test(address)) return say("is of a kind that no page needs");
		if (address.startsWith("/")) return say("starts at the server's root, and the site may stand in a folder");
		const [, place = "", anchor = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
		let target = place === "" ? path : resolve(base, decodeURIComponent(place));
		if (relative(root, target).startsWith("..")) return say("leads out of the site");
		if (existsSync(target) && statSync(target).isDirectory()) target = join(target, "index.html");
		if (!existsSync(target)) return say("leads nowhere");
		const anchors = files.get(target)?.anchors;
		if (anchor !== "" && anchors !== undefined && !anchors.has(decodeURIComponent(anchor)) && !anchors.has(anchor)) return say("has no such anchor");
		return undefined;
	};
	for (const [path, { links, indexed }] of files) {
		for (const address of links) follow(path, address.trim(), join(path, ".."));
		for (const address of indexed) follow(path, address, root);
	}
	return { pages: paths.filter((path) => path.endsWith(".html")).length, links: count, broken: [...broken].sort(), external: [...external].sort() };
}

/** Says what was found, and fails where something is broken or nothing was there to be followed. */
export function report(folder) {
	const { pages, links, broken, external } = checkLinks(folder);
	for (const line of broken.slice(0, 40)) console.error(line);
	if (broken.length > 40) console.error(`and ${broken.length - 40} more`);
	console.log(`Outside, not fetched: ${external.length === 0 ? "nothing" : external.join(" ")}`);
	console.log(`${pages} pages, ${links} links, ${broken.length} broken`);
	return pages > 0 && links > 0 && broken.length === 0;
}

if (process.argv[1] === import.meta.filename && !report(process.argv[2] ?? "site")) process.exitCode = 1;
