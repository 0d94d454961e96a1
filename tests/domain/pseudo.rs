//! Two languages that nobody speaks, made from the English texts for tests only. They show what a real language would break:
//! `en-XA` has accents on every letter, longer words, and brackets around each text; `ar-XB` runs from right to left.

use serde_json::Value;

/// The tags of both.
pub(crate) const TAGS: [&str; 2] = ["en-XA", "ar-XB"];

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÁɃÇÐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ";

/// The right-to-left mark, and what turns the letters between the two around.
const MARK: char = '\u{200f}';
const TURNED: [char; 2] = ['\u{202e}', '\u{202c}'];

/// The file of one of the two.
pub(crate) fn language(english: &Value, tag: &str) -> Value {
    let mut file = texts(english, if tag == "en-XA" { accented } else { turned });
    file["direction"] = if tag == "en-XA" { "ltr" } else { "rtl" }.into();
    file
}

fn texts(value: &Value, change: fn(&str) -> String) -> Value {
    match value {
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), texts(value, change))).collect(),
        Value::String(text) => change(text).into(),
        other => other.clone(),
    }
}

fn accented(text: &str) -> String {
    let longer = outside_names(text, |words| {
        let letters = words.chars().flat_map(|letter| {
            let accented = PLAIN.chars().zip(ACCENTED.chars()).find_map(|(plain, accented)| (plain == letter).then_some(accented));
            let again = accented.filter(|_| "aeiouy".contains(letter));
            [Some(accented.unwrap_or(letter)), again]
        });
        letters.flatten().collect()
    });
    if text.is_empty() { longer } else { format!("[{longer}]") }
}

fn turned(text: &str) -> String {
    outside_names(text, |words| {
        let mut turned = String::new();
        let mut inside = false;
        for letter in words.chars().map(Some).chain([None]) {
            let is_word = letter.is_some_and(|letter| letter.is_alphabetic() || letter == '’');
            match (inside, is_word) {
                (false, true) => turned.extend([MARK, TURNED[0]]),
                (true, false) => turned.extend([TURNED[1], MARK]),
                _ => {}
            }
            inside = is_word;
            turned.extend(letter);
        }
        turned
    })
}

/// Changes what stands outside the names to be filled in, and each form by itself.
fn outside_names(text: &str, change: impl Fn(&str) -> String) -> String {
    let mut changed = String::new();
    for (number, piece) in text.split('{').enumerate() {
        let (slot, rest) = if number == 0 { (None, piece) } else { piece.split_once('}').map(|(slot, rest)| (Some(slot), rest)).unwrap() };
        if let Some(slot) = slot {
            let forms = slot.split('|').map(&change).collect::<Vec<_>>().join("|");
            changed.extend(["{", if slot.contains('|') { &forms } else { slot }, "}"]);
        }
        changed.push_str(&change(rest));
    }
    changed
}
