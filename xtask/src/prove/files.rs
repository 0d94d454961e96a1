//! What the files of a `dist/` could do, from their bytes alone: nothing is run.

use super::{
    finding::Finding,
    wasm::{self, Part},
};
use crate::{digest, outcome::Result};
use serde_json::{Deserializer, Value};
use std::{fs, path::Path};

/// What no script of Ebb's may hold: ways out besides `fetch`, places to leave something, and ways to make code of text.
const FORBIDDEN: [&str; 38] = [
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "importScripts",
    "serviceWorker",
    "Worker(",
    "BroadcastChannel",
    "postMessage",
    "document.cookie",
    ".cookie",
    "window.name",
    "document.title",
    "indexedDB",
    "sessionStorage",
    "caches.",
    "pushState",
    "replaceState",
    "location.hash",
    "new Image",
    "new Audio",
    "FontFace",
    "import(",
    "import.meta",
    "eval(",
    "new Function",
    "Function(",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "srcdoc",
    "JSON.parse",
    "console.log",
    "@import",
    "@font-face",
];

/// Words that would tell what a reader was looking at, and words that content blockers look for.
const TOPIC: [&str; 13] =
    ["relation", "partner", "love", "quiz", "couple", "breakup", "abuse", "pull", "away", "embed/", "widget", "track", "analytics"];

/// Everything that the files alone can show.
///
/// # Errors
/// When there is no `dist/` to look at, or it cannot be read.
pub(super) fn check(dist: &Path) -> Result<Vec<Finding>> {
    let manifest: Value = serde_json::from_slice(&read(dist, "embed.json")?).map_err(|error| format!("embed.json: {error}"))?;
    let script = text(dist, "ebb.js")?;
    let named = named(&script)?;
    let parts = named.iter().filter(|(name, _)| has_ending(name, "wasm"));
    let parts = parts.map(|(name, _)| Ok((name.as_str(), Part::read(&read(dist, name)?)?))).collect::<Result<Vec<_>>>()?;
    Ok(vec![
        pinned(dist, &manifest, &named)?,
        one_fetch(&script),
        no_other_way(&script),
        wasm::imports(&parts),
        wasm::later(&parts),
        wasm::texts(&parts),
        names(&manifest),
    ])
}

fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|own| own == ending)
}

fn read(dist: &Path, name: &str) -> Result<Vec<u8>> {
    let path = dist.join(name);
    fs::read(&path).map_err(|error| format!("{}: {error}; run `trunk build --release` first", path.display()))
}

fn text(dist: &Path, name: &str) -> Result<String> {
    String::from_utf8(read(dist, name)?).map_err(|error| format!("{name}: {error}"))
}

/// The files that the script fetches, with their hashes: the wasm first, in the order of its parts.
fn named(script: &str) -> Result<Vec<(String, String)>> {
    let list = script.find("{\"code\":").and_then(|at| script.get(at..)).ok_or("ebb.js names no files")?;
    let list: Value = match Deserializer::from_str(list).into_iter().next() {
        Some(Ok(list)) => list,
        _ => return Err("the files that ebb.js names cannot be read".into()),
    };
    let mut found = Vec::new();
    collect(&list, &mut found);
    Ok(found)
}

fn collect(list: &Value, found: &mut Vec<(String, String)>) {
    let text = |name: &str| list.get(name).and_then(Value::as_str).map(str::to_owned);
    if let (Some(name), Some(integrity)) = (text("name"), text("integrity")) {
        if !found.iter().any(|(known, _)| *known == name) {
            found.push((name, integrity));
        }
        return;
    }
    let inside: Vec<&Value> = match list {
        Value::Array(inside) => inside.iter().collect(),
        Value::Object(inside) => inside.values().collect(),
        _ => Vec::new(),
    };
    for one in inside {
        collect(one, found);
    }
}

/// A file is what its hash says, in the manifest and in the script.
fn pinned(dist: &Path, manifest: &Value, named: &[(String, String)]) -> Result<Finding> {
    let mut finding = Finding::new("Each file is the one that embed.json and ebb.js know by its hash");
    let listed = manifest.get("files").and_then(Value::as_object).ok_or("embed.json lists no files")?;
    for (name, entry) in listed {
        let bytes = read(dist, name)?;
        let integrity = digest::integrity(&bytes);
        if entry.get("integrity").and_then(Value::as_str) != Some(&integrity) {
            finding.wrong(format!("{name} is not the file that embed.json describes"));
        }
        if name != "ebb.js" && !named.iter().any(|known| *known == (name.clone(), integrity.clone())) {
            finding.wrong(format!("{name} is not the file that ebb.js would take"));
        }
    }
    for (name, _) in named.iter().filter(|(name, _)| !listed.contains_key(name)) {
        finding.wrong(format!("{name} is fetched, but embed.json does not list it"));
    }
    Ok(finding.looked(format!("{} files, {} of them fetched by ebb.js", listed.len(), named.len())))
}

fn one_fetch(script: &str) -> Finding {
    let mut finding = Finding::new("ebb.js fetches in one place, files that it names, without cookies and without saying from where");
    let calls = script.matches("fetch(").count();
    if calls != 1 {
        finding.wrong(format!("there are {calls} calls of `fetch(`"));
    }
    for option in ["integrity", "credentials", "referrerPolicy"] {
        let call = script.split_once("fetch(").map_or("", |(_, rest)| rest.get(..200).unwrap_or(rest));
        if !call.contains(option) {
            finding.wrong(format!("its fetch does not set `{option}`"));
        }
    }
    finding.looked(format!("{} bytes of script, {calls} call", script.len()))
}

fn no_other_way(script: &str) -> Finding {
    let mut finding = Finding::new("ebb.js holds no other way out, no other place to keep something, and makes no code of text");
    // wasm-bindgen describes functions in error messages; that is a text, not a call.
    let script = script.replace("`Function(${", "`");
    for word in FORBIDDEN.iter().filter(|word| script.contains(**word)) {
        finding.wrong(format!("it holds `{word}`"));
    }
    finding.looked(format!("{} words that must not be in it", FORBIDDEN.len()))
}

fn names(manifest: &Value) -> Finding {
    let mut finding = Finding::new("No file's name tells what this is about, or looks like something that blockers block");
    let files = manifest.get("files").and_then(Value::as_object);
    let names: Vec<&String> = files.into_iter().flatten().map(|(name, _)| name).collect();
    for name in &names {
        for word in TOPIC.iter().filter(|word| name.contains(**word)) {
            finding.wrong(format!("{name} holds `{word}`"));
        }
    }
    finding.looked(format!("{} names, for {} words", names.len(), TOPIC.len()))
}
