// The one wasm instance of the page: fetched once, started once, started afresh if it ever traps.

/** wasm-bindgen's glue. Its state is private to one call, so a fresh instance is a fresh call. */
function makeGlue() {
  __GLUE__
}

let compiled; // promise of the WebAssembly.Module
let instance; // the glue's exports, once started
let kept; // the last state that the instance handed out, for the next instance after a trap
let revivals = [];
const texts = {}; // promise of each file of words, by name

/** A file of words, at most once a page. A failed load may be tried again later. */
function text(file) {
  texts[file.name] ||= bytes(file)
    .then((buffer) => new TextDecoder().decode(buffer))
    .catch((error) => {
      delete texts[file.name];
      throw error;
    });
  return texts[file.name];
}

/** Words and module arrive side by side. */
async function load(lang) {
  compiled ||= bytes(FILES.wasm).then((buffer) =>
    WebAssembly.compile(buffer).catch((error) => {
      throw failure("policy", "this page's content policy does not let WebAssembly run (" + error.message + "). Add 'wasm-unsafe-eval' to its script-src.");
    }),
  );
  compiled.catch(() => (compiled = undefined));
  const [module, words] = await Promise.all([compiled, text(FILES.text[lang].first)]);
  return { module, words };
}

const asked = new Set(); // languages whose later words are on their way

/** The words of the later screens, which the instance asks for from the first question on, as long as they are missing. */
async function rest(lang) {
  if (asked.has(lang)) return;
  asked.add(lang);
  let words = "";
  try {
    words = await text(FILES.text[lang].rest);
  } catch (error) {
    say(error.message);
  }
  asked.delete(lang);
  if (instance) instance.add_words(lang, words);
}

/** The running instance; made from the module when there is none. */
function running(module) {
  if (!instance) {
    const { initSync, exports } = makeGlue();
    initSync({ module });
    instance = exports;
    // A trapped instance may trap again; only the one in charge is replaced.
    const trapped = () => queueMicrotask(() => instance === exports && revive(module));
    exports.start(kept, (state) => instance === exports && (kept = state), trapped, rest);
  }
  return instance;
}

/** After a trap nothing of the old instance may be called again: forget it and mount every widget in a new one. */
function revive(module) {
  instance = undefined;
  const now = Date.now();
  revivals = revivals.filter((at) => now - at < 60000).concat(now);
  for (const quiz of mounted) quiz.lose();
  if (revivals.length > 3) return say("stopped after repeated errors; the page's own text is shown instead.");
  running(module);
  for (const quiz of mounted) quiz.show();
}
