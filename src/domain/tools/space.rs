//! Whether space is the right choice now, and which answers say so.
//!
//! The table is read from the top, and the first line that holds decides. It agrees with the plan: what bars space there comes
//! first here; where room was asked for, it is given (rule 3); where one reaches and the other steps back, reaching less helps
//! (rule 5); and what was tried in vain is not said again (rule 9).

use crate::domain::{
    answers::Answers,
    ids,
    questions::{Choice, conflict, his_life, his_signs, openness, said, stage, tried_space},
    rules::{
        ASKED_FOR_ROOM,
        Condition::{self, AnyOf},
        LIFE_EVENTS, REACHING, ROUGH, SEEKS_QUIET, SHARED_LOAD, STEPPING_BACK, STRONG_CLUES, TRUST_BROKEN, UNSAID, all_hold,
    },
};

ids! {
    /// How well space fits now.
    Fit {
        /// It fits.
        Yes = "yes",
        /// It fits, in a certain way.
        WithCare = "with-care",
        /// Something else comes first.
        NotNow = "not-now",
        /// It cannot be told yet.
        CantTell = "cant-tell",
    }
}

ids! {
    /// Why.
    Why {
        /// It is over.
        Over = "over",
        /// The partner treats the reader harshly.
        Rough = "rough",
        /// Trust was broken.
        BrokenTrust = "broken-trust",
        /// It made things worse before.
        Worse = "worse",
        /// Room to find out what the partner feels.
        Decide = "decide",
        /// Asked for again, after some was given.
        AskedAgain = "asked-again",
        /// Asked for, with things unexplained.
        AskedOpen = "asked-open",
        /// There is a child or a big step, so that one's room is the other's load.
        Load = "load",
        /// Asked for.
        Asked = "asked",
        /// Given before, in vain.
        Tried = "tried",
        /// Things unexplained: a question comes first.
        Question = "question",
        /// The reader reaches, the partner steps back.
        Reaching = "reaching",
        /// It helped before.
        Helped = "helped",
        /// The partner sorts things out alone first.
        AloneFirst = "alone-first",
        /// There is much on the partner's mind.
        Outside = "outside",
        /// The partner is open and talks soon: a talk does more.
        TalksSoon = "talks-soon",
        /// The reader has not said what is needed.
        Unsaid = "unsaid",
        /// Nothing speaks either way.
        Unknown = "unknown",
    }
}

/// The partner sorts things out alone.
const KEEPS_TO_SELF: &[Choice] = &[conflict::NEEDS_TIME, conflict::AVOIDS, openness::RARELY];
/// The partner seems to be somewhere else.
const ELSEWHERE: &[Choice] = &[his_signs::PREOCCUPIED, his_signs::IRRITABLE, his_signs::ALONE_MORE, his_signs::TEXTS_LESS];

/// *When* all of these hold, space fits so well, for this reason. The first line that holds decides.
pub const FITS: &[(&[Condition], Fit, Why)] = &[
    (&[AnyOf(&[stage::ENDED])], Fit::NotNow, Why::Over),
    (&[AnyOf(ROUGH)], Fit::NotNow, Why::Rough),
    (&[AnyOf(TRUST_BROKEN)], Fit::NotNow, Why::BrokenTrust),
    (&[AnyOf(ASKED_FOR_ROOM), STRONG_CLUES], Fit::NotNow, Why::AskedOpen),
    (&[STRONG_CLUES], Fit::NotNow, Why::Question),
    (&[AnyOf(&[said::OVERWHELMED]), AnyOf(SHARED_LOAD)], Fit::NotNow, Why::Load),
    (&[AnyOf(&[tried_space::WORSE])], Fit::NotNow, Why::Worse),
    (&[AnyOf(ASKED_FOR_ROOM), AnyOf(&[tried_space::NO_CHANGE])], Fit::WithCare, Why::AskedAgain),
    (&[AnyOf(&[said::SPACE_TO_DECIDE])], Fit::WithCare, Why::Decide),
    (&[AnyOf(ASKED_FOR_ROOM), AnyOf(SHARED_LOAD)], Fit::WithCare, Why::Load),
    (&[AnyOf(ASKED_FOR_ROOM)], Fit::Yes, Why::Asked),
    (&[AnyOf(&[tried_space::NO_CHANGE])], Fit::NotNow, Why::Tried),
    (&[AnyOf(&[said::OVERWHELMED])], Fit::Yes, Why::Asked),
    // Someone who grieves must not be left alone with it.
    (&[AnyOf(&[his_life::LOSS])], Fit::WithCare, Why::Outside),
    (&[AnyOf(REACHING), AnyOf(STEPPING_BACK)], Fit::Yes, Why::Reaching),
    (&[AnyOf(&[tried_space::HELPED])], Fit::Yes, Why::Helped),
    (&[AnyOf(KEEPS_TO_SELF), AnyOf(SEEKS_QUIET)], Fit::WithCare, Why::AloneFirst),
    (&[AnyOf(LIFE_EVENTS), AnyOf(ELSEWHERE)], Fit::WithCare, Why::Outside),
    (&[AnyOf(&[conflict::TALKS_SOON]), AnyOf(&[openness::OPEN])], Fit::NotNow, Why::TalksSoon),
    (&[AnyOf(UNSAID)], Fit::NotNow, Why::Unsaid),
];

/// What is said about space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// How well it fits.
    pub fit: Fit,
    /// The reason.
    pub why: Why,
    /// The answers that it rests on, in the order of asking.
    pub because: Vec<Choice>,
}

/// Whether space fits now. For readers whose gate is clear; for others the tool stands aside.
pub fn advice(answers: &Answers) -> Advice {
    let counted = answers.counted();
    for (when, fit, why) in FITS {
        if all_hold(when, &counted) {
            let mut looked_for = Vec::new();
            for condition in *when {
                looked_for.extend_from_slice(condition.looks_for());
            }
            return Advice { fit: *fit, why: *why, because: answers.chosen_of(&looked_for) };
        }
    }
    Advice { fit: Fit::CantTell, why: Why::Unknown, because: Vec::new() }
}
