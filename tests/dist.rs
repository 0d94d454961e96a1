//! What `trunk build --release` leaves in `dist/`: complete, pinned by hashes, within its budgets.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test says what went wrong by panicking"
)]

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::Value;
use sha2::{Digest, Sha384};
use std::{collections::BTreeSet, fs, path::Path};

fn read(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}; run `trunk build --release` first", path.display()))
}

fn text(name: &str) -> String {
    String::from_utf8(read(name)).unwrap()
}

fn manifest() -> Value {
    serde_json::from_slice(&read("embed.json")).unwrap()
}

fn files() -> Vec<(String, Value)> {
    manifest()["files"].as_object().unwrap().clone().into_iter().collect()
}

#[test]
fn the_manifest_tells_the_truth() {
    assert_eq!(manifest()["version"], env!("CARGO_PKG_VERSION"));
    for (name, entry) in files() {
        let bytes = read(&name);
        assert_eq!(entry["bytes"], bytes.len(), "{name}");
        assert_eq!(entry["integrity"], format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&bytes))), "{name}");
    }
}

#[test]
fn the_script_pins_every_file_that_it_fetches() {
    let script = text("ebb.js");
    for (name, entry) in files() {
        if name != "ebb.js" {
            assert!(script.contains(&name), "{name} is not named");
            assert!(script.contains(entry["integrity"].as_str().unwrap()), "{name} is not pinned");
        }
    }
}

#[test]
fn the_names_are_the_contracts() {
    let kinds: BTreeSet<String> = files()
        .into_iter()
        .map(|(name, _)| match name.rsplit_once('.') {
            Some(("ebb", "js")) => "ebb.js".into(),
            Some((_, "wasm")) => "*.wasm".into(),
            Some((stem, "json")) if stem.starts_with("text/en-") => "text/en-*.json".into(),
            _ => panic!("{name} is not in the contract"),
        })
        .collect();
    assert_eq!(kinds, ["*.wasm", "ebb.js", "text/en-*.json"].map(String::from).into());
}

#[test]
fn the_script_is_classic_and_fetches_in_one_place() {
    let script = text("ebb.js");
    assert_eq!(script.matches("fetch(").count(), 1);
    for word in ["import(", "import.meta", "eval(", "new Function", "innerHTML", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource"]
    {
        assert!(!script.contains(word), "ebb.js uses `{word}`");
    }
}

#[test]
fn the_demo_page_has_no_inline_script() {
    let page = text("index.html");
    for tag in page.split("<script").skip(1).filter_map(|rest| rest.split_once('>')) {
        let (_, source) = tag.0.split_once(" src=\"").unwrap_or_else(|| panic!("<script{}> has no src", tag.0));
        read(source.split('"').next().unwrap());
    }
}

#[test]
fn a_reader_far_from_the_widget_loads_little() {
    let size = |name: &str| manifest()["files"][name]["brotli"].as_u64().unwrap();
    assert!(size("ebb.js") <= 9 * 1024);
    // Later screens' words and code are not needed for the first question.
    let script = text("ebb.js");
    let named = |before: &str| {
        let name = script.split_once(before).and_then(|(_, rest)| rest.split_once("\"name\":\"")?.1.split_once('"'));
        name.unwrap_or_else(|| panic!("no file after {before}")).0.to_owned()
    };
    let first: u64 = ["ebb.js", &named("\"code\":"), &named("\"text\":")].map(size).iter().sum();
    assert!(first <= 110 * 1024, "{first} bytes to the first question");
}
