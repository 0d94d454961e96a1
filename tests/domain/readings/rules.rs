//! Readings: what each rule says of them, for every reader.

use super::{first, has, is_over, level, place, shown, shows};
use crate::readers::{answers_with, any_answers, any_choices, any_gate, choice, clear_gate, gate, readers};
use ebb::domain::{
    Answers, Choice, GateOption, Kind, Level, Own, Question, Reading,
    reading::{readings, readings_with},
    rules::{AFTER_THE_END, CLUES, EVIDENCE, LIFE_EVENTS, REACHING, ROUGH, SAID_IN_VAIN, STEPPING_BACK, STRONG_CLUES},
};
use proptest::{prelude::*, sample::select};

/// Whether choosing this answers nothing anew, and takes nothing back.
fn leaves_other_answers_alone(answers: &Answers, choice: Choice) -> bool {
    let before = answers.get(choice.question).unwrap_or_default();
    let is_offered = choice.question.offered().any(|offered| offered == choice);
    is_offered
        && match choice.question.kind() {
            Kind::Single => before.is_skipped(),
            Kind::Multi => Some(choice) != choice.question.none() && !choice.question.none().is_some_and(|none| before.has(none)),
        }
}

proptest! {
    #![proptest_config(readers())]

    #[test]
    fn rule_1_no_readings_unless_the_check_is_clear(answers in any_answers(), gate in any_gate()) {
        prop_assert_eq!(readings(&answers, &gate).is_empty(), !gate.is_clear());
    }

    #[test]
    fn silence_changes_no_reading(answers in any_answers(), passed in clear_gate()) {
        prop_assert_eq!(readings(&answers, &passed), shown(&answers));
    }

    #[test]
    fn rule_2_life_events_on_good_ground_stand_before_what_is_guessed(
        mut answers in answers_with(&["his-signs.preoccupied", "balance.mostly-good", "clues.none"]), event in 0..LIFE_EVENTS.len(),
    ) {
        answers.choose(LIFE_EVENTS[event], true);
        let counted = answers.counted();
        let against = ["said.about-us", "said.space-to-decide", "event.he-broke-trust"].iter().any(|path| counted.has(choice(path)));
        if !against && !counted.has_any(ROUGH) && !is_over(&answers) {
            let before: Vec<Reading> = shown(&answers).iter().map(|found| found.reading).take_while(|reading| *reading != Reading::OutsideStress).collect();
            prop_assert_eq!(before, []);
        }
    }

    #[test]
    fn rule_2_a_loss_keeps_the_loop_from_first(answers in answers_with(&["his-life.loss", "my-moves.asked-for-more", "his-signs.alone-more"])) {
        prop_assert!(first(&answers) != Reading::PushPull);
    }

    #[test]
    fn rule_3_who_asked_for_room_may_need_it(mut answers in any_answers(), decide: bool) {
        answers.choose(choice(if decide { "said.space-to-decide" } else { "said.asked-space" }), true);
        if !is_over(&answers) {
            prop_assert!(level(&answers, Reading::NeedsSpace) >= Some(Level::Some));
            prop_assert!(!decide || level(&answers, Reading::LosingInterest) >= Some(Level::Some));
        }
    }

    #[test]
    fn rule_4_clues_raise_a_question_and_nothing_else_does(mut answers in any_answers(), one in 0..CLUES.len(), other in 1..CLUES.len()) {
        let counted = answers.counted();
        prop_assert!(counted.has_any(CLUES) || !shows(&answers, Reading::TrustQuestion));
        answers.choose(CLUES[one], true);
        answers.choose(CLUES[(one + other) % CLUES.len()], true);
        if STRONG_CLUES.holds(&answers.counted()) && !is_over(&answers) {
            prop_assert!(shows(&answers, Reading::TrustQuestion));
            if let Some(push_pull) = place(&answers, Reading::PushPull) {
                prop_assert!(place(&answers, Reading::TrustQuestion) < Some(push_pull));
            }
        }
    }

    #[test]
    fn rule_5_a_loop_takes_both_halves(mut answers in any_answers(), reaching in select(REACHING), stepping in select(STEPPING_BACK)) {
        let loop_shown = |answers: &Answers| shows(answers, Reading::PushPull);
        let counted = answers.counted();
        let both = |counted: &Answers| counted.has_any(REACHING) && counted.has_any(STEPPING_BACK) && !counted.has(choice("event.he-broke-trust"));
        prop_assert!(both(&counted) || !loop_shown(&answers));
        answers.choose(reaching, true);
        answers.choose(stepping, true);
        let counted = answers.counted();
        prop_assert_eq!(loop_shown(&answers), both(&counted) && !is_over(&answers));
        let beside = counted.has_any(CLUES) || counted.has_any(ROUGH) || counted.has_any(&[choice("responds.brushed-off"), choice("his-life.loss")]);
        prop_assert!(!beside || first(&answers) != Reading::PushPull);
    }

    #[test]
    fn rule_6_couple_changes_and_unspoken_needs(mut answers in answers_with(&["stage.committed"]), change in 0..7usize, hinted: bool) {
        answers.choose(Question::Couple.offered().nth(change).unwrap(), true);
        answers.choose(choice(if hinted { "my-needs-said.hinted" } else { "my-needs-said.not-said" }), true);
        prop_assert!(shows(&answers, Reading::CoupleChange));
        prop_assert!(shows(&answers, Reading::UnspokenNeeds));
    }

    #[test]
    fn rule_8_after_the_end_only_few_things_are_left(answers in answers_with(&["stage.ended"])) {
        let found = shown(&answers);
        prop_assert!(!found.is_empty());
        // Beside it stands only what may never be first.
        let over = found[0].reading == Reading::AfterTheEnd && found[1..].iter().all(|found| !found.may_lead);
        prop_assert!(over || found.iter().all(|found| AFTER_THE_END.contains(&found.reading)), "{:?}", found);
    }

    #[test]
    fn rule_11_an_answer_that_speaks_for_a_reading_never_lowers_it(answers in any_answers(), choices in any_choices()) {
        for choice in choices.into_iter().filter(|choice| leaves_other_answers_alone(&answers, *choice)) {
            let mut more = answers.clone();
            more.choose(choice, true);
            let speaks_for = |reading: Reading| {
                EVIDENCE.iter().any(|line| line.for_ == reading && line.when.iter().any(|condition| condition.looks_for().contains(&choice)))
            };
            // What is not asked any more counts for nothing: that is no answer against a reading.
            let changes_path = answers.path() != more.path();
            for reading in Reading::ALL.iter().copied().filter(|reading| speaks_for(*reading) && *reading != Reading::CantTell && !changes_path) {
                prop_assert!(level(&more, reading) >= level(&answers, reading), "{choice:?} lowers {reading:?}");
            }
        }
    }

    #[test]
    fn rule_11_the_order_of_answering_changes_nothing(answers in any_answers(), seed: u64) {
        let mut chosen: Vec<Choice> = answers.chosen().filter(|choice| choice.counts_as() == *choice && choice.id() != "not-yet").collect();
        let plain: Answers = chosen.iter().copied().collect();
        // A fixed shuffle of whatever was chosen.
        for index in (1..chosen.len()).rev() {
            chosen.swap(index, usize::try_from(seed % (index as u64 + 1)).unwrap());
        }
        // What was tried is ticked before it is said how it went.
        chosen.sort_by_key(|choice| choice.question.is_part());
        let again: Answers = chosen.into_iter().collect();
        prop_assert_eq!(shown(&again), shown(&plain));
    }

    #[test]
    fn rule_11_a_contradicted_reading_is_never_first(answers in any_answers(), contradicted in proptest::collection::vec(select(Reading::ALL), 0..6)) {
        let own = Own { contradicted: contradicted.into_iter().filter(|one| !matches!(one, Reading::TrustBroken | Reading::CantTell)).collect(), steps: vec![] };
        let found = readings_with(&answers, &gate(GateOption::None), &own);
        let kept: Vec<bool> = found.iter().map(|found| found.contradicted).collect();
        prop_assert!(!kept[0], "{:?}", found);
        prop_assert!(kept.is_sorted(), "they stand last");
        for one in &found {
            prop_assert_eq!(one.contradicted, own.contradicted.contains(&one.reading));
        }
    }

    #[test]
    fn a_step_moves_a_level_and_no_bar(answers in any_answers(), reading in select(Reading::ALL), step in select(vec![-1, 1])) {
        let own = Own { contradicted: vec![], steps: vec![(reading, -step), (reading, step)] };
        let after = readings_with(&answers, &gate(GateOption::None), &own);
        let (before, after_level) = (level(&answers, reading), after.iter().find(|found| found.reading == reading).map(|found| found.level));
        prop_assert_eq!(before.is_some(), after_level.is_some(), "it is neither shown nor hidden by that");
        if let (Some(before), Some(after)) = (before, after_level) {
            let moved = if step > 0 { after >= before } else { after <= before };
            prop_assert!(moved);
            prop_assert!((before as i8 - after as i8).abs() <= 1);
        }
        let counted = answers.counted();
        prop_assert!(!(counted.has_any(ROUGH) && after[0].reading == Reading::PushPull));
    }

    #[test]
    fn rule_13_said_clearly_and_little_came_of_it(mut answers in answers_with(&["stage.dating", "my-needs-said.clearly"]), what in select(SAID_IN_VAIN)) {
        answers.choose(what, true);
        prop_assert!(shows(&answers, Reading::UnmetNeeds));
    }

    #[test]
    fn rule_14_doubts_are_feelings_and_no_stress(answers in answers_with(&["stage.dating", "said.about-us"])) {
        prop_assert!(level(&answers, Reading::LosingInterest) >= Some(Level::Some));
        let outside = shown(&answers).into_iter().find(|found| found.reading == Reading::OutsideStress);
        prop_assert!(!outside.is_some_and(|found| found.because.contains(&choice("said.about-us"))));
    }

    #[test]
    fn rule_15_broken_trust_and_ones_own_distance(mut answers in any_answers(), mine in select(vec!["event.i-broke-trust", "my-moves.drifted", "my-moves.pulled-back"])) {
        prop_assert_eq!(shows(&answers, Reading::TrustBroken), has(&answers, "event.he-broke-trust"));
        answers.choose(choice(mine), true);
        let counted = answers.counted();
        let explained = counted.has_any(REACHING) || counted.has_any(CLUES) || counted.has_any(ROUGH) || counted.has(choice("event.he-broke-trust"));
        if mine != "my-moves.pulled-back" || !explained {
            prop_assert!(shows(&answers, Reading::MyOwnDistance));
        }
    }

    #[test]
    fn rule_16_harshness_is_shown_and_stands_first(mut answers in any_answers(), angry: bool) {
        answers.choose(choice("my-needs-said.clearly"), true);
        answers.choose(choice(if angry { "responds.got-angry" } else { "respect.puts-me-down" }), true);
        prop_assert!(place(&answers, Reading::Disrespect) <= Some(1), "only broken trust may stand before it");
    }

    #[test]
    fn rule_17_a_low_mood_or_a_hold_is_shown(mut answers in answers_with(&["stage.committed"]), drinks: bool) {
        answers.choose(choice(if drinks { "his-life.drinking" } else { "his-life.low" }), true);
        prop_assert!(shows(&answers, Reading::LowMood));
    }

    #[test]
    fn rule_18_what_always_was_so_is_no_change(answers in answers_with(&["stage.committed", "since.always"])) {
        prop_assert!(shows(&answers, Reading::LongPattern));
        for found in shown(&answers).iter().filter(|found| found.reading != Reading::LongPattern && found.reading != Reading::CantTell) {
            let style = |choice: &Choice| matches!(choice.question, Question::Conflict | Question::Openness);
            prop_assert!(!found.because.iter().any(style), "{:?}", found);
        }
    }

    #[test]
    fn rule_18_how_he_talks_says_nothing_alone(conflict in 0..4usize, openness in 0..4usize) {
        let style: Answers = [Question::Conflict.offered().nth(conflict).unwrap(), Question::Openness.offered().nth(openness).unwrap()].into_iter().collect();
        prop_assert_eq!(first(&style), Reading::CantTell);
        prop_assert_eq!(shown(&style).len(), 1);
    }

    #[test]
    fn rule_19_losing_interest_is_never_first_on_one_kind(answers in any_answers()) {
        if first(&answers) == Reading::LosingInterest {
            let counted = answers.counted();
            let words = has(&answers, "said.about-us") || has(&answers, "said.space-to-decide");
            let warmth = ["texts-less", "silent", "friends-more", "less-affection", "cancels"].iter().any(|id| counted.has(choice(&format!("his-signs.{id}"))));
            let asked = counted.chosen().any(|choice| (choice.question.is_part() && matches!(choice.id(), "no-change" | "refused")) || matches!(choice.id(), "brushed-off" | "promised"));
            prop_assert!(words || (warmth && asked));
        }
    }

    #[test]
    fn a_skipped_question_is_as_good_as_an_unseen_one(answers in any_answers(), question in 0..Question::ALL.len()) {
        let mut seen = answers.clone();
        if answers.get(Question::ALL[question]).is_none() && !Question::ALL[question].is_part() {
            seen.see(Question::ALL[question]);
        }
        prop_assert_eq!(shown(&seen), shown(&answers));
    }

    #[test]
    fn each_reading_is_shown_once(answers in any_answers()) {
        let found = shown(&answers);
        prop_assert!(!found.is_empty());
        for one in &found {
            prop_assert_eq!(found.iter().filter(|other| other.reading == one.reading).count(), 1);
        }
    }

    #[test]
    fn a_reading_rests_on_what_the_reader_chose_and_is_asked(answers in any_answers()) {
        for found in shown(&answers) {
            prop_assert!(found.because.iter().all(|choice| answers.has(*choice) && answers.is_asked(choice.question)));
            prop_assert!(!found.because.is_empty() || found.reading == Reading::CantTell);
        }
    }

    #[test]
    fn what_is_not_asked_counts_for_nothing(answers in any_answers()) {
        let mut asked = answers.clone();
        for question in Question::ALL {
            if !answers.is_asked(*question) && !question.is_part() {
                asked.set(*question, ebb::domain::Answer::SKIPPED);
            }
        }
        prop_assert_eq!(shown(&asked), shown(&answers));
    }
}
