//! Whether a language says everything that English says, shared by the build script and the bundle step.
//!
//! Texts are matched by their keys; the order of a file does not matter.

use super::flatten::{flatten, text_at};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path};

/// The language that the keys come from.
const SOURCE: &str = "en";

/// Every language in a folder by its tag, in small letters, English first.
///
/// # Errors
/// Names the file and the key of everything that is wrong, a line each.
pub(crate) fn languages(folder: &Path) -> Result<Vec<(String, Value)>, String> {
    let unreadable = |error: &dyn std::fmt::Display| format!("{}: {error}", folder.display());
    let mut languages = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(&error))? {
        let path = entry.map_err(|error| unreadable(&error))?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let file: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
            languages.push((name, file));
        }
    }
    languages.sort_by_key(|(name, _)| (name != SOURCE, name.clone()));
    let english = languages.first().filter(|(name, _)| name == SOURCE).ok_or("there are no English texts")?.1.clone();
    let in_file = |(name, file): &(String, Value)| {
        faults(&english, file)
            .into_iter()
            .map(|fault| format!("{}: {fault}", folder.join(format!("{name}.json")).display()))
            .collect::<Vec<_>>()
    };
    let found: Vec<String> = languages.iter().flat_map(in_file).collect();
    if !found.is_empty() {
        return Err(found.join("\n"));
    }
    // The loader looks a language up in small letters.
    Ok(languages.into_iter().map(|(name, file)| (name.to_lowercase(), file)).collect())
}

/// Everything that is wrong with a language's file, each fault with its key. English is checked against itself.
pub(crate) fn faults(english: &Value, file: &Value) -> Vec<String> {
    let (wanted, given) = match (flatten(english), flatten(file)) {
        (Ok(wanted), Ok(given)) => (wanted, given),
        (Err(fault), _) | (_, Err(fault)) => return vec![fault],
    };
    let mut faults = Vec::new();
    let mut missing: Vec<&Vec<String>> = Vec::new();
    for (path, original) in &wanted {
        match text_at(file, path) {
            Some(text) => faults.extend(faults_of(path, original, text).iter().map(|fault| format!("{}: {fault}", path.join(".")))),
            None => missing.push(path),
        }
    }
    for (path, _) in given.iter().filter(|(path, _)| text_at(english, path).is_none()) {
        let home = missing.iter().position(|other| other.last() == path.last()).map(|place| missing.remove(place).join("."));
        let fault = home.map_or("there is no such text in English".to_owned(), |home| format!("this text belongs at {home}"));
        faults.push(format!("{}: {fault}", path.join(".")));
    }
    faults.extend(missing.into_iter().map(|path| format!("{}: the text is missing", path.join("."))));
    faults
}

/// What is wrong with one text.
fn faults_of(path: &[String], original: &str, text: &str) -> Vec<String> {
    if path == ["direction"] && !["ltr", "rtl"].contains(&text) {
        return vec!["must be ltr or rtl".into()];
    }
    if text.trim().is_empty() && !original.is_empty() {
        return vec!["the text is empty".into()];
    }
    let mut faults = Vec::new();
    let mut rest = text;
    let mut names = BTreeSet::new();
    while let Some((before, open)) = rest.split_once('{') {
        let Some((slot, after)) = open.split_once('}').filter(|(slot, _)| !before.contains('}') && !slot.contains('{')) else { break };
        match slot.split('|').count() {
            1 => _ = names.insert(slot),
            3 => {}
            forms => faults.push(format!("{{{slot}}} has {forms} forms and needs three: he, she, they")),
        }
        rest = after;
    }
    if rest.contains(['{', '}']) {
        faults.push("a brace has no partner".into());
    }
    let wanted = names_in(original);
    faults.extend(wanted.difference(&names).map(|name| format!("{{{name}}} is missing")));
    faults.extend(names.difference(&wanted).map(|name| format!("{{{name}}} is not in the English text")));
    faults
}

/// The names that a text leaves open to be filled in.
fn names_in(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|open| open.split_once('}')).map(|(slot, _)| slot).filter(|slot| !slot.contains('|')).collect()
}
