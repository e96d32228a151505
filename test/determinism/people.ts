import type { Random } from "./random.ts";
import { BAD_DATES, civilDate, HOSTILE, mangled } from "./values.ts";
import type { Place } from "./world.ts";

/** A syllable as written and as folded. */
type Syllable = readonly [written: string, folded: string];

const FAMILIES: readonly Syllable[] = [
	["Nguyễn", "nguyen"],
	["Nguyễn", "nguyen"],
	["Nông", "nong"],
	["Trần", "tran"],
	["Đặng", "dang"],
	["Ma", "ma"],
	["Hoàng", "hoang"],
	["Phạm", "pham"],
	["Quàng", "quang"],
	["Ngô", "ngo"],
];
const MIDDLES: readonly Syllable[] = [
	["Văn", "van"],
	["Vân", "van"],
	["Thị", "thi"],
	["Viết", "viet"],
	["Việt", "viet"],
	["Khánh", "khanh"],
	["Đức", "duc"],
	["Ngọc", "ngoc"],
];
const GIVENS: readonly Syllable[] = [
	["Hà", "ha"],
	["Hạ", "ha"],
	["An", "an"],
	["Ân", "an"],
	["Ý", "y"],
	["Thùy", "thuy"],
	["Thuỳ", "thuy"],
	["Hòa", "hoa"],
	["Đường", "duong"],
	["Nghiêng", "nghieng"],
];
/** Names that fold in an odd way, or not at all. */
const ODD_NAMES = [
	"H'Mông Ksor",
	"K’ Choi",
	"Y Bŏ Niê Kdăm",
	"Nguyễn Văn 4n",
	"NguyÔn V¨n Hµ",
	"TrÇn ThÞ Hång",
	"Nguyeãn Vaên Haø",
	"Nguyễn\u00a0Văn\u2011Hà",
	"Đỗ-Đức Ánh",
	"Иван Петров",
	"Łukasz Øre",
	"Æther Œuf",
	"Nguyễn Văn Hà 🙂",
	"Ｎguyễn Hà",
	"An",
	"Tôn Nữ Thị Ngọc Thùy Dương",
	"Lê\u200bHà",
	"Ñoño Ǎ Ĝ",
	"Ɖinh Ðức",
	"ǅ",
];

export interface Name {
	readonly fullName: string;
	/** Folded syllables; of a name that is put in for trouble, those of another. */
	readonly folded: readonly string[];
}

const spelled = (random: Random, text: string): string => {
	if (random.chance(12)) return text.normalize("NFD");
	if (random.chance(6)) return text.toUpperCase();
	return random.chance(4) ? text.replaceAll(" ", "  ") : text;
};

export function name(random: Random, odd = 8): Name {
	const syllables = [random.pick(FAMILIES), ...random.list(random.pick([0, 1, 1, 1, 1, 2]), () => random.pick(MIDDLES)), random.pick(GIVENS)];
	const folded = syllables.map(([, plain]) => plain);
	if (random.chance(odd)) return { fullName: random.pick(ODD_NAMES), folded };
	return { fullName: spelled(random, syllables.map(([written]) => written).join(" ")), folded };
}

const BODIES = ["skhcn", "stc", "snv", "ubnd", "vp", "syt"];
const ABBREVIATIONS = ["SKHCN", "STC", "SNV", "VP", "P. TC-KH", "ĐTN", "R&D", "CATP1"];
const COMMUNES = ["Yên Dũng", "Hà Giang 1", "Phường Kinh Bắc", "xã Tân Chi", "UBND xã Lương Tài", "Đồng Nguyên", "Hàm Yên", "Sơn Dương"];

export function organization(random: Random, { kinds }: Place, depth = 2): Readonly<Record<string, unknown>> {
	const kind = random.pick(kinds);
	const parent =
		depth > 0 && random.chance(55) ? { parent: random.chance(70) ? organization(random, { ...PLACE, kinds }, depth - 1) : random.pick(BODIES) } : {};
	const facts = {
		kind,
		...random.some(
			{ id: `b${random.int(9)}`, abbreviation: random.pick(ABBREVIATIONS), name: random.pick(COMMUNES), communeType: random.pick(["xa", "phuong"]) },
			70,
		),
		...(kind.includes("unit") || random.chance(10) ? parent : {}),
	};
	return mangled(random, facts, 6);
}

const PLACE: Place = { profile: undefined, id: "", domain: "", procedures: [], kinds: [], readings: [], variants: new Map() };

export function person(random: Random, place: Place): Readonly<Record<string, unknown>> {
	const { fullName } = name(random);
	const digits = random.digits(12);
	const citizen = random.chance(8)
		? { citizenId: random.pick(["123456789", "23", "０１２３", `${digits} `]) }
		: random.pick([{ citizenId: digits }, { citizenIdLast4: digits.slice(8) }, { citizenIdLast4: digits.slice(8) }, { citizenIdLast3: digits.slice(9) }]);
	const facts = {
		...random.some({ id: `e${random.int(30)}` }, 75),
		...(random.chance(90)
			? { fullName }
			: { name: { family: random.pick(FAMILIES)[0], middle: [random.pick(MIDDLES)[0]], given: `${random.pick(GIVENS)[0]}` } }),
		...random.some({ organization: random.chance(80) ? random.pick(BODIES) : organization(random, place), unit: random.pick(ABBREVIATIONS) }, 85),
		...(random.chance(90) ? citizen : {}),
		...random.some({ birthDate: random.chance(85) ? civilDate(random) : random.pick(BAD_DATES) }, 60),
	};
	return mangled(random, facts);
}

export const subject = (random: Random, place: Place): Readonly<Record<string, unknown>> =>
	random.chance(80) ? person(random, place) : organization(random, place);

/** A local part as one of the formats would make it, or somebody else's. */
export function localPart(random: Random, { id }: Place, { folded } = name(random, 0)): string {
	const given = folded.at(-1) ?? "";
	const initials = folded
		.slice(0, -1)
		.map((syllable) => syllable.slice(0, random.chance(85) ? 1 : 2))
		.join("");
	if (random.chance(8)) return random.pick([...BODIES, "admin", "info", "du.hamyen", "hdnd.yendung", "vp.skhcn", "tc.vp.skhcn", "x..y", "a b", "một"]);
	if (id === "bac-ninh" || (id !== "tuyen-quang" && random.chance(50))) return `${given}${initials}${random.digits(random.chance(80) ? 3 : 4)}`;
	return `${initials}${given}${random.chance(35) ? 1 + random.int(4) : ""}.${random.pick(BODIES)}`;
}

export function address(random: Random, place: Place, of?: Name): string {
	const domain = random.chance(94) ? place.domain : random.pick(["gmail.com", "mail.tuyenquang.gov.vn", "BACNINH.gov.vn", ""]);
	const whole = `${localPart(random, place, of)}@${domain}`;
	return random.chance(5)
		? random.pick([whole.toUpperCase(), whole.replace("@", "@@"), ` ${whole}`, `${"a".repeat(70)}${whole}`, whole.replace("@", "")])
		: whole;
}

export function entry(random: Random, place: Place): Readonly<Record<string, unknown>> {
	const named = name(random, 5);
	const facts = {
		kind: "person",
		...random.some({ id: `e${random.int(30)}`, organization: random.pick(BODIES), citizenIdLast4: random.digits(4) }, 55),
		...random.some({ fullName: named.fullName }, 90),
	};
	const body = organization(random, place, 0);
	const holder = random.chance(85) ? mangled(random, facts, 3) : body;
	const optional = { retired: random.chance(50), createdOn: random.chance(90) ? civilDate(random) : random.pick(HOSTILE) };
	return { address: address(random, place, named), ...random.some({ holder }, 93), ...random.some(optional, 25) };
}

export const directory = (random: Random, place: Place, most = 12): Readonly<Record<string, unknown>>[] =>
	random.list(random.int(most), () => entry(random, place));
