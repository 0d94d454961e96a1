//! What the reader reads. A text is named by a [`Key`] that the compiler checks; the texts of one language are fetched
//! beside the wasm. `en.json` is the source of the keys; the build checks every other language against it (`languages.rs`).
//!
//! In a text, `{he|she|they}` takes the form that fits the partner, and `{name}` is filled in by the caller.

use crate::domain::preferences::Partner;
use serde_json::Value;
use std::cell::RefCell;

/// The number of a text in its language's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub u16);

/// The keys, generated from `en.json` by the build script.
pub mod key {
    use super::Key;
    include!(concat!(env!("OUT_DIR"), "/key.rs"));
}

/// The texts of one language. Each part after the first comes in its own time.
#[derive(Debug)]
pub struct Translations {
    /// The language, as a BCP 47 tag.
    pub lang: String,
    texts: RefCell<Vec<Value>>,
}

/// A part of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// What is read up to the first question.
    First,
    /// What is read after it.
    Rest,
    /// What the tools say.
    Tools,
}

impl Translations {
    /// Reads the first part of a language's texts as the bundle step ships it, a JSON list.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn parse(lang: &str, json: &str) -> Result<Self, serde_json::Error> {
        let translations = Self { lang: lang.to_owned(), texts: RefCell::default() };
        translations.add(Chunk::First, json)?;
        Ok(translations)
    }

    /// All parts of the English texts, for an app that has them built in.
    pub fn english() -> Self {
        // The build script has made it: it is a list of texts.
        Self::parse("en", include_str!(concat!(env!("OUT_DIR"), "/en.json")))
            .unwrap_or_else(|_| Self { lang: "en".to_owned(), texts: RefCell::default() })
    }

    /// Adds a part, in whatever order they come.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn add(&self, chunk: Chunk, json: &str) -> Result<(), serde_json::Error> {
        // Through `Value`: reading a list of texts directly would bring the printing of floats into the wasm.
        if let Value::Array(texts) = serde_json::from_str(json)? {
            let mut all = self.texts.borrow_mut();
            for (number, text) in (start(chunk)..).zip(texts) {
                while all.len() <= number {
                    all.push(Value::Null);
                }
                if let Some(slot) = all.get_mut(number) {
                    *slot = text;
                }
            }
        }
        Ok(())
    }

    /// Whether a part is there.
    pub fn has(&self, chunk: Chunk) -> bool {
        self.texts.borrow().get(start(chunk)).is_some_and(|text| !text.is_null())
    }

    /// A text, with every form chosen for the partner.
    pub fn t(&self, key: Key, partner: Partner) -> String {
        self.fill(key, partner, &[])
    }

    /// A text, with forms chosen and names filled in.
    pub fn fill(&self, key: Key, partner: Partner, names: &[(&str, &str)]) -> String {
        let texts = self.texts.borrow();
        fill(texts.get(usize::from(key.0)).and_then(Value::as_str).unwrap_or_default(), partner, names)
    }
}

fn start(chunk: Chunk) -> usize {
    key::CHUNKS.get(chunk as usize).copied().unwrap_or_default()
}

fn fill(text: &str, partner: Partner, names: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, open)) = rest.split_once('{') {
        let Some((slot, after)) = open.split_once('}') else { break };
        filled.push_str(before);
        let given = names.iter().find(|(name, _)| *name == slot).map(|(_, value)| *value);
        let form = slot.split('|').nth(partner as usize);
        filled.push_str(given.or(form).unwrap_or_default());
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::{Partner, fill};

    #[test]
    fn forms_follow_the_partner() {
        let text = "{He is|She is|They are} here, {name}.";
        assert_eq!(fill(text, Partner::He, &[("name", "dear")]), "He is here, dear.");
        assert_eq!(fill(text, Partner::They, &[("name", "dear")]), "They are here, dear.");
    }

    #[test]
    fn a_lone_brace_is_text() {
        assert_eq!(fill("a { b", Partner::She, &[]), "a { b");
    }
}
