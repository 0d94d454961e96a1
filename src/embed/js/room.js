// The room that is kept for the widget until the reader's first act, so that nothing below it moves.

/** The height in px of the first screen, at 17 px type, by how many characters of its text fit beside each other. */
const HEIGHTS = [[30, 1945], [34, 1745], [40, 1560], [45, 1360], [52, 1250], [Infinity, 1175]];

const SAMPLE = "When someone you love goes quiet, it hurts.";
const FONT = '__FONT__';

/** The widths that were measured, by the author's font. */
const measured = new Map();

/** The size of the reader's own type in px, and the mean width of a character in the widget's font at that size. */
function measure(quiz) {
  const font = getComputedStyle(quiz).getPropertyValue("--ebb-font");
  if (!measured.has(font)) {
    const probe = quiz.shadowRoot.appendChild(document.createElement("span"));
    probe.style.cssText = `all:initial;position:absolute;visibility:hidden;white-space:nowrap;line-height:1;font-family:${FONT}`;
    probe.textContent = SAMPLE;
    const { width, height } = probe.getBoundingClientRect();
    probe.remove();
    measured.set(font, { size: height, character: width / SAMPLE.length });
  }
  return measured.get(font);
}

/** The height in px that the first screen takes in a column so wide; none in a column that is not shown. */
function roomFor(quiz, width) {
  if (!width) return 0;
  const { size, character } = measure(quiz);
  const [, height] = HEIGHTS.find(([most]) => width / character <= most);
  return Math.ceil((height * size) / 16);
}

const arrived = [];

/** Keeps room for a widget that has come into the page. Of many, all are measured before the page is laid out anew for any. */
function makeRoom(quiz) {
  if (arrived.push(quiz) > 1) return;
  queueMicrotask(() => {
    const all = arrived.splice(0).map((quiz) => [quiz, quiz.getBoundingClientRect().width]);
    for (const [quiz, width] of all) quiz.resize(width);
  });
}

/** Follows the widths: a tab or a panel that is opened later, a phone that is turned. */
const widths = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    if (!target.isOfWidth(contentRect.width)) {
      // Its height changes with it, of which the observer must not hear now: that would be an error on the page.
      widths.unobserve(target);
      target.resize(contentRect.width);
      requestAnimationFrame(() => target.isConnected && widths.observe(target));
    }
  }
});
