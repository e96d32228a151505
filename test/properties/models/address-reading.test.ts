import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAddress, parseAddress } from "../../../src/index.ts";
import { DOMAINS, type FormReadings, formFindings, parsed } from "../../models/address-reading.ts";
import { runs } from "../../support/runs.ts";
import { readAs } from "./read-as.ts";

/** What local parts are mostly made of. */
const WORDS = ["a", "ha", "nvha", "vp", "skhcn", "du", "hdnd", "xa", "phuong", "yendung", "0", "1", "2", "007", "123", "0123", ".", ".", "."];
const piece = fc.constantFrom(
	...WORDS,
	...[
		"y",
		"10",
		"90071992547409931",
		"..",
		"-",
		"_",
		"+",
		" ",
		"é",
		"đ",
		"A",
		"HaNV",
		"\u212a",
		"\u0131",
		"\u0000",
		"\ud800",
		'"',
		"(",
		"%",
		"'",
		"@",
		"\n",
		"\uff41",
	],
);
const plainPiece = fc.constantFrom(...WORDS, "12", "news", "admin", "no-reply");
const localPart = fc.oneof(
	{ weight: 5, arbitrary: fc.array(plainPiece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join("")) },
	{ weight: 2, arbitrary: fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join("")) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom("a", "vp.", "1", "A"), fc.integer({ min: 15, max: 253 }))
			.map(([text, times]) => `${text.repeat(times).slice(0, 253)}a`),
	},
);
const domain = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(...Object.values(DOMAINS)) },
	{ weight: 1, arbitrary: fc.constantFrom("TuyenQuang.gov.vn", "BACNINH.GOV.VN") },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			"gmail.com",
			"",
			"xbacninh.gov.vn",
			"mail.tuyenquang.gov.vn",
			"bacninh.gov.vn.",
			"bacninh..gov.vn",
			"-bacninh.gov.vn",
			"bac ninh.gov.vn",
			"localhost",
			"tuyenquang.gov.vn@x",
		),
	},
);
const address = fc.oneof(
	{ weight: 20, arbitrary: fc.tuple(localPart, domain).map(([local, host]) => `${local}@${host}`) },
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
	{ weight: 1, arbitrary: localPart },
);
const readingsArbitrary: fc.Arbitrary<FormReadings> = fc.record({ start: fc.constantFrom(1, 2), commune: fc.constantFrom("bare", "with-type") });

const sorted = (values: readonly unknown[]): readonly string[] => values.map((value) => JSON.stringify(value)).sort();
/** Whether its letters are those of the table is all that is asked of a unit's stem, which its abbreviation tells already. */
const comparable = ({
	kind,
	organization,
	unit,
	stem,
	ordinal,
	digits,
	form,
}: {
	readonly kind: string;
	readonly organization?: string;
	readonly unit?: string;
	readonly stem?: string;
	readonly ordinal?: number;
	readonly digits?: string;
	readonly form: string;
}): unknown => [kind, organization, unit, kind === "unit" ? undefined : stem, ordinal, digits, form];

describe.each(["tuyen-quang", "bac-ninh"] as const)("what an address shows, in %s", (province) => {
	test("every way in which it can be read, and no other", () => {
		let readable = 0;
		fc.assert(
			fc.property(address, readingsArbitrary, (text, readings) => {
				const expected = parsed(province, text, readings);
				if (expected.length > 0) readable += 1;
				expect(sorted(parseAddress(readAs(province, readings), text).map(comparable))).toEqual(sorted(expected.map(comparable)));
			}),
			runs(4000),
		);
		expect(readable).toBeGreaterThan(500);
	});

	test("what its form says, with neither subject nor directory", () => {
		fc.assert(
			fc.property(address, readingsArbitrary, (text, readings) => {
				const findings = [...formFindings(province, text, readings)];
				const people = parsed(province, text, readings).filter(({ kind }) => kind === "person");
				if (people.length > 0 && people.every(({ form }) => form !== "base")) findings.push("address.collision-form-unverified note");
				const decision = checkAddress(readAs(province, readings), text);
				expect(decision.findings.map(({ code, level }) => `${code} ${level}`).sort()).toEqual(findings.sort());
				expect(decision.outcome).toBe(
					findings.some((finding) => finding.endsWith("must"))
						? "violation"
						: findings.some((finding) => finding.endsWith("open"))
							? "undetermined"
							: "compliant",
				);
			}),
			runs(4000),
		);
	});
});
