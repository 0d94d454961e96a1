//! What `trunk build --release` leaves in `dist/`, and what is made of that.

mod dist;
mod prove;
mod release;

use crate::text::{below, root};
use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// Files by their names from the folder that they are in.
type Files = BTreeMap<String, Vec<u8>>;

/// The folder that is built, which must be there.
#[track_caller]
fn dist() -> PathBuf {
    let dist = root().join("dist");
    assert!(dist.join("embed.json").is_file(), "dist/ is missing or not whole: run `trunk build --release`");
    dist
}

/// Every file below a folder.
fn files(folder: &Path) -> Files {
    let read = |path: PathBuf| (path.to_str().unwrap().to_owned(), fs::read(folder.join(path)).unwrap());
    below(folder).into_iter().map(read).collect()
}

/// A folder of this name for what a test writes.
fn temporary(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn xtask(words: &[&OsStr]) -> Output {
    Command::new(env!("CARGO")).arg("xtask").args(words).current_dir(root()).output().expect("cargo runs")
}
