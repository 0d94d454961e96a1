// Somebody who does anything at all, in any order: the same for the same seed, in every engine. Nothing here asks for the
// layout, and time is a number that goes up with each event.

let clock = Date.UTC(2026, 10, 24, 12);
{
  const Real = Date;
  window.Date = class extends Real {
    constructor(...given) {
      super(...(given.length ? given : [clock]));
    }
    static now() {
      return clock;
    }
  };
  // The machine's zone and the engine's words for a day are no part of what is compared.
  for (const part of ["FullYear", "Month", "Date"]) Real.prototype["get" + part] = Real.prototype["getUTC" + part];
  Intl.DateTimeFormat = class {
    format = (at) => new Real(at).toISOString().slice(0, 10);
  };
  // A page's name among tabs is made of chance.
  Math.random = () => 0.5;
  Object.defineProperty(navigator, "languages", { get: () => ["en-US"] });
  // What leads out of the page, or waits for the machine, ends here.
  Object.defineProperty(navigator, "clipboard", { get: () => ({ writeText: async () => {} }) });
  HTMLAnchorElement.prototype.click = () => {};
  addEventListener("click", (event) => event.composedPath().some((it) => it.localName === "a") && event.preventDefault());
}

/** From here on, timers wait for the clock that goes up with each event. */
const timers = new Map();
function stopTime() {
  const clear = window.clearTimeout;
  let last = 1e9;
  window.setTimeout = (act, after = 0) => {
    timers.set(++last, [clock + after, act]);
    return last;
  };
  window.clearTimeout = (timer) => timers.delete(timer) || clear.call(window, timer);
}

function ring() {
  const due = [...timers].filter(([timer, [at]]) => at <= clock && timers.delete(timer));
  for (const [, [, act]] of due) act();
  return due.length;
}

const channel = new MessageChannel();
const settled = () =>
  new Promise((done) => {
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  });

/** Whole numbers below a bound, from a seed. */
let state = 1;
function below(bound) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * bound);
}
const pick = (list) => list[below(list.length)];

const TEXTS = ["", "a", "We talked.", "früh ins Bett 🌱", "<b>&amp;</b> \"quoted\" \\ /", "مرحبا", "two\nlines\n", " ", "x".repeat(300), "\u0000\ud83d", "You never listen!"];
const DAYS = ["", "2026-11-24", "2026-11-25", "2026-10-01", "2024-02-29", "1999-12-31", "2027-01-01"];
const KEYS = ["Tab", "Enter", " ", "Escape", "ArrowDown", "ArrowUp", "Shift", "Shift", "a"];
const VALUES = {
  view: ["assessment", "signs", "faq", "changes", "conversation", "space", "needs", "prepare", "later"],
  lang: ["en", "en-GB", "de"],
  partner: ["he", "she", "they"],
  theme: ["auto", "light", "dark"],
  expires: ["1", "30", "365"],
  article: ["/#{way}"],
  "heading-level": ["2", "5"],
};

const quizzes = [];
const shifts = [];
const kept = [null];
const inside = (quiz, selector) => [...quiz.shadowRoot.querySelectorAll(selector)].filter((it) => !it.closest("details:not([open])") || it.localName === "summary");

function write(field, value) {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A file that the reader has picked; the browser would take its own time to read it. */
function bring(field) {
  const text = pick([...kept, "{}", "no", '{"v":1,"rev":1,"at":1,"exp":2,"answers":{"stage":"dating"}}', '{"v":9}']) || "";
  const files = new DataTransfer();
  const file = new File([text], "notes.json");
  file.text = async () => text;
  files.items.add(file);
  Object.defineProperty(field, "files", { configurable: true, get: () => ({ length: 1, item: () => file, 0: file }) });
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Anything that can be pressed, chosen or written in; the way out alone is left out, for it leaves the page. */
function act(quiz) {
  const found = inside(quiz, 'button, input, textarea, select, summary, a:not([data-action="exit"])');
  // Most of what there is are the options of a question: the way on must not be rare.
  const buttons = found.filter((it) => it.matches(".actions button"));
  const it = buttons.length && below(3) === 0 ? pick(buttons) : pick(found);
  if (!it || (it.dataset.action === "erase" && below(6))) return;
  if (it.localName === "select") write(it, pick([...it.options]).value);
  else if (it.type === "date") write(it, pick(DAYS));
  else if (it.type === "file") bring(it);
  else if (it.localName === "textarea" || it.type === "text") write(it, pick(TEXTS));
  else if (it.dataset.action !== "print") it.click();
}

function key() {
  let key = pick(KEYS);
  // A third Shift within five seconds would leave the page.
  if (key === "Shift" && shifts.filter((at) => clock - at < 6000).length > 1) key = "a";
  if (key === "Shift") shifts.push(clock);
  const from = quizzes[below(2)].shadowRoot.activeElement || document.body;
  for (const name of ["keydown", "keyup"]) from.dispatchEvent(new KeyboardEvent(name, { key, bubbles: true, composed: true }));
}

function attribute(quiz) {
  const name = pick(Object.keys(VALUES));
  if (below(4)) quiz.setAttribute(name, pick(VALUES[name]));
  else quiz.removeAttribute(name);
}

async function move(quiz) {
  const to = pick([...document.querySelectorAll("main, #other")]);
  if (below(2)) {
    quiz.remove();
    await settled();
  }
  to.append(quiz);
}

/** Another tab has saved something, or erased everything. */
function elsewhere() {
  const text = pick(kept);
  if (text) localStorage.setItem("ebb:1", text);
  else localStorage.removeItem("ebb:1");
  dispatchEvent(new StorageEvent("storage", { key: pick(["ebb:1", "ebb:1", null, "theirs"]) }));
}

function toggle() {
  const theme = pick(["dark", "light", ""]);
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function around() {
  document.querySelector("main").style.width = pick(["", "300px", "700px"]);
  dispatchEvent(pick([new Event("resize"), new Event("scroll"), new PageTransitionEvent("pageshow", { persisted: true })]));
}

async function happen() {
  const quiz = quizzes[below(3) ? 0 : 1];
  const what = below(200);
  if (what < 180) act(quiz);
  else if (what < 188) key();
  else if (what < 191) attribute(quiz);
  else if (what < 194) await move(quiz);
  else if (what < 196) elsewhere();
  else if (what < 198) toggle();
  else around();
}

const text = (quiz) => {
  const root = quiz.shadowRoot;
  const fields = [...root.querySelectorAll("input, textarea, select")].map((it) => (it.matches("[type=radio], [type=checkbox]") ? +it.checked : it.type === "file" ? "" : it.value));
  return root.querySelector("[data-view]")?.dataset.view + "\n" + root.textContent + "\n" + fields.join("\n");
};

/** FNV-1a of everything that is to be seen and kept. */
function hash() {
  let hash = 0x811c9dc5;
  for (const letter of [...quizzes.map(text), localStorage.getItem("ebb:1")].join("\n")) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** Every part of the widget is fetched before the first event. */
window.getReady = async () => {
  quizzes.push(...document.querySelectorAll("ebb-quiz"));
  const press = (action) => quizzes[0].shadowRoot.querySelector(`[data-action=${action}]`).click();
  press("data");
  while (!quizzes[0].shadowRoot.querySelector('[data-view="data"]')) await new Promise((done) => setTimeout(done, 10));
  press("erase");
  stopTime();
  // Nothing below asks what it looks like, and most of the time would go into painting it.
  document.body.style.display = "none";
  window.ready = true;
};

/** Tells what it looks like at a hundred moments, and in the end. */
window.monkey = async (seed, events) => {
  state = seed;
  const trail = [];
  for (let number = 1; number <= events; number++) {
    clock += 100 + below(2000);
    await happen();
    await settled();
    if (ring()) await settled();
    seen.writes.length = 0;
    if (number % 97 === 0 && localStorage.getItem("ebb:1")) kept[1 + below(4)] = localStorage.getItem("ebb:1");
    if (seen.errors.length || seen.console.length) return { trail, wrong: `event ${number}` };
    if (number % (events / 100) === 0) trail.push([number, hash(), ...quizzes.map((quiz) => quiz.shadowRoot.querySelector("[data-view]")?.dataset.view)].join(" "));
  }
  return { trail, document: localStorage.getItem("ebb:1"), texts: quizzes.map(text) };
};
