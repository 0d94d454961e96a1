// What there is to fetch, and from where. The bundle step replaces FILES by the names and hashes of the built files.

/** @typedef {{name: string, integrity: string}} File */
// Everything comes in parts: what the first question needs, what comes after it, and the tools. Code may be in several
// files, which start in their order.
/** @type {{code: File[][], text: Record<string, File[]>}} */
const FILES = __FILES__;

/** The script element that runs this file. A module has no `currentScript`, so it is looked up by its name. */
const tag = document.currentScript || [...document.querySelectorAll("script[src]")].reverse().find((script) => /\/ebb\.js([?#]|$)/.test(script.src));

/** The folder that this file came from; its siblings are found beside it. */
const base = tag && tag.src ? tag.src : document.baseURI;

const say = (text) => console.warn("[ebb] " + text);

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const ATTEMPT_MS = 30000;
const PAUSES_MS = [500, 1500, 4000];

/** One file's bytes, checked against its hash. Tries again after a pause; the last failure is thrown. */
async function bytes(file) {
  for (let attempt = 0; ; attempt++) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), ATTEMPT_MS);
    try {
      const response = await fetch(new URL(file.name, base), {
        integrity: file.integrity,
        mode: "cors",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        // A broken copy must not be served again from the browser's cache.
        cache: attempt ? "reload" : "default",
        signal: stop.signal,
      });
      if (!response.ok) throw new Error("the server answered " + response.status);
      return await response.arrayBuffer();
    } catch (error) {
      if (attempt === PAUSES_MS.length) throw failure("download", file.name + " did not arrive whole: " + error.message + ". Check that the file is beside ebb.js, unchanged, and that the page's connect-src policy allows " + new URL(base).origin + ".");
      await wait(PAUSES_MS[attempt] * (1 + Math.random() / 4));
    } finally {
      clearTimeout(timer);
    }
  }
}

/** An error that an author can act on: `code` goes into the `ebb-error` event, the text to the console. */
function failure(code, text) {
  return Object.assign(new Error(text), { code });
}
