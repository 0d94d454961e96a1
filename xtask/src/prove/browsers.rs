//! Has the browser tests look at a `dist/`, in a place without any network where the machine can make one, and reads what
//! they have written down.

use super::finding::{Finding, Witness};
use crate::outcome::Result;
use serde_json::Value;
use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// Runs the cases that prove, and gathers what each browser has shown. `folder` is made anew.
///
/// # Errors
/// When the tests cannot be started, or what they leave cannot be read.
pub(super) fn run(dist: &Path, folder: &Path) -> Result<(Vec<Witness>, Finding)> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(said)?;
    }
    fs::create_dir_all(folder).map_err(said)?;
    // What has to be fetched is fetched now: where the browsers run there is nothing to fetch it from.
    let built = Command::new(env!("CARGO")).args(["test", "--locked", "--test", "browser", "--no-run"]).status();
    if !built.is_ok_and(|status| status.success()) {
        return Err("the browser tests do not compile".into());
    }
    let alone = alone();
    let mut command = Command::new(alone.first().unwrap_or(&env!("CARGO")));
    if let Some((_, arguments)) = alone.split_first() {
        command.args(arguments).arg(env!("CARGO"));
    }
    let status = command
        .args(["test", "--locked", "--offline", "--test", "browser", "--", "::proof"])
        .env("EBB_DIST", dist)
        .env("EBB_PROOF", folder)
        .status()
        .map_err(|error| format!("the browser tests: {error}"))?;
    let mut witnesses = Vec::new();
    for engine in ENGINES {
        witnesses.push(witness(folder, engine)?);
    }
    let mut network;
    if alone.is_empty() {
        // Not a broken promise, and no more than this is said.
        network = Finding::new("The browsers ran with a watch in the page, for this machine lets no network namespace be made");
        network.looked = "every request from the page to anywhere".into();
    } else {
        let seen = interfaces(folder);
        network = Finding::new("The browsers ran where there is no way to any other machine");
        network.looked = format!("a network namespace that has these interfaces and no other: {seen}");
        if seen != "lo" {
            network.wrong(format!("there is more than a loopback: {seen}"));
        }
    }
    if !status.success() {
        network.wrong("the browser tests did not all pass; their own words are above".into());
    }
    Ok((witnesses, network))
}

/// The command that runs another one with nothing but a loopback; empty where the machine makes none.
fn alone() -> Vec<&'static str> {
    const INSIDE: [&str; 4] = ["sh", "-c", "ip link set lo up && exec \"$@\"", "sh"];
    for ways in [&["unshare", "--net", "--"][..], &["unshare", "--user", "--map-root-user", "--net", "--"]] {
        let whole = [ways, &INSIDE].concat();
        if let Some((program, arguments)) = whole.split_first() {
            let tried = Command::new(program).args(arguments).arg("true").stderr(Stdio::null()).status();
            if tried.is_ok_and(|status| status.success()) {
                return whole;
            }
        }
    }
    Vec::new()
}

/// The network interfaces that the tests have seen from inside.
fn interfaces(folder: &Path) -> String {
    fs::read_to_string(folder.join("interfaces.txt")).map_or_else(|_| "unknown interfaces".into(), |names| names.trim().to_owned())
}

/// What one browser's cases have left, in the order of their names.
fn witness(folder: &Path, engine: &str) -> Result<Witness> {
    let mut records = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(engine) {
            let record = fs::read(entry.path()).map_err(|error| format!("{name}: {error}"))?;
            records.push((name.clone(), serde_json::from_slice::<Value>(&record).map_err(|error| format!("{name}: {error}"))?));
        }
    }
    records.sort_by(|(one, _), (other, _)| one.cmp(other));
    let browser = records.iter().find_map(|(_, record)| record.get("browser")?.as_str()).unwrap_or(engine).to_owned();
    let mut findings: Vec<Finding> =
        records.iter().filter_map(|(_, record)| record.get("findings")?.as_array()).flatten().map(finding).collect();
    if findings.is_empty() {
        let mut nothing = Finding::new("This browser was looked at");
        nothing.wrong("it has left no record".into());
        findings.push(nothing);
    }
    Ok(Witness { browser, findings })
}

fn finding(record: &Value) -> Finding {
    let text = |name: &str| record.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let wrong = record.get("wrong").and_then(Value::as_array).into_iter().flatten();
    let wrong = wrong.map(|wrong| wrong.as_str().unwrap_or_default().to_owned()).collect();
    Finding { check: text("check"), looked: text("looked"), wrong }
}
