//! Proves the privacy promises on a built `dist/`, and writes down what it has found for anyone to read.

mod browsers;
mod files;
mod report;
mod wasm;

use crate::{Result, tools};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// One thing that was looked at.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    /// What must hold.
    check: String,
    /// What was looked at, in figures.
    looked: String,
    /// What does not hold: empty where all is well.
    wrong: Vec<String>,
}

impl Finding {
    fn new(check: &str) -> Self {
        Self { check: check.into(), looked: String::new(), wrong: Vec::new() }
    }

    fn wrong(&mut self, what: String) {
        self.wrong.push(what);
    }

    fn looked(self, looked: String) -> Self {
        Self { looked, ..self }
    }

    fn line(&self) -> String {
        let wrong = self.wrong.iter().map(|wrong| format!("\n    {wrong}")).collect::<Vec<_>>().concat();
        format!("{} {} ({}){wrong}", if self.wrong.is_empty() { "✓" } else { "✗" }, self.check, self.looked)
    }
}

/// What one browser has shown.
pub(crate) struct Witness {
    /// Its name and version.
    browser: String,
    findings: Vec<Finding>,
}

/// Everything that a report says.
pub(crate) struct Proof {
    manifest: Value,
    files: Vec<Finding>,
    witnesses: Vec<Witness>,
    /// Where the browsers ran: what there was of a network.
    network: Finding,
}

/// `cargo xtask prove [--files] [DIST]`: with `--files`, only what the files alone can show, without a report.
///
/// # Errors
/// When a promise does not hold, or something could not be looked at.
pub(crate) fn prove(arguments: &[String]) -> Result<()> {
    let only_files = arguments.iter().any(|argument| argument == "--files");
    let dist = arguments.iter().find(|argument| !argument.starts_with("--")).map_or_else(|| PathBuf::from("dist"), PathBuf::from);
    let dist = fs::canonicalize(&dist).map_err(|error| format!("{}: {error}; run `trunk build --release` first", dist.display()))?;
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

impl Proof {
    fn all(&self) -> impl Iterator<Item = &Finding> {
        let seen = self.witnesses.iter().flat_map(|witness| &witness.findings);
        self.files.iter().chain(seen).chain(std::iter::once(&self.network))
    }
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
