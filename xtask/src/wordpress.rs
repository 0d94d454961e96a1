//! The `WordPress` plugin: its own few files around what `trunk build --release` has left in `dist/`.

use serde_json::Value;
use std::{fs, path::Path};

/// The plugin's own files; `__VERSION__` stands for the widget's version.
const OWN: [(&str, &str); 5] = [
    ("ebb.php", include_str!("../../examples/wordpress/ebb.php")),
    ("block.json", include_str!("../../examples/wordpress/block.json")),
    ("block.js", include_str!("../../examples/wordpress/block.js")),
    ("readme.txt", include_str!("../../examples/wordpress/readme.txt")),
    ("LICENSE", include_str!("../../LICENSE-MIT")),
];

/// Every file of the plugin by its name in the zip, below the plugin's folder `ebb/`.
///
/// # Errors
/// When `dist` has not been built, or not whole.
pub(crate) fn files(dist: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let read = |name: &str| fs::read(dist.join(name)).map_err(|error| format!("{}: {error}", dist.join(name).display()));
    let manifest: Value = serde_json::from_slice(&read("embed.json")?).map_err(|error| format!("embed.json: {error}"))?;
    let version = manifest.get("version").and_then(Value::as_str).ok_or("embed.json names no version")?;
    let built = manifest.get("files").and_then(Value::as_object).ok_or("embed.json names no files")?;
    let mut files = Vec::new();
    for (name, text) in OWN {
        files.push((format!("ebb/{name}"), text.replace("__VERSION__", version).into_bytes()));
    }
    for name in built.keys() {
        files.push((format!("ebb/files/{name}"), read(name)?));
    }
    Ok(files)
}
