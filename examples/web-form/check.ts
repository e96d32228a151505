import { bacNinh, type Finding, type PasswordContext, type Person, type Profile, personAddress, tuyenQuang } from "thu-cong-vu";
import { formatClause, formatFinding, vi } from "thu-cong-vu/messages";
import { addressSchema, passwordSchema } from "thu-cong-vu/schema";
import * as z from "zod";

export const FIELDS = ["fullName", "organizationName", "organization", "unitName", "citizenIdLast4", "address", "password"] as const;
export type FieldName = (typeof FIELDS)[number];
export type Values = Readonly<Record<FieldName, string>>;
/** One thing that is wrong, in a sentence, and the clauses that it rests on. */
export interface FieldError {
	readonly text: string;
	readonly clauses: string;
}

/** What is wrong, by field. */
export type Errors = ReadonlyMap<FieldName, readonly FieldError[]>;

export const PROFILES = { "bac-ninh": bacNinh, "tuyen-quang": tuyenQuang } as const;
export type ProvinceId = keyof typeof PROFILES;

/** Which fields each province's rules need. */
export const ASKED: Readonly<Record<ProvinceId, readonly FieldName[]>> = {
	"bac-ninh": ["fullName", "citizenIdLast4", "address", "password"],
	"tuyen-quang": ["fullName", "organizationName", "organization", "unitName", "address", "password"],
};

/** Nobody's name is as long: what is longer was pasted by mistake. */
const LONGEST = 200;
const tooLong = { error: `Dài quá ${LONGEST} ký tự` };
const short = z.string().max(LONGEST, tooLong);
const shapes = { fullName: short, organizationName: short, organization: short, unitName: short, citizenIdLast4: short, address: short };

/** A finding as the form says it. */
function errorOf(finding: Finding): FieldError {
	return { text: formatFinding(finding, vi), clauses: finding.basis.map((ref) => formatClause(ref, vi)).join("; ") };
}

/** What a schema of the library has against a value: it asks for a message for each finding, and so tells them one by one. */
function errorsOf(schema: (message: (finding: Finding) => string) => z.ZodType, value: string): readonly (FieldError & { readonly code: string })[] {
	const errors: (FieldError & { readonly code: string })[] = [];
	schema((finding) => {
		errors.push({ ...errorOf(finding), code: finding.code });
		return finding.code;
	}).safeParse(value);
	return errors;
}

/** The field that a fact of the rules is asked for in. */
function fieldOf({ params }: Finding): FieldName {
	const fact = String(params["fact"] ?? params["field"] ?? "");
	if (fact.startsWith("citizenId")) return "citizenIdLast4";
	return FIELDS.find((field) => field === fact) ?? "address";
}

function personOf(province: ProvinceId, { fullName, organization, citizenIdLast4 }: Values): Person {
	return province === "bac-ninh" ? { fullName, citizenIdLast4 } : { fullName, organization };
}

function isShort(values: Values): boolean {
	return z.object(shapes).safeParse(values).success;
}

/** The address that the facts lead to, as long as nobody else holds it. */
export function proposal(province: ProvinceId, values: Values): string | undefined {
	return isShort({ ...values, address: "" }) ? personAddress(PROFILES[province], personOf(province, values)).value?.address : undefined;
}

/** Checks all that a province's form asks for. The password is looked at, and is in nothing that comes back. */
export function check(province: ProvinceId, values: Values): Errors {
	const profile: Profile = PROFILES[province];
	const errors = new Map<FieldName, FieldError[]>();
	const add = (field: FieldName, error: FieldError): void => {
		if (ASKED[province].includes(field)) errors.set(field, [...(errors.get(field) ?? []), error]);
	};
	const { data, error } = z.object(shapes).safeParse(values);
	for (const { path, message } of error?.issues ?? []) add(FIELDS.find((field) => field === path[0]) ?? "fullName", { text: message, clauses: "" });
	if (values.organizationName.trim() === "") add("organizationName", { text: "Chưa có tên cơ quan, mà mật khẩu không được chứa tên này", clauses: "" });

	const person = personOf(province, values);
	const named = data === undefined ? undefined : personAddress(profile, person);
	for (const finding of named?.findings ?? []) if (finding.level !== "note") add(fieldOf(finding), errorOf(finding));

	// Whose address and whose password: as far as it is known by now.
	const known = named?.value === undefined ? {} : { subject: person };
	const address = data?.address.trim();
	if (address !== undefined) for (const found of errorsOf((message) => addressSchema(profile, known, { message }), address)) add("address", found);

	const { fullName, organizationName, organization, unitName } = data ?? { fullName: "", organizationName: "", organization: "", unitName: "" };
	const context: PasswordContext = {
		role: "user",
		...(address === undefined || address === "" ? {} : { login: address }),
		personName: fullName.trim() === "" ? null : fullName,
		organizationNames: [organizationName, organization].filter((name) => name.trim() !== ""),
		unitNames: [unitName].filter((name) => name.trim() !== ""),
	};
	for (const found of errorsOf((message) => passwordSchema(profile, context, { message }), values.password)) {
		// What the check of the password lacks is asked for in another field, which says so itself.
		if (found.code !== "password.missing-fact" || errors.size === 0) add("password", found);
	}
	return errors;
}
