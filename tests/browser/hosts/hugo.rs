//! A blog made by Hugo: a post with the two lines from the README, one with the HTML of any page, one with a shortcode.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use super::{block, built, fresh, markdown, run, upload_to, write};
use crate::pages::{FALLBACK, TAG};
use crate::tools;

/// Where the post with one widget ends up.
pub(crate) const HUGO_POST: &str = "/posts/first-beans/";

pub(crate) const HUGO_WITH_HTML: &str = "/posts/html/";
pub(crate) const HUGO_WITH_SHORTCODE: &str = "/posts/shortcode/";

const CONFIG: &str = r#"
baseURL = "/"
title = "A small garden"
languageCode = "en"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
"#;

/// Without it, Hugo leaves HTML out of Markdown.
const UNSAFE: &str = "[markup.goldmark.renderer]\nunsafe = true\n";

const LIST: &str = r#"<!doctype html>
<html lang="{{ .Site.LanguageCode }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1>{{ range .Pages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}</main></body>
</html>
"#;

const SINGLE: &str = r#"<!doctype html>
<html lang="{{ .Site.LanguageCode }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title></head>
<body><main><article><h1>{{ .Title }}</h1>{{ .Content }}</article></main></body>
</html>
"#;

/// The built site's folder; made once for the whole run. `html` tells whether Hugo lets HTML in Markdown through.
pub(crate) fn hugo_site(html: bool) -> PathBuf {
    static SITES: [OnceLock<PathBuf>; 2] = [const { OnceLock::new() }; 2];
    SITES[usize::from(html)].get_or_init(|| build(html)).clone()
}

fn build(html: bool) -> PathBuf {
    let source = fresh(if html { "hugo-html" } else { "hugo" });
    write(&source.join("config.toml"), &format!("{CONFIG}{}", if html { UNSAFE } else { "" }));
    write(&source.join("layouts/_default/single.html"), SINGLE);
    write(&source.join("layouts/_default/list.html"), LIST);
    let shortcode = "layouts/shortcodes/ebb.html";
    write(&source.join(shortcode), &block("Hugo", shortcode));
    let one = format!("The first beans are up.\n\n<ebb-quiz>\n{FALLBACK}\n</ebb-quiz>\n\n{TAG}\n\nSee you *next week*.\n");
    for (name, post) in [("first-beans", one), ("html", markdown("Any page")), ("shortcode", markdown("Hugo"))] {
        write(&source.join(format!("content/posts/{name}.md")), &format!("---\ntitle: First beans\ndate: 2024-05-01\n---\n\n{post}"));
    }
    upload_to(&source.join("static/ebb"));
    run(Command::new(tools::path_of("hugo")).arg("--quiet").arg("--source").arg(&source));
    built(source.join("public"))
}
