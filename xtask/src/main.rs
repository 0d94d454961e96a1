//! What cargo and trunk cannot do for Ebb. Trunk's `post_build` hook calls `xtask bundle`.

mod bundle;
mod cut;
mod digest;
#[path = "../../src/words/flatten.rs"]
mod flatten;
mod glue;
mod soundness;
mod tools;
mod trim;

use std::{env, path::PathBuf, process::ExitCode};

type Result<T> = std::result::Result<T, String>;

fn main() -> ExitCode {
    let done = match env::args().nth(1).as_deref() {
        Some("bundle") => from_trunk("TRUNK_STAGING_DIR").and_then(|dist| {
            let release = from_trunk("TRUNK_PROFILE")? == "release";
            bundle::bundle(&PathBuf::from(dist), release)
        }),
        _ => Err("usage: xtask bundle (from trunk's post_build hook)".into()),
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
