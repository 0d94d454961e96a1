//! The contract's one place, the README and the code say the same.

use crate::text::{all, between, read};
use ebb::embed::contract::{ATTRIBUTES, CODES, COLOURS, EVENTS, PARTS, SHAPES, TAG, TOOLS, Values};
use std::collections::BTreeSet;

#[track_caller]
fn is_row(cells: &[&str]) {
    let row = format!("| {} |\n", cells.join(" | "));
    assert!(read("README.md").contains(&row), "the README has no row that reads\n{row}");
}

#[test]
fn the_readme_has_every_row() {
    for attribute in ATTRIBUTES {
        is_row(&[&format!("`{}`", attribute.name), attribute.about, attribute.default]);
    }
    for (name, about) in TOOLS.iter().chain(&EVENTS).chain(&PARTS) {
        is_row(&[&format!("`{name}`"), about]);
    }
    let readme = read("README.md");
    for (name, _) in COLOURS.iter().chain(&SHAPES) {
        assert!(readme.contains(&format!("`{name}`")), "the README does not name {name}");
    }
    for (name, _) in COLOURS {
        assert!(readme.contains(&format!("`{name}-dark`")), "the README does not name {name}-dark");
    }
}

#[test]
fn the_values_are_in_the_words() {
    for attribute in ATTRIBUTES {
        let Values::OneOf(values) = attribute.values else { continue };
        for value in values.iter().filter(|value| TOOLS.iter().all(|(tool, _)| tool != *value)) {
            assert!(attribute.about.contains(&format!("`{value}`")), "{}: {value}", attribute.name);
        }
    }
}

#[test]
fn the_sheet_has_these_properties() {
    let tokens = read("style/tokens.css");
    let mut known: BTreeSet<String> = COLOURS.iter().chain(&SHAPES).map(|(name, _)| (*name).to_owned()).collect();
    known.extend(COLOURS.map(|(name, _)| format!("{name}-dark")));
    let used = between(&tokens, "var(--ebb", ",").into_iter().map(|name| format!("--ebb{name}")).collect();
    assert_eq!(known, used, "src/embed/contract.rs and style/tokens.css");
}

#[test]
fn the_screens_have_these_parts() {
    let screens = all("src/screens", ".rs");
    let used: BTreeSet<&str> = between(&screens, ".part(\"", "\"").into_iter().collect();
    assert_eq!(used, PARTS.map(|(name, _)| name).into(), "src/screens and src/embed/contract.rs");
}

#[test]
fn the_element_tells_these_events() {
    let scripts = all("src/embed/js", ".js");
    assert!(scripts.contains(&format!("const NAME = \"{TAG}\";")));
    assert_eq!(between(&scripts, "failure(\"", "\"").into_iter().chain(["start"]).collect::<BTreeSet<_>>(), CODES.into());
    let told = between(&scripts, "#tell(\"", "\"");
    let finished = read("src/app/context.rs");
    let told: BTreeSet<&str> = told.into_iter().chain(between(&finished, ".emit)(\"", "\"")).collect();
    assert_eq!(told, EVENTS.map(|(name, _)| name).into());
}

#[test]
fn the_wordpress_plugin_takes_all_of_it() {
    let (code, block, editor) =
        (read("examples/wordpress/ebb.php"), read("examples/wordpress/block.json"), read("examples/wordpress/block.js"));
    let block: serde_json::Value = serde_json::from_str(&block).expect("block.json");
    for attribute in ATTRIBUTES {
        assert!(code.contains(&format!("'{}'", attribute.name)), "ebb.php does not take {}", attribute.name);
        let mut camel = String::new();
        for (number, word) in attribute.name.split('-').enumerate() {
            let (first, rest) = word.split_at(usize::from(number > 0));
            camel += &first.to_uppercase();
            camel += rest;
        }
        assert!(block.pointer(&format!("/attributes/{camel}")).is_some(), "block.json has no {camel}");
        assert!(editor.contains(&format!("[\"{camel}\"")), "block.js does not offer {camel}");
        let Values::OneOf(values) = attribute.values else { continue };
        // The first value is the default, and stands there as an empty one.
        for value in values.iter().skip(1) {
            assert!(editor.contains(&format!("[\"{value}\"")), "block.js does not offer {}={value}", attribute.name);
        }
    }
}

#[test]
fn the_wordpress_plugin_keeps_nothing_and_calls_nobody() {
    let code = read("examples/wordpress/ebb.php");
    for word in
        ["_option", "_transient", "_meta", "wpdb", "wp_remote", "curl_", "fopen", "file_", "setcookie", "eval", "$_", "http", "wp_mail"]
    {
        assert!(!code.contains(word), "ebb.php uses {word}");
    }
}
