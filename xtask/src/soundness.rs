//! Whether the wasm came through cutting and optimising unharmed. wasm-opt before version 109, as in Debian 12, exports the
//! wrong table under the name that the glue keeps its references in, and the widget then fails to start in every browser.

use crate::outcome::Result;
use std::collections::BTreeSet;
use wasmparser::{ExternalKind, Parser, Payload, RefType};

/// The table of references to the page's objects.
const REFERENCES: &str = "__wbindgen_externrefs";

/// # Errors
/// When the table is not one of references, or the module cannot be read.
pub(crate) fn check(wasm: &[u8]) -> Result<()> {
    let mut tables = Vec::new();
    let mut exported = None;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(|error| error.to_string())? {
            Payload::TableSection(section) => {
                for table in section {
                    tables.push(table.map_err(|error| error.to_string())?.ty.element_type);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export.map_err(|error| error.to_string())?;
                    if export.kind == ExternalKind::Table && export.name == REFERENCES {
                        exported = usize::try_from(export.index).ok();
                    }
                }
            }
            _ => {}
        }
    }
    let table = exported.and_then(|index| tables.get(index));
    if exported.is_some() && table != Some(&RefType::EXTERNREF) {
        return Err("this wasm-opt has mixed up the tables of the wasm, as versions before 109 do; \
                    put a newer one first on the PATH, for instance with `npm install --global binaryen`"
            .into());
    }
    Ok(())
}

/// # Errors
/// When a later part wants what the first does not hand out, or a module cannot be read.
pub(crate) fn fits(first: &[u8], later: &[u8]) -> Result<()> {
    let mut handed_out = BTreeSet::new();
    for payload in Parser::new(0).parse_all(first) {
        if let Payload::ExportSection(section) = payload.map_err(|error| error.to_string())? {
            for export in section {
                handed_out.insert(export.map_err(|error| error.to_string())?.name);
            }
        }
    }
    for payload in Parser::new(0).parse_all(later) {
        if let Payload::ImportSection(section) = payload.map_err(|error| error.to_string())? {
            for import in section.into_imports() {
                let name = import.map_err(|error| error.to_string())?.name;
                if !handed_out.contains(name) {
                    return Err(format!("a later part of the wasm wants `{name}`, which the first part does not hand out"));
                }
            }
        }
    }
    Ok(())
}
