//! The demo page keeps up with the widget: its form holds the contract's attributes, and it says nothing untrue of the tests.

use crate::text::{all, between};
use ebb::embed::{
    attributes::read,
    contract::{ATTRIBUTES, Attribute, Values},
};
use std::collections::BTreeSet;

const FORM: &str = include_str!("../../examples/demo/builder.html");

/// Every part of the page, with its name.
const PARTS: [(&str, &str); 6] = [
    ("index.html", include_str!("../../index.html")),
    ("builder.html", FORM),
    ("site.html", include_str!("../../examples/demo/site.html")),
    ("recipes.html", include_str!("../../examples/demo/recipes.html")),
    ("privacy.html", include_str!("../../examples/demo/privacy.html")),
    ("preview.html", include_str!("../../examples/demo/served/preview.html")),
];

/// The form's control for an attribute: its tag, and what is inside.
fn control(name: &str) -> &'static str {
    let found = between(FORM, &format!(" name=\"{name}\" data-attribute"), "</div>");
    assert_eq!(found.len(), 1, "one control for {name}");
    found.first().unwrap()
}

/// The value that a control has when nobody has chosen; nothing where that leaves the attribute out.
fn usual(name: &str) -> Option<&'static str> {
    let selected = between(control(name), "<option value=\"", "\" selected>").first()?.rsplit('"').next();
    selected.filter(|value| !value.is_empty())
}

#[test]
fn the_form_has_the_contracts_attributes() {
    let named = FORM.split(" data-attribute").filter_map(|before| before.rsplit_once(" name=\"")?.1.strip_suffix('"'));
    assert_eq!(named.collect::<BTreeSet<_>>(), ATTRIBUTES.iter().map(|attribute| attribute.name).collect());
}

#[test]
fn the_form_has_their_values() {
    for Attribute { name, values, default, .. } in ATTRIBUTES {
        if let Values::OneOf(values) = values {
            assert_eq!(between(control(name), "<option value=\"", "\""), values, "{name}");
        }
        if let Some(usual) = usual(name) {
            assert_eq!(format!("`{usual}`"), default, "{name}: the default needs no attribute");
        }
    }
}

#[test]
fn the_forms_numbers_are_those_that_the_widget_takes() {
    let takes = |name: &str, value: i32| read(|asked| (asked == name).then(|| value.to_string())).1.is_empty();
    let number = |name: &str, part: &str| {
        let found = between(control(name), &format!(" {part}=\""), "\"");
        found.first().unwrap().parse::<i32>().unwrap()
    };
    let (least, most) = (number("expires", "min"), number("expires", "max"));
    assert_eq!([least - 1, least, most, most + 1].map(|days| takes("expires", days)), [false, true, true, false]);
    let usual = ATTRIBUTES.iter().find(|attribute| attribute.name == "expires").unwrap().default;
    assert_eq!(format!("`{}`", number("expires", "value")), usual);
    let levels: Vec<i32> = between(control("heading-level"), "<option value=\"", "\"").iter().map(|level| level.parse().unwrap()).collect();
    assert_eq!(levels, (0..20).filter(|level| takes("heading-level", *level)).collect::<Vec<_>>());
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
