// What a site must send or leave alone, for where its ebb.js lives.

import { GUARDS } from "./snippet.js";

const source = (choices) => (choices.other ? new URL(choices.folder, location.href).href : "'self'");

const path = (choices) => new URL(choices.folder, location.href).pathname;

/** The additions to a content security policy: no more than the widget needs. */
export const policy = (choices) => `script-src ${source(choices)} 'wasm-unsafe-eval'; connect-src ${source(choices)}`;

const TYPES = { html: "text/html", css: "text/css", js: "text/javascript", json: "application/json", wasm: "application/wasm" };

export function nginx(choices) {
  // Inside a location, `types` replaces what nginx knows otherwise: all kinds of files of the folder must be named.
  const types = Object.entries(TYPES).map(([ending, type]) => `        ${type} ${ending};`);
  const cors = choices.other ? ['    add_header Access-Control-Allow-Origin "*";'] : [];
  return [`location ^~ ${path(choices)} {`, "    types {", ...types, "    }", ...cors, "}"].join("\n");
}

export const apache = (choices) =>
  ["AddType application/wasm .wasm", ...(choices.other ? ['Header set Access-Control-Allow-Origin "*"'] : [])].join("\n");

export function headers(choices) {
  const cors = choices.other ? [`${path(choices)}*`, "  Access-Control-Allow-Origin: *"] : [];
  return [`${path(choices)}*.wasm`, "  Content-Type: application/wasm", ...cors].join("\n");
}

/** What each speed plugin is to be told. */
export const plugins = (choices) => ({
  "wp-rocket": `${path(choices)}ebb.js`,
  autoptimize: `${path(choices).slice(1)}ebb.js`,
  litespeed: `${path(choices)}ebb.js`,
  cloudflare: GUARDS.split(" ")[0],
});
