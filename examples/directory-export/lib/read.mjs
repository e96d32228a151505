/**
 * @typedef {Pick<import("thu-cong-vu").Allocation, "subject" | "decision">} Answer
 * @typedef {import("./plan.mjs").AccountAnswer} AccountAnswer
 */

/**
 * What `thu-cong-vu allocate --json` wrote. (Its CSV does not tell who is renamed from what.)
 *
 * @param {string} text
 * @returns {Answer[]}
 * @throws {RangeError} Where a line is none of its answers; the message names the line.
 */
export function readAllocations(text) {
	return lines(text).flatMap(({ number, value }) => {
		const { subject, decision } = answer(value, number);
		// A broken row of the list has no subject.
		return [{ subject: subject ?? {}, decision }];
	});
}

/**
 * What `thu-cong-vu accounts --json` wrote: the account is the one whose address in the province's domain the row holds.
 *
 * @param {string} text
 * @param {import("thu-cong-vu").Profile} profile
 * @returns {AccountAnswer[]}
 */
export function readAccounts(text, profile) {
	const { address: rules } = profile;
	const domain = "domain" in rules && "value" in rules.domain ? `@${rules.domain.value}` : "@";
	return lines(text).map(({ number, value }) => {
		const { input, decision } = answer(value, number);
		const cells = Object.values(input ?? {}).filter((cell) => typeof cell === "string" && cell.trim().toLowerCase().endsWith(domain));
		return { address: cells.length === 1 ? String(cells[0]) : "", decision };
	});
}

/** @param {string} text */
function lines(text) {
	return text.split("\n").flatMap((line, index) => {
		if (line.trim() === "") return [];
		try {
			return [{ number: index + 1, value: /** @type {unknown} */ (JSON.parse(line)) }];
		} catch {
			throw new RangeError(`line ${index + 1}: expected what the command writes with --json`);
		}
	});
}

/** @param {unknown} value @param {number} number @returns {any} */
function answer(value, number) {
	const decision = typeof value === "object" && value !== null && "decision" in value ? value.decision : undefined;
	if (typeof decision !== "object" || decision === null || !("outcome" in decision) || !("findings" in decision) || !Array.isArray(decision.findings))
		throw new RangeError(`line ${number}: expected what the command writes with --json`);
	return value;
}
