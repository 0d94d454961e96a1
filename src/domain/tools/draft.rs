//! The conversation as one text: the steps in their order, or the reader's own version of them.

use super::{
    fields::{Field, LONGEST},
    forms::Forms,
    wording,
};
use std::ops::Range;

/// The five steps after Adam Paine's order, and the open question after them.
pub const STEPS: [Field; 6] = [
    Field::ConversationEmpathise,
    Field::ConversationFacts,
    Field::ConversationFeel,
    Field::ConversationWant,
    Field::ConversationWhy,
    Field::ConversationAsk,
];

/// What stands between two steps.
const BETWEEN: &str = "\n\n";

/// The most characters that the whole takes: every step's, and what stands between.
pub const LONGEST_WHOLE: usize = STEPS.len() * (LONGEST + BETWEEN.len());

/// The steps, a paragraph for each; empty ones are left out.
pub fn steps(forms: &Forms) -> String {
    let mut whole = String::new();
    for field in STEPS {
        let step = forms.text(field).trim();
        if !whole.is_empty() && !step.is_empty() {
            whole.push_str(BETWEEN);
        }
        whole.push_str(step);
    }
    whole
}

/// Whether the reader has made the whole their own, so that it follows the steps no longer.
pub fn is_own(forms: &Forms) -> bool {
    !forms.text(Field::ConversationWhole).is_empty()
}

/// What is kept where the reader has emptied the whole: their own, and blank, for an empty field follows the steps.
const EMPTIED: &str = "\n";

/// The whole: the reader's own where there is one, else the steps.
pub fn whole(forms: &Forms) -> String {
    match forms.text(Field::ConversationWhole) {
        "" => steps(forms),
        EMPTIED => String::new(),
        own => own.to_owned(),
    }
}

/// What to keep as the reader's own when they have written this: nothing where it says what the steps say.
pub fn own(forms: &Forms, written: String) -> String {
    let says = written.trim();
    if says == steps(forms) {
        String::new()
    } else if says.is_empty() {
        EMPTIED.to_owned()
    } else {
        written
    }
}

/// The field in which a place of the whole was written, and that field's text with other words in that place: a step
/// changes where the whole follows the steps.
pub fn rewrite(forms: &Forms, at: &Range<usize>, words: &str) -> Option<(Field, String)> {
    if is_own(forms) {
        return Some((Field::ConversationWhole, wording::replace(forms.text(Field::ConversationWhole), at, words)));
    }
    let mut begin = 0;
    for field in STEPS {
        let text = forms.text(field);
        let step = text.trim();
        if at.start >= begin && at.end <= begin + step.len() {
            let cut = text.len() - text.trim_start().len();
            let at = at.start - begin + cut..at.end - begin + cut;
            return Some((field, wording::replace(text, &at, words)));
        }
        begin += if step.is_empty() { 0 } else { step.len() + BETWEEN.len() };
    }
    None
}

/// A text in pieces that can be said in one breath: its sentences, and never over the end of a line.
pub fn breaths(text: &str) -> Vec<String> {
    let mut breaths = Vec::new();
    for line in text.lines() {
        let mut begin = 0;
        let mut ended = false;
        for (at, letter) in line.char_indices() {
            if ended && letter.is_ascii_whitespace() {
                put(&mut breaths, line.get(begin..at));
                begin = at;
            }
            // Quotation marks and brackets still belong to the sentence that ends before them.
            ended = matches!(letter, '.' | '!' | '?' | '…') || (ended && matches!(letter, '"' | '”' | '’' | '\'' | ')' | '»'));
        }
        put(&mut breaths, line.get(begin..));
    }
    breaths
}

fn put(breaths: &mut Vec<String>, piece: Option<&str>) {
    let piece = piece.map(str::trim).unwrap_or_default();
    if !piece.is_empty() {
        breaths.push(piece.to_owned());
    }
}
