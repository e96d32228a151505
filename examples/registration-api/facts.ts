import * as z from "zod";

/** A citizen number has 12 digits, an old identity card 9: neither is to become a key that ends up in addresses of pages and in logs. */
const CITIZEN_NUMBER = /^(?:\d{9}|\d{12})$/u;

/**
 * What is asked of whoever registers a person. Only the shape is checked here; whether a name or a number can be used is for the regulation's rules to say.
 *
 * The whole citizen number is not taken at all: the addresses need four digits of it at most.
 */
export const factsSchema = z.strictObject({
	id: z
		.string()
		.regex(/^[A-Za-z0-9._-]{1,64}$/u)
		.refine((id) => !CITIZEN_NUMBER.test(id))
		.meta({ description: "What tells people apart, such as a staff number. It is the idempotency key: the same id never gets a second address." }),
	fullName: z.string().max(200).meta({ description: "Full name in Vietnamese order, with all its marks." }),
	organization: z
		.string()
		.max(64)
		.regex(/^[a-z0-9.-]+$/u)
		.optional()
		.meta({ description: "Local part of the organisation's own address, where the province's format needs it." }),
	citizenIdLast4: z.string().max(4).optional().meta({ description: "Last four digits of the citizen number, where the province's format needs them." }),
});

export type Facts = z.infer<typeof factsSchema>;

/** The same person's facts written the same way: composed letters, single spaces. */
export function tidy(facts: Facts): Facts {
	return { ...facts, fullName: facts.fullName.normalize("NFC").trim().replace(/\s+/gu, " ") };
}
