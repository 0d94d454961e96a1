// <ebb-quiz>: shows its children until the widget is ready, and for good if it cannot run.

class EbbQuiz extends HTMLElement {
  static observedAttributes = __ATTRIBUTES__; // the bundle step puts them here, from contract.rs

  #handle; // the mounted view; freeing it unmounts
  #loaded; // {module, words, lang} once fetched
  #busy = false; // fetching
  #failed = false; // the last time
  #room; // the sheet of how the element stands in the page
  #acted = false; // the reader has: from then on nothing jumps that they did not move, and no room is kept
  #display = "block"; // with what weight it is a block
  #home; // the document that the sheets are made for
  #guard; // the sheet that takes back illegible colours
  #guarded = ""; // what is in it

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
    this.#stand();
    makeRoom(this);
    widths.observe(this);
    if (mounted.has(this)) return; // moved within the page
    mounted.add(this);
    if (this.#loaded) this.show();
    else if (instance) this.begin();
    else this.look();
  }

  /** Begins once the reader is near, and again when they come back to a widget that could not be fetched. */
  look() {
    near.unobserve(this);
    this.#failed = false;
    if (!this.#loaded) near.observe(this);
  }

  /** The page has moved, and the widget stands from here to there in the window. WebKit's observer sees nothing in columns. */
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
      // Some themes unset everything; an inline element has no height to keep room with.
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
      this.#stand();
      lookAround();
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
    this.#handle.theme(siteTheme(this));
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

  /** Its column has another width. */
  resize() {
    this.#stand();
    lookAround();
  }

  /** The reader's first act. */
  act() {
    this.#acted = true;
    this.#stand();
  }

  /** How the element stands in the page now. */
  #stand() {
    const height = this.#acted ? 0 : roomFor(this);
    // The snippet may keep room of its own before this script comes: what it keeps is not given back too early.
    const kept = height && this.style.minHeight;
    // As long as room is kept, the margins of the fallback are inside it: they must not go when the fallback does.
    const display = height && !this.#handle ? "flow-root" : this.#display;
    this.#room.replaceSync(
      `:host{display:${display};min-height:${kept ? `max(${height}px,${kept})` : `${height}px`}!important}:host([hidden]){display:none!important}`,
    );
  }

  /** The fallback stays, and the author is told why. */
  fail(error) {
    this.lose();
    this.#failed = true;
    this.act();
    say(error.message);
    this.#tell("ebb-error", { code: error.code || "start" });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}
