// The bar with the way out stays in sight: below what the site keeps at the top of the window, and where `position: sticky`
// does not reach because an ancestor clips or scrolls. The style sheet reads what is found from custom properties.

/** What a node stands in, shadow roots and their hosts among it; itself first. */
function around(node) {
  const all = [];
  for (let at = node; at; at = at.parentNode || at.host) all.push(at);
  return all;
}

/** Where the window, and every ancestor that scrolls or clips, begins to show what stands in them. */
function visibleTop(ancestors) {
  const clips = (at) => at.nodeType === Node.ELEMENT_NODE && at !== document.body && getComputedStyle(at).overflowY !== "visible";
  return Math.max(0, ...ancestors.slice(0, -2).filter(clips).map((at) => at.getBoundingClientRect().top));
}

/** The lower edge of the fixed or sticky element that covers a point; zero where none does. */
function coveredTo(x, y, ancestors) {
  for (let at = document.elementFromPoint(x, y); at && !ancestors.includes(at); at = at.parentElement || at.getRootNode().host) {
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return at.getBoundingClientRect().bottom;
  }
  return 0;
}

/**
 * The lower edge of what the site keeps at the top of the window, over a bar so high with this way out. What covers half of the
 * window is no header.
 */
function headerBottom(exit, height, top, ancestors) {
  let bottom = top;
  // One header may follow another.
  for (let steps = 4; steps--; ) {
    const points = [exit.left + 4, exit.left + exit.width / 2, exit.right - 4].flatMap((x) => [1, height / 2, height - 1].map((y) => [x, bottom + y]));
    const next = Math.max(...points.map(([x, y]) => coveredTo(x, y, ancestors)).filter((edge) => edge < innerHeight / 2), bottom);
    if (next === bottom) break;
    bottom = next;
  }
  return bottom;
}

/** Puts the bar of a widget where it can be seen and pressed. */
function keepInSight(quiz, top, bottom) {
  const view = quiz.shadowRoot.querySelector("[data-view]");
  const bar = view.querySelector(".bar");
  if (!bar || bottom < 0 || top > innerHeight) return;
  const set = (name, value) => {
    const now = `${Math.round(value)}px`;
    if (view.style.getPropertyValue(name) !== now) view.style.setProperty(name, now);
  };
  const ancestors = around(quiz);
  const { height } = bar.getBoundingClientRect();
  const byHand = getComputedStyle(quiz).getPropertyValue("--ebb-top") && parseFloat(getComputedStyle(bar).top);
  const header = byHand || headerBottom(bar.querySelector("a").getBoundingClientRect(), height, visibleTop(ancestors), ancestors);
  set("--top", header);
  const at = bar.getBoundingClientRect().top;
  const stuck = at - (parseFloat(view.style.getPropertyValue("--shift")) || 0);
  set("--shift", Math.max(0, Math.min(Math.max(header, top), bottom - height) - stuck));
  set("--under", header + height);
}

let waiting = false;

/** Looks where all widgets stand, once a frame at most. */
function lookAround() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    for (const quiz of mounted) quiz.moved(quiz.getBoundingClientRect());
  });
}

let settling;

/** The page moves; a header that slides in or out stands still a moment after the last step. */
function moves() {
  lookAround();
  clearTimeout(settling);
  settling = setTimeout(lookAround, 350);
}

/** Brings what the keyboard has led to out from under a bar. */
function keepFocusInSight({ target }) {
  if (byKeyboard) requestAnimationFrame(() => (target.closest("label") || target).scrollIntoView({ block: "nearest", behavior: "instant" }));
}
