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
    // As the widget itself is built: macros run while compiling and leave nothing of themselves behind.
    let tree = ["tree", "--locked", "--package", "ebb", "--edges", "normal,no-proc-macro", "--target", "wasm32-unknown-unknown"];
    let tree = tools::output(env!("CARGO"), &[&tree[..], &["--prefix", "none", "--format", "{p}"]].concat())?;
    let linked: BTreeSet<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    let metadata = tools::metadata(&["--locked"])?;
    let packages = metadata.get("packages").and_then(Value::as_array).ok_or("cargo metadata names no packages")?;

    let mut by_text: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in packages {
        let [name, version, license, repository] = ["name", "version", "license", "repository"].map(|field| text(package, field));
        // What is our own has its folder behind its version there.
        if linked.contains(format!("{name} v{version}").as_str()) {
            by_text.entry(licence(package)).or_default().insert(format!("{name} {version} ({license}) {repository}"));
        }
    }
    let block = |(licence, crates): (String, BTreeSet<String>)| {
        format!("\n{RULE}\n\n{}\n\n{licence}\n", crates.into_iter().collect::<Vec<_>>().join("\n"))
    };
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

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}
