//! A wasm without what no reader needs: notes for linkers and debuggers, and exports that nothing calls.

use crate::outcome::Result;
use wasm_encoder::{ExportKind, ExportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// The module with only those function exports for which `is_used` holds, and without custom sections.
///
/// Leptos' server functions bring exports for streams along, which keep two kilobytes alive.
///
/// # Errors
/// When the bytes are no module.
pub(crate) fn trim(wasm: &[u8], is_used: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(|error| error.to_string())?;
        if let Payload::ExportSection(section) = payload {
            let mut kept = ExportSection::new();
            for export in section {
                let export = export.map_err(|error| error.to_string())?;
                let kind = ExportKind::from(export.kind);
                if kind != ExportKind::Func || is_used(export.name) {
                    kept.export(export.name, kind, export.index);
                }
            }
            module.section(&kept);
        } else if let Some((id, range)) = payload.as_section()
            && id != 0
        {
            let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
            let data = wasm.get(place(range.start)..place(range.end)).ok_or("a section outside the module")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}
