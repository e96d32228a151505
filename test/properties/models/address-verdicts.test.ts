import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditDirectory, checkAddress, type DirectoryEntry } from "../../../src/index.ts";
import { type Name, nameArbitrary } from "../../address/arbitrary-people.ts";
import { DOMAINS, type Province } from "../../models/address-reading.ts";
import { initialsInTurn } from "../../models/address-settlement.ts";
import { audited, checkBody, checkPerson, type Entry, type Readings, type Subject } from "../../models/address-verdicts.ts";
import { bodyLocalPart, type ModelBody } from "../../models/body-addresses.ts";
import { runs } from "../../support/runs.ts";
import { bodyArbitrary, organizationOf } from "./arbitrary-bodies.ts";
import { readAs } from "./read-as.ts";

const readingsArbitrary: fc.Arbitrary<Readings> = fc.record({
	order: fc.constantFrom("left", "left", "right", "round-robin"),
	initial: fc.constantFrom("letter", "letter", "digraph"),
	start: fc.constantFrom(1, 1, 2),
	stem: fc.constantFrom("where-the-homonym-sits", "where-the-homonym-sits", "base-stem"),
	otherKind: fc.constant("lengthen" as const),
	exhausted: fc.constantFrom("unresolved", "unresolved", "number"),
	unknown: fc.constant("different" as const),
	commune: fc.constantFrom("bare", "bare", "with-type"),
	parent: fc.constant("local-part" as const),
	each: fc.constantFrom("address-unique", "holder-unique"),
	legacy: fc.constantFrom("keep", "reallocate"),
});

interface Somebody {
	readonly id: string | undefined;
	readonly name: Name;
	readonly organization: string | undefined;
	readonly digits: string;
}

const ids = fc.constantFrom("a", "b", "c", "d", undefined);
const somebody: fc.Arbitrary<Somebody> = fc.record({
	id: ids,
	name: nameArbitrary,
	organization: fc.constantFrom("skhcn", "skhcn", "skhcn", "stc", "vp.skhcn"),
	digits: fc.constantFrom("0123", "0123", "5123", "123"),
});

/** Where people are found: a form that the person's name can take, with the digits and numbers that others may have. */
function formOf(province: Province, { name, organization, digits }: Somebody, turn: number, number: string): string {
	const given = name.syllables.at(-1) ?? "";
	const before = name.syllables.slice(0, -1);
	if (province === "bac-ninh") return `${given}${before.map((syllable) => syllable[0]).join("")}${turn % 2 === 0 ? digits.slice(-3) : digits}`;
	const forms = initialsInTurn(before, {
		order: "left",
		initial: "letter",
		start: 1,
		stem: "base-stem",
		otherKind: "lengthen",
		exhausted: "number",
		unknown: "different",
	});
	return `${forms[Math.min(turn, forms.length - 1)]}${given}${number}.${organization}`;
}

const strangeLocalParts = [
	"skhcn",
	"nguyen_van_ha",
	"nvha.skhcn",
	"hanv123",
	"hanv0123",
	"a.b.skhcn",
	"nvha0.skhcn",
	"NVHA.skhcn",
	"HANV123",
	"news",
	"xayendung",
];

function addressFor(province: Province): fc.Arbitrary<{ readonly whose: Somebody; readonly address: string }> {
	return fc
		.record({
			whose: somebody,
			turn: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 9),
			number: fc.constantFrom("", "", "", "1", "2", "3", "01"),
			strange: fc.option(fc.constantFrom(...strangeLocalParts), { nil: undefined, freq: 12 }),
			domain: fc.oneof(
				{ weight: 40, arbitrary: fc.constant(DOMAINS[province]) },
				{ weight: 1, arbitrary: fc.constantFrom("gmail.com", "", "TUYENQUANG.gov.vn", "bacninh.GOV.vn") },
			),
		})
		.map(({ whose, turn, number, strange, domain }) => ({
			whose,
			address: `${strange === undefined ? formOf(province, whose, turn, number) : strange}@${domain}`,
		}));
}

function personEntry(province: Province): fc.Arbitrary<Entry> {
	return fc
		.record({
			at: addressFor(province),
			other: fc.option(somebody, { nil: undefined, freq: 2 }),
			known: fc.constantFrom(true, true, true, true, false),
			named: fc.constantFrom(true, true, true, true, false),
			retired: fc.constantFrom(false, false, false, true),
			createdOn: fc.constantFrom(undefined, "2020-01-01", "2025-12-04", "2025-12-05"),
		})
		.map(({ at: { whose, address }, other, known, named, retired, createdOn }) => {
			const { id, name, digits } = other ?? whose;
			return { address, retired, createdOn, ...(known ? { person: { id, syllables: named ? name.syllables : undefined, digits: named ? digits : "" } } : {}) };
		});
}

const soundBody = (province: Province): fc.Arbitrary<ModelBody> =>
	bodyArbitrary(province).filter(({ abbreviation, name }) => abbreviation?.fault === undefined && name?.fault === undefined);

function bodyEntry(province: Province): fc.Arbitrary<Entry> {
	return fc
		.record({
			body: soundBody(province),
			at: addressFor(province),
			own: fc.constantFrom(true, true, true, false),
			type: fc.constantFrom("bare", "with-type"),
			retired: fc.constantFrom(false, false, true),
		})
		.map(({ body: { parent: _, ...holder }, at, own, type, retired }) => {
			const local = bodyLocalPart(province, { ...holder, parent: "skhcn" }, { commune: type === "bare" ? "bare" : "with-type", parent: "local-part" });
			return { address: own && "localPart" in local ? `${local.localPart}@${DOMAINS[province]}` : at.address, body: holder, retired };
		});
}

const entriesOf = (province: Province): fc.Arbitrary<readonly Entry[]> =>
	fc.array(fc.oneof({ weight: 5, arbitrary: personEntry(province) }, { weight: 1, arbitrary: bodyEntry(province) }), { maxLength: 9, size: "max" });

/** A name is written as it folds: how names fold is compared elsewhere. */
const written = (syllables: readonly string[]): string => syllables.join(" ");

const digitsOf = (digits: string): object => (digits.length === 4 ? { citizenIdLast4: digits } : digits.length === 3 ? { citizenIdLast3: digits } : {});

function directoryEntry({ address, person, body, retired, createdOn }: Entry): DirectoryEntry {
	const holder =
		body === undefined
			? person && {
					kind: "person",
					...(person.id === undefined ? {} : { id: person.id }),
					...(person.syllables === undefined ? {} : { fullName: written(person.syllables) }),
					...digitsOf(person.digits),
				}
			: organizationOf({ ...body, parent: undefined, communeType: undefined });
	const { kind, id, abbreviation, name, ...rest } = { kind: undefined, id: undefined, abbreviation: undefined, name: undefined, ...holder };
	return {
		address,
		retired,
		...(createdOn === undefined ? {} : { createdOn }),
		...(holder === undefined
			? {}
			: {
					holder: {
						...rest,
						...(kind === undefined ? {} : { kind }),
						...(id === undefined ? {} : { id }),
						...(abbreviation === undefined ? {} : { abbreviation }),
						...(name === undefined ? {} : { name }),
					},
				}),
	};
}

const brief = ({ findings }: { readonly findings: readonly { readonly code: string; readonly level: string }[] }): readonly string[] =>
	[...new Set(findings.map(({ code, level }) => `${code} ${level}`))].sort();
const expectedOf = (findings: readonly string[]): { readonly outcome: string; readonly findings: readonly string[] } => ({
	outcome: findings.some((one) => one.endsWith("must")) ? "violation" : findings.some((one) => one.endsWith("open")) ? "undetermined" : "compliant",
	findings: [...new Set(findings)].sort(),
});

function tally(): { readonly see: (findings: readonly string[]) => void; readonly least: (...codes: readonly string[]) => void } {
	const seen = new Map<string, number>();
	return {
		see: (findings) => {
			for (const finding of findings.length === 0 ? ["in order"] : findings) seen.set(finding, (seen.get(finding) ?? 0) + 1);
		},
		least: (...codes) => {
			for (const code of codes) expect(seen.get(code) ?? 0, code).toBeGreaterThan(10);
		},
	};
}

describe.each(["tuyen-quang", "bac-ninh"] as const)("whose an address is, in %s", (province) => {
	test("a person's, with and without a directory", () => {
		const { see, least } = tally();
		fc.assert(
			fc.property(
				addressFor(province),
				fc.option(somebody, { nil: undefined, freq: 1 }),
				fc.constantFrom(true, true, true, true, true, false),
				fc.option(entriesOf(province), { nil: undefined, freq: 4 }),
				readingsArbitrary,
				({ whose, address }, other, complete, entries, readings) => {
					const { id, name, organization, digits } = other ?? whose;
					const subject: Subject = {
						id,
						syllables: name.syllables,
						organization: complete ? organization : undefined,
						digits: complete ? digits : "",
					};
					const expected = checkPerson(province, address, subject, entries, readings);
					see(expected);
					const decision = checkAddress(readAs(province, readings), address, {
						subject: {
							fullName: written(name.syllables),
							...(id === undefined ? {} : { id }),
							...(subject.organization === undefined ? {} : { organization: subject.organization }),
							...digitsOf(subject.digits),
						},
						directory: entries?.map(directoryEntry),
					});
					expect({ outcome: decision.outcome, findings: brief(decision) }).toEqual(expectedOf(expected));
				},
			),
			runs(4000),
		);
		least(
			"in order",
			"address.not-derived-from-subject must",
			"address.unjustified-collision-form open",
			"address.collision-form-unverified open",
			"address.duplicate must",
			"address.missing-fact open",
		);
	});

	test("a body's, with and without a directory", () => {
		const { see, least } = tally();
		fc.assert(
			fc.property(
				bodyArbitrary(province),
				addressFor(province),
				fc.constantFrom(true, true, true, false),
				fc.option(entriesOf(province), { nil: undefined, freq: 4 }),
				fc.array(bodyEntry(province), { maxLength: 2 }),
				readingsArbitrary,
				(body, elsewhere, own, list, more, readings) => {
					const local = bodyLocalPart(province, body, readings);
					const address = own && "localPart" in local ? `${local.localPart}@${DOMAINS[province]}` : elsewhere.address;
					const entries = list === undefined ? undefined : [...list, ...more.map((entry) => ({ ...entry, address }))];
					const expected = checkBody(province, address, body, entries, readings);
					see(expected);
					const decision = checkAddress(readAs(province, readings), address, { subject: organizationOf(body), directory: entries?.map(directoryEntry) });
					expect({ outcome: decision.outcome, findings: brief(decision) }).toEqual(expectedOf(expected));
				},
			),
			runs(3000),
		);
		least("in order", "address.not-derived-from-subject must", "address.duplicate must", "address.missing-fact open", "address.retired must");
	});

	test("a whole directory", () => {
		const { see, least } = tally();
		fc.assert(
			fc.property(entriesOf(province), readingsArbitrary, (entries, readings) => {
				const expected = audited(province, entries, readings);
				for (const findings of expected) see(findings);
				const audit = auditDirectory(readAs(province, readings), entries.map(directoryEntry));
				expect(audit.entries.map(({ decision }) => ({ outcome: decision.outcome, findings: brief(decision) }))).toEqual(expected.map(expectedOf));
				expect(audit.entries.map(({ index, address }) => ({ index, address }))).toEqual(entries.map(({ address }, index) => ({ index, address })));
				expect(audit.summary.total).toBe(entries.length);
				const outcomes: Record<string, number> = {};
				for (const findings of expected) {
					const { outcome } = expectedOf(findings);
					outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
				}
				expect(audit.summary.byOutcome).toEqual(outcomes);
			}),
			runs(3000),
		);
		least(
			"in order",
			"address.not-derived-from-subject must",
			"address.unjustified-collision-form open",
			"address.duplicate must",
			"address.duplicate note",
			"address.retired must",
			"address.holder-unknown note",
		);
		if (province === "tuyen-quang") least("address.second-address note", "address.second-address must");
		else least("address.no-matching-format note");
	});
});
