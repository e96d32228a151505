import * as z from "zod";
import { civilDate, definitionNames, either, identifier, sourced, stated, strict } from "./schema-values.ts";
import type {
	AddressFormat,
	AddressPart,
	AddressRules,
	AddressTemplate,
	CollisionRules,
	CollisionStep,
	OrganizationKindRules,
	PersonAddressRules,
} from "./types.ts";

const separator = z.enum(["", ".", "_", "-"]);

const part: z.ZodType<AddressPart> = z
	.discriminatedUnion("part", [
		strict({ part: z.literal("literal"), text: z.string().regex(/^[a-z0-9._-]{1,64}$/u, "lower-case letters, digits, dots, _ and -") }),
		strict({ part: z.enum(["family", "middle", "given"]), form: z.enum(["full", "initials"]), separator: separator.exactOptional() }),
		strict({ part: z.literal("ordinal"), separator: separator.exactOptional(), digits: z.int().min(1).max(9).exactOptional() }),
		strict({ part: z.literal("citizen-id"), last: z.int().min(1).max(12) }),
		strict({ part: z.literal("birth-year"), digits: either("one of 2, 4", [z.literal(2), z.literal(4)]) }),
		strict({ part: z.enum(["birth-month", "birth-day"]), digits: z.literal(2) }),
		strict({ part: z.literal("organization"), of: z.enum(["organization", "unit"]) }),
		strict({ part: z.literal("unit") }),
		strict({ part: z.enum(["abbreviation", "name", "name-initials", "commune-type"]) }),
		strict({ part: z.literal("parent"), form: z.enum(["local-part", "label"]) }),
	])
	.register(definitionNames, { id: "AddressPart" });

const template: z.ZodType<AddressTemplate> = z.array(part).min(1).max(32).register(definitionNames, { id: "AddressTemplate" });

/** Parts in any order; none where the text names none. */
const contents: z.ZodType<AddressTemplate> = z.array(part).max(32);

const format: z.ZodType<AddressFormat> = either("{ template } or { negotiated: { mustContain } }", [
	strict({ template }),
	strict({ negotiated: strict({ mustContain: contents }) }),
]).register(definitionNames, { id: "AddressFormat" });

const when = z.enum(["same-name", "different-name", "any"]);

const step: z.ZodType<CollisionStep> = z
	.discriminatedUnion("do", [
		strict({ when, do: z.literal("lengthen"), order: sourced(z.enum(["left", "right", "round-robin"])) }),
		strict({
			when,
			do: z.literal("number"),
			start: sourced(z.int().min(0).max(1_000_000)),
			stem: sourced(z.enum(["colliding", "base"])),
			to: sourced(z.enum(["newcomer", "earlier-holder"])),
		}),
		strict({ when, do: z.literal("template"), form: identifier, template }),
		strict({ when, do: z.literal("negotiate"), mustContain: contents }),
		strict({ when, do: z.literal("unresolved") }),
	])
	.register(definitionNames, { id: "CollisionStep" });

const otherHolder = z.enum(["different-name", "unresolved"]);

const collisions: z.ZodType<CollisionRules> = strict({
	scope: sourced(z.enum(["domain", "organization"])),
	otherKind: sourced(otherHolder),
	unknownName: sourced(otherHolder),
	steps: z.array(stated(step)).max(32),
	exhausted: sourced(z.enum(["unresolved", "number", "more-digits", "negotiated"])),
}).register(definitionNames, { id: "CollisionRules" });

const person: z.ZodType<PersonAddressRules> = strict({
	format: sourced(format),
	initials: sourced(z.enum(["letter", "digraph"])),
	digraphs: z
		.array(z.string().regex(/^[a-z]{2,4}$/u, "two to four letters a-z"))
		.max(64)
		.exactOptional(),
	collisions,
}).register(definitionNames, { id: "PersonAddressRules" });

const organizationKind: z.ZodType<OrganizationKindRules> = strict({
	format: sourced(format),
	parents: z.array(identifier).min(1).max(64).exactOptional(),
	commune: z.boolean().exactOptional(),
}).register(definitionNames, { id: "OrganizationKindRules" });

/** A domain as it stands behind the @: lower-case labels of letters, digits and inner hyphens, at most 253 characters. */
const domain: z.ZodType<string> = z.string().max(253).refine(isDomain, "a lower-case domain of two labels or more, such as bacninh.gov.vn");

function isDomain(text: string): boolean {
	const labels = text.split(".");
	return (
		/^[a-z0-9.-]+$/u.test(text) &&
		labels.length > 1 &&
		labels.every((label) => label !== "" && label.length <= 63 && !label.startsWith("-") && !label.endsWith("-"))
	);
}

export const addressRules: z.ZodType<AddressRules> = strict({
	domain: stated(domain),
	otherDomains: sourced(z.array(domain).max(64)),
	lowerCase: sourced(z.enum(["must", "note"])),
	organizationForm: sourced(z.literal("local-part")),
	oneEach: sourced(z.enum(["address-unique", "holder-unique"])),
	legacy: sourced(z.enum(["keep", "reallocate"])),
	grandfathered: sourced(strict({ issuedBefore: civilDate })),
	person,
	organizations: z.record(identifier, organizationKind),
}).register(definitionNames, { id: "AddressRules" });
