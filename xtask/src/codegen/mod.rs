//! `cargo xtask codegen`: what other files say of the attributes, tools, events, parts and properties, written from the rows in
//! `src/embed/contract.rs` and `src/domain/tools/fields.rs`.

mod builder;
mod readme;
mod wordpress;

use crate::{
    contract::{Attribute, VIEWS, Values},
    fields::Tool,
    outcome::Result,
};
use serde_json::Value;
use std::{fs, path::Path};

/// One generated piece of a file that is otherwise written by hand.
struct Section {
    /// The file, from the folder of the workspace.
    file: &'static str,
    /// What stands right before the piece, and nowhere else in the file.
    before: String,
    /// What stands right after it.
    after: &'static str,
    /// The piece.
    text: String,
}

/// Writes every piece anew; with `check`, only looks whether that would change something.
///
/// # Errors
/// When a file has no place for its piece, or with `check` is not up to date.
pub(crate) fn codegen(check: bool) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask lies in no folder")?;
    let english = serde_json::from_str(include_str!("../../../src/i18n/en.json")).map_err(|error| format!("en.json: {error}"))?;
    let mut changed = Vec::new();
    for section in readme::sections().into_iter().chain(builder::sections(&english)?).chain(wordpress::sections(&english)?) {
        let failed = |error: std::io::Error| format!("{}: {error}", section.file);
        let path = root.join(section.file);
        let text = fs::read_to_string(&path).map_err(failed)?;
        let new = section.put_into(&text)?;
        if new != text {
            changed.push(section.file);
            if !check {
                fs::write(&path, new).map_err(failed)?;
            }
        }
    }
    changed.dedup();
    if check && !changed.is_empty() {
        return Err(format!("not up to date: {}; run `cargo xtask codegen`", changed.join(", ")));
    }
    println!("{}", if changed.is_empty() { "all up to date".to_owned() } else { format!("written anew: {}", changed.join(", ")) });
    Ok(())
}

impl Section {
    /// A piece between `codegen:name` and `/codegen` in comments.
    fn marked(file: &'static str, name: &str, text: String) -> Self {
        let (open, close, after) = match file.rsplit_once('.') {
            Some((_, "md")) => ("<!--", " -->", "<!-- /codegen -->"),
            Some((_, "html")) => ("<!--", " -->", "        <!-- /codegen -->"),
            Some((_, "js")) => ("//", "", "  // /codegen"),
            _ => ("//", "", "// /codegen"),
        };
        Self { file, before: format!("{open} codegen:{name}{close}\n"), after, text }
    }

    /// The text of the file with this piece in its place.
    fn put_into(&self, text: &str) -> Result<String> {
        let missing = || format!("{} has no piece between {:?} and {:?}", self.file, self.before, self.after);
        let (start, rest) = text.split_once(&self.before).ok_or_else(missing)?;
        let (_, end) = rest.split_once(self.after).ok_or_else(missing)?;
        Ok([start, &self.before, &self.text, self.after, end].concat())
    }
}

/// What a form offers for an attribute, each value with what it is called; nothing where a reader types the value.
fn options(attribute: &Attribute, english: &Value) -> Result<Option<Vec<(String, String)>>> {
    let own = |options: &[(&str, &str)]| options.iter().map(|(value, label)| ((*value).into(), (*label).into())).collect();
    Ok(match attribute.values {
        Values::View => Some([own(&VIEWS), tools(english)?].concat()),
        Values::OneOf(options) => Some(own(options)),
        // Few enough to choose from.
        Values::Number(least, most) if most - least < 10 => {
            Some((least..=most).map(|number| (number.to_string(), number.to_string())).collect())
        }
        Values::Number(..) | Values::Language | Values::Text { .. } => None,
    })
}

/// The tools, each with the title that the reader sees.
fn tools(english: &Value) -> Result<Vec<(String, String)>> {
    let title = |tool: &Tool| {
        let title = english.pointer(&format!("/tools/names/{}/title", tool.id())).and_then(Value::as_str);
        let title = title.ok_or_else(|| format!("src/i18n/en.json has no title of {} in tools.names", tool.id()))?;
        Ok((tool.id().into(), title.into()))
    };
    Tool::ALL.iter().map(title).collect()
}

#[cfg(test)]
mod tests {
    use super::Section;

    #[test]
    fn a_piece_takes_its_place_and_no_more() {
        let piece = Section::marked("a.md", "list", "- new\n".into());
        let text = "Before\n<!-- codegen:list -->\n- old\n- older\n<!-- /codegen -->\nAfter\n";
        let new = "Before\n<!-- codegen:list -->\n- new\n<!-- /codegen -->\nAfter\n";
        assert_eq!(piece.put_into(text).as_deref(), Ok(new));
        assert_eq!(piece.put_into(new).as_deref(), Ok(new));
        assert!(piece.put_into("Before\n").is_err_and(|why| why.starts_with("a.md has no piece")));
    }
}
