//! A look over the reader's own words: blame, always and never, mind reading, ultimatums.
//!
//! It points at phrases of a table, and it knows no more than that. It rather misses one than blames a kind sentence: each
//! phrase says beside which words it is harmless, and after "I'm not saying" all of them are. What is said about a finding
//! stands among the words; which phrases to look for is a rule, and hangs on the language. A language has a table in a file
//! of its own, as English has; without one nothing is found.

mod english;
mod kinds;
mod phrase;
mod reading;

pub use kinds::{Kind, Rephrase};
use phrase::{Fits, Phrases, Table, entries};
use reading::{Gap, Word, is, read};
use std::ops::Range;

/// Words that may hurt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Why they may.
    pub kind: Kind,
    /// Where they stand in the text, in bytes.
    pub at: Range<usize>,
    /// The phrase of the table that they are.
    pub phrase: &'static str,
    /// What can stand in their place.
    pub gentler: Option<Rephrase>,
}

/// Whether there is a table for a language, given as a BCP 47 tag.
pub fn knows(lang: &str) -> bool {
    table(lang).is_some()
}

fn table(lang: &str) -> Option<&'static Table> {
    let primary = lang.split('-').next().unwrap_or_default();
    primary.eq_ignore_ascii_case("en").then_some(&english::TABLE)
}

/// What may hurt in a text, from its beginning to its end. Findings do not overlap, and none goes beyond its line.
pub fn check(text: &str, lang: &str) -> Vec<Finding> {
    table(lang).map(|table| look(table, text)).unwrap_or_default()
}

fn look(table: &'static Table, text: &str) -> Vec<Finding> {
    let mut phrases = Vec::new();
    for all in table.phrases {
        for phrase in entries(all.any_of) {
            phrases.push((all, phrase));
        }
    }
    let mut found = Vec::new();
    let words = read(text);
    let mut number = 0;
    while number < words.len() {
        let longest = longest(&phrases, &words, number).filter(|_| !is_taken_back(table, &words, number));
        let Some((phrases, phrase, length)) = longest else {
            number += 1;
            continue;
        };
        let (Some(first), Some(last)) = (words.get(number), words.get(number + length - 1)) else { break };
        let gentler = phrases.gentler.filter(|(_, fits)| is_whole_with(table, *fits, &words, number, length));
        found.push(Finding { kind: phrases.kind, at: first.at..last.end(), phrase, gentler: gentler.map(|(rephrase, _)| rephrase) });
        number += length;
    }
    found
}

/// The text with other words in the place of those found there. They begin with a capital where those did.
pub fn replace(text: &str, at: &Range<usize>, words: &str) -> String {
    let (Some(before), Some(found), Some(after)) = (text.get(..at.start), text.get(at.clone()), text.get(at.end..)) else {
        return text.to_owned();
    };
    let mut words = words.to_owned();
    if found.starts_with(|first: char| first.is_ascii_uppercase())
        && let Some(first) = words.get_mut(..1)
    {
        first.make_ascii_uppercase();
    }
    format!("{before}{words}{after}")
}

/// A phrase, with what belongs to it.
type Entry = (&'static Phrases, &'static str);

/// The longest phrase that begins at a word and is not harmless there, with how many words it has.
fn longest(phrases: &[Entry], words: &[Word<'_>], number: usize) -> Option<(&'static Phrases, &'static str, usize)> {
    let mut longest = None;
    let mut most = 0;
    for (all, phrase) in phrases {
        if let Some(length) = begins_with(words, number, phrase).filter(|length| *length > most)
            && !is_harmless(all, words, number, length)
        {
            most = length;
            longest = Some((*all, *phrase, length));
        }
    }
    longest
}

/// How many words a phrase has, where it stands at this place with nothing but spaces between its words.
fn begins_with(words: &[Word<'_>], number: usize, phrase: &str) -> Option<usize> {
    let mut length = 0;
    for part in phrase.split(' ') {
        let word = words.get(number + length)?;
        if !is(word.text, part) || (length > 0 && word.gap != Gap::Space) {
            return None;
        }
        length += 1;
    }
    Some(length)
}

/// Whether one of these stands there, right after the word before it.
fn goes_on_with(words: &[Word<'_>], number: usize, list: &'static str) -> bool {
    words.get(number).is_some_and(|word| word.gap == Gap::Space) && entries(list).any(|phrase| begins_with(words, number, phrase).is_some())
}

/// Whether one of these stands right before a place, with nothing but spaces between.
fn comes_after(words: &[Word<'_>], number: usize, list: &'static str) -> bool {
    let near = words.get(number).is_some_and(|word| word.gap == Gap::Space);
    let before = number.checked_sub(1).and_then(|number| words.get(number)).filter(|_| near);
    before.is_some_and(|before| entries(list).any(|one| is(before.text, one)))
}

fn is_harmless(phrases: &Phrases, words: &[Word<'_>], number: usize, length: usize) -> bool {
    comes_after(words, number, phrases.harmless_after) || goes_on_with(words, number + length, phrases.harmless_before)
}

/// How far back in the sentence it may be said that none of this is meant.
const REACH: usize = 6;

/// Whether the sentence has just said that this is *not* said or thought.
fn is_taken_back(table: &Table, words: &[Word<'_>], number: usize) -> bool {
    let mut at = number;
    while at > 0 && number - at < REACH && words.get(at).is_some_and(|word| word.gap != Gap::Stop) {
        at -= 1;
        if entries(table.takes_back).any(|phrase| begins_with(words, at, phrase).is_some_and(|length| at + length <= number)) {
            return true;
        }
    }
    false
}

/// Whether the sentence surely stays whole with the gentler words.
fn is_whole_with(table: &Table, fits: Fits, words: &[Word<'_>], number: usize, length: usize) -> bool {
    let Some(first) = words.get(number) else { return false };
    let opens = first.gap != Gap::Space || comes_after(words, number, table.opens);
    let goes_on = words.get(number + length).is_some_and(|word| word.gap == Gap::Space);
    match fits {
        Fits::Anywhere => goes_on,
        Fits::Opening => goes_on && opens,
        Fits::OpeningBefore(next) => opens && goes_on_with(words, number + length, next),
    }
}
