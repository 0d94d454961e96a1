// The room that is kept for the widget until the reader's first act, so that nothing below it moves.

/**
 * The height in px of the first screen, at 17 px type, by how many characters of its text fit beside each other. Measured with
 * fonts of three widths; where it does not fit any more, the case `layout_room_fits_the_first_screen` says what does.
 */
const HEIGHTS = [
  [29.5, 2150], [31.5, 2088], [33, 1950], [34.5, 1900], [36, 1830], [38, 1760], [40, 1720], [42, 1660], [44.5, 1605], [47.5, 1590],
  [51, 1550], [55, 1445], [59, 1430], [63, 1400], [67, 1340], [71, 1275], [75, 1250], [Infinity, 1230],
];

const SAMPLE = "When someone you love goes quiet, it hurts.";
const FONT = '__FONT__';

/** The widths that were measured, by the author's font. */
const measured = new Map();

/** The size of the reader's own type in px, and the mean width of a character in the widget's font at that size. */
function measure(quiz) {
  const font = getComputedStyle(quiz).getPropertyValue("--ebb-font");
  if (!measured.has(font)) {
    const probe = quiz.shadowRoot.appendChild(document.createElement("span"));
    probe.style.cssText = `all:initial;position:absolute;visibility:hidden;white-space:nowrap;font-family:${FONT}`;
    probe.textContent = SAMPLE;
    // In the page's own lengths, as the column is: a page can be enlarged by its style.
    measured.set(font, { size: parseFloat(getComputedStyle(probe).fontSize), character: probe.offsetWidth / SAMPLE.length });
    probe.remove();
  }
  return measured.get(font);
}

/** The width in px of each widget when room was kept for it last. */
const roomy = new WeakMap();

/** The height in px that the first screen takes in a widget's column; none in a column that is not shown. */
function roomFor(quiz) {
  const width = roomy.get(quiz);
  if (!width) return 0;
  const { size, character } = measure(quiz);
  const [, height] = HEIGHTS.find(([most]) => width / character <= most);
  return Math.ceil((height * size) / 16);
}

function keepRoom(quiz, width) {
  roomy.set(quiz, width);
  quiz.resize();
}

const arrived = [];

/** Keeps room for a widget that has come into the page. Of many, all are measured before the page is laid out anew for any. */
function makeRoom(quiz) {
  if (arrived.push(quiz) > 1) return;
  queueMicrotask(() => {
    const all = arrived.splice(0);
    // Twice: the room can bring a scroll bar, which makes the column narrower.
    for (let turn = 2; turn--; ) {
      const widths = all.map((quiz) => quiz.offsetWidth);
      all.forEach((quiz, number) => roomy.get(quiz) === widths[number] || keepRoom(quiz, widths[number]));
    }
  });
}

/**
 * Follows the widths: a tab or a panel that is opened later, a phone that is turned. In the next frame: a size that changes
 * while the observer reports would be an error on the page.
 */
const widths = new ResizeObserver((entries) =>
  requestAnimationFrame(() => {
    for (const { target, contentRect } of entries) {
      const width = Math.round(contentRect.width);
      if (target.isConnected && roomy.get(target) !== width) keepRoom(target, width);
    }
  }),
);
