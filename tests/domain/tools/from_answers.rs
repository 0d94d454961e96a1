//! What the tools draw from the reader's answers: sentences to begin with, suggestions, what the gate puts aside, whether
//! space fits.

use super::forms::option;
use crate::readers::{answers, any_answers, any_gate, choice, clear_gate, gate, readers};
use ebb::domain::{
    Answers, GateOption, Tool, Way, When,
    plan::plan,
    rules::{BARS, Condition, STRONG_CLUES, all_hold},
    tools::{
        fields::{Field, Takes},
        forms::Forms,
        space::{FITS, Fit, Why, advice},
        starters::{MOST, STARTERS, Starter, starters},
        suggest::{SAME, suggestions},
    },
};
use proptest::{prelude::*, sample::select};

/// The text fields of the form tools in which a sentence to begin with makes sense.
const BEGUN: &[Field] = &[
    Field::BoundariesMine,
    Field::BoundariesTheirs,
    Field::BoundariesSpace,
    Field::BoundariesContact,
    Field::SpaceMessage,
    Field::SpaceAfter,
    Field::NeedsStep,
    Field::PrepareDealBreakers,
    Field::PrepareMustHaves,
    Field::PrepareAlone,
    Field::PrepareAsk,
    Field::TherapyAsk,
    Field::TherapyHope,
    Field::BreakLimits,
    Field::BreakMine,
    Field::BreakTheirs,
    Field::CluesQuestion,
    Field::LaterNote,
];

#[test]
fn everybody_finds_two_sentences_to_begin_with() {
    for field in BEGUN {
        let general = starters(*field, &Answers::default());
        assert!(general.len() >= 2, "{field:?}: {general:?}");
    }
}

#[test]
fn sentences_are_for_text_fields() {
    for (field, ..) in STARTERS {
        assert_eq!(field.takes(), Takes::Text, "{field:?}");
    }
}

#[test]
fn sentences_follow_the_answers() {
    let table = [
        (Field::SpaceMessage, "said.asked-space", Starter::MessageHeard),
        (Field::SpaceMessage, "said.overwhelmed", Starter::MessageWornOut),
        (Field::SpaceMessage, "tried-space.no-change", Starter::MessageEnd),
        (Field::BoundariesMine, "needs.connection", Starter::MineEvening),
        (Field::BoundariesTheirs, "conflict.needs-time", Starter::TheirsNotice),
        (Field::PrepareDealBreakers, "repeats.often", Starter::BreakerAgain),
        (Field::BreakLimits, "stage.living-together", Starter::LimitsHome),
        (Field::CluesQuestion, "his-life.work", Starter::CluesWeighs),
        (Field::NeedsStep, "my-state.low", Starter::StepOutside),
    ];
    assert_eq!(starters(Field::TherapyAsk, &answers(&["stage.committed", "couple.child"])).first(), Some(&Starter::TherapyChild));
    for (field, answer, starter) in table {
        assert_eq!(starters(field, &answers(&[answer])).first(), Some(&starter), "{field:?} after {answer}");
    }
}

#[test]
fn every_starter_is_offered_to_somebody() {
    for (field, when, starter) in STARTERS {
        // For those who are asked of what changed for both.
        let mut said = answers(&["stage.dating"]);
        for condition in *when {
            for choice in condition.looks_for() {
                said.choose(*choice, true);
            }
        }
        assert!(starters(*field, &said).contains(starter), "{starter:?}");
    }
}

#[test]
fn suggestions_name_options_and_stop_at_what_is_ticked() {
    for (choice, field, id) in SAME {
        let said: Answers = [*choice].into_iter().collect();
        let mut forms = Forms::default();
        assert_eq!(suggestions(&[*field], &said, &forms), [(*field, option(*field, id))]);
        assert_eq!(suggestions(&[Field::BreakRules], &said, &forms), [], "another field");
        assert_eq!(suggestions(&[*field], &Answers::default(), &forms), [], "nothing said");
        forms.tick(*field, option(*field, id), true);
        assert_eq!(suggestions(&[*field], &said, &forms), [], "ticked already");
    }
}

#[test]
fn whoever_may_not_be_safe_finds_no_tool_that_leads_to_a_talk_or_a_wait() {
    for answer in [GateOption::Unsure, GateOption::Hurt] {
        for tool in Tool::ALL {
            let alone = [Tool::Needs, Tool::Prepare].contains(tool);
            assert_eq!(tool.is_open(&gate(answer)), alone, "{tool:?} after {answer:?}");
        }
    }
}

#[test]
fn space_has_named_answers() {
    let table: [(&[&str], Fit, Why); 20] = [
        (&[], Fit::CantTell, Why::Unknown),
        (&["said.nothing"], Fit::CantTell, Why::Unknown),
        (&["said.asked-space"], Fit::Yes, Why::Asked),
        (&["said.overwhelmed", "conflict.talks-soon", "openness.open"], Fit::Yes, Why::Asked),
        (&["said.asked-space", "tried-space.no-change"], Fit::WithCare, Why::AskedAgain),
        (&["said.asked-space", "clues.late-unexplained", "clues.out-unexplained"], Fit::NotNow, Why::AskedOpen),
        (&["stage.dating", "said.overwhelmed", "couple.load"], Fit::NotNow, Why::Load),
        (&["stage.dating", "said.asked-space", "couple.child"], Fit::WithCare, Why::Load),
        (&["said.space-to-decide"], Fit::WithCare, Why::Decide),
        (&["said.asked-space", "respect.puts-me-down"], Fit::NotNow, Why::Rough),
        (&["said.asked-space", "event.he-broke-trust"], Fit::NotNow, Why::BrokenTrust),
        (&["stage.ended", "his-signs.alone-more"], Fit::NotNow, Why::Over),
        (&["said.asked-space", "tried-space.worse"], Fit::NotNow, Why::Worse),
        (&["tried-space.no-change", "his-signs.alone-more", "my-moves.asked-for-more"], Fit::NotNow, Why::Tried),
        (&["clues.late-unexplained", "clues.out-unexplained"], Fit::NotNow, Why::Question),
        (&["his-signs.alone-more", "my-moves.asked-for-more"], Fit::Yes, Why::Reaching),
        (&["conflict.avoids", "his-signs.alone-more"], Fit::WithCare, Why::AloneFirst),
        (&["his-life.loss", "his-signs.preoccupied"], Fit::WithCare, Why::Outside),
        (&["conflict.talks-soon", "openness.open"], Fit::NotNow, Why::TalksSoon),
        (&["my-needs-said.not-said"], Fit::NotNow, Why::Unsaid),
    ];
    for (paths, fit, why) in table {
        let advice = advice(&answers(paths));
        assert_eq!((advice.fit, advice.why), (fit, why), "{paths:?}");
    }
}

#[test]
fn every_line_about_space_can_decide() {
    for (when, _, why) in FITS {
        let mut reader = answers(if *why == Why::Over { &[] } else { &["stage.dating"] });
        for condition in *when {
            let enough = if let Condition::AtLeast(count, _) = condition { *count } else { 1 };
            for choice in condition.looks_for().iter().take(enough) {
                reader.choose(*choice, true);
            }
        }
        assert_eq!(advice(&reader).why, *why, "{reader:?}");
    }
}

proptest! {
    #![proptest_config(readers())]

    #[test]
    fn sentences_are_few_fit_and_begin_with_what_was_said(answers in any_answers(), field in select(Field::ALL)) {
        let offered = starters(field, &answers);
        prop_assert!(offered.len() <= MOST);
        let mut before = usize::MAX;
        for starter in offered {
            let (of, when, _) = STARTERS.iter().find(|line| line.2 == starter).unwrap();
            prop_assert!(*of == field && all_hold(when, &answers.counted()) && when.len() <= before);
            before = when.len();
        }
    }

    #[test]
    fn a_clear_gate_opens_every_tool(gate in clear_gate()) {
        prop_assert!(Tool::ALL.iter().all(|tool| tool.is_open(&gate)));
    }

    #[test]
    fn any_doubt_at_the_gate_puts_the_same_tools_aside(gate in any_gate()) {
        let open: Vec<Tool> = Tool::ALL.iter().copied().filter(|tool| tool.is_open(&gate)).collect();
        prop_assert!(gate.is_clear() || open == [Tool::Needs, Tool::Prepare], "{:?}", open);
    }

    #[test]
    fn space_that_was_asked_for_is_put_off_only_where_the_plan_bars_it(mut all in any_answers(), gate in clear_gate(), asked in select(vec!["said.asked-space", "said.space-to-decide"])) {
        all.choose(choice(asked), true);
        let counted = all.counted();
        let leaving = counted.has(choice("hope.to-leave-well"));
        let barred = BARS.iter().any(|(when, _, ways, _)| ways.contains(&Way::Space) && all_hold(when, &counted));
        if !leaving {
            prop_assert_eq!(advice(&all).fit == Fit::NotNow, barred, "{:?}", advice(&all));
            // As in the plan (rule 3).
            prop_assert_eq!(plan(&all, &gate, None).iter().any(|placed| placed.way == Way::Space && placed.when == When::Now), !barred);
        }
    }

    #[test]
    fn space_says_only_what_the_answers_say(all in any_answers()) {
        let advice = advice(&all);
        prop_assert!(advice.because.iter().all(|choice| all.has(*choice)));
        prop_assert_eq!(advice.because.is_empty(), advice.fit == Fit::CantTell);
    }

    #[test]
    fn space_is_never_a_plain_yes_after_it_was_tried_in_vain_or_with_two_clues(mut all in any_answers()) {
        let unsettled = STRONG_CLUES.holds(&all.counted());
        prop_assert!(!unsettled || advice(&all).fit != Fit::Yes);
        all.choose(choice("tried-space.no-change"), true);
        prop_assert!(advice(&all).fit != Fit::Yes || all.has(choice("stage.ended")));
    }

    #[test]
    fn the_order_of_answering_says_nothing_about_space(all in any_answers()) {
        let mut choices: Vec<_> = all.chosen().filter(|choice| choice.counts_as() == *choice && !choice.question.is_part() && choice.question.id() != "tried").collect();
        let all: Answers = choices.iter().copied().collect();
        choices.reverse();
        prop_assert_eq!(advice(&choices.into_iter().collect()), advice(&all));
    }
}
