//! Readings: what each rule says of them, for every reader.

use crate::readers::{answers, any_answers, any_choices, any_gate, choice, clear_gate, gate, readers};
use ebb::domain::{
    Answers, Choice, Found, Gate, GateAnswer, Kind, Question, Reading,
    reading::readings,
    rules::{CLUES, COUPLE_CHANGES, Condition, EVIDENCE, LIFE_EVENTS},
};
use proptest::prelude::*;

fn shown(answers: &Answers) -> Vec<Found> {
    readings(answers, &Gate::skipped())
}

fn level(answers: &Answers, reading: Reading) -> Option<ebb::domain::Level> {
    shown(answers).into_iter().find(|found| found.reading == reading).map(|found| found.level)
}

fn shows(answers: &Answers, reading: Reading) -> bool {
    level(answers, reading).is_some()
}

fn first(answers: &Answers) -> Reading {
    shown(answers)[0].reading
}

#[test]
fn everything_skipped_cannot_be_told() {
    let found = shown(&Answers::default());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].reading, Reading::CantTell);
    assert_eq!(found[0].because, []);
}

#[test]
fn particular_readers_get_particular_readings_first() {
    let table: &[(&[&str], Reading)] = &[
        (&["his-life.job-change", "his-signs.preoccupied", "balance.mostly-good"], Reading::OutsideStress),
        (&["said.asked-space", "conflict.needs-time"], Reading::NeedsSpace),
        (&["my-moves.checked-more", "his-signs.texts-less", "my-state.anxious"], Reading::PushPull),
        (&["couple.child", "couple.less-time"], Reading::CoupleChange),
        (&["my-needs-said.not-said", "repeats.often"], Reading::UnspokenNeeds),
        (&["clues.late-unexplained", "clues.not-where-he-said", "clues.out-unexplained"], Reading::TrustQuestion),
        (&["his-signs.cancels", "his-signs.less-affection", "balance.mostly-hard", "tried-talk.no-change"], Reading::LosingInterest),
    ];
    for (paths, reading) in table {
        assert_eq!(first(&answers(paths)), *reading, "{paths:?}");
    }
}

#[test]
fn losing_interest_on_one_kind_of_evidence_stands_behind_cannot_tell() {
    let found = shown(&answers(&["his-signs.cancels", "his-signs.less-affection", "his-signs.texts-less", "his-signs.friends-more"]));
    let order: Vec<Reading> = found.iter().map(|found| found.reading).collect();
    assert_eq!(order, [Reading::CantTell, Reading::LosingInterest]);
}

#[test]
fn evidence_can_only_be_added_to() {
    // Rule 11 holds by construction as long as no line of the table is broken by a further answer.
    for line in EVIDENCE {
        assert!(!line.when.iter().any(|condition| matches!(condition, Condition::NoneOf(_))), "{line:?}");
    }
}

/// The single questions that `choice` would answer anew.
fn leaves_other_answers_alone(answers: &Answers, choice: Choice) -> bool {
    let before = answers.get(choice.question).unwrap_or_default();
    match choice.question.kind() {
        Kind::Single => before.is_skipped(),
        Kind::Multi => Some(choice) != choice.question.none() && !choice.question.none().is_some_and(|none| before.has(none)),
    }
}

proptest! {
    #![proptest_config(readers())]

    #[test]
    fn rule_1_no_readings_unless_the_gate_is_clear(answers in any_answers(), gate in any_gate()) {
        prop_assert_eq!(readings(&answers, &gate).is_empty(), !gate.is_clear());
    }

    #[test]
    fn skipping_the_gate_is_as_good_as_no(answers in any_answers(), passed in clear_gate()) {
        prop_assert_eq!(readings(&answers, &passed), readings(&answers, &gate(GateAnswer::No)));
    }

    #[test]
    fn rule_2_life_events_on_good_ground_come_first(mut answers in any_answers(), event in 0..LIFE_EVENTS.len()) {
        for choice in [LIFE_EVENTS[event], choice("his-signs.preoccupied"), choice("balance.mostly-good"), choice("clues.none")] {
            answers.choose(choice, true);
        }
        prop_assert_eq!(first(&answers), Reading::OutsideStress);
    }

    #[test]
    fn rule_4_two_clues_raise_a_question(mut answers in any_answers(), one in 0..CLUES.len(), other in 1..CLUES.len()) {
        answers.choose(CLUES[one], true);
        answers.choose(CLUES[(one + other) % CLUES.len()], true);
        prop_assert!(shows(&answers, Reading::TrustQuestion));
    }

    #[test]
    fn rule_5_reaching_and_stepping_back(
        mut answers in any_answers(),
        reaching in prop::sample::select(vec!["my-moves.asked-for-more", "my-moves.checked-more"]),
        stepping in prop::sample::select(vec!["his-signs.alone-more", "his-signs.texts-less"]),
    ) {
        answers.choose(choice(reaching), true);
        answers.choose(choice(stepping), true);
        prop_assert!(shows(&answers, Reading::PushPull));
    }

    #[test]
    fn rule_6_couple_changes_and_unspoken_needs(mut answers in any_answers(), change in 0..COUPLE_CHANGES.len(), hinted: bool) {
        answers.choose(COUPLE_CHANGES[change], true);
        answers.choose(choice(if hinted { "my-needs-said.hinted" } else { "my-needs-said.not-said" }), true);
        prop_assert!(shows(&answers, Reading::CoupleChange));
        prop_assert!(shows(&answers, Reading::UnspokenNeeds));
    }

    #[test]
    fn rule_11_an_answer_that_speaks_for_a_reading_never_lowers_it(answers in any_answers(), choices in any_choices()) {
        for choice in choices.into_iter().filter(|choice| leaves_other_answers_alone(&answers, *choice)) {
            let mut more = answers.clone();
            more.choose(choice, true);
            let speaks_for = |reading: Reading| {
                EVIDENCE.iter().any(|line| line.for_ == reading && line.when.iter().any(|condition| condition.looks_for().contains(&choice)))
            };
            for reading in Reading::ALL.iter().copied().filter(|reading| speaks_for(*reading)) {
                prop_assert!(level(&more, reading) >= level(&answers, reading), "{choice:?} lowers {reading:?}");
            }
        }
    }

    #[test]
    fn rule_11_the_order_of_answering_changes_nothing(answers in any_answers(), seed: u64) {
        let mut chosen: Vec<Choice> = answers.chosen().collect();
        // A fixed shuffle of whatever was chosen.
        for index in (1..chosen.len()).rev() {
            chosen.swap(index, usize::try_from(seed % (index as u64 + 1)).unwrap());
        }
        let again: Answers = chosen.into_iter().collect();
        prop_assert_eq!(shown(&again), shown(&answers));
    }

    #[test]
    fn a_skipped_question_is_as_good_as_an_unseen_one(answers in any_answers(), question in 0..Question::ALL.len()) {
        let mut seen = answers.clone();
        seen.see(Question::ALL[question]);
        prop_assert_eq!(shown(&seen), shown(&answers));
    }

    #[test]
    fn readings_are_each_shown_once_strongest_first(answers in any_answers()) {
        let found = shown(&answers);
        prop_assert!(!found.is_empty());
        for pair in found.windows(2) {
            prop_assert!(pair[0].level >= pair[1].level);
        }
        for one in &found {
            prop_assert_eq!(found.iter().filter(|other| other.reading == one.reading).count(), 1);
        }
    }

    #[test]
    fn a_reading_rests_on_what_the_reader_chose(answers in any_answers()) {
        for found in shown(&answers) {
            prop_assert!(found.because.iter().all(|choice| answers.has(*choice)));
            prop_assert!(!found.because.is_empty() || found.reading == Reading::CantTell);
        }
    }

    #[test]
    fn losing_interest_is_never_first_on_one_kind_of_evidence(answers in any_answers()) {
        let first = shown(&answers).remove(0);
        if first.reading == Reading::LosingInterest {
            let sections: std::collections::HashSet<_> = first.because.iter().map(|choice| choice.question.section()).collect();
            prop_assert!(sections.len() > 1);
        }
    }
}
