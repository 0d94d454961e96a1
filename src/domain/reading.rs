//! From answers to readings: every explanation that the answers speak for, side by side, strongest first.

use super::{
    answers::Answers,
    gate::Gate,
    ids,
    questions::Choice,
    rank,
    rules::{EVIDENCE, POINTS_OUTSIDE, Reading, all_hold, weigh},
};
use std::cmp::Reverse;

ids! {
    /// How many answers point a way, in words. No number is ever shown (rule 12).
    Level {
        /// Few answers.
        Few = "few",
        /// Some answers.
        Some = "some",
        /// Many answers.
        Many = "many",
    }
}

/// A reading that the answers speak for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub reading: Reading,
    /// How many answers point this way.
    pub level: Level,
    /// The answers it rests on, in the order of asking.
    pub because: Vec<Choice>,
}

/// Below this a reading is not shown: one weak hint is not an explanation.
const SHOWN_FROM: u8 = 2;
const SOME_FROM: u8 = 4;
const MANY_FROM: u8 = 6;

/// A reading with what speaks for it.
struct Weighed {
    found: Found,
    weight: u8,
}

impl Weighed {
    fn of(reading: Reading, answers: &Answers) -> Self {
        let (weight, because) = weigh(EVIDENCE, reading, answers);
        let level = match weight {
            MANY_FROM.. => Level::Many,
            SOME_FROM.. => Level::Some,
            _ => Level::Few,
        };
        let mut found = Found { reading, level, because };
        if found.stands_on_one_kind() {
            found.level = Level::Few;
        }
        Self { found, weight }
    }
}

impl Found {
    /// `losing-interest` weighs too much to rest on one kind of evidence: it is then few, and never first.
    fn stands_on_one_kind(&self) -> bool {
        let mut sections = self.because.iter().map(|choice| choice.question.section());
        let first = sections.next();
        self.reading == Reading::LosingInterest && sections.all(|section| Some(section) == first)
    }
}

/// The readings to show; none where the gate is not clear (rule 1). Never empty otherwise: `cant-tell` is a fine result.
pub fn readings(answers: &Answers, gate: &Gate) -> Vec<Found> {
    if !gate.is_clear() {
        return Vec::new();
    }
    let points_outside = all_hold(POINTS_OUTSIDE, answers);
    let mut shown: Vec<Weighed> = Vec::new();
    for reading in Reading::ALL {
        let weighed = Weighed::of(*reading, answers);
        let nothing_firm = shown.iter().all(|weighed| weighed.found.stands_on_one_kind());
        if weighed.weight >= SHOWN_FROM || (*reading == Reading::CantTell && nothing_firm) {
            shown.push(weighed);
        }
    }
    let order = |Weighed { found, weight }: &Weighed| {
        let leads = points_outside && found.reading == Reading::OutsideStress;
        (found.stands_on_one_kind(), Reverse(found.level), !leads, Reverse(*weight), found.reading)
    };
    rank(shown, order).into_iter().map(|weighed| weighed.found).collect()
}
