// The files to fetch, and where they are. The bundle step replaces FILES by the names and hashes of the built files.

/** @typedef {{name: string, integrity: string}} File */
// Code and texts come in three chunks: up to the first question, after it, and the tools. The code of a chunk may be in several
// files, which are added in their order.
/** @type {{code: File[][], text: Record<string, File[]>}} */
const FILES = __FILES__;

/** Whether an address is that of this file alone. */
const isOurs = (url) => /\/ebb\.js$/.test(url.split(/[?#]/)[0]) && !PACKED.test(url);

/** Addresses under which a server packs several files together, as `/_static/??a.js,/ebb/ebb.js`. */
const PACKED = /\?\?|\/combine\/|,/;

/** The address of this file by itself, if the address of a packed one contains it. */
function unpacked(url) {
  const [folder, list = ""] = url.split("??");
  const name = list.split(",").find((name) => named("/" + name));
  return name ? new URL(name, folder).href : url;
}

const named = (url) => /\/ebb\.js([?#,&]|$)/.test(url);

const current = document.currentScript;

/**
 * The script element that runs this file. A module has no `currentScript`, and some optimisers put another in its place: then
 * it is looked up by its name.
 */
const tag = current && current.isConnected ? current : [...document.querySelectorAll("script[src]")].reverse().find((script) => named(script.src));

const from = tag ? tag.src : "";

/**
 * The folder that this file came from; its siblings are found beside it. Where the tag cannot be found (in somebody's shadow
 * root), or names a copy in memory, the page still knows what it has loaded.
 */
const base = named(from) ? unpacked(from) : performance.getEntriesByType("resource").map((entry) => entry.name).find(isOurs) || (/^(http|file)/.test(from) ? from : document.baseURI);

const said = new Set();

/** Prints a line for the author to the console, once. */
function warn(text) {
  if (!said.has(text)) console.warn("[ebb] " + text);
  said.add(text);
}

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const ATTEMPT_MS = 30000;
const PAUSES_MS = [500, 1500, 4000];

/** What the page's policy has refused: the addresses, as the browser names them. */
const refused = new Set();
document.addEventListener("securitypolicyviolation", (event) => event.effectiveDirective === "connect-src" && refused.add(event.blockedURI));

/** One attempt at a file's bytes; they are checked against `integrity`. */
async function attempt(file, cache, integrity) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ATTEMPT_MS);
  try {
    const response = await fetch(new URL(file.name, base), { integrity, cache, mode: "cors", credentials: "same-origin", referrerPolicy: "no-referrer", signal: stop.signal });
    if (!response.ok) throw new Error("the server answered " + response.status);
    // Sites for members only answer everything with the page to log in on.
    if (/html/.test(response.headers.get("content-type"))) throw new Error("the server sent a web page in its place");
    return await response.arrayBuffer();
  } catch (error) {
    throw stop.signal.aborted ? new Error("it was not here after 30 s") : error;
  } finally {
    clearTimeout(timer);
  }
}

/** One file's bytes, checked against its hash. Tries again after a pause; the last failure is thrown, with its cause. */
async function bytes(file) {
  for (let number = 0; ; number++) {
    try {
      // A broken copy must not be served again from the browser's cache.
      return await attempt(file, number ? "reload" : "default", file.integrity);
    } catch {
      if (number === PAUSES_MS.length) throw failure("download", `${file.name} did not arrive: ${await cause(file)}`);
      await wait(PAUSES_MS[number] * (1 + Math.random() / 4));
    }
  }
}

/** Why a file did not arrive, and what the author can do about it. */
async function cause(file) {
  const { origin, href } = new URL(file.name, base);
  if ([...refused].some((address) => href.startsWith(address))) return `this page's content policy refuses it. Add ${origin} to its connect-src.`;
  if (!isOurs(base) || PACKED.test(from)) return `it was looked for beside ${base}. Load ebb.js by a script tag of its own; if an optimiser packs scripts together, exclude it.`;
  // Does it arrive without the check of its hash? The content is not used.
  const failed = await attempt(file, "reload", "").then(
    () => "",
    (error) => error.message,
  );
  if (!failed) return "it is not the file that ebb.js was built with. Upload both again, and let no optimiser change them.";
  if (/40[137]$|page/.test(failed)) return `${failed}. Check that it is in the folder that ebb.js is in, and that whoever reads the page may read it, too: on another origin, without a log-in.`;
  if (/404$/.test(failed)) return `${failed}. Upload it to the folder that ebb.js is in.`;
  return `${failed}. Check that ${href} can be opened, and that its server lets other sites read it (Access-Control-Allow-Origin).`;
}

/** An error that an author can act on: `code` goes into the `ebb-error` event, the text to the console. */
function failure(code, text) {
  return Object.assign(new Error(text), { code });
}
