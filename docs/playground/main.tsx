import { render } from "preact";
import * as z from "zod";
import { App } from "./app.tsx";

// Without this zod tries whether it may compile code, which the page's security policy forbids and reports.
z.config({ jitless: true });

// A file that misses its place would otherwise take the place of the page.
for (const event of ["dragover", "drop"] as const) {
	addEventListener(event, (dropped) => dropped.dataTransfer?.types.includes("Files") === true && dropped.preventDefault());
}

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the playground");
root.replaceChildren();
render(<App />, root);
