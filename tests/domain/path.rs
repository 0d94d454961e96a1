//! Each reader's own path: what is asked of whom, and that the conditions never turn in a circle.

use crate::readers::{answers, any_answers, choice, readers};
use ebb::domain::{Answers, Question, Round};
use proptest::prelude::*;

#[test]
fn conditions_look_only_at_what_was_asked_before() {
    // So there is no loop, and answering one question never changes what was asked before it.
    for question in Question::ALL {
        for condition in question.asked_when() {
            for choice in condition.depends_on() {
                assert!(choice.question < *question, "{question:?} depends on {:?}", choice.question);
            }
        }
    }
}

#[test]
fn what_does_not_apply_is_not_asked() {
    let table: &[(&[&str], &[Question], &[Question])] = &[
        (&[], &[Question::Since, Question::Repeats, Question::Tried], &[Question::Responds, Question::Couple]),
        (&["stage.talking"], &[Question::Since, Question::Tried], &[Question::Couple, Question::Repeats, Question::Repair]),
        (&["stage.break"], &[Question::Couple, Question::Repair], &[]),
        (
            &["stage.ended"],
            &[Question::Asks, Question::Event, Question::Respect, Question::MyMoves, Question::Hope, Question::Repair, Question::MyState],
            &[Question::Since, Question::Said, Question::HisSigns, Question::Clues, Question::Couple, Question::Tried, Question::Conflict],
        ),
        (&["since.always"], &[], &[Question::TurningPoint]),
        (&["my-needs-said.clearly"], &[Question::Responds], &[]),
        (&["my-needs-said.hinted"], &[], &[Question::Responds]),
    ];
    for (paths, asked, not_asked) in table {
        let path = answers(paths).path();
        assert!(asked.iter().all(|question| path.contains(question)), "{paths:?}: {path:?}");
        assert!(!not_asked.iter().any(|question| path.contains(question)), "{paths:?}: {path:?}");
    }
    assert!(!answers(&["stage.talking"]).is_asked(Question::TriedTherapy));
}

#[test]
fn the_first_round_is_short() {
    for stage in Question::Stage.offered() {
        let path = Answers::from_iter([stage, choice("my-needs-said.clearly")]).path();
        let core = path.iter().filter(|question| question.round() == Round::Core).count();
        assert!(core <= 15 && path.len() - core <= 8, "{stage:?}: {path:?}");
        assert!(path.is_sorted_by_key(|question| question.round()), "the first round comes first");
    }
}

proptest! {
    #![proptest_config(readers())]

    #[test]
    fn what_is_not_asked_does_not_count(answers in any_answers()) {
        let counted = answers.counted();
        for (question, _) in counted.iter().filter(|(question, _)| *question != Question::Tried) {
            prop_assert!(answers.is_asked(question));
        }
        prop_assert_eq!(counted.counted(), counted.clone(), "and counting twice changes nothing");
        prop_assert_eq!(counted.path(), answers.path());
    }

    #[test]
    fn an_answer_that_no_longer_applies_counts_again_when_it_does(mut answers in any_answers()) {
        let before = answers.counted();
        let stage = answers.chosen().find(|choice| choice.question == Question::Stage);
        answers.choose(choice("stage.ended"), true);
        match stage {
            Some(stage) => answers.choose(stage, true),
            None => answers.set(Question::Stage, ebb::domain::Answer::SKIPPED),
        }
        let mut after = answers.counted();
        if stage.is_none() && before.get(Question::Stage).is_none() {
            after.set(Question::Stage, ebb::domain::Answer::SKIPPED);
            let mut before = before;
            before.set(Question::Stage, ebb::domain::Answer::SKIPPED);
            prop_assert_eq!(after, before);
        } else {
            prop_assert_eq!(after, before);
        }
    }

    #[test]
    fn the_next_question_stands_further_on_the_path_and_is_due(answers in any_answers()) {
        for question in answers.path() {
            if let Some(after) = answers.after(question) {
                prop_assert!(after > question && answers.is_due(after) && answers.is_asked(after) && after.round() == question.round());
            }
            if let Some(before) = answers.before(question) {
                prop_assert!(before < question && answers.is_asked(before));
            }
        }
    }
}
