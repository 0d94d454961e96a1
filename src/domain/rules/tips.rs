//! What a guide adds for this reader: by stage, style, what was tried and what is needed.

use super::{
    Condition::{self, AnyOf, NoneOf},
    Way,
    groups::{ASKED_FOR_ROOM, LIFE_EVENTS, REACHING, SETTLED},
    one,
};
use crate::domain::{
    ids,
    questions::{
        balance, conflict, couple, my_moves, my_state, needs, openness, said, since, stage, tried_ask, tried_boundaries, tried_space,
        tried_talk, tried_tell,
    },
};

ids! {
    /// A sentence or two that a guide adds.
    Tip {
        /// Two who only talk so far: keep it light.
        EarlyDays = "early-days",
        /// Two who are settled: lean in a little more.
        LeanIn = "lean-in",
        /// Two who live together: space under one roof.
        OneRoof = "one-roof",
        /// Someone who opens up seldom: small and side by side.
        SmallDoor = "small-door",
        /// Someone who leaves things unsaid: write first.
        WriteFirst = "write-first",
        /// Someone who talks soon: use it.
        SoonIsFine = "soon-is-fine",
        /// Someone with a lot on their mind: ask about that.
        AskAboutThat = "ask-about-that",
        /// It helped before.
        HelpedBefore = "helped-before",
        /// A reader who worries: decide when to look.
        WorryTimes = "worry-times",
        /// A reader who is low: be gentle, and tell someone.
        LowMood = "low-mood",
        /// A reader who reaches a lot.
        ReachLess = "reach-less",
        /// A few days are short.
        OnlyDays = "only-days",
        /// A child who has a hard time.
        ChildFirst = "child-first",
        /// The love life has changed.
        LoveLife = "love-life",
        /// Closeness without the partner.
        NeedConnection = "need-connection",
        /// Fun without the partner.
        NeedFun = "need-fun",
        /// Comfort without the partner.
        NeedComfort = "need-comfort",
        /// Rest.
        NeedRest = "need-rest",
        /// Look at the good, too.
        GoodToo = "good-too",
        /// The partner gave a reason: begin there.
        BeginThere = "begin-there",
    }
}

/// *For* this way, *when* these hold, the guide adds this.
pub const TIPS: &[(Way, &[Condition], Tip)] = &[
    (Way::Reflect, &one!(balance::MIXED), Tip::GoodToo),
    (Way::MyChanges, &[AnyOf(REACHING)], Tip::ReachLess),
    (Way::TellHim, &one!(stage::TALKING), Tip::EarlyDays),
    (Way::TellHim, &[AnyOf(SETTLED), NoneOf(ASKED_FOR_ROOM), NoneOf(REACHING)], Tip::LeanIn),
    (Way::TellHim, &one!(conflict::AVOIDS), Tip::WriteFirst),
    (Way::TellHim, &one!(tried_tell::HELPED), Tip::HelpedBefore),
    (Way::AskFeelings, &[AnyOf(LIFE_EVENTS)], Tip::AskAboutThat),
    (Way::AskFeelings, &[AnyOf(&[openness::RARELY, openness::SOMETIMES])], Tip::SmallDoor),
    (Way::AskFeelings, &one!(said::OTHER_REASON), Tip::BeginThere),
    (Way::AskFeelings, &one!(stage::TALKING), Tip::EarlyDays),
    (Way::AskFeelings, &one!(tried_ask::HELPED), Tip::HelpedBefore),
    (Way::TalkOpenly, &one!(conflict::TALKS_SOON), Tip::SoonIsFine),
    (Way::TalkOpenly, &one!(conflict::AVOIDS), Tip::WriteFirst),
    (Way::TalkOpenly, &one!(couple::CHILD), Tip::ChildFirst),
    (Way::TalkOpenly, &one!(couple::INTIMACY), Tip::LoveLife),
    (Way::TalkOpenly, &one!(tried_talk::HELPED), Tip::HelpedBefore),
    (Way::Boundaries, &one!(tried_boundaries::HELPED), Tip::HelpedBefore),
    (Way::Space, &one!(stage::LIVING_TOGETHER), Tip::OneRoof),
    (Way::Space, &one!(my_state::ANXIOUS), Tip::WorryTimes),
    (Way::Space, &one!(tried_space::HELPED), Tip::HelpedBefore),
    (Way::Patience, &one!(since::DAYS), Tip::OnlyDays),
    (Way::Patience, &one!(my_state::ANXIOUS), Tip::WorryTimes),
    (Way::StayBusy, &one!(my_moves::CHECKED_MORE), Tip::WorryTimes),
    (Way::Growth, &one!(needs::CONNECTION), Tip::NeedConnection),
    (Way::Growth, &one!(needs::FUN), Tip::NeedFun),
    (Way::Growth, &one!(needs::COMFORT), Tip::NeedComfort),
    (Way::Growth, &one!(needs::REST), Tip::NeedRest),
    (Way::Growth, &one!(my_state::LOW), Tip::LowMood),
    (Way::CouplesTherapy, &one!(couple::CHILD), Tip::ChildFirst),
];

/// Where the gate is not clear, only what cares for the reader.
pub const TIPS_WHEN_AFRAID: &[Tip] = &[Tip::LowMood, Tip::NeedComfort, Tip::NeedRest];
