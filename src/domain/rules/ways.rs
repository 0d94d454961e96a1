//! What moves each way to now, next or later, beside what the rules forbid and demand (see [`bars`](super::bars)).

use super::{
    Condition::{self, AnyOf, AtLeast, NoneOf},
    Reading, Speaks, Way,
    groups::{ANY_NEED, CLUES, DOWN, LIFE_EVENTS, NO_CHANGE, REACHING, ROUGH, SETTLED, SHARED_LOAD, TRUST_BROKEN, WORRIED},
    one,
    readings::STRONG_CLUES,
    speaks,
};
use crate::domain::questions::{
    Choice, balance, conflict, his_life, his_signs, hope, my_moves, my_state, needs, openness, repeats, said, since, stage, tried_ask,
    tried_boundaries, tried_space, tried_talk, tried_tell, tried_therapy, turning_point,
};

/// What each reading pulls, strongly (3), clearly (2) or weakly (1); more where it has a higher level or stands first. A
/// reading that the reader has contradicted pulls nothing.
pub const READING_PULLS: &[(Reading, &[(Way, u8)])] = &[
    (Reading::TrustBroken, &[(Way::Prepare, 3), (Way::Boundaries, 3), (Way::CouplesTherapy, 1), (Way::Growth, 1)]),
    (Reading::Disrespect, &[(Way::Prepare, 3), (Way::Growth, 2), (Way::Boundaries, 1)]),
    (Reading::UnmetNeeds, &[(Way::Boundaries, 3), (Way::TalkOpenly, 1), (Way::CouplesTherapy, 2), (Way::Growth, 1), (Way::Prepare, 1)]),
    (Reading::LowMood, &[(Way::AskFeelings, 3), (Way::Growth, 2), (Way::Boundaries, 1), (Way::StayBusy, 1)]),
    (Reading::MyOwnDistance, &[(Way::MyChanges, 3), (Way::Reflect, 3), (Way::TellHim, 1)]),
    (Reading::UnspokenNeeds, &[(Way::TalkOpenly, 3), (Way::TellHim, 2)]),
    (Reading::NeedsSpace, &[(Way::Space, 3), (Way::StayBusy, 2), (Way::Patience, 2)]),
    (Reading::OutsideStress, &[(Way::AskFeelings, 3), (Way::Patience, 2)]),
    (Reading::CoupleChange, &[(Way::TalkOpenly, 3), (Way::Boundaries, 2), (Way::CouplesTherapy, 1)]),
    (Reading::LosingInterest, &[(Way::TalkOpenly, 2), (Way::TellHim, 2), (Way::Reflect, 2), (Way::Growth, 1)]),
    (Reading::TrustQuestion, &[(Way::HisChanges, 3), (Way::Prepare, 1)]),
    (Reading::LongPattern, &[(Way::Reflect, 3), (Way::Boundaries, 2), (Way::TalkOpenly, 1), (Way::Growth, 1)]),
    (Reading::PushPull, &[(Way::MyChanges, 3), (Way::StayBusy, 3), (Way::Space, 1)]),
    (Reading::AfterTheEnd, &[(Way::Growth, 3), (Way::StayBusy, 3), (Way::Reflect, 1)]),
    (Reading::CantTell, &[(Way::Reflect, 2), (Way::HisChanges, 2)]),
];

/// What the answers pull by themselves.
pub const PULLS: &[Speaks<Way>] = speaks! {
    Way::Reflect => {
        [AnyOf(&[balance::MIXED, balance::UNSURE])] => 1,
        [AnyOf(&[repeats::OFTEN, repeats::UNSURE])] => 1,
        [AnyOf(&[turning_point::GRADUAL, turning_point::UNSURE])] => 1,
    }
    Way::HisChanges => {
        one!(his_life::UNSURE) => 2,
        [AtLeast(2, &[his_signs::TEXTS_LESS, his_signs::PREOCCUPIED, his_signs::ALONE_MORE, his_signs::FRIENDS_MORE, his_signs::ON_SCREENS,
            his_signs::IRRITABLE, his_signs::LESS_AFFECTION, his_signs::CANCELS])] => 1,
        one!(turning_point::UNSURE) => 1,
    }
    Way::MyChanges => {
        // Not where things are unexplained: that is not the reader's to mend.
        [AnyOf(WORRIED), NoneOf(CLUES)] => 2,
        one!(my_moves::SNAPPED) => 1, one!(my_moves::FRIGHTENED_HIM) => 2, one!(my_moves::PULLED_BACK) => 1,
        [AnyOf(REACHING)] => 1,
    }
    Way::TellHim => {
        one!(tried_tell::HELPED) => 1,
        one!(said::NOTHING) => 2,
        one!(conflict::TALKS_SOON) => 1,
        one!(hope::CLOSER) => 1,
        one!(stage::TALKING) => 1,
    }
    Way::AskFeelings => {
        one!(tried_ask::HELPED) => 1,
        [AnyOf(LIFE_EVENTS)] => 1,
        one!(his_signs::PREOCCUPIED) => 1, one!(his_signs::IRRITABLE) => 1,
        [AnyOf(&[said::UNSURE, said::LIFE])] => 1,
        one!(hope::CLARITY) => 1,
    }
    Way::TalkOpenly => {
        one!(tried_talk::HELPED) => 1,
        one!(repeats::OFTEN) => 1,
        one!(openness::OPEN) => 1,
        [AnyOf(&[hope::CLARITY, hope::CLOSER])] => 1,
    }
    Way::Boundaries => {
        one!(tried_boundaries::HELPED) => 1,
        [AnyOf(SETTLED)] => 1,
        [AnyOf(CLUES)] => 1,
        [AnyOf(&[since::MONTHS, since::LONGER])] => 1,
        [AnyOf(SHARED_LOAD)] => 1,
    }
    Way::Space => {
        one!(tried_space::HELPED) => 1,
        one!(conflict::NEEDS_TIME) => 1,
        one!(stage::BREAK) => 1,
    }
    Way::Patience => {
        one!(since::WEEKS) => 1,
        [AnyOf(LIFE_EVENTS)] => 1,
        one!(stage::BREAK) => 2,
    }
    Way::StayBusy => {
        [AnyOf(&[my_moves::WATCHED_MY_PHONE, my_moves::CHECKED_HIM])] => 2,
        one!(my_state::ANXIOUS) => 1,
        [AnyOf(&[needs::FUN, needs::CONNECTION])] => 1,
        one!(hope::PEACE) => 2,
    }
    Way::Growth => {
        [AnyOf(ANY_NEED)] => 1,
        [AnyOf(DOWN)] => 2,
        one!(hope::PEACE) => 1,
    }
    Way::Prepare => {
        one!(balance::MOSTLY_HARD) => 2,
        [STRONG_CLUES] => 2,
        [AtLeast(2, NO_CHANGE)] => 1,
    }
    Way::CouplesTherapy => {
        one!(tried_therapy::HELPED) => 1,
        [AnyOf(SETTLED), AnyOf(&[repeats::OFTEN])] => 2,
        [AnyOf(SETTLED), AnyOf(&[tried_talk::NO_CHANGE])] => 1,
        [AnyOf(SETTLED), AnyOf(TRUST_BROKEN)] => 1,
    }
    Way::LetGo => {
        one!(balance::MOSTLY_HARD) => 1,
        one!(hope::TO_LEAVE_WELL) => 2,
        [AtLeast(2, NO_CHANGE)] => 1,
        one!(stage::ENDED) => 2,
    }
};

/// *When* all of these hold, nothing pulls these ways: to wait, or to speak of distance, is no answer to how one is treated.
pub const UNPULLED: &[(&[Condition], &[Way])] =
    &[(&[AnyOf(ROUGH)], &[Way::Patience]), (&[AnyOf(TRUST_BROKEN)], &[Way::Patience, Way::TellHim])];

/// Rule 1: where the check is not clear, these are left, with their place; all others stand aside.
pub const WHEN_AFRAID: &[(Way, bool)] = &[(Way::Prepare, true), (Way::Growth, true), (Way::LetGo, false)];

/// Rule 1: where the check is not clear, these lead to help.
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
