// What crosses the border between a widget and its page. docs: docs/events.md
//
// Outside of the shadow root an event seems to come from the element itself: a page cannot see that it comes from a field,
// and takes a letter for a shortcut or a click for the start of a drag. So what a control of ours handles by itself is kept
// from the page: at the window, before anybody else has seen it. The browser does all the same what it does by itself.

const FIELDS = "input, textarea, select";
const CONTROLS = "button, a, summary";

/** Keys that no field handles: they close a dialog, move the focus, or belong to the browser. */
const PASSING = /^(Esc|Tab|Shift|Control|ContextM|Alt|Meta|Caps|NumL|F\d|Audio|Browser|Media|Launch)/;

/** With Ctrl or Meta held, what a field does by itself; all else is a shortcut. */
const EDITING = /^([acvxyz]$|Arrow|Home|End|Page|Backsp|Del|Enter|Ins)/i;

/** Whether a control handles this key. */
function handlesKey(control, event) {
  const { key = "", ctrlKey, metaKey } = event;
  if (control.matches(CONTROLS)) return key === "Enter" || key === " ";
  if (PASSING.test(key)) return false;
  return !(ctrlKey || metaKey) || event.getModifierState("AltGraph") || EDITING.test(key);
}

const always = () => true;

/** The kinds of events that are kept from the page, each with the controls that handle it, and when. */
const KEPT = [
  [["keydown", "keypress", "keyup"], `${FIELDS}, ${CONTROLS}`, handlesKey],
  [["beforeinput", "input", "compositionstart", "compositionupdate", "compositionend"], FIELDS, always],
  [["copy", "cut", "paste", "selectstart", "contextmenu", "dragstart"], FIELDS, always],
  [["mousedown", "pointerdown", "touchstart", "dblclick"], FIELDS, always],
];

/** The control of a widget's own that an event comes from, where it comes from one. */
function controlOf(event, controls) {
  const path = event.composedPath();
  const quiz = path.find((node) => mounted.has(node));
  return quiz && path.find((node) => node.getRootNode && node.getRootNode() === quiz.shadowRoot && node.matches && node.matches(controls));
}

function keepFromPage(event) {
  for (const [kinds, controls, handles] of KEPT) {
    const control = kinds.includes(event.type) && controlOf(event, controls);
    if (!control || !handles(control, event)) continue;
    event.stopPropagation();
    // Our own listeners in the shadow root are told all the same.
    if (event.type === "input") control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Whether the reader moves by keyboard: then what has the focus must not lie under a bar. */
let byKeyboard = false;

/** One listener of each kind for the page. Added again with each widget, for a page can lose its listeners (`document.open`). */
function listenToPage() {
  for (const [kinds] of KEPT) for (const kind of kinds) addEventListener(kind, keepFromPage, { capture: true, passive: true });
  addEventListener("keydown", keysMove, true);
  addEventListener("pointerdown", pointerMoves, true);
  for (const kind of ["scroll", "resize", "transitionend"]) addEventListener(kind, moves, { capture: true, passive: true });
  addEventListener("transitionend", fades, true);
  for (const root of [document.documentElement, document.body]) if (root) toggled.observe(root, { attributes: true });
}

const keysMove = () => (byKeyboard = true);
const pointerMoves = () => (byKeyboard = false);
