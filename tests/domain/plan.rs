//! The plan: what each rule says of it, for every reader.

use crate::readers::{answers, any_answers, any_checklist, any_gate, choice, clear_gate, gate, readers};
use ebb::domain::{
    Answers, Gate, GateAnswer, Placed, Verdict, Way, When,
    plan::{Aside, plan},
    rules::{CLUES, LIFE_EVENTS, UNSAFE_WHEN_AFRAID, tried_in_vain},
};
use proptest::{prelude::*, sample::select};

fn planned(answers: &Answers) -> Vec<Placed> {
    plan(answers, &Gate::skipped(), None)
}

#[track_caller]
fn find(plan: &[Placed], way: Way) -> &Placed {
    plan.iter().find(|placed| placed.way == way).unwrap_or_else(|| panic!("no {way:?}"))
}

fn when(answers: &Answers, way: Way) -> When {
    find(&planned(answers), way).when
}

const NEAR: [When; 2] = [When::Now, When::Next];

#[test]
fn rule_7_everything_skipped_starts_with_a_look() {
    let plan = planned(&Answers::default());
    let now: Vec<Way> = plan.iter().filter(|placed| placed.when == When::Now).map(|placed| placed.way).collect();
    assert_eq!(now, [Way::Reflect, Way::HisChanges]);
}

#[test]
fn rule_8_a_talk_is_announced_to_someone_who_needs_time() {
    let plan = planned(&answers(&["conflict.needs-time"]));
    for way in [Way::TellHim, Way::AskFeelings, Way::TalkOpenly] {
        assert!(find(&plan, way).with_notice, "{way:?}");
    }
    assert!(!find(&plan, Way::Space).with_notice);
    assert!(!find(&planned(&answers(&["conflict.talks-soon"])), Way::TalkOpenly).with_notice);
}

#[test]
fn rule_9_what_was_tried_in_vain_moves_on_or_comes_back_changed() {
    // Nothing demands it: it moves on.
    assert_ne!(when(&answers(&["tried-tell.no-change", "said.nothing", "conflict.talks-soon"]), Way::TellHim), When::Now);
    // Rule 3 demands it: it comes back changed.
    let plan = planned(&answers(&["said.asked-space", "tried-space.no-change"]));
    assert_eq!(find(&plan, Way::Space).when, When::Now);
    assert!(find(&plan, Way::Space).changed);
}

proptest! {
    #![proptest_config(readers())]

    #[test]
    fn all_fourteen_ways_stand_once_and_one_to_three_are_now(
        answers in any_answers(), gate in any_gate(), checklist in any_checklist(),
    ) {
        let plan = plan(&answers, &gate, checklist.verdict(&answers, &gate));
        prop_assert_eq!(plan.len(), Way::ALL.len());
        for way in Way::ALL {
            prop_assert_eq!(plan.iter().filter(|placed| placed.way == *way).count(), 1);
        }
        let now = plan.iter().filter(|placed| placed.when == When::Now).count();
        prop_assert!((1..=3).contains(&now), "{} now", now);
        prop_assert!(plan.windows(2).all(|pair| pair[0].when <= pair[1].when));
    }

    #[test]
    fn every_way_says_why_in_the_readers_own_answers(answers in any_answers(), gate in any_gate()) {
        for placed in plan(&answers, &gate, None) {
            prop_assert!(placed.because.iter().all(|choice| answers.has(*choice)));
            prop_assert_eq!(placed.when == When::Aside, placed.aside.is_some());
        }
    }

    #[test]
    fn rule_1_what_could_be_dangerous_stands_aside(answers in any_answers(), gate in any_gate(), checklist in any_checklist()) {
        let plan = plan(&answers, &gate, checklist.verdict(&answers, &gate));
        for placed in &plan {
            if gate.is_clear() {
                prop_assert!(placed.aside != Some(Aside::Safety) && !placed.to_help);
            } else if UNSAFE_WHEN_AFRAID.contains(&placed.way) {
                prop_assert_eq!(placed.aside, Some(Aside::Safety));
            } else {
                prop_assert_eq!(placed.to_help, [Way::LetGo, Way::Prepare].contains(&placed.way));
            }
        }
    }

    #[test]
    fn rule_2_ask_how_he_is(mut answers in any_answers(), event in 0..LIFE_EVENTS.len()) {
        for choice in [LIFE_EVENTS[event], choice("his-signs.preoccupied"), choice("balance.mostly-good"), choice("clues.none")] {
            answers.choose(choice, true);
        }
        prop_assert_eq!(when(&answers, Way::AskFeelings), When::Now);
    }

    #[test]
    fn rule_3_give_the_space_that_was_asked_for(
        mut answers in any_answers(), said in select(vec!["said.asked-space", "said.overwhelmed"]),
    ) {
        answers.choose(choice(said), true);
        prop_assert_eq!(when(&answers, Way::Space), When::Now);
    }

    #[test]
    fn rule_4_two_clues_call_for_being_prepared(mut answers in any_answers(), one in 0..CLUES.len(), other in 1..CLUES.len()) {
        answers.choose(CLUES[one], true);
        answers.choose(CLUES[(one + other) % CLUES.len()], true);
        prop_assert!(NEAR.contains(&when(&answers, Way::Prepare)));
    }

    #[test]
    fn rule_5_look_at_ones_own_moves(
        mut answers in any_answers(),
        reaching in select(vec!["my-moves.asked-for-more", "my-moves.checked-more"]),
        stepping in select(vec!["his-signs.alone-more", "his-signs.texts-less"]),
    ) {
        answers.choose(choice(reaching), true);
        answers.choose(choice(stepping), true);
        prop_assert!([Way::MyChanges, Way::StayBusy].iter().any(|way| when(&answers, *way) == When::Now));
    }

    #[test]
    fn rule_6_needs_that_were_not_said_want_a_talk(mut answers in any_answers(), hinted: bool) {
        answers.choose(choice(if hinted { "my-needs-said.hinted" } else { "my-needs-said.not-said" }), true);
        prop_assert!(NEAR.contains(&when(&answers, Way::TalkOpenly)));
    }

    #[test]
    fn rule_8_therapy_does_not_come_before_a_relationship(mut answers in any_answers(), gate in clear_gate()) {
        answers.choose(choice("stage.talking"), true);
        let plan = plan(&answers, &gate, None);
        prop_assert!(!NEAR.contains(&find(&plan, Way::CouplesTherapy).when));
    }

    #[test]
    fn rule_9_nothing_is_now_again_in_the_same_words(answers in any_answers(), gate in any_gate()) {
        for placed in plan(&answers, &gate, None).iter().filter(|placed| placed.when == When::Now) {
            let in_vain = tried_in_vain(placed.way).is_some_and(|tried| answers.has(tried));
            prop_assert_eq!(placed.changed, in_vain);
        }
    }

    #[test]
    fn rule_10_let_go_is_now_only_on_consider(answers in any_answers(), gate in any_gate(), checklist in any_checklist()) {
        let verdict = checklist.verdict(&answers, &gate);
        let plan = plan(&answers, &gate, verdict);
        if find(&plan, Way::LetGo).when == When::Now {
            prop_assert_eq!(verdict, Some(Verdict::Consider));
        }
    }

    #[test]
    fn the_gate_answered_no_changes_nothing(answers in any_answers()) {
        prop_assert_eq!(plan(&answers, &gate(GateAnswer::No), None), planned(&answers));
    }
}
