//! Which answers speak for which reading and how strongly, when it is shown, and where it stands.

use super::{
    Condition::{self, AnyOf, AtLeast, NoneOf},
    Level, Reading, Speaks,
    groups::{
        ASKED_FOR_ROOM, BIG_CHANGES, CAME_OF_ASKING, CLUES, CLUES_WEIGHED, COOLING, HIS_WORDS, LIFE_EVENTS, REACHING, ROUGH, SAID_IN_VAIN,
        SEEKS_QUIET, SHARED_LOAD, SMALL_CHANGES, STEPPING_BACK, TRUST_BROKEN, UNSAID,
    },
    one, speaks,
};
use crate::domain::questions::{
    balance, clues, conflict, couple, event, his_life, his_signs, my_moves, my_needs_said, my_state, openness, repair, repeats, respect,
    responds, said, since, stage, tried_ask, tried_space, tried_talk, tried_tell, turning_point,
};

/// What speaks for each reading.
pub const EVIDENCE: &[Speaks<Reading>] = speaks! {
    Reading::TrustBroken => {
        one!(event::HE_BROKE_TRUST) => 4,
        [AnyOf(TRUST_BROKEN), AnyOf(CLUES)] => 1,
        [AnyOf(TRUST_BROKEN), AnyOf(&[repeats::OFTEN])] => 1,
        [AnyOf(TRUST_BROKEN), AnyOf(&[said::ABOUT_US])] => 1,
    }
    Reading::Disrespect => {
        one!(respect::PUTS_ME_DOWN) => 4,
        one!(responds::GOT_ANGRY) => 3,
        one!(respect::GOES_COLD) => 2,
        [AnyOf(ROUGH), AnyOf(&[balance::MOSTLY_HARD])] => 1,
        [AnyOf(ROUGH), AnyOf(&[repair::IT_STAYS])] => 1,
    }
    Reading::UnmetNeeds => {
        one!(responds::BRUSHED_OFF) => 3, one!(responds::GOT_ANGRY) => 3, one!(responds::PROMISED) => 3,
        one!(tried_talk::NO_CHANGE) => 3,
        [AnyOf(&[my_needs_said::CLEARLY]), AnyOf(&[tried_talk::REFUSED])] => 3,
        [AnyOf(SAID_IN_VAIN), AnyOf(&[tried_tell::NO_CHANGE, tried_tell::REFUSED])] => 1,
        [AnyOf(SAID_IN_VAIN), AnyOf(&[repeats::OFTEN])] => 1,
    }
    Reading::LowMood => {
        one!(his_life::LOW) => 3, one!(his_life::DRINKING) => 3,
        [AnyOf(&[his_life::LOW, his_life::DRINKING]), AnyOf(&[his_signs::IRRITABLE])] => 1,
        [AnyOf(&[his_life::LOW, his_life::DRINKING]), AnyOf(&[his_signs::ALONE_MORE])] => 1,
        [AnyOf(&[his_life::LOW, his_life::DRINKING]), AnyOf(&[his_life::MONEY, his_life::HEALTH])] => 1,
    }
    Reading::MyOwnDistance => {
        // Rule 15.
        one!(event::I_BROKE_TRUST) => 3, one!(my_moves::DRIFTED) => 3,
        [AnyOf(&[my_moves::PULLED_BACK]), NoneOf(REACHING), NoneOf(CLUES), NoneOf(TRUST_BROKEN), NoneOf(ROUGH)] => 2,
        [AnyOf(&[my_moves::DRIFTED]), AnyOf(&[my_moves::BUSIER])] => 1,
    }
    Reading::UnspokenNeeds => {
        // Rule 6.
        one!(my_needs_said::HINTED) => 2,
        one!(my_needs_said::NOT_SAID) => 3,
        [AnyOf(UNSAID), AnyOf(&[repeats::SOME])] => 1,
        [AnyOf(UNSAID), AnyOf(&[repeats::OFTEN])] => 2,
        [AnyOf(UNSAID), AnyOf(&[tried_tell::NOT_YET])] => 1,
    }
    Reading::NeedsSpace => {
        one!(said::ASKED_SPACE) => 3, one!(said::SPACE_TO_DECIDE) => 3,
        one!(said::OVERWHELMED) => 2,
        one!(his_signs::ALONE_MORE) => 1, one!(his_signs::FRIENDS_MORE) => 1, one!(his_signs::ON_SCREENS) => 1,
        // Rule 18: how someone talks says nothing of a change by itself, or where it has always been so.
        [AnyOf(&[conflict::NEEDS_TIME]), AnyOf(SEEKS_QUIET), NoneOf(&[since::ALWAYS])] => 2,
        [AnyOf(&[conflict::AVOIDS]), AnyOf(SEEKS_QUIET), NoneOf(&[since::ALWAYS])] => 1,
        [AnyOf(&[openness::RARELY]), AnyOf(SEEKS_QUIET), NoneOf(&[since::ALWAYS])] => 1,
    }
    Reading::OutsideStress => {
        one!(his_life::WORK) => 2, one!(his_life::JOB_CHANGE) => 2, one!(his_life::LOSS) => 2,
        one!(his_life::HEALTH) => 2, one!(his_life::FAMILY) => 2, one!(his_life::MONEY) => 2,
        one!(said::OVERWHELMED) => 2, one!(said::LIFE) => 2,
        one!(event::BAD_NEWS) => 1,
        one!(his_signs::PREOCCUPIED) => 1,
        one!(his_signs::IRRITABLE) => 1,
        // Rule 2: a life event, a mind elsewhere and a good ground together point outside.
        [AnyOf(LIFE_EVENTS), AnyOf(&[his_signs::PREOCCUPIED]), AnyOf(&[balance::MOSTLY_GOOD])] => 3,
    }
    Reading::CoupleChange => {
        // Rule 6: any one of them is enough to show it; closeness and time alone are few, for they can be a sign, too.
        one!(couple::BABY) => 3, one!(couple::CHILD) => 3, one!(couple::LOAD) => 3,
        one!(couple::MILESTONE) => 2, one!(couple::MOVE) => 2,
        [AnyOf(SMALL_CHANGES)] => 2,
        [AnyOf(BIG_CHANGES), AnyOf(&[event::BIG_STEP])] => 1,
        [AnyOf(BIG_CHANGES), AnyOf(&[turning_point::EVENT])] => 1,
        [AnyOf(SHARED_LOAD), AnyOf(&[said::OVERWHELMED])] => 2,
    }
    Reading::LosingInterest => {
        one!(said::ABOUT_US) => 3, one!(said::SPACE_TO_DECIDE) => 2,
        one!(his_signs::LESS_AFFECTION) => 1, one!(his_signs::CANCELS) => 1, one!(his_signs::FRIENDS_MORE) => 1,
        one!(his_signs::TEXTS_LESS) => 1, one!(his_signs::SILENT) => 1,
        [AtLeast(2, &[his_signs::LESS_AFFECTION, his_signs::CANCELS])] => 1,
        [AnyOf(COOLING), AnyOf(&[balance::MOSTLY_HARD])] => 1,
        // Silence and talks that change nothing have many reasons: they count beside a sign that warmth is less.
        [AnyOf(COOLING), AnyOf(&[said::NOTHING])] => 1,
        [AnyOf(COOLING), AnyOf(&[since::LONGER])] => 1,
        [AnyOf(COOLING), AnyOf(&[responds::BRUSHED_OFF, responds::PROMISED])] => 1,
        [AnyOf(COOLING), AnyOf(&[tried_tell::NO_CHANGE, tried_tell::REFUSED])] => 1,
        [AnyOf(COOLING), AnyOf(&[tried_ask::NO_CHANGE, tried_ask::REFUSED])] => 1,
        [AnyOf(COOLING), AnyOf(&[tried_talk::NO_CHANGE, tried_talk::REFUSED])] => 1,
        [AnyOf(COOLING), AnyOf(&[tried_space::NO_CHANGE])] => 1,
    }
    Reading::TrustQuestion => {
        // Rule 4: one alone has many harmless reasons.
        [AnyOf(CLUES)] => 1,
        one!(clues::OFTEN_UNAVAILABLE) => 1, one!(clues::LATE_UNEXPLAINED) => 1, one!(clues::OUT_UNEXPLAINED) => 1,
        one!(clues::NOT_WHERE_HE_SAID) => 1, one!(clues::HIDES_PHONE) => 1,
        [AtLeast(2, CLUES_WEIGHED)] => 2,
        [AtLeast(3, CLUES)] => 1,
    }
    Reading::LongPattern => {
        // Rule 18.
        one!(since::ALWAYS) => 4,
        [AnyOf(&[since::ALWAYS]), AnyOf(&[conflict::AVOIDS])] => 1,
        [AnyOf(&[since::ALWAYS]), AnyOf(&[openness::RARELY])] => 1,
        [AnyOf(&[since::ALWAYS]), AnyOf(&[repeats::OFTEN])] => 1,
    }
    Reading::PushPull => {
        // Rule 5.
        [AnyOf(REACHING), AnyOf(STEPPING_BACK)] => 3,
        one!(my_moves::ASKED_FOR_MORE) => 1,
        [AnyOf(&[my_moves::WATCHED_MY_PHONE, my_moves::CHECKED_HIM]), AnyOf(STEPPING_BACK)] => 1,
        one!(my_moves::SNAPPED) => 1,
        one!(my_state::ANXIOUS) => 1,
    }
    Reading::AfterTheEnd => {
        one!(stage::ENDED) => 4,
    }
    Reading::CantTell => {
        one!(said::UNSURE) => 1, one!(balance::UNSURE) => 1, one!(respect::UNSURE) => 1, one!(his_life::UNSURE) => 1,
        one!(my_needs_said::UNSURE) => 1, one!(responds::UNSURE) => 1, one!(repeats::UNSURE) => 1, one!(turning_point::UNSURE) => 1,
        one!(repair::UNSURE) => 1, one!(my_state::UNSURE) => 1, one!(conflict::UNSURE) => 1, one!(openness::UNSURE) => 1,
    }
};

/// A reading is shown *only when* these hold, whatever speaks for it.
pub const ONLY_WHEN: &[(Reading, &[Condition])] = &[
    // Rule 5: a loop takes two halves, and a lie is none.
    (Reading::PushPull, &[AnyOf(REACHING), AnyOf(STEPPING_BACK), NoneOf(TRUST_BROKEN)]),
];

/// *When* these hold, a reading is at least at this level.
pub const AT_LEAST: &[(&[Condition], Reading, Level)] = &[
    // Rule 3.
    (&[AnyOf(ASKED_FOR_ROOM)], Reading::NeedsSpace, Level::Some),
    (&[AnyOf(&[said::SPACE_TO_DECIDE])], Reading::LosingInterest, Level::Some),
    // Rule 14.
    (&[AnyOf(&[said::ABOUT_US])], Reading::LosingInterest, Level::Some),
];

/// *When* these hold, a reading is at most at this level, and never first.
pub const AT_MOST: &[(&[Condition], Reading, Level)] = &[
    // Rule 16: to go cold is no harshness.
    (&[NoneOf(ROUGH)], Reading::Disrespect, Level::Few),
    // Rule 19: apart from his own words, it weighs too much to rest on one kind of evidence.
    (&[NoneOf(HIS_WORDS), NoneOf(COOLING)], Reading::LosingInterest, Level::Few),
    (&[NoneOf(HIS_WORDS), NoneOf(CAME_OF_ASKING)], Reading::LosingInterest, Level::Few),
];

/// *When* these hold, a reading is never first.
pub const NEVER_FIRST: &[(&[Condition], Reading)] = &[
    // Rule 5.
    (&[AnyOf(CLUES)], Reading::PushPull),
    (&[AnyOf(ROUGH)], Reading::PushPull),
    (&[AnyOf(&[responds::BRUSHED_OFF, his_life::LOSS])], Reading::PushPull),
];

/// Two things unexplained, or one that was not true.
pub const STRONG_CLUES: Condition = AtLeast(2, CLUES_WEIGHED);

/// Rule 2: when these hold, `outside-stress` stands before all that was not said outright, and `ask-feelings` is now.
pub const POINTS_OUTSIDE: &[Condition] = &[
    AnyOf(LIFE_EVENTS),
    AnyOf(&[his_signs::PREOCCUPIED]),
    AnyOf(&[balance::MOSTLY_GOOD]),
    NoneOf(CLUES),
    NoneOf(HIS_WORDS),
    NoneOf(TRUST_BROKEN),
    NoneOf(ROUGH),
];

/// *When* these hold, a reading was said outright: it stands before all that is only guessed.
pub const OUTRIGHT: &[(&[Condition], Reading)] = &[
    (&[AnyOf(SAID_IN_VAIN)], Reading::UnmetNeeds),
    (&[AnyOf(&[his_life::LOW, his_life::DRINKING])], Reading::LowMood),
    (&[AnyOf(&[event::I_BROKE_TRUST, my_moves::DRIFTED])], Reading::MyOwnDistance),
    (&[AnyOf(ASKED_FOR_ROOM)], Reading::NeedsSpace),
    (&[AnyOf(&[said::ABOUT_US])], Reading::LosingInterest),
    (&[STRONG_CLUES], Reading::TrustQuestion),
    (&[AnyOf(&[since::ALWAYS])], Reading::LongPattern),
];

/// Rule 8: after the end only these are left, and where none of them is shown, that it is over.
pub const AFTER_THE_END: &[Reading] = &[Reading::MyOwnDistance, Reading::UnmetNeeds, Reading::TrustBroken, Reading::Disrespect];

/// The readings that can be tried out for a while. Broken trust and harshness cannot: nobody is to wait and see.
pub const CAN_BE_TRIED: &[Reading] = &[
    Reading::UnmetNeeds,
    Reading::LowMood,
    Reading::MyOwnDistance,
    Reading::UnspokenNeeds,
    Reading::NeedsSpace,
    Reading::OutsideStress,
    Reading::CoupleChange,
    Reading::LosingInterest,
    Reading::TrustQuestion,
    Reading::LongPattern,
    Reading::PushPull,
];
