//! What the wasm could reach: what it imports, and what its texts name.

use super::finding::Finding;
use crate::outcome::Result;
use std::collections::BTreeSet;
use wasmparser::{Parser, Payload};

/// What the wasm may take from the page, each with its reason.
const IMPORTS: &str = include_str!("imports.txt");

/// What no text inside the wasm may hold: by these names it could reach what it does not import, and by a style it could fetch.
const UNSAID: [&str; 14] = [
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "importScripts",
    "document.cookie",
    "indexedDB",
    "sessionStorage",
    "url(",
    "@import",
    "@font-face",
    "<script",
];

/// What is known of one file of wasm.
#[derive(Default)]
pub(super) struct Part {
    imports: Vec<(String, String)>,
    exports: BTreeSet<String>,
    texts: Vec<u8>,
}

impl Part {
    /// # Errors
    /// When the bytes are no module.
    pub(super) fn read(wasm: &[u8]) -> Result<Self> {
        let mut part = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.map_err(|error| error.to_string())? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.map_err(|error| error.to_string())?;
                        part.imports.push((import.module.into(), import.name.into()));
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        part.exports.insert(export.map_err(|error| error.to_string())?.name.into());
                    }
                }
                Payload::DataSection(section) => {
                    for data in section {
                        part.texts.extend_from_slice(data.map_err(|error| error.to_string())?.data);
                        part.texts.push(0);
                    }
                }
                _ => {}
            }
        }
        Ok(part)
    }
}

/// An import's name without what wasm-bindgen puts around it: its prefix, a hash, a number.
fn plain(name: &str) -> &str {
    let inner = name.strip_prefix("__wbg_").or_else(|| name.strip_prefix("__wbindgen_")).unwrap_or(name);
    let tail = inner.rsplit_once('_').filter(|(_, tail)| tail.len() == 16 && tail.bytes().all(|byte| byte.is_ascii_hexdigit()));
    tail.map_or(inner, |(stem, _)| stem)
}

pub(super) fn imports(parts: &[(&str, Part)]) -> Finding {
    let mut finding = Finding::new("The wasm takes from the page only what is on the list (xtask/src/prove/imports.txt)");
    let allowed: BTreeSet<&str> = IMPORTS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect();
    let mut seen = BTreeSet::new();
    if let Some((name, first)) = parts.first() {
        for (_, import) in &first.imports {
            seen.insert(plain(import));
            if !allowed.contains(plain(import)) {
                finding.wrong(format!("{name} imports `{}`", plain(import)));
            }
        }
    }
    finding.looked(format!("{} different imports, {} allowed", seen.len(), allowed.len()))
}

pub(super) fn later(parts: &[(&str, Part)]) -> Finding {
    let mut finding = Finding::new("The later parts of the wasm take nothing from the page, only what the first part hands them");
    let mut count = 0;
    if let Some(((_, first), later)) = parts.split_first() {
        for (name, part) in later {
            count += part.imports.len();
            for (module, import) in
                part.imports.iter().filter(|(module, import)| module != "__wasm_split" || !first.exports.contains(import))
            {
                finding.wrong(format!("{name} imports `{module}.{import}`"));
            }
        }
    }
    finding.looked(format!("{count} imports of {} files", parts.len().saturating_sub(1)))
}

pub(super) fn texts(parts: &[(&str, Part)]) -> Finding {
    let mut finding = Finding::new("No text in the wasm names a way out, and no style in it fetches anything");
    let mut bytes = 0;
    for (name, part) in parts {
        let texts = String::from_utf8_lossy(&part.texts);
        bytes += part.texts.len();
        for word in UNSAID.iter().filter(|word| texts.contains(**word)) {
            finding.wrong(format!("{name} holds `{word}`"));
        }
    }
    finding.looked(format!("{bytes} bytes of text, for {} words", UNSAID.len()))
}
