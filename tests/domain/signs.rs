//! The checklist: the verdict table, row by row.

use crate::readers::{answers, any_answers, any_checklist, any_gate, gate, readers};
use ebb::domain::{Answers, Effort, Gate, GateOption, Mark, Sign, Verdict, signs::Checklist};
use proptest::prelude::*;

fn marked(signs: [Mark; 3], efforts: [Option<bool>; 3]) -> Checklist {
    let mut checklist = Checklist::default();
    for (sign, mark) in Sign::ALL.iter().zip(signs) {
        checklist.mark(*sign, mark);
    }
    for (effort, made) in Effort::ALL.iter().zip(efforts) {
        if let Some(made) = made {
            checklist.note(*effort, made);
        }
    }
    checklist
}

const Y: Option<bool> = Some(true);
const N: Option<bool> = Some(false);

#[test]
fn the_table() {
    use Mark::{No, Unsure, Yes};
    let table = [
        ([No, No, No], [Y, Y, Y], Verdict::None),
        ([No, Unsure, Unsure], [N, N, N], Verdict::Unclear),
        ([Unsure, No, No], [Y, Y, Y], Verdict::Unclear),
        ([No, No, No], [None, None, None], Verdict::None),
        ([Yes, No, No], [Y, Y, N], Verdict::TryFirst),
        ([Yes, No, No], [None, Y, Y], Verdict::TryFirst),
        ([Yes, Yes, Yes], [N, N, N], Verdict::TryFirst),
        ([Yes, Yes, Yes], [Y, N, Y], Verdict::TryFirst),
        ([Yes, No, No], [Y, Y, Y], Verdict::Watch),
        ([Unsure, Yes, Unsure], [Y, Y, Y], Verdict::Watch),
        ([Yes, Yes, No], [Y, Y, Y], Verdict::Consider),
        ([Yes, Unsure, Yes], [Y, Y, Y], Verdict::Consider),
        ([Yes, Yes, Yes], [Y, Y, Y], Verdict::Consider),
    ];
    for (signs, efforts, verdict) in table {
        let checklist = marked(signs, efforts);
        assert_eq!(checklist.verdict(&Answers::default(), &Gate::skipped()), Some(verdict), "{signs:?} {efforts:?}");
        for answer in [GateOption::Hurt, GateOption::Unsure] {
            assert_eq!(checklist.verdict(&Answers::default(), &gate(answer)), Some(Verdict::Help), "{answer:?}");
        }
    }
}

#[test]
fn nothing_is_said_before_all_signs_are_marked() {
    let mut checklist = Checklist::default();
    assert_eq!(checklist.verdict(&Answers::default(), &Gate::skipped()), None);
    checklist.mark(Sign::MorePain, Mark::Yes);
    checklist.mark(Sign::NeedsUnmet, Mark::Yes);
    assert_eq!(checklist.verdict(&Answers::default(), &Gate::skipped()), None);
}

#[test]
fn efforts_are_filled_in_from_the_assessment() {
    let answers = answers(&["tried-talk.no-change", "tried-space.helped", "tried-boundaries.not-yet"]);
    let mut checklist = Checklist::default();
    assert_eq!(checklist.effort(Effort::Talked, &answers), Y);
    assert_eq!(checklist.effort(Effort::GaveSpace, &answers), Y);
    assert_eq!(checklist.effort(Effort::SetBoundaries, &answers), N);
    assert_eq!(checklist.missing(&answers), [Effort::SetBoundaries]);
    // What the reader marks by hand counts more.
    checklist.note(Effort::Talked, false);
    assert_eq!(checklist.effort(Effort::Talked, &answers), N);
    assert_eq!(checklist.effort(Effort::GaveSpace, &Answers::default()), None);
}

#[test]
fn only_an_answer_that_means_the_same_is_taken_over() {
    let effort = |path: &str| Checklist::default().effort(Effort::Talked, &answers(&[path]));
    for path in ["tried-tell.helped", "tried-ask.no-change", "tried-tell.worse"] {
        assert_eq!(effort(path), None, "{path} is no open talk");
    }
    for path in ["tried-talk.helped", "tried-talk.no-change", "tried-talk.refused", "tried-talk.worse"] {
        assert_eq!(effort(path), Y, "{path}: to have offered it is enough");
    }
}

#[test]
fn what_the_plan_bars_is_not_named_to_try() {
    let table = [
        (&["stage.dating"][..], &[Effort::Talked, Effort::GaveSpace, Effort::SetBoundaries][..]),
        (&["stage.talking"], &[Effort::GaveSpace, Effort::SetBoundaries]),
        (&["stage.living-together", "said.overwhelmed", "couple.baby"], &[Effort::Talked, Effort::SetBoundaries]),
        (&["stage.dating", "clues.not-where-he-said"], &[Effort::Talked, Effort::SetBoundaries]),
    ];
    for (paths, named) in table {
        assert_eq!(Checklist::default().to_try(&answers(paths)), named, "{paths:?}");
    }
}

#[test]
fn nothing_is_named_to_try_where_nobody_owes_it() {
    let checklist = Checklist::default();
    assert_eq!(checklist.to_try(&answers(&["stage.dating"])).len(), 3);
    for path in ["hope.to-leave-well", "stage.ended", "respect.puts-me-down", "event.he-broke-trust"] {
        assert_eq!(checklist.to_try(&answers(&[path])), [], "{path}");
        assert_eq!(checklist.missing(&answers(&[path])).len(), 3, "the verdict stays what it is");
    }
}

proptest! {
    #![proptest_config(readers())]

    #[test]
    fn every_verdict_is_the_tables(checklist in any_checklist(), answers in any_answers(), gate in any_gate()) {
        let verdict = checklist.verdict(&answers, &gate);
        let yes = Sign::ALL.iter().filter(|sign| checklist.sign(**sign) == Some(Mark::Yes)).count();
        let complete = Sign::ALL.iter().all(|sign| checklist.sign(*sign).is_some());
        let tried = checklist.missing(&answers).is_empty();
        let expected = match (gate.is_clear(), complete, yes, tried) {
            (false, ..) => Some(Verdict::Help),
            (_, false, ..) => None,
            (_, _, 0, _) if Sign::ALL.iter().any(|sign| checklist.sign(*sign) == Some(Mark::Unsure)) => Some(Verdict::Unclear),
            (_, _, 0, _) => Some(Verdict::None),
            (_, _, _, false) => Some(Verdict::TryFirst),
            (_, _, 1, true) => Some(Verdict::Watch),
            (_, _, _, true) => Some(Verdict::Consider),
        };
        prop_assert_eq!(verdict, expected);
    }
}
