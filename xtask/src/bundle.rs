//! From what trunk has staged to what an author uploads: `ebb.js`, the wasm, the words, `embed.json`, and the types.

use crate::{cut::cut, digest, flatten, glue, languages::languages, outcome::Result, soundness, tools, types};
use serde_json::{Map, Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The parts of `ebb.js`, in the order in which they must run.
const LOADER: [&str; 10] = [
    include_str!("../../src/embed/js/files.js"),
    include_str!("../../src/embed/js/instance.js"),
    include_str!("../../src/embed/js/near.js"),
    include_str!("../../src/embed/js/room.js"),
    include_str!("../../src/embed/js/bar.js"),
    include_str!("../../src/embed/js/events.js"),
    include_str!("../../src/embed/js/element.js"),
    include_str!("../../src/embed/js/theme.js"),
    include_str!("../../src/embed/js/hints.js"),
    include_str!("../../src/embed/js/place.js"),
];

/// Bytes after brotli that a reader may have to load before coming near the widget.
const BUDGET_BEFORE: u64 = 12 * 1024;
/// Bytes after brotli up to the first usable question, in one language.
const BUDGET_FIRST_QUESTION: u64 = 118 * 1024;

/// The parts that come later, in the order of their numbers: where the words are cut, and the border in the wasm.
const LATER: [&str; 2] = ["rest", "tools"];

/// Bundles what trunk has built into `dist`; a release over budget is an error.
///
/// # Errors
/// Says which file is missing, unreadable or too large.
pub(crate) fn bundle(dist: &Path, release: bool) -> Result<()> {
    // Trunk's own glue and wasm are of the uncut whole.
    remove(&the_only(dist, ".js")?)?;
    remove(&the_only(dist, "_bg.wasm")?)?;
    let target = target()?;
    let linked = target.join("wasm32-unknown-unknown").join(if release { "release" } else { "debug" }).join("ebb.wasm");
    let cut = cut(&linked, &target.join("cut"))?;
    let body = glue::as_function_body(&cut.glue)?;
    let source = LOADER.concat().replace("__ATTRIBUTES__", &types::watched()).replace("__FONT__", font()?).replace("__GLUE__", &body);
    let script = glue::minify(&format!("(() => {{\n\"use strict\";\n{source}\n}})();"))?;

    let mut manifest = Map::new();
    let wasm = cut.first(release, |export| script.contains(export))?;
    let first = add(dist, &mut manifest, |hash| format!("ebb-{hash}.wasm"), &wasm)?;
    let mut parts = Map::new();
    for (name, bytes) in cut.later(release)? {
        soundness::fits(&wasm, &bytes)?;
        parts.insert(name, add(dist, &mut manifest, |hash| format!("ebb-{hash}.wasm"), &bytes)?);
    }
    let file = |name: &String| parts.get(name).cloned().ok_or_else(|| format!("the cut has left no part {name}"));
    let code = LATER.map(|border| cut.needs.get(border).into_iter().flatten().map(file).collect::<Result<Vec<_>>>());
    let mut code = code.into_iter().collect::<Result<Vec<_>>>()?;
    code.insert(0, vec![first]);

    let mut texts = Map::new();
    let languages = languages(Path::new("src/i18n"))?;
    let (_, english) = languages.first().ok_or("there are no languages")?;
    for (lang, file) in &languages {
        let words = flatten::parts(english, file)?;
        let mut part = |words: &String| add(dist, &mut manifest, |hash| format!("text/{lang}-{hash}.json"), words.as_bytes());
        texts.insert(lang.clone(), words.iter().map(&mut part).collect::<Result<Value>>()?);
    }

    let files = json!({ "code": code, "text": texts });
    add(dist, &mut manifest, |_| "ebb.js".into(), script.replace("__FILES__", &files.to_string()).as_bytes())?;
    report(&manifest, &files, release)?;
    let manifest = json!({ "version": env!("CARGO_PKG_VERSION"), "files": manifest });
    write(&dist.join("embed.json"), format!("{manifest:#}\n").as_bytes())?;
    write(&dist.join("custom-elements.json"), format!("{:#}\n", types::manifest()).as_bytes())?;
    write(&dist.join("ebb.d.ts"), types::declarations().as_bytes())
}

/// The fonts of the widget's text, with the author's own before them.
fn font() -> Result<&'static str> {
    let tokens = include_str!("../../style/tokens.css");
    let fonts = tokens.split_once("--font: ").and_then(|(_, rest)| rest.split_once(';'));
    fonts.map(|(fonts, _)| fonts).ok_or_else(|| "style/tokens.css names no --font".into())
}

/// Where cargo puts what it builds.
fn target() -> Result<PathBuf> {
    let metadata = tools::metadata(&["--no-deps"])?;
    metadata.get("target_directory").and_then(Value::as_str).map(PathBuf::from).ok_or_else(|| "cargo metadata names no target".into())
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
    let names = ["/code/0/0/name", "/text/en/0/name"].map(|path| files.pointer(path).and_then(Value::as_str).unwrap_or_default());
    let question = before + names.map(|name| manifest.get(name).map_or(u64::MAX, size)).iter().sum::<u64>();
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

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn remove(path: &Path) -> Result<()> {
    fs::remove_file(path).map_err(|error| format!("{}: {error}", path.display()))
}
