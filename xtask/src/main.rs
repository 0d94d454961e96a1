//! What cargo and trunk cannot do for Ebb. Trunk's hooks call `xtask paths` before the build, and `xtask bundle` after it.

mod bundle;
#[path = "../../src/embed/contract.rs"]
#[allow(dead_code, unreachable_pub, reason = "the library shows it and uses all of it")]
mod contract;
mod cut;
mod digest;
#[path = "../../src/i18n/flatten.rs"]
mod flatten;
mod glue;
mod helplines;
#[path = "../../src/i18n/languages.rs"]
mod languages;
mod notices;
mod outcome;
mod paths;
mod prove;
mod release;
mod soundness;
mod tools;
mod trim;
mod types;
mod wordpress;
mod zip;

use outcome::Result;
use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

fn main() -> ExitCode {
    let done = match env::args().nth(1).as_deref() {
        Some("bundle") => from_trunk("TRUNK_STAGING_DIR").and_then(|dist| {
            let release = from_trunk("TRUNK_PROFILE")? == "release";
            bundle::bundle(&PathBuf::from(dist), release)
        }),
        Some("paths") => paths::write(),
        Some("release") => {
            let folder = env::args().nth(2).map_or_else(|| PathBuf::from("target"), PathBuf::from);
            release::release(Path::new("dist"), &folder)
        }
        Some("helplines") => helplines::helplines(),
        Some("prove") => prove::prove(&env::args().skip(2).collect::<Vec<_>>()),
        _ => Err("usage: cargo xtask release [FOLDER] or prove [--files] [DIST], after `trunk build --release`; or helplines; `paths` and `bundle` are trunk's".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}

/// A variable that trunk sets for its hooks.
fn from_trunk(name: &str) -> Result<String> {
    env::var(name).map_err(|_| format!("{name} is not set; this command is meant to be run by `trunk build`"))
}
