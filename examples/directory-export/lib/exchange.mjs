import { renderCsv } from "./csv.mjs";
import { namesOf } from "./subject.mjs";
import { EXCHANGE, suspensionFor, whileSuspended } from "./suspension.mjs";

const HEADINGS = ["Action", "Address", "NewAddress", "DisplayName", "FirstName", "LastName", "RefuseMail", "ChangePassword", "DropOldAddress"];

/** @typedef {Partial<Record<"NewAddress" | "DisplayName" | "FirstName" | "LastName", string>> & Partial<Record<"RefuseMail" | "ChangePassword" | "DropOldAddress", boolean>>} Cells */

/**
 * CSV for `import-mailboxes.ps1`, which makes mailboxes of them in the Exchange Management Shell.
 *
 * @param {import("thu-cong-vu").Profile} profile
 * @param {import("./plan.mjs").Plan} plan
 * @param {readonly { address: string, password: string }[]} passwords
 * @returns {import("./files.mjs").ExportFile[]}
 */
export function exchangeFiles(profile, plan, passwords) {
	const refuses = suspensionFor(EXCHANGE, profile) === "disabledAndRefusing";
	const { passwordAfterRestoring } = whileSuspended(profile);
	const taken = new Set([...plan.creations.map(({ address }) => address), ...plan.renames.map(({ to }) => to)]);
	/** @param {string} action @param {string} address @param {Cells} [cells] */
	const row = (action, address, cells = {}) => [
		action,
		address,
		cells.NewAddress ?? "",
		cells.DisplayName ?? "",
		cells.FirstName ?? "",
		cells.LastName ?? "",
		...[cells.RefuseMail, cells.ChangePassword, cells.DropOldAddress].map((value) => (value === undefined ? "" : value ? "TRUE" : "FALSE")),
	];
	const rows = [
		...plan.renames.map(({ from, to }) => row("rename", from, { NewAddress: to, DropOldAddress: taken.has(from) })),
		...plan.creations.map(({ address, subject }) => {
			const { display, family, given } = namesOf(subject, address);
			return row("create", address, { DisplayName: display, LastName: family, FirstName: given ?? "", ChangePassword: true });
		}),
		...plan.suspensions.map((address) => row("suspend", address, { RefuseMail: refuses })),
		...plan.passwordChanges.map((address) => row("change-password", address, { ChangePassword: true })),
		...plan.restorations.map((address) => row("restore", address, { ChangePassword: passwordAfterRestoring })),
		...plan.closures.map((address) => row("close", address, { RefuseMail: true })),
	];
	return [
		{ name: "mailboxes.csv", text: renderCsv(HEADINGS, rows) },
		{
			name: "passwords.csv",
			text: renderCsv(
				["Address", "Password"],
				passwords.map(({ address, password }) => [address, password]),
			),
			secret: true,
		},
		{
			name: "deletions.csv",
			text: renderCsv(
				HEADINGS,
				plan.deletions.map((address) => row("delete", address)),
			),
		},
	];
}
