//! Readings: what particular readers get, and the tables' own order; [`rules`] holds each rule for every reader.

use crate::readers::{answers, choice, gate};
use ebb::domain::{
    Answers, Choice, Found, GateOption, Level, Reading,
    reading::{nothing_stands_out, readings},
    rules::{Condition, EVIDENCE},
};

mod rules;

fn shown(answers: &Answers) -> Vec<Found> {
    readings(answers, &gate(GateOption::None))
}

fn level(answers: &Answers, reading: Reading) -> Option<Level> {
    shown(answers).into_iter().find(|found| found.reading == reading).map(|found| found.level)
}

fn shows(answers: &Answers, reading: Reading) -> bool {
    level(answers, reading).is_some()
}

fn first(answers: &Answers) -> Reading {
    shown(answers)[0].reading
}

fn place(answers: &Answers, reading: Reading) -> Option<usize> {
    shown(answers).iter().position(|found| found.reading == reading)
}

/// Whether two can be told apart by whether they still are a couple.
fn is_over(answers: &Answers) -> bool {
    answers.has(choice("stage.ended"))
}

fn has(answers: &Answers, path: &str) -> bool {
    answers.counted().has(choice(path))
}

#[test]
fn everything_skipped_cannot_be_told() {
    let found = shown(&Answers::default());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].reading, Reading::CantTell);
    assert_eq!(found[0].because, []);
    assert!(!nothing_stands_out(&Answers::default()));
}

#[test]
fn nothing_stands_out_only_where_enough_was_answered() {
    let well = ["stage.committed", "balance.mostly-good", "event.none", "respect.with-respect", "his-signs.none"];
    assert!(nothing_stands_out(&answers(&well)));
    assert!(!nothing_stands_out(&answers(&well[..4])), "too early to tell");
    let mut something = answers(&well);
    something.choose(choice("his-signs.preoccupied"), true);
    assert!(!nothing_stands_out(&something));
}

#[test]
fn particular_readers_get_particular_readings_first() {
    let table: &[(&[&str], Reading)] = &[
        (&["event.he-broke-trust", "said.about-us"], Reading::TrustBroken),
        (&["respect.puts-me-down", "his-life.low"], Reading::Disrespect),
        (&["his-life.job-change", "his-signs.preoccupied", "balance.mostly-good"], Reading::OutsideStress),
        (&["my-needs-said.clearly", "responds.brushed-off", "his-life.work"], Reading::UnmetNeeds),
        (&["his-life.drinking", "my-needs-said.hinted"], Reading::LowMood),
        (&["my-moves.drifted"], Reading::MyOwnDistance),
        (&["said.asked-space", "conflict.needs-time"], Reading::NeedsSpace),
        (&["said.about-us", "his-life.work"], Reading::LosingInterest),
        (&["clues.late-unexplained", "clues.not-where-he-said"], Reading::TrustQuestion),
        (&["since.always", "conflict.avoids"], Reading::LongPattern),
        (&["my-moves.watched-my-phone", "his-signs.texts-less", "my-state.anxious"], Reading::PushPull),
        (&["stage.living-together", "couple.child", "couple.less-time"], Reading::CoupleChange),
        (&["my-needs-said.not-said", "repeats.often"], Reading::UnspokenNeeds),
        (&["stage.ended", "my-state.low"], Reading::AfterTheEnd),
    ];
    for (paths, reading) in table {
        assert_eq!(first(&answers(paths)), *reading, "{paths:?}");
    }
}

#[test]
fn losing_interest_on_one_kind_of_evidence_stands_behind_cannot_tell() {
    let found = shown(&answers(&["his-signs.cancels", "his-signs.less-affection", "his-signs.texts-less"]));
    let order: Vec<Reading> = found.iter().map(|found| found.reading).collect();
    assert_eq!(order, [Reading::CantTell, Reading::LosingInterest]);
}

#[test]
fn closeness_and_time_alone_are_a_little() {
    let couple = ["stage.dating", "couple.intimacy", "couple.less-time", "turning-point.event", "event.big-step"];
    assert_eq!(level(&answers(&couple), Reading::CoupleChange), Some(Level::Few));
    let mut more = answers(&couple);
    more.choose(choice("couple.baby"), true);
    assert!(level(&more, Reading::CoupleChange) > Some(Level::Few));
}

#[test]
fn far_away_explains_silence() {
    let far = ["his-life.away", "his-signs.texts-less", "clues.often-unavailable", "my-moves.watched-my-phone"];
    assert!(!shows(&answers(&far), Reading::PushPull) && !shows(&answers(&far), Reading::TrustQuestion));
    assert!(shows(&answers(&far[1..]), Reading::PushPull) && shows(&answers(&far[1..]), Reading::TrustQuestion));
}

#[test]
fn going_cold_is_a_little_and_never_first() {
    let cold = answers(&["respect.goes-cold", "balance.mostly-hard", "repair.it-stays"]);
    assert_eq!(level(&cold, Reading::Disrespect), Some(Level::Few));
    assert_eq!(first(&cold), Reading::CantTell);
}

#[test]
fn no_line_of_evidence_is_broken_by_an_answer_that_speaks_for_the_same() {
    // Rule 11 holds by construction as long as this does.
    for reading in Reading::ALL {
        let lines = || EVIDENCE.iter().filter(|line| line.for_ == *reading);
        let speaks: Vec<Choice> = lines().flat_map(|line| line.when.iter().flat_map(|when| when.looks_for().to_vec())).collect();
        for line in lines() {
            for when in line.when.iter().filter(|when| matches!(when, Condition::NoneOf(_))) {
                assert!(!when.depends_on().iter().any(|choice| speaks.contains(choice)), "{line:?}");
            }
        }
    }
}
