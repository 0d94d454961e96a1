//! The demo page holds nothing inline, and says nothing untrue of the tests.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, missing_docs, reason = "a test says what went wrong by panicking")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Every part of the page, with its name.
const PARTS: [(&str, &str); 6] = [
    ("index.html", include_str!("../index.html")),
    ("builder.html", include_str!("../examples/demo/builder.html")),
    ("site.html", include_str!("../examples/demo/site.html")),
    ("recipes.html", include_str!("../examples/demo/recipes.html")),
    ("privacy.html", include_str!("../examples/demo/privacy.html")),
    ("preview.html", include_str!("../examples/demo/served/preview.html")),
];

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(path.to_str().unwrap(), ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found
}

fn all(folder: &str, ending: &str) -> String {
    files(folder, ending).into_iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// What stands between two texts, each time.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split_once(after)).map(|(found, _)| found).collect()
}

#[test]
fn the_page_has_nothing_inline() {
    for (name, html) in PARTS {
        for word in ["<style", " style=\"", "javascript:", " onclick", " onload", " onerror"] {
            assert!(!html.contains(word), "{name} has {word}");
        }
        for tag in between(html, "<script", ">") {
            assert!(tag.contains(" src=\""), "{name} has an inline script");
        }
    }
    let scripts = all("examples/demo/served", ".js");
    for word in ["eval(", "innerHTML", "document.write", "postMessage", "sendBeacon", "XMLHttpRequest"] {
        assert!(!scripts.contains(word), "the demo's scripts use `{word}`");
    }
    let fetched = between(&scripts, "fetch(\"", "\"");
    assert_eq!(fetched.len(), scripts.matches("fetch(").count(), "each fetch names its file");
    assert!(fetched.iter().all(|name| !name.contains([':', '/'])), "{fetched:?}: files of the page's own folder only");
}

#[test]
fn every_block_is_filled() {
    let scripts = all("examples/demo/served", ".js");
    for (name, html) in PARTS {
        for block in between(html, "data-block=\"", "\"") {
            let written = [format!("\"{block}\":"), format!(" {block}:")].iter().any(|key| scripts.contains(key.as_str()));
            assert!(written, "{name}: nothing is written into {block}");
        }
    }
}

#[test]
fn recipes_that_say_so_are_tried() {
    let (_, recipes) = PARTS.into_iter().find(|(name, _)| *name == "recipes.html").unwrap();
    let tests = all("tests/browser", ".rs");
    for name in between(recipes, "data-tried=\"", "\"").into_iter().flat_map(str::split_whitespace) {
        assert!(tests.contains(&format!("async fn {name}(")), "no test is called {name}");
    }
    let marks = |mark: &str, words: &str| assert_eq!(recipes.matches(mark).count(), recipes.matches(words).count(), "{mark}: {words}");
    marks("data-tried=\"", "tried by the tests</span>");
    marks("data-not-tried>", "not tried here</span>");
    assert_eq!(recipes.matches("<details").count(), recipes.matches("class=\"mark\"").count(), "each recipe says it");
}
