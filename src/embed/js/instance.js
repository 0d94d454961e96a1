// The one wasm instance of the page: fetched once, started once, started afresh if it ever traps.

/** wasm-bindgen's glue. Its state is private to one call, so a fresh instance is a fresh call. */
function makeGlue() {
  __GLUE__
}

let instance; // the glue's exports, once started
let exported; // the wasm's own, which later parts of the code take theirs from
let starting; // promise of the instance that is being made
let placed; // promise of each later file of code that the instance has taken in, by name
let kept; // the last state that the instance handed out, for the next instance after a trap
let trapped; // the instance is useless, and there is no other one yet
let revivals = [];
const texts = {}; // promise of each file of words, by name
const modules = {}; // promise of each WebAssembly.Module, by name

/** What `get` promises for a file, at most once a page. A failed load may be tried again later. */
function once(all, file, get) {
  all[file.name] ||= bytes(file)
    .then(get)
    .catch((error) => {
      delete all[file.name];
      throw error;
    });
  return all[file.name];
}

const text = (file) => once(texts, file, (buffer) => new TextDecoder().decode(buffer));

/** What compiles, or starts, in some browsers only with the page's leave. */
const unallowed = (error) => failure("policy", `this page's content policy does not let WebAssembly run (${error.message}). Add 'wasm-unsafe-eval' to its script-src.`);

const compiled = (file) =>
  once(modules, file, (buffer) =>
    WebAssembly.compile(buffer).catch((error) => {
      throw unallowed(error);
    }),
  );

/** Words and module arrive side by side. */
async function load(lang) {
  const [module, words] = await Promise.all([compiled(FILES.code[0][0]), text(FILES.text[lang][0])]);
  return { module, words };
}

const asked = new Set(); // the later parts on their way

/** A later part, which the instance asks for as long as it is missing: its words, and the code for its screens. */
async function later(lang, part) {
  const name = lang + part;
  if (asked.has(name)) return;
  asked.add(name);
  let words = "";
  try {
    const files = FILES.code[part];
    const [given, ...code] = await Promise.all([text(FILES.text[lang][part]), ...files.map(compiled)]);
    // In their order; and all of them again where the instance has trapped meanwhile.
    for (let into; into !== instance; ) {
      into = instance;
      for (const [number, module] of code.entries()) await takeIn(files[number].name, module);
    }
    words = given;
  } catch (error) {
    say(error.message);
  }
  asked.delete(name);
  if (instance) instance.add_chunk(lang, part, words);
}

/** Adds a later file of code to the instance, once. */
function takeIn(name, module) {
  const taken = placed;
  const forgotten = (error) => {
    delete taken[name];
    throw error;
  };
  return instance && (taken[name] ||= WebAssembly.instantiate(module, { __wasm_split: exported }).then(() => true, forgotten));
}

/**
 * Makes an instance for `done`, whose answer is returned. At once, so that nothing happens between a trap and the next instance;
 * but Chromium up to 114 makes one of more than 4 KB only later: there, a promise of the answer is returned.
 */
function instantiated(module, imports, done) {
  let made;
  try {
    made = new WebAssembly.Instance(module, imports);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return WebAssembly.instantiate(module, imports).then(done);
  }
  return done(made);
}

/** The running instance; made from the module when there is none. A promise of it where it cannot be made at once. */
function running(module) {
  if (instance || starting) return instance || starting;
  const { init, exports } = makeGlue();
  const begin = () => {
    placed = {};
    instance = exports;
    exports.start(kept, (state) => instance === exports && (kept = state), later, Math.random());
    return instance;
  };
  try {
    const made = init({ module });
    return made instanceof Promise ? (starting = made.then(begin).finally(() => (starting = undefined))) : begin();
  } catch (error) {
    throw /unsafe-eval/.test(error.message) ? unallowed(error) : error;
  }
}

/** What is left of an instance that has trapped; the glue looks into some answers. */
const nothing = () => [];

/**
 * What the glue may call of an instance. Whatever is thrown out of it has cut through Rust's frames, be it a panic, memory that
 * has run out, or a function that the host page has changed: what they had begun stays half done. Nothing enters it again.
 * `forget` lets go of the glue's views of its memory.
 */
function guarded(exports, forget) {
  const calls = { ...exports };
  exported = exports;
  for (const name in calls) {
    const call = calls[name];
    if (typeof call !== "function") continue;
    calls[name] = (...given) => {
      try {
        return exported === exports ? call(...given) : nothing();
      } catch (error) {
        if (exported === exports) {
          instance = exported = placed = undefined;
          trapped = true;
          queueMicrotask(() => {
            // Its listeners and timers stay with the page: they must not keep its memory.
            for (const name in calls) calls[name] = nothing;
            forget();
            revive();
          });
        }
        throw error;
      }
    };
  }
  return calls;
}

/** Forgets an instance that has trapped, and mounts every widget in a new one: at most three times in a minute. */
async function revive() {
  const now = Date.now();
  revivals = revivals.filter((at) => now - at < 60000).concat(now);
  const all = [...mounted];
  if (revivals.length > 3) {
    for (const quiz of all) quiz.fail(new Error("stopped after repeated errors; the page's own text is shown instead."));
    return;
  }
  trapped = false;
  const focused = all.find((quiz) => quiz.shadowRoot.activeElement);
  // All ask for the site's style before any changes the page, as in `begin`.
  const sites = all.map(siteTheme);
  await Promise.all(all.map((quiz, number) => quiz.show(sites[number])));
  focused?.shadowRoot.querySelector("[data-heading]")?.focus({ preventScroll: true });
}
