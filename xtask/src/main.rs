//! What cargo and trunk cannot do for Ebb; `cargo xtask --help` lists it.

mod bundle;
mod codegen;
#[path = "../../src/embed/contract.rs"]
#[allow(dead_code, unreachable_pub, reason = "the library shows it and uses all of it")]
mod contract;
mod cut;
mod digest;
#[path = "../../src/domain/tools/fields.rs"]
#[allow(dead_code, unreachable_pub, reason = "the library uses all of it")]
mod fields;
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

use outcome::Result;
use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// One command.
struct Command {
    name: &'static str,
    /// The option that it knows; empty where it knows none.
    option: &'static str,
    /// The folder that may be named, and the one that is taken else; empty where there is none to name.
    folder: (&'static str, &'static str),
    about: &'static str,
    /// Is told whether the option was given, and the folder.
    run: fn(bool, &Path) -> Result<()>,
}

const NONE: (&str, &str) = ("", "");

/// All of them, as they are listed.
const COMMANDS: &[Command] = &[
    Command {
        name: "codegen",
        option: "--check",
        folder: NONE,
        about: "writes what README, builder and WordPress plugin say of attributes and tools; --check only looks",
        run: |check, _| codegen::codegen(check),
    },
    Command {
        name: "helplines",
        option: "",
        folder: NONE,
        about: "checks the lines of help, and lists those to read again",
        run: |_, _| helplines::helplines(),
    },
    Command {
        name: "prove",
        option: "--files",
        folder: ("DIST", "dist"),
        about: "looks whether a built DIST keeps the privacy promises; --files runs no browser",
        run: prove::prove,
    },
    Command {
        name: "release",
        option: "",
        folder: ("FOLDER", "target"),
        about: "makes the archives and the npm package of dist/ in FOLDER",
        run: |_, folder| release::release(Path::new("dist"), folder),
    },
    Command {
        name: "paths",
        option: "",
        folder: NONE,
        about: "run by trunk before it builds: names sources alike on every machine",
        run: |_, _| paths::write(),
    },
    Command {
        name: "bundle",
        option: "",
        folder: NONE,
        about: "run by trunk after it has built: makes ebb.js, the wasm parts and their manifest",
        run: |_, _| bundle::bundle(&PathBuf::from(from_trunk("TRUNK_STAGING_DIR")?), from_trunk("TRUNK_PROFILE")? == "release"),
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match arguments.split_first() {
        None => Err(help()),
        Some((first, _)) if first == "--help" || first == "help" => {
            println!("{}", help());
            Ok(())
        }
        Some((name, rest)) => run(name, rest),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Runs a command by its name.
fn run(name: &str, arguments: &[String]) -> Result<()> {
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return Err(format!("there is no command {name}\n\n{}", help()));
    };
    let (mut option, mut folder) = (false, None);
    for argument in arguments {
        if !argument.is_empty() && argument == command.option {
            option = true;
        } else if argument.starts_with('-') || command.folder == NONE || folder.is_some() {
            return Err(format!("{name} does not take {argument}\n\n{}", help()));
        } else {
            folder = Some(argument.as_str());
        }
    }
    (command.run)(option, Path::new(folder.unwrap_or(command.folder.1)))
}

/// Every command in a line.
fn help() -> String {
    let call = |command: &Command| {
        let more = [command.option, command.folder.0].into_iter().filter(|more| !more.is_empty());
        more.fold(command.name.to_owned(), |call, more| format!("{call} [{more}]"))
    };
    let lines = COMMANDS.iter().map(|command| format!("\n  {:<24}{}", call(command), command.about));
    format!("cargo xtask COMMAND\n{}", lines.collect::<String>())
}

/// A variable that trunk sets for its hooks.
fn from_trunk(name: &str) -> Result<String> {
    env::var(name).map_err(|_| format!("{name} is not set; this command is meant to be run by `trunk build`"))
}
