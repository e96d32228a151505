import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";

const parent = mkdtempSync(join(tmpdir(), "site-links-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** What the checker says of a site of these files. */
function check(files: Readonly<Record<string, string>>): { readonly status: number | null; readonly said: string } {
	const folder = mkdtempSync(join(parent, "site-"));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const { status, stdout, stderr } = spawnSync("node", [resolve(".ci/site-links.mjs"), folder], { encoding: "utf8" });
	return { status, said: stdout + stderr };
}

const index = (name: string, data: unknown): string => `window.${name} = "${deflateSync(JSON.stringify(data)).toString("base64")}";`;
const page = (body: string): string => `<!doctype html><title>t</title><h1 id="top">T</h1><h2 id="một-địa-chỉ">U</h2>${body}`;

describe("links that hold", () => {
	test("files, folders, anchors with marks, style sheets, indexes, and what is outside", () => {
		const { status, said } = check({
			"index.html": page(
				'<a href="a/b.html#m%E1%BB%99t-%C4%91%E1%BB%8Ba-ch%E1%BB%89">x</a><a href="a/">f</a><a href="#top">x</a><a href="https://example.org/">o</a>',
			),
			"a/index.html": page('<img src="../i.svg" srcset="../i.svg 2x"><svg><use href="../i.svg#shape"></use></svg><a href="../index.html?q=1#top">x</a>'),
			"a/b.html": page('<link rel="stylesheet" href="../s.css"><script src="../n.js"></script>'),
			"i.svg": '<svg xmlns="http://www.w3.org/2000/svg"><g id="shape"/></svg>',
			"s.css": "p { background: url(i.svg) } a { background: url('data:image/png;base64,AA==') }",
			"n.js": index("navigationData", [{ text: "A", children: [{ path: "a/b.html#top" }] }]),
		});
		expect(said).toContain("Outside, not fetched: https://example.org/");
		expect(said).toContain("3 pages, 13 links, 0 broken");
		expect(status).toBe(0);
	});
});

describe("links that do not", () => {
	test.each([
		['<a href="b.html">x</a>', "b.html leads nowhere"],
		['<a href="#no">x</a>', "#no has no such anchor"],
		['<a href="index.html#no">x</a>', "index.html#no has no such anchor"],
		['<a href="a/">x</a>', "a/ leads nowhere"],
		['<img src="i.png">', "i.png leads nowhere"],
		['<img srcset="i.png 2x" alt="">', "i.png leads nowhere"],
		['<script src="s.js"></script>', "s.js leads nowhere"],
		['<a href="/index.html">x</a>', "starts at the server's root"],
		['<a href="../index.html">x</a>', "leads out of the site"],
		['<a href="javascript:alert(1)">x</a>', "is of a kind that no page needs"],
		['<template><a href="b.html">x</a></template>', "b.html leads nowhere"],
	])("%s", (body, problem) => {
		const { status, said } = check({ "index.html": page(body) });
		expect(said).toContain(problem);
		expect(said).toContain("1 broken");
		expect(status).toBe(1);
	});

	test("in a style sheet, in the navigation and in the search", () => {
		const { status, said } = check({
			"index.html": page(""),
			"assets/s.css": "p { background: url(i.svg) }",
			"assets/n.js": index("navigationData", [{ text: "A", path: "gone.html" }]),
			"assets/search.js": index("searchData", { rows: [{ name: "A", url: "index.html#gone" }], index: { url: "no link" } }),
		});
		for (const problem of [
			"assets/s.css: i.svg leads nowhere",
			"assets/n.js: gone.html leads nowhere",
			"assets/search.js: index.html#gone has no such anchor",
			"3 broken",
		]) {
			expect(said).toContain(problem);
		}
		expect(status).toBe(1);
	});

	test("an empty site holds nothing", () => {
		expect(check({ "a.txt": "" }).status).toBe(1);
	});
});
