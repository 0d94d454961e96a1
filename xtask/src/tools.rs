//! The programs that trunk has put in place: found on the PATH, else where trunk keeps its own.

use crate::outcome::Result;
use serde_json::Value;
use std::{env, ffi::OsStr, fs, path::PathBuf, process::Command};

/// What a program prints.
///
/// # Errors
/// When it cannot be started, or fails.
pub(crate) fn output(program: &str, args: &[&str]) -> Result<String> {
    let done = Command::new(program).args(args).output().map_err(|error| format!("{program}: {error}"))?;
    if !done.status.success() {
        return Err(format!("{program} {}: {}", args.join(" "), String::from_utf8_lossy(&done.stderr)));
    }
    String::from_utf8(done.stdout).map_err(|error| format!("{program}: {error}"))
}

/// What cargo knows of this workspace.
///
/// # Errors
/// When cargo fails.
pub(crate) fn metadata(args: &[&str]) -> Result<Value> {
    let said = output(env!("CARGO"), &[&["metadata", "--format-version", "1"], args].concat())?;
    serde_json::from_str(&said).map_err(|error| format!("cargo metadata: {error}"))
}

/// Runs a program.
///
/// # Errors
/// When it cannot be found, or fails; its own words are shown as they come.
pub(crate) fn run<A: AsRef<OsStr>>(name: &str, args: impl IntoIterator<Item = A>) -> Result<()> {
    let program = find(name).ok_or_else(|| format!("{name} is neither on the PATH nor among trunk's own tools"))?;
    let status = Command::new(&program).args(args).status().map_err(|error| format!("{}: {error}", program.display()))?;
    if status.success() { Ok(()) } else { Err(format!("{name} failed ({status})")) }
}

fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let on_path = env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|program| program.is_file());
    on_path.or_else(|| {
        // Trunk names its folders `wasm-opt-version_123` and `wasm-bindgen-0.2.130`, with or without `bin` inside.
        let ours = |folder: &PathBuf| folder.file_name().is_some_and(|own| own.to_string_lossy().starts_with(&format!("{name}-")));
        let mut folders: Vec<PathBuf> = fs::read_dir(cache()?).ok()?.flatten().map(|entry| entry.path()).filter(ours).collect();
        folders.sort();
        let programs = folders.into_iter().rev().flat_map(|folder| [folder.join(&file), folder.join("bin").join(&file)]);
        programs.into_iter().find(|program| program.is_file())
    })
}

/// Trunk's cache, as the `directories` crate places it.
fn cache() -> Option<PathBuf> {
    let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(PathBuf::from);
    if cfg!(target_os = "macos") {
        Some(home?.join("Library/Caches/dev.trunkrs.trunk"))
    } else if cfg!(windows) {
        Some(PathBuf::from(env::var_os("LOCALAPPDATA")?).join("trunkrs/trunk/cache"))
    } else {
        Some(env::var_os("XDG_CACHE_HOME").map_or_else(|| home.map(|home| home.join(".cache")), |cache| Some(cache.into()))?.join("trunk"))
    }
}
