// <ebb-quiz>: shows its children until the widget is ready, and for good if it cannot run.

class EbbQuiz extends HTMLElement {
  static observedAttributes = __ATTRIBUTES__; // the bundle step puts them here, from contract.rs

  #handle; // the mounted view; freeing it unmounts
  #loaded; // {module, words, lang} once fetched
  #busy = false; // fetching
  #failed = false; // the last time
  #room; // the sheet of how the element stands in the page
  #acted = false; // the reader has clicked: from then on no room is kept
  #display = "block"; // the value of `display`, with `!important` where a theme needs it
  #home; // the document that the sheets are made for
  #guard; // the sheet that takes back illegible colours
  #guarded = ""; // its rules

  connectedCallback() {
    if (!this.shadowRoot) {
      this.#home = this.ownerDocument;
      const { CSSStyleSheet } = this.#home.defaultView || window;
      this.#room = new CSSStyleSheet();
      this.#guard = new CSSStyleSheet();
      this.attachShadow({ mode: "open" }).addEventListener("click", () => this.act(), { once: true });
      this.shadowRoot.addEventListener("focusin", keepFocusInSight);
      this.#fallBack();
    } else if (this.#home !== this.ownerDocument || !this.shadowRoot.adoptedStyleSheets.length) this.#move();
    listenToPage();
    this.#style();
    makeRoom(this);
    widths.observe(this);
    if (mounted.has(this)) return; // moved within the page
    mounted.add(this);
    if (this.#loaded) this.show();
    else if (instance) this.begin();
    else this.watch();
  }

  /** Begins when the reader comes near; after a failed download, when they come near again. */
  watch() {
    near.unobserve(this);
    this.#failed = false;
    if (!this.#loaded) near.observe(this);
  }

  /** The page has scrolled; the box is the widget's in the window. Also begins, for WebKit's observer misses elements in columns. */
  moved({ width, top, bottom }) {
    if (this.#handle) keepInSight(this, top, bottom);
    else if (!this.#loaded && !this.#failed && width && bottom > -NEAR && top < innerHeight + NEAR) this.begin();
  }

  disconnectedCallback() {
    // A move disconnects and connects again: only a real removal frees the view.
    queueMicrotask(() => {
      if (this.isConnected) return;
      mounted.delete(this);
      if (!mounted.size) toggled.disconnect();
      near.unobserve(this);
      widths.unobserve(this);
      this.#handle?.free();
      this.clear();
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
      this.theme();
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
      // Of many widgets, all read the site's style before any changes the page, or each would force a new layout.
      const site = siteTheme(this);
      // Some themes reset `display`; an inline element has no height, so no room could be kept.
      if (/inline|contents/.test(getComputedStyle(this).display)) this.#display = "block!important";
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
  async show(site = siteTheme(this)) {
    if (!this.#loaded || trapped) return;
    const { module, words, lang } = this.#loaded;
    try {
      const made = running(module);
      const { mount } = made instanceof Promise ? await made : made;
      if (!this.isConnected) return;
      this.#handle?.free();
      this.#handle = undefined;
      this.shadowRoot.replaceChildren();
      this.shadowRoot.adoptedStyleSheets = [this.#room, this.#guard];
      this.#handle = mount(this, this.shadowRoot, lang, words, site);
      this.#style();
      lookAround();
      // When all are mounted, for the same reason; still before anything is painted.
      queueMicrotask(() => this.#handle && this.#check());
      this.#emit("ebb-ready");
    } catch (error) {
      // After a trap a new instance is on its way, or the page has had too many.
      if (!trapped) this.fail(error);
    }
  }

  /** Light or dark as the site is, and legible. */
  theme() {
    if (!this.#handle) return;
    this.#handle.theme(siteTheme(this));
    // After the next paint.
    setTimeout(() => this.#handle && this.#check());
  }

  /** Takes back the author's colours that make text hard to read. */
  #check() {
    // Resetting one pair may spoil another that shares a colour: again, until all are legible.
    const own = new Set();
    for (let more = [""]; more.length; ) {
      const guarded = [...own].map((name) => `--ebb-${name}:initial!important;--ebb-${name}-dark:initial!important`).join(";");
      // Some pages change a class at every step of scrolling: without a change no style is touched.
      if (guarded !== this.#guarded) this.#guard.replaceSync(`:host{${guarded}}`);
      this.#guarded = guarded;
      more = illegible(this.shadowRoot.querySelector("[data-view]"), this).filter((name) => !own.has(name));
      more.forEach((name) => own.add(name));
    }
  }

  /** Shows the fallback in place of a view that was freed or whose instance has trapped. */
  clear() {
    this.#handle = undefined;
    this.#fallBack();
  }

  #fallBack() {
    if (this.#home === this.ownerDocument) this.shadowRoot.adoptedStyleSheets = [this.#room];
    this.shadowRoot.replaceChildren(document.createElement("slot"));
  }

  /** Its column has another width. */
  resize() {
    this.#style();
    lookAround();
  }

  /** The reader's first act. */
  act() {
    this.#acted = true;
    this.#style();
  }

  /** Updates the element's own style: display and room. */
  #style() {
    const height = this.#acted ? 0 : roomFor(this);
    // The snippet may keep room of its own: that is not given up before ours is.
    const kept = height && this.style.minHeight;
    // As long as room is kept, the margins of the fallback are inside it and must not be lost with it.
    const display = height && !this.#handle ? "flow-root" : this.#display;
    this.#room.replaceSync(
      `:host{display:${display};min-height:${kept ? `max(${height}px,${kept})` : `${height}px`}!important}:host([hidden]){display:none!important}`,
    );
  }

  /** The fallback stays, and the author is told why. */
  fail(error) {
    this.clear();
    this.#failed = true;
    this.act();
    warn(error.message);
    this.#emit("ebb-error", { code: error.code || "start" });
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}
