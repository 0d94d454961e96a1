//! Cuts the linked wasm along the borders in `src/screens/lazy.rs`, runs wasm-bindgen on the first part, and shrinks
//! each part.
//!
//! Trunk cannot cut, so it hands over the wasm as cargo has linked it. `wasm_split_cli_support`, which leptos' own tool
//! uses for the same, follows the linker's relocations: what only a border reaches goes behind it.

use crate::{outcome::Result, soundness, tools, trim};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// A linked wasm in parts.
pub(crate) struct Cut {
    /// wasm-bindgen's glue, for the first part alone.
    pub(crate) glue: String,
    first: PathBuf,
    later: BTreeMap<String, PathBuf>,
    /// The files that each border needs, by its name, in the order in which they must start.
    pub(crate) needs: BTreeMap<String, Vec<String>>,
    folder: PathBuf,
}

/// What today's Rust emits.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Nothing lies in the first kilobyte of memory.
const SMALL: [&str; 3] = ["--low-memory-unused", "--converge", "-Os"];

/// The cut leaves imports that nothing uses and that the first part does not have.
const WHOLE: [&str; 1] = ["--remove-unused-module-elements"];

/// Cuts `linked`; works in `folder`, which is made anew.
///
/// # Errors
/// Says which step failed.
pub(crate) fn cut(linked: &Path, folder: &Path) -> Result<Cut> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(said)?;
    }
    fs::create_dir_all(folder).map_err(said)?;
    let bytes = fs::read(linked).map_err(|error| format!("{}: {error}", linked.display()))?;
    let main = folder.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &main;
    let split = wasm_split_cli_support::transform(options).map_err(|error| format!("{} cannot be cut: {error:#}", linked.display()))?;

    let arguments = ["--keep-lld-exports", "--target", "no-modules", "--no-typescript", "--remove-name-section", "--out-name", "ebb"];
    let arguments = arguments.map(Into::into).into_iter().chain(["--out-dir".into(), folder.into(), main.as_os_str().to_owned()]);
    tools::run("wasm-bindgen", arguments)?;
    let glue = folder.join("ebb.js");
    let stem = |path: &PathBuf| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Cut {
        glue: fs::read_to_string(&glue).map_err(|error| format!("{}: {error}", glue.display()))?,
        first: folder.join("ebb_bg.wasm"),
        later: split.split_modules.iter().map(|path| (stem(path), path.clone())).collect(),
        needs: split.prefetch_map.into_iter().collect(),
        folder: folder.to_owned(),
    })
}

impl Cut {
    /// The bytes of the first part, without the exports that `is_used` denies.
    ///
    /// # Errors
    /// When the part cannot be read or shrunk.
    pub(crate) fn first(&self, release: bool, is_used: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
        let wasm = self.shrunk(&self.first, release, is_used)?;
        soundness::check(&wasm)?;
        Ok(wasm)
    }

    /// Every later part by its name.
    ///
    /// # Errors
    /// When a part cannot be read or shrunk.
    pub(crate) fn later(&self, release: bool) -> Result<BTreeMap<String, Vec<u8>>> {
        self.later.iter().map(|(name, path)| Ok((name.clone(), self.shrunk(path, release, |_| true)?))).collect()
    }

    fn shrunk(&self, path: &Path, release: bool, is_used: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
        let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
        let trimmed = trim::trim(&read(path)?, is_used)?;
        let effort: &[&str] = if release { &SMALL } else { &WHOLE };
        let (before, after) = (self.folder.join("before.wasm"), self.folder.join("after.wasm"));
        fs::write(&before, trimmed).map_err(|error| format!("{}: {error}", before.display()))?;
        let files = [before.as_os_str(), "-o".as_ref(), after.as_os_str()];
        tools::run("wasm-opt", FEATURES.iter().chain(effort).map(AsRef::as_ref).chain(files))?;
        read(&after)
    }
}
