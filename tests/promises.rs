//! The promises that Ebb makes, each with a way to break it and the tests that see it: `tests/promises/*.patch`.
//!
//! A patch begins with the promise, word for word as the README or the widget makes it, and with the tests that fail when the patch is
//! applied. `sh .dev/promises` breaks one after the other and sees them fail; here they are only kept in step with the
//! code, the README and the tests.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, missing_docs, reason = "a test says what went wrong by panicking")]

use std::{fs, path::Path, process::Command};

fn read(path: impl AsRef<Path>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The names and texts of all patches.
fn promises() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/promises");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut all: Vec<_> = names.map(|name| (name.clone(), read(format!("tests/promises/{name}")))).collect();
    all.sort();
    assert!(!all.is_empty());
    all
}

/// What stands after a word at the beginning of a line.
fn said<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    text.lines().take_while(|line| !line.starts_with("diff ")).filter_map(|line| line.strip_prefix(word)).collect()
}

/// The text of a test and of all its modules; `lib` are those beside the code.
fn source(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = if name == "lib" { root.join("src") } else { root.join("tests").join(name) };
    if !folder.is_dir() {
        return read(format!("tests/{name}.rs"));
    }
    let (mut text, mut unread) = (String::new(), vec![folder]);
    while let Some(folder) = unread.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                unread.push(entry);
            } else if entry.extension().is_some_and(|extension| extension == "rs") {
                text.push_str(&read(&entry));
            }
        }
    }
    text
}

#[test]
fn every_promise_is_made_word_for_word() {
    let made = [read("README.md"), read("src/i18n/en.json")];
    for (name, text) in promises() {
        let promise = said(&text, "Promise: ");
        let is_made = matches!(promise[..], [promise] if made.iter().any(|text| text.contains(promise)));
        assert!(is_made, "{name}: neither the README nor the widget says {promise:?}");
    }
}

#[test]
fn every_promise_has_tests() {
    for (name, text) in promises() {
        let tests = said(&text, "Test: ");
        assert!(!tests.is_empty(), "{name} names no test");
        for test in tests {
            let (file, case) = test.split_once(' ').unwrap_or_else(|| panic!("{name}: {test}"));
            let function = case.rsplit("::").next().unwrap();
            assert!(source(file).contains(&format!("fn {function}(")), "{name}: {file} has no test {case}");
        }
    }
}

#[test]
fn every_promise_can_be_broken() {
    for (name, _) in promises() {
        let mut git = Command::new("git");
        git.current_dir(env!("CARGO_MANIFEST_DIR")).args(["apply", "--check"]).arg(format!("tests/promises/{name}"));
        let output = git.output().expect("git runs");
        assert!(output.status.success(), "{name} no longer fits the code: {}", String::from_utf8_lossy(&output.stderr));
    }
}
