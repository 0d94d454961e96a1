// Where widgets come from: the tags in the page, or this script's own place when there are none.

const NAME = "ebb-quiz";
const FORMS = "div[data-ebb-quiz], a[data-ebb-quiz]";

/** A new widget that carries over the `data-` attributes of the tag that asked for it. */
function widgetFor(source) {
  const quiz = document.createElement(NAME);
  for (const name of EbbQuiz.observedAttributes) {
    const value = source.getAttribute("data-" + name) ?? (name === "lang" ? source.getAttribute(name) : null);
    if (value !== null) quiz.setAttribute(name, value);
  }
  return quiz;
}

/** `<div data-ebb-quiz>` keeps its place and takes the widget in; `<a data-ebb-quiz>` becomes the widget's fallback. */
function upgrade(source) {
  // In an editor it is the author's text.
  if (source.isContentEditable || source.closest(NAME) || source.querySelector(NAME)) return;
  const quiz = widgetFor(source);
  if (source.localName === "a") {
    source.replaceWith(quiz);
    quiz.append(source);
  } else {
    quiz.append(...source.childNodes);
    source.append(quiz);
  }
}

function place() {
  document.querySelectorAll(FORMS).forEach(upgrade);
  if (ours) arrivals.observe(document.documentElement, { childList: true, subtree: true });
  const alone = tag && tag.isConnected && document.body && document.body.contains(tag) && tag.dataset.auto !== "off";
  if (alone && !document.querySelector(NAME)) tag.after(widgetFor(tag));
}

/** Some sites load their next page into this one: its tags are upgraded as they come. */
const arrivals = new MutationObserver((records) => {
  for (const node of records.flatMap((record) => [...record.addedNodes])) {
    if (node.nodeType !== Node.ELEMENT_NODE || !node.isConnected) continue;
    if (node.matches(FORMS)) upgrade(node);
    node.querySelectorAll(FORMS).forEach(upgrade);
  }
});

/** What the widget cannot do without. */
const missing = [
  ["WebAssembly", window.WebAssembly],
  ["constructed style sheets", "adoptedStyleSheets" in Document.prototype && "replaceSync" in CSSStyleSheet.prototype],
].find(([, there]) => !there);

// A second copy of this script, or the host's own element of that name, leaves the first definition in charge.
const ours = !missing && !customElements.get(NAME);
if (ours) customElements.define(NAME, EbbQuiz);

// The tags may stand below this script: place nothing until the page has been read.
if (missing) say(`this browser has no ${missing[0]}; the page's own text is shown instead.`);
else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", place, { once: true });
else place();
