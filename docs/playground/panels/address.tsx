import { useMemo, useState } from "preact/hooks";
import {
	type AllocatedAddress,
	type Decision,
	type DirectoryEntry,
	type Identity,
	type Organization,
	organizationAddress,
	type Person,
	type Profile,
	personAddress,
} from "../../../src/index.ts";
import { formatValue, termOf } from "../../../src/messages/format-value.ts";
import { usePage } from "../page.ts";
import { Candidates } from "../ui/candidates.tsx";
import { DecisionCard } from "../ui/decision-card.tsx";
import { DateField, SelectField, TextField } from "../ui/fields.tsx";
import { PanelHead } from "../ui/panel-head.tsx";
import { useAlternatives } from "../ui/readings.tsx";
import { bodyKinds, bodyNeeds, personNeeds } from "./address-facts.ts";
import { type TakenRow, TakenTable } from "./taken-table.tsx";

interface Facts {
	readonly kind: string;
	readonly fullName: string;
	readonly organization: string;
	readonly unit: string;
	readonly digits: string;
	readonly birthDate: string;
	readonly id: string;
	readonly name: string;
	readonly abbreviation: string;
	readonly communeType: string;
	readonly parent: string;
}

const START: Facts = {
	kind: "person",
	fullName: "Nguyễn Văn Hạ",
	organization: "skhcn",
	unit: "",
	digits: "0123",
	birthDate: "",
	id: "",
	name: "Yên Dũng",
	abbreviation: "SKHCN",
	communeType: "xa",
	parent: "skhcn",
};

/** Somebody of the same name has the address already: the usual case to look at. */
function startingRows(profile: Profile): readonly TakenRow[] {
	const first = personAddress(profile, { fullName: "Nguyễn Văn Hà", organization: "skhcn", citizenIdLast4: "7123", birthDate: "1990-05-02" }, []).value;
	return first === undefined ? [] : [{ key: 1, address: first.address, name: "Nguyễn Văn Hà", id: "", retired: false }];
}

const given = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> => {
	const entry: Partial<Record<Key, string>> = {};
	if (text.trim() !== "") entry[key] = text;
	return entry;
};

/** The facts of a person whom the form describes; an empty field is a missing fact. */
function personOf(facts: Facts, profile: Profile): Person {
	const needs = personNeeds(profile);
	return {
		fullName: facts.fullName,
		...given("id", facts.id),
		...(needs.organization ? given("organization", facts.organization) : {}),
		...(needs.unit ? given("unit", facts.unit) : {}),
		...(needs.digits === 0
			? {}
			: facts.digits.trim().length === 3
				? given("citizenIdLast3", facts.digits.trim())
				: given("citizenIdLast4", facts.digits.trim())),
		...(needs.birthDate ? given("birthDate", facts.birthDate) : {}),
	};
}

function bodyOf(facts: Facts, profile: Profile): Organization {
	const needs = bodyNeeds(profile, facts.kind);
	return {
		kind: facts.kind,
		...given("id", facts.id),
		...(needs.name ? given("name", facts.name) : {}),
		...(needs.abbreviation ? given("abbreviation", facts.abbreviation) : {}),
		...(needs.communeType && (facts.communeType === "xa" || facts.communeType === "phuong") ? { communeType: facts.communeType } : {}),
		...(needs.parent ? given("parent", facts.parent) : {}),
	};
}

/** One address: of a person or a body, with the addresses that are taken already. */
export function AddressPanel() {
	const { say, profile, base, catalogue } = usePage();
	const [facts, setFacts] = useState<Facts>(START);
	const [identity, setIdentity] = useState<Identity>("none");
	// Each province keeps its own addresses; what is typed about the person stays when another one is chosen.
	const [taken, setTaken] = useState<Readonly<Record<string, readonly TakenRow[]>>>({});
	const rows = useMemo(() => taken[base.id] ?? startingRows(base), [taken, base]);
	const setRows = (changed: readonly TakenRow[]): void => setTaken({ ...taken, [base.id]: changed });
	const set = (change: Partial<Facts>): void => setFacts({ ...facts, ...change });
	const kinds = bodyKinds(profile);
	const kind = facts.kind === "person" || kinds.includes(facts.kind) ? facts.kind : "person";

	const entries: readonly DirectoryEntry[] = useMemo(() => rows.filter(({ address }) => address.trim() !== "").map(entryOf), [rows]);
	const person = personOf(facts, profile);
	const body = bodyOf({ ...facts, kind }, profile);
	const key = JSON.stringify([kind, person, body, entries, identity]);
	// `key` stands for the facts, which are made anew each time.
	const decision: Decision<AllocatedAddress> = useMemo(
		() => (kind === "person" ? personAddress(profile, person, entries, { identity }) : organizationAddress(profile, body, entries)),
		[profile, key],
	);
	const forPerson = useAlternatives("personAddress", kind === "person" ? [person, entries, { identity }] : undefined, key);
	const forBody = useAlternatives("organizationAddress", kind === "person" ? undefined : [body, entries], key);
	const { value } = decision;

	const take = (): void => {
		if (value === undefined) return;
		const name = kind === "person" ? facts.fullName : (body.name ?? body.abbreviation ?? "");
		const next = Math.max(0, ...rows.map((row) => row.key)) + 1;
		const kept = rows.filter(({ address }) => address !== value.replaces && address !== value.address);
		setRows([...kept, { key: next, address: value.address, name, id: facts.id, retired: false, ...(kind === "person" ? {} : { kind }) }]);
	};

	return (
		<>
			<PanelHead panel="address" />
			<div class="columns three">
				<section class="card stack area-facts">
					<h3>{say("who")}</h3>
					<SelectField
						label={say("kind")}
						value={kind}
						onValue={(value) => set({ kind: value })}
						options={["person", ...kinds].map((name) => [name, termOf(name, catalogue)] as const)}
					/>
					{kind === "person" ? <PersonFields facts={facts} set={set} /> : <BodyFields facts={{ ...facts, kind }} set={set} />}
				</section>
				<DecisionCard decision={decision} spoken={value?.address} alternatives={kind === "person" ? forPerson : forBody}>
					{value === undefined ? (
						<p class="answer-none">{say("noAddress")}</p>
					) : (
						<div class="answer-main">
							<p class="address">
								<strong>{value.localPart}</strong>
								<wbr />
								<span>{value.address.slice(value.localPart.length)}</span>
							</p>
							<p class="hint">{formatValue("resolution", value.resolution, catalogue)}</p>
							{value.replaces !== undefined && <p>{say("replaces", { address: value.replaces })}</p>}
							{value.renames?.map(({ from, to }) => (
								<p key={from}>{say("renamed", { from, to })}</p>
							))}
							<div class="buttons">
								<button type="button" class="button quiet" disabled={rows.some(({ address }) => address === value.address)} onClick={take}>
									{say("take")}
								</button>
							</div>
						</div>
					)}
					<Candidates decision={decision} />
				</DecisionCard>
				<div class="stack area-extra">
					<TakenTable rows={rows} setRows={setRows} />
					<details class="card">
						<summary>{say("moreFacts")}</summary>
						<div class="stack">
							<TextField label={say("id")} hint={say("idHint")} value={facts.id} onValue={(id) => set({ id })} mono />
							<SelectField
								label={say("identity")}
								value={identity}
								onValue={(text) => setIdentity(text === "id" || text === "name" ? text : "none")}
								options={[
									["none", say("identity-none")],
									["id", say("identity-id")],
									["name", say("identity-name")],
								]}
							/>
						</div>
					</details>
				</div>
			</div>
		</>
	);
}

function entryOf({ address, name, id, retired, kind = "person" }: TakenRow): DirectoryEntry {
	const holder = { kind, ...given("id", id), ...(kind === "person" ? given("fullName", name) : given("name", name)) };
	return { address: address.trim(), ...(Object.keys(holder).length === 1 ? {} : { holder }), ...(retired ? { retired } : {}) };
}

interface FieldsProps {
	readonly facts: Facts;
	readonly set: (change: Partial<Facts>) => void;
}

function PersonFields({ facts, set }: FieldsProps) {
	const { say, profile } = usePage();
	const needs = personNeeds(profile);
	return (
		<>
			<TextField label={say("fullName")} hint={say("fullNameHint")} value={facts.fullName} onValue={(fullName) => set({ fullName })} />
			{needs.organization && (
				<TextField
					label={say("organization")}
					hint={say("organizationHint")}
					value={facts.organization}
					onValue={(organization) => set({ organization })}
					mono
				/>
			)}
			{needs.unit && <TextField label={say("unit")} hint={say("unitHint")} value={facts.unit} onValue={(unit) => set({ unit })} mono />}
			{needs.digits > 0 && (
				<TextField
					label={say("digits", { count: needs.digits })}
					hint={say("digitsHint")}
					value={facts.digits}
					onValue={(digits) => set({ digits })}
					inputMode="numeric"
					mono
				/>
			)}
			{needs.birthDate && <DateField label={say("birthDate")} value={facts.birthDate} onValue={(birthDate) => set({ birthDate })} />}
		</>
	);
}

function BodyFields({ facts, set }: FieldsProps) {
	const { say, profile } = usePage();
	const needs = bodyNeeds(profile, facts.kind);
	return (
		<>
			{needs.name && <TextField label={say("bodyName")} hint={say("bodyNameHint")} value={facts.name} onValue={(name) => set({ name })} />}
			{needs.abbreviation && <TextField label={say("abbreviation")} value={facts.abbreviation} onValue={(abbreviation) => set({ abbreviation })} mono />}
			{needs.communeType && (
				<SelectField
					label={say("communeType")}
					value={facts.communeType}
					onValue={(communeType) => set({ communeType })}
					options={[
						["xa", say("commune-xa")],
						["phuong", say("commune-phuong")],
					]}
				/>
			)}
			{needs.parent && <TextField label={say("parent")} hint={say("parentHint")} value={facts.parent} onValue={(parent) => set({ parent })} mono />}
		</>
	);
}
