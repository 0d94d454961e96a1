//! What a table of phrases is made of.

use super::kinds::{Kind, Rephrase};

/// What is looked for in one language.
///
/// Lists are written as one text, with a comma between two entries, in small letters. Apostrophes count for nothing:
/// `don't` is found in "don’t" and in "dont".
#[derive(Debug)]
pub(super) struct Table {
    /// The phrases.
    pub(super) phrases: &'static [Phrases],
    /// After these, nothing in the rest of the sentence is meant: "I'm not saying you never call."
    pub(super) takes_back: &'static str,
    /// After these a part of a sentence begins, so that another whole one can stand there.
    pub(super) opens: &'static str,
}

/// Phrases that may hurt in the same way, and what makes them harmless.
#[derive(Debug)]
pub(super) struct Phrases {
    /// Why they may hurt.
    pub(super) kind: Kind,
    /// The phrases, each some words with one space between.
    pub(super) any_of: &'static str,
    /// They are harmless right after one of these words.
    pub(super) harmless_after: &'static str,
    /// They are harmless right before these words.
    pub(super) harmless_before: &'static str,
    /// What can stand in their place, and where.
    pub(super) gentler: Option<(Rephrase, Fits)>,
}

/// The entries of a list.
pub(super) fn entries(list: &'static str) -> std::str::Split<'static, &'static str> {
    list.split(", ")
}

/// Where the gentler words keep a sentence whole.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fits {
    /// Wherever the sentence goes on after them.
    Anywhere,
    /// Where they open a sentence or a part of one, and it goes on after them.
    Opening,
    /// Where they open it, and it goes on with one of these words.
    OpeningBefore(&'static str),
}
