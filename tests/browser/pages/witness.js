// Notes every way by which a page could reach out, or leave something behind. Runs before anything else on the page.
{
  const called = {};
  const note = (way, what) => (called[way] ||= []).push(String(what).slice(0, 200));
  const handler = (way) => ({
    apply: (target, self, given) => (note(way, given[0]), Reflect.apply(target, self, given)),
    construct: (target, given, as) => (note(way, given[0]), Reflect.construct(target, given, as)),
  });
  const watch = (object, name) => {
    if (object && typeof object[name] === "function") object[name] = new Proxy(object[name], handler(name));
  };
  const watchSet = (prototype, name) => {
    const own = prototype && Object.getOwnPropertyDescriptor(prototype, name);
    if (!own || !own.set) return;
    const way = `${prototype[Symbol.toStringTag] || ""}.${name}=`;
    Object.defineProperty(prototype, name, { ...own, set(value) { note(way, value); own.set.call(this, value); } });
  };
  for (const name of ["fetch", "WebSocket", "WebTransport", "EventSource", "RTCPeerConnection", "webkitRTCPeerConnection", "Worker", "SharedWorker", "BroadcastChannel", "FontFace", "Image", "Audio", "open", "postMessage"]) watch(window, name);
  watch(XMLHttpRequest.prototype, "open");
  watch(Navigator.prototype, "sendBeacon");
  watch(window.ServiceWorkerContainer && ServiceWorkerContainer.prototype, "register");
  for (const name of ["pushState", "replaceState"]) watch(History.prototype, name);
  watch(window.IDBFactory && IDBFactory.prototype, "open");
  watch(window.CacheStorage && CacheStorage.prototype, "open");
  for (const name of ["submit", "requestSubmit"]) watch(HTMLFormElement.prototype, name);
  for (const name of ["cookie", "title"]) watchSet(Document.prototype, name);
  for (const kind of ["Image", "Script", "IFrame", "Media", "Source", "Embed", "Track", "Input"]) watchSet(window[`HTML${kind}Element`] && window[`HTML${kind}Element`].prototype, "src");
  for (const name of ["ping", "srcset", "srcdoc"]) for (const kind of ["Anchor", "Image", "IFrame"]) watchSet(window[`HTML${kind}Element`].prototype, name);
  watchSet(HTMLLinkElement.prototype, "href");
  const set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (/^(src|srcset|srcdoc|ping|action|formaction|data|poster|background|style)$/i.test(name) || (this.localName === "link" && /^href$/i.test(name))) note(`${this.localName}[${name}]`, value);
    set.call(this, name, value);
  };
  const keys = [];
  for (const name of ["setItem", "removeItem", "clear"]) {
    const original = Storage.prototype[name];
    Storage.prototype[name] = function (...given) {
      if (name === "setItem") keys.push((this === window.localStorage ? "" : "sessionStorage ") + given[0]);
      if (name === "clear") note("Storage.clear", "");
      return original.apply(this, given);
    };
  }

  /** What an element does not say to session recorders. */
  const MASKS = [".ph-no-capture", ".fs-exclude", ".sentry-mask", "[data-sentry-mask]", "[data-dd-privacy=mask]", "[data-clarity-mask=true]", "[data-hj-suppress]"];
  const unmasked = (element) => MASKS.filter((mask) => !element.matches(mask));

  // What the reader takes along: its last step, the browser's own window, is left out.
  const taken = [];
  const bare = []; // what stands on paper without a mask
  HTMLAnchorElement.prototype.click = function () { taken.push(this.download || `link ${this.href}`); };
  const printing = new MutationObserver((records) => records.flatMap((record) => [...record.addedNodes]).forEach((node) => {
    if (node.localName !== "iframe") return;
    const quieten = () => { node.contentWindow.print = () => { taken.push("print"); for (const it of node.contentDocument.body.childNodes) bare.push(...(it.matches ? unmasked(it) : [it.data])); node.contentWindow.dispatchEvent(new Event("afterprint")); }; };
    quieten();
    node.addEventListener("load", quieten);
  }));
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    printing.observe(root, { childList: true });
    return root;
  };

  /** Everything in this browser that a page can leave behind, as names and texts. */
  const traces = async () => {
    const stored = (storage) => Object.entries({ ...storage }).map((entry) => entry.join("="));
    const databases = window.indexedDB && indexedDB.databases ? await indexedDB.databases() : [];
    return {
      local: stored(localStorage), session: stored(sessionStorage), databases: databases.map(({ name }) => name),
      caches: window.caches ? await caches.keys() : [], cookie: document.cookie, address: location.href, title: document.title,
      entries: history.length, state: JSON.stringify(history.state), name: window.name, console: seen.console,
    };
  };
  window.witness = { called, keys, taken, bare, unmasked, traces };
}
