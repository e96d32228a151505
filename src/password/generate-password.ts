import { statedIn } from "../profile/stated.ts";
import type { CharacterClass, Profile } from "../profile/types.ts";
import { checkPassword } from "./check-password.ts";
import { lengthsOf } from "./conditions.ts";
import type { PasswordContext } from "./password-context.ts";

/** Returns as many random bytes as asked for. */
export type RandomBytes = (count: number) => Uint8Array;

/** Without 0 O o Q D, 1 I i l L j !, 2 Z z, 5 S s $, 8 B, 6 b G, 9 g q, u v: what is easily taken for one another when it is read out or copied. */
const CLEAR: Readonly<Record<CharacterClass, string>> = {
	lowercase: "acdefhkmnprtwxy",
	uppercase: "ACEFHKMNPRTUWXY",
	digit: "3467",
	special: "#%&*+=?@",
};
const CONFUSABLE = "0OoQD1IiLlj!|2Zz5Ss$8B6bG9gquvV";
/** Long enough for anybody: some 85 bits. */
const LENGTH = 16;
const MOST_TRIES = 5000;
const MOST_BYTES = 65_536;

/**
 * A random password that `checkPassword` has nothing against in this context.
 *
 * Every password that is long enough (16 characters, or what the role needs), made of characters that are not taken for one another, and allowed in the
 * context is equally likely: bytes that would favour a character, and passwords that the check refuses, are thrown away. Facts that the context lacks
 * cannot be kept out of it; without a role it is long enough for every role.
 *
 * @param profile - The regulation.
 * @param context - Whose password it is to be.
 * @param randomBytes - Where randomness comes from; Web Crypto by default. Give another one in tests only.
 * @throws RangeError where no password can satisfy the profile, or none was found for the context; TypeError where an argument has the wrong type.
 *
 * @example
 * ```ts
 * generatePassword(bacNinh, { role: "administrator", login: "hanv123" }).length // => 16
 * ```
 */
export function generatePassword(profile: Profile, context: PasswordContext, randomBytes: RandomBytes = webCrypto): string {
	checkPassword(profile, "", context);
	if (typeof randomBytes !== "function") throw new TypeError("randomBytes: expected a function");
	const rules = "classes" in profile.password ? profile.password : undefined;
	const special = rules && statedIn(rules.special);
	const closed = special?.set === "closed" ? [...special.characters] : undefined;
	const alphabets = { ...CLEAR, special: closed ? clearOf(closed) : CLEAR.special };
	const lengths = rules ? lengthsOf(rules, context.role) : [];
	const minimum = Math.max(1, ...lengths.flatMap((length) => statedIn(length) ?? []));
	const maximum = (rules && statedIn(rules.maximumLength)) ?? Number.POSITIVE_INFINITY;
	const { classes = [], atLeast = classes.length } = (rules && statedIn(rules.classes)) ?? {};
	const possible = classes.filter((name) => alphabets[name] !== "").length;
	if (maximum < minimum) throw new RangeError(`profile: no password can have at least ${minimum} and at most ${maximum} characters`);
	if (possible < atLeast) throw new RangeError(`profile: a password needs ${atLeast} classes of characters, and ${possible} of them have any`);
	if (maximum < atLeast) throw new RangeError(`profile: ${maximum} characters cannot be of ${atLeast} classes`);

	const alphabet = [...new Set(Object.values(alphabets).join(""))];
	const length = Math.min(maximum, Math.max(minimum, LENGTH));
	const draw = drawer(alphabet, randomBytes);
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const password = draw(length);
		if (!checkPassword(profile, password, context).findings.some(({ level }) => level === "must")) return password;
	}
	throw new RangeError(`context: none of ${MOST_TRIES} random passwords of ${length} characters is allowed; is randomBytes random?`);
}

function clearOf(characters: readonly string[]): string {
	const clear = characters.filter((character) => !CONFUSABLE.includes(character));
	return (clear.length > 0 ? clear : characters).slice(0, 64).join("");
}

/** Draws characters evenly: of the 256 values of a byte, only as many count as the alphabet goes into whole. */
function drawer(alphabet: readonly string[], randomBytes: RandomBytes): (length: number) => string {
	const even = 256 - (256 % alphabet.length);
	return (length) => {
		let text = "";
		let drawn = 0;
		for (let rounds = 0; drawn < length; rounds++) {
			const count = Math.min(MOST_BYTES, 2 * (length - drawn));
			const bytes = randomBytes(count);
			if (!(bytes instanceof Uint8Array) || bytes.length !== count) throw new TypeError(`randomBytes: expected a Uint8Array of ${count} bytes`);
			for (const byte of bytes) {
				const character = alphabet[byte % alphabet.length];
				if (byte >= even || drawn === length || character === undefined) continue;
				text += character;
				drawn++;
			}
			if (rounds > MOST_TRIES) throw new RangeError("randomBytes: gives nothing that can be used; is it random?");
		}
		return text;
	};
}

function webCrypto(count: number): Uint8Array {
	return globalThis.crypto.getRandomValues(new Uint8Array(count));
}
