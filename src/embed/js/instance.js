// The one wasm instance of the page: fetched once, started once, started afresh if it ever traps.

/** wasm-bindgen's glue. Its state is private to one call, so a fresh instance is a fresh call. */
function makeGlue() {
  __GLUE__
}

let compiled; // promise of the WebAssembly.Module
let instance; // the glue's exports, once started
let kept; // the last state that the instance handed out, for the next instance after a trap
let revivals = [];
const texts = {}; // promise of each language's words, by language

/** Words and module arrive side by side, each at most once a page. A failed load may be tried again later. */
async function load(lang) {
  compiled ||= bytes(FILES.wasm).then((buffer) =>
    WebAssembly.compile(buffer).catch((error) => {
      throw failure("policy", "this page's content policy does not let WebAssembly run (" + error.message + "). Add 'wasm-unsafe-eval' to its script-src.");
    }),
  );
  texts[lang] ||= bytes(FILES.text[lang]).then((buffer) => new TextDecoder().decode(buffer));
  try {
    const [module, words] = await Promise.all([compiled, texts[lang]]);
    return { module, words };
  } catch (error) {
    compiled = undefined;
    delete texts[lang];
    throw error;
  }
}

/** The running instance; made from the module when there is none. */
function running(module) {
  if (!instance) {
    const { initSync, exports } = makeGlue();
    initSync({ module });
    exports.start(kept, (state) => (kept = state), () => queueMicrotask(() => revive(module)));
    instance = exports;
  }
  return instance;
}

/** After a trap nothing of the old instance may be called again: forget it and mount every widget in a new one. */
function revive(module) {
  if (!instance) return;
  instance = undefined;
  const now = Date.now();
  revivals = revivals.filter((at) => now - at < 60000).concat(now);
  for (const quiz of mounted) quiz.lose();
  if (revivals.length > 3) return say("stopped after repeated errors; the page's own text is shown instead.");
  running(module);
  for (const quiz of mounted) quiz.show();
}
