// The embed builder: reads the form, writes every block of lines, and runs the snippet in the preview. What the lines
// say is decided in the files imported here. The form itself holds the contract's attributes and their values.

import { privacy } from "./privacy.js";
import { recipes } from "./recipes.js";
import { tell } from "./said.js";
import { head, snippet } from "./snippet.js";
import { apache, headers, nginx, plugins, policy } from "./site.js";

const form = document.getElementById("builder");
const frame = document.getElementById("preview");
const stage = frame.parentElement;
const here = new URL(".", location.href).href;
/** Where ebb.js is taken to live until the author says: here, unless this is a copy that only its builder sees. */
const home = /^(localhost|127\.|\[::1\])/.test(location.hostname) ? "/ebb/" : here;

/** What the build says of ebb.js: its hash, its version, its languages. */
const built = { integrity: "", version: "", langs: [] };

/** A control's value as it is when nobody has chosen. */
const usual = (control) => (control.options ? [...control.options].find((option) => option.defaultSelected)?.value : control.defaultValue);

/** @returns {import("./snippet.js").Choices} */
function choices() {
  const value = (name) => form.elements[name].value.trim();
  const chosen = (control) => control.validity.valid && control.value.trim() && control.value !== usual(control);
  const other = value("hosting") === "other";
  const given = form.elements.folder.validity.valid ? value("folder").replace(/ebb\.js$/, "").replace(/\/?$/, "/") : home;
  const folder = other ? new URL(given, here).href : given;
  return {
    attributes: [...form.querySelectorAll("[data-attribute]")].filter(chosen).map((control) => [control.name, control.value.trim()]),
    form: value("form"),
    place: value("form") === "script" ? "post" : value("place"),
    folder,
    other,
    integrity: form.elements.pin.checked ? built.integrity : "",
    guard: form.elements.guard.checked,
    fallback: form.elements.fallback.value,
    href: value("href") || folder,
  };
}

/** Shows what belongs to these choices, and hides the rest. */
function arrange({ form: shape, place, other }) {
  const show = (selector, shown) => document.querySelectorAll(selector).forEach((part) => (part.hidden = !shown));
  show("[data-for=head]", place === "site");
  show("[data-for=cors]", other);
  form.elements.href.closest(".field").hidden = shape !== "link";
  form.elements.fallback.closest(".field").hidden = shape === "script";
  form.elements.place.forEach((radio) => (radio.disabled = shape === "script"));
}

/** Says which control holds what cannot be used. */
function check() {
  const { folder, hosting } = form.elements;
  folder.setCustomValidity(hosting.value === "other" && folder.value.startsWith("/") ? "On another address, write the whole of it, as in https://files.example/ebb/." : "");
  const wrong = [...form.elements].filter((control) => control.willValidate && !control.validity.valid);
  for (const control of form.querySelectorAll("input, select")) control.removeAttribute("aria-invalid");
  for (const control of wrong) control.setAttribute("aria-invalid", "true");
  const hint = (control) => document.getElementById(control.getAttribute("aria-describedby")).textContent;
  const why = (control) => (control.validity.customError ? control.validationMessage : hint(control));
  tell(wrong.length ? `Left out: ${wrong[0].labels[0].textContent}. ${why(wrong[0])}` : "");
}

let loaded = false;
frame.addEventListener("load", () => (loaded = true));

/** Loads the preview again; it takes the snippet from this page by itself. The back button knows nothing of it. */
function run() {
  const address = new URL(`demo/preview.html?${document.querySelector("[name=scheme]:checked").value}`, location.href).href;
  stage.dataset.width = document.querySelector("[name=width]:checked").value;
  if (loaded) frame.contentWindow.location.replace(address);
  else frame.src = address;
}

let shown = "";

function show() {
  const now = choices();
  const blocks = {
    snippet: snippet(now), head: now.place === "site" ? head(now) : "", policy: policy(now), nginx: nginx(now), apache: apache(now),
    headers: headers(now), ...plugins(now), ...recipes(now), privacy: privacy(now),
  };
  for (const code of document.querySelectorAll("[data-block]")) code.textContent = blocks[code.dataset.block];
  arrange(now);
  const runs = blocks.head + blocks.snippet;
  if (runs !== shown) run();
  shown = runs;
}

let waiting;

/** Typing goes on while the preview waits for its end; what is chosen shows at once. */
function later({ type }) {
  clearTimeout(waiting);
  waiting = setTimeout(() => (check(), show()), type === "input" ? 400 : 0);
}

async function start() {
  form.elements.folder.value = home;
  try {
    const { version, files } = await (await fetch("embed.json")).json();
    const langs = Object.keys(files).map((name) => /^text\/([\w-]+)-[0-9a-f]+\.json$/.exec(name)?.[1]).filter(Boolean);
    Object.assign(built, { version, integrity: files["ebb.js"].integrity, langs: [...new Set(langs)] });
    document.getElementById("version").textContent = `Ebb ${version}. After an update, build the snippet anew or untick the hash.`;
  } catch (error) {
    form.elements.pin.checked = false;
    form.elements.pin.disabled = true;
    tell(`The hash cannot be shown, for embed.json is not to be had (${error.message}).`);
  }
  const named = new Intl.DisplayNames(["en"], { type: "language" });
  form.elements.lang.append(...built.langs.map((lang) => new Option(named.of(lang), lang)));
  form.closest(".builder").hidden = false;
  show();
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", later);
form.addEventListener("change", later);
document.querySelector(".preview__look").addEventListener("change", run);
start();
