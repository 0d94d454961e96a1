//! The rules as tables: which answers speak for which reading, and what moves each way.
//!
//! Each line reads as a sentence: *when* these were chosen, they *speak for* that reading, weakly (1), clearly (2) or
//! strongly (3). Weights are ours alone and are never shown: a reader sees few, some or many. The sources of the ideas
//! are named on the sources page.

mod groups;
mod readings;
mod tips;
mod ways;

pub use groups::{ASKED_FOR_ROOM, CLUES, COUPLE_CHANGES, LIFE_EVENTS, REACHING, SETTLED, STEPPING_BACK, UNSAID};
pub use readings::{EVIDENCE, POINTS_OUTSIDE};
pub use tips::{TIPS, TIPS_WHEN_AFRAID, Tip};
pub use ways::{COMES_BACK, LATER_WHEN_AFRAID, LEADS_TO_HELP, MUSTS, Must, PULLS, TALKS, UNSAFE_WHEN_AFRAID, tried_in_vain};

use super::{answers::Answers, ids, questions::Choice};

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
use {one, speaks};
