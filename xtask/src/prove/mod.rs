//! Proves the privacy promises on a built `dist/`, and writes down what it has found for anyone to read.

mod browsers;
mod files;
mod finding;
mod report;
mod wasm;

use crate::{outcome::Result, tools};
use finding::{Finding, Proof};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// With `only_files`, only what the files alone can show, without a report.
///
/// # Errors
/// When a promise does not hold, or something could not be looked at.
pub(crate) fn prove(only_files: bool, dist: &Path) -> Result<()> {
    let dist = fs::canonicalize(dist).map_err(|error| format!("{}: {error}; run `trunk build --release` first", dist.display()))?;
    let found = files::check(&dist)?;
    for finding in &found {
        println!("{}", finding.line());
    }
    if only_files {
        return outcome(found.iter());
    }
    let folder = target()?.join("proof");
    let (witnesses, network) = browsers::run(&dist, &folder)?;
    let manifest = fs::read(dist.join("embed.json")).map_err(|error| format!("embed.json: {error}"))?;
    let manifest = serde_json::from_slice(&manifest).map_err(|error| format!("embed.json: {error}"))?;
    let proof = Proof { manifest, files: found, witnesses, network };
    for witness in &proof.witnesses {
        println!("{}", witness.browser);
        for finding in &witness.findings {
            println!("{}", finding.line());
        }
    }
    println!("{}", proof.network.line());
    let file = folder.join("report.html");
    fs::write(&file, report::html(&proof)?).map_err(|error| format!("{}: {error}", file.display()))?;
    println!("The report: {}", file.display());
    outcome(proof.all())
}

fn outcome<'a>(findings: impl Iterator<Item = &'a Finding>) -> Result<()> {
    let (mut count, mut wrong) = (0, Vec::new());
    for finding in findings {
        count += 1;
        if !finding.wrong.is_empty() {
            wrong.push(finding.check.as_str());
        }
    }
    if wrong.is_empty() {
        println!("All {count} checks hold.");
        return Ok(());
    }
    Err(format!("{} of {count} checks do not hold:\n  {}", wrong.len(), wrong.join("\n  ")))
}

fn target() -> Result<PathBuf> {
    let metadata = tools::metadata(&["--no-deps"])?;
    let target = metadata.get("target_directory").and_then(Value::as_str).map(Path::new);
    target.map(Path::to_owned).ok_or_else(|| "cargo metadata names no target".into())
}
