import fc from "fast-check";
import type { DirectoryEntry, Organization } from "../../../src/index.ts";
import { DOMAINS, type Province } from "../../models/address-reading.ts";
import type { BodyEntry, CommuneWord, ModelBody, Word } from "../../models/body-addresses.ts";

const word = (written: string, folded: string): Word => ({ written, folded });
const fault = (written: string, code: string): Word => ({ written, folded: "", fault: code });

/** Few, so that bodies meet; several fold alike. */
export const abbreviations: fc.Arbitrary<Word> = fc.oneof(
	{
		weight: 12,
		arbitrary: fc.constantFrom(
			word("SKHCN", "skhcn"),
			word("skhcn", "skhcn"),
			word("S KHCN", "skhcn"),
			word("VP", "vp"),
			word("vp", "vp"),
			word("V-P", "vp"),
			word("ĐU", "du"),
			word("HĐND", "hdnd"),
			word("News", "news"),
			word("HANV123", "hanv123"),
			word("NVHA", "nvha"),
			word("MT", "mt"),
			word("Yên Dũng", "yendung"),
			word("2", "2"),
		),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			fault("SKH&CN", "address.name-unmappable"),
			fault("", "address.name-empty"),
			fault("S.KHCN", "address.name-unmappable"),
			word("A".repeat(61), "a".repeat(61)),
			word("A".repeat(65), "a".repeat(65)),
		),
	},
);

const typed = (written: string, folded: string, type: "phuong" | "xa"): CommuneWord => ({ written, folded, type });

/** Names of communes; of an agency or a unit they are names like any other. */
export const communes: fc.Arbitrary<CommuneWord> = fc.oneof(
	{
		weight: 12,
		arbitrary: fc.constantFrom(
			word("Yên Dũng", "yendung"),
			word("YEN DUNG", "yendung"),
			typed("Xã Yên Dũng", "yendung", "xa"),
			word("Đa Mai", "damai"),
			typed("Phường Đa Mai", "damai", "phuong"),
			typed("PHƯỜNG  ĐA MAI", "damai", "phuong"),
			word("Hà Giang 1", "hagiang1"),
			// No types, though they sound so.
			word("Phượng Sơn", "phuongson"),
			word("Xà Phìn", "xaphin"),
			typed("Phường Phượng Sơn", "phuongson", "phuong"),
			word("Võ", "vo"),
			word("Skhcn", "skhcn"),
		),
	},
	{ weight: 1, arbitrary: fc.constantFrom(fault("", "address.name-empty"), fault("Yên+Dũng", "address.name-unmappable")) },
);

/** Names of agencies and units, by which they are told apart. */
const names: fc.Arbitrary<Word> = fc.constantFrom(
	word("Sở Khoa học và Công nghệ", "so khoa hoc va cong nghe"),
	word("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "so khoa hoc va cong nghe"),
	word("Minh Thanh", "minh thanh"),
	word("Văn phòng", "van phong"),
	word("Văn Phóng", "van phong"),
);

const ids = fc.constantFrom("a", "b", "c", undefined, undefined);

export const kindsOf = {
	"tuyen-quang": ["agency", "unit"],
	"bac-ninh": ["agency", "commune-committee", "commune-party", "commune-council", "unit", "association"],
} as const;

const isCommune = (kind: string): boolean => kind.startsWith("commune-");

export function bodyArbitrary(province: Province, depth = 2): fc.Arbitrary<ModelBody> {
	const kinds = depth === 0 ? kindsOf[province].filter((kind) => kind !== "unit") : [...kindsOf[province], "unit"];
	return fc.constantFrom(...kinds).chain((kind) =>
		fc
			.record({
				kind: fc.constant(kind),
				id: ids,
				abbreviation: isCommune(kind) ? fc.option(abbreviations, { nil: undefined }) : fc.option(abbreviations, { nil: undefined, freq: 20 }),
				name: isCommune(kind) ? fc.option(communes, { nil: undefined, freq: 20 }) : fc.option(names, { nil: undefined, freq: 1 }),
				communeType: isCommune(kind) ? fc.constantFrom(undefined, "xa" as const, "phuong" as const) : fc.constant(undefined),
				parent:
					kind === "unit"
						? fc.oneof(
								{ weight: 8, arbitrary: bodyArbitrary(province, depth - 1) },
								{ weight: 2, arbitrary: fc.constantFrom("skhcn", "vp.skhcn", "yendung") },
								{ weight: 1, arbitrary: fc.constant(undefined) },
							)
						: fc.constant(undefined),
			})
			// Facts that contradict each other are no case of the text.
			.map(({ communeType, ...body }) => ({ ...body, communeType: body.name !== undefined && "type" in body.name ? undefined : communeType })),
	);
}

/** What stands in a directory, at the local parts that bodies of the pools may get, and at others. */
export function bodyEntryArbitrary(province: Province): fc.Arbitrary<BodyEntry> {
	const localPart = fc
		.tuple(
			fc.constantFrom("skhcn", "vp", "mt", "yendung", "damai", "nvha", "hanv123", "news", "vo", "phuongson", "xayendung"),
			fc.constantFrom("", "", "", ".skhcn", ".vp.skhcn", ".yendung", ".du.yendung", ".vp"),
			fc.constantFrom("", "", "", "", "du.", "hdnd."),
		)
		.map(([stem, end, beginning]) => `${beginning}${stem}${end}`);
	const kind = fc.oneof(
		{ weight: 6, arbitrary: fc.constantFrom<string | undefined>(...kindsOf[province]) },
		{ weight: 1, arbitrary: fc.constantFrom("person", undefined) },
	);
	return fc.tuple(localPart, kind, fc.boolean()).chain(([at, of, retired]) =>
		fc.record({
			localPart: fc.constant(at),
			kind: fc.constant(of),
			id: of === undefined ? fc.constant(undefined) : ids,
			abbreviation:
				of === undefined || of === "person"
					? fc.constant(undefined)
					: fc.option(
							abbreviations.filter((one) => one.fault === undefined),
							{ nil: undefined, freq: 4 },
						),
			name:
				of === undefined || of === "person"
					? fc.constant(undefined)
					: isCommune(of)
						? fc.option(
								communes.filter((one) => one.fault === undefined),
								{ nil: undefined, freq: 4 },
							)
						: fc.option(names, { nil: undefined, freq: 1 }),
			retired: fc.constant(retired && at.length % 2 === 0),
		}),
	);
}

export const organizationOf = ({ kind, id, abbreviation, name, communeType, parent }: ModelBody): Organization => ({
	kind,
	...(id === undefined ? {} : { id }),
	...(abbreviation === undefined ? {} : { abbreviation: abbreviation.written }),
	...(name === undefined ? {} : { name: name.written }),
	...(communeType === undefined ? {} : { communeType }),
	...(parent === undefined ? {} : { parent: typeof parent === "string" ? parent : organizationOf(parent) }),
});

export const bodyEntryOf = (province: Province, { localPart, kind, id, abbreviation, name, retired }: BodyEntry): DirectoryEntry => ({
	address: `${localPart}@${DOMAINS[province]}`,
	retired,
	...(kind === undefined
		? {}
		: {
				holder: {
					kind,
					...(id === undefined ? {} : { id }),
					...(abbreviation === undefined ? {} : { abbreviation: abbreviation.written }),
					...(name === undefined ? {} : { name: name.written }),
				},
			}),
});
