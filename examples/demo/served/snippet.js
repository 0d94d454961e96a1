// From the author's choices to the lines that they paste. No line is empty inside a tag, so that Markdown leaves it whole.

/**
 * @typedef {object} Choices
 * @property {[string, string][]} attributes what differs from the default, by attribute
 * @property {"element" | "div" | "link" | "script"} form
 * @property {"post" | "site"} place of the script
 * @property {string} folder where ebb.js lives, with a slash at its end
 * @property {boolean} other whether the folder is on another origin than the posts
 * @property {string} integrity the hash of ebb.js, or nothing where it is not to be pinned
 * @property {boolean} guard whether speed plugins are told to leave the script alone
 * @property {string} fallback plain text
 * @property {string} href where the link form leads
 */

/** What tells a speed plugin to leave a script alone. Rocket Loader wants its own before `src`. */
export const GUARDS = 'data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-noptimize="1" nowprocket';

const NAMES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => NAMES[sign]);

const attributes = (choices, prefix) => choices.attributes.map(([name, value]) => ` ${prefix}${name}="${escaped(value)}"`).join("");

/** The fallback as HTML: one paragraph for each that the author has written. */
export const paragraphs = (text) =>
  text.split(/\n\s*\n/).map((part) => part.trim().replace(/\s+/g, " ")).filter(Boolean).map((part) => `<p>${escaped(part)}</p>`);

/** Keeps room until the script comes: what follows the tag is never on the first screen. Where a policy refuses it, no harm is done. */
const ROOM = ' style="display:block;min-height:100vh"';

/** The tag that the widget takes the place of, around these lines. */
export function tag(choices, lines = paragraphs(choices.fallback)) {
  const around = (opening, closing) => [opening, ...lines.map((line) => `  ${line}`), closing].join("\n");
  switch (choices.form) {
    case "div":
      return around(`<div data-ebb-quiz${attributes(choices, "data-")}${ROOM}>`, "</div>");
    case "link":
      return `<a data-ebb-quiz${attributes(choices, "data-")} href="${escaped(choices.href)}">${escaped(choices.fallback.trim().replace(/\s+/g, " "))}</a>`;
    case "script":
      return "";
    default:
      return around(`<ebb-quiz${attributes(choices, "")}${ROOM}>`, "</ebb-quiz>");
  }
}

/** The script tag. `more` are attributes of its own. */
export function script(choices, more = "") {
  const guards = choices.guard ? ` ${GUARDS}` : "";
  const hash = choices.integrity ? ` integrity="${choices.integrity}"` : "";
  // The browser checks the hash of a file from elsewhere only when the file is asked for in this way.
  const pin = `${hash}${hash || choices.other ? ' crossorigin="anonymous"' : ""}`;
  return `<script async${guards} src="${escaped(choices.folder)}ebb.js"${pin}${more}></script>`;
}

/** For the head of the site: defines the widget, and places none by itself. */
export const head = (choices) => script(choices, ' data-auto="off"');

/** For the post: the script where it is not in the head already, and the tag. */
export function snippet(choices) {
  if (choices.form === "script") return script(choices, attributes(choices, "data-"));
  return choices.place === "site" ? tag(choices) : `${script(choices)}\n${tag(choices)}`;
}
