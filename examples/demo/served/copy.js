// A copy button for every block of lines. Where the browser does not let a page copy, the lines are selected instead.

import { tell } from "./said.js";

async function copy(code, name) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    tell(`Copied: ${name}.`);
  } catch {
    getSelection().selectAllChildren(code);
    tell(`Selected: ${name}. Now press Ctrl+C, on a Mac Command+C.`);
  }
}

for (const block of document.querySelectorAll(".block")) {
  const name = block.querySelector("figcaption").textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy: ${name}`);
  button.addEventListener("click", () => copy(block.querySelector("code"), name));
  block.querySelector("figcaption").after(button);
}
