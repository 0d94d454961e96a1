//! How a language file becomes a plain list, shared by the build script and the bundle step.
//!
//! A language file is a nested JSON object, pleasant to edit. What a reader downloads is only its texts, in the
//! order of the file: a key is then a number that the compiler checks, and costs no bytes. They come in parts,
//! for the first question must not wait for the words of the last screen.

use serde_json::Value;

/// The groups of texts that open the later parts: what is read after the first question, and what belongs to the tools.
const LATER_CHUNKS: [&str; 2] = ["review", "tools"];

/// Every text of `file` with its path, in the order in which they stand.
///
/// # Errors
/// Names the path of a value that is neither a text nor an object of texts.
pub(crate) fn flatten(file: &Value) -> Result<Vec<(Vec<String>, String)>, String> {
    let mut texts = Vec::new();
    walk(file, &mut Vec::new(), &mut texts)?;
    Ok(texts)
}

/// The number of the first text of each part.
pub(crate) fn chunks(texts: &[(Vec<String>, String)]) -> [usize; 3] {
    let start = |group: &str| texts.iter().take_while(|(path, _)| path.first().is_none_or(|first| first != group)).count();
    let [second, third] = LATER_CHUNKS.map(start);
    [0, second, third]
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
