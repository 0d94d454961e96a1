// Where widgets come from: the tags in the page, or this script's own place when there are none.

const NAME = "ebb-quiz";
/** What else asks for a widget. Of a link, some editors leave nothing but its address. */
const FORMS = `div[data-ebb-quiz], a[data-ebb-quiz], a[href$="#${NAME}"], a[href*="#${NAME}?"]`;

/** Whether a tag asks for a widget: a link without the attribute only where it leads to this page, and to no place in it. */
function asks(source) {
  if (source.hasAttribute("data-" + NAME)) return true;
  const [page] = source.href.split("#");
  return [location.href, document.baseURI].some((url) => url.split("#")[0] === page) && !document.getElementById(NAME);
}

/** A new widget that carries over the `data-` attributes of the tag that asked for it, or what its address says of them. */
function widgetFor(source) {
  const quiz = document.createElement(NAME);
  const said = new URLSearchParams((source.hash || "").split("?")[1]);
  for (const name of EbbQuiz.observedAttributes) {
    const value = source.getAttribute("data-" + name) ?? said.get(name) ?? (name === "lang" ? source.getAttribute(name) : null);
    if (value !== null) quiz.setAttribute(name, value);
  }
  return quiz;
}

/** The widget of each link. */
const beside = new WeakMap();

/** The widget that a page which was saved, or put back as it was, already has beside a link: it holds a copy of the link. */
function keptBeside(link) {
  const next = link.nextElementSibling;
  const copy = next && next.localName === NAME && next.firstElementChild;
  return copy && copy.matches(FORMS) && copy.getAttribute("href") === link.getAttribute("href") ? next : undefined;
}

/**
 * `<div data-ebb-quiz>` keeps its place and takes the widget in. A link keeps its place, too, for a framework may look for it
 * there; the widget comes after it, and a copy of the link is its fallback.
 */
function upgrade(source) {
  // In an editor it is the author's text.
  if (source.isContentEditable || source.closest(NAME) || source.querySelector(NAME) || !asks(source)) return;
  const link = source.localName === "a";
  const quiz = beside.get(source) || (link && keptBeside(source)) || widgetFor(source);
  if (!quiz.parentNode) quiz.append(...(link ? [source.cloneNode(true)] : source.childNodes));
  if (!link) {
    // The room that the snippet keeps is the widget's from now on.
    quiz.style.minHeight = source.style.minHeight;
    source.style.minHeight = "";
    return source.append(quiz);
  }
  if (source.nextSibling !== quiz) source.after(quiz);
  source.style.setProperty("display", "none", "important");
  beside.set(source, quiz);
}

function place() {
  document.querySelectorAll(FORMS).forEach(upgrade);
  if (ours) arrivals.observe(document, { childList: true, subtree: true });
  const alone = tag && tag.isConnected && document.body && document.body.contains(tag) && tag.dataset.auto !== "off";
  if (alone && !document.querySelector(NAME)) tag.after(widgetFor(tag));
  if (ours) hint();
}

/** Some sites load their next page into this one, or put its content in the place of this one's: tags are upgraded as they come. */
const arrivals = new MutationObserver((records) => {
  for (const { target, addedNodes, removedNodes } of records) {
    for (const node of removedNodes) if (!node.isConnected) beside.get(node)?.remove();
    for (const node of [target, ...addedNodes]) {
      if (node.nodeType !== Node.ELEMENT_NODE || !node.isConnected) continue;
      if (node.matches(FORMS)) upgrade(node);
      if (node !== target) node.querySelectorAll(FORMS).forEach(upgrade);
    }
  }
});

/** A module of one type: a function that takes a reference of the page's. */
const REFERENCES = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0];

/** What the widget cannot do without. What came before the last of these is taken for granted: see OLDEST in `build.rs`. */
const missing = [
  ["WebAssembly", window.WebAssembly],
  ["WebAssembly with reference types", window.WebAssembly && WebAssembly.validate(new Uint8Array(REFERENCES))],
  ["constructed style sheets", "adoptedStyleSheets" in Document.prototype && "replaceSync" in CSSStyleSheet.prototype],
].find(([, there]) => !there);

// A second copy of this script, or the host's own element of that name, leaves the first definition in charge.
const ours = !missing && !customElements.get(NAME);
if (ours) customElements.define(NAME, EbbQuiz);

// The tags may stand below this script: place nothing until the page has been read.
if (missing) warn(`this browser has no ${missing[0]}; the page's own text is shown instead.`);
else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", place, { once: true });
else place();
