//! How a language file becomes plain lists, shared by the build script and the bundle step.
//!
//! A language file is a nested JSON object, pleasant to edit. What a reader downloads is only its texts, in the
//! order of the English file: a key is then a number that the compiler checks, and costs no bytes. They come in parts,
//! for the first question must not wait for the words of the last screen.

use serde_json::Value;

/// The path of the first text of each later part: what is read after the first section of questions, and what belongs to the tools.
const LATER_CHUNKS: [&[&str]; 2] = [&["questions", "balance"], &["tools"]];

/// Every text of `file` with its path, in the order in which they stand.
///
/// # Errors
/// Names the path of a value that is neither a text nor an object of texts.
pub(crate) fn flatten(file: &Value) -> Result<Vec<(Vec<String>, String)>, String> {
    let mut texts = Vec::new();
    walk(file, &mut Vec::new(), &mut texts)?;
    Ok(texts)
}

/// The text at a path, if there is one.
pub(crate) fn text_at<'a>(file: &'a Value, path: &[String]) -> Option<&'a str> {
    path.iter().try_fold(file, |value, name| value.get(name))?.as_str()
}

/// The number of the first text of each part.
pub(crate) fn chunks(texts: &[(Vec<String>, String)]) -> [usize; 3] {
    let start = |opening: &[&str]| texts.iter().take_while(|(path, _)| !path.iter().zip(opening).all(|(name, at)| name == at)).count();
    let [second, third] = LATER_CHUNKS.map(start);
    [0, second, third]
}

/// A language's texts as a reader downloads them: for each part a JSON list, in the order of English.
///
/// # Errors
/// Names a text that is missing.
pub(crate) fn parts(english: &Value, file: &Value) -> Result<Vec<String>, String> {
    let originals = flatten(english)?;
    let right_to_left = file.get("direction").is_some_and(|direction| direction == "rtl");
    let mut left = Vec::new();
    for (path, _) in &originals {
        let text = text_at(file, path).ok_or_else(|| format!("{}: the text is missing", path.join(".")))?;
        left.push(if right_to_left { isolated(text) } else { text.to_owned() });
    }
    let mut parts = Vec::new();
    for start in chunks(&originals).into_iter().rev() {
        parts.insert(0, Value::from(left.split_off(start)).to_string());
    }
    Ok(parts)
}

/// The same text with an invisible frame around each name that is filled in. Between words that run from right to left, the
/// groups of a telephone number would change places without it.
fn isolated(text: &str) -> String {
    let mut framed = String::new();
    let mut rest = text;
    while let Some((before, (slot, after))) = rest.split_once('{').and_then(|(before, open)| Some((before, open.split_once('}')?))) {
        let [open, close] = if slot.contains('|') { ["", ""] } else { ["\u{2068}", "\u{2069}"] };
        framed.extend([before, open, "{", slot, "}", close]);
        rest = after;
    }
    framed + rest
}

fn walk(value: &Value, path: &mut Vec<String>, texts: &mut Vec<(Vec<String>, String)>) -> Result<(), String> {
    match value {
        Value::String(text) => texts.push((path.clone(), text.clone())),
        Value::Object(object) => {
            for (key, value) in object {
                path.push(key.clone());
                walk(value, path, texts)?;
                path.pop();
            }
        }
        _ => return Err(format!("{} must be a text or an object of texts", path.join("."))),
    }
    Ok(())
}
