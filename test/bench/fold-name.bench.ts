/*
 * Run: npm run bench -- fold-name
 *
 * foldName beside packages that write Vietnamese in ASCII, and beside a fold by table that checks nothing: how fast, and how many of 10,000 names it gets wrong.
 */
import sindresorhusSlugify from "@sindresorhus/slugify";
import anyAscii from "any-ascii";
import deburr from "lodash.deburr";
import removeAccents from "remove-accents";
import slugify from "slugify";
import { transliterate } from "transliteration";
import { foldName } from "../../src/name/fold-name.ts";
import { measure } from "./support/measure.ts";
import { nanosecondsOf, publish, type Table, tableOf } from "./support/result.ts";

/** Common syllables as they are written, each with what the rule makes of it. */
const FAMILIES = syllables(
	"Nguyễn nguyen Trần tran Lê le Phạm pham Hoàng hoang Huỳnh huynh Vũ vu Võ vo Đặng dang Bùi bui Đỗ do Hồ ho Ngô ngo Dương duong Lý ly Đào dao Ý y Nông nong",
);
const MIDDLES = syllables("Văn van Thị thi Đức duc Ngọc ngoc Minh minh Hữu huu Thu thu Quang quang Đình dinh Xuân xuan Thế the Bảo bao");
const GIVENS = syllables(
	"Hà ha Anh anh Tuấn tuan Hương huong Dũng dung Phượng phuong Khánh khanh Quý quy Trường truong Yến yen Ước uoc Nghĩa nghia Quỳnh quynh Hoà hoa Hòa hoa Thuỷ thuy Đạt dat Huệ hue",
);
const NAMES = 10_000;

type Syllable = readonly [written: string, folded: string];
type Fold = (name: string) => string | undefined;

function syllables(list: string): readonly Syllable[] {
	return list.match(/\S+ \S+/gu)?.map((pair): Syllable => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]) ?? [];
}

function pick(list: readonly Syllable[], index: number): Syllable {
	return list[index % list.length] ?? ["", ""];
}

const names = Array.from({ length: NAMES }, (_, index) => {
	const name = [
		pick(FAMILIES, index),
		pick(MIDDLES, Math.floor(index / 7)),
		...(index % 3 === 0 ? [pick(MIDDLES, Math.floor(index / 11) + 5)] : []),
		pick(GIVENS, Math.floor(index / 13)),
	];
	return { written: name.map(([written]) => written).join(" "), folded: name.map(([, folded]) => folded).join(" ") };
});
const composed = names.map(({ written }) => written.normalize("NFC"));
const decomposed = names.map(({ written }) => written.normalize("NFD"));

/** What no fold can be faster than: a letter for each code unit, and no look at what else there is. */
const letters = new Uint16Array(0x2000).fill(63);
for (let unit = 0; unit < letters.length; unit += 1) {
	const plain = String.fromCharCode(unit).normalize("NFD").charAt(0).replace(/[đĐ]/u, "d").toLowerCase();
	if (/^[a-z ]$/u.test(plain)) letters[unit] = plain.charCodeAt(0);
}
function byTable(name: string): string {
	const units = new Array<number>(name.length);
	for (let index = 0; index < name.length; index += 1) units[index] = letters[name.charCodeAt(index)] ?? 63;
	return String.fromCharCode(...units);
}

const ours: Fold = (name) => {
	const folded = foldName(name);
	return folded.ok ? folded.value : undefined;
};
const FOLDS: Readonly<Record<string, Fold>> = {
	foldName: ours,
	"a table, nothing checked": byTable,
	"any-ascii": (name) => anyAscii(name).toLowerCase(),
	"remove-accents": (name) => removeAccents(name).toLowerCase(),
	"lodash.deburr": (name) => deburr(name).toLowerCase(),
	transliteration: (name) => transliterate(name).toLowerCase(),
	slugify: (name) => slugify(name, { locale: "vi", strict: true, lower: true, replacement: " " }),
	"@sindresorhus/slugify": (name) => sindresorhusSlugify(name, { separator: " " }),
};

function wrong(fold: Fold, spelt: readonly string[]): number {
	return names.filter(({ folded }, index) => fold(spelt[index] ?? "") !== folded).length;
}

const counts = Object.fromEntries(
	Object.entries(FOLDS).map(([name, fold]) => [name, { "wrong of 10,000, composed": wrong(fold, composed), decomposed: wrong(fold, decomposed) }]),
);

async function tableFor(title: string, spelt: readonly string[]): Promise<Table> {
	const some = spelt.slice(0, 1000);
	const contenders = Object.entries(FOLDS).map(([name, fold]) => ({
		name,
		units: some.length,
		run: () => {
			let length = 0;
			for (const text of some) length += fold(text)?.length ?? 0;
			return length;
		},
	}));
	return tableOf(title, "name", await measure(contenders, { rounds: 11, milliseconds: 25 }), counts);
}

const inNfc = await tableFor("Names as they are typed (NFC)", composed);
const inNfd = await tableFor("Names in letters and marks (NFD)", decomposed);
const times = (table: Table, peer: string): number => nanosecondsOf(table, peer) / nanosecondsOf(table, "foldName");

publish({
	id: "fold-name",
	title: "Folding names",
	method:
		"10,000 Vietnamese names of three and four common syllables. Each package with the options that suit Vietnamese best; a result is wrong where it is not the lower-case syllables without marks, joined by one space.",
	peers: ["any-ascii", "remove-accents", "lodash.deburr", "transliteration", "slugify", "@sindresorhus/slugify"],
	tables: [inNfc, inNfd],
	bars: [
		{ claim: "foldName on typed names, times the speed of slugify", measured: times(inNfc, "slugify"), least: 10 },
		{ claim: "foldName on typed names, times the speed of any-ascii", measured: times(inNfc, "any-ascii"), least: 1 },
		{
			claim: "names that foldName gets wrong",
			measured: wrong(ours, composed) + wrong(ours, decomposed),
			most: 0,
		},
	],
});
