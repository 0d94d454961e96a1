//! The plan: what each rule says of it, for every reader.

use crate::readers::{answers, answers_with, any_answers, any_checklist, any_gate, choice, clear_gate, gate, readers};
use ebb::domain::{
    Answers, GateOption, Own, Placed, Reading, Tool, Verdict, Way, When,
    plan::{plan, plan_with},
    rules::{BARS, Bar, CLASHES, CLUES, LIFE_EVENTS, ROUGH, Reason, SHARED_LOAD, STRONG_CLUES, TIPS, tried_in_vain},
};
use proptest::{prelude::*, sample::select};

fn planned(answers: &Answers) -> Vec<Placed> {
    plan(answers, &gate(GateOption::None), None)
}

#[track_caller]
fn find(plan: &[Placed], way: Way) -> &Placed {
    plan.iter().find(|placed| placed.way == way).unwrap_or_else(|| panic!("no {way:?}"))
}

fn when(answers: &Answers, way: Way) -> When {
    find(&planned(answers), way).when
}

fn now(plan: &[Placed]) -> Vec<Way> {
    plan.iter().filter(|placed| placed.when == When::Now).map(|placed| placed.way).collect()
}

const NEAR: [When; 2] = [When::Now, When::Next];

fn is_near(answers: &Answers, way: Way) -> bool {
    NEAR.contains(&when(answers, way))
}

fn has(answers: &Answers, path: &str) -> bool {
    answers.counted().has(choice(path))
}

/// Whether a bar keeps a way from now, the checklist's aside.
fn is_barred(answers: &Answers, way: Way) -> bool {
    let counted = answers.counted();
    BARS.iter().any(|(when, _, ways, reason)| {
        ways.contains(&way) && *reason != Reason::Checklist && when.iter().all(|condition| condition.holds(&counted))
    })
}

#[test]
fn rule_7_everything_skipped_starts_with_a_look() {
    assert_eq!(now(&planned(&Answers::default())), [Way::Reflect, Way::HisChanges]);
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

#[test]
fn a_load_is_shared_out_by_a_talk_and_by_a_line_where_that_was_in_vain() {
    let load = ["stage.living-together", "said.overwhelmed", "couple.load"];
    let plan = planned(&answers(&load));
    assert_eq!(now(&plan)[0], Way::TalkOpenly);
    assert_eq!((find(&plan, Way::Space).when, find(&plan, Way::Space).reason), (When::Next, Some(Reason::SharedLoad)));
    let mut in_vain = answers(&load);
    in_vain.choose(choice("tried-talk.no-change"), true);
    assert_eq!(now(&planned(&in_vain))[0], Way::Boundaries);
}

#[test]
fn each_guide_has_substance_for_three_situations() {
    for way in Way::ALL {
        let lines = TIPS.iter().filter(|(ways, ..)| ways.contains(way)).count();
        assert!(lines >= 3, "{way:?} has {lines}");
    }
}

#[test]
fn every_tool_is_reached_from_a_way() {
    let reader = answers(&["stage.break", "clues.late-unexplained"]);
    let tools: Vec<Tool> = Way::ALL.iter().flat_map(|way| Tool::all_of(*way, &reader)).collect();
    for tool in Tool::ALL {
        assert!(tools.contains(tool), "{tool:?}");
    }
}

#[test]
fn what_the_reader_contradicts_pulls_nothing_and_its_bars_stay() {
    let reader = answers(&["said.asked-space", "stage.dating", "respect.puts-me-down"]);
    let own = |reading| Own { contradicted: vec![reading], steps: vec![] };
    let without = plan_with(&reader, &gate(GateOption::None), None, &own(Reading::Disrespect));
    assert_eq!(find(&without, Way::TalkOpenly).reason, Some(Reason::Rough), "a bar is no pull");
    let asked = answers(&["said.asked-space", "stage.dating"]);
    assert_eq!(when(&asked, Way::Space), When::Now);
    let without = plan_with(&asked, &gate(GateOption::None), None, &own(Reading::NeedsSpace));
    assert_ne!(find(&without, Way::Space).when, When::Now, "its demand has ended");
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
        prop_assert!((1..=3).contains(&now(&plan).len()), "{:?} now", now(&plan));
        prop_assert!(plan.windows(2).all(|pair| pair[0].when <= pair[1].when));
    }

    #[test]
    fn every_way_says_why_in_the_readers_own_answers(answers in any_answers(), gate in any_gate()) {
        for placed in plan(&answers, &gate, None) {
            prop_assert!(placed.because.iter().all(|choice| answers.has(*choice) && answers.is_asked(choice.question)));
            prop_assert!(placed.when != When::Aside || placed.reason.is_some());
            prop_assert!(placed.when != When::Now || placed.reason.is_none());
        }
    }

    #[test]
    fn bars_beat_everything(answers in any_answers(), gate in clear_gate(), checklist in any_checklist()) {
        let verdict = checklist.verdict(&answers, &gate);
        let counted = answers.counted();
        let plan = plan(&answers, &gate, verdict);
        for (when, bar, ways, reason) in BARS.iter().filter(|(when, ..)| when.iter().all(|condition| condition.holds(&counted))) {
            if *reason == Reason::Checklist && verdict == Some(Verdict::Consider) {
                continue;
            }
            for way in *ways {
                let placed = find(&plan, *way).when;
                prop_assert!(placed != When::Now, "{way:?} in spite of {when:?}");
                prop_assert!(*bar == Bar::Now || placed == When::Aside, "{way:?} in spite of {when:?}");
            }
        }
    }

    #[test]
    fn what_clashes_is_never_now_together(answers in any_answers(), gate in clear_gate(), checklist in any_checklist()) {
        let now = now(&plan(&answers, &gate, checklist.verdict(&answers, &gate)));
        for (way, others) in CLASHES {
            prop_assert!(!(now.contains(way) && others.iter().any(|other| now.contains(other))), "{now:?}");
        }
    }

    #[test]
    fn rule_1_the_safe_path(answers in any_answers(), gate in any_gate(), checklist in any_checklist()) {
        let plan = plan(&answers, &gate, checklist.verdict(&answers, &gate));
        if gate.is_clear() {
            prop_assert!(plan.iter().all(|placed| placed.reason != Some(Reason::Safety) && !placed.to_help));
        } else {
            let place = |way: Way| (find(&plan, way).when, find(&plan, way).to_help);
            prop_assert_eq!(place(Way::Prepare), (When::Now, true));
            prop_assert_eq!(place(Way::Growth), (When::Now, false));
            prop_assert_eq!(place(Way::LetGo), (When::Next, true));
            for placed in plan.iter().filter(|placed| ![Way::Prepare, Way::Growth, Way::LetGo].contains(&placed.way)) {
                prop_assert_eq!((placed.when, placed.reason), (When::Aside, Some(Reason::Safety)));
            }
        }
    }

    #[test]
    fn rule_2_ask_how_he_is(
        mut answers in answers_with(&["stage.committed", "his-signs.preoccupied", "balance.mostly-good", "clues.none", "hope.closer", "event.none",
            "respect.with-respect", "my-needs-said.not-said", "said.life", "tried-ask.helped"]),
        event in 0..LIFE_EVENTS.len(),
    ) {
        answers.choose(LIFE_EVENTS[event], true);
        prop_assert_eq!(when(&answers, Way::AskFeelings), When::Now);
    }

    #[test]
    fn rule_2_a_loss_keeps_tell_him_from_now(answers in answers_with(&["stage.committed", "his-life.loss"])) {
        prop_assert!(when(&answers, Way::TellHim) != When::Now);
    }

    #[test]
    fn rule_3_space_that_was_asked_for_is_given_unless_barred(mut answers in any_answers(), decide: bool) {
        answers.choose(choice(if decide { "said.space-to-decide" } else { "said.asked-space" }), true);
        if !has(&answers, "stage.ended") {
            prop_assert_eq!(when(&answers, Way::Space) == When::Now, !is_barred(&answers, Way::Space));
            prop_assert!(is_near(&answers, Way::Space), "at least next, and it says what it waits for");
            prop_assert!(when(&answers, Way::Space) == When::Now || find(&planned(&answers), Way::Space).reason.is_some());
            prop_assert!(!decide || is_near(&answers, Way::Prepare));
        }
    }

    #[test]
    fn rule_4_strong_clues_call_for_being_prepared(mut answers in any_answers(), one in 0..CLUES.len(), other in 1..CLUES.len()) {
        answers.choose(CLUES[one], true);
        answers.choose(CLUES[(one + other) % CLUES.len()], true);
        if STRONG_CLUES.holds(&answers.counted()) {
            prop_assert!(is_near(&answers, Way::Prepare));
            prop_assert!(when(&answers, Way::Space) != When::Now);
        }
    }

    #[test]
    fn rule_6_needs_that_were_not_said_want_a_talk(mut answers in any_answers(), hinted: bool) {
        answers.choose(choice(if hinted { "my-needs-said.hinted" } else { "my-needs-said.not-said" }), true);
        if !is_barred(&answers, Way::TalkOpenly) {
            prop_assert!(is_near(&answers, Way::TalkOpenly));
        }
    }

    #[test]
    fn rule_8_talking_means_no_talk_in_five_steps_and_no_therapy(answers in answers_with(&["stage.talking"]), gate in clear_gate()) {
        let plan = plan(&answers, &gate, None);
        for way in [Way::TalkOpenly, Way::CouplesTherapy] {
            prop_assert_eq!(find(&plan, way).when, When::Aside);
        }
    }

    #[test]
    fn after_the_end_nothing_goes_to_him(answers in answers_with(&["stage.ended"]), checklist in any_checklist()) {
        let gate = gate(GateOption::None);
        let plan = plan(&answers, &gate, checklist.verdict(&answers, &gate));
        for way in [Way::TellHim, Way::AskFeelings, Way::TalkOpenly, Way::Space, Way::CouplesTherapy, Way::Patience] {
            prop_assert_eq!(find(&plan, way).when, When::Aside, "{:?}", way);
        }
        prop_assert!(NEAR.contains(&find(&plan, Way::Growth).when));
    }

    #[test]
    fn rule_9_nothing_is_now_again_in_the_same_words(answers in any_answers(), gate in clear_gate()) {
        let counted = answers.counted();
        for placed in plan(&answers, &gate, None).iter().filter(|placed| placed.when == When::Now) {
            let in_vain = tried_in_vain(placed.way).is_some_and(|tried| counted.has(tried));
            prop_assert_eq!(placed.changed, in_vain);
        }
    }

    #[test]
    fn rule_9_what_he_refused_or_what_made_it_worse_is_not_now(answers in any_answers()) {
        let counted = answers.counted();
        let tried = [("tell", Way::TellHim), ("ask", Way::AskFeelings), ("talk", Way::TalkOpenly), ("boundaries", Way::Boundaries), ("space", Way::Space), ("therapy", Way::CouplesTherapy)];
        for (id, way) in tried {
            let badly = counted.chosen().any(|choice| choice.question.id() == format!("tried-{id}") && matches!(choice.id(), "refused" | "worse"));
            prop_assert!(!badly || when(&answers, way) != When::Now, "{way:?}");
        }
    }

    #[test]
    fn rule_10_let_go_is_now_only_on_consider_or_after_the_end(answers in any_answers(), gate in clear_gate(), checklist in any_checklist()) {
        let verdict = checklist.verdict(&answers, &gate);
        if find(&plan(&answers, &gate, verdict), Way::LetGo).when == When::Now {
            prop_assert!(verdict == Some(Verdict::Consider) || has(&answers, "stage.ended"));
        }
        prop_assert!(verdict != Some(Verdict::Consider) || find(&plan(&answers, &gate, verdict), Way::LetGo).when == When::Now);
    }

    #[test]
    fn rule_15_broken_trust_has_a_next_step(answers in answers_with(&["event.he-broke-trust"])) {
        prop_assert!([Way::Boundaries, Way::CouplesTherapy, Way::Prepare].iter().any(|way| is_near(&answers, *way)));
        prop_assert!(when(&answers, Way::Space) != When::Now && when(&answers, Way::MyChanges) != When::Now);
    }

    #[test]
    fn harshness_bars_all_that_would_meet_it(answers in any_answers()) {
        if answers.counted().has_any(ROUGH) {
            for way in [Way::TellHim, Way::AskFeelings, Way::Space, Way::MyChanges, Way::TalkOpenly, Way::CouplesTherapy] {
                prop_assert!(when(&answers, way) != When::Now, "{way:?}");
            }
        }
    }

    #[test]
    fn a_shared_load_is_never_met_with_distance(mut answers in answers_with(&["stage.living-together", "said.overwhelmed"]), load in select(SHARED_LOAD)) {
        answers.choose(load, true);
        prop_assert!(when(&answers, Way::Space) != When::Now);
    }

    #[test]
    fn rule_17_drink_and_therapy_do_not_go_together(answers in answers_with(&["stage.committed", "his-life.drinking"])) {
        prop_assert!(when(&answers, Way::CouplesTherapy) != When::Now);
    }

    #[test]
    fn rule_21_who_wants_to_leave_is_not_argued_with(answers in answers_with(&["hope.to-leave-well"]), gate in clear_gate()) {
        let plan = plan(&answers, &gate, None);
        prop_assert_eq!(find(&plan, Way::Prepare).when, When::Now);
        for way in [Way::TellHim, Way::AskFeelings, Way::TalkOpenly, Way::Space, Way::CouplesTherapy, Way::Patience] {
            prop_assert!(find(&plan, way).when != When::Now, "{way:?}");
        }
    }

    #[test]
    fn silence_at_the_check_changes_no_place(answers in any_answers()) {
        prop_assert_eq!(plan(&answers, &gate(GateOption::Skip), None), planned(&answers));
    }
}
