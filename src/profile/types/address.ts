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
	| {
			/** What the part is. */
			readonly part: "literal";
			/** The text itself, in lower case. */
			readonly text: string;
	  }
	| {
			/** What the part is. */
			readonly part: "family" | "middle" | "given";
			/** In full, or the initials alone. */
			readonly form: "full" | "initials";
			/** What stands between syllables or initials: nothing where absent. */
			readonly separator?: string;
	  }
	| {
			/** What the part is. */
			readonly part: "ordinal";
			/** What stands before the number. */
			readonly separator?: string;
			/** Least number of digits, filled up with zeros. */
			readonly digits?: number;
	  }
	| {
			/** What the part is. */
			readonly part: "citizen-id";
			/** How many of the last digits. */
			readonly last: number;
	  }
	| {
			/** What the part is. */
			readonly part: "birth-year";
			/** How many digits. */
			readonly digits: 2 | 4;
	  }
	| {
			/** What the part is. */
			readonly part: "birth-month" | "birth-day";
			/** How many digits. */
			readonly digits: 2;
	  }
	| {
			/** What the part is. */
			readonly part: "organization";
			/** Whose local part: the organisation's, or the unit's where the person has one. */
			readonly of: "organization" | "unit";
	  }
	| {
			/** What the part is. */
			readonly part: "unit";
	  }
	| {
			/** What the part is. */
			readonly part: "abbreviation" | "name" | "name-initials" | "commune-type";
	  }
	| {
			/** What the part is. */
			readonly part: "parent";
			/** The parent's whole local part, or its own label alone. */
			readonly form: "local-part" | "label";
	  };

/** The parts of a local part, in their order. */
export type AddressTemplate = readonly AddressPart[];

/** A fixed format, or an address that people settle among themselves, with the parts that it must contain. */
export type AddressFormat =
	| {
			/** The parts, in their order. */
			readonly template: AddressTemplate;
	  }
	| {
			/** People settle the address. */
			readonly negotiated: {
				/** What it must contain, in any order. */
				readonly mustContain: AddressTemplate;
			};
	  };

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
	| {
			/** What is done. */
			readonly do: "lengthen";
			/** All letters of the first syllable first, of the last one first, or one letter of each in turn. */
			readonly order: Sourced<"left" | "right" | "round-robin">;
	  }
	| {
			/** What is done. */
			readonly do: "number";
			/** The first number. */
			readonly start: Sourced<number>;
			/** The form that bears the number: the one that collided, or the first one. */
			readonly stem: Sourced<"colliding" | "base">;
			/** Who gets the number. */
			readonly to: Sourced<"newcomer" | "earlier-holder">;
	  }
	| {
			/** What is done. */
			readonly do: "template";
			/** What an answer calls this form of an address. */
			readonly form: string;
			/** The parts, in their order. */
			readonly template: AddressTemplate;
	  }
	| {
			/** What is done. */
			readonly do: "negotiate";
			/** What the address must contain, in any order. */
			readonly mustContain: AddressTemplate;
	  }
	| {
			/** What is done. */
			readonly do: "unresolved";
	  };

/** One step of a collision: the first step of the list that applies and is not used up is taken. */
export type CollisionStep = {
	/** When the step applies. */
	readonly when: CollisionCondition;
} & CollisionRemedy;

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
	/** The first form, before any collision. */
	readonly format: Sourced<AddressFormat>;
	/** What an initial is: the first letter of a syllable, or its leading consonants where they are one of `digraphs`. */
	readonly initials: Sourced<"letter" | "digraph">;
	/** The leading consonants that count as one initial under `digraph`; data, used longest first. */
	readonly digraphs?: readonly string[];
	/** What is done where somebody else has the address. */
	readonly collisions: CollisionRules;
}

/** How the address of one kind of body is made. */
export interface OrganizationKindRules {
	/** How the local part is made. */
	readonly format: Sourced<AddressFormat>;
	/** The kinds of body that this kind may be a unit of; absent for a kind that is no unit. */
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
	readonly grandfathered: Sourced<{
		/** The first civil day of the new rules. */
		readonly issuedBefore: string;
	}>;
	/** People's addresses. */
	readonly person: PersonAddressRules;
	/** By kind, in the order in which an address is read. */
	readonly organizations: Readonly<Record<string, OrganizationKindRules>>;
}
