//! The demo page holds nothing inline, and says nothing untrue of the tests.

use crate::text::{all, between};

/// Every part of the page, with its name.
const PARTS: [(&str, &str); 6] = [
    ("index.html", include_str!("../../index.html")),
    ("builder.html", include_str!("../../examples/demo/builder.html")),
    ("site.html", include_str!("../../examples/demo/site.html")),
    ("recipes.html", include_str!("../../examples/demo/recipes.html")),
    ("privacy.html", include_str!("../../examples/demo/privacy.html")),
    ("preview.html", include_str!("../../examples/demo/served/preview.html")),
];

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
