//! Before compiling: gives the same source files the same names on every machine.
//!
//! The compiler writes the path of a source file into every place that may panic. With the folders of this machine in them,
//! two builds would differ, and the wasm would tell whose computer it comes from. `.cargo/config.toml` includes what is
//! written here, for the wasm alone; trunk's `pre_build` hook writes it.

use crate::{outcome::Result, tools};
use serde_json::Value;
use std::{fs, path::Path};

/// Where the flags are written, from the folder of the workspace.
const FLAGS: &str = "target/paths.toml";

/// Writes the flags, unless they stand there already.
///
/// # Errors
/// When cargo or rustc does not say where it keeps its sources, or the file cannot be written.
pub(crate) fn write() -> Result<()> {
    let metadata = tools::metadata(&["--locked", "--filter-platform", "wasm32-unknown-unknown"])?;
    let mut flags: Vec<String> = registries(&metadata).into_iter().map(|folder| format!("--remap-path-prefix={folder}=")).collect();
    // Where the sources of Rust are installed, the compiler names them by their place; elsewhere, as here.
    let (sysroot, commit) = (tools::output("rustc", &["--print", "sysroot"])?, commit()?);
    let library = Path::new(sysroot.trim()).join("lib").join("rustlib").join("src").join("rust");
    flags.push(format!("--remap-path-prefix={}=/rustc/{commit}", library.display()));
    let text = format!("[target.wasm32-unknown-unknown]\nrustflags = {}\n", Value::from(flags));

    let root = metadata.get("workspace_root").and_then(Value::as_str).ok_or("cargo metadata names no workspace")?;
    let file = Path::new(root).join(FLAGS);
    if fs::read_to_string(&file).is_ok_and(|written| written == text) {
        return Ok(());
    }
    let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, text));
    written.map_err(|error| format!("{}: {error}", file.display()))
}

/// The folders that the sources of other people's crates lie in.
fn registries(metadata: &Value) -> Vec<String> {
    let mut folders = Vec::new();
    for package in metadata.get("packages").and_then(Value::as_array).into_iter().flatten() {
        let manifest = package.get("manifest_path").and_then(Value::as_str).map(Path::new);
        let folder = manifest.and_then(Path::parent).and_then(Path::parent).map(|folder| format!("{}/", folder.display()));
        if let Some(folder) = folder.filter(|folder| !package.get("source").is_none_or(Value::is_null) && !folders.contains(folder)) {
            folders.push(folder);
        }
    }
    folders
}

/// The commit that this Rust was built from.
fn commit() -> Result<String> {
    let said = tools::output("rustc", &["-vV"])?;
    let commit = said.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    commit.map(str::to_owned).ok_or_else(|| "rustc -vV names no commit".into())
}
