//! What moves each way to now, next, later or aside.

use super::{
    Condition::{self, AnyOf, AtLeast, NoneOf},
    Speaks, Way,
    groups::{ANY_NEED, ASKED_FOR_ROOM, CLUES, COUPLE_CHANGES, LIFE_EVENTS, NO_CHANGE, REACHING, SETTLED, STEPPING_BACK, UNSAID, WORRIED},
    one,
    readings::POINTS_OUTSIDE,
    speaks,
};
use crate::domain::questions::{
    Choice, balance, conflict, his_life, his_signs, my_moves, my_state, needs, openness, repeats, said, since, stage, tried_ask,
    tried_boundaries, tried_space, tried_talk, tried_tell, tried_therapy, turning_point,
};

/// What speaks for each way.
pub const PULLS: &[Speaks<Way>] = speaks! {
    Way::Reflect => {
        [AnyOf(&[balance::MIXED, balance::UNSURE])] => 1,
        [AnyOf(&[repeats::OFTEN, repeats::UNSURE])] => 1,
        [AnyOf(&[turning_point::GRADUAL, turning_point::UNSURE])] => 1,
    }
    Way::HisChanges => {
        one!(his_life::UNSURE) => 2,
        [AtLeast(2, CLUES)] => 2,
        [AtLeast(2, &[his_signs::TEXTS_LESS, his_signs::PREOCCUPIED, his_signs::ALONE_MORE, his_signs::FRIENDS_MORE,
            his_signs::IRRITABLE, his_signs::LESS_AFFECTION, his_signs::CANCELS])] => 1,
        one!(turning_point::UNSURE) => 1,
    }
    Way::MyChanges => {
        // Not where things are unexplained: that is not the reader's to mend.
        [AnyOf(WORRIED), NoneOf(CLUES)] => 2,
        one!(my_moves::SNAPPED) => 1, one!(my_moves::PULLED_BACK) => 1,
        [AnyOf(REACHING)] => 1,
    }
    Way::TellHim => {
        one!(tried_tell::HELPED) => 1,
        one!(tried_tell::NOT_YET) => 1,
        one!(said::NOTHING) => 2,
        one!(conflict::TALKS_SOON) => 1,
    }
    Way::AskFeelings => {
        one!(tried_ask::HELPED) => 1,
        [AnyOf(LIFE_EVENTS)] => 2,
        one!(his_signs::PREOCCUPIED) => 1, one!(his_signs::IRRITABLE) => 1,
        [AnyOf(&[said::UNSURE, said::OTHER_REASON])] => 1,
        one!(tried_ask::NOT_YET) => 1,
    }
    Way::TalkOpenly => {
        one!(tried_talk::HELPED) => 1,
        [AnyOf(UNSAID)] => 2,
        one!(repeats::OFTEN) => 2,
        [AnyOf(COUPLE_CHANGES)] => 1,
        one!(openness::OPEN) => 1,
        one!(tried_talk::NOT_YET) => 1,
    }
    Way::Boundaries => {
        one!(tried_boundaries::HELPED) => 1,
        [AnyOf(SETTLED)] => 1,
        [AnyOf(CLUES)] => 1,
        [AnyOf(&[since::MONTHS, since::LONGER])] => 1,
    }
    Way::Space => {
        one!(tried_space::HELPED) => 1,
        [AnyOf(&[conflict::NEEDS_TIME, conflict::AVOIDS])] => 1,
        one!(his_signs::ALONE_MORE) => 1,
        one!(my_moves::ASKED_FOR_MORE) => 1,
    }
    Way::Patience => {
        one!(since::DAYS) => 3, one!(since::WEEKS) => 1,
        [AnyOf(LIFE_EVENTS)] => 1,
        [AnyOf(ASKED_FOR_ROOM)] => 1,
    }
    Way::StayBusy => {
        one!(my_moves::CHECKED_MORE) => 1,
        one!(my_state::ANXIOUS) => 1,
        [AnyOf(&[needs::FUN, needs::CONNECTION])] => 1,
        [AnyOf(ASKED_FOR_ROOM)] => 1,
    }
    Way::Growth => {
        [AnyOf(ANY_NEED)] => 1,
        one!(my_state::LOW) => 2,
    }
    Way::Prepare => {
        one!(balance::MOSTLY_HARD) => 2,
        [AtLeast(2, CLUES)] => 2,
        [AtLeast(2, NO_CHANGE)] => 1,
    }
    Way::CouplesTherapy => {
        one!(tried_therapy::HELPED) => 1,
        [AnyOf(SETTLED), AnyOf(&[repeats::OFTEN])] => 2,
        [AnyOf(SETTLED), AnyOf(&[tried_talk::NO_CHANGE])] => 2,
    }
    Way::LetGo => {
        one!(balance::MOSTLY_HARD) => 1,
        [AtLeast(2, NO_CHANGE)] => 1,
    }
};

/// Where a rule puts a way, whatever else pulls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Must {
    /// It is now.
    BeNow(Way),
    /// It is now or next.
    BeNear(Way),
    /// It is neither now nor next, for it would come too soon.
    Wait(Way),
}

/// The rules of the assessment that place a way for certain.
pub const MUSTS: &[(&[Condition], Must)] = &[
    // Rule 2.
    (POINTS_OUTSIDE, Must::BeNow(Way::AskFeelings)),
    // Rule 3.
    (&[AnyOf(ASKED_FOR_ROOM)], Must::BeNow(Way::Space)),
    // Rule 4.
    (&[AtLeast(2, CLUES)], Must::BeNear(Way::Prepare)),
    // Rule 5.
    (&[AnyOf(REACHING), AnyOf(STEPPING_BACK)], Must::BeNow(Way::MyChanges)),
    // Rule 6.
    (&[AnyOf(UNSAID)], Must::BeNear(Way::TalkOpenly)),
    // Rule 8.
    (&one!(stage::TALKING), Must::Wait(Way::CouplesTherapy)),
];

/// Rule 1: what could be dangerous for someone who is afraid. These stand aside where the gate is not clear.
pub const UNSAFE_WHEN_AFRAID: &[Way] =
    &[Way::TellHim, Way::AskFeelings, Way::TalkOpenly, Way::Boundaries, Way::Space, Way::Patience, Way::CouplesTherapy];

/// Where the gate is not clear, these come later: what someone does who is afraid is not the matter, and notes can be found.
pub const LATER_WHEN_AFRAID: &[Way] = &[Way::Reflect, Way::MyChanges, Way::HisChanges, Way::StayBusy];

/// Rule 1: where the gate is not clear, these lead to help.
pub const LEADS_TO_HELP: &[Way] = &[Way::Prepare, Way::LetGo];

/// Rule 8: ways that are a talk, proposed with notice and a time to someone who needs time.
pub const TALKS: &[Way] = &[Way::TellHim, Way::AskFeelings, Way::TalkOpenly];

/// What comes back in other words: the ways that can have been tried in vain, and the checklist once it says `consider`.
pub const COMES_BACK: &[Way] =
    &[Way::TellHim, Way::AskFeelings, Way::TalkOpenly, Way::Boundaries, Way::Space, Way::CouplesTherapy, Way::LetGo];

/// Rule 9: the answer that says a way was tried and changed nothing.
pub const fn tried_in_vain(way: Way) -> Option<Choice> {
    match way {
        Way::TellHim => Some(tried_tell::NO_CHANGE),
        Way::AskFeelings => Some(tried_ask::NO_CHANGE),
        Way::TalkOpenly => Some(tried_talk::NO_CHANGE),
        Way::Boundaries => Some(tried_boundaries::NO_CHANGE),
        Way::Space => Some(tried_space::NO_CHANGE),
        Way::CouplesTherapy => Some(tried_therapy::NO_CHANGE),
        _ => None,
    }
}
