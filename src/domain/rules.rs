//! The rules as tables: which answers speak for which reading, and what moves each way.
//!
//! Each line reads as a sentence: *when* these were chosen, they *speak for* that reading, weakly (1), clearly (2) or
//! strongly (3). Weights are ours alone and are never shown: a reader sees few, some or many. The sources of the ideas
//! are named on the sources page.

use super::{
    answers::Answers,
    ids,
    questions::{
        Choice, balance, clues, conflict, couple, his_life, his_signs, my_moves, my_needs_said, my_state, needs, openness, repeats, said,
        since, stage, tried_ask, tried_boundaries, tried_space, tried_talk, tried_tell, tried_therapy, turning_point,
    },
};

ids! {
    /// One possible explanation. They compete; none is a verdict.
    Reading {
        /// Something outside the relationship weighs on the partner.
        OutsideStress = "outside-stress",
        /// The partner needs room.
        NeedsSpace = "needs-space",
        /// One reaches, the other steps back, and each feeds the other.
        PushPull = "push-pull",
        /// Something changed for both.
        CoupleChange = "couple-change",
        /// The reader's needs have not been said.
        UnspokenNeeds = "unspoken-needs",
        /// Things that have not been explained.
        TrustQuestion = "trust-question",
        /// The partner may be less interested. Never first on one kind of evidence.
        LosingInterest = "losing-interest",
        /// It cannot be told yet.
        CantTell = "cant-tell",
    }
}

ids! {
    /// One of the fourteen things to do.
    Way {
        /// Look back on the relationship.
        Reflect = "reflect",
        /// Look at the partner's changes.
        HisChanges = "his-changes",
        /// Look at one's own changes.
        MyChanges = "my-changes",
        /// Say what one has noticed.
        TellHim = "tell-him",
        /// Ask how the partner feels.
        AskFeelings = "ask-feelings",
        /// Talk openly.
        TalkOpenly = "talk-openly",
        /// Agree on limits.
        Boundaries = "boundaries",
        /// Give room.
        Space = "space",
        /// Give it time.
        Patience = "patience",
        /// Keep one's own days full.
        StayBusy = "stay-busy",
        /// Grow.
        Growth = "growth",
        /// Be ready for either outcome.
        Prepare = "prepare",
        /// Ask for help together.
        CouplesTherapy = "couples-therapy",
        /// Know when to let go.
        LetGo = "let-go",
    }
}

/// A condition on the answers.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// One of these was chosen.
    AnyOf(&'static [Choice]),
    /// So many of these were chosen.
    AtLeast(usize, &'static [Choice]),
    /// None of these was chosen.
    NoneOf(&'static [Choice]),
}
use Condition::{AnyOf, AtLeast, NoneOf};

impl Condition {
    /// Whether it holds.
    pub fn holds(self, answers: &Answers) -> bool {
        match self {
            AnyOf(choices) => answers.has_any(choices),
            AtLeast(count, choices) => answers.count(choices) >= count,
            NoneOf(choices) => !answers.has_any(choices),
        }
    }

    /// The options that it looks for.
    pub const fn looks_for(self) -> &'static [Choice] {
        match self {
            AnyOf(choices) | AtLeast(_, choices) => choices,
            NoneOf(_) => &[],
        }
    }
}

/// Whether every condition holds.
pub fn all_hold(conditions: &[Condition], answers: &Answers) -> bool {
    conditions.iter().all(|condition| condition.holds(answers))
}

/// Things that happen in the partner's life.
pub const LIFE_EVENTS: &[Choice] =
    &[his_life::WORK, his_life::JOB_CHANGE, his_life::LOSS, his_life::HEALTH, his_life::FAMILY, his_life::MONEY];
/// Things that have not been explained.
pub const CLUES: &[Choice] = &[clues::OFTEN_UNAVAILABLE, clues::LATE_UNEXPLAINED, clues::OUT_UNEXPLAINED, clues::NOT_WHERE_HE_SAID];
/// Things that changed for both.
pub const COUPLE_CHANGES: &[Choice] = &[couple::CHILD, couple::INTIMACY, couple::MILESTONE, couple::MOVE, couple::LESS_TIME];
/// The reader reaching for the partner.
const REACHING: &[Choice] = &[my_moves::ASKED_FOR_MORE, my_moves::CHECKED_MORE];
/// The partner stepping back.
const STEPPING_BACK: &[Choice] = &[his_signs::ALONE_MORE, his_signs::TEXTS_LESS];
/// The partner said that room is needed.
const ASKED_FOR_ROOM: &[Choice] = &[said::ASKED_SPACE, said::OVERWHELMED];
const UNSAID: &[Choice] = &[my_needs_said::HINTED, my_needs_said::NOT_SAID];
const SETTLED: &[Choice] = &[stage::COMMITTED, stage::LIVING_TOGETHER];
const UNSETTLED_ME: &[Choice] = &[my_state::ANXIOUS, my_state::LOW, my_state::STRESSED];
const ANY_NEED: &[Choice] = &[needs::CONNECTION, needs::FUN, needs::COMFORT, needs::REST, needs::OTHER];
const NO_CHANGE: &[Choice] = &[tried_tell::NO_CHANGE, tried_ask::NO_CHANGE, tried_talk::NO_CHANGE, tried_space::NO_CHANGE];

/// *When* all of these hold, that *speaks for* the target with this weight.
#[derive(Clone, Copy, Debug)]
pub struct Speaks<T> {
    /// All must hold. For readings only conditions that more answers cannot break (rule 11).
    pub when: &'static [Condition],
    /// What it speaks for.
    pub for_: T,
    /// 1 weakly, 2 clearly, 3 strongly.
    pub weight: u8,
}

/// What a table says for one target: the sum of the weights, and the chosen options that it rests on.
pub fn weigh<T: PartialEq>(table: &[Speaks<T>], target: T, answers: &Answers) -> (u8, Vec<Choice>) {
    let mut weight = 0;
    let mut looked_for = Vec::new();
    for line in table.iter().filter(|line| line.for_ == target && all_hold(line.when, answers)) {
        weight += line.weight;
        for condition in line.when {
            looked_for.extend_from_slice(condition.looks_for());
        }
    }
    (weight, answers.chosen_of(&looked_for))
}

/// Spells tables of [`Speaks`]: each target, and under it what speaks for it. One line with a single list counts each
/// choice in it by itself; conditions joined in brackets count once, together.
macro_rules! speaks {
    ($($target:expr => { $($conditions:expr => $weight:literal),+ $(,)? })+) => {
        &[$($(Speaks { when: &$conditions, for_: $target, weight: $weight }),+),+]
    };
}

/// One choice by itself.
macro_rules! one {
    ($choice:path) => {
        [AnyOf(&[$choice])]
    };
}

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
        one!(my_moves::ASKED_FOR_MORE) => 1, one!(my_moves::CHECKED_MORE) => 1,
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
        one!(repeats::SOME) => 1,
        one!(repeats::OFTEN) => 2,
        one!(tried_tell::NOT_YET) => 1,
    }
    Reading::TrustQuestion => {
        // Rule 4: one alone has many harmless reasons; two are shown.
        one!(clues::OFTEN_UNAVAILABLE) => 1, one!(clues::LATE_UNEXPLAINED) => 1, one!(clues::OUT_UNEXPLAINED) => 1,
        one!(clues::NOT_WHERE_HE_SAID) => 1,
        [AtLeast(2, CLUES)] => 1,
        [AtLeast(3, CLUES)] => 1,
    }
    Reading::LosingInterest => {
        one!(his_signs::LESS_AFFECTION) => 1, one!(his_signs::CANCELS) => 2, one!(his_signs::FRIENDS_MORE) => 1,
        one!(his_signs::TEXTS_LESS) => 1,
        one!(balance::MOSTLY_HARD) => 1,
        one!(said::NOTHING) => 1,
        one!(since::LONGER) => 1,
        one!(tried_ask::NO_CHANGE) => 1,
        one!(tried_talk::NO_CHANGE) => 1,
        one!(tried_space::NO_CHANGE) => 1,
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

/// What speaks for each way.
pub const PULLS: &[Speaks<Way>] = speaks! {
    Way::Reflect => {
        [AnyOf(&[balance::MIXED, balance::UNSURE])] => 1,
        [AnyOf(&[repeats::OFTEN, repeats::UNSURE])] => 1,
        [AnyOf(&[turning_point::GRADUAL, turning_point::UNSURE])] => 1,
    }
    Way::HisChanges => {
        one!(his_life::UNSURE) => 2,
        [AtLeast(2, &[his_signs::TEXTS_LESS, his_signs::PREOCCUPIED, his_signs::ALONE_MORE, his_signs::FRIENDS_MORE,
            his_signs::IRRITABLE, his_signs::LESS_AFFECTION, his_signs::CANCELS])] => 1,
        one!(turning_point::UNSURE) => 1,
    }
    Way::MyChanges => {
        [AnyOf(UNSETTLED_ME)] => 2,
        one!(my_moves::SNAPPED) => 1, one!(my_moves::PULLED_BACK) => 1,
        [AnyOf(REACHING)] => 1,
    }
    Way::TellHim => {
        one!(tried_tell::HELPED) => 1,
        one!(tried_tell::NOT_YET) => 2,
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
        one!(his_signs::CANCELS) => 1,
        [AnyOf(CLUES)] => 1,
        [AnyOf(&[since::MONTHS, since::LONGER])] => 1,
    }
    Way::Space => {
        one!(tried_space::HELPED) => 1,
        [AnyOf(&[conflict::NEEDS_TIME, conflict::AVOIDS])] => 1,
        one!(his_signs::ALONE_MORE) => 1,
        [AnyOf(REACHING)] => 1,
    }
    Way::Patience => {
        one!(since::DAYS) => 2, one!(since::WEEKS) => 1,
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

/// Rule 1: where the gate is not clear, these lead to help.
pub const LEADS_TO_HELP: &[Way] = &[Way::Prepare, Way::LetGo];

/// Rule 8: ways that are a talk, proposed with notice and a time to someone who needs time.
pub const TALKS: &[Way] = &[Way::TellHim, Way::AskFeelings, Way::TalkOpenly];

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
