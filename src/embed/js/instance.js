// The one wasm instance of the page: fetched once, and replaced by a fresh one if it traps.

/** wasm-bindgen's glue. Its state is private to one call, so a fresh instance is a fresh call. */
function makeGlue() {
  __GLUE__
}

let instance; // the glue's exports, once started
let wasmExports; // the wasm's own, which later chunks import
let starting; // promise of the instance that is being made
let chunks; // promise of each later file of code that was added to the instance, by name
let snapshot; // the last one that the instance has published, for the next instance after a trap
let trapped; // the instance has trapped, and there is no other one yet
let revivals = [];
const texts = {}; // promise of each file of words, by name
const modules = {}; // promise of each WebAssembly.Module, by name

/** What `get` promises for a file, at most once a page unless it fails. */
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

/** The error for a page whose policy lets no wasm be compiled or started. */
const unallowed = (error) => failure("policy", `this page's content policy does not let WebAssembly run (${error.message}). Add 'wasm-unsafe-eval' to its script-src.`);

const compiled = (file) =>
  once(modules, file, (buffer) =>
    WebAssembly.compile(buffer).catch((error) => {
      throw unallowed(error);
    }),
  );

/** Fetches the first texts and the first module, both at once. */
async function load(lang) {
  const [module, words] = await Promise.all([compiled(FILES.code[0][0]), text(FILES.text[lang][0])]);
  return { module, words };
}

const requested = new Set(); // the chunks on their way

/** Fetches the texts and the code of a chunk for the instance, which requests it as long as it is missing. */
async function fetchChunk(lang, chunk) {
  const name = lang + chunk;
  if (requested.has(name)) return;
  requested.add(name);
  let words = "";
  try {
    const files = FILES.code[chunk];
    const [given, ...code] = await Promise.all([text(FILES.text[lang][chunk]), ...files.map(compiled)]);
    // In their order; and all of them again if the instance has trapped meanwhile.
    for (let into; into !== instance; ) {
      into = instance;
      for (const [number, module] of code.entries()) await addCode(files[number].name, module);
    }
    words = given;
  } catch (error) {
    warn(error.message);
  }
  requested.delete(name);
  if (instance) instance.add_chunk(lang, chunk, words);
}

/** Adds a file of code to the instance, once. */
function addCode(name, module) {
  const added = chunks;
  const forgotten = (error) => {
    delete added[name];
    throw error;
  };
  return instance && (added[name] ||= WebAssembly.instantiate(module, { __wasm_split: wasmExports }).then(() => true, forgotten));
}

/**
 * Makes an instance and returns what `done` makes of it. Synchronously, so that nothing happens between a trap and the next
 * instance; but Chromium up to 114 refuses that for more than 4 KB: there, a promise is returned.
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

/** The running instance, made from the module if there is none; or a promise of it where that takes time. */
function running(module) {
  if (instance || starting) return instance || starting;
  const { init, exports } = makeGlue();
  const begin = () => {
    chunks = {};
    instance = exports;
    exports.start(snapshot, (state) => instance === exports && (snapshot = state), fetchChunk, Math.random());
    return instance;
  };
  try {
    const made = init({ module });
    return made instanceof Promise ? (starting = made.then(begin).finally(() => (starting = undefined))) : begin();
  } catch (error) {
    throw /unsafe-eval/.test(error.message) ? unallowed(error) : error;
  }
}

/** Replaces every export of an instance that has trapped. The glue reads some results as arrays. */
const nothing = () => [];

/**
 * Wraps the exports of an instance for the glue. An error that leaves one has skipped the rest of Rust's functions, be it a
 * panic, a lack of memory, or an error in a function that the page has replaced. So the instance is in an undefined state, and
 * is never entered again. `forget` drops the glue's views of its memory.
 */
function guarded(exports, forget) {
  const calls = { ...exports };
  wasmExports = exports;
  for (const name in calls) {
    const call = calls[name];
    if (typeof call !== "function") continue;
    calls[name] = (...given) => {
      try {
        return wasmExports === exports ? call(...given) : nothing();
      } catch (error) {
        if (wasmExports === exports) {
          instance = wasmExports = chunks = undefined;
          trapped = true;
          queueMicrotask(() => {
            // The page still holds its listeners and timers, which must not keep its memory.
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

/** Mounts every widget in a new instance, at most three times a minute. */
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
  // Read every site's theme before any widget changes the page, as in `begin`.
  const sites = all.map(siteTheme);
  await Promise.all(all.map((quiz, number) => quiz.show(sites[number])));
  focused?.shadowRoot.querySelector("[data-heading]")?.focus({ preventScroll: true });
}
