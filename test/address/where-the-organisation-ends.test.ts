import { describe, expect, test } from "vitest";
import { type AddressTemplate, auditDirectory, checkAddress, type Holder, type Profile, parseAddress, personAddress } from "../../src/index.ts";
import { madeUp, madeUpUnits, numbers, template, tries } from "./made-up-rules.ts";
import { HA, held, homonym, judged, own, settled, told } from "./told.ts";

/** A name in full, with dots between its syllables. */
const NAME: AddressTemplate = [
	{ part: "family", form: "full", separator: "." },
	{ part: "literal", text: "." },
	{ part: "middle", form: "full", separator: "." },
	{ part: "literal", text: "." },
	{ part: "given", form: "full", separator: "." },
];
const first = madeUp({ template: [...template("o ."), ...NAME], steps: [] });
const last = madeUp({ template: [...NAME, ...template(". o")], steps: [] });
const joined = madeUp({ template: template("g f m o"), steps: [] });

/** The organisation and the name, for each way to read a local part as a person's. */
const read = (profile: Profile, localPart: string): readonly string[] =>
	parseAddress(profile, `${localPart}@tuyenquang.gov.vn`)
		.filter(({ kind }) => kind === "person")
		.map(({ organization, stem }) => `${organization} ${stem}`);

describe("an address whose organisation runs into the name", () => {
	test.each<readonly [string, Profile, string, readonly string[]]>([
		["in front of a name with the same separator", first, "stc.nguyen.van.ha", ["stc nguyen.van.ha", "stc.nguyen van.ha", "stc.nguyen.van ha"]],
		["behind it, of two labels", last, "nguyen.ha.vp.stc", ["stc nguyen.ha.vp", "vp.stc nguyen.ha", "ha.vp.stc nguyen"]],
		["with nothing between them", joined, "hanstc", ["c hanst", "tc hans", "stc han", "nstc ha", "anstc h"]],
	])("is read in every way: %s", (_, profile, localPart, expected) => {
		expect(read(profile, localPart)).toEqual(expected);
	});

	test.each<readonly [string, string, readonly string[]]>([
		["another separator", "o - f . g", ["stc-1 n.ha"]],
		["a prefix of one length in front", "x o . g", ["stc-1 ha"]],
		["a prefix that ends as the name may", "cb. o - f . g", ["stc-1 n.ha"]],
	])("is read in one way where the separator shows it: %s", (_, words, expected) => {
		const rules = madeUp({ template: template(words), steps: [] });
		const { localPart } = personAddress(rules, { ...HA, fullName: "Nguyễn Hà", organization: "stc-1" }, []).value ?? { localPart: "" };
		expect(read(rules, localPart)).toEqual(expected);
	});

	test("a separator of the number in front of the organisation shows nothing", () => {
		const rules = madeUp({ template: template("f m g -# - o"), steps: [numbers("any")] });
		expect(read(rules, "nvha-2-stc")).toContain("2-stc nvha");
		expect(checkAddress(rules, "nvha-2-stc@tuyenquang.gov.vn", { subject: HA, directory: [held("nvha-stc", homonym)] }).outcome).toBe("compliant");
	});

	test("has nothing against it in an audit, whose ever it is", () => {
		const audited = (profile: Profile, localPart: string, holder: Holder): string | undefined =>
			auditDirectory(profile, [held(localPart, holder)]).entries.map(({ decision }) => judged(decision))[0];
		expect(audited(first, "stc.nguyen.van.ha", own)).toBe("compliant");
		expect(audited(first, "stc.nguyen.van.ha", { ...own, organization: "stc" })).toBe("compliant");
		expect(audited(first, "stc.nguyen.van.ha", { ...own, organization: "stc.nguyen" })).toBe("violation; not-derived-from-subject must");
		expect(audited(last, "nguyen.van.ha.vp.stc", own)).toBe("compliant");
		expect(audited(joined, "hanvstc", own)).toBe("compliant");
		expect(audited(joined, "hanvstc", { ...own, fullName: "Nguyễn Văn An" })).toBe("violation; not-derived-from-subject must");
	});

	test.each<readonly [string, Profile, string]>([
		["in front", first, "stc.nguyen.van.ha"],
		["behind", joined, "hanvstc"],
	])("may be the person's own: %s", (_, profile, localPart) => {
		const { id: _id, ...unknown } = own;
		expect(settled(profile, [held(localPart, unknown)])).toBe(`identity-unknown ${localPart}@tuyenquang.gov.vn`);
		expect(settled(profile, [held(localPart, unknown)], { ...HA, organization: "syt" })).toBe(`${localPart.replace("stc", "syt")} base`);
		expect(told(personAddress(profile, HA, [held(localPart, unknown)], { identity: "name" }))).toBe(`${localPart} existing`);
	});

	test("tells homonyms of one organisation from others", () => {
		const rules = madeUp({ template: [...template("o ."), ...NAME], steps: [tries("same-name", [...template("o -"), ...NAME])], scope: "organization" });
		const directory = [held("stc.nguyen.van.ha", homonym)];
		expect(settled(rules, directory)).toBe("stc-nguyen.van.ha another");
	});

	test("a form without it leaves it to the entry, though another form would show one", () => {
		const steps = [tries("any", template("g . f m")), tries("same-name", template("g - f m")), tries("different-name", template("g _ f m"))];
		const rules = madeUp({ template: template("f m g . o"), steps, scope: "organization" });
		const of = (organization: string): string => settled(rules, [held("nvha.stc", homonym), held("ha.nv", { ...homonym, organization })]);
		expect(of("stc")).toBe("ha-nv another");
		expect(of("syt")).toBe("ha_nv another");
	});

	test("a unit whose abbreviation runs into its organisation is read in every way", () => {
		const rules = madeUpUnits([{ part: "abbreviation" }, { part: "parent", form: "local-part" }]);
		const units = parseAddress(rules, "vpstc@tuyenquang.gov.vn").filter(({ kind }) => kind === "unit");
		expect(units.map(({ unit, organization }) => `${unit} ${organization}`)).toEqual(["vpst c", "vps tc", "vp stc", "v pstc"]);
	});
});
