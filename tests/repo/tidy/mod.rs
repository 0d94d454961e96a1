//! House rules: which folder may use which, what must not be written, and what must be written down.

mod dependencies;
mod layers;

use crate::text::{files, read, root};
use std::{path::Path, process::Command};

/// A file's code: without comments, and without its tests.
fn code(path: &Path) -> String {
    let text = read(path);
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn never(folder: &str, words: &[&str], because: &str) {
    for path in files(folder, ".rs") {
        let code = code(&path);
        for word in words {
            assert!(!code.contains(word), "{} uses `{word}`: {because}", path.display());
        }
    }
}

#[test]
fn the_domain_is_pure() {
    let browser = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_storage"];
    never("src/domain", &browser, "the domain knows no browser");
    never("src/domain", &["std::time", "Instant", "SystemTime", "rand"], "time comes in as a value, chance not at all");
    never(
        "src/domain",
        &["crate::storage", "crate::view", "crate::app", "crate::screens", "crate::embed", "crate::i18n"],
        "it uses no other folder",
    );
}

#[test]
fn storage_and_i18n_know_only_the_domain() {
    for folder in ["src/storage", "src/i18n"] {
        never(folder, &["leptos", "crate::view", "crate::app", "crate::screens", "crate::embed"], "it stands to the right of the app");
    }
    never("src/storage", &["crate::i18n"], "storage says nothing");
    never("src/i18n", &["crate::storage", "web_sys", "gloo_storage"], "words are only words");
}

#[test]
fn screens_reach_the_browser_through_the_host_only() {
    for folder in ["src/view", "src/app", "src/screens"] {
        never(folder, &["crate::embed", "gloo_storage"], "the embed layer is to the left");
        never(folder, &["window()", "document()", "js_sys"], "the browser is reached through `Host`");
    }
}

#[test]
fn screens_read_the_session_through_its_queries() {
    never("src/screens", &["session.document", ".document."], "how a document is put together is the domain's own");
}

#[test]
fn only_storage_uses_local_storage() {
    for folder in ["src/domain", "src/view", "src/app", "src/screens", "src/embed", "src/i18n"] {
        never(folder, &["local_storage", "LocalStorage::", "session_storage"], "only `storage` knows localStorage");
    }
    never("src/storage", &[".clear()", "get_all", "length()"], "other keys are not ours");
}

#[test]
fn nothing_that_a_strict_page_refuses() {
    never("src", &["inner_html", "innerHTML", "template!", "view!"], "a page with Trusted Types refuses it");
    never("src", &[".unwrap()", ".expect(", "todo!(", "unimplemented!(", "dbg!("], "a trap takes every widget down");
    never("src", &[".forget()"], "what is mounted must be freed");
    for path in files("src/embed/js", ".js") {
        let script = read(&path);
        for word in
            ["eval(", "new Function", "innerHTML", "import(", "document.write", "sendBeacon", "XMLHttpRequest", "WebSocket", "postMessage"]
        {
            assert!(!script.contains(word), "{} uses `{word}`", path.display());
        }
    }
    for path in files("style", ".css") {
        let sheet = read(&path);
        for word in ["url(", "@import", "@font-face", "rem;"] {
            assert!(path.ends_with("demo.css") || !sheet.contains(word), "{} uses `{word}`", path.display());
        }
    }
}

#[test]
fn the_one_key_does_not_tell_the_topic() {
    // What the files are called is seen in what was built: `dist` and `prove`.
    let keys = read("src/storage/mod.rs");
    let (_, key) = keys.split_once("pub const KEY: &str = \"").unwrap();
    assert_eq!(key.split_once('"').unwrap().0, "ebb:1");
}

#[test]
fn files_are_short() {
    for (folder, ending, most) in
        [("src", ".rs", 330), ("src", ".js", 200), ("style", ".css", 220), ("tests", ".rs", 330), ("xtask", ".rs", 200)]
    {
        for path in files(folder, ending) {
            let lines = read(&path).lines().count();
            assert!(lines <= most, "{} has {lines} lines; has it one reason to change?", path.display());
        }
    }
}

#[test]
fn every_dependency_says_why() {
    for path in ["Cargo.toml", "xtask/Cargo.toml"] {
        let manifest = read(path);
        let sections = manifest.split("\n[").filter(|section| section.split(']').next().is_some_and(|name| name.ends_with("dependencies")));
        let mut seen = 0;
        for section in sections {
            let mut before = "";
            for line in section.lines().skip(1) {
                if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                    seen += 1;
                    assert!(line.contains(" # ") || before.starts_with("# "), "{path}: why `{line}`?");
                }
                before = line;
            }
        }
        assert!(seen > 5, "{path}: the dependencies were found");
    }
}

#[test]
fn the_code_is_formatted() {
    let done = Command::new(env!("CARGO")).args(["fmt", "--all", "--check"]).current_dir(root()).output().expect("cargo fmt runs");
    assert!(done.status.success(), "run `cargo fmt --all`:\n{}", String::from_utf8_lossy(&done.stdout));
}
