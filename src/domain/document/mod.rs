//! Everything the reader gave, as it is stored and exported: one versioned JSON document.
//!
//! Decoding accepts what it knows, keeps what it does not know, and refuses in a sentence what has the wrong shape.
//! What is refused is never overwritten (see `storage`).

mod clock;
mod decode;
mod encode;
mod versions;

pub use decode::DecodeError;

use super::{
    Millis,
    answers::{Answer, Answers},
    preferences::Preferences,
    questions::{Choice, Question},
    rating::Rating,
    reading::Own,
    rules::Reading,
    signs::Checklist,
    tools::{forms::Forms, log::Log},
    trial::{Outcome, Trial},
};
use serde_json::{Map, Value};

/// The version that this code writes. It reads every version up to it.
pub const VERSION: u64 = 2;

/// Tabs by their names, each with how many of its changes a document holds; the last to change it comes last.
pub(super) type VersionVector = Vec<(u64, u64)>;

/// An earlier pass through the questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Pass {
    /// When it was last changed.
    pub at: Millis,
    /// What was answered.
    pub answers: Answers,
    /// Answers with IDs that this version does not know, kept as they are.
    unknown_answers: Map<String, Value>,
}

/// Everything the reader gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Counts the changes.
    pub rev: u64,
    /// When it was last changed.
    pub at: Millis,
    /// When it is to be erased.
    pub exp: Millis,
    /// What was answered.
    pub answers: Answers,
    /// What was marked on the checklist.
    pub signs: Checklist,
    /// What was written and ticked in the tools.
    pub forms: Forms,
    /// The changes log, which is a tool, too.
    pub log: Log,
    /// The readings of which the reader has said that they are not theirs.
    pub contradicted: Vec<Reading>,
    /// The readings that were tried out, or are, oldest first.
    pub trials: Vec<Trial>,
    /// Earlier passes, oldest first.
    pub history: Vec<Pass>,
    /// It was begun when other questions were asked, and not all new ones have been seen since.
    pub was_older: bool,
    /// The rating of the post.
    pub rating: Rating,
    /// What was chosen about the widget itself.
    pub preferences: Preferences,
    /// Answers with IDs that this version does not know, kept as they are.
    unknown_answers: Map<String, Value>,
    /// Contradicted readings, and trials, that this version does not know, kept as they are.
    unknown_contradicted: Vec<Value>,
    unknown_trials: Vec<Value>,
    /// How many changes of which tabs it holds; see [`versions`].
    pub(super) by: VersionVector,
    /// Top-level members that this version does not know, kept as they are.
    unknown: Map<String, Value>,
}

impl Document {
    /// Whether the reader has given nothing yet.
    pub fn is_blank(&self) -> bool {
        let Self { answers, signs, forms, log, history, rating, unknown_answers, .. } = self;
        self.has_no_word_on_readings()
            && answers.is_empty()
            && signs.is_empty()
            && forms.is_empty()
            && log.is_empty()
            && history.is_empty()
            && *rating == Rating::default()
            && unknown_answers.is_empty()
    }

    /// Whether the reader has neither contradicted a reading nor tried one out.
    pub fn has_no_word_on_readings(&self) -> bool {
        self.contradicted.is_empty() && self.trials.is_empty() && self.unknown_contradicted.is_empty() && self.unknown_trials.is_empty()
    }

    /// Whether two hold the same words on readings.
    pub(super) fn same_words_on_readings(&self, other: &Self) -> bool {
        (&self.contradicted, &self.trials, &self.unknown_contradicted, &self.unknown_trials)
            == (&other.contradicted, &other.trials, &other.unknown_contradicted, &other.unknown_trials)
    }

    /// Forgets what was said about readings.
    pub(super) fn forget_words_on_readings(&mut self) {
        (self.contradicted, self.trials) = Default::default();
        (self.unknown_contradicted, self.unknown_trials) = Default::default();
    }

    /// What the reader has said about the readings, as the rules take it.
    pub fn own(&self) -> Own {
        let mut steps = Vec::new();
        for trial in &self.trials {
            match trial.outcome {
                Some(Outcome::Better) => steps.push((trial.reading, 1)),
                Some(Outcome::Less) => steps.push((trial.reading, -1)),
                Some(Outcome::CantSay) | None => {}
            }
        }
        Own { contradicted: self.contradicted.clone(), steps }
    }

    /// Says that a reading is not theirs, or takes that back. Broken trust is a fact, which an answer can change; and that it
    /// cannot be told is nothing to contradict.
    pub fn contradict(&mut self, reading: Reading, not_us: bool) {
        self.contradicted.retain(|other| *other != reading);
        if not_us && !matches!(reading, Reading::TrustBroken | Reading::CantTell) {
            self.contradicted.push(reading);
        }
    }

    /// The trial that is under way.
    pub fn trial(&self) -> Option<&Trial> {
        self.trials.iter().rev().find(|trial| trial.outcome.is_none())
    }

    /// Puts the answers so far into the history, if there are any, and begins anew.
    pub fn begin_pass(&mut self) {
        let answers = std::mem::take(&mut self.answers);
        let unknown_answers = std::mem::take(&mut self.unknown_answers);
        if !answers.all_skipped() || !unknown_answers.is_empty() {
            self.history.push(Pass { at: self.at, answers, unknown_answers });
        }
        self.signs = Checklist::default();
        self.was_older = false;
    }

    /// Forgets every answer, as if no question had been seen.
    pub(super) fn forget_answers(&mut self) {
        self.answers = Answers::default();
        self.unknown_answers = Map::new();
        self.preferences.place = None;
        self.was_older = false;
    }

    /// Chooses an option, or takes it back.
    pub fn choose(&mut self, choice: Choice, chosen: bool) {
        self.unknown_answers.remove(choice.question.id());
        self.answers.choose(choice, chosen);
    }

    /// Takes back whatever was chosen.
    pub fn skip(&mut self, question: Question) {
        self.answers.set(question, Answer::SKIPPED);
    }

    /// Counts a change and puts off the end.
    pub fn touch(&mut self, now: Millis, lasts: Millis) {
        self.rev = self.rev.saturating_add(1);
        self.at = now;
        self.exp = now.saturating_add(lasts);
    }

    /// Whether its time is over.
    pub fn is_expired(&self, now: Millis) -> bool {
        self.exp <= now
    }
}
