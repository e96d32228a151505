import type { AddressFormat, AddressPart, AddressTemplate } from "../profile/types.ts";
import { code, type LanguageCode } from "./language.ts";

/** A template of addresses as a pattern that a reader can follow. */
export function templateWords(template: AddressTemplate, language: LanguageCode): string {
	return code(template.map((part) => partWords(part, language)).join(""));
}

/** A format of addresses in words. */
export function formatWords(format: AddressFormat, language: LanguageCode): string {
	if ("template" in format) return templateWords(format.template, language);
	const contents = format.negotiated.mustContain.map((part) => code(partWords(part, language))).join(", ");
	const vi = `do các bên thống nhất${contents === "" ? "" : `; phải có ${contents}`}`;
	return language === "vi" ? vi : `settled by people${contents === "" ? "" : `; it must contain ${contents}`}`;
}

function partWords(part: AddressPart, language: LanguageCode): string {
	if (part.part === "literal") return part.text;
	const [vi, en] = words(part);
	const before = part.part === "ordinal" ? (part.separator ?? "") : "";
	return `<${before}${language === "vi" ? vi : en}>`;
}

function words(part: Exclude<AddressPart, { readonly part: "literal" }>): readonly [vi: string, en: string] {
	switch (part.part) {
		case "family":
		case "middle":
		case "given": {
			const [vi, en] = NAMES[part.part];
			const joined = part.separator === undefined || part.separator === "" ? ["", ""] : [` nối bằng ${part.separator}`, ` joined by ${part.separator}`];
			return part.form === "full" ? [`${vi}${joined[0]}`, `${en}${joined[1]}`] : [`chữ cái đầu của ${vi}${joined[0]}`, `initials of ${en}${joined[1]}`];
		}
		case "ordinal":
			return part.digits === undefined
				? ["số thứ tự nếu trùng", "number after a clash"]
				: [`số thứ tự ${part.digits} chữ số nếu trùng`, `number of ${part.digits} digits after a clash`];
		case "citizen-id":
			return [`${part.last} số cuối Căn cước công dân`, `last ${part.last} digits of the citizen number`];
		case "birth-year":
			return [`năm sinh, ${part.digits} chữ số`, `year of birth, ${part.digits} digits`];
		case "birth-month":
			return ["tháng sinh", "month of birth"];
		case "birth-day":
			return ["ngày sinh", "day of birth"];
		case "organization":
			return part.of === "unit" ? ["đơn vị, nếu không có thì tổ chức", "unit, or else the organisation"] : ["tổ chức", "organisation"];
		case "parent":
			return part.form === "local-part"
				? ["phần trước @ của cơ quan quản lý trực tiếp", "local part of the managing body"]
				: ["tên viết tắt của cơ quan quản lý trực tiếp", "label of the managing body"];
		default:
			return SIMPLE[part.part];
	}
}

const NAMES = { family: ["họ", "family name"], middle: ["tên đệm", "middle names"], given: ["tên", "given name"] } as const;
const SIMPLE = {
	unit: ["tên viết tắt của đơn vị", "abbreviation of the unit"],
	abbreviation: ["tên viết tắt", "abbreviation"],
	name: ["tên", "name"],
	"name-initials": ["chữ cái đầu của tên", "initials of the name"],
	"commune-type": ["phuong hoặc xa", "phuong or xa"],
} as const;
