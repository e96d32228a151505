import type { Sourced, Stated } from "./sourced.ts";

/**
 * One part of a local part. A format is a list of parts, written one after the other.
 *
 * - `literal`: the text itself: a separator (`"."`, `"_"`, `"-"`), or a prefix such as `"du."`;
 * - `family`, `middle`, `given`: that part of a person's name, folded, in full or by its initials, with what stands between its syllables or initials;
 * - `ordinal`: where the number that tells homonyms apart goes, with what stands before it and the least number of digits; nothing while there is no number;
 * - `citizen-id`: the last digits of the citizen identity number;
 * - `birth-year`, `birth-month`, `birth-day`: of the date of birth, in so many digits;
 * - `organization`: the local part of the person's organisation: the organisation itself, or the unit where one is given (`of: "unit"`);
 * - `unit`: the abbreviation of the person's unit alone;
 * - `abbreviation`: a body's abbreviation, folded and joined;
 * - `name`: a body's name, folded and joined (a commune's without Phường or Xã);
 * - `name-initials`: the initials of a body's name;
 * - `commune-type`: `phuong` or `xa`;
 * - `parent`: of the body that directly manages this one: its local part, or its own label without what follows the first separator.
 */
export type AddressPart =
	| { readonly part: "literal"; readonly text: string }
	| { readonly part: "family" | "middle" | "given"; readonly form: "full" | "initials"; readonly separator?: string }
	| { readonly part: "ordinal"; readonly separator?: string; readonly digits?: number }
	| { readonly part: "citizen-id"; readonly last: number }
	| { readonly part: "birth-year"; readonly digits: 2 | 4 }
	| { readonly part: "birth-month" | "birth-day"; readonly digits: 2 }
	| { readonly part: "organization"; readonly of: "organization" | "unit" }
	| { readonly part: "unit" }
	| { readonly part: "abbreviation" | "name" | "name-initials" | "commune-type" }
	| { readonly part: "parent"; readonly form: "local-part" | "label" };

/** The parts of a local part, in their order. */
export type AddressTemplate = readonly AddressPart[];

/** A fixed format, or an address that people settle among themselves, with the parts that it must contain. */
export type AddressFormat = { readonly template: AddressTemplate } | { readonly negotiated: { readonly mustContain: AddressTemplate } };

/** When a collision step applies: what the name of the address's holder is to the newcomer's. */
export type CollisionCondition = "same-name" | "different-name" | "any";

/**
 * What to do about a collision.
 *
 * - `lengthen`: one more letter of the initials, in the order named; used up when no letter is left;
 * - `number`: put a number in the `ordinal` part, from `start` upwards, on the form that collided (`colliding`) or on the first form (`base`), and give it
 *   to the newcomer or to the earlier holder, who is then renamed;
 * - `template`: write the address with another template; used once;
 * - `negotiate`: people settle it; the address must contain these parts;
 * - `unresolved`: the text has no rule.
 */
export type CollisionRemedy =
	| { readonly do: "lengthen"; readonly order: Sourced<"left" | "right" | "round-robin"> }
	| {
			readonly do: "number";
			readonly start: Sourced<number>;
			readonly stem: Sourced<"colliding" | "base">;
			readonly to: Sourced<"newcomer" | "earlier-holder">;
	  }
	| { readonly do: "template"; readonly form: string; readonly template: AddressTemplate }
	| { readonly do: "negotiate"; readonly mustContain: AddressTemplate }
	| { readonly do: "unresolved" };

/** One step of a collision: the first step of the list that applies and is not used up is taken. */
export type CollisionStep = { readonly when: CollisionCondition } & CollisionRemedy;

/** How two people who would get one address are told apart. */
export interface CollisionRules {
	/** Whose names are compared: everybody's in the domain, or only those of the same organisation (a homonym elsewhere then counts as a different name). */
	readonly scope: Sourced<"domain" | "organization">;
	/** What a unit, an organisation or a retired nameless entry in the way counts as. */
	readonly otherKind: Sourced<"different-name" | "unresolved">;
	/** What a live person whose name is not known counts as. */
	readonly unknownName: Sourced<"different-name" | "unresolved">;
	/** Ordered; after the last one the text has no rule. */
	readonly steps: readonly Stated<CollisionStep>[];
	/**
	 * What holds once no step applies: the text has no rule (`unresolved`), a number on the last form (`number`), more and more digits of the citizen
	 * number (`more-digits`), or people settle it (`negotiated`).
	 */
	readonly exhausted: Sourced<"unresolved" | "number" | "more-digits" | "negotiated">;
}

/** How a person's address is made. */
export interface PersonAddressRules {
	readonly format: Sourced<AddressFormat>;
	/** What an initial is: the first letter of a syllable, or its leading consonants where they are one of `digraphs`. */
	readonly initials: Sourced<"letter" | "digraph">;
	/** The leading consonants that count as one initial under `digraph`; data, used longest first. */
	readonly digraphs?: readonly string[];
	readonly collisions: CollisionRules;
}

/** How the address of one kind of body is made. */
export interface OrganizationKindRules {
	readonly format: Sourced<AddressFormat>;
	/** The kinds of body that this kind may be a unit of; absent for a body of its own. */
	readonly parents?: readonly string[];
	/** Whether the kind bears the name of a commune. */
	readonly commune?: boolean;
}

/** How addresses are made and checked. */
export interface AddressRules {
	/** The domain of new addresses. */
	readonly domain: Stated<string>;
	/** Further domains whose addresses still count. */
	readonly otherDomains: Sourced<readonly string[]>;
	/** What a capital letter in an address is: against the text (`must`), or worth a note (`note`). */
	readonly lowerCase: Sourced<"must" | "note">;
	/** What "the organisation's e-mail" in an address means: its local part. Documentary: rules read it to name the reading. */
	readonly organizationForm: Sourced<"local-part">;
	/** `address-unique`: each address has one holder. `holder-unique`: each holder has one address, too. */
	readonly oneEach: Sourced<"address-unique" | "holder-unique">;
	/** What happens to an older address of the same person that is in no format. */
	readonly legacy: Sourced<"keep" | "reallocate">;
	/** Addresses issued before this civil date keep their names, whatever their form. */
	readonly grandfathered: Sourced<{ readonly issuedBefore: string }>;
	readonly person: PersonAddressRules;
	/** By kind, in the order in which an address is read. */
	readonly organizations: Readonly<Record<string, OrganizationKindRules>>;
}
