//! The widget in real browsers: every case runs in Chromium, Firefox and `WebKit` against the built `dist/`.
//!
//! `cargo test --test browser` runs all of them; a filter picks some (`cargo test --test browser firefox::reload`).
//! `EBB_TIMES=1` names the slowest at the end.
//! `EBB_SCREENSHOTS=1 cargo test --test browser screenshots` takes a picture of every view into `target/screenshots/`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test says what went wrong by panicking"
)]

mod again;
mod cases;
mod engines;
mod fonts;
mod hosts;
mod leash;
#[allow(dead_code, reason = "the domain's own test uses the rest")]
#[path = "../domain/flow/model/mod.rs"]
mod model;
mod old;
mod orca;
mod pages;
mod proof;
mod pseudo;
mod questions;
mod reader;
mod server;
mod stage;
mod tools;
mod tour;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Completion, Trial};

use crate::engines::Engine;
use crate::fonts::Fonts;

/// So many cases are in flight: enough that two cores are busy while one waits for a timer, few enough that none is late for want of a core.
const THREADS: usize = 3;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = arguments.test_threads.or(Some(THREADS));
    if !arguments.list
        && let Err(missing) = tools::check()
    {
        eprintln!("error: {missing}");
        return ExitCode::FAILURE;
    }
    stage::keep_panics_for_the_summary();
    let mut trials = Vec::new();
    for (fonts, case) in Fonts::ALL.into_iter().flat_map(|fonts| cases::with(fonts).into_iter().map(move |case| (fonts, case))) {
        for engine in Engine::ALL {
            let name = format!("{}{}::{}", engine.name(), fonts.suffix(), case.name);
            trials.push(match cases::impossible(case.name, engine) {
                Some(reason) => Trial::ignorable_test(name, move || Ok(Completion::ignored_with(reason))),
                None => Trial::test(name.clone(), move || again::played(&name, || stage::play(engine, fonts, case))),
            });
        }
    }
    trials.extend(old::trials());
    trials.extend(orca::trials());
    if std::env::var_os("EBB_SCREENSHOTS").is_some() {
        let case = cases::screenshots::CASE;
        trials.push(Trial::test(case.name, move || stage::play(Engine::Chromium, Fonts::Usual, case)));
    }
    trials.sort_by_key(|trial| cases::place(trial.name()));
    let conclusion = libtest_mimic::run(&arguments, trials);
    stage::end_all();
    hosts::end_all();
    again::name_the_unsteady();
    stage::name_the_slowest();
    conclusion.exit_code()
}
