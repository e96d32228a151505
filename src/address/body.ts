import { foldAbbreviation } from "../name/fold-abbreviation.ts";
import { foldCommuneName } from "../name/fold-commune-name.ts";
import { foldLabel } from "../name/fold-label.ts";
import type { Folded } from "../name/folded.ts";
import { asProfile } from "../profile/compile.ts";
import type { Ruling } from "../profile/ruling.ts";
import type { AddressPart, AddressTemplate, OrganizationKindRules, Sourced } from "../profile/types.ts";
import { findMissing, findUnfolded, nameFact, textFact } from "./name-finding.ts";
import { type AddressPlan, kindRules } from "./plan.ts";
import type { AddressCode, Organization } from "./types.ts";

/** A body whose local part is known. */
export interface Body {
	readonly kind: string;
	/** The value of the profile that says how the local part is made. */
	readonly format: Sourced<unknown>;
	readonly localPart: string;
	/** The local part without what its manager adds to it. */
	readonly label: string;
}

/** Managers are followed so far; a longer chain, or a circle, is no organisation. */
const DEEPEST = 16;
/** A label that stands as it is in a local part. */
export const LABEL: RegExp = /^[a-z0-9_-]+$/;

/** What the address of a body must contain that its people settle, as far as the facts tell. */
export interface NegotiatedBody {
	readonly kind: string;
	readonly format: Sourced<unknown>;
	readonly mustContain: readonly string[];
}

/**
 * The local part of a body, by the format of its kind. What is missing or wrong becomes a finding.
 *
 * @returns The body, or `undefined` where it has no local part (the findings say why).
 */
export function readBody(plan: AddressPlan, organization: Organization, ruling: Ruling<AddressCode>, depth = 0): Body | undefined {
	const body = readAnyBody(plan, organization, ruling, depth);
	if (body === undefined || "localPart" in body) return body;
	const { kind, mustContain, format } = body;
	ruling.find("address.unresolved", "open", { reason: "negotiated", kind, mustContain }, format);
	return undefined;
}

/** The same, also of a body that settles its address: that alone is no finding. */
export function readAnyBody(plan: AddressPlan, organization: Organization, ruling: Ruling<AddressCode>, depth = 0): Body | NegotiatedBody | undefined {
	const kind = textFact(organization.kind, "organization.kind") ?? "";
	const rules = kindRules(plan, kind);
	if (rules === undefined) {
		ruling.noteReadings(plan.rules.organizations);
		const kinds = Object.keys(plan.rules.organizations);
		ruling.find("address.unresolved", "open", { reason: "unknown-kind", ...(kind === "" ? {} : { kind }), kinds }, plan.rules.domain);
		return undefined;
	}
	const { format } = rules;
	ruling.use(format);
	ruling.noteReadings(plan.rules.lowerCase);
	if (!("value" in format)) {
		ruling.find("address.unresolved", "open", { reason: "no-format", kind }, format);
		return undefined;
	}
	const reader = new BodyReader(plan, organization, rules, ruling, depth);
	const { value } = format;
	const template = asProfile(() => [...("template" in value ? value.template : value.negotiated.mustContain)]);
	const texts = template.map((part) => reader.read(part));
	if ("negotiated" in value) return { kind, format, mustContain: texts.flatMap((text) => text ?? []) };
	if (texts.includes(undefined)) return undefined;
	const own = template.map((part, index) => (part.part === "parent" || (part.part === "literal" && isBesideParent(template, index)) ? "" : texts[index]));
	return { kind, format, localPart: texts.join(""), label: own.join("") };
}

function isBesideParent(template: AddressTemplate, index: number): boolean {
	return template[index + 1]?.part === "parent" || template[index - 1]?.part === "parent";
}

/** Reads one body's facts, part by part. */
class BodyReader {
	readonly #plan: AddressPlan;
	readonly #organization: Organization;
	readonly #rules: OrganizationKindRules;
	readonly #ruling: Ruling<AddressCode>;
	readonly #depth: number;
	readonly #format: Sourced<unknown>;

	constructor(plan: AddressPlan, organization: Organization, rules: OrganizationKindRules, ruling: Ruling<AddressCode>, depth: number) {
		this.#plan = plan;
		this.#organization = organization;
		this.#rules = rules;
		this.#ruling = ruling;
		this.#depth = depth;
		this.#format = rules.format;
	}

	read(part: AddressPart): string | undefined {
		switch (part.part) {
			case "literal":
				return part.text;
			case "abbreviation":
				return this.#fold("abbreviation", foldAbbreviation);
			case "name":
				return this.#name()?.join("");
			case "name-initials":
				return this.#name()
					?.map((syllable) => syllable.slice(0, 1))
					.join("");
			case "commune-type":
				return this.#communeType();
			case "parent":
				return this.#parent(part.form);
			default:
				throw new TypeError(`profile: ${part.part} is no part of a body's address`);
		}
	}

	#fold<T>(fact: "abbreviation" | "name", fold: (text: string) => Folded<T>): T | undefined {
		const text = nameFact(this.#organization[fact], `organization.${fact}`);
		if (text === undefined) {
			findMissing(this.#ruling, fact, this.#format);
			return undefined;
		}
		const folded = fold(text);
		if (folded.ok) return folded.value;
		findUnfolded(this.#ruling, fact, folded, this.#format);
		return undefined;
	}

	#name(): readonly string[] | undefined {
		return this.#rules.commune === true ? this.#fold("name", foldCommuneName)?.syllables : this.#fold("name", foldLabel)?.split(" ");
	}

	#communeType(): string | undefined {
		const given = textFact(this.#organization.communeType, "organization.communeType");
		const name = textFact(this.#organization.name, "organization.name");
		const folded = name === undefined ? undefined : foldCommuneName(name);
		const type = given ?? (folded?.ok === true ? folded.value.type : undefined);
		if (type === "phuong" || type === "xa") return type;
		findMissing(this.#ruling, "communeType", this.#format);
		return undefined;
	}

	#parent(form: "local-part" | "label"): string | undefined {
		const { parent } = this.#organization;
		if (parent === undefined || parent === null || parent === "") {
			findMissing(this.#ruling, "parent", this.#format);
			return undefined;
		}
		this.#ruling.noteReadings(this.#plan.rules.organizationForm);
		if (typeof parent === "string") {
			const localPart = readLocalPart(parent, "parent", this.#format, this.#ruling);
			return localPart && shownOfParent(localPart, form);
		}
		if (typeof parent.kind !== "string") throw new TypeError("organization.parent.kind: expected a string");
		const isAllowed = asProfile(() => this.#rules.parents?.includes(parent.kind) === true);
		if (this.#depth >= DEEPEST || !isAllowed) {
			this.#ruling.find("address.unresolved", "open", { reason: "no-format", kind: this.#organization.kind, parentKind: String(parent.kind) }, this.#format);
			return undefined;
		}
		const body = readBody(this.#plan, parent, this.#ruling, this.#depth + 1);
		return form === "label" ? body?.label : body?.localPart;
	}
}

/** A local part given as such: labels joined by dots, each of a-z, 0-9, hyphen and underscore once it is folded. */
export function readLocalPart(text: string, fact: string, source: object, ruling: Ruling<AddressCode>): string | undefined {
	if (LABEL.test(text)) return text;
	const labels: string[] = [];
	for (const label of text.trim().split(".")) {
		const lower = label.toLowerCase();
		if (LABEL.test(lower)) {
			labels.push(lower);
			continue;
		}
		const folded = foldAbbreviation(label);
		if (!folded.ok) {
			findUnfolded(ruling, fact, folded, source);
			return undefined;
		}
		labels.push(folded.value);
	}
	return labels.join(".");
}

/**
 * The local part of a unit, from its label and its manager's local part, by the format of the first kind that has managers. Where there is none it is a finding.
 *
 * @param source - The value of the profile that asks for the unit.
 */
export function unitLocalPart({ rules }: AddressPlan, label: string, parent: string, source: object, ruling: Ruling<AddressCode>): string | undefined {
	ruling.noteReadings(rules.organizations);
	const format = Object.values(rules.organizations).find(({ parents }) => parents !== undefined)?.format;
	if (format !== undefined) ruling.note(format);
	if (format === undefined || !("value" in format) || !("template" in format.value)) {
		ruling.find("address.unresolved", "open", { reason: "no-format" }, source);
		return undefined;
	}
	const textOf = (part: AddressPart): string => {
		if (part.part === "literal") return part.text;
		return part.part === "parent" ? shownOfParent(parent, part.form) : label;
	};
	return format.value.template.map(textOf).join("");
}

/** What a unit's address shows of its manager's local part: the whole, or the manager's own label, which ends at the first dot. */
function shownOfParent(localPart: string, form: "local-part" | "label"): string {
	return form === "label" ? localPart.replace(/\..*/s, "") : localPart;
}

/** The body at the top of a chain of units: the organisation that a person's address names. A chain that is too long, or a circle, leads nowhere. */
export function topOf(plan: AddressPlan, organization: Organization): Organization | string {
	let top = organization;
	for (let depth = 0; depth <= DEEPEST; depth++) {
		const { parent } = top;
		if (!isUnit(plan, top) || parent === undefined || parent === null) return top;
		if (typeof parent === "string") return parent;
		top = parent;
	}
	return organization;
}

/** Whether a body is of a kind that others manage. */
export function isUnit(plan: AddressPlan, { kind }: Organization): boolean {
	return kindRules(plan, kind)?.parents !== undefined;
}
