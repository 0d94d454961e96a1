//! What the common questions say to one reader: each line to whom it is meant for, and none against the plan.

use crate::readers::{answers, any_answers, readers};
use ebb::domain::{
    Answers, Question, Way,
    rules::{BARS, Faq, OWN_ANSWERS, OwnAnswer, ROUGH, Reason, STAND_ALONE, own_answer},
    tools::space::{Fit, advice},
};
use proptest::prelude::*;

/// To this question, a reader with these answers hears this. Each stands below the lines that come before it.
const HEARD: &[(Faq, &[&str], Option<&str>)] = &[
    (Faq::Space, &["stage.ended", "respect.puts-me-down"], Some("take-the-room")),
    (Faq::Space, &["said.asked-space", "respect.puts-me-down", "hope.to-leave-well"], Some("room-is-no-answer")),
    (Faq::Space, &["said.asked-space", "my-needs-said.clearly", "responds.got-angry"], Some("room-is-no-answer")),
    (Faq::Space, &["said.asked-space", "hope.to-leave-well", "event.he-broke-trust"], Some("room-to-get-ready")),
    (Faq::Space, &["said.asked-space", "event.he-broke-trust", "clues.not-where-he-said"], Some("answers-before-room")),
    (Faq::Space, &["said.asked-space", "clues.late-unexplained", "clues.hides-phone"], Some("question-before-room")),
    (Faq::Space, &["stage.living-together", "said.overwhelmed", "couple.baby"], Some("share-before-room")),
    (Faq::Space, &["stage.living-together", "said.overwhelmed", "couple.load", "tried-space.worse"], Some("share-before-room")),
    (Faq::Space, &["said.asked-space", "tried-space.worse", "his-signs.silent"], Some("let-room-rest")),
    (Faq::Space, &["said.asked-space", "his-signs.silent"], Some("then-none")),
    (Faq::Space, &["said.space-to-decide", "tried-space.no-change"], Some("room-with-new-terms")),
    (Faq::Space, &["stage.dating", "said.space-to-decide", "couple.load"], Some("room-with-a-day")),
    (Faq::Space, &["stage.living-together", "said.asked-space", "couple.child"], Some("room-for-each")),
    (Faq::Space, &["said.asked-space", "clues.hides-phone", "his-life.loss"], Some("room-was-asked-for")),
    (Faq::Space, &["said.overwhelmed", "his-life.loss"], Some("near-not-far")),
    (Faq::Space, &["said.overwhelmed"], Some("room-to-rest")),
    (Faq::Space, &["said.overwhelmed", "tried-space.no-change"], None),
    (Faq::Space, &["said.nothing", "balance.mixed"], None),
    (Faq::Interest, &["stage.ended", "respect.puts-me-down"], Some("no-reason-needed")),
    (Faq::Interest, &["said.about-us", "respect.puts-me-down"], Some("whatever-the-feelings")),
    (Faq::Interest, &["said.about-us", "hope.to-leave-well"], Some("yours-are-enough")),
    (Faq::Interest, &["said.about-us", "his-life.loss"], Some("their-own-words")),
    (Faq::Interest, &["said.space-to-decide", "his-life.low"], Some("not-known-yet")),
    (Faq::Interest, &["his-life.loss", "his-life.low"], Some("grief-takes-all")),
    (Faq::Interest, &["his-life.loss", "event.he-broke-trust"], None),
    (Faq::Interest, &["his-life.drinking", "since.always"], Some("low-looks-the-same")),
    (Faq::Interest, &["since.always", "his-life.work", "balance.mostly-good"], Some("no-change")),
    (Faq::Interest, &["his-life.work", "balance.mostly-good", "his-signs.texts-less", "his-signs.cancels"], Some("stress-looks-the-same")),
    (Faq::Interest, &["his-life.work", "balance.mostly-good", "clues.late-unexplained"], None),
    (Faq::Interest, &["his-life.work", "balance.mixed"], None),
    (
        Faq::Interest,
        &["his-signs.less-affection", "his-signs.cancels", "my-needs-said.clearly", "responds.brushed-off"],
        Some("asking-changed-little"),
    ),
    (Faq::Interest, &["his-signs.less-affection", "his-signs.cancels"], Some("one-question-tells-more")),
    (Faq::Interest, &["his-signs.less-affection", "his-signs.cancels", "said.asked-space"], None),
    (Faq::Interest, &["his-signs.less-affection", "his-signs.cancels", "tried-ask.worse"], None),
    (Faq::Interest, &["his-signs.less-affection"], None),
    // Someone who is far away writes when it can be done.
    (Faq::Interest, &["his-signs.less-affection", "his-signs.texts-less", "his-life.away"], None),
    (Faq::Friends, &["stage.ended", "my-moves.checked-him"], Some("friends-of-your-own")),
    (Faq::Friends, &["respect.puts-me-down", "clues.not-where-he-said"], Some("it-gets-back")),
    (Faq::Friends, &["his-life.low", "hope.to-leave-well"], Some("if-a-life-is-at-risk")),
    (Faq::Friends, &["hope.to-leave-well", "clues.not-where-he-said"], Some("one-person-of-yours")),
    (Faq::Friends, &["my-moves.checked-him", "clues.not-where-he-said"], Some("no-asking-around")),
    (Faq::Friends, &["clues.not-where-he-said", "my-moves.watched-my-phone"], Some("not-the-friends")),
    (Faq::Friends, &["my-moves.watched-my-phone", "his-life.away"], Some("phone-away")),
    // What is no longer offered counts as what it counts as.
    (Faq::Friends, &["my-moves.checked-more"], Some("phone-away")),
    (Faq::Friends, &["his-life.away"], Some("they-see-a-part")),
    (Faq::Friends, &["clues.hides-phone"], None),
    (Faq::Break, &["stage.ended", "respect.puts-me-down"], Some("nothing-to-pause")),
    (Faq::Break, &["stage.break", "respect.puts-me-down"], Some("no-yes-needed")),
    (Faq::Break, &["stage.break", "hope.to-leave-well"], Some("no-break-first")),
    (Faq::Break, &["stage.break", "event.he-broke-trust"], Some("terms-of-your-break")),
    (Faq::Break, &["stage.dating", "event.he-broke-trust", "clues.not-where-he-said"], Some("answers-before-a-break")),
    (Faq::Break, &["stage.dating", "clues.not-where-he-said", "tried-space.worse"], Some("question-before-a-break")),
    (Faq::Break, &["stage.talking", "tried-space.worse"], Some("let-breaks-rest")),
    (Faq::Break, &["stage.talking", "said.asked-space"], Some("nothing-yet")),
    (Faq::Break, &["stage.living-together", "couple.baby", "since.days"], Some("nothing-yet")),
    (Faq::Break, &["stage.living-together", "couple.baby", "said.asked-space"], Some("where-the-child-is")),
    (Faq::Break, &["stage.dating", "couple.child", "said.asked-space"], Some("room-is-no-break")),
    (Faq::Break, &["stage.dating"], None),
];

/// The lines that advise space, or count on it.
const ADVISE_SPACE: &[OwnAnswer] = &[
    OwnAnswer::ThenNone,
    OwnAnswer::RoomWithNewTerms,
    OwnAnswer::RoomWithADay,
    OwnAnswer::RoomForEach,
    OwnAnswer::RoomWasAskedFor,
    OwnAnswer::NearNotFar,
    OwnAnswer::RoomToRest,
    OwnAnswer::RoomIsNoBreak,
];

/// The lines that lead to a question to the partner.
const LEAD_TO_A_QUESTION: &[OwnAnswer] = &[
    OwnAnswer::QuestionBeforeRoom,
    OwnAnswer::OneQuestionTellsMore,
    OwnAnswer::NotTheFriends,
    OwnAnswer::TheySeeAPart,
    OwnAnswer::QuestionBeforeABreak,
];

/// The lines for someone who is treated harshly: none of them goes to the partner.
const WHERE_IT_IS_ROUGH: &[OwnAnswer] =
    &[OwnAnswer::RoomIsNoAnswer, OwnAnswer::WhateverTheFeelings, OwnAnswer::ItGetsBack, OwnAnswer::NoYesNeeded];

/// Why a way is barred for these answers, the checklist aside.
fn barred(way: Way, answers: &Answers) -> Vec<Reason> {
    let counted = answers.counted();
    let holds = BARS.iter().filter(|(when, _, ways, _)| ways.contains(&way) && when.iter().all(|condition| condition.holds(&counted)));
    holds.map(|(.., reason)| *reason).filter(|reason| *reason != Reason::Checklist).collect()
}

fn said(answers: &Answers) -> Vec<OwnAnswer> {
    Faq::ALL.iter().filter_map(|question| own_answer(*question, answers)).collect()
}

#[test]
fn each_question_says_what_fits_its_reader() {
    for (question, paths, expected) in HEARD {
        assert_eq!(own_answer(*question, &answers(paths)).map(OwnAnswer::id), *expected, "{question:?} {paths:?}");
    }
    for (question, _, answer) in OWN_ANSWERS {
        let heard = HEARD.iter().any(|(of, _, id)| of == question && *id == Some(answer.id()));
        assert!(heard, "nobody hears {answer:?}");
    }
}

#[test]
fn a_reader_without_answers_hears_the_general_answer_alone() {
    assert_eq!(said(&Answers::default()), []);
    let mut skipped = Answers::default();
    for question in Question::ALL {
        skipped.see(*question);
    }
    assert_eq!(said(&skipped), []);
}

proptest! {
    #![proptest_config(readers())]

    #[test]
    fn no_line_advises_space_where_the_plan_bars_it(answers in any_answers()) {
        let said = said(&answers);
        let barred = barred(Way::Space, &answers);
        if !barred.is_empty() {
            prop_assert!(!said.iter().any(|line| ADVISE_SPACE.contains(line)), "{:?} in spite of {:?}", said, barred);
            // The general answer would speak for it.
            prop_assert!(own_answer(Faq::Space, &answers).is_some_and(|line| STAND_ALONE.contains(&line)), "{:?}", barred);
        }
    }

    #[test]
    fn what_is_said_of_space_agrees_with_the_plan_for_space(answers in any_answers()) {
        // Silence is no choice for or against it, and near a loss both say: some, with care.
        let by_choice = |line: OwnAnswer| ![OwnAnswer::ThenNone, OwnAnswer::NearNotFar].contains(&line);
        if let Some(line) = own_answer(Faq::Space, &answers).filter(|line| ADVISE_SPACE.contains(line) && by_choice(*line)) {
            let fit = advice(&answers).fit;
            prop_assert!([Fit::Yes, Fit::WithCare].contains(&fit), "{:?} beside {:?}", line, fit);
        }
    }

    #[test]
    fn no_line_leads_to_the_partner_where_the_plan_does_not(answers in any_answers()) {
        let said = said(&answers);
        let barred = barred(Way::AskFeelings, &answers);
        if barred.iter().any(|reason| [Reason::Over, Reason::Rough, Reason::Leaving].contains(reason)) {
            prop_assert!(!said.iter().any(|line| LEAD_TO_A_QUESTION.contains(line)), "{:?} in spite of {:?}", said, barred);
            // Nor does a general answer.
            prop_assert_eq!(said.iter().filter(|line| STAND_ALONE.contains(line)).count(), Faq::ALL.len(), "{:?}", said);
        }
        if !barred.is_empty() {
            prop_assert!(!said.contains(&OwnAnswer::OneQuestionTellsMore), "{:?}", barred);
        }
    }

    #[test]
    fn someone_treated_harshly_hears_only_what_cares_for_them(answers in any_answers()) {
        let counted = answers.counted();
        if counted.has_any(ROUGH) && !barred(Way::Space, &answers).contains(&Reason::Over) {
            prop_assert_eq!(said(&answers), WHERE_IT_IS_ROUGH);
        }
    }
}
