//! Reading the repository's files.

use std::{
    fs,
    path::{Path, PathBuf},
};

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file, whose path is counted from the root.
#[track_caller]
pub(crate) fn read(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files below a folder whose names end with this, sorted, as paths from the root. There must be some.
#[track_caller]
pub(crate) fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = below(&root().join(folder)).into_iter().map(|path| Path::new(folder).join(path)).collect();
    found.retain(|path| path.to_string_lossy().ends_with(ending));
    assert!(!found.is_empty(), "there is no {ending} in {folder}");
    found
}

/// Every file below a folder, sorted, as paths from there.
#[track_caller]
pub(crate) fn below(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![PathBuf::new()]);
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(folder.join(&inner)).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = inner.join(entry.unwrap().file_name());
            if folder.join(&path).is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// The texts of these files, one after the other.
#[track_caller]
pub(crate) fn all(folder: &str, ending: &str) -> String {
    files(folder, ending).iter().map(read).collect()
}

/// What stands between two texts, each time.
pub(crate) fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split_once(after)).map(|(found, _)| found).collect()
}
