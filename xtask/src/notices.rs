//! The notices of what is linked into the wasm: other people's crates, whose licences ask to be passed on.

use crate::{outcome::Result, tools};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

const HEAD: &str = "What Ebb's WebAssembly is built from that other people have written, with its licences.
The standard library of Rust: copyright The Rust Project Contributors, MIT OR Apache-2.0, https://www.rust-lang.org/policies/licenses
";

const NO_TEXT: &str = "These crates come without the text of their licence. The MIT licence reads as in LICENSE-MIT, with their own
authors in the place of ours.";

const RULE: &str = "--------------------------------------------------------------------------------";

/// Which of a crate's files are its licences, the one that is taken where there is a choice first.
const NAMES: [&str; 6] = ["license-mit", "license", "licence", "copying", "unlicense", "notice"];

/// All notices as one text; crates with the same licence text stand together.
///
/// # Errors
/// When cargo does not tell what is linked.
pub(crate) fn notices() -> Result<String> {
    let metadata = tools::metadata(&["--locked", "--filter-platform", "wasm32-unknown-unknown"])?;
    let packages: BTreeMap<&str, &Value> = list(&metadata, "/packages").map(|package| (text(package, "id"), package)).collect();
    let nodes: BTreeMap<&str, &Value> = list(&metadata, "/resolve/nodes").map(|node| (text(node, "id"), node)).collect();
    let own = packages.values().find(|package| text(package, "name") == "ebb").ok_or("cargo metadata does not name ebb")?;

    let mut linked = BTreeSet::new();
    let mut open = vec![text(own, "id")];
    while let Some(id) = open.pop() {
        let Some(package) = packages.get(id).filter(|package| !is_macro(package)) else { continue };
        if linked.insert((text(package, "name"), text(package, "version"), id)) {
            let needed = nodes.get(id).into_iter().flat_map(|node| list(node, "/deps")).filter(|needed| is_linked(needed));
            open.extend(needed.map(|needed| text(needed, "pkg")));
        }
    }

    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, version, id) in linked {
        let Some(package) = packages.get(id).filter(|package| package.get("source").is_some_and(Value::is_string)) else { continue };
        let line = format!("{name} {version} ({}) {}", text(package, "license"), text(package, "repository"));
        by_text.entry(licence(package)).or_default().push(line);
    }
    let block = |(licence, crates): (String, Vec<String>)| format!("\n{RULE}\n\n{}\n\n{licence}\n", crates.join("\n"));
    Ok(HEAD.to_owned() + &by_text.into_iter().map(block).collect::<Vec<_>>().concat())
}

/// The text of a crate's licence; some name theirs only.
fn licence(package: &Value) -> String {
    let folder = Path::new(text(package, "manifest_path")).parent().and_then(|folder| fs::read_dir(folder).ok());
    let mut files: Vec<_> = folder.into_iter().flatten().flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    let named = |start: &str| {
        files.iter().find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().to_lowercase().starts_with(start)))
    };
    let found = NAMES.iter().find_map(|start| named(start)).and_then(|path| fs::read_to_string(path).ok());
    let text = found.unwrap_or_else(|| NO_TEXT.into());
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Macros run while compiling and leave nothing of themselves behind.
fn is_macro(package: &Value) -> bool {
    list(package, "/targets").any(|target| list(target, "/kind").any(|kind| kind == "proc-macro"))
}

/// Needed by what runs, not by builds or tests alone.
fn is_linked(needed: &Value) -> bool {
    list(needed, "/dep_kinds").any(|kind| kind.get("kind").is_some_and(Value::is_null))
}

fn list<'a>(value: &'a Value, path: &str) -> impl Iterator<Item = &'a Value> {
    value.pointer(path).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}
