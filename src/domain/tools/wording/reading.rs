//! How a text is read as words, whatever it holds.

use std::str::Chars;

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    /// Where it begins, in bytes.
    pub(super) at: usize,
    /// What it is.
    pub(super) text: &'t str,
    /// What stands before it.
    pub(super) gap: Gap,
}

impl Word<'_> {
    /// Where it ends, in bytes.
    pub(super) const fn end(&self) -> usize {
        self.at + self.text.len()
    }
}

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing but spaces.
    Space,
    /// A comma, a quotation mark, anything that may part a sentence.
    Comma,
    /// The end of a sentence or of a line, or the beginning of the text.
    Stop,
}

/// The words of a text, in order.
pub(super) fn read(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut gap = Gap::Stop;
    let mut from = None;
    for (at, letter) in text.char_indices() {
        if is_of_a_word(letter) {
            from.get_or_insert(at);
            continue;
        }
        if let Some(begin) = from.take() {
            put(&mut words, text, begin, at, gap);
            gap = Gap::Space;
        }
        gap = match letter {
            '.' | '!' | '?' | '…' | '\n' | '\r' => Gap::Stop,
            ' ' | '\t' | '\u{a0}' => gap,
            _ if gap == Gap::Stop => Gap::Stop,
            _ => Gap::Comma,
        };
    }
    if let Some(begin) = from {
        put(&mut words, text, begin, text.len(), gap);
    }
    words
}

/// Adds a word without the apostrophes that quote it. Of nothing but apostrophes nothing is left.
fn put<'t>(words: &mut Vec<Word<'t>>, text: &'t str, begin: usize, end: usize, gap: Gap) {
    let Some(all) = text.get(begin..end) else { return };
    let cut = all.trim_start_matches(is_apostrophe);
    let at = begin + (all.len() - cut.len());
    let gap = if at > begin && gap == Gap::Space { Gap::Comma } else { gap };
    let text = cut.trim_end_matches(is_apostrophe);
    if !text.is_empty() {
        words.push(Word { at, text, gap });
    }
}

/// Whether two words are the same but for capitals and apostrophes; capitals are those of ASCII.
pub(super) fn is(word: &str, other: &str) -> bool {
    let (mut left, mut right) = (word.chars(), other.chars());
    loop {
        match (next(&mut left), next(&mut right)) {
            (None, None) => return true,
            (Some(one), Some(two)) if one.eq_ignore_ascii_case(&two) => {}
            _ => return false,
        }
    }
}

fn next(letters: &mut Chars<'_>) -> Option<char> {
    letters.find(|letter| !is_apostrophe(*letter))
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '´' | '`' | '＇')
}

/// Whether a letter belongs to a word. Beyond ASCII all do but spaces, signs, punctuation and pictures: the standard
/// library's table of letters would be larger than everything here.
fn is_of_a_word(letter: char) -> bool {
    match letter {
        _ if is_apostrophe(letter) => true,
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f000}'.. => false,
        _ => true,
    }
}
