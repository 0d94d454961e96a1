// The lines of each recipe: the author's choices in the words of their blog's software.

import { head, script, snippet, tag } from "./snippet.js";

/** What Hugo puts in place of the lines between the shortcode's two ends. */
const INNER = '{{ .Inner | .Page.RenderString (dict "display" "block") }}';

const THEME = "theme:\n  name: material\n  custom_dir: overrides";

/** A text between single quotes of PHP. */
const php = (text) => text.replace(/['\\]/g, "\\$&");

/** @param {import("./snippet.js").Choices} choices */
export function recipes(choices) {
  const post = { ...choices, place: "post" };
  const tagged = (form) => ({ ...post, form });
  const hugo = tagged(choices.form === "div" ? "div" : "element");
  const text = choices.fallback.trim() || "Your own text.";
  const values = choices.attributes.map(([name, value]) => ` ${name}="${value.replaceAll('"', "")}"`).join("");
  return {
    "hugo-shortcode": `${script(hugo)}\n${tag(hugo, [INNER])}`,
    "hugo-post": `{{< ebb >}}\n${text}\n{{< /ebb >}}`,
    "jekyll-post": snippet(post),
    "mkdocs-head": `{% extends "base.html" %}\n{% block extrahead %}\n${head(choices)}\n{% endblock %}`,
    "mkdocs-theme": THEME,
    "wordpress-shortcode": `[ebb${values}]${text}[/ebb]`,
    "wordpress-head": `<?php // Ebb on every page that asks for it.\nadd_action( 'wp_head', function () {\n  echo '${php(head(choices))}';\n} );`,
    "head-line": head(choices),
    div: tag(tagged("div")),
  };
}
