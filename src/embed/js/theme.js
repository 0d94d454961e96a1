// How the widget fits the site's own colours: light or dark by the site's toggle, and legible whatever the author sets.

const TOGGLES = ["data-darkreader-scheme", "data-theme", "data-bs-theme", "data-color-mode", "data-color-scheme", "data-mode"];
const CLASS = /^(?:is-|theme-|mode-)?(dark|light)(?:-mode|-theme)?$/i;

const systemDark = matchMedia("(prefers-color-scheme: dark)");

/** The theme around the element, "dark" or "light": by the site's toggle, else by the colours, else by the system. */
function siteTheme(element) {
  const roots = [document.documentElement, document.body].filter(Boolean);
  const said = roots.flatMap((root) => [...TOGGLES.map((name) => root.getAttribute(name)), ...root.classList]);
  const found = said.map((word) => CLASS.exec(word || "")).find(Boolean);
  if (found) return found[1].toLowerCase();
  const scheme = getComputedStyle(element.parentElement || document.documentElement).colorScheme || "";
  const named = scheme.match(/dark|light/g) || [];
  return named.length === 1 ? named[0] : groundOf(element) || (named.length && systemDark.matches ? "dark" : "light");
}

/** Whether the nearest background behind the element is dark or light; undefined if there is only the browser's own. */
function groundOf(element) {
  for (const at of around(element).slice(1)) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const { backgroundColor, backgroundImage, color } = getComputedStyle(at);
    // A gradient covers the colour. A picture cannot be read, but the site's text colour must contrast with it.
    const grounds = [...(backgroundImage.match(COLOR) || []), backgroundColor].map(lightness).filter(([, alpha]) => alpha > 0.5);
    const light = grounds.length ? grounds[0][0] : backgroundImage.includes("url(") ? 1 - lightness(color)[0] : undefined;
    if (light !== undefined) return light < 0.5 ? "dark" : "light";
  }
}

/** The numbers in a computed colour. */
const numbers = (color) => (color.match(/-?[\d.]+(?:e-?\d+)?/g) || []).map(Number);

const COLOR = /(?:rgba?|color|(?:ok)?l(?:ab|ch))\([^()]*\)/g;

/** A computed colour's lightness from 0 to 1, as the eye sees it, and how opaque it is. */
function lightness(color) {
  const [first = 0, second, third, alpha = 1] = numbers(color);
  if (/^(ok)?l/.test(color)) return [color[0] === "o" ? first : first / 100, alpha];
  return [(0.299 * first + 0.587 * second + 0.114 * third) / (color[0] === "r" ? 255 : 1), alpha];
}

/** Updates the theme of every widget. */
const updateThemes = () => {
  for (const quiz of mounted) quiz.theme();
};

/** One observer for the page: a toggle changes an attribute of the root or the body. */
const toggled = new MutationObserver(updateThemes);
systemDark.addEventListener("change", updateThemes);

/** A page that fades from light to dark has its new colours only at the end of the transition. */
const fades = ({ propertyName }) => /color|background/.test(propertyName) && updateThemes();

/** Text and its ground, by the names of the author's properties. */
const PAIRS = ["ink paper", "ink card", "ink tint", "soft paper", "soft card", "accent paper", "accent card", "on-accent accent"].map((pair) => pair.split(" "));
const LEAST = 4.5;

/** A colour's relative luminance (WCAG 2.2), from how the browser computes it; nothing where that is no sRGB colour. */
function luminance(probe, name) {
  // Mixed with itself, a colour of any kind comes out as sRGB; older browsers leave the plain ones as they are.
  probe.style.color = `var(--${name})`;
  probe.style.color = `color-mix(in srgb, var(--${name}), var(--${name}))`;
  const color = getComputedStyle(probe).color;
  const parts = numbers(color).slice(0, 3);
  if (parts.length < 3 || !/^(rgb|color\(srgb)/.test(color)) return;
  const [r, g, b] = parts.map((part) => {
    const value = color[0] === "r" ? part / 255 : part;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The author's properties that make text hard to read, with their partners; each pair is told once. */
function illegible(view, host) {
  const style = getComputedStyle(host);
  const set = (name) => style.getPropertyValue(`--ebb-${name}`) || style.getPropertyValue(`--ebb-${name}-dark`);
  const pairs = PAIRS.filter((pair) => pair.some(set));
  if (!pairs.length) return [];
  const probe = view.appendChild(document.createElement("i"));
  const bad = pairs.filter(([text, ground]) => {
    const lights = [luminance(probe, text), luminance(probe, ground)];
    if (lights.includes(undefined)) return false;
    const ratio = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
    const line = `--ebb-${text} on --ebb-${ground} has a contrast of ${ratio.toFixed(1)}:1, and text needs ${LEAST}:1; Ebb's own colours are used for both.`;
    if (ratio < LEAST) warn(line);
    return ratio < LEAST;
  });
  probe.remove();
  return bad.flat();
}

/** The same sheet for a document of another window: one belongs to the document that it was made for. */
function remade(sheet, { CSSStyleSheet }) {
  const anew = new CSSStyleSheet();
  anew.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join(""));
  return anew;
}
