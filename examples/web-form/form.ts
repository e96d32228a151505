import { ASKED, check, type Errors, FIELDS, type FieldError, type FieldName, type ProvinceId, proposal, type Values } from "./check.ts";

/** How the password's hint describes the rule that the check applies. */
const PASSWORD_HINTS: Readonly<Record<ProvinceId, string>> = {
	"bac-ninh": "Có chữ thường, chữ in hoa, chữ số và ký tự đặc biệt; không trùng tên đăng nhập",
	"tuyen-quang": "Có chữ in hoa, chữ số và ký tự đặc biệt; không chứa tên của bạn, cơ quan, phòng ban",
};

function element<Type extends HTMLElement>(id: string, type: new () => Type): Type {
	const found = document.getElementById(id);
	if (!(found instanceof type)) throw new TypeError(`#${id}: no ${type.name}`);
	return found;
}

const form = element("form", HTMLFormElement);
const province = element("province", HTMLSelectElement);
const summary = element("summary", HTMLDivElement);
const done = element("done", HTMLDivElement);
const reveal = element("reveal", HTMLButtonElement);
const inputs = new Map(FIELDS.map((field) => [field, element(field, HTMLInputElement)]));
const address = element("address", HTMLInputElement);
const password = element("password", HTMLInputElement);

/** Fields that were told to be wrong: they are checked again at every letter, the others when they are left. */
const told = new Set<FieldName>();
let addressIsOurs = true;

const chosen = (): ProvinceId => (province.value === "bac-ninh" ? "bac-ninh" : "tuyen-quang");
const read = (field: FieldName): string => inputs.get(field)?.value ?? "";
const values = (): Values => ({
	fullName: read("fullName"),
	organizationName: read("organizationName"),
	organization: read("organization"),
	unitName: read("unitName"),
	citizenIdLast4: read("citizenIdLast4"),
	address: read("address"),
	password: read("password"),
});

/** Shows what is wrong with a field beneath it, tied to it for those who cannot see it. */
function show(field: FieldName, errors: readonly FieldError[]): void {
	const input = inputs.get(field);
	const id = `${field}-errors`;
	document.getElementById(id)?.remove();
	if (input === undefined) return;
	input.setAttribute("aria-invalid", String(errors.length > 0));
	input.setAttribute("aria-describedby", errors.length > 0 ? `${field}-hint ${id}` : `${field}-hint`);
	if (errors.length === 0) return;
	told.add(field);
	const list = document.createElement("ul");
	list.id = id;
	list.className = "errors";
	list.append(...errors.map(({ text, clauses }) => item(text, clauses === "" ? "" : small(clauses))));
	input.closest(".field")?.append(list);
}

function item(...content: readonly (string | Node)[]): HTMLLIElement {
	const entry = document.createElement("li");
	entry.append(...content);
	return entry;
}

function small(text: string): HTMLElement {
	const note = document.createElement("small");
	note.textContent = ` (${text})`;
	return note;
}

function link(field: FieldName, message: string): HTMLAnchorElement {
	const anchor = document.createElement("a");
	anchor.href = `#${field}`;
	anchor.textContent = message;
	anchor.addEventListener("click", (event) => {
		event.preventDefault();
		inputs.get(field)?.focus();
	});
	return anchor;
}

/** All errors in one place, each a way to its field. */
function summarize(errors: Errors): void {
	const entries = ASKED[chosen()].flatMap((field) => (errors.get(field) ?? []).map(({ text }) => item(link(field, text))));
	element("summary-title", HTMLHeadingElement).textContent = `Có ${entries.length} điều cần sửa`;
	element("summary-list", HTMLUListElement).replaceChildren(...entries);
	summary.hidden = entries.length === 0;
	if (entries.length > 0) summary.focus();
}

function ask(): void {
	const asked = ASKED[chosen()];
	for (const field of FIELDS) {
		const place = inputs.get(field)?.closest<HTMLElement>(".field");
		if (place) place.hidden = !asked.includes(field);
		told.delete(field);
		show(field, []);
	}
	element("password-hint", HTMLParagraphElement).textContent = PASSWORD_HINTS[chosen()];
	summary.hidden = true;
	done.hidden = true;
	propose();
}

function propose(): void {
	if (addressIsOurs) address.value = proposal(chosen(), values()) ?? "";
}

form.addEventListener("input", ({ target }) => {
	done.hidden = true;
	if (target === address) addressIsOurs = address.value === "";
	else if (target !== password) propose();
	const errors = told.size === 0 ? undefined : check(chosen(), values());
	for (const field of told) show(field, errors?.get(field) ?? []);
});

/** A field that was left by pressing somewhere: told after that, or the button that is pressed would move away from under the finger. */
let leftByPress: FieldName | undefined;
let isPressed = false;

function tell(field: FieldName): void {
	if (read(field) !== "") show(field, check(chosen(), values()).get(field) ?? []);
}

form.addEventListener("focusout", ({ target }) => {
	const field = FIELDS.find((name) => inputs.get(name) === target);
	if (field === undefined) return;
	if (isPressed) leftByPress = field;
	else tell(field);
});

document.addEventListener("pointerdown", () => {
	isPressed = true;
});

for (const end of ["pointerup", "pointercancel"])
	document.addEventListener(end, () => {
		isPressed = false;
		setTimeout(() => {
			if (leftByPress !== undefined) tell(leftByPress);
			leftByPress = undefined;
		});
	});

form.addEventListener("submit", (event) => {
	event.preventDefault();
	leftByPress = undefined;
	const errors = check(chosen(), values());
	for (const field of FIELDS) show(field, errors.get(field) ?? []);
	summarize(errors);
	done.hidden = errors.size > 0;
	if (errors.size > 0) return;
	element("done-address", HTMLElement).textContent = address.value.trim().toLowerCase();
	told.clear();
	password.value = "";
	hide();
	done.focus();
});

function hide(): void {
	password.type = "password";
	reveal.setAttribute("aria-pressed", "false");
}

reveal.addEventListener("click", () => {
	if (password.type === "text") hide();
	else {
		password.type = "text";
		reveal.setAttribute("aria-pressed", "true");
	}
});

province.addEventListener("change", ask);
// A page that a browser kept, or filled in, is read as it stands.
addressIsOurs = address.value === "";
ask();
