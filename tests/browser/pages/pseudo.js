// What is wrong with the screen that is shown in one of the made-up languages: words that are still English, that are cut, that
// overlap, or that stand outside the widget; and what does not follow the direction. `pseudo.own` holds the reader's own words.
{
  const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
  const DAY = new RegExp(`\\d+ (${MONTHS}) \\d+|(${MONTHS}) \\d+, \\d+`, "g");
  const TURNED = /\u202e[^\u202c]*\u202c/g;

  const root = () => document.querySelector("ebb-quiz").shadowRoot;
  const shown = (it) => it.getClientRects().length > 0 && it.checkVisibility({ visibilityProperty: true });
  const named = (it) => `${it.localName}.${it.getAttribute("class") || ""} ${JSON.stringify(it.textContent.trim().slice(0, 60))}`;

  /** The text nodes of what is shown, and of what an open list or a screen reader shows. */
  const nodes = (here) => {
    const found = [], walk = document.createTreeWalker(here, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode()); ) {
      const parent = node.parentElement, hidden = parent.closest("option, svg title");
      if (node.data.trim() && shown(hidden ? hidden.closest("select, svg") : parent)) found.push(node);
    }
    return found;
  };

  const english = (here) => {
    // A line of help is named in its own language, and tells which word to send.
    const names = [...here.querySelectorAll("bdi")].map((it) => it.textContent);
    const known = [...pseudo.own, ...names].sort((one, other) => other.length - one.length);
    const left = (text) => known.reduce((rest, words) => rest.replaceAll(words, ""), text).replace(DAY, "").replace(TURNED, "");
    const texts = nodes(here).map((node) => (node.parentElement.closest(".lines") ? left(node.data).replace(/\b[A-Z]+\b/g, "") : left(node.data)));
    for (const it of here.querySelectorAll("[aria-label], [alt], [placeholder], [title]")) {
      for (const name of ["aria-label", "alt", "placeholder", "title"]) texts.push(left(it.getAttribute(name) || ""));
    }
    return texts.filter((text) => /[A-Za-z]/.test(text)).map((text) => `still English: ${JSON.stringify(text.trim())}`);
  };

  /** The chosen line of a list, beside its arrow. */
  const room = (select) => {
    const probe = document.createElement("span"), style = getComputedStyle(select);
    Object.assign(probe.style, { position: "absolute", whiteSpace: "nowrap", font: style.font });
    probe.textContent = select.selectedOptions[0].textContent;
    root().append(probe);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 20 - width;
  };

  const cut = (here) => {
    const found = [], wide = [], frame = here.getBoundingClientRect(), sideways = document.documentElement.scrollWidth - innerWidth;
    if (sideways > 0) found.push(`scrolls sideways by ${sideways} px`);
    // From right to left, Firefox lets the space at the end of a line stand over the edge.
    const space = pseudo.direction === "rtl" ? 7 : 1;
    // What is only heard stands in one pixel, maybe over an edge.
    const heard = [...here.querySelectorAll(".unseen")];
    for (const it of heard) it.style.display = "none";
    const outside = ({ left, right }) => left < frame.left - 1 || right > frame.right + 1;
    for (const it of here.querySelectorAll("*")) {
      if (!shown(it) || it.closest(".status:empty")) continue;
      const box = it.getBoundingClientRect(), { left, right, top, bottom } = box;
      if (outside(box) && !outside(it.parentElement.getBoundingClientRect())) found.push(`outside: ${named(it)}`);
      if (it.localName === "text") {
        const svg = it.ownerSVGElement.getBoundingClientRect();
        // Beside a letter's ink there is a little room.
        if (left < svg.left - 2 || right > svg.right + 2 || top < svg.top - 2 || bottom > svg.bottom + 2) found.push(`cut in a picture: ${named(it)}`);
      }
      if (it.localName === "select" && room(it) < 0) found.push(`cut: ${named(it)} by ${-room(it)} px`);
      if (it.closest("svg") || /^(radio|checkbox|file)$/.test(it.type) || it.localName === "progress") continue;
      if (it.clientWidth && it.scrollWidth > it.clientWidth + space) wide.push(it);
      const hides = getComputedStyle(it).overflowY !== "visible";
      if (hides && it.scrollHeight > it.clientHeight + 1) found.push(`cut: ${named(it)}, ${it.scrollHeight} px high in ${it.clientHeight}`);
    }
    // The innermost is the one.
    for (const it of wide.filter((it) => !wide.some((other) => it !== other && it.contains(other)))) {
      found.push(`cut: ${named(it)}, ${it.scrollWidth} px in ${it.clientWidth}`);
    }
    for (const it of heard) it.style.display = "";
    return found;
  };

  const overlaps = (here) => {
    const boxes = [];
    const add = (what, { left, right, top, bottom }) => boxes.push({ what, left, right, top, bottom });
    for (const node of nodes(here)) {
      if (node.parentElement.closest(".unseen, option, title")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) add(node, box);
    }
    for (const it of here.querySelectorAll("input, select, textarea, .button:not(.button--quiet)")) if (shown(it)) add(it, it.getBoundingClientRect());
    boxes.sort((a, b) => a.top - b.top);
    const found = [];
    boxes.forEach((a, number) => {
      for (let next = number + 1; next < boxes.length && boxes[next].top < a.bottom - 4; next++) {
        const b = boxes[next], wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), high = Math.min(a.bottom, b.bottom) - b.top;
        if (wide <= 1 || high <= 4 || a.what.contains(b.what) || b.what.contains(a.what)) continue;
        found.push(`overlap by ${wide} and ${high} px: ${JSON.stringify(a.what.textContent)} and ${JSON.stringify(b.what.textContent)}`);
      }
    });
    return found;
  };

  const direction = (here) => {
    const found = [], wanted = pseudo.direction;
    if (here.dir !== wanted) found.push(`dir is ${here.dir}`);
    for (const it of [here, ...here.querySelectorAll(":not(bdi, [type=date])")]) {
      if (getComputedStyle(it).direction !== wanted) found.push(`not ${wanted}: ${named(it)}`);
    }
    // What comes first stands first: an option's mark before its words, the line of a note at its beginning.
    for (const input of here.querySelectorAll(".option__input")) {
      const mark = input.getBoundingClientRect(), words = input.nextElementSibling.getBoundingClientRect();
      if (shown(input) && mark.left < words.left !== (wanted === "ltr")) found.push(`on the wrong side: ${named(input.parentElement)}`);
    }
    for (const note of here.querySelectorAll(".note, .finding, .log__wrong")) {
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(note);
      if (parseFloat(wanted === "ltr" ? borderRightWidth : borderLeftWidth)) found.push(`the line is at the end of ${named(note)}`);
    }
    return found;
  };

  window.pseudo = {
    own: [],
    direction: "ltr",
    faults: [],
    look: async () => {
      scrollTo(0, 0);
      const here = root().querySelector("[data-view]"), question = here.querySelector("[data-question]");
      const where = [here.dataset.view, question && question.dataset.question].filter(Boolean).join(" ");
      const all = [...english(here), ...cut(here), ...overlaps(here), ...direction(here)];
      pseudo.faults.push(...new Set(all.map((fault) => `${where}: ${fault}`)));
    },
  };
}
