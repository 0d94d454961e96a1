//! What is written from the contract's rows is up to date, and the code keeps to them.

use crate::text::{all, between, read};
use ebb::embed::contract::{ATTRIBUTES, CODES, COLOURS, EVENTS, PARTS, SHAPES, TAG, VIEWS, Values};
use std::{collections::BTreeSet, process::Command};

#[test]
fn what_is_generated_is_up_to_date() {
    let root = env!("CARGO_MANIFEST_DIR");
    let done = Command::new(env!("CARGO")).args(["xtask", "codegen", "--check"]).current_dir(root).output().expect("cargo runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn the_values_are_in_the_words() {
    for attribute in ATTRIBUTES {
        let values: &[(&str, &str)] = match attribute.values {
            Values::View => &VIEWS,
            Values::OneOf(values) => values,
            Values::Number(..) | Values::Language | Values::Text { .. } => &[],
        };
        for (value, _) in values {
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
fn the_element_emits_these_events() {
    let scripts = all("src/embed/js", ".js");
    assert!(scripts.contains(&format!("const NAME = \"{TAG}\";")));
    assert_eq!(between(&scripts, "failure(\"", "\"").into_iter().chain(["start"]).collect::<BTreeSet<_>>(), CODES.into());
    let emitted = between(&scripts, "#emit(\"", "\"");
    let finished = read("src/app/context.rs");
    let emitted: BTreeSet<&str> = emitted.into_iter().chain(between(&finished, ".emit)(\"", "\"")).collect();
    assert_eq!(emitted, EVENTS.map(|(name, _)| name).into());
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
