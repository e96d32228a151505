// What TypeDoc is told about the site: which page has which title and address, how they are ordered, and how Vietnamese is found. Loaded by typedoc.json.
import { readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { Application, Converter, DefaultTheme, IndexEvent, KindRouter, ReflectionKind, RendererEvent } from "typedoc";

const NAME = "thu-cong-vu";
/** Guides by hand stand in this order; one that is not listed follows them. */
const ORDER = [
	"getting-started",
	"command",
	"playground",
	"review",
	"add-a-province",
	"runtimes",
	"scale",
	"attachment-tricks",
	"passwords-compared",
	"passwords-and-nist",
	"releasing",
];
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
	[">Copy</button>", ">Sao chép</button>"],
]);
/** What TypeDoc's script says on such a page. */
const SAID_IN_VIETNAMESE = {
	copy: "Sao chép",
	copied: "Đã sao chép",
	search_index_not_available: "Không có chỉ mục để tìm kiếm",
	search_no_results_found_for_0: "Không tìm thấy {0}",
};
const ITS_TEXTS = /^window\.translations=.*$/m;

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

const isReading = (path) => posix.basename(path).startsWith("reading-");

/** A branch opens and closes and is no link as well: two things to press in one place are one too many for a keyboard or a screen reader. */
function entryPoint({ path, kind, children = [], ...element }) {
	return kind === ReflectionKind.Document ? [] : [{ ...element, children: [{ text: "Overview", path }, ...children] }];
}

/** TypeDoc looks for pages that have any of the words anywhere inside any other. Here every word must be there, and a page that has it as a word comes first. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: a piece of another script
const ITS_QUERY = 'i.split(" ").map(c=>c.length?`*${c}*`:"").join(" ")';
// biome-ignore lint/suspicious/noTemplateCurlyInString: a piece of another script
const OUR_QUERY = 'i.normalize("NFC").split(/[^\\p{L}\\p{N}]+/u).filter(c=>c).map(c=>`+*${c}* _${c}_^8`).join(" ")';

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
			// What stands behind the colon tells the same for each page of a kind.
			return [{ text: text ?? document.name.split(":")[0], path: this.router.getFullUrl(document) }];
		};
		const inFolder = (folder) => [...pages.keys()].filter((path) => posix.dirname(path) === folder && !path.endsWith("/README.md")).sort();
		const rank = (path) => (ORDER.indexOf(posix.basename(path, ".md")) + ORDER.length + 1) % (ORDER.length + 1);
		const guides = (folder) =>
			inFolder(folder)
				.filter((path) => !path.endsWith("/compare.md"))
				.sort((first, second) => rank(first) - rank(second));
		const provinces = (folder, compared) => [...inFolder(`${folder}/provinces`).flatMap((path) => page(path)), ...page(`${folder}/compare.md`, compared)];
		const sections = [
			{ text: "Guides", children: [...page("docs/README.md", "All guides"), ...guides("docs").flatMap((path) => page(path))] },
			{ text: "Provinces", children: provinces("docs", "Side by side") },
			{
				text: "Decisions",
				children: [
					...page("docs/adr/README.md", "All decisions"),
					{
						text: "Readings",
						children: inFolder("docs/adr")
							.filter(isReading)
							.flatMap((path) => page(path)),
					},
					...inFolder("docs/adr").flatMap((path) => (isReading(path) ? [] : page(path))),
				],
			},
			{
				text: "Tiếng Việt",
				children: [
					...page("README.vi.md"),
					...page("docs/vi/README.md"),
					...guides("docs/vi").flatMap((path) => page(path)),
					...provinces("docs/vi", "So sánh các tỉnh"),
				],
			},
			{ text: "Project", children: PROJECT.flatMap((path) => page(path)) },
			{ text: "API", children: [{ text: "All entry points", path: "modules.html" }, ...super.buildNavigation(project).flatMap(entryPoint)] },
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
		let html = super
			.render(event)
			.replace(/<html class="default" lang="\w+"/, `<html class="default" lang="${own}"`)
			.replaceAll(/href="site:([^"]*)"/g, (_found, target) => `href="${here(target)}"`)
			.replaceAll(">Tiếng Việt</a>", ' lang="vi">Tiếng Việt</a>')
			// A wide table scrolls by itself, by keyboard too, and the page stays where it is.
			.replaceAll("<table>", '<div class="site-table" tabindex="0"><table>')
			.replaceAll("</table>", "</table></div>")
			.replaceAll(/<thead>\s*<tr>\s*(?:<th><\/th>\s*)+<\/tr>\s*<\/thead>/g, "")
			// A list to tick off on paper.
			.replaceAll(/<li>(<p>)?\[ \] /g, (_found, paragraph = "") => `<li class="site-item">${paragraph}<span class="site-box"></span>`)
			.replaceAll(/<summary[\s\S]*?<\/summary>/g, (summary) => summary.replaceAll(/<a [^>]*class="tsd-anchor-icon"[\s\S]*?<\/a>/g, ""))
			.replace('<div class="col-content">', '<div class="col-content" role="main">')
			.replace('<div class="page-menu">', `<div class="page-menu" role="complementary" aria-label="${own === "vi" ? "Trong trang này" : "On this page"}">`)
			.replace('<nav id="tsd-sidebar-links"', `<nav aria-label="${own === "vi" ? "Liên kết" : "Links"}" id="tsd-sidebar-links"`);
		if (twin !== undefined) html = html.replace("</head>", `<link rel="alternate" hreflang="${other}" href="${twin}"/></head>`);
		if (own === "vi") for (const [english, vietnamese] of VIETNAMESE) html = html.replaceAll(english, vietnamese);
		return html;
	}
}

/** @param {import("typedoc").Application} app */
export function load(app) {
	app.on(Application.EVENT_BOOTSTRAP_END, () => {
		// Addresses from the site's root; each page writes them from where it stands.
		app.options.setValue("navigationLinks", {
			Guides: "site:guides/index.html",
			"Tiếng Việt": "site:vi/index.html",
			API: "site:modules.html",
			Playground: "site:playground/index.html",
		});
	});
	// An entry point is called what a user imports.
	app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
		for (const module of project.getChildrenByKind(ReflectionKind.Module)) module.name = module.name === "index" ? NAME : `${NAME}/${module.name}`;
	});
	app.renderer.defineRouter(NAME, SiteRouter);
	app.renderer.defineTheme(NAME, SiteTheme);
	app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
		files.set(document, `${document.name}.md`);
		document.name = document.name === "README.vi" ? "Giới thiệu" : (titleOf(textOf(document)) ?? document.name);
	});
	// The page of the entry points lists them, and not each guide again.
	app.renderer.on(RendererEvent.BEGIN, ({ project }) => {
		project.groups = project.groups?.filter(({ title }) => title !== "Documents");
	});
	app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
		const path = join(outputDirectory, "assets", "main.js");
		const script = readFileSync(path, "utf8");
		if (script.split(ITS_QUERY).length !== 2) app.logger.error("TypeDoc's search is written otherwise than it was: look at ITS_QUERY");
		const [texts = ""] = ITS_TEXTS.exec(script) ?? [];
		if (!Object.keys(SAID_IN_VIETNAMESE).every((name) => texts.includes(`"${name}":`)))
			app.logger.error("TypeDoc's script has other texts than it had: look at SAID_IN_VIETNAMESE");
		const inVietnamese = `${texts}if(document.documentElement.lang==="vi")Object.assign(window.translations,${JSON.stringify(SAID_IN_VIETNAMESE)});`;
		writeFileSync(
			path,
			script.replace(ITS_QUERY, () => OUR_QUERY).replace(texts, () => inVietnamese),
		);
	});
	app.renderer.on(IndexEvent.PREPARE_INDEX, (event) => {
		Object.assign(event.searchFieldWeights, { title: 10, words: 1 });
		for (const [index, reflection] of event.searchResults.entries()) {
			if (reflection.isDocument()) event.searchFields[index] = { title: searchable(reflection.name), words: searchable(textOf(reflection)) };
		}
	});
}
