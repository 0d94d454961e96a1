//! Which answers speak for which reading, and how strongly.

use super::{
    Condition::{self, AnyOf, AtLeast, NoneOf},
    Reading, Speaks,
    groups::{CLUES, COOLING, LIFE_EVENTS, REACHING, STEPPING_BACK, UNSAID},
    one, speaks,
};
use crate::domain::questions::{
    balance, clues, conflict, couple, his_life, his_signs, my_moves, my_needs_said, my_state, openness, repeats, said, since, tried_ask,
    tried_space, tried_talk, tried_tell, turning_point,
};

/// What speaks for each reading.
pub const EVIDENCE: &[Speaks<Reading>] = speaks! {
    Reading::OutsideStress => {
        one!(his_life::WORK) => 2, one!(his_life::JOB_CHANGE) => 2, one!(his_life::LOSS) => 2,
        one!(his_life::HEALTH) => 2, one!(his_life::FAMILY) => 2, one!(his_life::MONEY) => 2,
        one!(said::OVERWHELMED) => 2,
        one!(said::OTHER_REASON) => 1,
        one!(his_signs::PREOCCUPIED) => 1,
        one!(his_signs::IRRITABLE) => 1,
        // Rule 2: a life event, a mind elsewhere and a good ground together point outside.
        [AnyOf(LIFE_EVENTS), AnyOf(&[his_signs::PREOCCUPIED]), AnyOf(&[balance::MOSTLY_GOOD])] => 3,
    }
    Reading::NeedsSpace => {
        one!(said::ASKED_SPACE) => 3,
        one!(said::OVERWHELMED) => 2,
        one!(conflict::NEEDS_TIME) => 2,
        one!(conflict::AVOIDS) => 1,
        one!(openness::RARELY) => 1,
        one!(his_signs::ALONE_MORE) => 1,
        one!(his_signs::FRIENDS_MORE) => 1,
    }
    Reading::PushPull => {
        // Rule 5.
        [AnyOf(REACHING), AnyOf(STEPPING_BACK)] => 3,
        one!(my_moves::ASKED_FOR_MORE) => 1,
        [AnyOf(&[my_moves::CHECKED_MORE]), AnyOf(STEPPING_BACK)] => 1,
        one!(my_moves::PULLED_BACK) => 1, one!(my_moves::SNAPPED) => 1,
        one!(my_state::ANXIOUS) => 1,
    }
    Reading::CoupleChange => {
        // Rule 6: any one of them is enough to show it.
        one!(couple::CHILD) => 2, one!(couple::INTIMACY) => 2, one!(couple::MILESTONE) => 2,
        one!(couple::MOVE) => 2, one!(couple::LESS_TIME) => 2,
        one!(turning_point::EVENT) => 1,
    }
    Reading::UnspokenNeeds => {
        // Rule 6.
        one!(my_needs_said::HINTED) => 2,
        one!(my_needs_said::NOT_SAID) => 3,
        [AnyOf(UNSAID), AnyOf(&[repeats::SOME])] => 1,
        [AnyOf(UNSAID), AnyOf(&[repeats::OFTEN])] => 2,
        [AnyOf(UNSAID), AnyOf(&[tried_tell::NOT_YET])] => 1,
    }
    Reading::TrustQuestion => {
        // Rule 4: one alone has many harmless reasons; two are shown.
        one!(clues::OFTEN_UNAVAILABLE) => 1, one!(clues::LATE_UNEXPLAINED) => 1, one!(clues::OUT_UNEXPLAINED) => 1,
        one!(clues::NOT_WHERE_HE_SAID) => 1,
        [AtLeast(2, CLUES)] => 1,
        [AtLeast(3, CLUES)] => 1,
    }
    Reading::LosingInterest => {
        one!(his_signs::LESS_AFFECTION) => 1, one!(his_signs::CANCELS) => 1, one!(his_signs::FRIENDS_MORE) => 1,
        one!(his_signs::TEXTS_LESS) => 1,
        [AtLeast(2, &[his_signs::LESS_AFFECTION, his_signs::CANCELS])] => 1,
        one!(balance::MOSTLY_HARD) => 1,
        // Silence and talks that change nothing have many reasons: they count beside a sign that warmth is less.
        [AnyOf(COOLING), AnyOf(&[said::NOTHING])] => 1,
        [AnyOf(COOLING), AnyOf(&[since::LONGER])] => 1,
        [AnyOf(COOLING), AnyOf(&[tried_ask::NO_CHANGE])] => 1,
        [AnyOf(COOLING), AnyOf(&[tried_talk::NO_CHANGE])] => 1,
        [AnyOf(COOLING), AnyOf(&[tried_space::NO_CHANGE])] => 1,
    }
    Reading::CantTell => {
        one!(said::UNSURE) => 1, one!(balance::UNSURE) => 1, one!(repeats::UNSURE) => 1, one!(turning_point::UNSURE) => 1,
        one!(his_life::UNSURE) => 1, one!(my_state::UNSURE) => 1, one!(my_needs_said::UNSURE) => 1, one!(conflict::UNSURE) => 1,
        one!(openness::UNSURE) => 1,
    }
};

/// Rule 2: when these hold, `outside-stress` comes first among its equals and `ask-feelings` is now.
pub const POINTS_OUTSIDE: &[Condition] =
    &[AnyOf(LIFE_EVENTS), AnyOf(&[his_signs::PREOCCUPIED]), AnyOf(&[balance::MOSTLY_GOOD]), NoneOf(CLUES)];
