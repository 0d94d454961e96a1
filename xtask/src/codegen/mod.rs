//! `cargo xtask codegen`: what other files say of the attributes, tools, events, parts and properties, written from the rows in
//! `src/embed/contract.rs` and `src/domain/tools/fields.rs`.

mod builder;
mod options;
mod readme;
mod section;
mod wordpress;

use crate::outcome::Result;
use std::{fs, path::Path};

/// Writes every piece anew; with `check`, only looks whether that would change something.
///
/// # Errors
/// When a file has no place for its piece, or with `check` is not up to date.
pub(crate) fn codegen(check: bool) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask lies in no folder")?;
    let english = serde_json::from_str(include_str!("../../../src/i18n/en.json")).map_err(|error| format!("en.json: {error}"))?;
    let mut changed = Vec::new();
    for section in readme::sections().into_iter().chain(builder::sections(&english)?).chain(wordpress::sections(&english)?) {
        let failed = |error: std::io::Error| format!("{}: {error}", section.file);
        let path = root.join(section.file);
        let text = fs::read_to_string(&path).map_err(failed)?;
        let new = section.put_into(&text)?;
        if new != text {
            changed.push(section.file);
            if !check {
                fs::write(&path, new).map_err(failed)?;
            }
        }
    }
    changed.dedup();
    if check && !changed.is_empty() {
        return Err(format!("not up to date: {}; run `cargo xtask codegen`", changed.join(", ")));
    }
    println!("{}", if changed.is_empty() { "all up to date".to_owned() } else { format!("written anew: {}", changed.join(", ")) });
    Ok(())
}
