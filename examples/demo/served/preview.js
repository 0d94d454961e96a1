// Runs the snippet of the page around this frame: its very text, with ebb.js from this copy. Only a page of the same
// site can be asked for it, so no address can bring a script in here.

// A memory of its own: what the visitor has saved on this site is neither read nor changed.
const kept = new Map();
const memory = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
};
Object.defineProperty(window, "localStorage", { value: memory });

// Leaving would bring a stranger's page into the frame.
const leaves = (event) => event.composedPath().some((part) => part.dataset?.action === "exit");
const stay = (event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
  document.getElementById("left").textContent = "In your post, the reader is gone now.";
};
addEventListener("click", (event) => leaves(event) && stay(event), true);
addEventListener("keyup", (event) => event.key === "Shift" && event.stopImmediatePropagation(), true);

document.documentElement.dataset.theme = location.search.slice(1);
const lines = [...parent.document.querySelectorAll("[data-run]")].map((code) => code.textContent).join("\n");
// Its style keeps room until the script comes, which is here already; some sites' policies refuse it.
const part = document.createRange().createContextualFragment(lines.replace(/ style="[^"]*"/, ""));
for (const script of part.querySelectorAll("script")) script.src = new URL("../ebb.js", import.meta.url).href;
document.getElementById("place").append(part);
