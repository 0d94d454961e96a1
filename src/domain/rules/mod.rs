//! The rules as tables: which answers speak for which reading, where each reading stands, and what moves each way.
//!
//! Each line reads as a sentence: *when* these were chosen, they *speak for* that reading, weakly (1), clearly (2) or
//! strongly (3). Weights are ours alone and are never shown: a reader sees a little, something or a lot. The sources of
//! the ideas are named on the sources page.

mod bars;
mod faq;
mod groups;
mod readings;
mod tips;
mod ways;

pub use bars::{BARS, Bar, CLASHES, DEMANDS, Demand, NEAR, Near, Reason};
pub use faq::{Faq, OWN_ANSWERS, OwnAnswer, STAND_ALONE, own_answer};
pub use groups::{
    ASKED_FOR_ROOM, BIG_CHANGES, CAME_OF_ASKING, CLUES, CLUES_WEIGHED, COOLING, DOWN, HIS_WORDS, LIFE_EVENTS, MADE_WORSE, REACHING, ROUGH,
    SAID_IN_VAIN, SEEKS_QUIET, SETTLED, SHARED_LOAD, SMALL_CHANGES, STEPPING_BACK, TRUST_BROKEN, UNSAID,
};
pub use readings::{
    AFTER_THE_END, AT_LEAST, AT_MOST, CAN_BE_TRIED, EVIDENCE, NEVER_FIRST, ONLY_WHEN, OUTRIGHT, POINTS_OUTSIDE, STRONG_CLUES,
};
pub use tips::{TIPS, TIPS_WHEN_AFRAID, Tip};
pub use ways::{COMES_BACK, LEADS_TO_HELP, PULLS, READING_PULLS, TALKS, UNPULLED, WHEN_AFRAID, tried_in_vain};

pub use super::questions::Condition;
use super::{answers::Answers, ids, questions::Choice};

ids! {
    /// How much points a way, in words. No number is ever shown (rule 12).
    Level {
        /// A little.
        Few = "few",
        /// Something.
        Some = "some",
        /// A lot.
        Many = "many",
    }
}

ids! {
    /// One possible explanation. They compete; none is a verdict. Where nothing else decides, they stand in this order.
    Reading {
        /// Trust was broken: it needs its own repair.
        TrustBroken = "trust-broken",
        /// How the partner treats the reader is itself the matter.
        Disrespect = "disrespect",
        /// It was said clearly, and little came of it.
        UnmetNeeds = "unmet-needs",
        /// The partner may be low, or something has a hold on them.
        LowMood = "low-mood",
        /// Part of the distance may be the reader's, and that is allowed.
        MyOwnDistance = "my-own-distance",
        /// The reader's needs have not been said.
        UnspokenNeeds = "unspoken-needs",
        /// The partner needs room.
        NeedsSpace = "needs-space",
        /// Something outside the relationship weighs on the partner.
        OutsideStress = "outside-stress",
        /// Something changed for both, or the load is not shared.
        CoupleChange = "couple-change",
        /// The partner's feelings may have changed.
        LosingInterest = "losing-interest",
        /// Things that have not been explained.
        TrustQuestion = "trust-question",
        /// It has always been like this.
        LongPattern = "long-pattern",
        /// One reaches, the other steps back, and each feeds the other.
        PushPull = "push-pull",
        /// The two have parted.
        AfterTheEnd = "after-the-end",
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
        /// Set boundaries.
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

/// Whether every condition holds.
pub fn all_hold(conditions: &[Condition], answers: &Answers) -> bool {
    conditions.iter().all(|condition| condition.holds(answers))
}

/// Every option that these look for.
pub(super) fn looked_for(conditions: &[Condition]) -> Vec<Choice> {
    let mut choices = Vec::new();
    for condition in conditions {
        choices.extend_from_slice(condition.looks_for());
    }
    choices
}

/// *When* all of these hold, that *speaks for* the target with this weight.
#[derive(Clone, Copy, Debug)]
pub struct Speaks<T> {
    /// All must hold. For readings only conditions that more answers for the same reading cannot break (rule 11).
    pub when: &'static [Condition],
    /// What it speaks for.
    pub for_: T,
    /// 1 weakly, 2 clearly, 3 strongly.
    pub weight: u8,
}

/// What a table says for one target: the sum of the weights, and the options that it looked for.
pub fn weigh<T: PartialEq>(table: &[Speaks<T>], target: T, answers: &Answers) -> (u8, Vec<Choice>) {
    let mut weight = 0;
    let mut found = Vec::new();
    for line in table.iter().filter(|line| line.for_ == target && all_hold(line.when, answers)) {
        weight += line.weight;
        found.append(&mut looked_for(line.when));
    }
    (weight, found)
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
