//! From what trunk has staged to what an author uploads: `ebb.js`, the wasm, the words, `embed.json`.

use crate::{Result, digest, flatten, glue, soundness};
use serde_json::{Map, Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The parts of `ebb.js`, in the order in which they must run.
const LOADER: [&str; 4] = [
    include_str!("../../src/embed/js/files.js"),
    include_str!("../../src/embed/js/instance.js"),
    include_str!("../../src/embed/js/element.js"),
    include_str!("../../src/embed/js/place.js"),
];

const LANGUAGES: [(&str, &str); 1] = [("en", include_str!("../../src/words/en.json"))];

/// Bytes after brotli that a reader may have to load before coming near the widget.
const BUDGET_BEFORE: u64 = 9 * 1024;
/// Bytes after brotli up to the first usable question, in one language.
const BUDGET_FIRST_QUESTION: u64 = 110 * 1024;

/// Bundles the files that trunk has put into `dist`; a release over budget is an error.
///
/// # Errors
/// Says which file is missing, unreadable or too large.
pub(crate) fn bundle(dist: &Path, release: bool) -> Result<()> {
    let staged_glue = the_only(dist, ".js")?;
    let staged_wasm = the_only(dist, "_bg.wasm")?;
    let mut manifest = Map::new();

    let wasm = read(&staged_wasm)?;
    soundness::check(&wasm)?;
    let wasm_file = add(dist, &mut manifest, |hash| format!("ebb-{hash}.wasm"), &wasm)?;

    let mut texts = Map::new();
    for (lang, source) in LANGUAGES {
        let (first, rest) = shipped_words(lang, source)?;
        let mut part = |words: &str| add(dist, &mut manifest, |hash| format!("text/{lang}-{hash}.json"), words.as_bytes());
        texts.insert(lang.into(), json!({ "first": part(&first)?, "rest": part(&rest)? }));
    }

    let files = json!({ "wasm": wasm_file, "text": texts });
    let body = glue::as_function_body(&String::from_utf8_lossy(&read(&staged_glue)?))?;
    let source = LOADER.concat().replace("__FILES__", &files.to_string()).replace("__GLUE__", &body);
    let script = glue::minify(&format!("(() => {{\n\"use strict\";\n{source}\n}})();"))?;
    add(dist, &mut manifest, |_| "ebb.js".into(), script.as_bytes())?;

    remove(&staged_glue)?;
    remove(&staged_wasm)?;
    report(&manifest, &files, release)?;
    let manifest = json!({ "version": env!("CARGO_PKG_VERSION"), "files": manifest });
    write(&dist.join("embed.json"), format!("{manifest:#}\n").as_bytes())
}

/// A language's texts as the reader downloads them: two JSON arrays in the order of the file.
fn shipped_words(lang: &str, source: &str) -> Result<(String, String)> {
    let file = serde_json::from_str(source).map_err(|error| format!("src/words/{lang}.json: {error}"))?;
    let texts = flatten::flatten(&file).map_err(|error| format!("src/words/{lang}.json: {error}"))?;
    let (first, rest) = texts.split_at(flatten::first_part(&texts));
    let list = |texts: &[(Vec<String>, String)]| texts.iter().map(|(_, text)| text.as_str()).collect::<Value>().to_string();
    Ok((list(first), list(rest)))
}

/// Writes a file under the name that its hash gives it; returns what the loader must know of it.
fn add(dist: &Path, manifest: &mut Map<String, Value>, name: impl Fn(&str) -> String, bytes: &[u8]) -> Result<Value> {
    let name = name(&digest::short(bytes));
    write(&dist.join(&name), bytes)?;
    manifest.insert(name.clone(), digest::entry(bytes));
    Ok(json!({ "name": name, "integrity": digest::integrity(bytes) }))
}

/// Prints each file's size, and the sums that have a budget.
fn report(manifest: &Map<String, Value>, files: &Value, release: bool) -> Result<()> {
    let number = |entry: &Value, name: &str| entry.get(name).and_then(Value::as_u64).unwrap_or(u64::MAX);
    let size = |entry: &Value| number(entry, "brotli");
    println!("{:>9} {:>9}  file", "bytes", "brotli");
    for (name, entry) in manifest {
        println!("{:>9} {:>9}  {name}", number(entry, "bytes"), size(entry));
    }
    let before = manifest.get("ebb.js").map_or(0, size);
    let english = files.pointer("/text/en/first/name").and_then(Value::as_str);
    let first = |name: &str| !name.starts_with("text/") || Some(name) == english;
    let question: u64 = manifest.iter().filter(|(name, _)| first(name)).map(|(_, entry)| size(entry)).sum();
    println!(
        "before the reader comes near: {before} of {BUDGET_BEFORE}; to the first question: {question} of {BUDGET_FIRST_QUESTION} (brotli)"
    );
    if release && (before > BUDGET_BEFORE || question > BUDGET_FIRST_QUESTION) {
        return Err("over budget: see the sizes above".into());
    }
    Ok(())
}

/// The one file in `dist` whose name ends so.
fn the_only(dist: &Path, ending: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    let mut found = entries.flatten().map(|entry| entry.path()).filter(|path| path.to_string_lossy().ends_with(ending));
    match (found.next(), found.next()) {
        (Some(path), None) => Ok(path),
        (None, _) => Err(format!("trunk has staged no file that ends with {ending}")),
        _ => Err(format!("trunk has staged several files that end with {ending}")),
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn remove(path: &Path) -> Result<()> {
    fs::remove_file(path).map_err(|error| format!("{}: {error}", path.display()))
}
