//! A blog made by Hugo, as its author would: a post in Markdown with the two lines from the README in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::{COLLECTOR, FALLBACK, TAG};
use crate::tools;

/// Where the post ends up.
pub(crate) const HUGO_POST: &str = "/posts/first-beans/";

const CONFIG: &str = r#"
baseURL = "/"
title = "A small garden"
languageCode = "en"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
"#;

const LIST: &str = r#"<!doctype html>
<html lang="{{ .Site.LanguageCode }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1>{{ range .Pages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}</main></body>
</html>
"#;

/// The built site's folder; made once for the whole run.
pub(crate) fn hugo_site() -> PathBuf {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(build).clone()
}

fn build() -> PathBuf {
    let source = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hugo");
    let single = format!(
        r#"<!doctype html>
<html lang="{{{{ .Site.LanguageCode }}}}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{{{ .Title }}}}</title>
<script>{COLLECTOR}</script></head>
<body><main><article><h1>{{{{ .Title }}}}</h1>{{{{ .Content }}}}</article></main></body>
</html>
"#
    );
    let post = format!(
        "---\ntitle: First beans\ndate: 2024-05-01\n---\n\nThe first beans are up.\n\n<ebb-quiz>{FALLBACK}</ebb-quiz>\n\n{TAG}\n\n\
         See you *next week*.\n"
    );
    write(&source.join("config.toml"), CONFIG);
    write(&source.join("layouts/_default/single.html"), &single);
    write(&source.join("layouts/_default/list.html"), LIST);
    write(&source.join("content/posts/first-beans.md"), &post);
    let hugo = tools::program("hugo").expect("hugo");
    let output = Command::new(hugo).arg("--quiet").arg("--source").arg(&source).output().expect("hugo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "hugo could not build the site: {said}");
    source.join("public")
}

fn write(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
    fs::write(file, text).expect("the file");
}
