// <ebb-quiz>: shows its children until the widget is ready, and for good if it cannot run.

/** The elements on the page that have been mounted, or are to be. */
const mounted = new Set();

/** Who comes near, or comes back. */
const near = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) if (entry.isIntersecting) entry.target.begin();
  },
  { rootMargin: "600px 0px" },
);

/** The line is there again, or the reader is. */
const lookAgain = () => {
  for (const quiz of mounted) quiz.look();
};
addEventListener("online", lookAgain);
document.addEventListener("visibilitychange", lookAgain);

/** The best language that we have words in: the element's, the page's, the browser's, English. */
function language(element) {
  const near = element.closest("[lang]");
  const wanted = [element.getAttribute("lang"), near && near.lang, ...preferred(), "en"].filter((tag) => typeof tag === "string");
  for (const tag of wanted) {
    for (let part = tag.toLowerCase(); part; part = part.includes("-") ? part.replace(/-[^-]*$/, "") : "") {
      if (Object.hasOwn(FILES.text, part)) return part;
    }
  }
  return "en";
}

/** The height in px of the first screen in columns up to so wide, with some to spare: what follows must not jump. */
const HEIGHTS = [[299, 1945], [339, 1745], [399, 1560], [449, 1360], [519, 1250], [Infinity, 1175]];
const reserved = (width) => HEIGHTS.find(([most]) => width <= most)[1];

/** What no theme may take away: a reader must be able to see the widget, and to press what is in it. */
const SEEN =
  "visibility:visible!important;opacity:1!important;transform:none!important;filter:none!important;clip-path:none!important;" +
  "height:auto!important;max-height:none!important;overflow:visible!important;pointer-events:auto!important;";

class EbbQuiz extends HTMLElement {
  static observedAttributes = __ATTRIBUTES__; // the bundle step puts them here, from contract.rs

  #handle; // the mounted view; freeing it unmounts
  #loaded; // {module, words, lang} once fetched
  #busy = false; // fetching
  #home; // the document that the sheets are made for
  #room; // the sheet that keeps the place free
  #guard; // the sheet that takes back illegible colours
  #guarded = ""; // what is in it

  connectedCallback() {
    if (!this.shadowRoot) {
      this.#home = this.ownerDocument;
      const { CSSStyleSheet } = this.#home.defaultView || window;
      this.#room = new CSSStyleSheet();
      this.#guard = new CSSStyleSheet();
      this.attachShadow({ mode: "open" }).addEventListener("click", () => this.#reserve(0), { once: true });
      this.#fallBack();
      this.#reserve(0);
      this.#reserve(reserved(this.getBoundingClientRect().width));
    } else if (this.#home !== this.ownerDocument) this.#move();
    if (mounted.has(this)) return; // moved within the page
    if (!mounted.size) for (const root of [document.documentElement, document.body]) if (root) toggled.observe(root, { attributes: true });
    mounted.add(this);
    if (this.#loaded) this.show();
    else if (instance) this.begin();
    else this.look();
  }

  /** Begins once the reader is near, and again when they come back to a widget that could not be fetched. */
  look() {
    near.unobserve(this);
    if (!this.#loaded) near.observe(this);
  }

  disconnectedCallback() {
    // A move disconnects and connects again: only a real removal frees the view.
    queueMicrotask(() => {
      if (this.isConnected) return;
      mounted.delete(this);
      if (!mounted.size) toggled.disconnect();
      near.unobserve(this);
      this.#handle?.free();
      this.lose();
    });
  }

  /** In another document, as in a frame: a sheet belongs to one, so each is made anew. */
  #move() {
    const { defaultView } = this.ownerDocument;
    if (!defaultView) return;
    this.#home = this.ownerDocument;
    this.shadowRoot.adoptedStyleSheets = [this.#room, this.#guard] = [this.#room, this.#guard].map((sheet) => remade(sheet, defaultView));
    this.#handle?.update();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#handle) return;
    if (name === "lang") this.begin();
    else {
      this.#handle.update();
      this.dress();
    }
  }

  /** Fetches what is missing, and shows the widget. Once one widget of the page runs, the others have nothing to wait for. */
  async begin() {
    if (this.#busy) return;
    this.#busy = true;
    const lang = language(this);
    try {
      const first = !instance;
      this.#loaded = { ...(await load(lang)), lang };
      near.unobserve(this);
      // Many widgets at once: all ask for the site's style before any changes the page, or each would work it out anew.
      const site = siteTheme(this);
      await null;
      if (this.isConnected) this.show(site);
      if (first) for (const quiz of mounted) if (!quiz.#loaded) quiz.begin();
    } catch (error) {
      this.fail(error);
    } finally {
      this.#busy = false;
    }
  }

  /** Mounts the view in place of what is shown now. */
  show(site = siteTheme(this)) {
    if (!this.#loaded || trapped) return;
    const { module, words, lang } = this.#loaded;
    try {
      const { mount } = running(module);
      this.#handle?.free();
      this.#handle = undefined;
      this.shadowRoot.replaceChildren();
      this.shadowRoot.adoptedStyleSheets = [this.#room, this.#guard];
      this.#handle = mount(this, this.shadowRoot, lang, words, site);
      // For the same reason when all have been put in, and still before anything is painted.
      queueMicrotask(() => this.#handle && this.#check());
      this.#tell("ebb-ready");
    } catch (error) {
      // A new instance is on its way, or there is none any more.
      if (!trapped) this.fail(error);
    }
  }

  /** Light or dark as the site is, and legible. */
  dress() {
    if (!this.#handle) return;
    this.#handle.dress(siteTheme(this));
    // What has changed is painted first.
    setTimeout(() => this.#handle && this.#check());
  }

  /** Takes back the author's colours that make text hard to read. */
  #check() {
    // Each pair that is taken back may leave a half of another behind: again, until what is left is legible.
    const own = new Set();
    for (let more = [""]; more.length; ) {
      const guarded = [...own].map((name) => `--ebb-${name}:initial!important;--ebb-${name}-dark:initial!important`).join(";");
      // Some pages change a class with every step of scrolling: where nothing is to be taken back, no style is touched.
      if (guarded !== this.#guarded) this.#guard.replaceSync(`:host{${guarded}}`);
      this.#guarded = guarded;
      more = illegible(this.shadowRoot.querySelector("[data-view]"), this).filter((name) => !own.has(name));
      more.forEach((name) => own.add(name));
    }
  }

  /** Forgets a view whose instance is gone, or that has been freed. */
  lose() {
    this.#handle = undefined;
    this.#fallBack();
  }

  #fallBack() {
    if (this.#home === this.ownerDocument) this.shadowRoot.adoptedStyleSheets = [this.#room];
    this.shadowRoot.replaceChildren(document.createElement("slot"));
  }

  /** Keeps so many px free; none from the reader's first act on, for then nothing jumps that they did not move. */
  #reserve(height) {
    // As long as a place is kept, the margins of the fallback are inside it: they must not go when the fallback does.
    const display = height ? "flow-root" : "block";
    this.#room.replaceSync(`:host{${SEEN}display:${display}!important;min-height:${height}px!important}`);
  }

  /** The fallback stays, and the author is told why. */
  fail(error) {
    this.lose();
    this.#reserve(0);
    say(error.message);
    this.#tell("ebb-error", { code: error.code || "start" });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}
