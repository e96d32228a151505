import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { usePage } from "../page.ts";

interface FieldProps {
	readonly label: string;
	readonly hint?: string | undefined;
}

interface ValueProps extends FieldProps {
	readonly value: string;
	readonly onValue: (value: string) => void;
}

/** The label above a control and the hint below it. */
function Field({ id, label, hint, children }: FieldProps & { readonly id: string; readonly children: ComponentChildren }) {
	return (
		<div class="field">
			<label for={id}>{label}</label>
			{children}
			{hint !== undefined && (
				<p class="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
		</div>
	);
}

const describedBy = (id: string, hint: string | undefined): { "aria-describedby"?: string } => (hint === undefined ? {} : { "aria-describedby": `${id}-hint` });

interface TextFieldProps extends ValueProps {
	readonly inputMode?: "numeric" | "email" | "text";
	readonly placeholder?: string;
	readonly mono?: boolean;
	readonly maxLength?: number;
}

/** A line of text. */
export function TextField({ label, hint, value, onValue, inputMode, placeholder, mono, maxLength }: TextFieldProps) {
	const id = useId();
	return (
		<Field id={id} label={label} hint={hint}>
			<input
				id={id}
				class={mono === true ? "mono" : undefined}
				type="text"
				autocomplete="off"
				autocapitalize="off"
				spellcheck={false}
				value={value}
				inputMode={inputMode}
				placeholder={placeholder}
				maxLength={maxLength}
				{...describedBy(id, hint)}
				onInput={(event) => onValue(event.currentTarget.value)}
			/>
		</Field>
	);
}

/** A date, or a moment of one. */
export function DateField({ label, hint, value, onValue, time }: ValueProps & { readonly time?: boolean }) {
	const id = useId();
	return (
		<Field id={id} label={label} hint={hint}>
			<input
				id={id}
				type={time === true ? "datetime-local" : "date"}
				value={value}
				max={time === true ? "9999-12-31T23:59" : "9999-12-31"}
				{...describedBy(id, hint)}
				onInput={(event) => onValue(event.currentTarget.value)}
			/>
		</Field>
	);
}

/** Takes a file, and is told how many others came with it. */
type TakeFile = (file: File, others: number) => void;

function takeFirst(files: FileList | null | undefined, take: TakeFile | undefined): void {
	const file = files?.[0];
	if (file !== undefined) take?.(file, (files?.length ?? 1) - 1);
}

/** Says that files which came together with another one were not taken. */
export function OthersLeft({ name, others }: { readonly name: string; readonly others: number }) {
	const { say } = usePage();
	if (others === 0) return null;
	return (
		<p class="problem" role="alert">
			{say("othersLeft", { name, count: others })}
		</p>
	);
}

/** A longer text, or a file dropped in its place where one is taken. */
export function AreaField({ label, hint, value, onValue, onFile, rows = 4 }: ValueProps & { readonly rows?: number; readonly onFile?: TakeFile }) {
	const id = useId();
	return (
		<Field id={id} label={label} hint={hint}>
			<textarea
				id={id}
				rows={rows}
				autocomplete="off"
				autocapitalize="off"
				spellcheck={false}
				value={value}
				{...describedBy(id, hint)}
				onInput={(event) => onValue(event.currentTarget.value)}
				onDrop={(event) => takeFirst(event.dataTransfer?.files, onFile)}
			/>
		</Field>
	);
}

/** One of a few values. */
export function SelectField({ label, hint, value, onValue, options }: ValueProps & { readonly options: readonly (readonly [value: string, text: string])[] }) {
	const id = useId();
	return (
		<Field id={id} label={label} hint={hint}>
			<select id={id} value={value} {...describedBy(id, hint)} onChange={(event) => onValue(event.currentTarget.value)}>
				{options.map(([option, text]) => (
					<option key={option} value={option}>
						{text}
					</option>
				))}
			</select>
		</Field>
	);
}

/** Yes or no. */
export function CheckField({
	label,
	checked,
	onChecked,
}: {
	readonly label: string;
	readonly checked: boolean;
	readonly onChecked: (checked: boolean) => void;
}) {
	const id = useId();
	return (
		<div class="check">
			<input id={id} type="checkbox" checked={checked} onChange={(event) => onChecked(event.currentTarget.checked)} />
			<label for={id}>{label}</label>
		</div>
	);
}

/** A date that may also be known never to have been, or not be known at all. */
export function FactField({
	label,
	value,
	onValue,
	words,
}: {
	readonly label: string;
	/** `undefined`: not known; `null`: never. */
	readonly value: string | null | undefined;
	readonly onValue: (value: string | null | undefined) => void;
	readonly words: { readonly date: string; readonly never: string; readonly unknown: string };
}) {
	const id = useId();
	const kind = value === undefined ? "unknown" : value === null ? "never" : "date";
	const choose = (chosen: string): void => onValue(chosen === "date" ? "" : chosen === "never" ? null : undefined);
	return (
		<fieldset class="fact">
			<legend>{label}</legend>
			<div class="fact-controls">
				<select id={id} aria-label={label} value={kind} onChange={(event) => choose(event.currentTarget.value)}>
					<option value="date">{words.date}</option>
					<option value="never">{words.never}</option>
					<option value="unknown">{words.unknown}</option>
				</select>
				{typeof value === "string" && (
					<input type="date" aria-label={`${label}: ${words.date}`} value={value} max="9999-12-31" onInput={(event) => onValue(event.currentTarget.value)} />
				)}
			</div>
		</fieldset>
	);
}

/** Where a file is dropped or chosen. */
export function FileField({
	label,
	hint,
	button,
	accept,
	onFile,
}: FieldProps & { readonly button: string; readonly accept?: string; readonly onFile: TakeFile }) {
	const id = useId();
	return (
		<label
			class="drop"
			for={id}
			onDragOver={(event) => {
				event.preventDefault();
				event.currentTarget.classList.add("over");
			}}
			onDragLeave={(event) => event.currentTarget.classList.remove("over")}
			onDrop={(event) => {
				event.preventDefault();
				event.currentTarget.classList.remove("over");
				takeFirst(event.dataTransfer?.files, onFile);
			}}
		>
			<span class="drop-title" id={`${id}-label`}>
				{label}
			</span>
			<input
				id={id}
				type="file"
				accept={accept}
				aria-labelledby={`${id}-button ${id}-label`}
				{...describedBy(id, hint)}
				onChange={(event) => {
					takeFirst(event.currentTarget.files, onFile);
					event.currentTarget.value = "";
				}}
			/>
			<span class="button quiet" id={`${id}-button`} aria-hidden="true">
				{button}
			</span>
			{hint !== undefined && (
				<span class="hint" id={`${id}-hint`}>
					{hint}
				</span>
			)}
		</label>
	);
}
