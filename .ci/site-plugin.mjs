// What TypeDoc is told about the site: which page has which title and address, how they are ordered, and how Vietnamese is found. Loaded by typedoc.json.
import { existsSync } from "node:fs";
import { posix } from "node:path";
import { Converter, DefaultTheme, IndexEvent, KindRouter, ReflectionKind } from "typedoc";

const NAME = "thu-cong-vu";
/** Guides by hand stand in this order; one that is not listed follows them. */
const ORDER = ["getting-started", "command", "add-a-province", "review", "scale", "attachment-tricks", "passwords-compared", "passwords-and-nist", "releasing"];
const PROJECT = ["CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"];
/** What TypeDoc writes around a page, as a Vietnamese reader expects it. */
const VIETNAMESE = new Map([
	["On This Page", "Trong trang này"],
	["Settings", "Thiết lập"],
	["Theme", "Giao diện"],
	[">OS<", ">Theo hệ thống<"],
	[">Light<", ">Sáng<"],
	[">Dark<", ">Tối<"],
	["Search the docs", "Tìm trong tài liệu"],
	["Preparing search index...", "Đang chuẩn bị tìm kiếm..."],
	['aria-label="Search"', 'aria-label="Tìm kiếm"'],
	['aria-label="Menu"', 'aria-label="Trình đơn"'],
	['aria-label="Permalink"', 'aria-label="Liên kết tới mục này"'],
	["Loading...", "Đang tải..."],
]);

/** The file that a page was made from, by the page. */
const files = new WeakMap();

/** @param {string} path - From the project's root. */
function addressOf(path) {
	const page = path.replace(/\.md$/, "");
	if (page === "README.vi") return "vi/index";
	if (PROJECT.includes(path)) return page.toLowerCase();
	const [, language = "", folder = "guides/", name = ""] = /^docs\/(vi\/)?(adr\/|provinces\/)?(.+)$/.exec(page) ?? [];
	const place = language === "vi/" && folder === "guides/" ? "" : folder.replace("adr/", "decisions/");
	return `${language}${place}${name === "README" ? (language === "" ? "index" : "guides") : name}`;
}

/** The file that says the same in the other language, where the guides keep to their folders. */
function twinOf(path) {
	if (path === "README.vi.md") return "README.md";
	return path.startsWith("docs/vi/") ? path.replace("docs/vi/", "docs/") : path.replace(/^docs\//, "docs/vi/");
}

const isVietnamese = (path) => path === "README.vi.md" || path.startsWith("docs/vi/");
const textOf = (document) => document.content.map(({ text }) => text).join("");
const titleOf = (markdown) => /^# (.+)$/m.exec(markdown)?.[1]?.replaceAll(/[`*]/g, "").trim();

/** Words as they are written and without their marks, each guarded by `_`: the index cuts letters that are not ASCII off the ends of a word. */
export function searchable(text) {
	const words =
		text
			.normalize("NFC")
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	return words
		.flatMap((word) => {
			const plain = word.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d");
			return plain === word ? [`_${word}_`] : [`_${word}_`, `_${plain}_`];
		})
		.join(" ");
}

class SiteRouter extends KindRouter {
	getIdealBaseName(reflection) {
		const path = files.get(reflection);
		return path === undefined ? `api/${super.getIdealBaseName(reflection)}` : addressOf(path);
	}
}

class SiteTheme extends DefaultTheme {
	/** Guides first, in groups that a reader looks for; then the interface. */
	buildNavigation(project) {
		const pages = new Map((project.documents ?? []).map((document) => [files.get(document), document]));
		const used = new Set();
		const page = (path, text) => {
			const document = pages.get(path);
			if (document === undefined) return [];
			used.add(path);
			return [{ text: text ?? document.name, path: this.router.getFullUrl(document), kind: document.kind }];
		};
		const inFolder = (folder) => [...pages.keys()].filter((path) => posix.dirname(path) === folder && !path.endsWith("/README.md")).sort();
		const rank = (path) => (ORDER.indexOf(posix.basename(path, ".md")) + ORDER.length + 1) % (ORDER.length + 1);
		const guides = (folder) =>
			inFolder(folder)
				.filter((path) => !path.endsWith("/compare.md"))
				.sort((first, second) => rank(first) - rank(second));
		const provinces = (folder, compared) => [...inFolder(`${folder}/provinces`).flatMap((path) => page(path)), ...page(`${folder}/compare.md`, compared)];
		const decisions = (path) => posix.basename(path).startsWith("reading-");
		const group = (text, path, children) => ({ text, ...(path === undefined ? {} : { path: page(path)[0]?.path }), children });
		const sections = [
			group(
				"Guides",
				"docs/README.md",
				guides("docs").flatMap((path) => page(path)),
			),
			group("Provinces", undefined, provinces("docs", "Side by side")),
			group("Decisions", "docs/adr/README.md", [
				group(
					"Readings",
					undefined,
					inFolder("docs/adr")
						.filter(decisions)
						.flatMap((path) => page(path)),
				),
				...inFolder("docs/adr")
					.filter((path) => !decisions(path))
					.flatMap((path) => page(path)),
			]),
			group("Tiếng Việt", undefined, [
				...page("README.vi.md", "Giới thiệu"),
				...page("docs/vi/README.md"),
				...guides("docs/vi").flatMap((path) => page(path)),
				...provinces("docs/vi", "So sánh các tỉnh"),
			]),
			group(
				"Project",
				undefined,
				PROJECT.flatMap((path) => page(path)),
			),
			{ text: "API", path: "modules.html", children: super.buildNavigation(project).filter(({ kind }) => kind !== ReflectionKind.Document) },
		];
		const lost = [...pages.keys()].filter((path) => !used.has(path));
		if (lost.length > 0) this.application.logger.error(`No place in the navigation for ${lost.join(", ")}`);
		return sections.filter(({ children }) => children.length > 0);
	}

	render(event) {
		const { router } = this;
		const path = files.get(event.model) ?? (event.url === "index.html" ? "README.md" : undefined);
		const here = (target) => router.baseRelativeUrl(event.model, target);
		const addressOfFile = (file) => {
			if (file === "README.md") return here("index.html");
			const twin = (event.project.documents ?? []).find((document) => files.get(document) === file);
			return twin === undefined ? undefined : here(router.getFullUrl(twin));
		};
		const twin = path === undefined ? undefined : addressOfFile(path === "README.md" ? "README.vi.md" : twinOf(path));
		const [own, other] = path !== undefined && isVietnamese(path) ? ["vi", "en"] : ["en", "vi"];
		const links = [
			[here("guides/index.html"), "Guides"],
			[here("vi/index.html"), "Tiếng Việt"],
			[here("modules.html"), "API"],
			...(existsSync(".ci/playground.mjs") ? [[here("playground/index.html"), "Playground"]] : []),
		];
		let html = super
			.render(event)
			.replace(/<html class="default" lang="\w+"/, `<html class="default" lang="${own}"`)
			.replace(
				'<div id="tsd-toolbar-links">',
				(found) => found + links.map(([href, text]) => `<a href="${href}"${text === "Tiếng Việt" ? ' lang="vi"' : ""}>${text}</a>`).join(""),
			)
			// A wide table scrolls by itself, by keyboard too, and the page stays where it is.
			.replaceAll("<table>", '<div class="site-table" tabindex="0"><table>')
			.replaceAll("</table>", "</table></div>")
			// A list to tick off on paper: the boxes are drawn, not worked.
			.replaceAll(/<input(?: checked="")? disabled="" type="checkbox"(?: checked="")?\/?>/g, '<span class="site-box" aria-hidden="true"></span>');
		if (twin !== undefined) html = html.replace("</head>", `<link rel="alternate" hreflang="${other}" href="${twin}"/></head>`);
		if (own === "vi") for (const [english, vietnamese] of VIETNAMESE) html = html.replaceAll(english, vietnamese);
		return html;
	}
}

/** @param {import("typedoc").Application} app */
export function load(app) {
	app.renderer.defineRouter(NAME, SiteRouter);
	app.renderer.defineTheme(NAME, SiteTheme);
	app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
		files.set(document, `${document.name}.md`);
		document.name = titleOf(textOf(document)) ?? document.name;
	});
	app.renderer.on(IndexEvent.PREPARE_INDEX, (event) => {
		Object.assign(event.searchFieldWeights, { title: 10, words: 1 });
		for (const [index, reflection] of event.searchResults.entries()) {
			if (reflection.isDocument()) event.searchFields[index] = { title: searchable(reflection.name), words: searchable(textOf(reflection)) };
		}
	});
}
